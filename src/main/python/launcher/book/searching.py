"""What the book's search looks through: each section of each page, with its words and with other names under which it may be looked for."""
import re
from pathlib import PurePosixPath

from bs4.element import Tag

from .. import glossary
from .pages import CHAPTER, EXERCISE, SOLUTION, Page
from .readable import readable

SIGNS = "Signs"  # the section of the glossary whose table says how signs are read and what they are
BETWEEN = "|"


def places(pages: list[Page]) -> list[list]:
    return [[page.file, page.title, section.anchor, "" if number == 0 else section.title, section.words, int(page.kind == SOLUTION),
             BETWEEN.join(dict.fromkeys(_numbered(page) if number == 0 else names.get(section.anchor, [])))]
            for page in pages for names in [_names(page)] for number, section in enumerate(page.sections)]


def _numbered(page: Page) -> list[str]:
    """The names of a page that has a number: "exercise 12", as well as "x12"."""
    number = re.match(r"x?0*(\d+)-", PurePosixPath(page.path).name)
    if number is None or page.kind not in (CHAPTER, EXERCISE):
        return []
    return [f"notebook {number[1]}", f"chapter {number[1]}"] if page.kind == CHAPTER else [page.exercise.number, f"exercise {number[1]}"]


def _names(page: Page) -> dict[str, list[str]]:
    """For each entry of the glossary its other names and its signs."""
    if PurePosixPath(page.path).name != glossary.FILE:
        return {}
    names = {heading["id"]: _others(heading) for heading in page.article.find_all("h4")}
    anchors = {heading.get_text().lower(): heading["id"] for heading in page.article.find_all("h4")}
    signs = page.article.find(id=SIGNS)
    for row in signs.find_next("table").find_all("tr") if signs else []:
        sign, read, meaning = row.find_all(["td", "th"])[:3]
        word = re.split("[:;,]", meaning.get_text())[0].removeprefix("the ").removeprefix("a ").strip()
        if word in anchors:
            names[anchors[word]] += [*re.split(", ", _told(sign)), *read.get_text().split(", ")]
    return names


def _others(heading: Tag) -> list[str]:
    text = heading.find_next_sibling("p")
    also = [names for names in text.find_all("em") if str(names.previous_sibling).lower().endswith("also ")] if text else []
    return [name for names in also for name in names.get_text().split(", ")]


def _told(cell: Tag) -> str:
    """The text of a cell, with its formulas."""
    return "".join(readable(part) if isinstance(part, Tag) and part.name == "math" else part.get_text() for part in cell.children)
