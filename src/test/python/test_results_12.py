"""What notebook 12 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, text

pytestmark = pytest.mark.executes_a_notebook


def test_11_five_epochs_read_more_than_90_of_100():
    parameters, right = re.search(r"\(([\d,]+) parameters\) reads ([\d,]+)", text("12-toward-deep-learning", "train")).groups()
    assert parameters == "23,860" and numbers(right)[0] > 9000


def test_11_the_weights_of_all_hidden_neurons_are_shown():
    assert "The weights of 30 hidden neurons" in text("12-toward-deep-learning", "hidden-weights")


def test_11_neuron_9_fires_for_4_7_and_9():
    found = text("12-toward-deep-learning", "one-neuron").splitlines()[-1]
    means = [float(value) for value in re.findall(r"\d (\d\.?\d*)(?:,|$)", found)]
    assert [digit for digit, mean in enumerate(means) if mean > 0.5] == [4, 7, 9]


def test_11_no_hidden_neuron_is_indispensable_and_some_are_hardly_missed():
    found = text("12-toward-deep-learning", "silenced").splitlines()[-1]
    lost = [numbers(value)[0] for value in re.findall(r"\d+ (−?\d+)(?:,|$)", found)]
    assert len(lost) == 30 and 150 < max(lost) < 600 and min(lost) < 30


def test_11_a_neuron_cut_off_takes_a_part_of_a_digit_but_no_whole_one_and_not_only_one():
    rows = re.findall(r"^ *(\d+) +(\d+) +\[(.*)\] +(\d) +(\d+) +(\d+)$", text("12-toward-deep-learning", "silenced"), re.M)
    assert len(rows) == 6
    for _, lost, by_digit, worst, of_it, were_right in rows:
        digits = [int(part) for part in by_digit.split(",")]
        assert sum(digits) == int(lost) and digits[int(worst)] == max(digits) == int(of_it) < 0.5 * int(were_right)
    costliest, second = rows[:2]
    assert (costliest[0], costliest[3], second[0], second[3]) == ("13", "0", "9", "9")
    assert 0.2 < int(costliest[4]) / int(costliest[5]) < 0.3 and 0.17 < int(second[4]) / int(second[5]) < 0.25
    by_digit = [int(part) for part in costliest[2].split(",")]
    assert by_digit[6] > 10 and by_digit[2] > 10


def test_11_the_face_is_asked_about_by_five_sub_networks_and_the_eye_down_to_strokes():
    assert "answers of 5 sub-networks" in text("12-toward-deep-learning", "face-questions")
    eye = text("12-toward-deep-learning", "eye-questions")
    assert "brow above the pupil" in eye and eye.count("\n  - ") == 6


def test_11_the_lenient_neuron_forgives_what_is_missing_and_is_fooled_by_a_house():
    verdict = [re.findall(r"no face|a face", line)[-2:] for line in text("12-toward-deep-learning", "cases").splitlines()[1:-1]]
    yes, no = "a face", "no face"
    assert verdict == [[yes, yes], [no, yes], [no, yes], [no, yes], [no, no], [no, yes], [no, no]]


def test_11_parts_without_positions_do_not_tell_an_eye():
    face, wrong = [numbers(line.split("row 3:")[1].replace("row 7", "").replace("row 5", ""))
                   for line in text("12-toward-deep-learning", "pixel-neurons").splitlines() if "row 3:" in line]
    assert [round(output) for output in face] == [1, 0, 1] and [round(output) for output in wrong] == [0, 1, 1]


def test_11_deep_is_two_hidden_layers_or_more():
    left, right = text("12-toward-deep-learning", "deep").splitlines()
    assert "shallow" in left and left.count("hidden 5 neurons") == 1 and right.count("deep") == 1
    assert len(re.findall(r"hidden \d neurons", left)) == 1 and len(re.findall(r"hidden \d neurons", right)) == 3


def test_11_the_methods_see_the_face_and_not_the_wrong_eyes():
    found = text("12-toward-deep-learning", "methods")
    assert "the face: true; dark() was asked 12 times" in found and "wrong eyes: false" in found
