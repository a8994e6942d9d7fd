"""How much is tried: the whole proof, and the small one that is among the everyday tests."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    logins: int  # with stub servers
    learners: int  # with real ones, at once
    few: int  # where only faults or security are tried
    rounds: int
    epochs: int  # of each training
    is_small: bool = False


SIZES = (Size(logins=300, learners=12, few=4, rounds=3, epochs=30),
         Size(logins=5, learners=2, few=2, rounds=1, epochs=3, is_small=True))
