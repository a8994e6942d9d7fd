"""What the Python tests share: the launcher's modules, the notebooks and the environment that `./workbook open` uses."""
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "src/main/python"))

from launcher.environment import jupyter_environment  # noqa: E402 (the path must be set first)
from launcher.layout import Layout  # noqa: E402
from launcher.tools import find_jdk  # noqa: E402


LONG = ("executes_a_notebook: runs a whole notebook", "runs_the_benchmark: downloads its peers at the first use, and runs them")


def pytest_addoption(parser):
    parser.addoption("--quick", action="store_true", help="leave out the execution of the notebooks and the benchmark")


def pytest_configure(config):
    for marker in LONG:
        config.addinivalue_line("markers", f"{marker}; left out by --quick")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--quick"):
        for item in items:
            if any(item.get_closest_marker(marker.split(":")[0]) for marker in LONG):
                item.add_marker(pytest.mark.skip(reason="--quick leaves out what takes long"))


def without_colours(lines):
    """A kernel's traceback as plain text."""
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(lines))


@pytest.fixture(scope="session")
def jupyter():
    """Puts this process, and so every kernel it starts, in the environment that `./workbook open` gives JupyterLab."""
    before = dict(os.environ)
    os.environ.update(jupyter_environment(Layout(ROOT), find_jdk().found))
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="session")
def copies(jupyter):
    """Copies of the originals to be executed: whole folders, so that links and working directories are as in the originals."""
    from originals import EXECUTED, FOLDERS  # which needs ROOT of this module
    for folder in FOLDERS:
        shutil.rmtree(EXECUTED / folder.name, ignore_errors=True)
        if folder.is_dir():
            shutil.copytree(folder, EXECUTED / folder.name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return EXECUTED
