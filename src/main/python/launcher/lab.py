"""`open`: JupyterLab on this machine alone, with the learner's copy as its root, or the originals."""
import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Iterable, Iterator, TextIO

from .console import Failure, Unheard, say
from .environment import jupyter_environment
from .jupyter import server
from .layout import Layout
from .processes import foreground
from .tools import Jdk

FIRST_PAGE = "/lab/tree/notebooks/00-start.ipynb"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ROOM = 1_000_000  # bytes
LOG_LINE = re.compile(r"\[([A-Z]) [^]]*] *(.*)")  # "[W 2026-01-01 00:00:00.000 ServerApp] Notebook x.ipynb is not trusted"
# What Jupyter calls critical in the course of things: that it ends. (Its address stands below an empty line; we tell it ourselves.)
ROUTINE = ("received signal", "Shutdown confirmed", "Shutting down")


def open_lab(layout: Layout, jdk: Jdk, originals: bool, options: list[str]) -> int:
    """Run JupyterLab until it is stopped; its exit code is ours."""
    folder = layout.root if originals else layout.my
    if originals:
        say("These are the originals, not your copy. Before you commit them: ./workbook strip")
    log = open_log(layout)
    say("JupyterLab is starting. To stop it: press Ctrl-C here, then answer y (or press Ctrl-C twice).")
    command = [*server(layout, "jupyterlab"), *_defaults(folder, options), *_as_root(), *options]
    return foreground(command, env=jupyter_environment(layout, jdk), cwd=folder, stderr=subprocess.PIPE, meanwhile=(
        lambda process: _tell_address(layout, process), lambda process: _tell_errors(log, process)))


def _defaults(folder: Path, options: list[str]) -> list[str]:
    """Our options, but for those that the learner gives: JupyterLab refuses to take one twice. Each stands first among its names."""
    ours = {
        ("--ServerApp.root_dir", "--notebook-dir", "--ServerApp.notebook_dir"): folder,
        ("--ServerApp.ip", "--ip"): LOOPBACK[0],
        ("--LabApp.default_url", "--ServerApp.default_url"): FIRST_PAGE,
        ("--log-level", "--ServerApp.log_level", "--debug"): "WARN",
        ("--LabApp.log_level",): "WARN"}
    given = {option.split("=")[0] for option in options}
    return [f"{names[0]}={value}" for names, value in ours.items() if not given.intersection(names)]


def _as_root() -> list[str]:
    return ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _tell_address(layout: Layout, process: subprocess.Popen) -> None:
    """Say the address once the server has written it down and listens there."""
    info = layout.jupyter / f"runtime/jpserver-{process.pid}.json"
    while process.poll() is None:
        try:
            server = json.loads(info.read_text(encoding="utf-8"))
            socket.create_connection((server["hostname"], server["port"]), timeout=1).close()
        except (OSError, ValueError):
            time.sleep(0.1)
            continue
        token = f"?token={server['token']}" if server["token"] else ""
        with contextlib.suppress(Unheard):
            say(f"\nThe workbook is open at {server['url'].rstrip('/')}{FIRST_PAGE}{token}\n")
            if sentence := exposure(server):
                say(f"{sentence}\n")
        return


def exposure(server: dict) -> str | None:
    """A sentence where the learner's own wish, an option or a setting, lets in more than this machine and its token; else None."""
    host = None if server["hostname"] in LOOPBACK else server["hostname"]
    if server["token"]:
        return host and f"Other machines can reach it, too, at {host}: whoever has its token can do here what you can."
    return f"It asks for no token{f', and other machines can reach it, too, at {host}' if host else ''}: " \
           "unless you gave it a password, whoever reaches it can do here what you can."


def open_log(layout: Layout) -> TextIO:
    """For all that the server and the kernels report, in the place of an earlier start's; nobody else may read it."""
    layout.lab_log.parent.mkdir(parents=True, exist_ok=True)
    layout.lab_log.unlink(missing_ok=True)
    if shutil.disk_usage(layout.jupyter).free < ROOM:
        raise Failure(f"The disk of {layout.jupyter} is full, and JupyterLab could not start. Make room there and start ./workbook again.")
    return open(layout.lab_log, "w", encoding="utf-8", buffering=1, opener=_private)


def _tell_errors(log: TextIO, process: subprocess.Popen) -> None:
    """Keep in the log all that the server and the kernels report, and show the errors."""
    for line in errors(_kept(process.stderr, log)):
        with contextlib.suppress(OSError):  # nobody reads it
            print(line, file=sys.stderr, flush=True)
    with contextlib.suppress(OSError):  # a full disk
        log.close()


def _private(path: str, flags: int) -> int:
    """Opens a file that nobody else may read: the server's token is in it."""
    return os.open(path, flags, 0o600)


def _kept(source: Iterable[bytes], log: TextIO) -> Iterator[str]:
    for raw in source:
        line = raw.decode("utf-8", errors="replace").rstrip()
        with contextlib.suppress(OSError):  # a full disk; the server would stand still if nobody read on
            log.write(line + "\n")
        yield line


def errors(lines: Iterable[str]) -> Iterator[str]:
    """Of a log the errors, and what programs say beside it, each with the indented lines that belong to it."""
    shown = True
    for line in lines:
        if entry := LOG_LINE.match(line):
            level, text = entry.groups()
            shown = level in "CE" and bool(text) and not text.startswith(ROUTINE)
        elif line and not line[0].isspace():
            shown = True
        if shown:
            yield line
