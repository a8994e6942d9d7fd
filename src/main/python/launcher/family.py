"""A program with everything it has started, and how to end them all."""
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Iterable

from .processes import answer

PATIENCE = 5  # seconds that they have to end by themselves
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # Windows has no other


def end_families(programs: list[subprocess.Popen]) -> None:
    """End programs and what they started, politely first. What they start in the meantime ends with them."""
    known = {program.pid for program in programs if program.poll() is None}
    for request in (signal.SIGTERM, KILL):
        known |= _ask(request, programs, known)


def _ask(request: int, programs: list[subprocess.Popen], known: set[int]) -> set[int]:
    """Send a signal to each process of the families, once, until none is left or the time is over; returns all there were."""
    asked: set[int] = set()
    until = time.monotonic() + PATIENCE
    while (living := family(known | asked)) and time.monotonic() < until:
        for process in living:
            if process not in asked:
                _send(request, process)
        asked.update(living)
        time.sleep(0.1)
        for program in programs:
            program.poll()  # an ended child stays in the list of processes until it is asked for
    return asked


def _send(request: int, process: int) -> None:
    try:
        os.kill(process, request)
    except OSError:
        pass  # it has ended by itself


def family(founders: Iterable[int]) -> list[int]:
    """Those of these processes that are alive, and all their descendants, parents before children."""
    parents = living()
    found = [process for process in founders if process in parents]
    for parent in found:  # grows while it is gone through
        found += [child for child, its_parent in parents.items() if its_parent == parent and child not in found]
    return found


def living() -> dict[int, int]:
    """For each living process of this machine its parent; empty where there is no way to ask."""
    if Path("/proc/self/stat").exists():
        states = [_state(folder / "stat") for folder in Path("/proc").iterdir() if folder.name.isdigit()]
    else:
        states = [line.split() for line in (answer(["ps", "-A", "-o", "pid=,stat=,ppid="]) or "").splitlines()]
    return {int(state[0]): int(state[2]) for state in states if state and not state[1].startswith("Z")}


def _state(file: Path) -> list[str]:
    """Number, state and parent's number; the program's name stands in between, in parentheses, and may hold anything."""
    try:
        number, rest = file.read_text(encoding="utf-8", errors="replace").split(" ", 1)
    except (OSError, ValueError):
        return []  # ended since
    return [number, *rest.rsplit(")", 1)[1].split()[:2]]
