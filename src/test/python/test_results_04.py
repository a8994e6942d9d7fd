"""What notebook 04 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


def test_04_the_parameters_are_counted_as_the_library_counts_them():
    found = text("04-architecture-and-digits", "parameters")
    assert found.count("33") == 2 and found.count("47") == 2


def test_04_a_picture_of_64_by_64_has_4096_inputs_from_0_to_1():
    inputs, least, largest = numbers(text("04-architecture-and-digits", "a-nine"))[:3]
    assert (inputs, least, largest) == (4096, 0, 1)
    answer = re.search(r"answers (0\.\d+): (not a 9|a 9)", text("04-architecture-and-digits", "a-nine"))
    assert (float(answer[1]) < 0.5) == (answer[2] == "not a 9")


def test_04_another_hidden_layer_of_100_costs_little_beside_the_first():
    counts = [row[-1] for row in rows("04-architecture-and-digits", "hidden-choices")]
    assert counts[:3] == [61471, 409801, 419901] and counts[2] - counts[1] < 0.03 * counts[1]


def test_04_the_diagrams_show_two_hidden_layers_and_arrows_back():
    assert text("04-architecture-and-digits", "three-and-four").count("hidden") == 2 + 3  # in the titles and in the layers
    assert text("04-architecture-and-digits", "loops").split("Right:")[0].count("goes back") == 0
    assert text("04-architecture-and-digits", "loops").split("Right:")[1].count("goes back") == 2


def test_04_a_neuron_that_listens_to_itself_may_have_three_outputs_that_fit():
    fits = re.findall(r"(\d) outputs? fit", text("04-architecture-and-digits", "self-reference"))
    assert fits == ["1", "3"]


def test_04_a_pulse_goes_round_a_loop_every_third_step():
    lines = [numbers(line) for line in text("04-architecture-and-digits", "pulse").splitlines()[-5:-1]]
    assert [[time for time, fires in enumerate(line) if fires > 0.5] for line in lines] \
        == [[0], [1, 4, 7, 10], [2, 5, 8, 11], [3, 6, 9, 12]]


def test_04_gaps_cut_the_strip_into_six_pieces_until_the_digits_come_too_close():
    assert "28 rows and 168 columns" in text("04-architecture-and-digits", "strip")
    pieces = text("04-architecture-and-digits", "pieces")
    assert "Handwritten digits: 5 0 4 1 9 2" in pieces and "A handwritten 5" in pieces
    found = re.findall(r"^ +(\d+) +(\d+)$", text("04-architecture-and-digits", "closer"), re.M)
    assert {int(closer): int(pieces) for closer, pieces in found} == {0: 6, 4: 6, 7: 6, 8: 5, 10: 4, 12: 2, 13: 1}


def test_04_the_untrained_network_answers_with_its_largest_output_and_only_guesses():
    found = text("04-architecture-and-digits", "untrained")
    answer, right = int(re.search(r"answers (\d)", found)[1]), numbers(found.split("right: ")[1])[0]
    outputs = [float(value) for value in re.findall(r"\d (\d\.?\d*)(?:,|$)", found.splitlines()[-1])]
    assert len(outputs) == 10 and outputs.index(max(outputs)) == answer == 6
    assert 700 < right < 1300 and sum(output > 0.9 for output in outputs) >= 2


def test_04_pixels_lie_between_white_and_black():
    greys = [value for line in text("04-architecture-and-digits", "pixel-values").splitlines()[2:9] for value in numbers(line)]
    assert len(greys) == 49 and min(greys) == 0 and 0.9 < max(greys) <= 1 and any(0.2 < grey < 0.8 for grey in greys)


def test_04_four_bits_number_the_ten_digits_and_three_do_not():
    found = text("04-architecture-and-digits", "bits")
    assert "3 outputs have 8 combinations, too few" in found and "4 outputs have 16 combinations, enough" in found
    table = [numbers(line) for line in found.splitlines()[-11:-1]]
    assert all(digit == 8 * a + 4 * b + 2 * c + d for digit, a, b, c, d in table) and len(table) == 10


def test_04_four_quarters_together_speak_for_a_0_and_alone_they_do_not():
    """Red with two quarters enough for "all"."""
    found = text("04-architecture-and-digits", "quarters-seen")
    fired, for_zero = map(int, re.search(r"all four fire: (\d+) times, for a 0: (\d+)", found).groups())
    assert 0.7 < for_zero / fired < 0.8
    table = [numbers(line) for line in found[found.index("columns:"):].splitlines()[1:6]]
    assert all(max(row[1:]) > 30 for row in table[:4])
    assert 50 < table[4][0] < 60 and max(table[4][1:]) <= 5


def test_04_quarters_tell_digits_better_than_bits():
    """Red with `digit == 0` for every digit, and with 9 − k in place of 13 − k."""
    found = re.findall(r"(\ds?) (−?\d+)(?:,|$)", text("04-architecture-and-digits", "digits-or-bits").splitlines()[-1])
    gaps = [numbers(gap)[0] for _, gap in found]
    assert [name for name, _ in found] == [*"0123456789", "8s", "4s", "2s", "1s"]
    assert gaps[0] == max(gaps) and sorted(gaps[:10])[:2] == sorted(gaps[4:6]) and min(gaps[:10]) >= 10
    assert round(sum(gaps[:10]) / 10) == 22 and round(sum(gaps[10:]) / 4) == 4
    assert min(gaps[:10]) < gaps[10] < sum(gaps[:10]) / 10 and max(gaps[11:]) <= 5
