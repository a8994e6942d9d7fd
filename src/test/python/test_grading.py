"""The assignment of `./workbook derive --nbgrader`, graded by nbgrader on the real kernel: a few exercises, each in its way; all of
them are in grading_by_nbgrader.py."""
import nbformat
import pytest
from grading import NAMES, POINTS, answer_in, answers_in, assignment, check_in, course_in

pytestmark = pytest.mark.grades_by_nbgrader


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return course_in(tmp_path_factory.mktemp("course"))


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
