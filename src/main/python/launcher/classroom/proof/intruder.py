"""Learner A as an intruder: tries to get at what is B's or the hub's by Java in a cell."""
import json
from pathlib import Path
from typing import NamedTuple

from ..place import Place
from .desk import Desk
from .findings import Findings
from .hub import Hub
from .measures import variables

CODE = Path(__file__).with_name("Intruder.jsh")
ENOUGH = "enough"  # the file that ends B's printing
PRINTING = f'while (!new java.io.File("{ENOUGH}").exists()) {{ System.out.println("B\'s own words"); Thread.sleep(100); }}'
OPEN = "Learners can reach one another's kernels"  # what the hub says where it cannot keep them apart
OWN = "own"  # tries that must succeed, since else the others would prove nothing
SEEN = "seen"  # what may be seen, but must hold no secret
KINDS = {
    "files": "A's Java cannot list, read or write B's files, B's progress among them",
    "processes": "A's Java cannot look into B's processes, end them or attach to them",
    "hub": "A's Java cannot read or write the hub's settings, database, cookie secret and tokens",
    "shared": "A's Java cannot write anything in the shared installation",
    "network": "A's Java cannot use B's server, the hub's interface or the proxy's",
    "kernel": "A's Java cannot connect to B's kernel, overhear it or send it anything",
}


class Try(NamedTuple):
    """One line of the intruder's."""
    what: str
    got: bool
    details: str


async def tries(hub: Hub, installed: Place, a: Desk, b: Desk) -> list[Try]:
    """All of them, while B's kernel prints."""
    places = ", ".join(f"Map.entry({json.dumps(name)}, {json.dumps(value)})" for name, value in _places(hub, installed, a, b).items())
    printing = await b.kernel.send(PRINTING)
    imports, code = CODE.read_text(encoding="utf-8").split("\n\n", 1)
    await a.must_run(imports)
    await a.must_run(f"Map<String, String> PLACES = Map.ofEntries({places});")
    answer = await a.must_run(code)
    (b.files / "notebooks" / ENOUGH).touch()
    await b.kernel.answer(printing)
    await b.must_run("1 + 1")  # still at work
    lines = [line.split("\t", 2) for line in answer.text.splitlines() if line.count("\t") >= 2]
    return [Try(what, result == "GOT", details) for what, result, details in lines]


def _places(hub: Hub, installed: Place, a: Desk, b: Desk) -> dict[str, str]:
    """What an intruder can know or guess of B and of the hub."""
    connection = _connection_file(b)
    kernel, own = (json.loads(_connection_file(desk).read_text(encoding="utf-8")) for desk in (b, a))
    secrets = [hub.place.settings, hub.place.state, hub.place.state / "jupyterhub.sqlite", hub.place.state / "cookie_secret",
               hub.place.state / "proxy.pid", installed.settings, installed.state]
    return {
        "name": b.learner.name, "home": str(b.people.home(b.learner.name)),
        "own name": a.learner.name, "own home": str(a.people.home(a.learner.name)),
        "connection file": str(connection), "processes": " ".join(map(str, b.server() + b.kernels())),
        "kernel's process": str(b.kernels()[0]),
        "secrets": " ".join(map(str, secrets)), "hub processes": f"{hub.process.pid} {hub.proxy}",
        "shared": f"{installed.shared.root} {installed.hub}",
        "server": f"{_server(b)}/api/contents", "own server": f"{_server(a)}/api/contents",
        "hub API": f"http://127.0.0.1:{hub.own_port}/hub/api", "proxy API": f"http://127.0.0.1:{hub.proxy_api}",
        "kernel": f"{kernel['ip']}:{kernel['iopub_port']}", "own kernel": f"{own['ip']}:{own['iopub_port']}",
        "kernel's ports": " ".join(f"{kernel['ip']}:{kernel[port]}" for port in sorted(kernel) if port.endswith("_port")),
    }


def _connection_file(desk: Desk) -> Path:
    return next(desk.people.home(desk.learner.name).rglob(f"kernel-{desk.kernel.number}.json"))


def _server(desk: Desk) -> str:
    """Its own address, behind the proxy."""
    return variables(desk.server()[0])["JUPYTERHUB_SERVICE_URL"].rstrip("/")


def judge(tries: list[Try], hub: Hub, findings: Findings) -> None:
    own = [each for each in tries if each.what.startswith(OWN)]
    findings.held("the intruder's ways work where they may: own files, own server, own kernel",
                  len(own) == 6 and all(each.got for each in own),
                  "; ".join(f"{each.what}: {each.details}" for each in own if not each.got))
    for kind, promise in KINDS.items():
        if kind == "kernel" and OPEN in hub.log.read_text(encoding="utf-8"):
            findings.not_tried(promise, "this machine lets nobody load the rules for that, and the hub says so when it starts")
            continue
        ours = [each for each in tries if each.what.startswith(kind + ":")]
        got = [f"{each.what}: {each.details[:100]}" for each in ours if each.got]
        findings.held(f"{promise} ({len(ours)} tries)", bool(ours) and not got, "; ".join(got[:3]) or "nothing was tried")
