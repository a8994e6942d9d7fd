"""What notebook 08 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


def test_08_equation_22_is_equation_4():
    difference = numbers(text("08-implementing-the-network", "eq-22-is-eq-4"))[-1]
    assert difference < 1e-15


def test_08_backprop_agrees_with_the_measured_slopes():
    assert numbers(text("08-implementing-the-network", "check-backprop"))[-1] < 1e-6


def test_08_the_textbook_network_has_at_most_80_lines():
    assert numbers(text("08-implementing-the-network", "source-whole"))[0] <= 80


def test_08_training_reaches_about_95_of_100_and_saving_keeps_it():
    epochs = re.findall(r"Epoch (\d+): ([\d,]+) of 10,000", text("08-implementing-the-network", "training-log"))
    right = [int(count.replace(",", "")) for _, count in epochs[:30]]
    assert [int(number) for number, _ in epochs[:30]] == list(range(30))
    assert right[0] > 8000 and max(right) >= 9400
    assert numbers(text("08-implementing-the-network", "load-network"))[-1] == right[-1]


def test_08_the_books_numbers_stand_beside_ours():
    table = {row[0]: row[1] for row in rows("08-implementing-the-network", "compare-table")}
    assert table == {0: 9129, 1: 9295, 2: 9348, 27: 9528, 28: 9542, 29: 9534}
