"""`derive`: writes what is made from something else. First the way through the notebooks, then the exercises from their solutions."""
import json
from pathlib import Path
from typing import Iterable, Iterator

from . import exercises, glossary, navigation
from .console import Failure, say
from .form import as_bytes
from .layout import Layout
from .navigation import Page
from .stamps import write_atomically


def derive(layout: Layout) -> int:
    """Write what is no longer as it should be, and say which."""
    changed = _write(layout, guided(layout)) + _write(layout, learners(layout))
    if not changed:
        say("All notebooks agree with what they are made from.")
    return 0


def _write(layout: Layout, files: Iterable[tuple[Path, bytes]]) -> int:
    changed = 0
    for path, content in files:
        if not path.exists() or path.read_bytes() != content:
            write_atomically(path, content)
            say(f"derived {layout.shown(path)}")
            changed += 1
    return changed


def learners(layout: Layout) -> Iterator[tuple[Path, bytes]]:
    """The learner's exercises, made of the solutions."""
    for name, content in exercises.all_derived(layout, exercises.derived):
        yield layout.root / "exercises" / name, content


def guided(layout: Layout) -> Iterator[tuple[Path, bytes]]:
    """The chapter's notebooks and the solutions, with the lines, the links and the contents that lead through them."""
    folder, listed = layout.root / "notebooks", exercises.listed(layout.root / "exercises")
    pages = [Page(path.name, _read(layout, path)) for path in sorted(folder.glob("*.ipynb"))]
    known = {name: anchor for page in pages if page.file == glossary.FILE for name, anchor in glossary.anchors(page.notebook).items()}
    for page in navigation.led(pages):
        notebook = navigation.with_contents(page.notebook, pages, listed)
        yield folder / page.file, as_bytes(notebook if page.file == glossary.FILE else glossary.linked(notebook, known))
    for exercise, after in zip(listed, [*listed[1:], None]):
        path = layout.root / "exercises/solutions" / exercise.file
        yield path, as_bytes(navigation.led_solution(_read(layout, path), exercise, after, pages))


def _read(layout: Layout, path: Path) -> dict:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError) as problem:
        raise Failure(f"{layout.shown(path)} is not a notebook that can be read: {problem}.") from None
