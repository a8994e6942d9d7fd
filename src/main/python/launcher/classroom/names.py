"""The Unix name of somebody who logs in by another name, such as an address of electronic mail."""
import hashlib
import re

PLAIN = re.compile(r"[a-z][a-z0-9-]{0,30}")
MADE = re.compile(r"[a-z][a-z0-9-]*-[0-9a-f]{10}")  # what `unix_name` makes; nobody may come in who is really called so
LONGEST = 20


def unix_name(name: str) -> str:
    """The name itself where Unix can have it, else what is left of it and ten digits that tell it from all others."""
    lower = name.lower()
    if PLAIN.fullmatch(lower):
        return lower
    left = re.sub(r"[^a-z0-9]+", "-", lower).lstrip("-0123456789")[:LONGEST].rstrip("-") or "learner"
    return f"{left}-{hashlib.sha256(lower.encode()).hexdigest()[:10]}"
