"""The assignment of `./workbook derive --nbgrader` in the hands of nbgrader itself, on the real kernel. It takes about eight minutes
and a Python of 3.11 or newer, and is run by its name alone: .venv/bin/python -m pytest src/test/python/grading_by_nbgrader.py"""
import json
import os
import re
import subprocess
import sys

import nbformat
import pytest
from conftest import ROOT, with_network
from launcher import assignment, commands, exercises, packages
from launcher.environment import jupyter_environment
from launcher.layout import Layout
from launcher.stamps import Stamps
from launcher.tools import find_jdk

LAYOUT = Layout(ROOT)
NOT_WRITTEN = "It is not written yet: the comment above says what to write."
NAMES = [path.name for path in exercises.solutions(ROOT)]
POINTS = {path.name: path.read_text(encoding="utf-8").count('"points": 1,') for path in exercises.solutions(ROOT)}
ADVICE = "nbgrader is downloaded at the first use."
# Of kernels, which are started one after the other: others than conftest.ports_of and the system give out.
PORTS = """import itertools
from jupyter_client.connect import LocalPortCache
ports = itertools.count(12_000)
LocalPortCache.find_available_port = lambda cache, ip: next(ports)
"""
SCORES = """if True:
    import json
    from nbgrader.api import Gradebook
    with Gradebook("sqlite:///gradebook.db") as gradebook:
        print(json.dumps({submission.student.id: {
            notebook.name + ".ipynb": "by hand" if notebook.needs_manual_grade else [notebook.score, notebook.max_score]
            for notebook in submission.notebooks} for submission in gradebook.assignment_submissions("chapter-1")}))
"""


class Course:
    """A folder as `derive --nbgrader` makes it for a teacher, and nbgrader at work in it."""

    def __init__(self, folder, python):
        self.folder = folder
        self.python = python
        self.env = jupyter_environment(LAYOUT, find_jdk().found) | {
            "PATH": os.pathsep.join([str(python.parent), os.environ["PATH"]]),  # nbgrader calls programs of its own environment
            "JUPYTER_CONFIG_DIR": str(folder / "settings")}
        (folder / "settings").mkdir()
        (folder / "settings/nbgrader_config.py").write_text(PORTS)
        assert commands.COMMANDS["derive"](LAYOUT, ["--nbgrader", str(folder)]) == 0
        self.run("-m", "nbgrader", "generate_assignment", assignment.NAME)

    def run(self, *arguments):
        told = subprocess.run([str(self.python), *map(str, arguments)], cwd=self.folder, env=self.env, check=False, encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert told.returncode == 0, told.stdout
        return told.stdout

    def read(self, stage, name):
        return nbformat.read(self.folder / stage / assignment.NAME / name, as_version=4)

    def solved(self, name):
        """What a learner hands in who has written what stands in the solution."""
        notebook = self.read("release", name)
        for answer, solution in zip(answers_in(notebook), answers_in(self.read("source", name))):
            answer.source = re.sub(r".*(BEGIN|END) SOLUTION.*\n", "", solution.source)
        return notebook

    def hand_in(self, student, notebooks):
        folder = self.folder / "submitted" / student / assignment.NAME
        folder.mkdir(parents=True)
        for name, notebook in notebooks.items():
            nbformat.write(notebook, folder / name)
        self.run("-m", "nbgrader", "autograde", assignment.NAME, "--student", student)
        return json.loads(self.run("-c", SCORES))[student]


def is_check(cell):
    return cell.metadata.get("nbgrader", {}).get("grade", False)


def answers_in(notebook):
    return [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution")]


def answer_in(notebook):
    [cell] = answers_in(notebook)
    return cell


def check_in(notebook):
    [cell] = filter(is_check, notebook.cells)
    return cell


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """An assignment that has been handed out."""
    if sys.version_info < (3, 11):
        pytest.skip("nbgrader's packages are pinned for Python 3.11 or newer")
    python = with_network(lambda: packages.ensure_own(
        LAYOUT, Stamps(LAYOUT.state / "stamps.json"), "nbgrader", LAYOUT.state / "nbgrader", LAYOUT.nbgrader_requirements,
        "nbgrader into an environment of its own (300 MB on disk)", ADVICE))
    return Course(tmp_path_factory.mktemp("course"), python)


def test_what_is_handed_out_compiles_but_holds_no_solution(course):
    for name in NAMES:
        notebook = course.read("release", name)
        assert all("UnsupportedOperationException" in answer.source for answer in answers_in(notebook))
        assert "SOLUTION" not in (released := nbformat.writes(notebook))
        assert not any(answer.source in released for answer in answers_in(course.solved(name)))


def test_a_wrong_answer_a_changed_and_a_deleted_check_cost_their_own_points_alone(course):
    right, wrong, changed, deleted, *missing = NAMES[11:15] + NAMES[:11] + NAMES[15:]
    given = {name: course.solved(name) for name in (right, wrong, deleted)} | {changed: course.read("release", changed)}
    answer_in(given[wrong]).source = answer_in(course.read("release", wrong)).source.replace("throw", "if (eta == 0) throw")
    check_in(given[changed]).source = "// all right"
    given[deleted].cells.remove(check_in(given[deleted]))
    expected = {name: [0, POINTS[name]] for name in missing} | {right: [1, 1], wrong: [0, 1], changed: [0, 1], deleted: "by hand"}
    assert course.hand_in("some", given) == expected
    assert check_in(course.read("autograded/some", changed)).source == check_in(course.read("release", changed)).source


def test_validate_tells_a_learner_beforehand(course):
    name = NAMES[11]
    released = course.folder / "release" / assignment.NAME / name
    assert "VALIDATION FAILED ON 1 CELL(S)" in (told := course.run("-m", "nbgrader", "validate", released)) and "✗ Not yet" in told
    nbformat.write(course.solved(name), course.folder / "mine.ipynb")
    assert "Success!" in course.run("-m", "nbgrader", "validate", course.folder / "mine.ipynb")


def test_nothing_done_earns_nothing(course):
    scores = course.hand_in("nothing", {name: course.read("release", name) for name in NAMES})
    assert scores == {name: [0, POINTS[name]] for name in NAMES}
    for name in NAMES:
        errors = [(is_check(cell), output.ename, output.evalue) for cell in course.read("autograded/nothing", name).cells
                  for output in cell.get("outputs", []) if output.output_type == "error"]
        assert [NOT_WRITTEN in words for check, _, words in errors if check] == [True] * POINTS[name]  # each check says why
        assert {kind for _, kind, _ in errors} == {"RuntimeException"}  # all compiles, also what x17 does with the class that is missing


def test_the_solutions_earn_all_points(course):
    assert course.hand_in("all", {name: course.solved(name) for name in NAMES}) == {
        name: [POINTS[name], POINTS[name]] for name in NAMES}
