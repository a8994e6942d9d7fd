"""Run by the virtual environment's Python: executes notebooks, one after the other, and leaves them in target/executed."""
import shutil
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from ..exercises import NAME
from ..stamps import write_atomically
from .executed import folder

LONGEST_CELL = 1200  # seconds


def execute(root: Path, path: Path) -> None:
    """A cell that fails keeps its error, and what stands below it was not run: the book tells."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=LONGEST_CELL, kernel_name="java", shutdown_kernel="immediate",
                            resources={"metadata": {"path": str(_place(root, path))}})
    try:
        client.execute()
    except CellExecutionError:
        pass  # the error is among the cell's outputs
    except (CellTimeoutError, DeadKernelError) as problem:
        _note(notebook, problem)
    notebook.metadata.get("language_info", {}).pop("version", None)
    write_atomically(folder(root) / path.relative_to(root), nbformat.writes(notebook).encode())
    print(f"executed {path.name}", flush=True)


def _note(notebook: nbformat.NotebookNode, problem: Exception) -> None:
    """Put what went wrong among the outputs of the cell that did not come to its end."""
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.execution_count is None and cell.source.strip():
            told = str(problem)
            cell.outputs.append(nbformat.v4.new_output("error", ename=type(problem).__name__, evalue=told, traceback=[told]))
            return


def _place(root: Path, path: Path) -> Path:
    """Where it is executed. Each solution has a home of its own, and so a progress of its own."""
    if not NAME.fullmatch(path.name):
        place = folder(root) / "notebooks"
        place.mkdir(parents=True, exist_ok=True)
        return place
    place = folder(root) / path.stem / "exercises"
    shutil.copytree(folder(root) / "exercises", place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("solutions"))
    return place


if __name__ == "__main__":
    for name in sys.argv[2:]:
        execute(Path(sys.argv[1]), Path(name))
