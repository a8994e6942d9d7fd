"""Part `learners`: a dozen at once run notebook 8's main cells on real kernels, in rounds, through the hub's proxy."""
import statistics

from .desk import TRAINING, Desk, all_of, failures
from .findings import Findings
from .hub import Hub
from .learner import Broken
from .measures import median_and_worst, memory, processor_seconds


async def prove(hub: Hub, desks: list[Desk], findings: Findings, rounds: int) -> None:
    """Everybody at once, in each step. Where one has no kernel in the end, the proof ends."""
    number = len(desks)
    for what, step in (("servers started", Desk.sit_down), ("kernels opened and MNIST loaded", Desk.open)):
        results = await all_of(map(step, desks))
        _count(findings, f"{number} {what} at once: failures", results)
        if failures(results):
            raise Broken("Not everybody can work, so nothing more is tried.")
    before = _kernels_seconds(desks)
    worked = [result for _ in range(rounds) for result in await all_of(desk.work() for desk in desks)]
    training = (_kernels_seconds(desks) - before) / (number * rounds)
    _count(findings, f"{rounds} rounds of notebook 8's main cells by each: failures", worked)
    _tell(hub, desks, findings, training)


def _count(findings: Findings, what: str, results: list) -> None:
    broken = failures(results)
    findings.at_most(what, len(broken), 0, "; ".join(broken[:2]))


def _kernels_seconds(desks: list[Desk]) -> float:
    return sum(processor_seconds(process) for desk in desks for process in desk.kernels())


def _tell(hub: Hub, desks: list[Desk], findings: Findings, training: float) -> None:
    """Times, and memory while all kernels are there."""
    def times(name: str) -> list[float]:
        return [second for desk in desks for second in desk.seconds.get(name, [])]
    kernels = [sum(map(memory, desk.kernels())) for desk in desks]
    servers = [sum(map(memory, desk.server())) for desk in desks]
    findings.told("start of a server, median / worst", median_and_worst(times("server"), "s"))
    findings.told("from opening a notebook to its first cell's end, median / worst", median_and_worst(times("first cell"), "s"))
    findings.told(f"{desks[0].epochs} epochs of training, all at once, median / worst", median_and_worst(times(TRAINING), "s"))
    findings.told("CPU of a kernel for each round", f"{training:.1f} s")
    findings.told("memory of a server (PSS), median / worst", median_and_worst(servers, "MB", 0))
    findings.told("memory of a kernel (PSS), median / worst", median_and_worst(kernels, "MB", 0))
    findings.told("memory of hub / proxy", f"{memory(hub.process.pid):.0f} / {memory(hub.proxy):.0f} MB")
    findings.measured.update(server=statistics.median(servers), kernel=statistics.median(kernels), training=training)
