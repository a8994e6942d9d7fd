"""What was done already, judged by content, never by date."""
import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Iterable, Iterator


def file_digest(path: Path) -> str:
    """SHA-256 of a file's content; of a file that is not there, the empty string."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


def tree_digest(root: Path, paths: Iterable[Path]) -> str:
    """SHA-256 over names (relative to the root) and contents of files and of all files in folders."""
    files = {file for path in paths for file in (path.rglob("*") if path.is_dir() else [path])
             if file.is_file() and "__pycache__" not in file.parts}
    lines = [f"{file.relative_to(root).as_posix()} {file_digest(file)}\n" for file in sorted(files)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def write_atomically(path: Path, content: bytes) -> None:
    """Write the whole file or nothing: a kill in between leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(content)
        os.replace(temporary, path)
    except OSError as problem:
        problem.filename = problem.filename or str(path)  # a full disk is met in writing, where the system names no file
        raise
    finally:
        temporary.unlink(missing_ok=True)


def read_json(path: Path) -> dict:
    """A JSON object from a file; an empty one where the file is missing or damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def as_json(content: dict) -> bytes:
    return (json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


class Stamps:
    """For each step that ended well, what it was made from. A step takes its stamp off before it begins."""

    def __init__(self, path: Path):
        self.path = path
        self.values = read_json(path)

    def get(self, step: str) -> object:
        return self.values.get(step)

    def set(self, step: str, value: object) -> None:
        self.values = read_json(self.path) | {step: value}  # another program may have written since
        write_atomically(self.path, as_json(self.values))

    def clear(self, step: str) -> None:
        self.values = read_json(self.path)
        if self.values.pop(step, None) is not None:
            write_atomically(self.path, as_json(self.values))

    @contextlib.contextmanager
    def off(self, step: str) -> Iterator[None]:
        """Takes a step's stamp off while it works; for a step that, where it fails, leaves everything as it was."""
        before = self.get(step)
        self.clear(step)
        try:
            yield
        except BaseException:
            if before is not None:
                self.set(step, before)
            raise
