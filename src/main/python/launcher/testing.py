"""`test`: the library's tests and those in a browser by Maven, beside them the notebooks' and the launcher's by pytest; one summary."""
import functools
import os
import re
import shutil
from pathlib import Path
from typing import Callable, Sequence

from .console import Failure, say
from .crew import Crew
from .environment import java_environment, jupyter_environment
from .layout import Layout
from .library import maven_command
from .locking import Lock
from .preparation import prepare
from .processes import Logged
from .reports import Report, judge, read_reports
from .system import Tools

WAITING = "Another test run of this workbook is at work; waiting for it to end ..."
# Set-up has made the jar of these very sources, so it is not made again: what `mvn verify` does besides is here.
LIBRARY = ("test", "spotless:check")
BROWSER = ("-Pbrowser", "surefire:test")  # the library's run has compiled these tests, too
# What comes when pytest has ended, in a browser of its own: the book, which is made of what pytest has executed, and as much of the
# rest as keeps both browsers at work about equally long. With a third, pages and kernels keep each other waiting on two cores.
LATE = ("BookTest", "BookReadTest", "BookSearchTest", "LookedAtTest")
MOST_WORKERS = 4


def test(layout: Layout, quick: bool, no_browser: bool) -> int:
    """Set up, run everything, sum it up; 0 only when all passed. The last line is the sum."""
    in_browser = not (quick or no_browser)
    try:
        tools = prepare(layout, in_browser)
    except Failure as problem:
        say(str(problem))
        say(Report(failures=[("set-up", "")]).summary())
        return 1
    if quick:
        say("--quick: the notebooks, the benchmark and a class are not run; they count as skipped.")
    if not in_browser:
        say(f"{'--quick' if quick else '--no-browser'}: the tests in a browser are left out; together they count as one skipped.")
    with Lock(layout.state / "test.lock", WAITING), Crew() as crew:
        library, notebooks, browser = _run(layout, tools, crew, ["--quick"] if quick else [], in_browser)
    total = library + notebooks + browser
    if total.failures:
        say(f"\n{total.details()}\nMore about these is in {layout.shown(layout.state)}/test-*.log")
    say(f"\nLibrary (JUnit): {library.summary()}\nNotebooks and launcher (pytest): {notebooks.summary()}\n"
        f"In a browser (JUnit): {browser.summary()}")
    say(total.summary())
    return 1 if total.failures else 0


def _run(layout: Layout, tools: Tools, crew: Crew, options: list[str], in_browser: bool) -> tuple[Report, Report, Report]:
    """pytest, and beside it Maven: the library first, then a browser, which looks at the notebooks as pytest executes them. The book
    is made of them all, so its tests begin when pytest has ended, in a browser of their own."""
    if in_browser:  # else a notebook executed by an earlier run might be taken for one of this
        shutil.rmtree(layout.root / "target/executed", ignore_errors=True)
    say("")
    pytest = _begin_pytest(layout, tools, crew, options)
    library = _begin_maven(layout, tools, crew, "library", LIBRARY, "surefire-reports")()
    browser = _begin_browser(layout, tools, crew, pytest) if in_browser else lambda: Report(skipped=1)
    code, tail = crew.wait(pytest)
    book = _begin_book(layout, tools, crew) if in_browser else Report
    return library, judge(read_reports([_pytest_report(layout)]), "pytest", code, tail), browser() + book()


def _begin_browser(layout: Layout, tools: Tools, crew: Crew, pytest: Logged) -> Callable[[], Report]:
    early = ",".join(f"!{name}" for name in LATE)
    goals = [*BROWSER, *_browser(tools), f"-Dtest={early}", f"-Dnotebooks.executed.by={pytest.process.pid}"]
    say(f"      the pages as they looked will be in {layout.shown(layout.root / 'target/browser')} and browser-book")
    return _begin_maven(layout, tools, crew, "browser", goals, "browser-reports")


def _begin_book(layout: Layout, tools: Tools, crew: Crew) -> Callable[[], Report]:
    goals = [*BROWSER, *_browser(tools), f"-Dtest={','.join(LATE)}", "-Dbrowser.folder=browser-book", "-Dtests.reports=book-reports",
             "-DtempDir=surefire-book"]  # the other run empties its own at its end
    return _begin_maven(layout, tools, crew, "book", goals, "book-reports")


def _browser(tools: Tools) -> list[str]:
    return [f"-Dbrowser.binary={tools.browser.found.binary}", f"-Dbrowser.driver={tools.browser.found.driver}"]


def _begin_maven(layout: Layout, tools: Tools, crew: Crew, what: str, goals: Sequence[str], reports: str) -> Callable[[], Report]:
    """Begin a run of Maven; what is returned waits for its end, and says how it went."""
    log = layout.state / f"test-{what}.log"
    command = f"mvn {' '.join(goal for goal in goals if not goal.startswith('-D'))}"
    say(f"Testing the {what} ({command}; full output in {layout.shown(log)})")
    shutil.rmtree(layout.root / "target" / reports, ignore_errors=True)
    program = crew.begin(what, maven_command(tools, *goals), left=functools.partial(_classes_left, layout, what, reports),
                         log=log, cwd=layout.root, env=java_environment(tools.jdk.found))

    def report() -> Report:
        code, tail = crew.wait(program)
        return judge(read_reports(_reports(layout, reports)), f"{command} ({what})", code, tail)
    return report


def _reports(layout: Layout, folder: str) -> list[Path]:
    """One for each class of tests that has been run."""
    return list((layout.root / "target" / folder).glob("TEST-*.xml"))


def _classes_left(layout: Layout, what: str, reports: str, _: Logged) -> str:
    """How many of Maven's classes of tests are left to run: `3 of 7`."""
    classes = [path for path in (layout.root / "src/test/java").rglob("*Test.java") if _tested_with(path) == what]
    return f"{max(0, len(classes) - len(_reports(layout, reports)))} of {len(classes)}"


def _tested_with(path: Path) -> str:
    return "library" if path.parent.name != "browser" else "book" if path.stem in LATE else "browser"


def _percent_left(pytest: Logged) -> str:
    """How much pytest has left to do, by the last line that tells: `[gw0] [ 43%] PASSED ...`"""
    done = [re.search(r"\[ *(\d+)%]", line) for line in list(pytest.tail)]
    return f"{100 - max((int(match[1]) for match in done if match), default=0)} %"


def _begin_pytest(layout: Layout, tools: Tools, crew: Crew, options: list[str]) -> Logged:
    log = layout.state / "test-notebooks.log"
    say(f"Testing the notebooks and the launcher (pytest; full output in {layout.shown(log)})")
    _pytest_report(layout).unlink(missing_ok=True)
    command = [layout.python, "-m", "pytest", "-v", "-p", "no:cacheprovider", *_workers(), f"--junit-xml={_pytest_report(layout)}",
               *options, "src/test/python"]
    return crew.begin("notebooks", command, left=_percent_left, log=log, cwd=layout.root, env=jupyter_environment(layout, tools.jdk.found))


def _workers() -> list[str]:
    """One more than there are cores, since kernels are often waited for, but no more than memory is sure to be there for. conftest.py
    says in which order the tests come and which must stay together."""
    return [f"--numprocesses={min((os.cpu_count() or 1) + 1, MOST_WORKERS)}", "--dist=loadscope", "--no-loadscope-reorder"]


def _pytest_report(layout: Layout) -> Path:
    return layout.root / "target/pytest.xml"
