"""Part `faults`: one learner's kernel or disk breaks, or the hub is killed; the others go on, and nothing saved is lost."""
import asyncio
import json
from typing import Awaitable

from .desk import TRAINING, Desk, all_of, failures
from .findings import Findings
from .hub import Hub
from .learner import Broken
from .measures import memory

OUT_OF_MEMORY = "List<double[]> hoard = new ArrayList<>();\nwhile (true) hoard.add(new double[1_000_000]);"
FOR_EVER = "long spins = 0;\nwhile (true) spins++;"
PRINTING = 'for (long line = 0; ; line++) System.out.println("Line " + line + " of a loop without an end, as wide as a page of text is.");'
FILLING = """try (var out = new java.io.FileOutputStream("filler")) {
    for (int i = 0; i < 2_000; i++) out.write(new byte[1 << 20]);
}"""
DISK = 48  # MB, of the home that is filled
SERVER_AT_MOST = 400  # MB, of a server whose kernel prints without end
WATCHED = 6  # seconds that a loop without an end is let run
STOPS = 20  # seconds that the stop button is given
AWAY = 2  # seconds until a killed hub is started again, as its service is
WELCOME = "notebooks/00-start.ipynb"


async def prove(hub: Hub, desks: list[Desk], findings: Findings, main_ones: bool) -> None:
    """The first desk has the faults, the others work meanwhile; the last one's home is small where this machine can limit it."""
    faulty, *others = desks
    await _beside("a kernel out of memory", _out_of_memory(faulty), others, findings)
    if not main_ones:
        await _beside("a cell that loops for ever", _endless(faulty), others, findings)
        await _beside("a cell that prints without end", _printing(faulty), others, findings)
        if faulty.people.mounted:
            await _beside("a full disk", _full_disk(desks[-1]), desks[:-1], findings)
        else:
            findings.not_tried("a full disk", "this machine does not let root mount a small file system")
    await _hub_killed(hub, desks, findings)


async def _beside(what: str, fault: Awaitable[str], others: list[Desk], findings: Findings) -> None:
    """One fault, which tells what its learner saw, while the others run a round."""
    before = [desk.saved() for desk in others]
    seen, *results = await all_of([fault, *(desk.work() for desk in others)])
    findings.held(f"{what}: that learner is told, and goes on after Restart", not isinstance(seen, BaseException), str(seen))
    if isinstance(seen, str):
        findings.told(f"{what}: what that learner sees", seen)
    broken = failures(results)
    findings.at_most(f"{what}: failures of the others", len(broken), 0, "; ".join(broken[:2]))
    findings.held(f"{what}: nothing the others had saved is lost", all(map(_kept, before, (desk.saved() for desk in others))))


def _kept(before: dict[str, str], after: dict[str, str]) -> bool:
    """Whether all files are there, and as they were, but for the network that each round saves anew."""
    return all(name in after and (after[name] == digest or name.endswith("my-network.json")) for name, digest in before.items())


async def _out_of_memory(desk: Desk) -> str:
    answer = await desk.kernel.run(OUT_OF_MEMORY)
    if answer.status != "died" and "OutOfMemoryError" not in answer.text:
        raise Broken(f"the cell ended as {answer.status}: {answer.text[:200]}")
    await _start_anew(desk)
    return answer.text.splitlines()[0] if answer.text else "the kernel died and was started again"


async def _endless(desk: Desk) -> str:
    cell = await desk.kernel.send(FOR_EVER)
    await asyncio.sleep(WATCHED)
    old = desk.kernels()
    await desk.kernel.interrupt()
    answer = await desk.kernel.answer(cell)
    if answer.status == "ok":
        raise Broken("the cell ended by itself")
    await _start_anew(desk)
    if set(old) & set(desk.kernels()):
        raise Broken("the old kernel still runs after Restart")
    return f"the stop button ends the cell: {answer.text.splitlines()[0]}"


async def _printing(desk: Desk) -> str:
    cell = await desk.kernel.send(PRINTING)
    await asyncio.sleep(WATCHED)
    await desk.kernel.interrupt()
    try:
        await desk.kernel.answer(cell, STOPS)
        seen = "the stop button ends the cell"
    except Broken:  # JJava was interrupted in the middle of a message
        seen = "the stop button ends the loop, and the page does not hear of it; Restart ends the cell"
    if (used := sum(map(memory, desk.server()))) > SERVER_AT_MOST:
        raise Broken(f"the server takes {used:.0f} MB")
    await _start_anew(desk)
    return f"{seen}; the server took {used:.0f} MB"


async def _start_anew(desk: Desk) -> None:
    """The learner presses Restart; then the notebook's first cells have to run."""
    await desk.kernel.restart()
    await desk.run_first_cells()


async def _full_disk(desk: Desk) -> str:
    """What was saved before stays as it was; and once there is room again, saving works."""
    await desk.solve()
    notebook = await desk.learner.saved(WELCOME)
    before = desk.saved()
    answer = await desk.kernel.run(FILLING)
    if answer.status == "ok":
        raise Broken("the disk was never full")
    notebook["cells"][0]["source"] = "changed " * 10_000
    if (status := await desk.learner.save(WELCOME, notebook)) < 400:
        raise Broken(f"saving on a full disk was answered by {status}")
    await desk.solve()
    if not _kept(before, desk.saved()):
        raise Broken("a file that had been saved is not what it was")
    if not json.loads((desk.files / "progress.json").read_text(encoding="utf-8")):
        raise Broken("the progress is lost")
    (desk.files / "notebooks/filler").unlink()
    if (status := await desk.learner.save(WELCOME, notebook)) != 200:
        raise Broken(f"with room again, saving was answered by {status}")
    return f"the cell says {answer.text.splitlines()[0]}, and saving is refused until there is room"


async def _hub_killed(hub: Hub, desks: list[Desk], findings: Findings) -> None:
    """In the middle of everybody's training."""
    what = "the hub is killed and started again"
    await all_of(desk.solve() for desk in desks)
    before = [desk.saved() for desk in desks]
    processes = [desk.server() + desk.kernels() for desk in desks]
    work = asyncio.gather(*(desk.work() for desk in desks), return_exceptions=True)
    await asyncio.sleep(1)
    hub.kill()
    await asyncio.sleep(AWAY)
    seconds = await hub.start()
    broken = failures(await work)
    findings.at_most(f"{what}: cells that failed meanwhile", len(broken), 0, "; ".join(broken[:2]))
    findings.held(f"{what}: all servers and kernels are the same as before",
                  all(set(old) <= set(desk.server() + desk.kernels()) for old, desk in zip(processes, desks)))
    findings.held(f"{what}: nothing that was saved is lost", all(map(_kept, before, (desk.saved() for desk in desks))))
    back = failures(await all_of(_comes_back(desk) for desk in desks))
    findings.at_most(f"{what}: learners who cannot go on", len(back), 0, "; ".join(back[:2]))
    findings.told(f"{what}: its start took", f"{seconds:.1f} s")


async def _comes_back(desk: Desk) -> None:
    """The page is loaded anew, a notebook saved, a cell run."""
    page = await desk.learner.page(f"{desk.learner.home}/lab")
    if page.status != 200 or not page.path.startswith(desk.learner.home):
        raise Broken(f"{desk.learner.name} was sent to {page.path}: {page.status}")
    if (status := await desk.learner.save(WELCOME, await desk.learner.saved(WELCOME))) != 200:
        raise Broken(f"{desk.learner.name}'s notebook was not saved: {status}")
    await desk.work((TRAINING,))
