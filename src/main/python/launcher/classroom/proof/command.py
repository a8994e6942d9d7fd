"""The launcher's side of `class --prove`: what has to be there, and the start of the proof in the class's own Python."""
import os
import sys
from pathlib import Path

from ...console import Failure
from ...environment import base_environment
from ...processes import foreground
from ..place import Place

PARTS = ("logins", "learners", "faults", "security")
SMALL = "small"
LAUNCHER = Path(__file__).parents[3]  # the folder that Python finds the package `launcher` in


def prove(place: Place, named: str, report: str | None) -> int:
    """Run the parts that are named; 0 when every promise is held, 1 when one is broken."""
    parts, small = understood(named)
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise Failure("The proof makes Unix users, runs a hub for them and ends them again, so it takes Linux and root: "
                      "sudo ./workbook class --prove. Nothing was tried.")
    if not place.proxy.is_file():
        raise Failure(f"There is no class in {place.folder} to be tried: sudo ./workbook class --install")
    command = [place.shared.python, "-m", f"{__package__}", place.folder, ",".join(parts), SMALL if small else "whole",
               *([Path(report).absolute()] if report else [])]
    return foreground(command, env=base_environment() | {"PYTHONPATH": str(LAUNCHER)}, cwd=place.folder)


def understood(named: str) -> tuple[list[str], bool]:
    """The parts, in their order, and whether the small version is wanted; all where only `small` or nothing is named."""
    words = [word for word in named.split(",") if word]
    if unknown := [word for word in words if word not in (*PARTS, SMALL)]:
        raise Failure(f"There is no part {unknown[0]} of the proof. There are: {', '.join(PARTS)}; and {SMALL}, with which less is "
                      "tried. Several are joined by commas; the class's folder stands in front: ./workbook class FOLDER --prove", code=2)
    return [part for part in PARTS if part in words] or list(PARTS), SMALL in words
