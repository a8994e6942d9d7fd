"""One set-up at a time, on file systems that can see to it."""
import errno
import os
import time
from pathlib import Path

from .console import say

BUSY = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)  # somebody else holds it; anything else: there are no locks here


class Lock:
    """A lock on a file, held while inside `with`. On POSIX the children inherit it, so that even when this process is
    killed the next start waits for a Maven or pip that still runs. Where the file system has no locks, that is said, and
    the work is done without one."""

    def __init__(self, path: Path, waiting: str):
        self.path = path
        self.waiting = waiting
        self.fd: int | None = None

    def __enter__(self) -> "Lock":
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
            os.set_inheritable(self.fd, True)
            if not _try_lock(self.fd):
                say(self.waiting)
                while not _try_lock(self.fd):
                    time.sleep(0.3)
        except OSError as problem:
            say(f"{self.path} cannot be locked ({problem.strerror}), so see to it that no second ./workbook is at work here.")
        except BaseException:  # Ctrl-C while waiting
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None


def state(path: Path) -> str:
    """Whether a lock on this file can be had, in words; tries it and leaves everything as it was."""
    try:
        fd = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return "not tried, there has been no set-up yet"
    except OSError as problem:
        return _none(problem)
    try:
        return "one set-up at a time" if _try_lock(fd) else "another set-up is at work"
    except OSError as problem:
        return _none(problem)
    finally:
        os.close(fd)


def _none(problem: OSError) -> str:
    return f"none here ({problem.strerror}), so never start two set-ups at once"


def _try_lock(fd: int) -> bool:
    """Whether it could be had; an OSError where there are no locks."""
    try:
        if os.name == "nt":
            import msvcrt
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError as problem:
        if problem.errno in BUSY:
            return False
        raise
