"""All exercises of the assignment, graded by nbgrader: not written, and solved. It takes about ten minutes and a Python of 3.11 or
newer, and is run by its name alone: .venv/bin/python -m pytest src/test/python/grading_by_nbgrader.py"""
import pytest
from grading import NAMES, POINTS, course_in, is_check

NOT_WRITTEN = "It is not written yet: the comment above says what to write."


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return course_in(tmp_path_factory.mktemp("course"))


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
