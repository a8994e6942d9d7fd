"""`test`: the library's tests by Maven, the notebooks' and the launcher's by pytest, those in a browser, and one summary."""
import shutil
from pathlib import Path

from .console import Failure, say
from .environment import java_environment, jupyter_environment
from .layout import Layout
from .library import maven_command
from .locking import Lock
from .preparation import prepare
from .processes import run_with_heartbeat
from .reports import Report, judge, read_reports
from .system import Tools

WAITING = "Another test run of this workbook is at work; waiting for it to end ..."


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
        say("--quick: neither the notebooks nor the benchmark are run; they count as skipped.")
    if not in_browser:
        say(f"{'--quick' if quick else '--no-browser'}: the tests in a browser are left out; together they count as one skipped.")
    with Lock(layout.state / "test.lock", WAITING):
        library = _test_library(layout, tools)
        notebooks = _test_notebooks(layout, tools, ["--quick"] if quick else [])
        browser = _test_in_browser(layout, tools) if in_browser else Report(skipped=1)
    total = library + notebooks + browser
    if total.failures:
        say(f"\n{total.details()}\nMore about these is in {layout.shown(layout.state)}/test-*.log")
    say(f"\nLibrary (JUnit): {library.summary()}\nNotebooks and launcher (pytest): {notebooks.summary()}\n"
        f"In a browser (JUnit): {browser.summary()}")
    say(total.summary())
    return 1 if total.failures else 0


def _test_library(layout: Layout, tools: Tools) -> Report:
    return _test_by_maven(layout, tools, "library", ["verify"], layout.root / "target/surefire-reports")


def _test_in_browser(layout: Layout, tools: Tools) -> Report:
    browser = tools.browser.found
    goals = ["-Pbrowser", f"-Dbrowser.binary={browser.binary}", f"-Dbrowser.driver={browser.driver}", "test"]
    report = _test_by_maven(layout, tools, "browser", goals, layout.root / "target/browser-reports")
    say(f"      the pages as they looked are in {layout.shown(layout.root / 'target/browser')}")
    return report


def _test_by_maven(layout: Layout, tools: Tools, what: str, goals: list[str], reports: Path) -> Report:
    log = layout.state / f"test-{what}.log"
    command = f"mvn {' '.join(goal for goal in goals if not goal.startswith('-D'))}"
    say(f"\nTesting the {what} ({command}; full output in {layout.shown(log)})")
    log.unlink(missing_ok=True)
    shutil.rmtree(reports, ignore_errors=True)
    code, tail = run_with_heartbeat(maven_command(tools, *goals), log=log, cwd=layout.root, env=java_environment(tools.jdk.found))
    return judge(read_reports(reports.glob("TEST-*.xml")), command, code, tail)


def _test_notebooks(layout: Layout, tools: Tools, options: list[str]) -> Report:
    log = layout.state / "test-notebooks.log"
    say(f"\nTesting the notebooks and the launcher (pytest; full output in {layout.shown(log)})")
    log.unlink(missing_ok=True)
    result = layout.root / "target/pytest.xml"
    result.unlink(missing_ok=True)
    command = [layout.python, "-m", "pytest", "-v", "-p", "no:cacheprovider", f"--junit-xml={result}", *options,
               "src/test/python"]
    code, tail = run_with_heartbeat(command, log=log, cwd=layout.root, env=jupyter_environment(layout, tools.jdk.found))
    return judge(read_reports([result]), "pytest", code, tail)
