"""The page of sources and licences, made of the documents that the repository has about them."""
import re

from bs4 import BeautifulSoup

from ..layout import Layout
from . import links
from .article import Articles

DOCUMENTS = ("LICENSE-TEXT.md", "data/README.md", "data/penguins/README.md", "src/main/web/book/font/README.md")
LINK = re.compile(r"\[([^]]+)\]\((?!https?:)[^)]*\)")
TITLE = re.compile(r"^#(?=#* )", re.M)


def article(layout: Layout, articles: Articles) -> str:
    """Each document below a heading of its own; what these link to in the repository stays as text."""
    parts = ["# Sources and licences\n\nWhat the words, the pictures and the code may be used for, and where the data come from."]
    for name in DOCUMENTS:
        text = (layout.root / name).read_text(encoding="utf-8")
        parts.append(LINK.sub(r"\1", TITLE.sub("##", text)))
    soup = BeautifulSoup(articles.prose("\n\n".join(parts)), "html.parser")
    for heading in soup.find_all(links.HEADINGS):
        for link in heading.find_all("a"):
            link.decompose()
        heading["id"] = links.words(heading).replace(" ", "-")
    return str(soup)
