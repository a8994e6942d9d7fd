"""Programs side by side: each has its log, one line of progress is for all, and none is left behind."""
import re
import signal
import sys
import time
from types import SimpleNamespace

import pytest
from launcher import family, testing
from launcher.console import Terminated
from launcher.crew import Crew
from launcher.layout import Layout

SLEEP = "import time; time.sleep(600)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); {SLEEP}"
PARENT = f"""
import subprocess, sys
child = subprocess.Popen([sys.executable, '-c', {SLEEP!r}], start_new_session=True)
print(child.pid, flush=True)
{SLEEP}"""


@pytest.fixture
def begin(tmp_path):
    """Begins a program in Python under a name."""
    def begin(at_work, name, code):
        return at_work.begin(name, [sys.executable, "-c", code], left=lambda _: "7 of 9", log=tmp_path / f"{name}.log", env={},
                             cwd=tmp_path)
    return begin


def first_line(program):
    while not program.tail:
        time.sleep(0.05)
    return program.tail[0]


def test_each_has_its_exit_code_its_last_lines_and_its_log(begin, tmp_path, capsys):
    with Crew() as at_work:
        good, bad = begin(at_work, "good", "print('well')"), begin(at_work, "bad", "print('ill'); raise SystemExit(3)")
        assert (at_work.wait(bad), at_work.wait(good)) == ((3, ["ill"]), (0, ["well"]))
    said = capsys.readouterr().out
    assert re.search(r"good: done after \d+ s", said) and re.search(r"bad: failed after \d+ s", said)
    assert (tmp_path / "bad.log").read_text().endswith("\nill\n")


def test_one_line_tells_what_all_have_left(begin, capsys):
    with pytest.raises(KeyboardInterrupt), Crew() as at_work:
        at_work.heartbeat.pause = 0
        for name in ("one", "two"):
            begin(at_work, name, SLEEP)
        at_work.wait(begin(at_work, "short", ""))
        raise KeyboardInterrupt
    assert "  left: one 7 of 9, two 7 of 9, short 7 of 9" in capsys.readouterr().out


@pytest.mark.parametrize("terminal", [True, False])
def test_the_line_is_rewritten_on_a_terminal_and_elsewhere_written_once_a_minute(monkeypatch, capsys, terminal):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    at_work = Crew()
    for _ in range(3):
        at_work.heartbeat.beat(7, "left: one 7 of 9")
    assert (at_work.heartbeat.pause, capsys.readouterr().out.count("\n")) == ((0.5, 0) if terminal else (60, 3))


def test_pytest_and_maven_tell_what_they_have_left(tmp_path):
    lines = ["[gw0] [ 42%] PASSED a.py::b", "[gw1] [ 43%] PASSED a.py::c", "a.py::d "]
    assert testing._percent_left(SimpleNamespace(tail=lines)) == "57 %"
    assert testing._percent_left(SimpleNamespace(tail=[])) == "100 %"
    for name in ("ATest", "BTest", "browser/CTest", "browser/DTest", "browser/ETest", "browser/BookTest"):
        (tmp_path / "src/test/java" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "src/test/java" / f"{name}.java").touch()
    (tmp_path / "target/r").mkdir(parents=True)
    (tmp_path / "target/r/TEST-A.xml").touch()
    left = [testing._classes_left(Layout(tmp_path), what, "r", None) for what in ("library", "browser", "book")]
    assert left == ["1 of 2", "2 of 3", "0 of 1"]


@pytest.mark.parametrize("reason", [KeyboardInterrupt, Terminated, OSError])
def test_an_end_before_time_ends_all_and_what_they_started(begin, reason):
    with pytest.raises(reason), Crew() as at_work:
        parents = [begin(at_work, name, PARENT) for name in ("one", "two")]
        children = [int(first_line(parent)) for parent in parents]
        assert set(children) <= set(family.living())
        raise reason
    assert not set(family.living()) & {*children, *[parent.process.pid for parent in parents]}


def test_who_does_not_end_when_asked_is_made_to(begin, monkeypatch):
    monkeypatch.setattr(family, "PATIENCE", 0.5)
    with pytest.raises(KeyboardInterrupt), Crew() as at_work:
        program = begin(at_work, "stubborn", STUBBORN)
        assert first_line(program) == "ready"
        raise KeyboardInterrupt
    assert program.process.poll() == -signal.SIGKILL


def test_a_closed_terminal_ends_all(begin):
    with pytest.raises(Terminated), Crew() as at_work:
        program = begin(at_work, "one", SLEEP)
        signal.raise_signal(signal.SIGHUP)
    assert program.process.poll() is not None


def test_a_family_comes_parents_first(begin):
    with pytest.raises(KeyboardInterrupt), Crew() as at_work:
        parent = begin(at_work, "parent", PARENT)
        child = int(first_line(parent))
        assert family.family([parent.process.pid]) == [parent.process.pid, child]
        raise KeyboardInterrupt
    assert family.family([parent.process.pid]) == []


def test_a_name_that_holds_anything_is_read_over(tmp_path):
    (tmp_path / "stat").write_text("12 (a) b ( 3) S 7 12 12 0 -1")
    assert family._state(tmp_path / "stat") == ["12", "S", "7"]
