"""Programs at work side by side, each with a log; where the launcher is stopped, they all end."""
import signal
import time
from pathlib import Path
from typing import Callable, Sequence

from .console import Heartbeat, Terminated, clock, say
from .family import end_families
from .processes import Logged

POLL = 0.2  # seconds
PAUSE = 60  # seconds between two lines of progress where they cannot be rewritten


class Crew:
    """Begins programs and waits for them, with one line of progress for all. Leaving `with` by an exception ends those that are
    still at work, and whatever they have started. They do not hear of Ctrl-C themselves: only so is there an order in ending."""

    def __init__(self) -> None:
        self.at_work: dict[str, Logged] = {}
        self.left: dict[str, Callable[[Logged], str]] = {}
        self.heartbeat = Heartbeat(PAUSE)
        self.began = self.beaten = time.monotonic()

    def __enter__(self) -> "Crew":
        if hasattr(signal, "SIGHUP"):
            signal.signal(signal.SIGHUP, _terminate)  # the terminal was closed; it does not tell the crew
        return self

    def __exit__(self, kind: type | None, *_: object) -> None:
        if kind and self.at_work:
            self._end()
        for program in self.at_work.values():
            program.close()

    def _end(self) -> None:
        """End all; being asked once more changes nothing, for they are ending already."""
        before = {request: signal.signal(request, signal.SIG_IGN) for request in (signal.SIGINT, signal.SIGTERM)}
        self.heartbeat.clear()
        say(f"      ending: {', '.join(self.at_work)}")
        end_families([program.process for program in self.at_work.values()])
        for request, handler in before.items():
            signal.signal(request, handler)

    def begin(self, name: str, command: Sequence, *, left: Callable[[Logged], str], log: Path, env: dict, cwd: Path) -> Logged:
        """Begin a program; `left` tells how much of it is left to do."""
        log.unlink(missing_ok=True)
        self.left[name] = left
        self.at_work[name] = Logged(command, log=log, env=env, cwd=cwd, start_new_session=True)
        return self.at_work[name]

    def wait(self, program: Logged) -> tuple[int, list[str]]:
        """Wait for one, with progress of all; returns its exit code and last lines."""
        while program in self.at_work.values():
            time.sleep(POLL)
            self._beat()
            self._tell_ended()
        return program.process.returncode, list(program.tail)

    def _tell_ended(self) -> None:
        for name, program in list(self.at_work.items()):
            if program.process.poll() is not None:
                program.close()
                del self.at_work[name]
                self.heartbeat.clear()
                how = "done" if program.process.returncode == 0 else "failed"
                say(f"      {name}: {how} after {clock(time.monotonic() - program.began)}")

    def _beat(self) -> None:
        now = time.monotonic()
        if self.at_work and now - self.beaten >= self.heartbeat.pause:
            left = [f"{name} {self.left[name](program)}" for name, program in self.at_work.items()]
            self.heartbeat.beat(now - self.began, f"left: {', '.join(left)}")
            self.beaten = now


def _terminate(*_: object) -> None:
    raise Terminated
