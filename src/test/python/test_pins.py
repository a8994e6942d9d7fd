"""Refreshing the pins, without a network: the resolver and Maven are played by scripts."""
import pytest
from conftest import ROOT
from launcher import pins, tools
from launcher.console import Failure
from launcher.layout import Layout

OLD = "alpha==1.0\n    # via -r requirements.in\nbeta==2.0 ; sys_platform == 'win32'\n"
MAVEN_SAYS = """\
[INFO]   ${junit.version} ..................................... 5.11.4 -> 6.1.3
[INFO] Require Maven 2.0 to use the following plugin updates:
[INFO]   maven-jar-plugin ..................................... 3.4.2 -> 2.1
[INFO]   maven-shade-plugin ................................. 3.6.2 -> 3.5.1
[INFO] Require Maven 3.6.3 to use the following plugin updates:
[INFO]   maven-jar-plugin ................................... 3.4.2 -> 3.5.1
[INFO]   maven-resources-plugin ...................................... 3.3.1
"""


@pytest.fixture
def layout(tmp_path, monkeypatch):
    """A workbook of two pins, with a Maven that answers at once."""
    layout = Layout(tmp_path)
    layout.requirements.parent.mkdir(parents=True)
    layout.requirements.write_text(OLD)
    found = tools.Search(tools.Jdk(tmp_path, "17"))
    monkeypatch.setattr(pins.system, "ensure", lambda *_: pins.Tools(found, tools.Search(tools.Maven(tmp_path / "mvn", "3.8"))))
    monkeypatch.setattr(pins, "answer", lambda *_, **__: MAVEN_SAYS)
    return layout


def resolver(layout, monkeypatch, script):
    """A program in the place of uv; `$out` is the file it is asked to write."""
    uv = layout.root / "uv"
    uv.write_text(f'#!/bin/sh\nuntil [ "$1" = --output-file ]; do shift; done\nout="$2"\n{script}\n')
    uv.chmod(0o755)
    monkeypatch.setattr(pins, "_resolver", lambda _: uv)


def test_new_pins_replace_the_old_ones_and_are_told(layout, monkeypatch, capsys):
    new = "alpha==1.1\nbeta==2.0 ; sys_platform == 'win32'\ngamma==3\n"
    (layout.root / "new").write_text(new)
    resolver(layout, monkeypatch, f'grep -q alpha==1.0 "$out" && cp "{layout.root}/new" "$out"')
    assert pins.refresh(layout, upgrade=False) == 0
    assert layout.requirements.read_text() == new
    said = capsys.readouterr().out
    assert "  - alpha==1.0\n  + alpha==1.1\n  + gamma==3\n" in said and "beta" not in said
    assert "junit.version 5.11.4 -> 6.1.3" in said


@pytest.mark.parametrize("script", ['echo half > "$out"; exit 1', ': > "$out"', 'echo "alpha>=1" > "$out"', "kill -9 $$"])
def test_a_resolver_that_fails_leaves_the_old_pins(layout, monkeypatch, script):
    resolver(layout, monkeypatch, script)
    with pytest.raises(Failure, match="untouched"):
        pins.refresh(layout, upgrade=True)
    assert layout.requirements.read_text() == OLD


def test_the_resolver_sees_the_old_pins_and_an_upgrade_is_asked_for(layout, monkeypatch):
    resolver(layout, monkeypatch, 'grep -q alpha==1.0 "$out" && echo "alpha==2 ; python_full_version < \'$3\'" > "$out"')
    pins.refresh(layout, upgrade=True)
    assert layout.requirements.read_text() == "alpha==2 ; python_full_version < '--upgrade'\n"


def test_of_mavens_report_only_what_is_newer_is_told():
    assert pins.newer(MAVEN_SAYS) == ["junit.version 5.11.4 -> 6.1.3", "maven-jar-plugin 3.4.2 -> 3.5.1"]


def test_without_an_answer_from_maven_the_new_pins_stay(layout, monkeypatch, capsys):
    resolver(layout, monkeypatch, "exit 0")
    monkeypatch.setattr(pins, "answer", lambda *_, **__: None)
    assert pins.refresh(layout, upgrade=False) == 1
    assert "the pins stay as they are" in (said := capsys.readouterr().out) and "Is there a network?" in said


def test_the_committed_pins_cover_every_wish():
    wishes = (ROOT / "src/main/python/requirements.in").read_text(encoding="utf-8").splitlines()
    names = {wish.split("==")[0] for wish in wishes if wish and not wish.startswith("#")}
    assert names <= {pin.split("==")[0] for pin in pins.pins(Layout(ROOT).requirements.read_text(encoding="utf-8"))}
