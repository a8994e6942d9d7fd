"""Step 6: `my/`, the learner's own copy of notebooks and exercises: made once, added to, never overwritten."""
import contextlib
import hashlib
import itertools
import os
import time
from pathlib import Path, PurePath

from .console import Failure, say
from .form import stripped
from .layout import Layout
from .stamps import as_json, file_digest, read_json, write_atomically

FOLDERS = ("notebooks", "exercises")
RECORD = ".originals.json"


def originals(layout: Layout) -> list[str]:
    """The files that the learner has a copy of, as paths relative to the root, with `/`."""
    paths = [path.relative_to(layout.root) for folder in FOLDERS for path in sorted((layout.root / folder).rglob("*"))
             if path.is_file()]
    return [path.as_posix() for path in paths if not any(part.startswith((".", "__")) for part in path.parts)]


def ensure(layout: Layout, heading: str) -> None:
    """Copy what the learner does not have yet; tell what has changed since it was copied."""
    record = read_json(layout.my / RECORD)
    names = originals(layout)
    new = [name for name in names if not (layout.my / name).exists()]
    if new:
        say(f"{heading}: {len(new)} new into {layout.shown(layout.my)}/, where you may change them as you like")
    for name in new:
        _copy(layout, name, record)
    changed = [name for name in names if name not in new and _has_changed(layout, name, record)]
    _write_record(layout, record)
    if changed:
        say(f"Changed since you got your copy: {', '.join(changed)}. Your copies stay as they are; "
            f"`./workbook reset {PurePath(changed[0]).stem}` gives the new one and keeps yours beside it.")


def _has_changed(layout: Layout, name: str, record: dict) -> bool:
    """Whether the original is another than the one copied; a copy of unknown origin counts as one of today's."""
    now = text_digest(layout.root / name)
    if record.setdefault(name, now) != now and text_digest(layout.my / name) == now:
        record[name] = now
    return record[name] != now


def _copy(layout: Layout, name: str, record: dict) -> None:
    write_atomically(layout.my / name, (layout.root / name).read_bytes())
    record[name] = text_digest(layout.root / name)


def text_digest(path: Path) -> str:
    """SHA-256 of what people write in a file: a notebook's without outputs and what else Jupyter adds when it is run."""
    content = path.read_bytes()
    with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):  # no notebook
        content = stripped(content)
    return hashlib.sha256(content).hexdigest()


def _write_record(layout: Layout, record: dict) -> None:
    if record != read_json(layout.my / RECORD):
        write_atomically(layout.my / RECORD, as_json(record))


def reset(layout: Layout, wanted: str) -> None:
    """Give back the original of one file; the learner's own stays beside it under another name."""
    name = choose(originals(layout), wanted)
    copy = layout.my / name
    record = read_json(layout.my / RECORD)
    if file_digest(copy) == file_digest(layout.root / name):
        say(f"my/{name} already is the original.")
        return
    kept = _move_aside(copy) if copy.exists() else None
    try:
        _copy(layout, name, record)
    except BaseException:  # a full disk, Ctrl-C
        if kept:
            os.replace(kept, copy)
        raise
    _write_record(layout, record)
    say(f"my/{name} is the original again." + (f" Yours is kept as {kept.name} beside it." if kept else ""))


def _move_aside(copy: Path) -> Path:
    """Rename the learner's file to a name that nothing has yet, and that no other `reset` can take at the same time."""
    stem = f"{copy.stem}.before-reset-{time.strftime('%Y%m%d-%H%M%S')}"
    for number in itertools.count(1):
        kept = copy.with_name(f"{stem}{f'-{number}' if number > 1 else ''}{copy.suffix}")
        with contextlib.suppress(FileExistsError):
            kept.open("x").close()
            os.replace(copy, kept)
            return kept


def choose(names: list[str], wanted: str) -> str:
    """The one original meant by a path, a file name, a name without ending, a number (`08`, `x03`) or a beginning."""
    path = PurePath(wanted).as_posix()
    by_path = [name for name in names if f"/{path}".endswith(f"/{name}")]
    short = [PurePath(name) for name in names if "solutions" not in PurePath(name).parts]
    readings = [
        by_path,
        [name.as_posix() for name in short if path in (name.name, name.stem)],
        [name.as_posix() for name in short if name.stem.split("-")[0] == path],
        [name.as_posix() for name in short if path and name.name.startswith(path)],
    ]
    candidates = next((found for found in readings if found), [])
    if len(candidates) == 1:
        return candidates[0]
    told = f"{wanted} could be any of these. Which one?" if candidates else f"There is no {wanted}. There are:"
    raise Failure("\n    ".join([told, *(candidates or [name.as_posix() for name in short])]), code=2)
