"""Formulas as a page has them: with their numbers as anchors, the mentions of these as links, and no wider than a phone."""
import copy
import re

from bs4.element import NavigableString, Tag

from .pages import Page

LONG = 16  # characters, from which on a formula in the text may be broken
BREAKS = set("=≈≡≤≥<>→+−")  # behind these signs, as TeX does
OPENING, CLOSING = "([{", ")]}"
POWERS = ("msup", "msub", "msubsup")
NUMBER = re.compile(r"\((\d{1,2})\)")
MENTION = re.compile(r"(?<![\w\])])\((\d{1,2})\)(?!\()")
BEFORE, AFTER = re.compile(r"[^\s—–-]+$"), re.compile(r"^[^\s—–-]*[—–-]?")  # what touches a formula
FUNCTION = re.compile(r"^(log|ln|exp|sin|cos|min|max)$")
NO_MENTIONS = {"a", "summary", "code", "pre", "math", "h1", "h2", "h3", "h4"}


def primed(page: Page) -> None:
    """Put each prime beside its letter: fonts have it raised already, and as an exponent it becomes too small in some browsers."""
    for power in page.article.find_all("msup"):
        if power.find_all(recursive=False)[-1].get_text() == "′":
            power.name = "mrow"


def spaced(page: Page) -> None:
    """Set a function apart from what it is applied to, where no bracket does, as TeX does: log m."""
    for name in page.article.find_all("mi", string=FUNCTION):
        argument = name.find_next_sibling()
        if argument is not None and argument.get_text()[:1] not in OPENING:
            name.insert_after(page.article.new_tag("mspace", width="0.17em"))


def breakable(page: Page) -> None:
    """Cut long formulas in the text into pieces, between which a line may end: browsers break none."""
    for formula in page.article.find_all("math", display="inline"):
        row = formula.find("mrow", recursive=False)
        if row is None or len(formula.get_text()) < LONG:
            continue
        first, *others = _pieces(row)
        place = formula
        for piece in others:
            following = copy.copy(formula)
            following.clear()
            following.append(page.article.new_tag("mrow"))
            following.mrow.extend(piece)
            place.insert_after(page.article.new_tag("wbr"), following)
            place = following


def together(page: Page) -> None:
    """Keep what touches a formula in the text, such as a comma, on its line: browsers break lines there."""
    for formula in page.article.find_all("math", display="inline"):
        before, after = (text if type(text) is NavigableString else "" for text in (formula.previous_sibling, formula.next_sibling))
        opening, closing = BEFORE.search(before), AFTER.search(after)
        if opening or closing[0]:
            frame = formula.wrap(page.article.new_tag("span", attrs={"class": "together"}))
        if opening:
            before.replace_with(before[:opening.start()])
            frame.insert(0, opening[0])
        if closing[0]:
            after.replace_with(after[closing.end():])
            frame.append(closing[0])


def _pieces(row: Tag) -> list[list[Tag]]:
    pieces, depth = [[]], 0
    for part in list(row.find_all(recursive=False)):
        text = part.get_text()
        sign = part.find(recursive=False) if part.name in POWERS else part  # a bracket may have an exponent
        if sign.name == "mo":
            depth += (sign.get_text() in OPENING) - (sign.get_text() in CLOSING)
        pieces[-1].append(part)
        if part.name == "mo" and text in BREAKS and depth == 0 and not part.get("form") and len(pieces[-1]) > 1:
            pieces.append([])
    return [piece for piece in pieces if piece]


def numbered(page: Page, equations: dict[str, str]) -> None:
    """Give each numbered equation its anchor; note where each number is met first in the book."""
    for formula in page.article.find_all(class_="formula"):
        told = formula.find("span", recursive=False)
        number = NUMBER.fullmatch(told.get_text()) if told else None
        if number and page.article.find(id=f"eq-{number[1]}") is None:
            formula["id"] = f"eq-{number[1]}"
            link = page.article.new_tag("a", href=f"#eq-{number[1]}", attrs={"aria-label": f"Equation {number[1]}"})
            link.string = told.get_text()
            told.clear()
            told.append(link)
            equations.setdefault(number[1], page.file)


def mentioned(page: Page, equations: dict[str, str]) -> None:
    """Link each mention of an equation to it: on this page, as in "by (5)", or, where the word "equation" stands before it, where the book
    has it first."""
    for text in list(page.article.find_all(string=MENTION)):
        if any(parent.name in NO_MENTIONS or "outputs" in parent.get("class", []) or "formula" in parent.get("class", [])
               for parent in text.parents):
            continue
        parts = MENTION.split(str(text))
        pieces: list = []
        for place, part in enumerate(parts):
            if place % 2 == 0:
                pieces.append(NavigableString(part))
            else:
                is_named = "equation" in "".join(parts[:place]).lower()
                pieces.append(_mention(page, part, equations.get(part, "") if is_named else ""))
        text.replace_with(*pieces)


def _mention(page: Page, number: str, elsewhere: str) -> Tag | NavigableString:
    is_here = page.article.find(id=f"eq-{number}") is not None
    if not is_here and not elsewhere:
        return NavigableString(f"({number})")
    link = page.article.new_tag("a", href=f"{'' if is_here else elsewhere}#eq-{number}", attrs={"class": "equation"})
    link.string = f"({number})"
    return link
