"""The exercises: derived from their solutions, with hints; solutions pass, starters and wrong answers are told why not."""
import json
import os
import re
import shutil

import nbformat
import pytest
from conftest import ROOT
from launcher import assignment, commands, derive, exercises, navigation
from launcher.console import Failure
from launcher.layout import Layout
from nbclient import NotebookClient
from originals import code_cells, keep_executed
from test_notebooks_run import problems_of_output

SOLUTIONS = exercises.solutions(ROOT)
LEAST_HINTS = 3
LEAST_WRONG_ANSWERS = 5
RIGHT = "✓ Right."
HINT = re.compile(r"<details><summary>Hint \d+</summary>(.*?)</details>", re.S)

# A kernel of half a minute spends half of its time on optimizing code that it soon has no use for. Without that it computes the
# same, to the last bit.
HASTY = {"JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1"}
PATIENT = ("x17-your-network",)  # plain loops that train on all of MNIST are worth optimizing

each = pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def tasks(notebook):
    """The cells that hold what the learner writes and its check; most exercises have one."""
    return [cell for cell in code_cells(notebook) if "exercise" in cell.metadata.get("tags", [])]


def title(path):
    return next(cell.source for cell in read(path).cells if cell.source.startswith("# "))


def starter(path):
    return path.parent.parent / path.name


def answers(path):
    """Pairs: what the check must say, and the cell that a learner might have written; most are wrong."""
    blocks = (ROOT / "src/test/exercises" / f"{path.stem}.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
    return [tuple(block.split("\n", 1)) for block in blocks]


def test_there_are_exercises():
    assert SOLUTIONS


@each
def test_the_exercise_is_what_derive_makes_of_its_solution(path):
    assert starter(path).read_bytes() == exercises.derived(path.read_bytes())


@each
def test_the_exercise_does_not_hold_its_solution(path):
    told = "throw new UnsupportedOperationException("
    assert tasks(read(path)) and all(told in cell.source for cell in tasks(read(starter(path))))
    assert all(told not in cell.source for cell in tasks(read(path)))


@each
def test_the_exercise_has_hints_and_the_first_asks(path):
    hints = [re.sub(r"<[^>]+>", "", hint).strip() for cell in read(starter(path)).cells for hint in HINT.findall(cell.source)]
    assert len(hints) >= LEAST_HINTS
    assert all(len(hint) > 30 for hint in hints)
    assert "?" in hints[0]


@each
def test_each_cell_is_one_that_nbgrader_knows(path):
    cells = tasks(read(path))
    for cell, grade_id in zip(cells, grade_ids(path, cells)):
        nbgrader = cell.metadata["nbgrader"]
        assert nbgrader == {"cell_type": "code", "grade": True, "grade_id": grade_id, "locked": False, "points": nbgrader["points"],
                            "schema_version": 3, "solution": True, "task": False}


def grade_ids(path, cells):
    """Of the only cell the exercise's name; of several that name with their numbers."""
    return [path.stem] if len(cells) == 1 else [f"{path.stem}-{number}" for number in range(1, len(cells) + 1)]


@each
def test_no_lambda_of_the_cell_is_without_a_parameter(path):
    """Where such a lambda calls a method of a wrong return type, the kernel never answers the cell."""
    assert all("() ->" not in cell.source for cell in tasks(read(path)))
    assert [source for _, source in answers(path) if "() ->" in source] == []


@each
def test_the_table_of_exercises_has_it(path):
    rows = [line for line in (ROOT / "exercises/README.md").read_text(encoding="utf-8").splitlines()
            if line.startswith("|") and f"({path.name})" in line]
    assert len(rows) == 1
    assert re.search(r"\| (warm-up|core|stretch) \| \d+ ", rows[0])


@each
def test_it_is_linked_from_where_it_belongs(path):
    pages = [ROOT / "notebooks" / name for name in re.findall(r"\.\./notebooks/([\w-]+\.ipynb)", title(path))]
    assert pages
    assert any(f"../exercises/{path.name}" in cell.source for page in pages for cell in read(page).cells)


@pytest.mark.executes_a_notebook
@each
def test_the_solution_passes_and_all_else_is_told_why_not(path, executed):
    tries = answers(path)
    assert sum(words != RIGHT for words, _ in tries) >= LEAST_WRONG_ANSWERS
    notebook = read(path)
    solved = len(notebook.cells)
    unsolved = [cell.source for cell in tasks(read(starter(path)))]
    for source in unsolved + [source for _, source in tries]:
        notebook.cells.append(nbformat.v4.new_code_cell(source))
    home = executed / path.stem  # each has progress of its own
    shutil.copytree(executed / "exercises", home / "exercises", ignore=shutil.ignore_patterns("solutions"))
    haste = {} if path.stem in PATIENT else HASTY
    NotebookClient(notebook, timeout=600, kernel_name="java", allow_errors=True, shutdown_kernel="immediate",
                   resources={"metadata": {"path": str(home / "exercises")}}).execute(env=os.environ | haste)
    tried, notebook.cells = notebook.cells[solved:], notebook.cells[:solved]
    keep_executed(notebook, executed / path.relative_to(ROOT))

    problems = [problem for cell in code_cells(notebook) for output in cell.outputs for problem in problems_of_output(output)]
    assert problems == []
    assert all(said(cell).startswith(RIGHT) for cell in tasks(notebook))
    [solves] = [number for number, cell in enumerate(notebook.cells) if "exercises solved" in said(cell)]
    assert all(cell in notebook.cells[:solves + 1] for cell in tasks(notebook)), "a part alone does not solve it"
    for cell in tried[:len(unsolved)]:
        sentence = re.search(r'UnsupportedOperationException\("(.*?)"\)', cell.source)[1]
        assert said(cell).startswith(f"✗ Not yet. It is not written yet: {sentence}")
    untold = [(words, said(cell)) for (words, _), cell in zip(tries, tried[len(unsolved):])
              if not said(cell).startswith(RIGHT if words == RIGHT else "✗ Not yet. ") or words not in said(cell)]
    assert untold == []
    noted = json.loads((home / "progress.json").read_text(encoding="utf-8"))[path.stem.split("-")[0]]
    assert noted["solved"] and noted["tries"] > 1


def said(cell):
    """What the check in an executed cell says."""
    outputs = cell.get("outputs", [])
    shown = [output.get("data", {}).get("text/plain", "") for output in outputs if output.output_type == "execute_result"]
    errors = [output.evalue for output in outputs if output.output_type == "error"]
    return "\n".join(shown + errors)


def as_notebook(*sources, **metadata):
    cells = [{"cell_type": "code", "id": f"c{number}", "metadata": metadata, "source": source.splitlines(keepends=True),
              "outputs": [], "execution_count": None} for number, source in enumerate(sources)]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def test_derive_puts_an_exception_in_the_place_of_a_solution():
    source = "int f() {\n    // BEGIN SOLUTION: write f, \"quickly\"\n    return 1;\n    // END SOLUTION\n}\nf()"
    [cell] = json.loads(exercises.derived(as_notebook(source)))["cells"]
    assert "".join(cell["source"]) == 'int f() {\n    throw new UnsupportedOperationException("write f, \\"quickly\\"");\n}\nf()'


def test_derive_leaves_out_what_only_the_solution_has():
    assert json.loads(exercises.derived(as_notebook("1", tags=["solution"])))["cells"] == []


def test_derive_shortens_links_by_the_step_out_of_the_solutions_folder():
    text = {"cell_type": "markdown", "id": "t", "metadata": {}, "source": ["[8](../../notebooks/08.ipynb), [all](../README.md)"]}
    content = json.dumps({"cells": [text], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
    [cell] = json.loads(exercises.derived(content))["cells"]
    assert cell["source"] == ["[8](../notebooks/08.ipynb), [all](README.md)"]


@pytest.mark.parametrize("source", ["// BEGIN SOLUTION: no end", "// BEGIN SOLUTION\n// END SOLUTION", "// END SOLUTION"])
def test_derive_refuses_a_solution_without_a_sentence_or_an_end(source):
    with pytest.raises(ValueError, match="c0"):
        exercises.derived(as_notebook(source))


def test_derive_writes_exercises_and_says_so(tmp_path, capsys):
    (tmp_path / "exercises/solutions").mkdir(parents=True)
    (tmp_path / "exercises/solutions/x01-one.ipynb").write_bytes(as_notebook("1"))
    assert commands.COMMANDS["derive"](Layout(tmp_path), []) == 0
    assert "derived exercises/x01-one.ipynb" in capsys.readouterr().out
    assert commands.COMMANDS["derive"](Layout(tmp_path), []) == 0
    assert "agree" in capsys.readouterr().out
    (tmp_path / "exercises/solutions/x02-two.ipynb").write_text("{}")
    with pytest.raises(Failure, match="x02-two"):
        derive.derive(Layout(tmp_path))


# The assignment for nbgrader; that it is graded is for grading_by_nbgrader.py to see.

@each
def test_for_nbgrader_an_answer_is_in_one_cell_and_its_check_with_the_points_in_a_locked_one(path):
    notebook = nbformat.reads(assignment.assigned(path.read_bytes()).decode(), as_version=4)
    nbformat.validate(notebook)
    graded = [cell for cell in notebook.cells if "nbgrader" in cell.metadata]
    common = {"cell_type": "code", "schema_version": 3, "task": False}
    assert len(graded) == 2 * len(tasks(read(path)))
    for task, written, checked in zip(tasks(read(path)), graded[::2], graded[1::2]):
        own = task.metadata["nbgrader"]
        assert written.metadata["nbgrader"] == common | {"grade_id": own["grade_id"], "grade": False, "solution": True, "locked": False}
        assert checked.metadata["nbgrader"] == common | {"grade_id": f"{own['grade_id']}-check", "grade": True, "solution": False,
                                                         "locked": True, "points": own["points"]}
        assert notebook.cells.index(checked) == notebook.cells.index(written) + 1
        assert ".check(" not in written.source and checked.source.endswith(".orThrow())") and checked.source.count(".check(") == 1


@each
def test_for_nbgrader_each_solution_has_its_sentence_and_no_link_leads_astray(path):
    notebook = nbformat.reads(assignment.assigned(path.read_bytes()).decode(), as_version=4)
    regions = [region for task in tasks(read(path)) for region in exercises.REGION.findall(task.source)]
    shown = nbformat.writes(notebook)
    assert shown.count("// BEGIN SOLUTION\\n") == shown.count("// END SOLUTION") == len(regions)
    assert all(f"// {sentence}\n" in "\n".join(cell.source for cell in notebook.cells) for _, sentence in regions)
    links = [link for cell in notebook.cells if cell.cell_type == "markdown" for link in re.findall(r"\]\(([^)]+)\)", cell.source)]
    assert [link for link in links if not link.startswith("http") and not (ROOT / "exercises" / link).is_file()] == []
    assert "README" not in "".join(links)


def test_the_assignment_overwrites_nothing_of_a_teachers(tmp_path, capsys):
    course, derive = tmp_path / "course", commands.COMMANDS["derive"]
    assert derive(Layout(ROOT), ["--nbgrader", str(course)]) == 0
    settings = course / "nbgrader_config.py"
    assert settings.read_text() == assignment.SETTINGS
    assert sorted(path.name for path in (course / "source/chapter-1").iterdir()) == [path.name for path in SOLUTIONS]
    with pytest.raises(Failure, match="source/chapter-1 is there already"):
        derive(Layout(ROOT), ["--nbgrader", str(course)])
    shutil.rmtree(course / "source")
    settings.write_text("mine")
    capsys.readouterr()
    assert derive(Layout(ROOT), ["--nbgrader", str(course)]) == 0
    assert settings.read_text() == "mine" and assignment.SETTINGS in capsys.readouterr().out


def test_derive_takes_a_folder_for_nbgrader_alone(tmp_path):
    with pytest.raises(Failure, match="only with --nbgrader"):
        commands.COMMANDS["derive"](Layout(tmp_path), ["folder"])


def test_the_table_of_exercises_is_in_the_order_in_which_the_notebooks_come_to_them():
    cells = [cell.source for path in sorted((ROOT / "notebooks").glob("*.ipynb")) for cell in read(path).cells
             if cell.id != navigation.CONTENTS]
    linked = re.findall(r"\.\./exercises/(x\d\d)-", "\n".join(cells))
    assert [number for number, *_ in exercises.in_order(ROOT / "exercises")] == list(dict.fromkeys(linked))


def test_progress_tells_what_is_solved_in_the_order_and_the_words_of_the_table_in_a_notebook(tmp_path, capsys):
    """The files in src/test/resources are those of ProgressTableTest, too, so that both say the same."""
    exercises.progress(Layout(tmp_path))
    assert "no exercises in my/" in capsys.readouterr().out
    given = ROOT / "src/test/resources/nndl/exercises/progress"
    (tmp_path / "my/exercises").mkdir(parents=True)
    for name in ("x01-idea", "x02-merging", "x02-merging.before-reset-20260101-000000", "x03-of-my-own"):
        (tmp_path / "my/exercises" / f"{name}.ipynb").touch()
    shutil.copy(given / "README.md", tmp_path / "my/exercises")
    shutil.copy(given / "progress.json", tmp_path / "my")
    exercises.progress(Layout(tmp_path))
    assert capsys.readouterr().out == (given / "progress.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("shared, seen", [(True, True), (False, False), ("true", False)])
def test_progress_says_whether_a_teacher_can_see_it(tmp_path, capsys, shared, seen):
    given = ROOT / "src/test/resources/nndl/exercises/progress"
    shutil.copytree(ROOT / "exercises", tmp_path / "my/exercises", ignore=shutil.ignore_patterns("solutions"))
    (tmp_path / "my/progress.json").write_text(json.dumps(json.loads((given / "progress.json").read_text()) | {"shared": shared}))
    exercises.progress(Layout(tmp_path))
    assert ("exercises solved. Your teacher can see this; MyProgress.share(false) ends that.\n" in capsys.readouterr().out) == seen


def test_progress_is_told_even_if_its_file_makes_no_sense(tmp_path, capsys):
    (tmp_path / "my/exercises").mkdir(parents=True)
    (tmp_path / "my/exercises/x01-one.ipynb").touch()
    (tmp_path / "my/progress.json").write_text('{"x01": 7}')
    exercises.progress(Layout(tmp_path))
    assert capsys.readouterr().out.splitlines()[-1] == "   x01 one"
