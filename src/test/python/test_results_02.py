"""What notebook 02 found when it was executed: the numbers and laws that its text speaks of."""
import json
import re

import nbformat
import pytest
from originals import EXECUTED
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook

INPUTS = [[0, 0], [0, 1], [1, 0], [1, 1]]


def answer(cell_id):
    """The answer to a bet, as a cell of the executed notebook tells it."""
    return re.search(r"^The answer: (.+)", text("02-perceptrons", cell_id), re.M)[1]


def test_02_threshold_5_asks_the_weather_alone_and_threshold_3_also_takes_both_others():
    """Red with the thresholds 5 → 6, and with the weights (6, 2, 2) → (6, 2, 1)."""
    table = rows("02-perceptrons", "festival-table")
    assert [row[:3] for row in table] == [[i >> 2, i >> 1 & 1, i & 1] for i in range(8)]
    for weather, partner, near, total, five, three in table:
        assert total == 6 * weather + 2 * partner + 2 * near
        assert five == weather
        assert three == (weather or (partner and near))
    assert answer("festival-bet").startswith("5. The new one is 0 1 1:") and table[3][4:] == [0, 1]


def test_02_in_layers_better_weather_may_speak_for_or_against():
    """Red with the threshold of "crowded" 3 → 5."""
    table = rows("02-perceptrons", "saturdays")
    assert [row[:2] for row in table] == INPUTS
    assert all((nice, crowded) == (weather or near, weather and near) for weather, near, nice, crowded, _ in table)
    go = {(weather, near): go for weather, near, _, _, go in table}
    assert go[0, 0] < go[1, 0] and go[0, 1] > go[1, 1]
    assert go[0, 1] == 1 and answer("saturdays-bet").startswith("0, stay at home. ")


def test_02_equations_1_and_2_agree_also_where_the_sum_is_the_threshold():
    """Red with >= in place of > in the cell's (1)."""
    assert "agree in 200 of 200 cases, of which 8 on the edge" in text("02-perceptrons", "eq-1-is-eq-2")


def test_02_a_higher_bias_fires_more_easily_with_a_step_for_each_sum():
    """Red with the festival's weights (6, 2, 2) → (6, 2, 1), and with -bias in place of bias."""
    assert answer("bias-sweep").startswith("from 0 at bias −12 to 8 at bias 2. ")
    executed = nbformat.read(EXECUTED / "notebooks" / "02-perceptrons.ipynb", as_version=4)
    page = next(cell for cell in executed.cells if cell.id == "bias-sweep").outputs[0].data["text/html"]
    biases, yes = (json.loads(re.search(rf'"{axis}":(\[[^]{{}}]+\])', page)[1]) for axis in ("xs", "ys"))
    steps = [(round(biases[i - 1], 9), yes[i] - yes[i - 1]) for i in range(1, len(yes)) if yes[i] != yes[i - 1]]
    assert steps == [(-10, 1), (-8, 2), (-6, 1), (-4, 1), (-2, 2), (0, 1)]


def test_02_two_weights_of_minus_2_and_a_bias_of_3_are_nand():
    """Red with the bias 3 → 1."""
    found = text("02-perceptrons", "nand-table")
    assert "x₁ (weight −2), x₂ (weight −2) into one neuron, in which stands 3" in found
    assert rows("02-perceptrons", "nand-table")[-4:] == [[0, 0, 3, 1], [0, 1, 1, 1], [1, 0, 1, 1], [1, 1, -1, 0]]


def test_02_not_and_or_and_xor_come_out_of_the_perceptron_nand():
    """Red with the bias 3 → 1."""
    table = rows("02-perceptrons", "gates-from-nand")
    assert [row[:2] for row in table] == INPUTS
    for x1, x2, *gates in table:
        assert gates == [1 - x1, x1 and x2, x1 or x2, x1 != x2]


def test_02_nand_reaches_every_function_of_up_to_three_bits():
    """Red with AND in place of NAND."""
    assert text("02-perceptrons", "nand-of-columns").strip() == "1110"
    assert answer("every-function-bet") == "16. With one bit it is 4 of 4, with three bits 256 of 256."


def test_02_the_half_adder_adds_as_gates_as_perceptrons_and_with_minus_4():
    """Red with gate d fed by b and a; "as perceptrons" with the outputs' indices exchanged; with a half adder whose −4 is −2."""
    table = rows("02-perceptrons", "half-adder-perceptrons")
    assert [row[:2] for row in table] == INPUTS
    for x1, x2, *found in table:
        assert found == 2 * [x1 and x2, x1 != x2]
    assert "the same sum and carry in 4 of 4 cases" in text("02-perceptrons", "merged-half-adder")


def test_02_with_two_zeros_a_b_and_c_fire():
    """Red with the bias 3 → 7."""
    fires = {"x₁": 0, "x₂": 0}
    found = text("02-perceptrons", "live-half-adder")
    for name, bias, weighted in re.findall(r"^(\w) = perceptron with bias (\d) fed by (.+)$", found, re.M):
        fed = re.findall(r"(\w[₁₂]?) \(weight −(\d)\)", weighted)
        fires[name] = int(int(bias) - sum(fires[source] * int(weight) for source, weight in fed) > 0)
    assert [name for name, is_one in fires.items() if is_one] == ["a", "b", "c"] and len(fires) == 7


def test_02_merged_one_weight_is_minus_4_and_all_others_minus_2_with_biases_3():
    """Red with .merged() left out."""
    for cell, weights in (("live-half-adder", ["−2"] * 10), ("merged-half-adder", ["−2"] * 8 + ["−4"]),
                          ("no-inputs", ["−2"] * 8 + ["−4"])):
        found = text("02-perceptrons", cell)
        assert re.findall(r"weight (−\d)", found) == weights, cell
        assert re.findall(r"with bias (\S+)", found) == ["3"] * 5, cell
    assert "a (weight −4, merged)" in text("02-perceptrons", "merged-half-adder")
    assert "drawn as neurons" in text("02-perceptrons", "no-inputs")


def test_02_without_inputs_a_perceptron_is_a_constant():
    """Red with a weight and an input of 1 in place of none."""
    table = rows("02-perceptrons", "no-inputs")[-5:]
    assert any(bias == 0 for bias, _ in table) and {output for _, output in table} == {0, 1}
    assert all(output == (bias > 0) for bias, output in table)


def test_02_fifteen_numbers_by_hand_against_23860():
    """Red with the network 784-30-10 → 784-15-10."""
    found = text("02-perceptrons", "how-many")
    assert "5 perceptrons, 15 weights and biases" in found and "23,860 parameters" in found


def test_02_rosenblatts_rule_learns_and_in_five_rounds_of_which_the_fourth_makes_it_worse():
    """Red with the error added to the weights alone, and with the targets of OR."""
    table = rows("02-perceptrons", "learning-and")
    assert [row[1:4] for row in table[:3]] == [[0, 0, 0], [1, 1, 1], [2, 1, 0]]  # the two rounds that the text does by hand
    assert [wrong for *_, wrong in table] == [1, 3, 2, 1, 2, 0, 0, 0]
    assert answer("rounds-bet") == "5. Rounds 1 to 5 end with 3, 2, 1, 2 and 0 wrong answers."
    assert numbers(text("02-perceptrons", "turn"))[:3] == table[5][1:4]


def test_02_rosenblatts_rule_never_learns_xor_and_comes_back_to_the_same_weights():
    """Red with the targets of OR."""
    table = rows("02-perceptrons", "learning-xor")
    assert [row[0] for row in table] == [0, 1, 2, 3, 4, 5, 1000] and all(wrong > 0 for *_, wrong in table)
    assert table[1][1:] != table[2][1:] and all(row[1:] == table[2][1:] for row in table[2:])
    assert {wrong for *_, wrong in table} == {2}


def test_02_one_perceptron_gets_three_of_xors_four_answers_at_best():
    """Red with the targets of OR."""
    assert answer("xor-bet").startswith("3. OR and NAND each differ from XOR in one answer. ")
    table = rows("02-perceptrons", "gates-from-nand")
    xor = [row[-1] for row in table]
    for column in ([row[-2] for row in table], [1 - row[-3] for row in table]):  # OR, NAND
        assert sum(found != wanted for found, wanted in zip(column, xor)) == 1
    go = {(weather, near): go for weather, near, _, _, go in rows("02-perceptrons", "saturdays")}
    assert list(go.values()) == xor  # XOR is the table of the Saturdays
