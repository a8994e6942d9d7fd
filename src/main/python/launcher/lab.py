"""`open`: JupyterLab on this machine alone, with the learner's copy as its root, or the originals."""
import contextlib
import json
import os
import subprocess
import time

from .console import Unheard, say
from .environment import jupyter_environment
from .layout import Layout
from .processes import foreground
from .tools import Jdk

FIRST_PAGE = "/lab/tree/notebooks/00-start.ipynb"


def open_lab(layout: Layout, jdk: Jdk, originals: bool, options: list[str]) -> int:
    """Run JupyterLab until it is stopped; its exit code is ours."""
    folder = layout.root if originals else layout.my
    if originals:
        say("These are the originals, not your copy. Before you commit them: ./workbook strip")
    say("JupyterLab is starting. To stop it: press Ctrl-C here, then answer y (or press Ctrl-C twice).")
    command = [layout.python, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}", "--ServerApp.ip=127.0.0.1",
               f"--LabApp.default_url={FIRST_PAGE}", "--log-level=WARN", "--LabApp.log_level=WARN", *_as_root(), *options]
    env = jupyter_environment(layout, jdk)
    return foreground(command, env=env, cwd=folder, meanwhile=lambda process: _tell_address(layout, process))


def _as_root() -> list[str]:
    return ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _tell_address(layout: Layout, process: subprocess.Popen) -> None:
    """Say the address once the server has written down where it listens."""
    info = layout.jupyter / f"runtime/jpserver-{process.pid}.json"
    while process.poll() is None:
        try:
            server = json.loads(info.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            time.sleep(0.1)
            continue
        token = f"?token={server['token']}" if server["token"] else ""
        with contextlib.suppress(Unheard):
            say(f"\nThe workbook is open at {server['url'].rstrip('/')}{FIRST_PAGE}{token}\n")
        return
