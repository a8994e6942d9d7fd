"""What notebook 0 found when it was executed: the numbers that its text speaks of."""
import re

import pytest
from results import numbers, text

START = "00-start"

pytestmark = pytest.mark.executes_a_notebook


def test_00_the_first_cell_trains_a_network_that_reads_most_of_a_hundred_digits():
    found = text(START, "imports")
    assert re.search(r"^nndl \d+\.\d+\.\d+ on Java \d+ in \w+$", found, re.M)
    right = int(re.search(r"^After 50,000 examples: (\d+) of these 100 are right$", found, re.M)[1])
    assert right >= 90


def test_00_it_reads_about_nine_in_ten_of_those_that_it_has_never_met():
    truth = text(START, "first-bet").splitlines()[-1]
    assert 9_000 <= numbers(truth)[0] < 9_500


def test_00_a_class_declared_again_resets_its_variables_and_the_workbook_says_so():
    assert "lunch is null now" in text(START, "cheese-class-again")
    assert text(START, "cheese-gone").strip() == "for lunch there is: null"
