"""What notebook 05 found when it was executed: the numbers and laws that its text speaks of."""
import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


DATA_AND_COST = "05-data-and-cost"


def test_05_the_digits_occur_nearly_but_not_quite_equally_often():
    table = [row for row in rows(DATA_AND_COST, "histogram") if len(row) == 3]
    training, test = [row[1] for row in table], [row[2] for row in table]
    assert [row[0] for row in table] == list(range(10)) and sum(training) == 60_000
    assert test == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    assert max(training) == training[1] and min(training) == training[5] and max(training) < 1.3 * min(training)
    bars = numbers(text(DATA_AND_COST, "histogram").splitlines()[-1])
    assert bars == [number for row in table for number in row[:2]]
    assert "The answer: 1,135." in text(DATA_AND_COST, "counts")


def test_05_learning_by_heart_gets_all_its_own_pictures_right_and_no_other():
    assert numbers(text(DATA_AND_COST, "by-heart")) == [500, 500, 500, 0]


def test_05_a_piece_of_a_picture_is_numbers_from_0_to_1():
    shown = text(DATA_AND_COST, "picture-as-numbers")
    piece = [numbers(line) for line in shown.splitlines()[-9:-1]]
    assert [len(row) for row in piece] == [8] * 8
    assert min(map(min, piece)) == 0 and 0.9 < max(map(max, piece)) <= 1


def test_05_the_target_of_a_six_is_a_one_at_place_6_and_the_untrained_network_says_something_else():
    shown = text(DATA_AND_COST, "untrained-answer")
    assert "(0, 0, 0, 0, 0, 0, 1, 0, 0, 0)" in shown
    outputs = numbers(shown.splitlines()[-1])[1::2]
    assert sorted(range(10), key=lambda j: -outputs[j])[:3] == [0, 7, 5] and outputs[6] < 0.01


def test_05_the_squared_length_of_the_difference_is_the_sum_of_the_squares_and_most_of_it_comes_from_three_neurons():
    *table, total = text(DATA_AND_COST, "one-difference").strip().splitlines()
    squares = [numbers(line) for line in table[1:11]]
    assert all(y - a == pytest.approx(difference, abs=1e-5) for _, y, a, difference, _ in squares)
    length = numbers(total)[-1]
    assert sum((y - a) ** 2 for _, y, a, _, _ in squares) == pytest.approx(length, abs=1e-4)
    assert sum(squares[j][4] for j in (0, 6, 7)) > 0.8 * length


def test_05_equation_6_by_hand_is_the_cost_of_the_library():
    _, by_hand, library = numbers(text(DATA_AND_COST, "eq-6-by-hand"))
    assert library == pytest.approx(by_hand, rel=1e-12)


def test_05_the_cost_is_never_negative_and_0_only_for_the_answer_wished_for():
    costs = [row[-1] for row in rows(DATA_AND_COST, "scale")]
    assert costs == [0, 0.015, 0.16, 0.5, 1, 5]
    assert "The answer: the sure 5 costs twice as much." in text(DATA_AND_COST, "bet-silence")


def test_05_training_makes_the_cost_small_and_the_count_large():
    before, after = rows(DATA_AND_COST, "both-costs")
    assert 2.5 * 0.5 < before[0] < 3 * 0.5 and before[2] < 2000
    assert 0 < after[0] < before[0] / 20 and 0 < after[1] < before[1] / 20 and after[2] > 9000
    assert numbers(text(DATA_AND_COST, "bet-trained").splitlines()[-1])[0] == after[0]


def test_05_another_cost_has_another_minimum():
    assert "The answer: 0.25." in text(DATA_AND_COST, "another-cost")
    assert numbers(text(DATA_AND_COST, "two-costs").splitlines()[0]) == [0]


def test_05_along_one_weight_few_counts_differ_and_all_costs_do():
    bet = text(DATA_AND_COST, "sweep").splitlines()
    assert numbers(bet[0]) == [61, 61] and 2 <= numbers(bet[-1])[0] <= 12
    still, steps = numbers(text(DATA_AND_COST, "sweep-plot"))[:2]
    assert steps == 60 and still > 40


def three_weights():
    """Where training left the weight, where most pictures are right, where the cost is least: weight, right, costs."""
    table = text(DATA_AND_COST, "sweep-plot").splitlines()
    return [numbers(next(line for line in table if name in line).split(name)[1])
            for name in ("as training left it", "most are right (first)", "the cost is least")]


def test_05_the_least_cost_lies_to_the_right_of_the_trained_weight_for_all_pictures_too():
    """Red with 45 in place of 30."""
    trained, _, least = three_weights()
    assert round(trained[0], 2) == 2.29 and round(least[0], 2) == 3.14
    assert least[2] < trained[2] and least[3] < trained[3]


def test_05_one_picture_more_may_be_right_at_a_higher_cost():
    """Red with argmin in place of argmax."""
    _, most, least = three_weights()
    assert round(most[0], 2) == 1.84 and most[1] == least[1] + 1 and most[2] > least[2]
