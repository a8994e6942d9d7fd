"""Reading what the cells of executed notebooks show; test_notebooks_run has executed them."""
import re

import nbformat
from originals import EXECUTED


def text(notebook, cell_id):
    """Everything that a cell of an executed notebook shows as text."""
    executed = nbformat.read(EXECUTED / "notebooks" / f"{notebook}.ipynb", as_version=4)
    cell = next(cell for cell in executed.cells if cell.id == cell_id)
    return "\n".join(output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.outputs)


def numbers(found):
    """All numbers in a text, in their order."""
    return [float(number.replace(",", "")) for number in re.findall(r"-?\d[\d,]*\.?\d*(?:E-?\d+)?", found)]


def rows(notebook, cell_id):
    """The rows of a table, as numbers, without its head and the line that tells its size."""
    return [numbers(line) for line in text(notebook, cell_id).splitlines()[1:-1]]


def wide(notebook, cell_id, columns):
    """The rows of a cell's table that have so many numbers, where the cell shows more than a table."""
    return [row for row in rows(notebook, cell_id) if len(row) == columns]
