"""The class as Unix users of this machine, made for the proof and taken away after it with all that is theirs."""
import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path

from ...console import Failure
from ...processes import outcome
from .. import limits
from ..place import GROUP, SERVICE


class People:
    """Unix users with homes below one folder; inside `with`, `names` are there."""

    def __init__(self, homes: Path, number: int):
        self.homes = homes
        self.names = [f"proof{os.getpid()}-{person:02d}" for person in range(1, number + 1)]
        self.mounted: list[Path] = []

    def __enter__(self) -> "People":
        self.homes.mkdir(mode=0o755)
        try:
            for name in self.names:
                must(["useradd", "--home-dir", self.homes / name, "--create-home", "--shell", "/bin/bash", "--user-group",
                      "--groups", GROUP, name])
                self.home(name).chmod(0o700)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.end_processes()
        for home in self.mounted:
            outcome(["umount", "--lazy", home])
        for name in self.names:
            with contextlib.suppress(KeyError):
                pwd.getpwnam(name)
                outcome(["userdel", "--force", name])
            if limits.systemd_runs():
                outcome(["systemctl", "reset-failed", f"{SERVICE}-{name}"])  # it would go on listing the server that was ended
        shutil.rmtree(self.homes, ignore_errors=True)

    def home(self, name: str) -> Path:
        return self.homes / name

    def number(self, name: str) -> int:
        """The user's id."""
        return pwd.getpwnam(name).pw_uid

    def processes(self, name: str) -> list[int]:
        """Of this user."""
        return owned(self.number(name))

    def limit_disk(self, name: str, megabytes: int) -> bool:
        """Give a home that holds no more than that; whether this machine can."""
        home, user = self.home(name), self.number(name)
        code, _ = outcome(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700,uid={user},gid={user}", "tmpfs", home])
        if code == 0:
            self.mounted.append(home)
        return code == 0

    def end_processes(self) -> None:
        """Whatever still runs of theirs."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            left = [process for name in self.names for process in self._left(name)]
            if not left:
                return
            for process in left:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            time.sleep(0.1)

    def _left(self, name: str) -> list[int]:
        try:
            return self.processes(name)
        except KeyError:
            return []


def owned(user: int) -> list[int]:
    """The processes of a user, by number."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                if folder.stat().st_uid == user and state(int(folder.name)) != "Z":
                    found.append(int(folder.name))
    return sorted(found)


def state(process: int) -> str:
    """`R` while it runs, `S` while it sleeps, `Z` once it has ended and nobody has asked for it."""
    return Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rsplit(")", 1)[1].split()[0]


def must(command: list) -> None:
    """Run a program of the system's that has to succeed."""
    try:
        code, told = outcome(command)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise Failure(f"{command[0]} could not be run: {problem}.") from None
    if code != 0:
        raise Failure(f"{' '.join(map(str, command))} failed: {told.strip()}")
