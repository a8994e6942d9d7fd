"""What notebook 02 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


def test_02_threshold_5_asks_the_weather_alone_and_threshold_3_also_takes_both_others():
    """Red with the thresholds 5 → 6, and with the weights (6, 2, 2) → (6, 2, 1)."""
    table = rows("02-perceptrons", "festival-table")
    assert [row[:3] for row in table] == [[i >> 2, i >> 1 & 1, i & 1] for i in range(8)]
    for weather, partner, near, total, five, three in table:
        assert total == 6 * weather + 2 * partner + 2 * near
        assert five == weather
        assert three == (weather or (partner and near))


def test_02_in_layers_better_weather_may_speak_for_or_against():
    """Red with the threshold of "crowded" 5 → 7."""
    saturdays = [re.findall(r"\[([^]]*)\]", line) for line in text("02-perceptrons", "saturdays").strip().splitlines()[1:]]
    assert [[len(numbers(layer)) for layer in saturday] for saturday in saturdays] == [[5, 3, 4, 1]] * 4
    answer = {facts: int(go) for facts, _, _, go in saturdays}
    assert answer["0, 1, 0, 1, 0"] < answer["1, 1, 0, 1, 0"]
    assert answer["0, 1, 1, 1, 0"] > answer["1, 1, 1, 1, 0"]


def test_02_equations_1_and_2_agree_also_where_the_sum_is_the_threshold():
    """Red with < in place of <= in the table's (1)."""
    assert "agree in 200 of 200 cases" in text("02-perceptrons", "eq-1-is-eq-2")
    table = [row for row in rows("02-perceptrons", "eq-1-is-eq-2") if len(row) == 7]
    assert len(table) == 8 and all(by1 == by2 == (moved > 0) for *_, by1, moved, by2 in table)
    assert any(moved == 0 for *_, moved, _ in table)


def test_02_a_higher_bias_fires_more_easily():
    """Red with the festival's weights (6, 2, 2) → (6, 2, 1), and with -bias in place of bias."""
    found = text("02-perceptrons", "bias-sweep")
    assert numbers(found.splitlines()[0]) == [-10, -8, -6, -4, -2, 0]
    assert "y begins at 0, ends at 8, lowest 0, highest 8" in found


def test_02_two_weights_of_minus_2_and_a_bias_of_3_are_nand():
    """Red with the bias 3 → 1."""
    assert rows("02-perceptrons", "nand-table") == [[0, 0, 3, 1], [0, 1, 1, 1], [1, 0, 1, 1], [1, 1, -1, 0]]
    assert "x₁ (weight −2), x₂ (weight −2) into one neuron, in which stands 3" in text("02-perceptrons", "nand-picture")


def test_02_not_and_or_and_xor_come_out_of_the_perceptron_nand():
    """Red with the bias 3 → 1."""
    table = rows("02-perceptrons", "gates-from-nand")
    assert [row[:2] for row in table] == [[0, 0], [0, 1], [1, 0], [1, 1]]
    for x1, x2, *gates in table:
        assert gates == [1 - x1, x1 and x2, x1 or x2, x1 != x2]


def test_02_nand_reaches_every_function_of_up_to_three_bits():
    """Red with AND in place of NAND."""
    assert rows("02-perceptrons", "every-function") == [[n, 2 ** 2 ** n, 2 ** 2 ** n] for n in (1, 2, 3)]


def test_02_the_half_adder_adds_as_gates_as_perceptrons_and_with_minus_4():
    """Red with gate d fed by b and a; "as perceptrons" with the outputs' indices exchanged; with a half adder whose −4 is −2."""
    inputs = [[0, 0], [0, 1], [1, 0], [1, 1]]
    for cell in ("half-adder-gates-run", "half-adder-perceptrons", "merged-half-adder"):
        table = [row for row in rows("02-perceptrons", cell) if len(row) >= 5 and row[:2] in inputs]
        assert [row[:2] for row in table] == inputs, cell
        for x1, x2, *found in table:
            carry, one = x1 and x2, x1 != x2
            assert found == {"half-adder-gates-run": [carry, one, x1 + x2],
                             "half-adder-perceptrons": [carry, one, 1],
                             "merged-half-adder": [carry, carry, one, one]}[cell], cell


def test_02_merged_one_weight_is_minus_4_and_all_others_minus_2_with_biases_3():
    """Red with .merged() left out."""
    for cell, weights in (("half-adder-perceptrons", ["−2"] * 10), ("merged-half-adder", ["−2"] * 8 + ["−4"]),
                          ("input-neurons", ["−2"] * 8 + ["−4"])):
        found = text("02-perceptrons", cell)
        assert re.findall(r"weight (−\d)", found) == weights, cell
        assert re.findall(r"with bias (\S+)", found) == ["3"] * 5, cell
    assert "a (weight −4, merged)" in text("02-perceptrons", "merged-half-adder")
    assert "drawn as neurons" in text("02-perceptrons", "input-neurons")


def test_02_without_inputs_a_perceptron_is_a_constant():
    """Red with a weight and an input of 1 in place of none."""
    table = rows("02-perceptrons", "no-inputs-run")
    assert any(bias == 0 for bias, _ in table) and {output for _, output in table} == {0, 1}
    assert all(output == (bias > 0) for bias, output in table)


def test_02_fifteen_numbers_by_hand_against_23860():
    """Red with the network 784-30-10 → 784-15-10."""
    found = text("02-perceptrons", "how-many")
    assert "5 perceptrons with 2 weights and 1 bias each, 15 numbers" in found and "23,860 parameters" in found
