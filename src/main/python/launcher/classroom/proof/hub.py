"""The hub under test: an installed class's own programs and configuration on loopback, with settings and a memory of its own."""
import asyncio
import contextlib
import os
import secrets
import signal
import socket
import subprocess
import time
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient, HTTPError

from ...family import end_families, family
from ..place import NAMED_BY, Place
from .learner import Broken, Learner
from .measures import command_line

STARTS = 120  # seconds that a hub has to start on a busy machine
CANDIDATES = iter(range(24_000 + os.getpid() % 6_000, 32_000, 3))
PROXY = "configurable-http-proxy"

# All else is as a teacher gets it: the limits, the spawner, what is shared.
SETTINGS = '''[address]
port = {port}

[login]
by = "test"
options = {{ password = "{password}" }}

[class]
learners_at_once = {number}
'''


class Hub:
    """A hub for so many learners, in a folder that nobody else may read. Its programs are those of an installed class."""

    def __init__(self, folder: Path, installed: Place, number: int):
        folder.mkdir(mode=0o700)
        self.place = Place(folder)
        self.place.state.mkdir(mode=0o700)
        self.place.hub.symlink_to(installed.hub)
        self.place.shared.root.symlink_to(installed.shared.root)
        self.port = three_free_ports()
        self.password = secrets.token_hex(8)
        self.place.settings.write_text(SETTINGS.format(port=self.port, password=self.password, number=number), encoding="utf-8")
        self.configuration = installed.shared.root / "classroom/jupyterhub_config.py"
        self.log = folder / "hub.log"
        self.process: subprocess.Popen | None = None
        self.founders: set[int] = set()  # of the families that have to end with it, such as a proxy that outlived its hub

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def proxy_api(self) -> int:
        """The port at which the hub commands its proxy."""
        return self.port + 1

    @property
    def own_port(self) -> int:
        """The hub's port behind the proxy."""
        return self.port + 2

    def configure(self, more: str) -> None:
        """Let it differ from the class in more than its settings."""
        ours = self.place.folder / "jupyterhub_config.py"
        ours.write_text(f"load_subconfig({str(self.configuration)!r})\n{more}", encoding="utf-8")
        self.configuration = ours

    def learner(self, name: str) -> Learner:
        return Learner(self.address, name, self.password)

    async def start(self) -> float:
        """Start it as the service does, and wait until it answers through its proxy; gives back the seconds that took."""
        began = time.monotonic()
        env = {NAMED_BY: str(self.place.folder), "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
        with self.log.open("a", encoding="utf-8") as log:
            self.process = subprocess.Popen([self.place.hub_python, "-m", "jupyterhub", "-f", self.configuration], env=env, umask=0o077,
                                            cwd=self.place.state, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        self.founders.add(self.process.pid)
        while time.monotonic() < began + STARTS:
            if self.process.poll() is not None:
                raise Broken(f"The hub ended with exit code {self.process.returncode}. Its last lines:\n{self.last_lines()}")
            with contextlib.suppress(OSError, HTTPError):
                await AsyncHTTPClient().fetch(f"{self.address}/hub/health")
                self.founders.add(self.proxy)
                return time.monotonic() - began
            await asyncio.sleep(0.2)
        raise Broken(f"The hub did not answer in {STARTS} seconds. Its last lines:\n{self.last_lines()}")

    @property
    def proxy(self) -> int:
        """The proxy's process."""
        return next(process for process in family([self.process.pid]) if PROXY in command_line(process))

    def kill(self) -> None:
        """As Linux does where memory is short: at once, and the hub alone."""
        self.founders.update(family([self.process.pid]))
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """Ask it to end, and see that nothing of it is left."""
        if self.process and self.process.poll() is None:
            end_families([self.process])
        for process in family(self.founders):
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)

    def last_lines(self) -> str:
        return "\n".join("    " + line for line in self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])


def three_free_ports() -> int:
    """The first of three ports of loopback in a row that nobody listens on, below those that the system gives out by itself; each
    time others."""
    for first in CANDIDATES:
        if not any(is_taken(first + more) for more in range(3)):
            return first
    raise Broken("There are no three free ports in a row on this machine.")


def is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
