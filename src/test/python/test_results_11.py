"""What notebook 11 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, text

pytestmark = pytest.mark.executes_a_notebook


def test_11_five_epochs_read_more_than_90_of_100():
    parameters, right = re.search(r"\(([\d,]+) parameters\) reads (\d+)", text("11-toward-deep-learning", "train")).groups()
    assert parameters == "23,860" and int(right) > 9000


def test_11_weights_of_pixels_that_are_always_white_stay_as_they_were_drawn():
    same, of, pixels = numbers(text("11-toward-deep-learning", "hidden-weights").split("\n")[0])
    assert of == 784 * 30 and 50 < pixels < 100 and 30 * pixels <= same < 30 * pixels + 300


def test_11_neuron_9_fires_for_4_7_and_9():
    found = text("11-toward-deep-learning", "one-neuron").splitlines()[-1]
    means = [float(value) for value in re.findall(r"\d (\d\.?\d*)(?:,|$)", found)]
    assert [digit for digit, mean in enumerate(means) if mean > 0.5] == [4, 7, 9]


def test_11_no_hidden_neuron_is_indispensable_and_some_are_hardly_missed():
    found = text("11-toward-deep-learning", "silenced").splitlines()[-1]
    lost = [int(value) for value in re.findall(r"\d+ (-?\d+)(?:,|$)", found)]
    assert len(lost) == 30 and 150 < max(lost) < 600 and min(lost) < 30


def test_11_the_face_is_asked_about_by_five_sub_networks_and_the_eye_down_to_strokes():
    assert "answers of 5 sub-networks" in text("11-toward-deep-learning", "face-questions")
    eye = text("11-toward-deep-learning", "eye-questions")
    assert "brow above the pupil" in eye and eye.count("\n  - ") == 6


def test_11_the_lenient_neuron_forgives_what_is_missing_and_is_fooled_by_a_house():
    verdict = [re.findall(r"no face|a face", line)[-2:] for line in text("11-toward-deep-learning", "cases").splitlines()[1:-1]]
    yes, no = "a face", "no face"
    assert verdict == [[yes, yes], [no, yes], [no, yes], [no, yes], [no, no], [no, yes], [no, no]]


def test_11_parts_without_positions_do_not_tell_an_eye():
    face, wrong = [numbers(line.split("row 3:")[1].replace("row 7", "").replace("row 5", ""))
                   for line in text("11-toward-deep-learning", "pixel-neurons").splitlines() if "row 3:" in line]
    assert [round(output) for output in face] == [1, 0, 1] and [round(output) for output in wrong] == [0, 1, 1]


def test_11_deep_is_two_hidden_layers_or_more():
    kinds = [line.split("]")[1].split(maxsplit=1) for line in text("11-toward-deep-learning", "deep-or-not").splitlines()[1:-1]]
    assert kinds == [["0", "no hidden layer"], ["1", "shallow"], ["2", "deep"], ["3", "deep"]]


def test_11_the_methods_see_the_face_and_not_the_wrong_eyes():
    found = text("11-toward-deep-learning", "methods")
    assert "the face: true; dark() was asked 12 times" in found and "wrong eyes: false" in found
