"""`doctor`: what was found, in which version, and in words what is wrong with it. Changes nothing."""
import os
import platform
import sys
import time
from pathlib import Path

from . import figures, jupyter, library, locking, packages, system
from .console import say
from .environment import current_codeset, jupyter_environment, left_out, locale_fallback
from .layout import Layout
from .processes import answer
from .stamps import Stamps
from .system import Tools

REPAIR = "Start ./workbook: it mends this."


class Findings:
    """Prints each finding and counts the broken ones."""

    def __init__(self) -> None:
        self.broken = 0

    def tell(self, what: str, good: str, problem: str | None = None) -> None:
        if problem:
            self.broken += 1
        say(f"{'BROKEN' if problem else 'ok    '}  {what}: {problem or good}")


def examine(layout: Layout) -> int:
    """Look at everything; 1 where something is broken."""
    findings = Findings()
    stamps = Stamps(layout.state / "stamps.json")
    _examine_system(findings)
    tools = system.look()
    _examine_tools(findings, tools)
    _examine_set_up(findings, layout, stamps)
    if tools.jdk.found:
        _examine_kernel(findings, layout, tools)
    say(f"\n{findings.broken} of these are broken." if findings.broken else "\nEverything is in order.")
    return 1 if findings.broken else 0


def _examine_system(findings: Findings) -> None:
    fallback = locale_fallback(current_codeset(), sys.platform)
    findings.tell("system", f"{platform.platform()}, {os.cpu_count()} processors")
    findings.tell("locale", f"not UTF-8, so Java gets {fallback['LC_ALL']}" if fallback else "UTF-8")
    findings.tell("Python", f"{platform.python_version()} at {sys.executable}",
                  None if system.venv_works() else f"venv or ensurepip is missing. {system.install_command(['venv'])}")
    findings.tell("font", "at least one" if system.a_font_exists() else
                  f"none, so still pictures have no letters. {system.install_command(['font'])}")


def _examine_tools(findings: Findings, tools: Tools) -> None:
    for what, search in (("jdk", tools.jdk), ("maven", tools.maven)):
        for sentence in search.rejected:
            say(f"        passed over: {sentence}")
        problem = None if search.found else f"none found. {system.install_command([what])}"
        findings.tell({"jdk": "JDK", "maven": "Maven"}[what],
                      f"{search.found.version} at {_place(search.found)}" if search.found else "", problem)


def _place(tool) -> Path:
    return tool.home if hasattr(tool, "home") else tool.command


def _examine_set_up(findings: Findings, layout: Layout, stamps: Stamps) -> None:
    for what, place, problem in (
            ("Python packages", layout.venv, packages.problem(layout, stamps)),
            ("library", layout.jar, library.problem(layout, stamps)),
            ("settings", layout.jupyter_share, "not written yet" if jupyter.differing(jupyter.settings(layout)) else None),
            ("figures", layout.jupyter_share / "labextensions", figures.problem(layout)),
            ("your copy", layout.my, None if layout.my.is_dir() else "it is not there yet")):
        findings.tell(what, layout.shown(place), problem and f"{problem}. {REPAIR}")
    findings.tell("lock", locking.state(layout.lock))


def _examine_kernel(findings: Findings, layout: Layout, tools: Tools) -> None:
    """Compare the kernelspec, then start the kernel once and let the library load the data, which checks every file."""
    if sentence := left_out():
        say(f"        {sentence}")
    if problem := jupyter.java_problem(tools.jdk.found):
        findings.tell("kernel", "", problem)
        return
    if not jupyter.kernel_is_right(layout, tools.jdk.found):
        findings.tell("kernel", "", f"{layout.shown(layout.kernel / 'kernel.json')} is missing or names another Java. {REPAIR}")
        return
    started = time.monotonic()
    told = answer([layout.python, Path(__file__).with_name("kernel_probe.py"), "nndl.Mnist.load()"],
                  env=jupyter_environment(layout, tools.jdk.found), timeout=150)
    seconds = time.monotonic() - started
    lines = [line for line in (told or "").splitlines() if "MNIST" in line or "data file" in line]
    loaded = bool(lines) and lines[-1].startswith("MNIST:")
    findings.tell("kernel and data", f"{lines[-1] if lines else ''}, loaded by the kernel in {seconds:.1f} s",
                  None if loaded else f"the kernel did not load the data but said: {lines[-1] if lines else told or 'nothing'}")
