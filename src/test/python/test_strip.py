"""Stripping notebooks: by hand, and by git's hook in a small checkout made here."""
import copy
import json
import os
import shutil
import subprocess

import nbformat
import pytest
from conftest import ROOT
from launcher import commands, form, git, strip
from launcher.console import Failure
from launcher.layout import Layout
from originals import NOTEBOOKS, name

TEXT = {"cell_type": "markdown", "id": "title", "metadata": {}, "source": ["# σ\n", "\n", "one line"]}
CODE = {"cell_type": "code", "id": "sum", "metadata": {"tags": ["picture"]}, "source": ["1 + 1"], "outputs": [],
        "execution_count": None}


def as_bytes(*cells, **metadata):
    content = {"cells": cells, "metadata": form.OURS | metadata, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def after_a_run():
    """The same notebook as JupyterLab saves it after a run."""
    code = copy.deepcopy(CODE)
    code.update(execution_count=3, outputs=[{"output_type": "execute_result", "execution_count": 3, "metadata": {},
                                             "data": {"text/plain": "2"}}])
    code["metadata"].update(execution={"iopub.status.busy": "2026-01-01T00:00:00Z"}, scrolled=True,
                            jupyter={"outputs_hidden": True})
    language = {"name": "Java", "version": "17.0.15", "file_extension": ".jshell", "codemirror_mode": "java"}
    return as_bytes(TEXT, code, language_info=language, widgets={})


CLEAN, RUN = as_bytes(TEXT, CODE), after_a_run()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_every_original_is_committed_as_strip_leaves_it(path):
    assert form.stripped(path.read_bytes()) == path.read_bytes(), "./workbook strip mends it"


def test_a_run_leaves_nothing_behind_and_ids_and_tags_stay():
    assert RUN != CLEAN
    assert form.stripped(RUN) == CLEAN
    assert form.stripped(CLEAN) == CLEAN


def test_a_fold_that_the_author_wants_stays():
    folded = copy.deepcopy(CODE)
    folded["metadata"]["jupyter"] = {"source_hidden": True, "outputs_hidden": True}
    cell = json.loads(form.stripped(as_bytes(folded)))["cells"][0]
    assert cell["metadata"] == {"tags": ["picture"], "jupyter": {"source_hidden": True}}


def test_the_form_is_the_one_that_jupyter_writes():
    assert form.stripped(RUN).decode() == nbformat.writes(nbformat.reads(CLEAN.decode(), as_version=4)) + "\n"


@pytest.fixture
def layout(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks/01-run.ipynb").write_bytes(RUN)
    (tmp_path / "notebooks/02-clean.ipynb").write_bytes(CLEAN)
    return Layout(tmp_path)


def written(file):
    """Which file lies there and when it was written; when it was read is another matter."""
    return file.stat().st_ino, file.stat().st_mtime_ns


def test_by_hand_strips_all_originals_and_says_which(layout, capsys):
    before = written(layout.root / "notebooks/02-clean.ipynb")
    assert strip.strip_files(layout, []) == 0
    assert capsys.readouterr().out == "stripped notebooks/01-run.ipynb\n"
    assert (layout.root / "notebooks/01-run.ipynb").read_bytes() == CLEAN
    assert written(layout.root / "notebooks/02-clean.ipynb") == before
    strip.strip_files(layout, [])
    assert capsys.readouterr().out == "Nothing to strip in 2 notebooks.\n"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"cells": [1]}', b"\xff\xfe", b"<<<<<<< HEAD\n{}"])
def test_what_is_no_notebook_is_said_and_stays_as_it_is(layout, content):
    file = layout.root / "notebooks/01-run.ipynb"
    file.write_bytes(content)
    with pytest.raises(Failure, match="01-run.ipynb is not a notebook that can be read"):
        strip.strip_files(layout, [str(file)])
    assert file.read_bytes() == content


def test_an_unknown_option_is_refused(layout, capsys):
    assert commands.main(str(layout.root), ["strip", "--stagd"]) == 2
    assert "--stagd" in capsys.readouterr().out


# The hook, in a checkout with its own launcher

@pytest.fixture
def checkout(layout, monkeypatch):
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    for key in [key for key in os.environ if key.startswith("GIT_")]:
        monkeypatch.delenv(key)
    for key, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b",
                       "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}.items():
        monkeypatch.setenv(key, value)
    for part in ("workbook", ".githooks", "src/main/python"):
        source, target = ROOT / part, layout.root / part
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy2(source, target)
    git.git(layout, "init", "-q")
    assert git.switch_hooks_on(layout) == 0
    return layout


def commit(layout, *options):
    """Commit, and give back what git and the hook say."""
    result = subprocess.run(["git", "commit", "-q", "-m", "x", *options], cwd=layout.root, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def committed(layout):
    return git.git(layout, "show", "HEAD:notebooks/01-run.ipynb")


def test_the_hook_strips_what_is_committed_and_the_file_with_it(checkout):
    git.git(checkout, "add", "notebooks")
    code, told = commit(checkout)
    assert code == 0 and "stripped notebooks/01-run.ipynb" in told and "02-clean" not in told
    assert committed(checkout) == CLEAN == (checkout.root / "notebooks/01-run.ipynb").read_bytes()
    assert git.git(checkout, "status", "--porcelain", "--", "notebooks") == b""


def test_the_hook_leaves_alone_what_is_not_staged(checkout):
    git.git(checkout, "add", "notebooks")
    later = RUN.replace(b"one line", b"another line")
    (checkout.root / "notebooks/01-run.ipynb").write_bytes(later)
    code, told = commit(checkout)
    assert code == 0 and "stays as it is" in told
    assert committed(checkout) == CLEAN
    assert (checkout.root / "notebooks/01-run.ipynb").read_bytes() == later


def test_the_hook_strips_in_a_commit_of_everything_changed(checkout):
    git.git(checkout, "add", "notebooks")
    commit(checkout)
    (checkout.root / "notebooks/01-run.ipynb").write_bytes(RUN.replace(b"one line", b"another line"))
    assert commit(checkout, "-a")[0] == 0
    assert committed(checkout) == CLEAN.replace(b"one line", b"another line")
    assert git.git(checkout, "status", "--porcelain", "--", "notebooks") == b""


def test_the_hook_stops_a_commit_of_a_broken_notebook(checkout):
    (checkout.root / "notebooks/01-run.ipynb").write_bytes(b"<<<<<<< HEAD\n")
    git.git(checkout, "add", "notebooks")
    code, told = commit(checkout)
    assert code != 0 and "notebooks/01-run.ipynb is not a notebook" in told


def test_a_second_time_nothing_is_to_be_done(checkout, capsys):
    assert git.switch_hooks_on(checkout) == 0
    assert "already" in capsys.readouterr().out


def test_hooks_of_the_users_are_not_switched_off(checkout):
    git.git(checkout, "config", "--unset", "core.hooksPath")
    (checkout.root / ".git/hooks").mkdir(exist_ok=True)
    (checkout.root / ".git/hooks/pre-push").write_text("#!/bin/sh\n")
    with pytest.raises(Failure, match="pre-push"):
        git.switch_hooks_on(checkout)


def test_a_folder_inside_another_checkout_is_left_alone(checkout):
    (checkout.root / "inner").mkdir()
    with pytest.raises(Failure, match="another git checkout"):
        git.switch_hooks_on(Layout(checkout.root / "inner"))
