"""What notebook 12 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, text

TWELVE = "12-toward-deep-learning"

pytestmark = pytest.mark.executes_a_notebook


def test_12_the_saved_network_of_notebook_10_is_the_one_that_is_questioned():
    parameters, right = re.search(r"\(([\d,]+) parameters\) reads ([\d,]+)", text(TWELVE, "load-network")).groups()
    assert (parameters, right) == ("23,860", "9,490")


def test_12_neuron_9_fires_for_4_7_and_9():
    found = text(TWELVE, "one-neuron").splitlines()[-1]
    means = [float(value) for value in re.findall(r"\d (\d\.?\d*)(?:,|$)", found)]
    assert [digit for digit, mean in enumerate(means) if mean > 0.5] == [4, 7, 9]


def lost_by_neuron():
    """How many right answers each hidden neuron takes with it."""
    found = text(TWELVE, "lost-by-digit").splitlines()[-1]
    return [numbers(value)[0] for value in re.findall(r"\d+ (−?\d+)(?:,|$)", found)]


def test_12_no_hidden_neuron_is_indispensable_and_some_are_hardly_missed():
    lost = lost_by_neuron()
    assert len(lost) == 30 and 90 < max(lost) < 300 and min(lost) < 10
    bet = text(TWELVE, "bet-silenced")
    assert numbers(bet.splitlines()[-1])[0] == max(lost) and f"loses {round(sum(lost) / 30)} right answers on average" in bet


def test_12_a_neuron_that_says_1_to_everything_is_hardly_missed():
    lost = lost_by_neuron()
    assert 0 <= lost[26] < 0.5 * sum(lost) / 30


def test_12_a_sacked_neuron_takes_a_part_of_a_digit_but_no_whole_one():
    rows = re.findall(r"^ *(\d+) +(\d+) +\[(.*)\]$", text(TWELVE, "lost-by-digit"), re.M)
    assert len(rows) == 6
    digits = {int(neuron): [int(part) for part in by_digit.split(",")] for neuron, _, by_digit in rows}
    of_each = (980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009)
    for neuron, lost, _ in rows:
        assert sum(digits[int(neuron)]) == int(lost)
        assert all(part < 0.15 * size for part, size in zip(digits[int(neuron)], of_each))
    assert 0.08 < digits[23][7] / 1028 < 0.12
    assert max(part for digit, part in enumerate(digits[23]) if digit != 7) < 0.1 * digits[23][7]
    assert max(digits[9]) == digits[9][9] and digits[9][8] > digits[9][7] > 0


def test_12_the_face_is_asked_about_by_five_sub_networks_and_the_eye_down_to_strokes():
    assert "answers of 5 sub-networks" in text(TWELVE, "face-questions")
    eye = text(TWELVE, "eye-questions")
    assert "brow above the pupil" in eye and eye.count("\n  - ") == 6


def test_12_the_lenient_neuron_forgives_what_is_missing_and_is_fooled_by_a_house():
    verdict = [re.findall(r"no face|a face", line)[-2:] for line in text(TWELVE, "verdicts").splitlines()[1:-1]]
    yes, no = "a face", "no face"
    assert verdict == [[yes, yes], [no, yes], [no, yes], [no, yes], [no, no], [no, yes], [no, no]]
    assert "The answer: a house with two windows and a door." in text(TWELVE, "bet-cases")


def test_12_parts_without_positions_do_not_tell_an_eye():
    face, wrong = [numbers(line)[-3:] for line in text(TWELVE, "wrong-eyes").splitlines()
                   if re.match(r" *(the face|wrong eyes) ", line)]
    assert [round(output) for output in face] == [1, 0, 1] and [round(output) for output in wrong] == [0, 1, 1]


def test_12_deep_is_two_hidden_layers_or_more():
    left, right = text(TWELVE, "deep").splitlines()
    assert "shallow" in left and left.count("hidden 5 neurons") == 1 and right.count("deep") == 1
    assert len(re.findall(r"hidden \d neurons", left)) == 1 and len(re.findall(r"hidden \d neurons", right)) == 3


def test_12_one_more_layer_changes_less_than_another_seed():
    truth = text(TWELVE, "bet-layers").splitlines()[-1]
    assert truth.startswith("The answer: less than that, either way.")
    one, two = ([int(count) for count in counts.split(", ")] for counts in re.findall(r"\[(.*?)\]", truth))
    assert len(one) == len(two) == 3 and min(one + two) > 9200
    assert abs(sum(one) - sum(two)) / 3 < max(max(one) - min(one), max(two) - min(two))


def test_12_the_biases_of_the_first_layer_start_eight_to_ten_times_more_slowly_than_the_thirds():
    rows = [numbers(line) for line in text(TWELVE, "layer-speeds").splitlines()[1:-1]]
    assert [row[0] for row in rows] == [1, 2, 3]
    for first, second, third in zip(*(row[1::2] for row in rows)):
        assert first < second < third and 7.5 < third / first < 10.5
        assert 0.38 < second / third < 0.54 and 0.2 < first / second < 0.3  # half or a little more is lost, then three quarters


def test_12_no_layer_is_willing_to_move_and_the_first_is_half_as_willing_as_the_others():
    rows = [numbers(line) for line in text(TWELVE, "layer-speeds").splitlines()[1:-1]]
    for first, *others in zip(*(row[2::2] for row in rows)):
        assert all(0.08 < other < 0.13 and 0.35 < first / other < 0.6 for other in others)


def test_12_the_methods_see_the_face_and_not_the_wrong_eyes():
    assert "the face: true, wrong eyes: false" in text(TWELVE, "is-face")
    assert "The answer: 12." in text(TWELVE, "bet-dark")
