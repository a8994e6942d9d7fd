"""Links from notebook to notebook become links from page to page, and headings get their anchors."""
import posixpath
import re
from urllib.parse import unquote

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from .pages import Page, Section
from .readable import readable

HEADINGS = ("h1", "h2", "h3", "h4")
BLOCKS = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "summary", "dt", "dd", "blockquote", "figcaption")


def anchored(page: Page) -> None:
    """Give each heading its anchor, of the name that notebooks use for it; note the page's sections with their words."""
    taken: set[str] = set()
    page.sections = []
    for heading in page.article.find_all(HEADINGS):
        for link in heading.find_all("a", class_="anchor-link"):
            link.decompose()
        title = words(heading)
        anchor = _unique(title.replace(" ", "-"), taken)
        heading["id"] = anchor
        page.sections.append(Section(int(heading.name[1]), title, anchor, _below(heading)))


def _unique(anchor: str, taken: set[str]) -> str:
    number, name = 1, anchor
    while name in taken:
        number += 1
        name = f"{anchor}-{number}"
    taken.add(name)
    return name


def _below(heading: Tag) -> str:
    """The words between a heading and the next: of the text and of the code, not of what cells have shown."""
    found = []
    for element in heading.next_elements:
        if isinstance(element, Tag) and element.name in HEADINGS:
            break
        if any(parent is heading or parent.name == "math" or "outputs" in parent.get("class", []) for parent in element.parents):
            continue
        if isinstance(element, Tag) and element.name == "math":
            found.append(readable(element))
        elif isinstance(element, NavigableString):
            found.append(str(element) + (" " if element.parent.name in BLOCKS else ""))
    return " ".join("".join(found).split())


def words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def together(page: Page) -> None:
    """Keep the number of a page on the line of its name, in links such as "6 · Gradient descent"."""
    for text in page.article.find_all(string=re.compile(" · ")):
        if text.find_parent("a"):
            text.replace_with(text.replace(" · ", "\u00a0·\u00a0"))


def explained(page: Page, popups: dict[str, str]) -> None:
    """Mark the links to words of the glossary, which pop up."""
    for link in page.article.find_all("a", href=re.compile("^glossary.html#")):
        if link["href"] in popups:
            link["class"] = "word"


class Links:
    """Leads from the address of a notebook or a document, as a notebook names it, to the page that the book has of it."""

    def __init__(self, pages: dict[str, str]):
        self.pages = pages

    def lead(self, article: BeautifulSoup, path: str) -> None:
        """What leads nowhere in the book, such as a file of the learner's, is text from here on."""
        for link in article.find_all("a", href=True):
            if link["href"].startswith("#"):
                link["href"] = "#" + unquote(link["href"][1:])
            elif re.match(r"https?:|mailto:", link["href"]):
                link["rel"] = "external noopener"
            elif (target := self.target(path, link["href"])):
                link["href"] = target
            else:
                link.unwrap()

    def target(self, path: str, address: str) -> str:
        file, _, anchor = address.partition("#")
        page = self.pages.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file))))
        return page and page + (f"#{unquote(anchor)}" if anchor else "") or ""
