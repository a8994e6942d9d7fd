"""Where the book's notebooks come from: target/executed, where the tests and the book itself leave them with their outputs."""
import functools
import json
import shutil
from pathlib import Path

from .. import library
from ..console import Failure, say
from ..copies import text_digest
from ..crew import Crew
from ..environment import jupyter_environment
from ..exercises import solutions
from ..layout import Layout
from ..locking import Lock
from ..processes import Logged
from ..stamps import write_atomically
from ..testing import WAITING
from ..tools import Jdk

SIDE_BY_SIDE = 2
LIBRARY = "library"  # the file that names the library by which what lies there was executed


def folder(root: Path) -> Path:
    return root / "target/executed"


def mark(root: Path) -> None:
    """Note with which library the notebooks there are executed."""
    write_atomically(folder(root) / LIBRARY, library.made_from(Layout(root)).encode())


def ensure(layout: Layout, jdk: Jdk) -> None:
    """Execute what is not there yet, or was executed from another text or with another library."""
    with Lock(layout.state / "test.lock", WAITING):
        if not _is_of_this_library(layout):
            shutil.rmtree(folder(layout.root), ignore_errors=True)
        missing = [path for path in sources(layout) if not _is_current(layout, path)]
        if missing:
            _execute(layout, jdk, missing)


def sources(layout: Layout) -> list[Path]:
    """The notebooks that are executed: the chapter's and the solutions. An exercise is shown with what its solution draws."""
    return sorted((layout.root / "notebooks").glob("*.ipynb")) + solutions(layout.root)


def _is_of_this_library(layout: Layout) -> bool:
    mark = folder(layout.root) / LIBRARY
    return mark.is_file() and mark.read_text(encoding="utf-8") == library.made_from(layout)


def _is_current(layout: Layout, path: Path) -> bool:
    copy = _copy(layout, path)
    return copy.is_file() and text_digest(copy) == text_digest(path) and not _has_failed(copy)


def _copy(layout: Layout, path: Path) -> Path:
    return folder(layout.root) / path.relative_to(layout.root)


def _has_failed(copy: Path) -> bool:
    outputs = [output for cell in json.loads(copy.read_bytes())["cells"] for output in cell.get("outputs", [])]
    return any(output["output_type"] == "error" for output in outputs)


def _execute(layout: Layout, jdk: Jdk, missing: list[Path]) -> None:
    """Two by two, each by a kernel of its own, in folders that look like a learner's copy."""
    logs = f"{layout.shown(layout.state)}/book-*.log"
    say(f"Executing {len(missing)} notebooks, {SIDE_BY_SIDE} at a time (up to 10 minutes; full output in {logs})")
    mark(layout.root)
    for path in missing:
        _copy(layout, path).unlink(missing_ok=True)
    (layout.root / "target/executed/exercises/solutions").mkdir(parents=True, exist_ok=True)
    for file in (layout.root / "exercises").glob("*.*"):
        shutil.copy(file, folder(layout.root) / "exercises")
    with Crew() as crew:
        shares = [missing[first::SIDE_BY_SIDE] for first in range(SIDE_BY_SIDE) if missing[first:]]
        programs = [crew.begin(f"notebooks {number}", [layout.python, "-m", "launcher.book.execution", layout.root, *share],
                               left=functools.partial(_left, layout, share), log=layout.state / f"book-{number}.log",
                               cwd=layout.root, env=environment(layout, jdk)) for number, share in enumerate(shares, start=1)]
        for program in programs:
            code, tail = crew.wait(program)
            if code != 0:
                raise Failure("\n    ".join(["The notebooks could not be executed:", *tail[-5:]]))


def _left(layout: Layout, share: list[Path], _: Logged) -> str:
    return f"{sum(not _copy(layout, path).is_file() for path in share)} of {len(share)}"


def environment(layout: Layout, jdk: Jdk) -> dict[str, str]:
    """Jupyter's, in which the virtual environment's Python finds the launcher's modules."""
    return jupyter_environment(layout, jdk) | {"PYTHONPATH": str(Path(__file__).parents[2])}
