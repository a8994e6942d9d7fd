"""The environment of Python packages, without a network: what is wrong with it, and what a failure leaves."""
import shlex
import sys

import pytest
from launcher import packages
from launcher.console import Failure
from launcher.layout import Layout
from launcher.processes import run_logged
from launcher.stamps import Stamps


@pytest.fixture
def layout(tmp_path, monkeypatch):
    """A workbook without any pin. Its environments are made at once, with a pip that installs elsewhere."""
    def at_once(command, **options):
        if "venv" not in command:
            return run_logged(command, **options)
        site, python = command[-1] / "lib/python3.1/site-packages", command[-1] / "bin/python"
        site.mkdir(parents=True)
        python.parent.mkdir()
        python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
        python.chmod(0o755)
    monkeypatch.setattr(packages, "run_logged", at_once)
    monkeypatch.setenv("PIP_TARGET", str(tmp_path / "installed"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    layout = Layout(tmp_path)
    layout.requirements.parent.mkdir(parents=True)
    layout.requirements.write_text("")
    packages.ensure(layout, Stamps(layout.state / "stamps.json"), "[2/6]")
    (layout.venv / "mark").touch()
    return layout


def problem(layout):
    return packages.problem(layout, Stamps(layout.state / "stamps.json"))


def fail(layout, pins):
    layout.requirements.write_text(pins)
    with pytest.raises(Failure) as failure:
        packages.ensure(layout, Stamps(layout.state / "stamps.json"), "[2/6]")
    return str(failure.value)


def test_a_set_up_that_fails_leaves_the_old_environment_which_is_whole_with_the_old_pins(layout):
    assert "That did not work" in fail(layout, "./nowhere-to-be-found")
    assert (layout.venv / "mark").exists() and "other pins" in problem(layout)
    layout.requirements.write_text("")
    assert problem(layout) is None and sorted(path.name for path in layout.root.glob(".v*")) == [".venv"]


def test_a_new_environment_takes_the_place_of_the_old_one(layout):
    layout.requirements.write_text("# changed")
    packages.ensure(layout, Stamps(layout.state / "stamps.json"), "[2/6]")
    assert not (layout.venv / "mark").exists() and problem(layout) is None
    assert sorted(path.name for path in layout.root.glob(".v*")) == [".venv"]


def test_what_a_killed_set_up_left_is_cleared_away_and_the_old_environment_is_still_put_back(layout):
    layout.venv.rename(layout.root / ".venv.before")
    layout.venv.mkdir()
    (layout.venv / "half").touch()
    fail(layout, "./nowhere-to-be-found")
    assert (layout.venv / "mark").exists() and not (layout.venv / "half").exists()
    assert sorted(path.name for path in layout.root.glob(".v*")) == [".venv"]
