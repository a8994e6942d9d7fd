"""Each learner's kernels listen at an address of their own, which nobody else on the machine can connect to: whoever could would
hear what they print, and could silence them, since a message that is signed wrongly ends JJava's loop."""
import subprocess

from ..processes import answer

FIRST_USER, USERS = 1000, 20_000  # whose Unix numbers have an address
LEARNERS = "127.64.0.0/10"  # these addresses
TABLE = "inet nndl_class"


def address(user: int) -> str:
    """Of the user with that number; it lies in 127.64.0.0/10 and is this machine's, as all of 127.0.0.0/8 is."""
    return f"127.{64 + (user >> 16) % 64}.{user >> 8 & 255}.{user & 255}"


def rules() -> str:
    """For nftables: from a user to the user's own address, and to that of nobody else. Loading them again changes nothing."""
    own = ", ".join(f"{address(user)} . {user}" for user in range(FIRST_USER, FIRST_USER + USERS))
    return f"""table {TABLE}
delete table {TABLE}
table {TABLE} {{
    set own {{
        typeof ip daddr . meta skuid
        elements = {{ {own} }}
    }}
    chain output {{
        type filter hook output priority filter; policy accept;
        ip daddr {LEARNERS} ip daddr . meta skuid != @own reject
    }}
}}
"""


def close() -> str | None:
    """Let Linux hold the rules; gives back why that cannot be, or None."""
    try:
        told = subprocess.run(["nft", "-f", "-"], input=rules(), capture_output=True, text=True, check=False)
    except OSError as problem:
        return f"nft could not be started: {problem.strerror}"
    return f"nft says: {told.stderr.strip()[:300]}" if told.returncode else None


def is_closed() -> bool:
    """Whether the rules hold."""
    return answer(["nft", "--terse", "list", "table", *TABLE.split()]) is not None


def reopen() -> None:
    """Take the rules away."""
    answer(["nft", "delete", "table", *TABLE.split()])
