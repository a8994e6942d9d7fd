"""The one way to ask git, and `hooks`, which lets it strip notebooks before each commit."""
import os
import subprocess

from .console import Failure, say
from .layout import Layout

HOOKS = ".githooks"


def git(layout: Layout, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers; a Failure with git's own words where it refuses."""
    try:
        result = subprocess.run(["git", *arguments], cwd=layout.root, input=given, capture_output=True, check=False)
    except OSError:
        raise Failure("git is not installed, or not on PATH.") from None
    if result.returncode != 0:
        told = result.stderr.decode("utf-8", errors="replace").strip()
        raise Failure(f"git {arguments[0]} did not work: {told or f'exit code {result.returncode}'}")
    return result.stdout


def switch_hooks_on(layout: Layout) -> int:
    """Point git to our hooks, unless it has others that this would switch off."""
    top = git(layout, "rev-parse", "--show-toplevel").decode().strip()
    if not os.path.samefile(top, layout.root):
        raise Failure(f"This folder is part of another git checkout, {top}; hooks are for a checkout of its own.")
    present = os.path.join(layout.root, git(layout, "rev-parse", "--git-path", "hooks").decode().strip())
    if os.path.realpath(present) == os.path.realpath(layout.root / HOOKS):
        say(f"git already takes its hooks from {HOOKS}/.")
        return 0
    others = [name for name in _files(present) if not name.endswith(".sample")]
    if others:
        raise Failure(f"git has hooks of yours in {present} ({', '.join(others)}), and ours would switch them off. "
                      f"Call `./workbook strip --staged` in your own pre-commit instead.")
    git(layout, "config", "core.hooksPath", HOOKS)
    say(f"From now on git takes its hooks from {HOOKS}/: staged notebooks lose their outputs before each commit. "
        "To switch that off: git config --unset core.hooksPath")
    return 0


def _files(folder: str) -> list[str]:
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []
