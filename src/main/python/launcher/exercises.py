"""The exercises: the learner's notebooks are made of the solutions, and `progress` tells which are done."""
import copy
import json
import re
from pathlib import Path
from typing import Callable, Iterator, NamedTuple

from .console import Failure, say
from .form import as_bytes
from .layout import Layout
from .stamps import read_json

SOLUTION_ONLY = "solution"  # the tag of cells that the learner does not get
UP = "](../"  # how a link from a solution leads out of its folder, one step that the exercise above it does not need
REGION = re.compile(r"^([ \t]*)// BEGIN SOLUTION: (.+)\n(?s:.*?)^[ \t]*// END SOLUTION[ \t]*$", re.M)
MARKER = re.compile(r"(BEGIN|END) SOLUTION")
NAME = re.compile(r"x\d\d-[a-z0-9-]+\.ipynb")
ROW = re.compile(r"^\| \[(x\d\d) · ([^]]+)\]\((x[a-z0-9-]+\.ipynb)\) \|[^|]*"
                 r"\| \[(\d+)\]\(\.\./notebooks/([\w-]+\.ipynb)\) \| ([^|]*) \| (\d+) \|", re.M)
SOLVED = "solved"


class Exercise(NamedTuple):
    """A row of the table in exercises/README.md."""
    number: str
    title: str
    file: str
    chapter: str  # the number of its notebook
    notebook: str  # and that notebook's file
    level: str
    minutes: str


def solutions(root: Path) -> list[Path]:
    return sorted(path for path in (root / "exercises/solutions").glob("*.ipynb") if NAME.fullmatch(path.name))


def derived(content: bytes) -> bytes:
    """The learner's notebook: what is marked as the solution is replaced by an exception that says what to write."""
    notebook = json.loads(content)
    notebook["cells"] = [_derived_cell(cell) for cell in notebook["cells"] if is_for_learners(cell)]
    return as_bytes(notebook)


def is_for_learners(cell: dict) -> bool:
    return SOLUTION_ONLY not in cell["metadata"].get("tags", [])


def _derived_cell(cell: dict) -> dict:
    cell = copy.deepcopy(cell)
    source = REGION.sub(_stub, "".join(cell["source"]))
    if cell["cell_type"] == "markdown":
        source = source.replace(UP, "](")
    if MARKER.search(source):
        raise ValueError(f"the cell {cell.get('id')} has a BEGIN SOLUTION without a sentence or without its END SOLUTION")
    cell["source"] = source.splitlines(keepends=True)
    return cell


def _stub(region: re.Match) -> str:
    indent, sentence = region.groups()
    return f"{indent}throw new UnsupportedOperationException({json.dumps(sentence.strip(), ensure_ascii=False)});"


def all_derived(layout: Layout, derive_one: Callable[[bytes], bytes]) -> Iterator[tuple[str, bytes]]:
    """Name and content of what is made of each solution."""
    for path in solutions(layout.root):
        try:
            yield path.name, derive_one(path.read_bytes())
        except (ValueError, KeyError) as problem:
            raise Failure(f"{layout.shown(path)} cannot be made into an exercise: {problem}.") from problem


def progress(layout: Layout) -> int:
    """What the checks in the learner's notebooks have noted, as MyProgress shows it in a notebook."""
    tried = read_json(layout.my / "progress.json")
    listed = in_order(layout.my / "exercises")
    if not listed:
        say("There are no exercises in my/ yet. `./workbook` puts them there.")
        return 0
    states = [_state(tried.get(number)) for number, *_ in listed]
    say(f"{sum(state.startswith(SOLVED) for state in states)} of {len(listed)} exercises solved"
        f"{'. Your teacher can see this; MyProgress.share(false) ends that.' if tried.get('shared') is True else ''}")
    say(_line("", "exercise", "", "notebook", "minutes", ""))
    for exercise, state in zip(listed, states):
        say(_line("✓" if state.startswith(SOLVED) else "", *exercise, state))
    return 0


def in_order(folder: Path) -> list[tuple[str, str, str, str]]:
    """Number, title, notebook and minutes of each exercise in the folder: those of the table in README.md, in its order, and
    behind them those that it does not know."""
    files = {path.name for path in folder.glob("*.ipynb") if NAME.fullmatch(path.name)}
    rows = [row for row in listed(folder) if row.file in files]
    others = sorted(files - {row.file for row in rows})
    return [(row.number, row.title, row.chapter, row.minutes) for row in rows] + \
           [(name[:3], name[4:-len(".ipynb")].replace("-", " "), "", "") for name in others]


def listed(folder: Path) -> list[Exercise]:
    """The rows of the table in README.md, in its order."""
    table = folder / "README.md"
    return [Exercise(*row) for row in ROW.findall(table.read_text(encoding="utf-8"))] if table.is_file() else []


def _line(sign: str, number: str, title: str, notebook: str, minutes: str, state: str) -> str:
    return f"{sign:3}{number:4}{title:32}{notebook:>8}{minutes:>9}  {state}".rstrip()


def _state(entry: object) -> str:
    if not isinstance(entry, dict):
        return ""
    if entry.get("solved"):
        return f"{SOLVED} {entry['solved']}"
    tries = entry.get("tries", 0)
    return "tried once" if tries == 1 else f"tried {tries} times" if tries else ""
