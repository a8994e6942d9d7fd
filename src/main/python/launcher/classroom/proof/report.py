"""The table of what was found, for the console and as Markdown."""
from dataclasses import fields

from .capacity import CLASSES, KERNELS, LOAD, PAUSE, SYSTEM, Cost, needs
from .findings import BROKEN, HELD, NOT_TRIED, Finding, Findings


def summary(findings: Findings) -> str:
    """The last line."""
    held, not_tried = (sum(row.outcome == outcome for row in findings.rows) for outcome in (HELD, NOT_TRIED))
    broken = [f"  {row.part}: {row.what}: {row.why}" for row in findings.broken]
    last = f"{held} promises held, {len(broken)} broken" + (f", {not_tried} not tried" if not_tried else "")
    return "\n".join((["Broken:", *broken, ""] if broken else []) + [last])


def markdown(findings: Findings) -> str:
    """The table of figures and promises, then what a class needs where enough was measured for that."""
    rows = [f"| {row.part} | {row.what} | {row.figure} | {_bound(row)} |" for row in findings.rows]
    table = "\n".join(["| part | what | figure | promised |", "|---|---|---|---|", *rows])
    return f"{table}\n{capacity(findings.measured)}"


def _bound(row: Finding) -> str:
    if row.outcome == BROKEN:
        return f"**{row.bound}, broken**: {row.why}"
    return row.bound or row.why


def capacity(measured: dict[str, float]) -> str:
    """Empty unless all the figures are there."""
    names = [field.name for field in fields(Cost)]
    if not measured.keys() >= set(names):
        return ""
    cost = Cost(**{name: measured[name] for name in names})
    rows = [f"| {need.learners} | {need.gigabytes:.0f} GB | {need.cores} | {need.all_at_once:.0f} s |"
            for need in (needs(learners, cost) for learners in CLASSES)]
    return f"""
| learners at once | memory | cores | all train in the same moment: the last is done after |
|---|---|---|---|
{chr(10).join(rows)}

Memory = {SYSTEM:,} MB for the system + {cost.hub:.0f} MB hub + {cost.proxy:.0f} MB proxy + for each learner \
({cost.hub_each:.2f} + {cost.proxy_each:.2f} MB in hub and proxy + {cost.server:.0f} MB server + {KERNELS} × {cost.kernel:.0f} MB kernel). \
Cores = 1 for the hub + learners × {cost.training:.1f} s of training ÷ {PAUSE} s ÷ {LOAD}, rounded up.

*Measured*: the memory of hub, proxy, server and kernel, and the time that a training keeps a core busy. *Assumed*: {SYSTEM:,} MB for the \
system, {KERNELS} open kernels for each learner, a training every {PAUSE // 60} minutes, and that {LOAD:.0%} of the cores are taken in \
the long run.
"""
