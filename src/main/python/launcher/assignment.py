"""`derive --nbgrader`: the exercises as an assignment that nbgrader hands out, grades and scores."""
import copy
import json
import re
from pathlib import Path

from .console import Failure, say
from .exercises import REGION, UP, all_derived, is_for_learners
from .form import as_bytes
from .layout import Layout
from .navigation import is_line
from .stamps import write_atomically

NAME = "chapter-1"
CONFIGURATION = "nbgrader_config.py"
SETTINGS = '''\
# nbgrader reads this where it is started; `./workbook derive --nbgrader` wrote it.
c = get_config()  # noqa: F821 (nbgrader defines it)
# Stands in the place of each solution. nbgrader's own stub for Java is a comment, and a method without `return` does not compile.
c.ClearSolutions.code_stub = {"java": 'throw new UnsupportedOperationException("the comment above says what to write");'}
# Seconds for each cell; nbgrader gives 30, and one exercise trains a network.
c.Execute.timeout = 600
'''
CHECK = re.compile(r"^\w+\.check\(", re.M)
CHECK_CELL = """\
// The check: run this cell after yours. It cannot be changed.
Notebook.show({check}
    .orThrow())"""
# What stands in no folder of nbgrader's: the notebooks of the chapter, and the table of the exercises.
TABLE = " All exercises: [the table](README.md)."
ELSEWHERE = re.compile(r"\[([^]]+)\]\(\.\./[^)]+\)")


def write(layout: Layout, course: Path) -> int:
    """Write the assignment into the folder of a course, and nbgrader's settings where it has none yet."""
    folder = course / "source" / NAME
    if folder.exists():
        raise Failure(f"{layout.shown(folder)} is there already, and may hold changes of yours. Move it away or delete it first.")
    for name, content in all_derived(layout, assigned):
        write_atomically(folder / name, content)
    say(f"The assignment is in {layout.shown(folder)}.")
    settings = course / CONFIGURATION
    if not settings.exists():
        write_atomically(settings, SETTINGS.encode())
    elif settings.read_text(encoding="utf-8") != SETTINGS:
        say(f"{layout.shown(settings)} is yours and stays as it is. The assignment needs this in it:\n{SETTINGS}")
    return 0


def assigned(content: bytes) -> bytes:
    """A solution's notebook as a teacher's source: nbgrader itself takes the solution out of the cell in which the learner writes,
    and scores the check, which stands in a locked cell below that one."""
    notebook = json.loads(content)
    notebook["cells"] = [part for cell in notebook["cells"] if is_for_learners(cell) and not is_line(cell) for part in _parts(cell)]
    return as_bytes(notebook)


def _parts(cell: dict) -> list[dict]:
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        return [_with(cell, ELSEWHERE.sub(r"\1", source.replace(UP, "](").replace(TABLE, "")))]
    graded = cell["metadata"].get("nbgrader")
    return [_with(cell, source)] if not graded else _written_and_checked(cell, source, graded)


def _written_and_checked(cell: dict, source: str, graded: dict) -> list[dict]:
    [check] = CHECK.finditer(source)
    written = _with(cell, REGION.sub(_region, source[:check.start()]).rstrip())
    written["metadata"]["nbgrader"] = {**graded, "grade": False}
    del written["metadata"]["nbgrader"]["points"]
    checked = _with(cell, CHECK_CELL.format(check=source[check.start():].rstrip()))
    checked["id"] += "-check"
    checked["metadata"] = {"nbgrader": {**graded, "grade_id": f"{graded['grade_id']}-check", "locked": True, "solution": False}}
    return [written, checked]


def _region(region: re.Match) -> str:
    """What to write as a comment of its own, which stays when nbgrader takes the region out."""
    indent, sentence = region.groups()
    return region[0].replace(f"// BEGIN SOLUTION: {sentence}", f"// {sentence.strip()}\n{indent}// BEGIN SOLUTION", 1)


def _with(cell: dict, source: str) -> dict:
    return copy.deepcopy(cell) | {"source": source.splitlines(keepends=True)}
