"""What notebook 06 found when it was executed: the numbers and laws that its text speaks of."""
import math

import pytest
from results import numbers, rows, text, wide

pytestmark = pytest.mark.executes_a_notebook


GRADIENT_DESCENT = "06-gradient-descent"


def answer(cell_id):
    """The last line of a bet, after "The answer: "."""
    return text(GRADIENT_DESCENT, cell_id).splitlines()[-1].removeprefix("The answer: ")


# red: another bottom
def test_06_calculus_by_hand_finds_the_bottom():
    at_the_bottom, at_the_start = text(GRADIENT_DESCENT, "by-hand-check").splitlines()
    assert numbers(at_the_bottom) == [2, -1, 0, 0, 0]
    assert numbers(at_the_start) == [2, 2, 3, 6, 9]


# red: a step of (s, s)
def test_06_uphill_the_ball_climbs_more_than_equation_7_promises_and_a_tenth_of_the_step_is_off_by_a_hundredth():
    assert answer("eq-7").startswith("a little more.")
    truth, _, off = numbers(answer("eq-7"))
    assert truth - 0.6 == pytest.approx(0.0175) and off == pytest.approx(0.0175 / 100, rel=1e-6)


# red: the sweep begins at another direction than ∇C
def test_06_the_best_direction_is_against_the_gradient():
    assert answer("direction-bet").startswith("180°.")
    words, picture = text(GRADIENT_DESCENT, "direction-sweep").split("\nPlot")
    _, sideways, _, fall = numbers(words)
    assert fall == pytest.approx(-0.001 * 45 ** 0.5, rel=0.01)
    assert abs(sideways) < 1e-3 * abs(fall) and "360 points, x from 0 to 359" in picture


# red: 19 steps
def test_06_our_loop_is_minimise_and_goes_down():
    ours = numbers(text(GRADIENT_DESCENT, "eq-11"))[1:]
    ending = text(GRADIENT_DESCENT, "path-on-surface").splitlines()[-1]
    steps, first, *_, last, v1, v2 = numbers(ending)
    assert (steps, first) == (20, 9) and last < 1e-3
    assert ours == pytest.approx([v1, v2], abs=1e-9) and ours == pytest.approx([2, -1], abs=0.05)


@pytest.mark.parametrize("cell_id, how", [("path-on-surface", "as a landscape"), ("path-on-contours", "from above")])
def test_06_the_path_is_drawn_on_the_surface_and_on_the_contours(cell_id, how):
    words = text(GRADIENT_DESCENT, cell_id)
    assert how in words and "start: Gradient descent in 20 steps: cost 9 at (2, 2)" in words


# red: the ball put back at step 4
def test_06_there_is_no_momentum():
    assert answer("no-momentum").startswith("takes the very same path.")


# red: η = 0.06 in the bet
def test_06_one_rate_is_slow_one_quick_and_one_diverges():
    assert numbers(answer("rate-bet"))[:4] == [1, 0, 0.0148, 20]
    assert 0.81 ** 20 == pytest.approx(0.0148, abs=5e-5)
    curves = {line.split(":")[0]: numbers(line)[1:] for line in text(GRADIENT_DESCENT, "three-rates").splitlines()
              if line.startswith("η = ")}
    assert list(curves) == ["η = 0.05", "η = 0.4", "η = 1.05"]
    (_, _, _, *slow), (_, _, last, *quick), (_, _, _, *diverging) = curves.values()
    assert slow[:2] == pytest.approx([1, 0.81 ** 20], rel=1e-5)
    assert last == 5 and quick[1] == pytest.approx(0.04 ** 5, rel=1e-5)
    assert diverging[1] == pytest.approx(1.21 ** 20, rel=1e-5)


# red: both from the same start
def test_06_two_starts_reach_two_minima():
    assert answer("minima-bet").startswith("A left, B right.")
    words = text(GRADIENT_DESCENT, "two-minima")
    a, b = [numbers(line) for line in words.splitlines()[:2]]
    assert a == pytest.approx([-1, 0, 0], abs=1e-3) and b == pytest.approx([0.8873, 0, 0.7576], abs=1e-3)
    assert "from above" in words and "A: Gradient descent" in words and "B: Gradient descent" in words


# red: η = 0.5
def test_06_the_same_law_goes_down_in_fifty_dimensions():
    first, _, last = numbers(text(GRADIENT_DESCENT, "many-variables"))
    assert last < first / 5 and round(last) == 14


# red: seven tenths of what the gradient achieves as the measure
def test_06_no_random_direction_of_10_000_is_better_and_the_best_does_not_do_half_as_much():
    assert numbers(text(GRADIENT_DESCENT, "fall"))[0] > 0
    best = numbers(answer("random-directions"))[0]
    assert 20 < best < 50
    tally = [numbers(bar) for bar in text(GRADIENT_DESCENT, "random-bars").split("gradient's: ")[1].split(", ")]
    assert sum(count for _, count in tally) == 10_000
    assert all(count == 0 for share, count in tally if share > 60)
    assert 0.4 < sum(count for share, count in tally if share < 0) / 10_000 + tally[10][1] / 20_000 < 0.6  # half of them lead up


# red: m³ in place of m²
def test_06_a_million_variables_have_a_trillion_second_derivatives_and_half_of_them_differ():
    table = rows(GRADIENT_DESCENT, "second-derivatives")
    assert [row[:2] for row in table] == [[2, 4], [23_860, 569_299_600], [10 ** 6, 10 ** 12]]
    assert [row[2] for row in table] == [3, 284_661_730, 500_000_500_000]
    assert table[-1][3] == 4000


# red: η = 0.6 by hand
def test_06_equation_16_by_hand_is_what_the_library_does():
    assert numbers(text(GRADIENT_DESCENT, "small-network")) == [13]
    step, costs = text(GRADIENT_DESCENT, "eq-16-17").splitlines()
    was, by_hand, by_library = numbers(step)
    assert by_hand == by_library != was
    before, after = numbers(costs)
    assert after < before


# red: steps twice as long
def test_06_the_law_holds_over_23_860_dimensions():
    assert numbers(text(GRADIENT_DESCENT, "many-dimensions"))[0] == 23_860
    table = wide(GRADIENT_DESCENT, "many-dimensions", 3)
    gaps = [abs(measured / predicted - 1) for _, measured, predicted in table]
    assert len(table) == 4 and all(measured < 0 for _, measured, _ in table)
    assert gaps == sorted(gaps, reverse=True) and gaps[-1] < 0.002


def test_06_the_pencil_is_right():
    """The numbers that the text works out by hand, where no cell does."""
    def c(v1, v2):
        return v1 * v1 + v1 * v2 + v2 * v2 - 3 * v1 + 3
    assert c(1.9, 1.95) == pytest.approx(8.4175) and c(2.1, 2.05) == pytest.approx(9.6175) and 8.4175 - 9 + 0.6 == pytest.approx(0.0175)
    assert 1.05 * math.hypot(2 * 0.6, 2 * 0.8) ** 2 == pytest.approx(4.2)
    assert math.hypot(3, 6) == pytest.approx(6.7, abs=0.05)
    for v1, v2 in ((2, 2), (-0.3, 1.7), (2, -1)):
        assert c(v1, v2) == pytest.approx((v1 + v2 / 2 - 3 / 2) ** 2 + 3 / 4 * (v2 + 1) ** 2)

    def slope(v1):  # of the two hollows, along v1
        return 4 * v1 * (v1 * v1 - 1) + 2 / 5 * (v1 + 1)
    assert [slope(0), slope(0.25)] == pytest.approx([0.4, -0.4375])
    assert [distance_with_momentum(share) for share in (0, 0.5, 0.8)] == pytest.approx([0.024, 0.001, 0.234], abs=5e-4)


def distance_with_momentum(share):
    """How far from (2, −1) the ball of equation (11) is after 20 steps, if it keeps this share of its velocity."""
    v1, v2, along1, along2 = 2, 2, 0, 0
    for _ in range(20):
        along1, along2 = share * along1 - 0.2 * (2 * v1 + v2 - 3), share * along2 - 0.2 * (v1 + 2 * v2)
        v1, v2 = v1 + along1, v2 + along2
    return math.hypot(v1 - 2, v2 + 1)
