"""The environment of Python packages, without a network: what is wrong with it, and what a failure leaves."""
import hashlib
import os
import re
import shlex
import shutil
import signal
import sys
import zipfile

import pytest
from conftest import ROOT
from launcher import packages, pins
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
        python.write_text(f'#!/bin/sh\nPIP_TARGET={shlex.quote(str(tmp_path / "installed"))} PIP_NO_INDEX=1 '
                          f'exec {shlex.quote(sys.executable)} "$@"\n')
        python.chmod(0o755)
    monkeypatch.setattr(packages, "run_logged", at_once)
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


def test_a_package_that_lost_a_file_or_was_never_installed_is_noticed(tmp_path):
    (tmp_path / "some_thing-1.0.dist-info").mkdir()
    (tmp_path / "some_thing-1.0.dist-info/RECORD").write_text("some_thing/a.py,,\nsome_thing/__pycache__/a.pyc,,\n")
    file = tmp_path / "requirements.txt"
    lines = ("some-thing==1.0", "    # via other", "other.one==2.0", "elsewhere==1.0 ; sys_platform == 'win32'")
    file.write_text("".join(f"{line} \\\n    --hash=sha256:0\n" if "==" in line else f"{line}\n" for line in lines))
    assert packages.missing_distributions(tmp_path, file) == ["other.one 2.0"]
    assert packages.missing_files(tmp_path) == ["some_thing/a.py"]
    (tmp_path / "some_thing").mkdir()
    (tmp_path / "some_thing/a.py").write_text("")
    assert packages.missing_files(tmp_path) == []


# Hashes

def wheel(folder):
    """A package that can be installed from a file; gives back its line in requirements.txt up to the hash, and the hash."""
    file = folder / "alpha-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as content:
        content.writestr("alpha.py", "")
        content.writestr("alpha-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: alpha\nVersion: 1.0\n")
        content.writestr("alpha-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        content.writestr("alpha-1.0.dist-info/RECORD", "alpha.py,,\n")
    return "alpha==1.0 \\\n    --hash=sha256:", hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_download_with_another_hash_is_told_in_a_sentence_and_not_installed(layout, monkeypatch):
    monkeypatch.setenv("PIP_FIND_LINKS", str(layout.root))
    pin, digest = wheel(layout.root)
    others = " \\\n".join(f"    --hash=sha256:{number:064}" for number in range(60))
    told = fail(layout, f"{pin}{'0' * 64} \\\n{others}\n    # via beta\n")
    assert told.startswith("What came as alpha==1.0 is not the file that requirements.txt names") and told.count("\n") == 0
    assert (layout.venv / "mark").exists() and not (layout.root / "installed/alpha.py").exists()
    layout.requirements.write_text(pin + digest + "\n")
    packages.ensure(layout, Stamps(layout.state / "stamps.json"), "[2/6]")
    assert (layout.root / "installed/alpha.py").exists()


def test_a_pin_without_a_hash_is_not_installed(layout, monkeypatch):
    monkeypatch.setenv("PIP_FIND_LINKS", str(layout.root))
    wheel(layout.root)
    assert "Hashes are required" in fail(layout, "alpha==1.0\n")
    assert (layout.venv / "mark").exists() and not (layout.root / "installed/alpha.py").exists()


@pytest.mark.parametrize("file, least", [("src/main/python/requirements.txt", 81), ("src/bench/python/requirements-numpy.txt", 2)])
def test_every_requirement_is_pinned_with_its_hashes(file, least):
    text = (ROOT / file).read_text(encoding="utf-8")
    assert len(pins.pins(text)) >= least and pins.loose(text) == []
    assert pins.loose(re.sub(r" \\\n +--hash=sha256:.{64}(?=\n +#)", "", text.replace("==", ">=", 1))) != []


def test_a_set_up_killed_at_each_step_is_repaired_by_the_next_start(layout, monkeypatch):
    monkeypatch.setattr(packages, "add", lambda *_, **__: None)
    step, killed = 0, True
    while killed:
        layout.requirements.write_text(f"# {step}")
        if not (child := os.fork()):
            set_up_and_kill_at(step, layout)
        killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
        packages.ensure(layout, Stamps(layout.state / "stamps.json"), "[2/6]")
        assert problem(layout) is None and [path.name for path in layout.root.glob(".v*")] == [".venv"]
        step += 1
    assert step > 5


def set_up_and_kill_at(step, layout):
    """Ends this process: before a change of files or a program, the one of this number, by SIGKILL; or else by itself."""
    left = iter(range(step))

    def or_killed(real):
        def call(*given, **options):
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*given, **options)
        return call
    for place, name in ((os, "replace"), (os, "rename"), (shutil, "rmtree"), (packages, "run_logged"), (packages, "add")):
        setattr(place, name, or_killed(getattr(place, name)))
    try:
        packages.ensure(layout, Stamps(layout.state / "stamps.json"), "[2/6]")
    finally:
        os._exit(0)


# pip's settings of the user's

@pytest.fixture
def settings(tmp_path, monkeypatch):
    """Writes a pip.conf and variables; gives back what pip then gets, beside what it has from this machine's own settings."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    file = tmp_path / "pip.conf"
    file.touch()
    monkeypatch.setenv("PIP_CONFIG_FILE", str(file))
    monkeypatch.setenv("HOME", str(tmp_path))
    of_this_machine = packages.pip_environment(sys.executable).items()

    def write(content, **variables):
        file.write_text(content)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return {name: value for name, value in packages.pip_environment(sys.executable).items() - of_this_machine
                if name.startswith("PIP_") and name != "PIP_CONFIG_FILE"}
    return write


def test_how_the_machine_reaches_its_packages_is_kept_and_where_to_install_is_not(settings):
    assert settings("""[global]
index-url = https://mirror/simple
trusted-host = mirror
    other
proxy = http://proxy:3128
target = /elsewhere
require-virtualenv = true
no-index = true
quiet = 2
[install]
user = true
prefix = /elsewhere
constraint = /elsewhere/constraints.txt
index-url = https://nearer/simple
""", PIP_ROOT="/elsewhere", PIP_NO_DEPS="1", PIP_DRY_RUN="1", PIP_PROXY="http://other:3128") == {
        "PIP_INDEX_URL": "https://nearer/simple", "PIP_TRUSTED_HOST": "mirror\nother", "PIP_PROXY": "http://other:3128"}


def test_without_an_index_is_kept_where_there_are_links_instead(settings):
    assert settings("[global]\nno-index = true\nfind-links = /wheels\n") == {"PIP_NO_INDEX": "true", "PIP_FIND_LINKS": "/wheels"}


def test_a_damaged_file_is_left_for_pip_to_name(settings):
    assert settings("index-url = nowhere", PIP_TARGET="/elsewhere") == {}
    assert "PIP_CONFIG_FILE" in packages.pip_environment(sys.executable)


def test_settings_that_would_install_elsewhere_do_not_harm(tmp_path, settings):
    """As set-up does it, with a wheel of our own."""
    wheel = tmp_path / "wheels/one-1-py3-none-any.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as content:
        content.writestr("one.py", "")
        content.writestr("one-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: one\nVersion: 1\n")
        content.writestr("one-1.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        content.writestr("one-1.dist-info/RECORD", "")
    settings(f"[global]\nfind-links = {wheel.parent}\nno-index = true\ntarget = {tmp_path / 'elsewhere'}\n", PIP_USER="1")
    packages.make_environment(Layout(tmp_path), tmp_path / "venv", "one", advice="")
    assert list(tmp_path.glob("venv/lib/python3*/site-packages/one.py")) and not (tmp_path / "elsewhere").exists()
