"""What the Python tests share: the launcher's modules, the notebooks and the environment that `./workbook open` uses."""
import itertools
import os
import re
import shutil
import socket
import sys
from pathlib import Path

import pytest
from jupyter_client.connect import LocalPortCache
from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "src/main/python"))

from launcher.book.executed import mark  # noqa: E402 (the path must be set first)
from launcher.console import Failure  # noqa: E402 (the path must be set first)
from launcher.environment import jupyter_environment  # noqa: E402 (the path must be set first)
from launcher.layout import Layout  # noqa: E402
from launcher.locking import Lock  # noqa: E402
from launcher.tools import find_jdk  # noqa: E402


FIRST_PORT = 15_000  # systems give ports from 32,768 or 49,152 on to whoever asks for any
PORTS_OF_A_WORKER = 2_000
CLASS = "tries_a_class"
LONG = ("executes_a_notebook: runs a whole notebook", "runs_the_benchmark: downloads its peers at the first use, and runs them",
        f"{CLASS}: sets up a hub, and learners work there")
NO_NETWORK = re.compile(r"Could not transfer|UnknownHost|offline mode|NewConnectionError|Temporary failure (in name resolution|resolving)|"
                        r"\b(EAI_AGAIN|ENOTFOUND|ETIMEDOUT)\b")


def pytest_addoption(parser):
    parser.addoption("--quick", action="store_true", help="leave out the execution of the notebooks, the benchmark and a class")


def pytest_configure(config):
    for marker in LONG:
        config.addinivalue_line("markers", f"{marker}; left out by --quick")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--quick"):
        for item in items:
            if is_long(item):
                item.add_marker(pytest.mark.skip(reason="--quick leaves out what takes long"))
    items.sort(key=turn)


def turn(item):
    """The notebooks first, since the tests in a browser wait for them; then a class, which takes longest of all; then what else takes
    long; then what is short."""
    if item.module.__name__.startswith(("test_notebooks_run", "test_results_")):
        return 0, group_of(item.nodeid)
    return 1 if item.get_closest_marker(CLASS) else 2 if is_long(item) else 3, ""


def is_long(item):
    return any(item.get_closest_marker(marker.split(":")[0]) for marker in LONG)


def group_of(test):
    """What stays together and in its order, where several workers share the tests: a notebook is executed before its results are
    looked at, the benchmark is compiled once, and the book is made once. Any other test is a group of its own."""
    notebook = re.search(r"test_notebooks_run\.py::.*\[notebooks/(\w+)", test) or re.search(r"test_results_(\w+)\.py", test)
    together = re.search(r"test_(bench|book)\.py", test)
    return notebook[1] if notebook else together[1] if together else test


class InGroups(LoadScopeScheduling):
    """Gives each worker that has next to nothing left the next group."""

    def _split_scope(self, nodeid):
        return group_of(nodeid)


def pytest_xdist_make_scheduler(config, log):
    return InGroups(config, log)


def with_network(work):
    """What only some tests need is downloaded at its first use; without a network there is nothing to test."""
    try:
        return work()
    except Failure as problem:
        if NO_NETWORK.search(str(problem)):
            pytest.skip("what this takes is not here, and there is no network to bring it")
        raise


def without_colours(lines):
    """A kernel's traceback as plain text."""
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(lines))


@pytest.fixture(scope="session")
def jupyter(worker_id):
    """Puts this process, and so every kernel it starts, in the environment that `./workbook open` gives JupyterLab."""
    before = dict(os.environ)
    os.environ.update(jupyter_environment(Layout(ROOT), find_jdk().found))
    free_ports = ports_of(worker_id)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LocalPortCache, "find_available_port", lambda cache, ip: next(free_ports))
        yield
    os.environ.clear()
    os.environ.update(before)


def ports_of(worker):
    """Free ports that the system gives to nobody who asks for any: between Jupyter's choice of a port and the kernel's first use of
    it a second goes by, and the browser beside these tests asks for many. Each worker has a range of its own."""
    number = int(re.sub(r"\D", "", worker) or 0)
    first = FIRST_PORT + number * PORTS_OF_A_WORKER
    for port in itertools.cycle(range(first, first + PORTS_OF_A_WORKER)):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                yield port


@pytest.fixture(scope="session")
def executed(jupyter, testrun_uid):
    """target/executed with the folders that notebooks are executed in. A notebook is put there once it has been executed: what
    lies there is of this run. The first worker that comes here empties it."""
    from originals import CHAPTER, EXECUTED, FOLDERS  # which needs ROOT of this module
    run = EXECUTED / "run"
    with Lock(EXECUTED.with_suffix(".lock"), "waiting for target/executed"):
        if not run.is_file() or run.read_text() != testrun_uid:
            shutil.rmtree(EXECUTED, ignore_errors=True)
            left_out = shutil.ignore_patterns(".ipynb_checkpoints", "solutions", *[path.name for path in CHAPTER])
            for folder in FOLDERS:
                shutil.copytree(folder, EXECUTED / folder.name, ignore=left_out)
            (EXECUTED / "exercises/solutions").mkdir()
            mark(ROOT)
            run.write_text(testrun_uid)
    return EXECUTED
