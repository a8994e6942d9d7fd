"""What a class needs, computed from what the proof has measured."""
import math
from dataclasses import dataclass

# Assumed, and told beside the table.
SYSTEM = 1_000  # MB that Linux and its services take, and files that stay in memory
KERNELS = 1.25  # open for each learner: one notebook, and an exercise beside it now and then
PAUSE = 300  # seconds between two trainings of a learner, who reads and writes meanwhile
LOAD = 0.7  # of the cores that may be taken in the long run, so that nobody waits long

CLASSES = (30, 100, 300)


@dataclass(frozen=True)
class Cost:
    """As measured: memory in MB, work in seconds of one core. `each` is for a learner more."""
    hub: float
    proxy: float
    hub_each: float
    proxy_each: float
    server: float
    kernel: float
    training: float


@dataclass(frozen=True)
class Needs:
    learners: int
    gigabytes: float
    cores: int
    all_at_once: float  # seconds until the last is done, when all of them start a training in the same moment


def needs(learners: int, cost: Cost) -> Needs:
    """RAM = system + hub + proxy + n · (hub each + proxy each + server + kernels · kernel);
    cores = 1 for the hub + n · training ÷ pause ÷ load."""
    each = cost.hub_each + cost.proxy_each + cost.server + KERNELS * cost.kernel
    memory = SYSTEM + cost.hub + cost.proxy + learners * each
    cores = 1 + math.ceil(learners * cost.training / PAUSE / LOAD)
    return Needs(learners, memory / 1024, cores, learners * cost.training / cores)
