"""What notebook 08 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, rows, text

EIGHT = "08-implementing-the-network"

pytestmark = pytest.mark.executes_a_notebook


def test_08_equation_22_is_equation_4():
    by_neurons, by_layers = (numbers(line)[-1] for line in text(EIGHT, "eq-22-is-eq-4").splitlines() if "by " in line and ", (" in line)
    assert abs(by_neurons - by_layers) < 1e-15


# red: the rows and the columns exchanged
def test_08_a_weight_leads_from_its_column_to_its_row():
    assert "3 × 2" in text(EIGHT, "small-network")
    assert "The answer: from input 1 to hidden neuron 2." in text(EIGHT, "bet-order")


# red: random biases instead of zeros
def test_08_hidden_neurons_that_start_at_zero_stay_equal_and_read_little():
    assert text(EIGHT, "zeros").strip().endswith("? true")
    truth = text(EIGHT, "bet-zeros").splitlines()[-1]
    right, *ever = numbers(truth)
    assert 2_000 < right < 4_500 and ever == [1, 6, 7, 9]


# red: picture 0
def test_08_the_largest_output_for_picture_8_is_small_and_wins_all_the_same():
    largest, read = numbers(text(EIGHT, "bet-eight").splitlines()[-1])[:2]
    assert 0 < largest < 0.01 and read == 5
    assert "A handwritten 5" in text(EIGHT, "bet-eight")
    outputs = [numbers(line)[1] for line in text(EIGHT, "one-digit").splitlines() if re.match(r"\d: ", line)]
    assert len(outputs) == 10 and outputs[7] > 0.99 and sum(outputs) - outputs[7] < 0.05


# red: the factor a(1 − a) left out
@pytest.mark.parametrize("cell", ["one-weight-by-hand", "hidden-weight-by-hand"])
def test_08_one_weights_slope_by_hand_is_that_of_backprop(cell):
    by_hand, boxed = (numbers(line)[-1] for line in text(EIGHT, cell).splitlines() if line)
    assert abs(by_hand) > 1e-4 and by_hand == pytest.approx(boxed, rel=1e-12)


# red: a nudge of another weight
def test_08_the_backprop_that_trains_agrees_with_the_measured_slopes_and_with_the_textbooks():
    truth = text(EIGHT, "bet-digits").splitlines()[-1]
    assert truth.startswith("The answer: about half of the 16.")
    _, measured, between_the_boxes = numbers(truth)
    assert 1e-13 < measured < 1e-6 and between_the_boxes < 1e-12


def test_08_the_textbook_network_has_at_most_80_lines_and_with_its_shared_parts_twice_the_books_74():
    textbook, shared, total = numbers(text(EIGHT, "source-whole"))
    assert textbook <= 80 and textbook + shared == total
    assert 1.8 < total / 74 < 2.2


def test_08_training_reaches_about_95_of_100_and_saving_keeps_it():
    epochs = re.findall(r"Epoch (\d+): ([\d,]+) of 10,000", text(EIGHT, "train-network"))
    right = [int(count.replace(",", "")) for _, count in epochs[:30]]
    assert [int(number) for number, _ in epochs[:30]] == list(range(30))
    assert right[0] > 8000 and max(right) >= 9400
    assert numbers(text(EIGHT, "load-network").splitlines()[0])[-1] == right[-1]
    assert f"after epoch 29 {right[-1]:,}" in text(EIGHT, "film")


def test_08_most_of_the_climb_is_over_after_eight_epochs_and_the_run_is_that_of_the_table():
    right = [int(count.replace(",", "")) for count in re.findall(r"Epoch \d+: ([\d,]+) of 10,000", text(EIGHT, "train-network"))[:30]]
    assert max(right[:9]) - right[0] > 0.8 * (max(right) - right[0])
    assert right[0] >= 9_000 and right.index(max(right)) >= 20
    assert text(EIGHT, "bet-curve").count("The answer:") == 1
    yours = [row[2] for row in rows(EIGHT, "compare-table")]
    assert yours == [right[epoch] for epoch in (0, 1, 2, 27, 28, 29)]


# red: both costs of the training pictures
def test_08_after_epoch_4_the_training_cost_more_than_halves_and_the_test_cost_loses_little_more_than_a_tenth():
    log = re.findall(r"Epoch (\d+): [\d,]+ of 10,000 right, cost ([\d.]+)", text(EIGHT, "train-network"))
    training = [float(cost) for _, cost in log[:30]]
    line = next(line for line in text(EIGHT, "film").splitlines() if line.startswith("Test cost"))
    _, after_4, at_the_end = numbers(line)
    assert training[29] < 0.5 * training[4] and 0.8 * after_4 < at_the_end < 0.9 * after_4
    assert after_4 == pytest.approx(training[4], rel=0.05), "until then the two fall together"


def test_08_what_the_reader_knows_from_notebook_5_begins_the_curve_and_the_rest_is_worth_no_more():
    right = [int(count.replace(",", "")) for count in re.findall(r"Epoch \d+: ([\d,]+) of 10,000", text(EIGHT, "train-network"))[:30]]
    assert right[:3] == [9_067, 9_212, 9_293]
    assert 150 < right[29] - right[2] < 250 and right[29] - right[2] <= right[2] - right[0]


def test_08_five_of_the_books_six_points_lie_above_the_band_of_the_ten_seeds():
    table = rows(EIGHT, "compare-table")
    above = [book - highest for _, book, _, _, highest in table if book > highest]
    assert len(above) == 5 and (min(above), max(above)) == (5, 34)
    assert table[-1][4] - table[-1][3] < 100
    assert round((10_000 * 0.95 * 0.05) ** 0.5) == 22


def test_08_the_books_numbers_stand_beside_ours():
    table = {row[0]: row[1] for row in rows(EIGHT, "compare-table")}
    assert table == {0: 9129, 1: 9295, 2: 9348, 27: 9528, 28: 9542, 29: 9534}
