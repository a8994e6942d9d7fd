"""What a teacher sees of a class: the table, the file for a spreadsheet, and that nothing a learner writes harms either."""
import csv
import json
import os

import pytest
from conftest import ROOT
from launcher import commands, exercises
from launcher.classroom import learner, roster
from launcher.console import Failure
from launcher.layout import Layout

LAYOUT = Layout(ROOT)
BIAS, SIGMA = "Has the bias been forgotten?", "Is σ missing?"


@pytest.fixture
def given(tmp_path):
    """Writes learners' files, each a JSON value or bytes, into a folder for each; gives back the folder above them."""
    def write(**files):
        for name, content in files.items():
            (tmp_path / name / "my").mkdir(parents=True)
            if content is not None:
                raw = content if isinstance(content, bytes) else json.dumps(content).encode()
                (tmp_path / name / "my/progress.json").write_bytes(raw)
        return tmp_path
    return write


def told(folder, capsys, *options):
    assert commands.COMMANDS["class"](LAYOUT, [*options, str(folder)]) == 0
    return capsys.readouterr().out


def shared(**exercises):
    return {"version": 2, "shared": True, **exercises}


def test_the_table_shows_who_has_solved_what_and_the_wrong_answers_that_most_have_given(given, capsys):
    folder = given(
        anna=shared(x01={"tries": 3, "solved": "2026-01-01"}, x12={"tries": 5, "solved": None, "wrong": {SIGMA: 1, BIAS: 2}}),
        ben=shared(x01={"tries": 1, "solved": "2026-01-02"}, x12={"tries": 12, "solved": None, "wrong": {BIAS: 9, "Is it doubled?": 3}}))
    lines = told(folder, capsys).splitlines()
    assert lines[0] == "Learners: 2 let you see their progress, 0 do not, and 0 have none yet."
    header, anna, ben, solved = (line.split() for line in lines[2:6])
    assert header == [exercise.number for exercise in exercises.listed(ROOT / "exercises")]
    assert (anna, ben) == (["anna", "✓3", "5"], ["ben", "✓1", "12"])
    assert lines[3].index("5") == lines[4].index("12") + 1 == lines[2].index("x12") + 2
    assert solved[:3] == ["solved", "by", "2"] and solved.count("0") == len(header) - 1
    assert lines[-4:] == ["x12 Feedforward", f"    2 learners   11×  {BIAS}", "    1 learner     3×  Is it doubled?",
                          f"    1 learner     1×  {SIGMA}"]


@pytest.mark.parametrize("consent", [{}, {"shared": False}, {"shared": "true"}, {"shared": 1}, {"shared": [True]}, {"version": 2}], ids=str)
def test_who_has_not_agreed_is_counted_and_nothing_more(given, capsys, consent):
    folder = given(anna=shared(x01={"tries": 1, "solved": None}), carl={**consent, "x01": {"tries": 7, "wrong": {BIAS: 7}}}, dora=None)
    out = told(folder, capsys, f"--csv={folder / 'class.csv'}") + (folder / "class.csv").read_text(encoding="utf-8-sig")
    assert "1 let you see their progress, 1 do not, and 1 have none yet." in out
    assert "carl" not in out and "dora" not in out and BIAS not in out and "7" not in out.split("x22")[1].splitlines()[1]


@pytest.mark.parametrize("content, why", [
    (b"{ half", "it is not JSON"), (b"\xff\xfe", "it is not JSON"), (b"[" * 200_000, "it is not JSON"), ([1], "it holds no object"),
    (b"1" * 5_000, "it"), (b" " * 1_000_001, "it has 1,000,001 bytes, far too many"), (shared(x01=7), "its x01 makes no sense"),
    (shared(x01={"tries": -1}), "its x01 makes no sense"), (shared(x01={"tries": 10**12}), "its x01 makes no sense"),
    (shared(x01={"tries": True}), "its x01 makes no sense"), (shared(x01={"tries": "3"}), "its x01 makes no sense"),
    (shared(x01={"solved": ["now"]}), "its x01 makes no sense"), (shared(x01={"wrong": [BIAS]}), "its x01 makes no sense"),
    (shared(x01={"wrong": {BIAS: "often"}}), "its x01 makes no sense")], ids=lambda value: str(value)[:30])
def test_a_broken_file_is_named_and_does_not_end_the_table(given, capsys, content, why):
    out = told(given(anna=content, zoe=shared(x01={"tries": 2, "solved": None})), capsys)
    assert f"The progress of anna cannot be read: {why}" in out
    assert "\nzoe" in out and "\nanna" not in out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_what_is_no_file_keeps_nobody_waiting(given, capsys):
    folder = given(anna=None, ben=None, carl=None)
    os.mkfifo(folder / "anna/my/progress.json")
    (folder / "ben/my/progress.json").symlink_to("/dev/zero")
    (folder / "carl/my/progress.json").mkdir()
    out = told(folder, capsys)
    assert all(f"The progress of {name} cannot be read: " in out for name in ("anna", "ben", "carl"))


def test_nothing_that_a_learner_writes_steers_the_terminal_or_is_computed_by_a_spreadsheet(given, capsys):
    names = ["=1+1", "+1", "-1", "@now", "＝1", "\x1b[31mred", "of\u202etxt", "two\nlines", "a,b\"c"]
    mine = shared(x01={"tries": 1, "solved": "=HYPERLINK(1)", "wrong": {"\x1b]0;title\x07\x9b2J": 1, "x" * 9_999: 1}})
    folder = given(**{name: mine for name in names})
    out = told(folder, capsys, f"--csv={folder / 'class.csv'}")
    assert all(letter.isprintable() or letter == "\n" for letter in out) and "two�lines" in out
    assert max(map(len, out.splitlines())) < 240
    with (folder / "class.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["learner", "exercise", "title", "tries", "solved"] and len(rows) == len(names)
    assert {row[0] for row in rows} == {"'=1+1", "'+1", "'-1", "'@now", "'＝1", "�[31mred", "of�txt", "two�lines", "a,b\"c"}
    assert {tuple(row[1:]) for row in rows} == {("x01", "Other thresholds", "1", "'=HYPERLINK(1)")}


@pytest.mark.parametrize("file", roster.FILES)
def test_a_learners_folder_may_be_a_home_a_workbook_or_what_was_handed_in(tmp_path, capsys, file):
    (tmp_path / "anna" / file).parent.mkdir(parents=True)
    (tmp_path / "anna" / file).write_text(json.dumps(shared(x01={"tries": 4, "solved": None})))
    assert ["anna", "4"] in map(str.split, told(tmp_path, capsys).splitlines())
    assert f"{learner.HOME}/my/progress.json" in roster.FILES


def test_ones_own_folder_is_one_learner(given, capsys):
    folder = given(anna=shared(x01={"tries": 4, "solved": None}), ben=shared())
    out = told(folder / "anna", capsys)
    assert "Learners: 1 let" in out and "\nanna" in out


def test_the_classes_server_knows_its_learners(given, capsys, monkeypatch):
    folder = given()
    (folder / "classroom.toml").touch()
    (folder / "anna/workbook/my").mkdir(parents=True)
    (folder / "anna/workbook/my/progress.json").write_text(json.dumps(shared(x01={"tries": 1, "solved": "2026-01-01"})))
    monkeypatch.setattr(roster, "_members", lambda: [("anna", folder / "anna"), ("ben", folder / "ben")])
    out = told(folder, capsys)
    assert "1 let you see their progress, 0 do not, and 1 have none yet." in out
    assert ["anna", "✓1"] in map(str.split, out.splitlines())


def test_where_there_is_no_class_it_is_said_what_to_name(monkeypatch):
    monkeypatch.setattr(roster, "GROUP", "a-group-that-nobody-has")
    with pytest.raises(Failure, match="has no group a-group-that-nobody-has. Name the folder"):
        list(roster.learners(None))
    with pytest.raises(Failure, match="There is no folder"):
        list(roster.learners("nowhere/at/all"))


@pytest.mark.parametrize("options", [["--csv"], ["--csv=x.csv", "--start"], ["--install", "--start"]], ids=" ".join)
def test_options_that_do_not_go_together_are_refused(options):
    with pytest.raises(Failure):
        commands.COMMANDS["class"](LAYOUT, options)
