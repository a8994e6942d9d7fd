"""`class`: what it does, by its options."""
from pathlib import Path

from ..console import Failure
from ..layout import Layout
from . import installing, roster
from .place import USUAL, Place
from .proof import command as proof


def run(layout: Layout, install: bool, start: bool, image: bool, prove: str | None, report: str | None, csv: str | None,
        folder: str | None) -> int:
    """One of the things that a class is set up, run and tried by; by itself, what the teacher sees of it."""
    chosen = [install, start, image, prove is not None].count(True)
    if chosen > 1:
        raise Failure("./workbook class takes only one of --install, --start, --image and --prove. "
                      "`./workbook class --help` tells more.", code=2)
    if csv is not None and (chosen or not csv):
        raise Failure("--csv goes with the table of the class alone and names a file, as in ./workbook class --csv=class.csv", code=2)
    if report is not None and (prove is None or not report):
        raise Failure("--report goes with --prove and names a file, as in ./workbook class --prove --report=proof.md", code=2)
    if not chosen:
        return roster.tell(layout, folder, csv)
    place = Place(Path(folder or USUAL).absolute())
    if image:
        return installing.image(layout)
    if prove is not None:
        return proof.prove(place, prove, report)
    return installing.install(layout, place) if install else installing.start(place)
