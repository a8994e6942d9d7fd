"""What notebook 04 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, rows, text

FOUR = "04-architecture-and-digits"

pytestmark = pytest.mark.executes_a_notebook


def test_04_the_parameters_are_counted_as_the_library_counts_them():
    assert "Network 6-4-1 (33 parameters)" in text(FOUR, "three-and-four")
    assert "The answer: 47." in text(FOUR, "parameters")


def test_04_the_diagrams_show_two_hidden_layers_and_arrows_back():
    assert text(FOUR, "three-and-four").count("hidden") == 2 + 3  # in the titles and in the layers
    assert text(FOUR, "loops").split("Right:")[0].count("goes back") == 0
    assert text(FOUR, "loops").split("Right:")[1].count("goes back") == 2


def test_04_a_neuron_that_listens_to_itself_may_have_three_outputs_that_fit():
    truth = text(FOUR, "self-reference").splitlines()[-1]
    assert truth.startswith("The answer: 3.") and truth.endswith("there is 1.)")


def test_04_a_pulse_goes_round_a_loop_every_third_step():
    lines = [numbers(line) for line in text(FOUR, "pulse-picture").splitlines()[-5:-1]]
    assert [[time for time, fires in enumerate(line) if fires > 0.5] for line in lines] \
        == [[0], [1, 4, 7, 10], [2, 5, 8, 11], [3, 6, 9, 12]]
    assert "The answer: C." in text(FOUR, "bet-pulse")


def test_04_gaps_cut_the_strip_into_six_pieces_until_the_digits_come_too_close():
    assert "28 rows and 168 columns" in text(FOUR, "strip")
    pieces = text(FOUR, "pieces")
    assert "Handwritten digits: 5 0 4 1 9 2" in pieces and "A handwritten 5" in pieces
    assert "The answer: 4. 5, 0 and 4 are one piece" in text(FOUR, "bet-closer")


def test_04_the_untrained_network_answers_with_its_largest_output_and_only_guesses():
    found = text(FOUR, "untrained")
    answer, right = int(re.search(r"answers (\d)", found)[1]), numbers(found.split("right: ")[1])[0]
    outputs = [float(value) for value in re.findall(r"\d (\d\.?\d*)(?:,|$)", found.splitlines()[-1])]
    assert len(outputs) == 10 and outputs.index(max(outputs)) == answer == 6
    assert 700 < right < 1300 and sum(output > 0.9 for output in outputs) >= 2


def test_04_four_quarters_together_speak_for_a_0_and_miss_many():
    """Red with three neurons in place of four in the bet."""
    truth = text(FOUR, "bet-quarters").splitlines()[-1]
    three, three_for_zero, _ = numbers(text(FOUR, "quarters-seen"))
    assert 0 < three_for_zero < three
    likely, missed = numbers(truth)[0], int(re.search(r"(\d+) % of the zeros", truth)[1])
    fired, for_zero = (int(count) for count in re.findall(r"(\d+) times", truth))
    assert likely == round(100 * for_zero / fired) and 70 < likely < 80 and 40 < missed < 50


def test_04_quarters_tell_digits_better_than_bits():
    """Red with `digit == 0` for every digit, and with 9 − k in place of 13 − k."""
    found = re.findall(r"(\ds?) (−?\d+)(?:,|$)", text(FOUR, "evidence-bars").splitlines()[-1])
    gaps = [numbers(gap)[0] for _, gap in found]
    assert [name for name, _ in found] == [*"0123456789", "8s", "4s", "2s", "1s"]
    assert gaps[0] == max(gaps) and sorted(gaps[:10])[:2] == sorted(gaps[4:6]) and min(gaps[:10]) >= 10
    assert round(sum(gaps[:10]) / 10) == 22 and round(sum(gaps[10:]) / 4) == 4
    assert min(gaps[:10]) < gaps[10] < sum(gaps[:10]) / 10 and max(gaps[11:]) <= 5


def test_04_ten_outputs_beat_four_with_every_seed():
    table = rows(FOUR, "ten-against-four")
    assert len(table) == 5 and all(320 <= ten - four <= 500 for _, ten, four in table)
    truth = text(FOUR, "bet-four").splitlines()[-1]
    assert numbers(truth)[0] == table[0][2]


def test_04_the_wrong_bits_of_seed_1_bound_how_many_have_all_four_right():
    """Red with fours[1], and with inOrder[0]."""
    ten, *slips = numbers(text(FOUR, "bet-four").split("seed 1 reads ")[1].split(".\n")[0])[:1] \
        + [int(found) for found in re.findall(r"(?:wrong for|the [421] for) (\d+)", text(FOUR, "bet-four"))]
    assert ten == rows(FOUR, "ten-against-four")[0][1] and slips[1] == 458 and slips[3] == 421
    right, lowest, highest = numbers(text(FOUR, "bet-four").splitlines()[-1])
    assert (lowest, highest) == (10_000 - sum(slips), 10_000 - max(slips)) and lowest < right < highest


def test_04_read_strictly_ten_outputs_lose_most_of_their_lead_and_the_nearest_code_gains_the_four_little():
    """Red with the test pictures' bits for the ten, and with `>` in nearest."""
    usual, other = rows(FOUR, "ten-against-four"), rows(FOUR, "read-otherwise")
    for (_, ten, four), (_, strictly, nearest) in zip(usual, other):
        assert ten - strictly > 300 and 0 < nearest - four <= 70 and nearest < ten - 300
        assert strictly - four < (ten - four) / 2
        assert (ten - strictly) / (10_000 - strictly) == pytest.approx(1 / 3, abs=0.04)
    assert other[0][1] < usual[0][2] and len(other) == 5
    turned = [digit ^ bit < 10 for digit in range(10) for bit in (8, 4, 2, 1)]
    assert sum(turned) > 0.7 * len(turned)  # another digit's code


def test_04_the_bit_worth_eight_goes_wrong_least_often_but_is_learned_worst():
    """Red with Math.max in place of Math.min."""
    worth, wrong, lazy = zip(*rows(FOUR, "wrong-bits"))
    assert worth == (8, 4, 2, 1) and min(wrong) == wrong[0]
    assert lazy[0] == 1983 and all(3_800 < count < 5_000 for count in lazy[1:])
    share = [errors / rule for errors, rule in zip(wrong, lazy)]
    assert max(share) == share[0] and min(share) == share[3]
