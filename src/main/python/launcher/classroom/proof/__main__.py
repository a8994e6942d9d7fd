"""The proof as a program of its own: FOLDER PARTS small|whole [REPORT]. Whatever ends it, it takes away all that it has made."""
import asyncio
import signal
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from ...console import Failure, make_output_safe, say
from .. import loopback
from ..place import Place
from . import faults, lessons, logins, report, security
from .command import SMALL
from .desk import Desk, Notebooks, all_of, failures
from .findings import Findings
from .hub import Hub
from .learner import Broken
from .people import People
from .sizes import SIZES, Size


async def prove(installed: Place, parts: list[str], size: Size, findings: Findings) -> None:
    task = asyncio.current_task()
    for request in (signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(request, task.cancel)
    with ExitStack() as stack:
        if not loopback.is_closed():
            stack.callback(loopback.reopen)
        # Not in /tmp, for systemd gives each learner a /tmp of their own.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="proof-", dir=installed.folder, ignore_cleanup_errors=True)))
        folder.chmod(0o711)
        try:
            if "logins" in parts:
                findings.begin("logins", f"{size.logins} learners log in, to servers that cost nothing")
                await logins.prove(folder, installed, findings, size.logins)
            if set(parts) - {"logins"}:
                await _with_learners(folder, installed, parts, size, findings)
        except Broken as problem:
            say(str(problem))
            findings.held("the proof comes to its end", False, str(problem))


async def _with_learners(folder: Path, installed: Place, parts: list[str], size: Size, findings: Findings) -> None:
    number = size.learners if "learners" in parts else size.few
    with ExitStack() as stack:
        people = stack.enter_context(People(folder / "homes", number))
        if "faults" in parts and not size.is_small:
            people.limit_disk(people.names[-1], faults.DISK)
        hub = Hub(folder / "hub", installed, number)
        stack.callback(hub.stop)
        desks = [Desk(hub.learner(name), people, Notebooks(installed.shared.root), size.epochs) for name in people.names]
        await hub.start()
        if "learners" in parts:
            findings.begin("learners", f"{number} learners work at once, each with a server and a kernel")
            await lessons.prove(hub, desks, findings, size.rounds)
        else:
            for step in (Desk.sit_down, Desk.open):
                if broken := failures(await all_of(map(step, desks))):
                    raise Broken(broken[0])
        if "faults" in parts:
            findings.begin("faults", "One learner's kernel breaks, then the hub; the others work meanwhile")
            await faults.prove(hub, desks[:size.few - 1] + desks[-1:], findings, size.is_small)
        if "security" in parts:
            findings.begin("security", "Learner A tries to get at what is B's or the hub's")
            await security.prove(hub, installed, desks, findings)


def main(folder: str, parts: str, size: str, file: str = "") -> int:
    make_output_safe()
    findings = Findings()
    try:
        asyncio.run(prove(Place(Path(folder)), parts.split(","), SIZES[size == SMALL], findings))
    except Failure as problem:
        say(str(problem))
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        say("\nStopped; users, servers and files of the proof are taken away.")
        return 130
    if file:
        Path(file).write_text(report.markdown(findings), encoding="utf-8")
    say("\n" + report.summary(findings))
    return 1 if findings.broken else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
