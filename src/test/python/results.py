"""Reading what the cells of executed notebooks show; test_notebooks_run has executed them."""
import re

import nbformat
from originals import EXECUTED


def text(notebook, cell_id):
    """Everything that a cell of an executed notebook shows as text."""
    executed = nbformat.read(EXECUTED / "notebooks" / f"{notebook}.ipynb", as_version=4)
    cell = next(cell for cell in executed.cells if cell.id == cell_id)
    return "\n".join(output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.outputs)


NUMBER = re.compile(r"[-−]?\d[\d,]*\.?\d*(?:E-?\d+|\xa0×\xa010[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")
AS_IN_PYTHON = str.maketrans("−⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "--0123456789", ",")


def numbers(found):
    """All numbers in a text, in their order: the library's, with true minus signs and powers of ten, and Java's own."""
    return [float(number.replace("\xa0×\xa010", "E").translate(AS_IN_PYTHON)) for number in NUMBER.findall(found)]


def rows(notebook, cell_id):
    """The rows of a table, as numbers, without its head and the title below it."""
    return [numbers(line) for line in text(notebook, cell_id).splitlines()[1:-1]]


def wide(notebook, cell_id, columns):
    """The rows of a cell's table that have so many numbers, where the cell shows more than a table."""
    return [row for row in rows(notebook, cell_id) if len(row) == columns]
