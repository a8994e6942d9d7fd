"""What notebook 03 found when it was executed: the numbers and laws that its text speaks of."""
import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


def test_03_most_tiny_steps_change_nothing_and_the_others_several_answers_at_once():
    quiet, of, *flips, largest_move = numbers(text("03-sigmoid-neurons", "count-flips").split("Plot:")[0])
    assert (quiet, of) == (297, 300)
    assert flips == [1, 17, 101, 10, 201, 5]  # the step, and how many answers flip in it
    assert 0 < largest_move < 0.002


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
    assert answers[:3] == ["0.173: not a 9", "0.689: a 9", "0.500: a 9"]
