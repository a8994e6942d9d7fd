"""What notebook 01 found when it was executed: the numbers that its text speaks of."""
import re

import pytest
from results import numbers, text

pytestmark = pytest.mark.executes_a_notebook


def test_01_one_cheese_and_one_bottle_cost_8_and_6_in_the_other_shop():
    """Red with the price of water 2 → 3."""
    assert "w·x = 8.0" in text("01-tools", "dot")
    assert text("01-tools", "matrix").splitlines()[0] == "(8, 6)"


def test_01_two_thirds_of_the_normal_numbers_lie_within_1():
    """Red with nextDouble in place of nextGaussian."""
    bars = dict(re.findall(r"(\S+) ([\d,]+)(?:,|$)", text("01-tools", "gaussian").split("number: ")[1]))
    assert list(bars) == ["−2.5", "−2", "−1", "0", "1", "2", "2.5"]
    counts = [int(count.replace(",", "")) for count in bars.values()]
    assert sum(counts) == 10_000 and max(counts) == counts[3]
    within = numbers(text("01-tools", "gaussian-bet").split("The answer: ")[1])
    assert within[0] == pytest.approx(6827, abs=100) and within[3] == pytest.approx(9545, abs=50)


def test_01_the_slope_of_sin_is_the_cosine():
    """Red with a plus in place of the minus."""
    assert numbers(text("01-tools", "derivative").splitlines()[0])[1] == pytest.approx(0.362358, abs=1e-6)
    assert "from 1 at v 0 to −0.99 at v 3" in text("01-tools", "slope-bet")


def test_01_a_step_against_the_gradient_does_not_lead_straight_to_the_lowest_point():
    """Red with the function v₁² + v₂²."""
    assert "The answer: no, past it to one side" in text("01-tools", "nabla-bet")
    assert text("01-tools", "nabla").splitlines()[0] == "(3, 4)"
    assert numbers(text("01-tools", "nabla").split("then")[1])[-2:] == pytest.approx([1.2, 0.6])


def test_01_argmax_says_where_the_largest_output_stands():
    """Red with another output at 0.9."""
    assert "the answer is 2" in text("01-tools", "argmax")
