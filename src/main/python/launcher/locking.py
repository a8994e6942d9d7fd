"""One set-up at a time."""
import os
import time
from pathlib import Path

from .console import say


class Lock:
    """A lock on a file, held while inside `with`. On POSIX the children inherit it, so that even when this process is
    killed the next start waits for a Maven or pip that still runs."""

    def __init__(self, path: Path, waiting: str):
        self.path = path
        self.waiting = waiting

    def __enter__(self) -> "Lock":
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        os.set_inheritable(self.fd, True)
        if not _try_lock(self.fd):
            say(self.waiting)
            while not _try_lock(self.fd):
                time.sleep(0.3)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.fd)


def _try_lock(fd: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False
