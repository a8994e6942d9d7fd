"""What holds a learner to the limits in classroom.toml."""
from pathlib import Path

from .settings import Learner

UNITS = {"M": 2**20, "G": 2**30}


def systemd_runs() -> bool:
    """Whether systemd is at work on this machine, as its own `sd_booted` sees it; in most containers it is not."""
    return Path("/run/systemd/system").is_dir()


def in_bytes(size: str) -> int:
    """A checked size, such as 800M."""
    return int(size[:-1]) * UNITS[size[-1]]


def by_systemd(learner: Learner) -> dict[str, str]:
    """Beside the memory and the share of the processors that the spawner itself asks systemd for; all hold for the learner's server
    and everything started in it, together."""
    return {"MemorySwapMax": "0", "TasksMax": str(learner.processes), "LimitFSIZE": str(in_bytes(learner.file)), "LimitCORE": "0",
            "ProtectSystem": "full", "ProtectProc": "invisible", "UMask": "0077"}


def by_process(learner: Learner) -> dict[str, str]:
    """Without systemd: what each process may have for itself, and how many there may be of one Unix user."""
    limits = {"DATA": in_bytes(learner.memory), "NPROC": learner.processes, "FSIZE": in_bytes(learner.file), "CORE": 0}
    return {"NNDL_LIMITS": " ".join(f"{name}={value}" for name, value in limits.items())}
