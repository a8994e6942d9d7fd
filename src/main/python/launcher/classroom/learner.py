"""One learner's server, from the moment it runs as that learner: their copy is brought up to date, then JupyterLab takes over."""
import os
import resource
from pathlib import Path

from .. import copies
from ..environment import jupyter_environment
from ..jupyter import server
from ..layout import Layout
from ..tools import find_jdk
from . import loopback

HOME = "workbook"  # the folder in a learner's home that holds the copy `my` and Jupyter's state
HEAP = 0.6  # of the memory a learner has; the rest is for the server and what Java needs beside its heap


def serve(root: Path, arguments: list[str]) -> None:
    """Becomes the server; what JupyterHub tells it is in the environment and stays there."""
    os.umask(0o077)
    _limit()
    os.environ["WORKBOOK_HOME"] = str(Path.home() / HOME)
    layout = Layout(root)
    copies.ensure(layout, "Your copy")
    env = jupyter_environment(layout, find_jdk().found) | {
        "JUPYTERHUB_ROOT_DIR": str(layout.my), "NNDL_KERNELS_ADDRESS": loopback.address(os.getuid())} | _heap()
    os.chdir(layout.my)
    os.execve(layout.python, [*map(str, server(layout, "jupyterhub.singleuser")), *arguments], env)


def _limit() -> None:
    """What Linux holds for each process of a learner, or for all of one Unix user's, without any help; NNDL_LIMITS names it."""
    wanted = dict(pair.split("=") for pair in os.environ.pop("NNDL_LIMITS", "").split())
    for name, value in wanted.items():
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (int(value), int(value)))


def _heap() -> dict[str, str]:
    """Java's heap within the memory that the hub allows; a program of a learner's own needs no heed of this."""
    allowed = os.environ.get("MEM_LIMIT", "")
    return {"JDK_JAVA_OPTIONS": f"-Xmx{int(int(allowed) * HEAP) >> 20}m"} if allowed.isdigit() else {}
