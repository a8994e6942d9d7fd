"""The original notebooks, for tests to go through."""
import nbformat
from conftest import ROOT
from launcher.stamps import write_atomically

EXECUTED = ROOT / "target/executed"
FOLDERS = [ROOT / "notebooks", ROOT / "exercises"]
NOTEBOOKS = [path for folder in FOLDERS for path in sorted(folder.rglob("*.ipynb"))
             if ".ipynb_checkpoints" not in path.parts]
CHAPTER = [path for path in NOTEBOOKS if path.is_relative_to(FOLDERS[0])]


def name(path):
    """How a test shows a notebook."""
    return path.relative_to(ROOT).as_posix()


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def keep_executed(notebook, file):
    """Whole or not at all: the tests in a browser take it as soon as it is there. Without Java's version, as JupyterLab saves it."""
    notebook.metadata.language_info.pop("version", None)
    write_atomically(file, nbformat.writes(notebook).encode())
