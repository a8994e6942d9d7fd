"""What the launcher says, and how it says that something failed."""
import os
import shutil
import sys


class Failure(Exception):
    """Something the reader must know about, in sentences; ends the launcher with an exit code instead of a traceback."""

    def __init__(self, message: str, code: int = 1):
        super().__init__(message)
        self.code = code


class Terminated(BaseException):
    """The launcher was asked to end (SIGTERM); not an Exception, so that nothing catches it by chance."""


class Unheard(BaseException):
    """Nobody reads any more what the launcher says, as in `./workbook doctor | head -3`; nothing is left to be told to anybody."""


def make_output_safe() -> None:
    """Let no console, however narrow its character set, stop the launcher."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace", line_buffering=True)


def say(text: str = "") -> None:
    """Print at once. Where the pipe behind is closed, what is in the buffer and all that follows goes nowhere, without a word."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        raise Unheard from None


class Heartbeat:
    """Shows that a long step is alive: one rewritten line on a terminal, elsewhere a line every so many seconds."""

    def __init__(self, elsewhere: float = 15) -> None:
        self.rewrites = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        self.pause = 0.5 if self.rewrites else elsewhere

    def beat(self, seconds: float, last_line: str) -> None:
        text = f"      {clock(seconds)}  {last_line.strip()}"
        if self.rewrites:
            width = shutil.get_terminal_size().columns - 1
            print("\r" + text[:width].ljust(width), end="", flush=True)
        else:
            say(text[:150])

    def clear(self) -> None:
        if self.rewrites:
            print("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r", end="", flush=True)


def clock(seconds: float) -> str:
    """Elapsed time for people: `75 s` or `3 min 05 s`."""
    whole = round(seconds)
    return f"{whole} s" if whole < 100 else f"{whole // 60} min {whole % 60:02d} s"
