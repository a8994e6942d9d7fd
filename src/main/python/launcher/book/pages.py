"""The pages of the book, and the way through them."""
import copy
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple

from bs4 import BeautifulSoup

from .. import navigation
from ..exercises import SOLVED, Exercise
from ..layout import Layout

CHAPTER, EXERCISE, SOLUTION, MORE = "chapter", "exercise", "solution", "more"
CONTENTS, EXERCISES, TRAINING, SOURCES = "index.html", "exercises.html", "train.html", "sources.html"
SUMMARY = re.compile(r"/\*\*(.*?)\*/\s*public (?:final )?(?:class|record)", re.S)
MARK = re.compile(r"^[ \t]*// (?:BEGIN|END) SOLUTION\b.*\n", re.M)
CHECK = re.compile(r"\b(\w+)\.check\w*\(")


class Section(NamedTuple):
    """A heading of a page, and the words below it."""
    level: int
    title: str
    anchor: str
    words: str


@dataclass
class Page:
    """A page made of a notebook."""
    path: str  # of the notebook, as links name it: notebooks/03-sigmoid-neurons.ipynb
    notebook: dict
    kind: str
    exercise: Exercise | None = None
    article: BeautifulSoup | None = None
    sections: list[Section] = field(default_factory=list)

    @property
    def file(self) -> str:
        stem = PurePosixPath(self.path).stem
        return f"{stem}-solution.html" if self.kind == SOLUTION else f"{stem}.html"

    @property
    def title(self) -> str:
        found = navigation.TITLE.search(navigation.prose(self.notebook))
        title = found[1].replace("`", "") if found else PurePosixPath(self.path).stem
        return f"{title}: the solution" if self.kind == SOLUTION else title

    @property
    def minutes(self) -> int:
        return int(self.exercise.minutes) if self.exercise else navigation.Page(self.path, self.notebook).minutes

    @property
    def is_core(self) -> bool:
        return self.kind == CHAPTER and navigation.Page(PurePosixPath(self.path).name, self.notebook).is_core

    @property
    def failures(self) -> list[str]:
        """The ids of the cells that have failed."""
        return [cell.get("id", "?") for cell in self.notebook["cells"]
                if any(output["output_type"] == "error" for output in cell.get("outputs", []))]

    @property
    def has_run(self) -> bool:
        return any(cell.get("execution_count") for cell in self.notebook["cells"])


def with_ids(notebook: dict) -> dict:
    """The notebook with a name for each cell, which older ones are without."""
    for number, cell in enumerate(notebook["cells"]):
        cell.setdefault("id", f"cell-{number}")
    return notebook


def with_outputs(exercise: dict, solution: dict) -> dict:
    """The exercise with what those cells show that are the same in its solution: pictures to look at before one writes."""
    exercise = copy.deepcopy(exercise)
    shown = {cell["id"]: cell for cell in solution["cells"]}
    for cell in exercise["cells"]:
        same = shown.get(cell["id"])
        if cell["cell_type"] == "code" and same and "".join(same["source"]) == "".join(cell["source"]):
            cell["outputs"] = same["outputs"]
    return exercise


def without_marks(solution: dict) -> dict:
    """The solution without the lines between which it is cut out for its exercise."""
    solution = copy.deepcopy(solution)
    for cell in solution["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = MARK.sub("", "".join(cell["source"]))
    return solution


def purpose(layout: Layout, cell: dict) -> str:
    """What the check in a cell looks at, as the class that checks it says in its first paragraph; "" if the cell has no check."""
    if "exercise" not in cell["metadata"].get("tags", []):
        return ""
    for name in CHECK.findall("".join(cell["source"])):
        file = layout.root / "src/main/java/nndl/exercises" / f"{name[0].upper()}{name[1:]}.java"
        found = SUMMARY.search(file.read_text(encoding="utf-8")) if file.is_file() else None
        if found:
            return sentences(found[1])
    return ""


def sentences(javadoc: str) -> str:
    """Of a Javadoc the first paragraph as plain words, without the exercise's number and the chapter's section."""
    text = re.sub(r"\s*\n \* ?", " ", javadoc).partition("<p>")[0]
    text = re.sub(r"\{@\w+ #?([^}]*)}", r"\1", text).replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
    text = re.sub(r"^\s*Exercise x\d\d: ", "", text)
    text = re.sub(r'Section "[^"]*"[^.]*\.', "", text)
    text = re.sub(r"\s+", " ", text).strip()
    return text[:1].upper() + text[1:]


def solved(progress: dict) -> set[str]:
    """The numbers of the exercises that the learner has solved."""
    return {number for number, entry in progress.items() if isinstance(entry, dict) and entry.get(SOLVED)}
