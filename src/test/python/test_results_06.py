"""What notebook 06 found when it was executed: the numbers and laws that its text speaks of."""
import math
import re

import pytest
from results import numbers, rows, text, wide

pytestmark = pytest.mark.executes_a_notebook


def test_06_calculus_by_hand_finds_the_bottom():
    *_, slope1, slope2, height, around = numbers(text("06-gradient-descent", "by-hand-check"))
    assert slope1 == slope2 == height == 0 and around > 0


def test_06_the_error_of_equation_7_falls_with_slope_2():
    table = rows("06-gradient-descent", "eq-7")
    assert [row[0] for row in table] == [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001]
    assert math.log10(table[0][3] / table[-1][3]) / 3 == pytest.approx(2, abs=0.1)
    assert all(measured - predicted == pytest.approx(error, abs=1e-6) for _, measured, predicted, error in table)


def test_06_the_gradient_measured_by_nudging_is_that_of_calculus():
    assert numbers(text("06-gradient-descent", "eq-8"))[0] < 1e-8
    table = wide("06-gradient-descent", "eq-8", 6)
    assert len(table) == 4 and table[0] == [2, 2, 3, 3, 6, 6]
    for _, _, exact1, nudged1, exact2, nudged2 in table:
        assert nudged1 == pytest.approx(exact1, abs=1e-8) and nudged2 == pytest.approx(exact2, abs=1e-8)


def test_06_equation_9_is_equation_7_as_a_dot_product():
    *_, by9, _, by7, measured = numbers(text("06-gradient-descent", "eq-9").replace("equation (9)", ""))
    assert by9 == pytest.approx(by7, abs=1e-15) and measured == pytest.approx(by9, rel=0.02)


def test_06_a_step_against_the_gradient_lowers_c_by_eta_times_its_squared_length():
    table = wide("06-gradient-descent", "eq-10", 4)
    assert numbers(text("06-gradient-descent", "eq-10"))[0] == 45 and len(table) == 5
    assert all(measured < 0 and predicted == pytest.approx(-45 * eta) for eta, measured, predicted, _ in table)
    gaps = [abs(measured / predicted - 1) for _, measured, predicted, _ in table]
    assert gaps == sorted(gaps, reverse=True) and gaps[-1] < 0.002


def test_06_our_loop_is_minimise_and_goes_down_at_each_step():
    ours, librarys = [numbers(line) for line in text("06-gradient-descent", "eq-11").splitlines()[:2]]
    assert ours == pytest.approx(librarys, abs=1e-9) and ours == pytest.approx([2, -1], abs=0.05)
    costs = [cost for _, _, _, cost in wide("06-gradient-descent", "eq-11", 4)]
    assert costs[0] == 9 and costs[-1] < 1e-3 and costs == sorted(set(costs), reverse=True)


@pytest.mark.parametrize("cell_id, how", [("path-on-surface", "as a landscape"), ("path-on-contours", "from above")])
def test_06_the_path_is_drawn_on_the_surface_and_on_the_contours(cell_id, how):
    words = text("06-gradient-descent", cell_id)
    assert how in words and "start: Gradient descent in 20 steps: cost 9 at (2, 2)" in words


def test_06_there_is_no_momentum():
    apart, _, v1, v2 = numbers(text("06-gradient-descent", "no-momentum"))
    assert apart == 0 and (v1, v2) == (2, -1)


def test_06_one_rate_is_slow_one_quick_and_one_diverges():
    slow, quick, diverging = [row for row in wide("06-gradient-descent", "three-rates", 6) if row[0] in (0.05, 0.4, 1.05)]
    assert slow[0] == 0.05 and slow[3] > 0.2 and 0.01 < slow[4] < 0.1
    assert quick[0] == 0.4 and quick[3] < 1e-6
    assert diverging[0] == 1.05 and diverging[1] < 0 < diverging[2] and 1 < diverging[3] < diverging[4]
    assert [row[5] for row in (slow, quick, diverging)] == pytest.approx([0.9, 0.2, -1.1], abs=1e-5)
    words = text("06-gradient-descent", "three-rates")
    assert all(re.search(rf"η = {rate}: \d+ points", words) for rate in ("0.05", "0.4", "1.05"))


def test_06_halving_a_bold_rate_finds_one_that_works():
    lines = text("06-gradient-descent", "vary-eta").splitlines()
    assert [line.startswith(f"η = {eta}") and line.endswith("halve η") for eta, line in zip(("4.0", "2.0", "1.0"), lines)] == [True] * 3
    assert all(line.startswith("η = 0.5 ") and line.endswith("go") for line in lines[3:])
    assert numbers(lines[-1])[-1] < 1e-4


def test_06_two_starts_reach_two_minima():
    words = text("06-gradient-descent", "two-minima")
    a, b = [numbers(line) for line in words.splitlines()[:2]]
    assert a == pytest.approx([-1, 0, 0], abs=1e-3) and b == pytest.approx([0.8873, 0, 0.7576], abs=1e-3)
    assert "from above" in words and "A: Gradient descent" in words and "B: Gradient descent" in words


def test_06_the_same_laws_hold_for_fifty_variables():
    elements, measured, _, predicted, _, _, upward, first, last = numbers(text("06-gradient-descent", "many-variables"))
    assert elements == 50 and measured == pytest.approx(predicted, rel=0.01)
    assert upward == 0 and last < first / 5


def test_06_the_best_direction_is_against_the_gradient():
    best, angle, steepest, _, sideways, eta = numbers(text("06-gradient-descent", "direction-sweep").split("\nPlot")[0])
    assert angle == pytest.approx(180, abs=1) and best == pytest.approx(steepest, rel=0.01)
    assert abs(sideways) < 1e-3 * abs(best) and eta * 45 ** 0.5 == pytest.approx(0.001)


def test_06_no_random_direction_of_10_000_is_better():
    words = text("06-gradient-descent", "random-directions")
    gradients, best = numbers(words)[:2]
    tally = [numbers(bar) for bar in words.split("gradient's: ")[1].split(", ")]
    assert gradients > 0 and 20 < best < 100 and sum(count for _, count in tally) == 10_000
    assert all(count == 0 for share, count in tally if share > 60)


def test_06_a_million_variables_have_a_trillion_second_derivatives_and_half_of_them_differ():
    assert [numbers(line.split("=")[1])[0] for line in text("06-gradient-descent", "second-derivatives").splitlines()[:2]] == [
        pytest.approx(1, abs=1e-8)] * 2
    assert [row[:3] for row in wide("06-gradient-descent", "second-derivatives", 4)] == [
        [2, 4, 3], [23_860, 569_299_600, 284_661_730], [10 ** 6, 10 ** 12, 500_000_500_000]]


def test_06_equations_16_and_17_by_hand_are_what_the_library_does():
    words = text("06-gradient-descent", "eq-16-17")
    difference, before, after = numbers(words)[:3]
    assert difference == 0 and after < before
    table = wide("06-gradient-descent", "eq-16-17", 5)
    assert len(table) == 13 and len(re.findall(r"^\s*w \d", words, re.M)) == 9
    assert all(by_hand == by_library == pytest.approx(old - 0.5 * slope, abs=1e-5) for _, old, slope, by_hand, by_library in table)


def test_06_the_law_holds_over_23_860_dimensions():
    assert numbers(text("06-gradient-descent", "many-dimensions"))[0] == 23_860
    table = wide("06-gradient-descent", "many-dimensions", 3)
    gaps = [abs(measured / predicted - 1) for _, measured, predicted in table]
    assert len(table) == 4 and all(measured < 0 for _, measured, _ in table)
    assert gaps == sorted(gaps, reverse=True) and gaps[-1] < 0.002
