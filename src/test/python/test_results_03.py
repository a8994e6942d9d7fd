"""What notebook 03 found when it was executed: the numbers and laws that its text speaks of."""
import pytest
from results import numbers, rows, text

THREE = "03-sigmoid-neurons"

pytestmark = pytest.mark.executes_a_notebook


def test_03_the_villain_is_a_9_that_is_read_as_8():
    _, eight, _, nine = numbers(text(THREE, "villain").splitlines()[0])
    assert nine == 0.03 and eight > 0.9
    assert "A handwritten 9" in text(THREE, "villain")


def test_03_most_tiny_steps_change_nothing_and_the_others_several_answers_at_once():
    assert "The answer: 3. At steps 1, 101 and 201" in text(THREE, "count-flips")
    assert numbers(text(THREE, "flips").splitlines()[0]) == [1, 101, 201, 17, 10, 5]


def test_03_with_sigmoid_neurons_no_step_moves_an_output_far():
    *_, largest = numbers(text(THREE, "moves"))
    assert 0 < largest < 0.002


def test_03_equation_4_is_the_neuron():
    _, by4, neuron = numbers(text(THREE, "eq-3-is-eq-4"))
    assert by4 == pytest.approx(neuron, abs=1e-15)


def test_03_far_out_a_sigmoid_neuron_is_nearly_a_perceptron():
    for z, sigmoid, perceptron in rows(THREE, "ends"):
        assert abs(sigmoid - perceptron) < 0.01 if abs(z) >= 5 else abs(sigmoid - perceptron) > 0.1
    assert numbers(text(THREE, "bet-five").splitlines()[-1])[0] == pytest.approx(1 / 149, rel=0.01)


def test_03_the_error_of_equation_5_falls_with_slope_2():
    (_, double), (_, single) = [(row[0], row[-1]) for row in rows(THREE, "predicted")]
    assert double / single == pytest.approx(4, abs=0.1)  # half the step, a quarter of the error
    assert "The answer: a hundred times smaller." in text(THREE, "bet-error")
    slope, *_ = numbers(text(THREE, "error-plot"))
    assert slope == pytest.approx(2, abs=0.1)


def test_03_the_formula_for_the_slope_of_sigma_holds_and_a_quarter_is_its_most():
    worst, *_ = numbers(text(THREE, "sigma-prime"))
    assert worst < 1e-8
    assert ", highest 0.25 at z 0. " in text(THREE, "bet-steepest")


def test_03_a_half_is_a_yes():
    assert text(THREE, "yes-or-no").split("\n")[:5:2] == ["0.173: not a 9", "0.689: a 9", "0.500: a 9"]
