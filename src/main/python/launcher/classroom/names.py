"""Who is who: the Unix name of somebody who logs in by another name, such as an address of electronic mail, and who is of the class."""
import grp
import hashlib
import os
import pwd
import re

from .place import GROUP

FIRST_USER = 1000  # the ids below belong to the system
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


def is_of_class(name: str) -> bool:
    """Whether this is a Unix user of the class's group, and a person."""
    try:
        entry = pwd.getpwnam(name)
        return entry.pw_uid >= FIRST_USER and grp.getgrnam(GROUP).gr_gid in os.getgrouplist(name, entry.pw_gid)
    except KeyError:
        return False
