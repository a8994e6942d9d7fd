"""`strip`: brings notebooks into their committed form, by hand or in git's hook."""
import os
from pathlib import Path

from . import copies
from .console import Failure, say
from .form import stripped
from .git import git
from .layout import Layout
from .stamps import write_atomically


def strip_files(layout: Layout, names: list[str]) -> int:
    """Strip these files, or all originals where none is named; says which it changed."""
    paths = [Path(name) for name in names] or \
            [layout.root / name for name in copies.originals(layout) if name.endswith(".ipynb")]
    changed = [path for path in paths if _strip_file(path)]
    for path in changed:
        say(f"stripped {layout.shown(path)}")
    if not changed:
        say(f"Nothing to strip in {len(paths)} notebook{'s' if len(paths) != 1 else ''}.")
    return 0


def _strip_file(path: Path) -> bool:
    before = path.read_bytes()
    after = _stripped_or_failure(before, str(path))
    if after != before:
        write_atomically(path, after)
    return after != before


def _stripped_or_failure(content: bytes, name: str) -> bytes:
    try:
        return stripped(content)
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise Failure(f"{name} is not a notebook that can be read: {problem}.") from None


def strip_staged(layout: Layout) -> int:
    """What the hook does: strip each staged notebook in git's index, and in the folder where that holds the same."""
    for mode, blob, name in _staged(layout):
        before = git(layout, "cat-file", "blob", blob)
        after = _stripped_or_failure(before, name)
        if after == before:
            continue
        file = layout.root / name
        same = file.is_file() and git(layout, "hash-object", "--", name).decode().strip() == blob
        new = git(layout, "hash-object", "-w", "--stdin", given=after).decode().strip()
        git(layout, "update-index", "--cacheinfo", f"{mode},{new},{name}")
        if same:
            write_atomically(file, after)
        say(f"stripped {name}" + ("" if same else " (your file has changes that are not staged and stays as it is)"))
    return 0


def _staged(layout: Layout) -> list[tuple[str, str, str]]:
    """Mode, blob and name of each notebook that the next commit adds or changes."""
    raw = git(layout, "diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--diff-filter=AM", "--", "*.ipynb")
    parts = raw.split(b"\0")
    entries = []
    for told, name in zip(parts[::2], parts[1::2]):
        _, mode, _, blob, _ = told.decode().split()
        if mode.startswith("100"):  # a regular file
            entries.append((mode, blob, os.fsdecode(name)))
    return entries
