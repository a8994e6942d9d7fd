"""`test`: the library's tests by Maven, then the notebooks' and the launcher's by pytest, and one summary."""
import shutil

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
    try:
        tools = prepare(layout)
    except Failure as problem:
        say(str(problem))
        say(Report(failures=[("set-up", "")]).summary())
        return 1
    if quick:
        say("--quick: the notebooks are not executed; they count as skipped.")
    if no_browser:
        say("--no-browser: there are no tests in a browser yet, so this leaves nothing out.")
    with Lock(layout.state / "test.lock", WAITING):
        library = _test_library(layout, tools)
        notebooks = _test_notebooks(layout, tools, ["--quick"] if quick else [])
    total = library + notebooks
    if total.failures:
        say(f"\n{total.details()}\nMore about these is in {layout.shown(layout.state)}/test-*.log")
    say(f"\nLibrary (JUnit): {library.summary()}\nNotebooks and launcher (pytest): {notebooks.summary()}")
    say(total.summary())
    return 1 if total.failures else 0


def _test_library(layout: Layout, tools: Tools) -> Report:
    log = layout.state / "test-library.log"
    say(f"\nTesting the library (mvn verify; full output in {layout.shown(log)})")
    log.unlink(missing_ok=True)
    target = layout.root / "target"
    for folder in ("surefire-reports", "failsafe-reports"):
        shutil.rmtree(target / folder, ignore_errors=True)
    code, tail = run_with_heartbeat(maven_command(tools, "verify"), log=log, cwd=layout.root,
                                    env=java_environment(tools.jdk.found))
    return judge(read_reports(target.glob("*-reports/TEST-*.xml")), "mvn verify", code, tail)


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
