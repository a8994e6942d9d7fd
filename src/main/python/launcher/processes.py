"""Other programs: run in a step with a log and a heartbeat, in the foreground, or asked for one answer."""
import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import Callable, Sequence

from .console import Failure, Heartbeat, clock, say

SHOWN_LINES = 20


def run_logged(command: Sequence, *, log: Path, env: dict, cwd: Path, advice: str) -> None:
    """Run one command of a step; where it fails, show its last lines, the log and what to do."""
    code, tail = run_with_heartbeat(command, log=log, env=env, cwd=cwd)
    if code != 0:
        lines = "\n".join("    " + line for line in tail)
        raise Failure(f"That did not work (exit code {code}). Its last lines:\n{lines}\n"
                      f"The full output is at the end of {log}\n{advice}")


def run_with_heartbeat(command: Sequence, *, log: Path, env: dict, cwd: Path) -> tuple[int, list[str]]:
    """Run a command with its output in the log and a sign of life on the console; returns its exit code and last lines."""
    with Logged(command, log=log, env=env, cwd=cwd) as program:
        try:
            _wait(program.process, program.tail)
        except BaseException:
            end(program.process)
            raise
    return program.process.returncode, list(program.tail)


class Logged:
    """A program at work, with its output in a log; its last lines are remembered. On leaving `with`, the log is closed."""

    def __init__(self, command: Sequence, *, log: Path, env: dict, cwd: Path, **options):
        log.parent.mkdir(parents=True, exist_ok=True)
        self.tail: deque[str] = deque(maxlen=SHOWN_LINES)
        self.began = time.monotonic()
        self.out = log.open("a", encoding="utf-8")
        try:
            self.out.write(f"\n$ {' '.join(map(str, command))}\n")
            self.out.flush()
            self.process = start(command, env=env, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, **options)
        except BaseException:
            self.out.close()
            raise
        self.reader = threading.Thread(target=_copy_lines, args=(self.process.stdout, self.out, self.tail), daemon=True)
        self.reader.start()

    def __enter__(self) -> "Logged":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Once the program has ended: wait for its last words, close the log."""
        self.reader.join(timeout=2)
        with contextlib.suppress(OSError):  # a full disk, of which the program itself tells
            self.out.close()


def start(command: Sequence, **options) -> subprocess.Popen:
    """Start a program; it inherits the set-up's lock (see locking.py), which is the only inheritable file there is."""
    try:
        return subprocess.Popen([str(part) for part in command], close_fds=False, **options)
    except OSError as problem:
        raise Failure(f"{command[0]} could not be started: {problem.strerror}.") from None


def _copy_lines(source, out, tail: deque) -> None:
    """Read to the end even where the log cannot be written: else the program would wait for a reader for ever."""
    for raw in source:
        line = raw.decode("utf-8", errors="replace").rstrip()
        with contextlib.suppress(OSError):
            out.write(line + "\n")
            out.flush()
        if line.strip():
            tail.append(line)


def _wait(process: subprocess.Popen, tail: deque) -> None:
    """Wait for the end, with heartbeats."""
    heartbeat = Heartbeat()
    started = time.monotonic()
    while True:
        try:
            process.wait(heartbeat.pause)
            break
        except subprocess.TimeoutExpired:
            heartbeat.beat(time.monotonic() - started, tail[-1] if tail else "")
    heartbeat.clear()
    say(f"      {'done' if process.returncode == 0 else 'failed'} after {clock(time.monotonic() - started)}")


def end(process: subprocess.Popen) -> None:
    """End a child that is no longer wanted, politely first."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def foreground(command: Sequence, *, env: dict, cwd: Path | None = None,
               meanwhile: Sequence[Callable[[subprocess.Popen], None]] = (), **options) -> int:
    """Give the console to a program until it ends. Ctrl-C is its own business; what reaches us alone, as a signal from elsewhere or
    the end of the terminal, is passed on as SIGTERM."""
    signal.signal(signal.SIGINT, lambda *_: None)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # the program inherits this, and so lives to end in an orderly way
    process = start(command, env=env, cwd=cwd, **options)
    signal.signal(signal.SIGINT, lambda *_: None if _in_foreground() else process.terminate())
    for request in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, request):
            signal.signal(getattr(signal, request), lambda *_: process.terminate())
    threads = [threading.Thread(target=task, args=(process,), daemon=True) for task in meanwhile]
    for thread in threads:
        thread.start()
    code = process.wait()
    for thread in threads:
        thread.join(timeout=2)
    return code if code >= 0 else 128 - code


def _in_foreground() -> bool:
    """Whether Ctrl-C reaches what we have started as well, because we have the terminal."""
    try:
        return os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
    except AttributeError:  # Windows, where the whole console hears of it
        return True
    except (OSError, ValueError):  # there is no terminal
        return False


def answer(command: Sequence, env: dict | None = None, timeout: float = 60, cwd: Path | None = None) -> str | None:
    """What a program prints on both streams, or None when it cannot be run or fails."""
    try:
        code, told = outcome(command, env, timeout, cwd)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return told if code == 0 else None


def outcome(command: Sequence, env: dict | None = None, timeout: float = 60, cwd: Path | None = None) -> tuple[int, str]:
    """A program's exit code, and what it prints on both streams."""
    result = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, env=env, cwd=cwd, timeout=timeout, check=False)
    return result.returncode, result.stdout.decode("utf-8", errors="replace")
