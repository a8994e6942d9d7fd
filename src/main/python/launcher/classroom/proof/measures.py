"""What the processes take of the machine, as Linux tells it."""
import os
import statistics
from pathlib import Path
from typing import Sequence

TICKS = os.sysconf("SC_CLK_TCK")


def memory(process: int) -> float:
    """In MB, with its share of what it has together with others; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0) / 1024


def processor_seconds(process: int) -> float:
    """How long it has kept a core busy so far."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / TICKS


def command_line(process: int) -> str:
    """With blanks between the arguments; empty where it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
    except OSError:
        return ""


def variables(process: int) -> dict[str, str]:
    """Its environment, which root alone and its own user may read."""
    pairs = Path(f"/proc/{process}/environ").read_bytes().decode("utf-8", "replace").split("\0")
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)


def median_and_worst(values: Sequence[float], unit: str, digits: int = 1) -> str:
    """`1.2 / 3.4 s`"""
    return f"{statistics.median(values):.{digits}f} / {max(values):.{digits}f} {unit}" if values else "–"
