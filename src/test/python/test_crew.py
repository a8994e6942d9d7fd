"""Programs side by side: each has its log, one sign of life is for all, and none is left behind."""
import signal
import sys
import time

import pytest
from launcher import family
from launcher.console import Terminated
from launcher.crew import Crew

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
        return at_work.begin(name, [sys.executable, "-c", code], log=tmp_path / f"{name}.log", env={}, cwd=tmp_path)
    return begin


def first_line(program):
    while not program.tail:
        time.sleep(0.05)
    return program.tail[0]


def test_each_has_its_exit_code_its_last_lines_and_its_log(begin, tmp_path, capsys):
    with Crew() as at_work:
        good, bad = begin(at_work, "good", "print('well')"), begin(at_work, "bad", "print('ill'); raise SystemExit(3)")
        assert (at_work.wait(bad), at_work.wait(good)) == ((3, ["ill"]), (0, ["well"]))
    assert "good: done after 0 s" in (said := capsys.readouterr().out) and "bad: failed after 0 s" in said
    assert (tmp_path / "bad.log").read_text().endswith("\nill\n")


def test_the_sign_of_life_tells_of_all(begin, capsys):
    with Crew() as at_work:
        at_work.heartbeat.pause = 0
        for name in ("one", "two"):
            first_line(begin(at_work, name, f"print('I am {name}', flush=True); {SLEEP}"))
        short = begin(at_work, "short", "")
        at_work.wait(short)
        at_work.heartbeat.beat(7, at_work._last_lines())
        family.end_families([program.process for program in at_work.at_work.values()])
        for program in list(at_work.at_work.values()):
            at_work.wait(program)
    assert any("one: I am one" in line and "two: I am two" in line for line in capsys.readouterr().out.splitlines())


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
