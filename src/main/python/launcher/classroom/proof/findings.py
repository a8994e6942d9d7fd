"""What the proof has found: figures that are only told, and promises that are held or broken."""
from dataclasses import dataclass, field, replace

from ...console import say

HELD, BROKEN, NOT_TRIED = "held", "broken", "not tried"
LONGEST = 500  # characters of a reason


@dataclass(frozen=True)
class Finding:
    """A row of the table. `bound` is what was promised; empty where the figure is only told."""
    part: str
    what: str
    figure: str
    bound: str = ""
    outcome: str = ""
    why: str = ""  # in words, where it was not held or not tried


@dataclass
class Findings:
    """All rows so far, said as they are found, and the figures that the capacity is computed from."""
    rows: list[Finding] = field(default_factory=list)
    measured: dict[str, float] = field(default_factory=dict)
    part: str = ""

    def begin(self, part: str, sentence: str) -> None:
        self.part = part
        say(f"\n{sentence}")

    def told(self, what: str, figure: str) -> None:
        """A figure without a promise, such as a time on a machine that others use, too."""
        self._add(Finding(self.part, what, figure))

    def at_most(self, what: str, number: float, most: float, why: str = "", unit: str = "") -> None:
        """A number that must not exceed a bound."""
        bound = f"{most:g}{unit}" if most == 0 else f"≤ {most:g}{unit}"
        self._add(Finding(self.part, what, f"{number:.0f}{unit}", bound, HELD if number <= most else BROKEN, why))

    def held(self, what: str, is_so: bool, why: str = "") -> None:
        """A promise in words; where it is broken, what was seen."""
        self._add(Finding(self.part, what, "yes" if is_so else "NO", "yes", HELD if is_so else BROKEN, "" if is_so else why))

    def not_tried(self, what: str, why: str) -> None:
        self._add(Finding(self.part, what, "–", "", NOT_TRIED, why))

    @property
    def broken(self) -> list[Finding]:
        return [row for row in self.rows if row.outcome == BROKEN]

    def _add(self, row: Finding) -> None:
        row = replace(row, figure=_brief(row.figure), why=_brief(row.why))
        self.rows.append(row)
        sign = {HELD: "✓", BROKEN: "✗", NOT_TRIED: "–"}.get(row.outcome, " ")
        say(f"  {sign} {row.what}: {row.figure}" + (f"   ({row.why})" if row.why else ""))


def _brief(text: str) -> str:
    """On one line, which a table takes."""
    line = " ".join(text.split()).replace("|", "/")
    return line if len(line) <= LONGEST else line[:LONGEST] + " ..."
