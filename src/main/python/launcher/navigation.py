"""The way through the workbook, as `derive` writes it into the notebooks: at their top and bottom a line that leads to the one before,
the contents and the next, and the table of contents itself. All of it is computed, so no link can be stale."""
import copy
import re
from typing import NamedTuple

from .console import Failure
from .exercises import Exercise

TOP, BOTTOM, CONTENTS = "nav-top", "nav-bottom", "contents"  # the ids of these cells
LEFT_OR_LATER = ("01", "13", "appendix", "glossary")  # how the names of those begin that the core path does without
TITLE = re.compile(r"^# (.+)", re.M)
MINUTES = re.compile(r"^\*About (\d+) minutes", re.M)
QUESTION = re.compile(r"^\| \[[^]]+\]\(([\w-]+\.ipynb)\)[^|]*(<br>[^|]+?) *\|", re.M)
TABLE = """\
## Contents

| notebook | min | exercises (min) |
|---|---|---|
{rows}

The core path, notebooks {first} to {last}, takes about {reading} hours, and its exercises take {writing} more.
What is marked *more* you can leave out, or keep for later."""


class Page(NamedTuple):
    """A notebook of the chapter."""
    file: str
    notebook: dict

    @property
    def title(self) -> str:
        return TITLE.search(prose(self.notebook))[1]

    @property
    def is_core(self) -> bool:
        return not self.file.startswith(LEFT_OR_LATER)

    @property
    def minutes(self) -> int:
        found = MINUTES.search(prose(self.notebook))
        return int(found[1]) if found else 0

    def link(self, folder: str = "", place: str = "") -> str:
        return f"[{self.title}]({folder}{self.file}{place})"


def markdown(notebook: dict) -> list[dict]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]


def prose(notebook: dict) -> str:
    return "\n\n".join("".join(cell["source"]) for cell in markdown(notebook))


def is_line(cell: dict) -> bool:
    """Whether a cell is one of the lines at the top and the bottom."""
    return cell.get("id") in (TOP, BOTTOM)


def led(pages: list[Page]) -> list[Page]:
    """The chapter's notebooks with a line to the one before, the contents and the next."""
    links = ["", *(page.link() for page in pages), ""]
    contents = f"[Contents]({pages[0].file}#{CONTENTS.capitalize()})" if pages else ""
    return [Page(page.file, _between(page.notebook, before, contents, after))
            for page, before, after in zip(pages, links, links[2:])]


def led_solution(solution: dict, exercise: Exercise, after: Exercise | None, pages: list[Page]) -> dict:
    """A solution's notebook with a line back to where the chapter names the exercise, to the table and to the next exercise."""
    page = next((page for page in pages if page.file == exercise.notebook), None)
    if page is None:
        raise Failure(f"exercises/README.md says that {exercise.number} belongs to notebooks/{exercise.notebook}, which is not there.")
    naming = [cell["id"] for cell in markdown(page.notebook) if f"../exercises/{exercise.file}" in "".join(cell["source"])
              and cell["id"] != CONTENTS]
    place = f"#cell-id={naming[0]}" if naming else ""
    following = f"[{after.number} · {after.title}](../{after.file})" if after else ""
    return _between(solution, page.link("../../notebooks/", place), "[All exercises](../README.md)", following)


def _between(notebook: dict, before: str, contents: str, after: str) -> dict:
    line = " | ".join(filter(None, [before and f"← {before}", contents, after and f"{after} →"]))
    inner = [cell for cell in notebook["cells"] if not is_line(cell)]
    return notebook | {"cells": [_cell(TOP, line), *inner, _cell(BOTTOM, line)]}


def _cell(name: str, source: str) -> dict:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source.splitlines(keepends=True)}


def with_contents(notebook: dict, pages: list[Page], exercises: list[Exercise]) -> dict:
    """The notebook with its table of contents anew, if it has one. The questions below the titles were written by hand and stay."""
    notebook = copy.deepcopy(notebook)
    for cell in notebook["cells"]:
        if cell["id"] == CONTENTS:
            questions = dict(QUESTION.findall("".join(cell["source"])))
            cell.update(_cell(CONTENTS, _table(pages[1:], exercises, questions)))
    return notebook


def _table(pages: list[Page], exercises: list[Exercise], questions: dict[str, str]) -> str:
    core = [page for page in pages if page.is_core]
    numbers = [re.match(r"\d*", page.title)[0] for page in core]
    files = {page.file for page in core}
    return TABLE.format(rows="\n".join(_row(page, exercises, questions.get(page.file, "")) for page in pages),
                        first=numbers[0], last=numbers[-1], reading=_hours(sum(page.minutes for page in core)),
                        writing=_hours(sum(int(exercise.minutes) for exercise in exercises if exercise.notebook in files)))


def _row(page: Page, exercises: list[Exercise], question: str) -> str:
    more = "" if page.is_core else ", *more*"
    own = ", ".join(f"[{exercise.number}](../exercises/{exercise.file})\u00a0{exercise.minutes}" for exercise in exercises
                    if exercise.notebook == page.file)
    return f"| {page.link()}{more}{question} | {page.minutes or ''} | {own} |"


def _hours(minutes: int) -> str:
    """Minutes as hours, to the nearest half."""
    hours, half = divmod(round(minutes / 30), 2)
    return f"{hours or ''}½" if half else f"{hours}"
