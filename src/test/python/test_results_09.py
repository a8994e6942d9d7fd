"""What notebook 09 found when it was executed: the numbers and laws that its text speaks of."""
import re

import nbformat
import pytest
from conftest import ROOT
from originals import EXECUTED
from results import numbers, rows, text, wide

pytestmark = pytest.mark.executes_a_notebook


NB09 = "09-it-will-not-learn"


def runs(setting):
    """The lines of one setting's results: seed, epoch, right, training cost and so on."""
    lines = (ROOT / f"data/results/{setting}.csv").read_text(encoding="utf-8").splitlines()
    return [line.split(",") for line in lines[1:]]


def answer(cell_id):
    """The last line of a bet: its answer and the reason."""
    return text(NB09, cell_id).splitlines()[-1]


def test_09_the_riddles_log():
    log = {row[0]: row[1:] for row in rows(NB09, "riddle-log") if len(row) == 12}
    assert {epoch: row[0] for epoch, row in log.items()} == {0: 1009, 1: 1009, 2: 1009, 3: 1009, 27: 982, 28: 982, 29: 982}
    assert all(850 < count < 1250 for row in log.values() for count in row)
    end = dict(enumerate(log[29]))
    assert log[0][4] == 1009 and end[4] == end[9] == 1028 and end[6] == log[3][8] == 1032


def test_09_the_riddle_is_one_until_its_envelope_is_opened():
    cells = nbformat.read(EXECUTED / "notebooks" / f"{NB09}.ipynb", as_version=4).cells
    before = cells[:[cell.id for cell in cells].index("meaning")]
    shown = "\n".join(cell.source + (text(NB09, cell.id) if cell.cell_type == "code" else "") for cell in before)
    assert re.findall(r"eta-100|η = 100\b|\b100\.0\b|far too large|always [0-9]|1,135 is", shown) == []
    assert "784-30-10-eta-100, m = 10, η = 100" in text(NB09, "meaning")


def test_09_the_sick_network_says_9_to_everything():
    assert numbers(text(NB09, "two-patients")) == [1009, 9137]
    assert answer("bet-answers").startswith("The answer: a single one. It says 9")
    answers = wide(NB09, "tool-answers", 4)
    assert [row[1] for row in answers] == [0] * 9 + [10_000]
    assert all(700 < row[2] < 1300 for row in answers)
    assert (answers[9][3], answers[4][3], answers[7][3], answers[2][3]) == (1009, 982, 1028, 1032)


def test_09_its_outputs_are_all_nearly_0_and_cost_a_half():
    assert answer("bet-outputs").startswith("The answer: near 0.")
    assert numbers(text(NB09, "tool-outputs").splitlines()[0])[0] < 1e-4
    outputs = wide(NB09, "tool-outputs", 3)
    assert len(outputs) == 10 and max(range(10), key=lambda digit: outputs[digit][1]) == 9
    assert outputs[7][2] > 0.9
    sick, healthy = numbers(re.search(r"^cost.*", text(NB09, "tool-outputs"), re.M).group())
    assert sick == 0.5 and healthy < 0.1


def test_09_saturation_alone_does_not_tell_but_the_slope_does():
    assert 50 < numbers(answer("bet-saturation"))[0] < 100
    untrained, healthy, sick = wide(NB09, "tool-saturation", 3)
    assert healthy[0] > 70 and healthy[1] > 70 and sick[1] > 99.9  # hidden, outputs, slope
    assert sick[2] < 1e-7 < 1e-3 < healthy[2] < untrained[2]


def test_09_the_corrections_vanish_with_the_first_mini_batch():
    (lowest, small), (_, large) = [[numbers(size)[0] for size in curve] for curve in re.findall(
        r"(?:healthy|sick): .*lowest (.+), highest (.+)", text(NB09, "tool-gradient"))]
    assert "healthy 10, sick 10" in text(NB09, "tool-gradient")
    assert lowest > 1e-3 and large < 1e-5 and small > 0.1


def test_09_the_verdict():
    assert numbers(answer("bet-eta"))[:3] == [100, 40, 3]
    struck = wide(NB09, "one-step-run", 4)
    gradient, before, after = (sum(row[column] for row in struck) / 10 for column in (1, 2, 3))
    assert 0.035 < gradient < 0.045 and 38 < before - after < 42 and 1 < 3 * (before - after) / 100 < 1.3
    falls = [row[2] - row[3] for row in struck]
    assert (int(min(falls)), int(max(falls))) == (11, 89)


def test_09_a_dead_output_creeps_up_is_struck_down_again_and_another_is_the_least_dead():
    later = {row[0]: row[1:] for row in wide(NB09, "one-jump-run", 4)}
    log = [int(row[2]) for row in runs("784-30-10-eta-100") if row[0] == "4"]
    assert all(right == log[int(epoch)] for epoch, (right, *_) in later.items())
    assert {epoch: right for epoch, (right, *_) in later.items()} == dict.fromkeys((0, 5, 10, 13, 14, 15), 1009) | {16: 1028, 17: 1028}
    nine, seven = ({epoch: row[column] for epoch, row in later.items()} for column in (1, 2))
    climb = [(nine[b] - nine[a]) / (b - a) for a, b in ((0, 5), (5, 10), (10, 13), (13, 14), (14, 15))]
    assert climb[0] > 0 and climb == sorted(climb)
    assert nine[15] > seven[15] and nine[16] < -100 < seven[16] == seven[17]


def test_09_the_books_slow_run_stands_beside_ours():
    slow = {row[0]: row[1:] for row in wide(NB09, "slow-table", 4)}
    assert {epoch: row[0] for epoch, row in slow.items()} == {0: 1139, 1: 1136, 2: 1135, 27: 2101, 28: 2123, 29: 2142}
    assert 1.5 * slow[0][1] < slow[29][1] < 4000 and slow[29][2] < slow[0][2]


def test_09_the_cost_falls_for_all_and_three_seeds_are_near_0_9():
    ends = re.findall(r"seed ([346]): 30 points.*ends at ([\d.]+)", text(NB09, "slow-costs"))
    assert [seed for seed, _ in ends] == ["3", "4", "6"]
    slow = {str(seed): [float(row[3]) for row in runs("784-100-10-eta-0.001") if row[0] == str(seed)] for seed in range(1, 11)}
    for costs in slow.values():
        assert len(costs) == 30 and all(after < before for before, after in zip(costs, costs[1:]))
    assert all(0.85 < slow[seed][20] < 0.95 for seed in "346") and all(0.85 < slow[seed][29] < 0.95 for seed in "36")
    assert slow["4"][21] > 0.85 and slow["4"][29] < 0.5
    assert slow["3"][8] > 1.3  # two outputs at 1: 0.9 and 0.45


def test_09_a_dead_network_costs_a_half_and_is_silent_and_a_slow_one_is_neither():
    shown = text(NB09, "slow-costs")
    assert "dead: 25 points" in shown and "ends at 0.5, lowest 0.5, highest 0.500012" in shown
    slow, dead = runs("784-100-10-eta-0.001"), runs("784-30-10-eta-100")
    assert all(0.5 == round(float(row[3]), 4) for row in dead if row[0] == "4" and row[1] != "0")
    assert numbers(text(NB09, "late"))[1:] == [max(int(row[5]) for row in slow), min(int(row[5]) for row in dead)] == [1, 10]
    second = [float(row[3]) for row in slow if row[0] == "2"]
    assert all(abs(cost - 0.5) < 0.0025 for cost in second[18:]) and second[29] < 0.5


def test_09_seed_8_never_reads_a_5_and_hears_nothing():
    assert "8,617 of 10,000" in text(NB09, "stuck-network") and "it would have 8,830 right" in text(NB09, "stuck-network")
    assert all(int(row[2]) > 9400 for row in runs("784-30-10-eta-3") if row[1] == "29")
    assert all(int(row[2]) < 8900 for row in runs("784-100-10-eta-3") if row[0] == "8")
    by_digit = {row[0]: row[1:] for row in wide(NB09, "deaf", 4)}
    assert len(by_digit) == 10
    asked, right, correction = by_digit[5]
    assert asked == 892 and right == 0
    others = [row for digit, row in by_digit.items() if digit != 5]
    assert all(row[1] > 0.9 * row[0] and row[2] > 200 * correction for row in others)
    heights = numbers(text(NB09, "stuck-outputs").splitlines()[-1])[1::2]
    assert [digit for digit, height in enumerate(heights) if height < 0.5] == [5]


def test_09_a_smaller_rate_leaves_outputs_silent_and_30_neurons_do_not():
    assert numbers(answer("bet-lessons"))[0] == 10
    assert numbers(text(NB09, "bet-lessons").splitlines()[0]) == [30, 3, 5, 0.1]
    for name, setting, stuck in (("100 hidden, η = 3", "784-100-10-eta-3", 5), ("100 hidden, η = 1", "784-100-10-eta-1", 5),
                                 ("100 hidden, η = 0.1", "784-100-10-eta-0.1", 10), ("30 hidden, η = 3", "784-30-10-eta-3", 0)):
        assert len([row for row in runs(setting) if row[1] == "29" and int(row[5]) > 0]) == stuck
        assert re.search(rf"^{re.escape(name)}: 30 points.*ends at {stuck},", text(NB09, "first-lessons"), re.M)


def test_09_smaller_starting_weights_leave_no_output_silent_in_any_of_the_stuck_seeds():
    as_drawn, divided, _, of_thirty = numbers(text(NB09, "smaller-weights"))
    assert as_drawn > 3 * divided and 1.3 < as_drawn / of_thirty < 2  # √(100/30) = 1.8
    cured = [numbers(line) for line in text(NB09, "smaller-start").splitlines() if line]
    stuck = "784-100-10-eta-3"
    assert [row[0] for row in cured] == [int(row[0]) for row in runs(stuck) if row[1] == "29" and int(row[2]) < 9000]
    for seed, after_three, silent, ever in cured:
        assert ever == max(int(row[2]) for row in runs(stuck) if row[0] == str(int(seed)))
        assert silent == 0 and after_three > ever
