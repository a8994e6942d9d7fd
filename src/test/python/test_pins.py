"""Refreshing the pins, without a network: the resolver and Maven are played by scripts."""
import pytest
from conftest import ROOT
from launcher import pins, tools
from launcher.console import Failure
from launcher.layout import Layout

HASH = " \\\n    --hash=sha256:" + 64 * "0"
OTHER = " \\\n    --hash=sha256:" + 64 * "f"
OLD = f"alpha==1.0{HASH}\n    # via -r requirements.in\nbeta==2.0 ; sys_platform == 'win32'{HASH}{OTHER}\n"
BENCH = f"delta==4.0{HASH}\n"
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
    """A workbook of two pins, and of one for the benchmark, with a Maven that answers at once."""
    layout = Layout(tmp_path)
    layout.requirements.parent.mkdir(parents=True)
    layout.requirements.write_text(OLD)
    for file in list(pins.pinned_files(layout))[1:]:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(BENCH)
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
    new = f"alpha==1.1{OTHER}\nbeta==2.0 ; sys_platform == 'win32'{OTHER}\ngamma==3{HASH}{OTHER}\n"
    (layout.root / "new").write_text(new)
    resolver(layout, monkeypatch, f'if grep -q alpha==1.0 "$out"; then cp "{layout.root}/new" "$out"; fi')
    assert pins.refresh(layout, upgrade=False) == 0
    assert layout.requirements.read_text() == new
    said = capsys.readouterr().out
    assert "  src/main/python/requirements.txt\n    - alpha==1.0\n    + alpha==1.1\n    + gamma==3\n" in said
    assert "beta" not in said and "bench" not in said and "sha256" not in said and layout.bench_requirements("numpy").read_text() == BENCH
    assert "junit.version 5.11.4 -> 6.1.3" in said


@pytest.mark.parametrize("script", [
    'echo half > "$out"; exit 1', ': > "$out"', f'echo "alpha>=1{HASH}" > "$out"', 'echo alpha==1 > "$out"', "kill -9 $$",
    f'grep -q alpha "$out" && echo "alpha==2{HASH}" > "$out"'])
def test_a_resolver_that_fails_leaves_the_old_pins(layout, monkeypatch, script):
    resolver(layout, monkeypatch, script)
    with pytest.raises(Failure, match="untouched"):
        pins.refresh(layout, upgrade=True)
    assert layout.requirements.read_text() == OLD and layout.bench_requirements("numpy").read_text() == BENCH


def test_other_hashes_of_the_same_versions_are_taken_and_told_without_listing_them(layout, monkeypatch, capsys):
    resolver(layout, monkeypatch, 'sed s/0000$/1111/ "$out" > new && mv new "$out"')
    pins.refresh(layout, upgrade=False)
    assert layout.bench_requirements("numpy").read_text() == BENCH.replace("0000\n", "1111\n")
    assert "src/bench/python/requirements-numpy.txt: other hashes for the same versions\n" in capsys.readouterr().out


def test_the_resolver_sees_the_old_pins_and_an_upgrade_is_asked_for(layout, monkeypatch):
    resolver(layout, monkeypatch, f'if grep -q alpha==1.0 "$out"; then echo "$3" > "{layout.root}/asked"; fi')
    pins.refresh(layout, upgrade=True)
    assert (layout.root / "asked").read_text() == "--upgrade\n"


def test_of_mavens_report_only_what_is_newer_is_told():
    assert pins.newer(MAVEN_SAYS) == ["junit.version 5.11.4 -> 6.1.3", "maven-jar-plugin 3.4.2 -> 3.5.1"]


def test_without_an_answer_from_maven_the_new_pins_stay(layout, monkeypatch, capsys):
    resolver(layout, monkeypatch, "exit 0")
    monkeypatch.setattr(pins, "answer", lambda *_, **__: None)
    assert pins.refresh(layout, upgrade=False) == 1
    assert "the pins stay as they are" in (said := capsys.readouterr().out) and "Is there a network?" in said


@pytest.mark.parametrize("file", pins.pinned_files(Layout(ROOT)))
def test_the_committed_pins_cover_every_wish(file):
    wishes = file.with_suffix(".in").read_text(encoding="utf-8").splitlines()
    names = {wish.split("==")[0] for wish in wishes if wish and not wish.startswith("#")}
    assert names and names <= {pin.split("==")[0] for pin in pins.pins(file.read_text(encoding="utf-8"))}
