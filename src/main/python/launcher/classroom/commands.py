"""`class`: what it does, by its options."""
from pathlib import Path

from ..console import Failure
from ..layout import Layout
from . import installing
from .place import USUAL, Place


def run(layout: Layout, install: bool, start: bool, folder: str | None) -> int:
    """One of the things that a class is set up, run and looked at by."""
    if install == start:
        raise Failure("./workbook class needs one of --install and --start. `./workbook class --help` tells more.", code=2)
    place = Place(Path(folder or USUAL).absolute())
    return installing.install(layout, place) if install else installing.start(place)
