"""That no token is shown: not in a log, not on a page, not in the command line of a process."""
import json
import re
from pathlib import Path

from ...processes import answer
from .. import limits
from ..place import SERVICE
from .desk import Desk
from .findings import Findings
from .hub import Hub
from .learner import Broken
from .measures import variables

SECRET = re.compile(r"TOKEN|SECRET|PASSWORD|COOKIE")
# They let nobody in: one guards against other pages, the other, "meaningless in itself" as JupyterHub says, serves logging out.
MEANINGLESS = ("_xsrf", "jupyterhub-session-id")
SHORTEST = 16  # characters, of what may be a secret
MOST = 50_000_000  # bytes of a file that is looked into


def prove(hub: Hub, desks: list[Desk], seen: list[str], findings: Findings) -> None:
    """`seen` is what a learner sees of others' processes."""
    known = secrets(hub, desks)
    findings.told("secrets that were looked for", f"{len(known)} of hub, proxy, servers, browsers and kernels")
    places = {f"the log {file.name}": file.read_text(encoding="utf-8", errors="replace") for file in _logs(hub, desks)}
    findings.held("no token stands in a log", *_nowhere(known, places | _journals(desks)))
    places = {f"the page {page.path} of {desk.learner.name}": page.text for desk in desks for page in desk.learner.pages}
    findings.held(f"no token stands on a page ({len(places)} pages)", *_nowhere(known, places))
    findings.held("no token stands in a command line that A sees", *_nowhere(known, {"a command line": text for text in seen}))


def secrets(hub: Hub, desks: list[Desk]) -> dict[str, str]:
    """By what they are secrets of."""
    found = {"cookie secret": (hub.place.state / "cookie_secret").read_text(encoding="ascii").strip(), "password": hub.password}
    processes = {"hub": hub.process.pid, "proxy": hub.proxy} | {desk.learner.name: desk.server()[0] for desk in desks}
    for whose, process in processes.items():
        found |= {f"{name} of {whose}": value for name, value in variables(process).items() if SECRET.search(name)}
    for desk in desks:
        found |= {f"cookie {name} at {path} of {desk.learner.name}": value.split("|")[-1].strip('"')
                  for (path, name), value in desk.learner.cookies.items() if name not in MEANINGLESS}
        for file in desk.people.home(desk.learner.name).rglob("kernel-*.json"):
            found[f"kernel's key of {desk.learner.name}"] = json.loads(file.read_text(encoding="utf-8"))["key"]
    return {name: value for name, value in found.items() if len(value) >= SHORTEST}


def _logs(hub: Hub, desks: list[Desk]) -> list[Path]:
    homes = [desk.people.home(desk.learner.name) for desk in desks]
    return [hub.log, *(file for home in homes for file in home.rglob("*.log") if file.stat().st_size < MOST)]


def _journals(desks: list[Desk]) -> dict[str, str]:
    """What the servers said, where systemd keeps it."""
    if not limits.systemd_runs():
        return {}
    units = [f"{SERVICE}-{desk.learner.name}" for desk in desks]
    told = {f"the journal of {unit}": answer(["journalctl", "--unit", unit, "--output", "cat"]) for unit in units}
    if missing := [place for place, text in told.items() if not text]:
        raise Broken(f"{missing[0]} could not be looked into.")
    return told


def _nowhere(known: dict[str, str], places: dict[str, str]) -> tuple[bool, str]:
    """Whether none of the secrets stands in any of these texts, and else where the first does."""
    shown = [f"{name} in {place}" for place, text in places.items() for name, value in known.items() if value in text]
    return not shown, "; ".join(shown[:3])
