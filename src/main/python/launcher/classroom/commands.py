"""`class`: what it does, by its options."""
from pathlib import Path

from ..console import Failure
from ..layout import Layout
from . import installing
from .place import USUAL, Place


def run(layout: Layout, install: bool, start: bool, image: bool, folder: str | None) -> int:
    """One of the things that a class is set up and run by."""
    if [install, start, image].count(True) != 1:
        raise Failure("./workbook class needs one of --install, --start and --image. `./workbook class --help` tells more.", code=2)
    place = Place(Path(folder or USUAL).absolute())
    if image:
        return installing.image(layout)
    return installing.install(layout, place) if install else installing.start(place)
