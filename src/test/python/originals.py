"""The original notebooks, for tests to go through."""
from conftest import ROOT

EXECUTED = ROOT / "target/executed"
FOLDERS = [ROOT / "notebooks", ROOT / "exercises"]
NOTEBOOKS = [path for folder in FOLDERS for path in sorted(folder.rglob("*.ipynb"))
             if ".ipynb_checkpoints" not in path.parts]


def name(path):
    """How a test shows a notebook."""
    return path.relative_to(ROOT).as_posix()


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]
