"""`pins`: the exact versions of all Python packages, worked out anew, and a look at what is newer in Java."""
import os
import re
from pathlib import Path

from . import system
from .bench import PEERS
from .console import Failure, say
from .environment import base_environment, java_environment
from .layout import EXE, Layout, python_in
from .library import maven_command
from .locking import Lock
from .packages import make_environment
from .preparation import WAITING
from .processes import answer, run_logged
from .stamps import write_atomically
from .system import Tools

UV = "0.13.9"  # the resolver; it lives in a small environment of its own, as no reader needs it
OLDEST_PYTHON = "3.10"
PIN = re.compile(r"[A-Za-z0-9._-]+==[^\s;]+(?: ; .+?)?(?:\s+--hash=sha256:[0-9a-f]{64})+")
ADVICE = "The old pins are untouched. Is there a network? Do the wishes in requirements.in contradict each other?"


def refresh(layout: Layout, upgrade: bool) -> int:
    """Write each requirements.txt anew from the .in file beside it: all of them or, where anything fails, nothing."""
    with Lock(layout.lock, WAITING):
        tools = system.ensure(layout, "System packages")
        say(f"Python: resolving each requirements.in with uv {UV}" + (", every package at its newest" if upgrade else ""))
        uv = _resolver(layout)
        files = pinned_files(layout)
        after: dict[Path, str] = {}
        for file, oldest in files.items():
            after[file] = _resolved(layout, uv, file, oldest, upgrade, _beside(layout, file, after))
        if [_replace(layout, file, after[file]) for file in files if after[file] != file.read_text(encoding="utf-8")]:
            say("Run ./workbook test next: it installs these and tries them.")
        else:
            say("  the pins stay as they are")
        return _tell_newer_java(layout, tools)


def pinned_files(layout: Layout) -> dict[Path, str]:
    """Each requirements.txt, with the oldest Python that it is for."""
    ours = (layout.requirements, *map(layout.bench_requirements, PEERS))
    classroom = (layout.class_requirements("hub"), layout.class_requirements("server"))
    return dict.fromkeys(ours, OLDEST_PYTHON) | dict.fromkeys((layout.nbgrader_requirements, *classroom), "3.11")


def _beside(layout: Layout, file: Path, after: dict[Path, str]) -> list:
    """Options that keep to the new pins of what this file is installed on top of."""
    if file != layout.class_requirements("server"):
        return []
    draft = layout.state / "pins/beside.txt"
    write_atomically(draft, after[layout.requirements].encode())
    return ["--constraint", os.path.relpath(draft, file.parent)]


def _replace(layout: Layout, file: Path, after: str) -> Path:
    """New pins in the place of the old ones, which are told apart by their versions."""
    changes = differences(file.read_text(encoding="utf-8"), after)
    say(f"  {layout.shown(file)}" + ("" if changes else ": other hashes for the same versions"))
    for line in changes:
        say(f"  {line}")
    write_atomically(file, after.encode())
    return file


def _resolver(layout: Layout) -> Path:
    """uv in its pinned version, installed at the first use (18 MB)."""
    home = layout.state / "pins/venv"
    uv = python_in(home).with_name("uv" + EXE)
    if (answer([uv, "--version"]) or "").split()[1:2] != [UV]:
        make_environment(layout, home, f"uv=={UV}", advice=ADVICE)
    return uv


def _resolved(layout: Layout, uv: Path, file: Path, oldest: str, upgrade: bool, beside: list) -> str:
    """The new pins. uv keeps the version of every package that it finds in its output file and need not change."""
    draft = layout.state / "pins/requirements.txt"
    write_atomically(draft, file.read_bytes())
    command = [uv, "pip", "compile", "--universal", "--generate-hashes", "--python-version", oldest,
               "--no-python-downloads", "--no-header", "--no-emit-index-url", "--output-file", draft,
               *beside, *(["--upgrade"] if upgrade else []), file.with_suffix(".in").name]
    run_logged(command, log=layout.log, env=base_environment(), cwd=file.parent, advice=ADVICE)
    after = draft.read_text(encoding="utf-8")
    if loose(after) or not pins(after):
        raise Failure(f"These are not pins: {' '.join(loose(after)[:1]) or 'nothing at all'}. The old ones are untouched.")
    return after


def _lines(text: str) -> list[str]:
    """What is not a comment, with what is continued in one line."""
    return [line for line in text.replace("\\\n", "").splitlines() if line.strip() and not line.lstrip().startswith("#")]


def pins(text: str) -> list[str]:
    """The packages and their versions, without their hashes."""
    return [re.split(r"\s+--hash=", line)[0] for line in _lines(text)]


def loose(text: str) -> list[str]:
    """The lines that do not pin a package to one version and to the hashes of its files."""
    return [line for line in _lines(text) if not PIN.fullmatch(line)]


def differences(before: str, after: str) -> list[str]:
    """`- old` and `+ new` lines, in the order of the names."""
    old, new = set(pins(before)), set(pins(after))
    changes = [(line.split("==")[0], sign, line) for sign, lines in ((1, old - new), (2, new - old)) for line in lines]
    return [f"  {' -+'[sign]} {line}" for _, sign, line in sorted(changes)]


def _tell_newer_java(layout: Layout, tools: Tools) -> int:
    """Only tells: what pom.xml pins is raised by hand, one at a time, with the tests run in between."""
    say("\nJava: asking Maven what is newer than in pom.xml")
    told = answer(maven_command(tools, "versions:display-property-updates", "versions:display-plugin-updates"),
                  env=java_environment(tools.jdk.found), timeout=600, cwd=layout.root)
    if told is None:
        say("  Maven did not answer. Is there a network?")
        return 1
    for line in newer(told) or ["nothing is"]:
        say(f"  {line}")
    return 0


def newer(told: str) -> list[str]:
    """From Maven's report the newest version of each thing; the report lists older ones too, for older Mavens."""
    newest: dict[str, tuple[str, str]] = {}
    for name, old, new in re.findall(r"^\[INFO\]\s+(?:\$\{)?([^\s}]+)\}? \.+\s+(\S+) -> (\S+)", told, re.M):
        if _numbers(new) > max(_numbers(old), _numbers(newest.get(name, ("", ""))[1])):
            newest[name] = old, new
    return [f"{name} {old} -> {new}" for name, (old, new) in sorted(newest.items())]


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]
