"""The small version of the proof that a class works; and what of it can be seen without one."""
import contextlib
import grp
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from conftest import NO_NETWORK, ROOT
from launcher.classroom import limits
from launcher.classroom.place import GROUP, Place, named
from launcher.classroom.proof import capacity, command, desk, report
from launcher.classroom.proof.findings import Findings
from launcher.console import Failure

COST = capacity.Cost(hub=100, proxy=40, hub_each=0.5, proxy_each=0.5, server=99, kernel=200, training=7)
LONGEST = 900  # seconds, on a machine that does much else
SYSTEMS_OWN = "/usr/sbin:/usr/bin:/sbin:/bin"  # programs that learners can run, too
IMPOSSIBLE = re.compile("Learners could not run|A class needs Python|This is missing|apt-get could not be started|Unable to locate package")


@pytest.fixture
def place():
    """The class of this machine; or where none can be hurt, one that is set up for this test and taken away."""
    if os.geteuid() != 0:
        pytest.skip("only root can make Unix users and run servers for them")
    if named().proxy.is_file():
        yield named()
        return
    if limits.systemd_runs():
        pytest.skip(f"this is no throw-away machine, and there is no class in {named().folder}: sudo ./workbook class --install makes one")
    with group_as_before(), tempfile.TemporaryDirectory(prefix="nndl-class-", dir="/var/tmp") as folder:
        os.chmod(folder, 0o755)  # for learners, who do not reach pytest's own folders
        told = told_by("class", folder, "--install")
        if told.returncode and (IMPOSSIBLE.search(told.stdout) or NO_NETWORK.search(told.stdout)):
            pytest.skip(f"no class can be set up here: {told.stdout.splitlines()[-1]}")
        assert told.returncode == 0, told.stdout
        yield Place(Path(folder))


@contextlib.contextmanager
def group_as_before():
    """Takes the class's Unix group away again where it was not there."""
    was_there = any(group.gr_name == GROUP for group in grp.getgrall())
    try:
        yield
    finally:
        if not was_there:
            subprocess.run(["groupdel", GROUP], check=False)


def told_by(*arguments):
    """With the system's own Python and Java."""
    env = {name: value for name, value in os.environ.items() if name not in ("JAVA_HOME", "VIRTUAL_ENV")} | {"PATH": SYSTEMS_OWN}
    python = shutil.which("python3", path=SYSTEMS_OWN) or sys.executable
    with subprocess.Popen([python, ROOT / "workbook", *arguments], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, encoding="utf-8") as program:
        try:
            told, _ = program.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            program.terminate()  # it then takes away the users and servers that it has made
            told, _ = program.communicate(timeout=60)
            told += f"\nnot done in {LONGEST} seconds"
    return subprocess.CompletedProcess(arguments, program.returncode, told)


@pytest.mark.tries_a_class
def test_the_small_proof_holds(place):
    told = told_by("class", place.folder, "--prove=small")
    assert told.returncode == 0, told.stdout
    assert " promises held, 0 broken" in told.stdout.splitlines()[-1]
    assert not [user for user in open("/etc/passwd", encoding="utf-8") if user.startswith("proof")]


def test_the_cells_that_learners_run_are_in_their_notebooks():
    originals = desk.Notebooks(ROOT)
    assert all(originals.cells(desk.DIGITS, [*desk.OPENING, *desk.ROUND]))
    assert all(originals.cells(desk.SOLVED, desk.SOLVING))


@pytest.mark.parametrize("named, parts, small", [
    ("", ["logins", "learners", "faults", "security"], False), ("small", ["logins", "learners", "faults", "security"], True),
    ("faults", ["faults"], False), ("security,logins", ["logins", "security"], False), ("small,security", ["security"], True)])
def test_parts_are_chosen_by_name(named, parts, small):
    assert command.understood(named) == (parts, small)


def test_a_part_that_there_is_not_is_refused():
    with pytest.raises(Failure, match="no part login of the proof. There are: logins, learners, faults, security; and small"):
        command.understood("login")


def test_a_class_needs_what_the_formula_says():
    need = capacity.needs(100, COST)
    assert need.gigabytes == pytest.approx((1_000 + 100 + 40 + 100 * (0.5 + 0.5 + 99 + 1.25 * 200)) / 1024)
    assert need.cores == 5  # 1 for the hub, and 100 × 7 ÷ 300 ÷ 0.7 = 3.3 for the trainings
    assert need.all_at_once == pytest.approx(140)


def test_a_broken_promise_is_in_the_table_and_in_the_last_lines(capsys):
    findings = Findings()
    findings.begin("logins", "Logging in")
    findings.at_most("failures", 2, 0, "the hub did not answer")
    findings.held("no token is shown", True)
    findings.told("time", "3 s")
    findings.not_tried("a full disk", "no mount here")
    assert report.summary(findings).splitlines()[-1] == "1 promises held, 1 broken, 1 not tried"
    assert "| logins | failures | 2 | **0, broken**: the hub did not answer |" in report.markdown(findings)
    assert "| logins | a full disk | – | no mount here |" in report.markdown(findings)
    assert "learners at once" not in report.markdown(findings)


def test_the_capacity_follows_once_all_is_measured():
    told = report.capacity(vars(COST))
    assert "| 30 | " in told and "| 300 | " in told and "*Assumed*" in told
