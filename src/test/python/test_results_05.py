"""What notebook 05 found when it was executed: the numbers and laws that its text speaks of."""
import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


DATA_AND_COST = "05-data-and-cost"


def test_05_the_digits_occur_nearly_but_not_quite_equally_often():
    table = rows(DATA_AND_COST, "counts")
    training, test = [row[1] for row in table], [row[2] for row in table]
    assert [row[0] for row in table] == list(range(10)) and sum(training) == 60_000
    assert test == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    assert max(training) == training[1] and min(training) == training[5] and max(training) < 1.3 * min(training)


def test_05_the_histogram_shows_the_counts():
    bars = numbers(text(DATA_AND_COST, "histogram").splitlines()[-1])
    assert bars == [number for row in rows(DATA_AND_COST, "counts") for number in row[:2]]


def test_05_learning_by_heart_gets_all_its_own_pictures_right_and_no_other():
    assert numbers(text(DATA_AND_COST, "by-heart")) == [5000, 5000, 0, 10_000]


def test_05_a_picture_is_784_numbers_from_0_to_1():
    shown = text(DATA_AND_COST, "picture-as-numbers")
    assert "has 784 grey values" in shown
    piece = [numbers(line) for line in shown.splitlines()[-9:-1]]
    assert [len(row) for row in piece] == [8] * 8
    assert min(map(min, piece)) == 0 and 0.9 < max(map(max, piece)) <= 1


def test_05_the_target_of_a_six_is_a_one_at_place_6():
    shown = text(DATA_AND_COST, "target-of-a-six")
    assert "target: true" in shown and "(0, 0, 0, 0, 0, 0, 1, 0, 0, 0)" in shown


def test_05_the_length_of_a_vector_is_the_root_of_its_squares():
    assert numbers(text(DATA_AND_COST, "length")) == [3, 4, 25, 5]
    *table, total = text(DATA_AND_COST, "one-difference").strip().splitlines()
    squares = [numbers(line) for line in table[1:11]]
    assert all(y - a == pytest.approx(difference, abs=1e-5) for _, y, a, difference, _ in squares)
    assert sum((y - a) ** 2 for _, y, a, _, _ in squares) == pytest.approx(numbers(total)[-1], abs=1e-4)


def test_05_equation_6_by_hand_is_the_cost_of_the_library():
    *pictures, by_hand, library = [line for line in text(DATA_AND_COST, "eq-6-by-hand").splitlines() if line]
    squares = [numbers(line)[-1] for line in pictures]
    assert len(squares) == 5
    assert numbers(by_hand)[-1] == pytest.approx(sum(squares) / (2 * 5), rel=1e-12)
    assert numbers(library)[-1] == pytest.approx(numbers(by_hand)[-1], rel=1e-12)


def test_05_the_cost_is_never_negative_and_0_only_for_the_answer_wished_for():
    costs = [row[-1] for row in rows(DATA_AND_COST, "scale")]
    assert costs == [0, 0.015, 0.16, 0.5, 1, 5]


def test_05_training_makes_the_cost_small_and_the_count_large():
    cost, right = [numbers(line)[0] for line in text(DATA_AND_COST, "untrained-cost").splitlines() if line]
    assert cost > 2 * 0.5 and right < 2000
    before, after = rows(DATA_AND_COST, "both-costs")
    assert before[0] == pytest.approx(cost, rel=1e-4) and before[2] == right
    assert 0 < after[0] < before[0] / 20 and 0 < after[1] < before[1] / 20 and after[2] > 9000


def test_05_after_training_most_of_the_cost_comes_from_the_few_that_are_read_wrongly():
    cheap, of, _, misread, percent = numbers(text(DATA_AND_COST, "sorted-costs"))[:5]
    assert of == 1000 and cheap > 600 and misread < 120 and 50 < percent <= 100


def test_05_another_cost_has_another_minimum():
    assert numbers(text(DATA_AND_COST, "another-cost").splitlines()[0]) == [0.25, 0]


def test_05_along_one_weight_few_counts_differ_and_all_costs_do():
    counts, costs, still, steps = numbers(text(DATA_AND_COST, "sweep"))[:4]
    assert 2 <= counts <= 12 and costs == 61
    assert steps == 60 and still > 40
    learned, lowest = numbers(text(DATA_AND_COST, "sweep").split("the weight:")[1])[:2]
    assert learned == 2.29 and learned + 0.3 < lowest < learned + 1.4  # inside the picture, to the right of the mark


def test_05_a_nudge_leaves_the_count_and_never_the_cost():
    count_moved, of, up, down = numbers(text(DATA_AND_COST, "nudges"))
    assert of == 300 and count_moved < 30
    assert up + down == 300 and up > 30 and down > 30
