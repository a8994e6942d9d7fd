"""`class`: what it does, by its options."""
from pathlib import Path

from ..console import Failure
from ..layout import Layout
from . import installing
from .place import USUAL, Place
from .proof import command as proof


def run(layout: Layout, install: bool, start: bool, image: bool, prove: str | None, report: str | None, folder: str | None) -> int:
    """One of the things that a class is set up, run and tried by."""
    if [install, start, image, prove is not None].count(True) != 1:
        raise Failure("./workbook class needs one of --install, --start, --image and --prove. "
                      "`./workbook class --help` tells more.", code=2)
    if report is not None and (prove is None or not report):
        raise Failure("--report goes with --prove and names a file, as in ./workbook class --prove --report=proof.md", code=2)
    place = Place(Path(folder or USUAL).absolute())
    if image:
        return installing.image(layout)
    if prove is not None:
        return proof.prove(place, prove, report)
    return installing.install(layout, place) if install else installing.start(place)
