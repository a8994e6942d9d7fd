"""Run by the virtual environment's Python: a server of Jupyter's, such as `jupyterlab`, without what its packages load at their start
and it never uses. That saves each server 30 MB or more, and half of the time that its start takes."""
import os
import runpy
import sys
import types
from typing import Sequence

# A grammar of international addresses, for which jsonschema does without it: a second of computing and 15 MB at each start.
ABSENT = ("rfc3987_syntax",)
# What a hub changes its database with; the server that a hub starts for a learner loads it, but has no database. 10 MB.
EMPTY = ("alembic", "alembic.command", "alembic.config", "alembic.script")
# The checker of notebooks that needs no code made for it: 10 MB, for a tenth of a second when a large notebook is saved.
SETTINGS = {"NBFORMAT_VALIDATOR": "jsonschema"}


class Empty(types.ModuleType):
    """A module that can be imported, and everything from it; nothing in it is of any use."""
    __path__: Sequence[str] = ()

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return object


def leave_out() -> None:
    """From now on, in this process."""
    sys.modules.update(dict.fromkeys(ABSENT), **{name: Empty(name) for name in EMPTY})
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)


def main() -> None:
    """Becomes the program that the first argument names, as `python -m` would, but without the files of the working directory among
    its modules."""
    leave_out()
    sys.path.pop(0)
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
