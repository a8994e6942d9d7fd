"""How several workers share the tests: what builds on another stays with it, after it."""
from conftest import group_of


def test_a_notebooks_results_go_with_its_execution():
    execution = "src/test/python/test_notebooks_run.py::test_runs_without_an_error[notebooks/09-training-and-debugging.ipynb]"
    assert group_of(execution) == group_of("src/test/python/test_results_09.py::test_09_the_riddle") == "09"
    assert group_of("src/test/python/test_results_appendix.py::test_steps") == "appendix"


def test_benchmark_and_book_are_one_group_each_and_any_other_test_is_alone():
    assert group_of("src/test/python/test_book.py::test_a") == group_of("src/test/python/test_book.py::test_b[svg]")
    assert group_of("src/test/python/test_bench.py::test_a") == group_of("src/test/python/test_bench.py::test_b[float32]")
    alone = ["src/test/python/test_strip.py::test_a[notebooks/09-training.ipynb]", "src/test/python/test_notebooks_run.py::test_b"]
    assert [group_of(test) for test in alone] == alone


def test_in_each_group_the_execution_comes_first(request):
    """Whatever is selected: where results are looked at before their notebook is executed, they are those of another run."""
    seen = set()
    for item in request.session.items:
        if "test_results_" in item.nodeid:
            seen.add(group_of(item.nodeid))
        elif "test_notebooks_run.py" in item.nodeid:
            assert group_of(item.nodeid) not in seen
