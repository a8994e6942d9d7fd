"""What the executed notebooks found: the numbers and laws that the text of each speaks of."""
import re

import nbformat
import pytest
from originals import EXECUTED

pytestmark = pytest.mark.executes_a_notebook


def text(notebook, cell_id):
    """Everything that a cell of an executed notebook shows as text; test_notebooks_run has executed it."""
    executed = nbformat.read(EXECUTED / "notebooks" / f"{notebook}.ipynb", as_version=4)
    cell = next(cell for cell in executed.cells if cell.id == cell_id)
    return "\n".join(output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.outputs)


def numbers(found):
    """All numbers in a text, in their order."""
    return [float(number.replace(",", "")) for number in re.findall(r"-?\d[\d,]*\.?\d*(?:E-?\d+)?", found)]


def rows(notebook, cell_id):
    """The rows of a table, as numbers, without its head and the line that tells its size."""
    return [numbers(line) for line in text(notebook, cell_id).splitlines()[1:-1]]


def test_03_most_tiny_steps_change_nothing_and_the_others_several_answers_at_once():
    quiet, of, several, most, largest_move = numbers(text("03-sigmoid-neurons", "count-flips"))[:5]
    assert of == 300 and quiet > 250 and several == of - quiet and most > 5
    assert largest_move < 0.01


def test_03_equations_3_and_4_and_the_neuron_agree():
    z, _, by3, _, by4, neuron = numbers(text("03-sigmoid-neurons", "eq-3-is-eq-4"))
    assert z == pytest.approx(1.157)
    assert by3 == pytest.approx(by4, abs=1e-15) and by3 == neuron


def test_03_far_out_a_sigmoid_neuron_is_nearly_a_perceptron():
    for z, sigmoid, perceptron in rows("03-sigmoid-neurons", "ends"):
        assert abs(sigmoid - perceptron) < 0.01 if abs(z) >= 5 else abs(sigmoid - perceptron) > 0.1


def test_03_the_error_of_equation_5_falls_with_slope_2():
    slope, *_ = numbers(text("03-sigmoid-neurons", "error-plot"))
    assert slope == pytest.approx(2, abs=0.1)


def test_03_the_formula_for_the_slope_of_sigma_holds():
    worst, *_ = numbers(text("03-sigmoid-neurons", "sigma-prime"))
    assert worst < 1e-8


def test_03_a_half_is_a_yes():
    answers = text("03-sigmoid-neurons", "yes-or-no").split("\n")
    assert answers[:3] == ["0.173: not a 9", "0.690: a 9", "0.500: a 9"]


def test_08_equation_22_is_equation_4():
    difference = numbers(text("08-implementing-the-network", "eq-22-is-eq-4"))[-1]
    assert difference < 1e-15


def test_08_backprop_agrees_with_the_measured_slopes():
    assert numbers(text("08-implementing-the-network", "check-backprop"))[-1] < 1e-6


def test_08_the_textbook_network_has_at_most_80_lines():
    assert numbers(text("08-implementing-the-network", "source-whole"))[0] <= 80


def test_08_training_reaches_about_95_of_100_and_saving_keeps_it():
    epochs = re.findall(r"Epoch (\d+): ([\d,]+) / 10,000", text("08-implementing-the-network", "training-log"))
    right = [int(count.replace(",", "")) for _, count in epochs[:30]]
    assert [int(number) for number, _ in epochs[:30]] == list(range(30))
    assert right[0] > 8000 and max(right) >= 9400
    assert numbers(text("08-implementing-the-network", "load-network"))[-1] == right[-1]


def test_08_the_books_numbers_stand_beside_ours():
    table = {row[0]: row[1] for row in rows("08-implementing-the-network", "compare-table")}
    assert table == {0: 9129, 1: 9295, 2: 9348, 27: 9528, 28: 9542, 29: 9534}
