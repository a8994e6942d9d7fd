"""What notebook 09 found when it was executed: the numbers and laws that its text speaks of."""
import json
import re

import nbformat
import pytest
from originals import EXECUTED
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


NB09 = "09-it-will-not-learn"


def test_09_the_count_follows_the_silent_outputs():
    lines = text(NB09, "hundred-table").splitlines()
    seeds = [numbers(line) for line in lines[1:11]]
    assert sorted(seed for seed, *_ in seeds) == list(range(1, 11))
    for _, last, best, silent, cost in seeds:
        assert best >= last
        assert (last > 9500) == (silent == 0)
        assert last < 9700 - 800 * silent
        assert abs(cost - 0.05 * silent) < 0.02
    stuck = sum(silent > 0 for *_, silent, _ in seeds)
    assert 2 <= stuck <= 8 and f"silent output: {stuck} of 10" in text(NB09, "hundred-table")


def test_09_seed_8_never_reads_a_5_and_hears_nothing():
    by_digit = {row[0]: row[1:] for row in map(numbers, text(NB09, "deaf").splitlines()) if len(row) == 5}
    assert len(by_digit) == 10
    asked, right, mean_output, correction = by_digit[5]
    assert asked == 892 and right == 0 and mean_output < 1e-3
    others = [row for digit, row in by_digit.items() if digit != 5]
    assert all(row[1] > 0.9 * row[0] and row[3] > 50 * correction for row in others)
    by_formula, by_backprop = map(float, re.findall(r"by (?:formula|backprop) (-?[\d.E-]+)", text(NB09, "deaf")))
    assert by_formula == pytest.approx(by_backprop, rel=1e-9) and by_formula < 0


def test_09_outputs_fall_silent_for_every_eta_with_100_neurons_and_wake_up_with_30():
    shown = text(NB09, "first-lessons")
    assert "100 hidden, η = 3.0, 100 hidden, η = 1.0, 100 hidden, η = 0.3, 30 hidden, η = 3.0" in shown
    silent = [row for row in map(numbers, shown.splitlines()) if len(row) == 11 and max(row) <= 10]
    assert len(silent) == 4 and all(row[0] == 0 for row in silent)
    assert all(max(row) >= 2 and row[-1] >= 1 for row in silent[:3])
    assert silent[2][1] < silent[1][1]  # the smallest η is the latest
    assert max(silent[3]) >= 1 and silent[3][-1] == 0


def test_09_smaller_starting_weights_leave_no_output_silent():
    as_it_was, smaller = [line for line in text(NB09, "smaller-start").splitlines() if line]
    assert numbers(as_it_was)[0] > 3 * numbers(smaller)[0]
    right, silent = numbers(as_it_was)[2:]
    assert right == 8617 and silent == 1  # the run of the cell "stuck-network", once more
    right, silent = numbers(smaller)[2:]
    assert right > 9500 and silent == 0


def test_09_the_books_slow_run_stands_beside_ours():
    found = [numbers(line) for line in text(NB09, "slow-table").splitlines()]
    slow = {row[0]: row[1:] for row in found if len(row) == 5}
    assert {epoch: row[0] for epoch, row in slow.items()} == {0: 1139, 1: 1136, 2: 1135, 27: 2101, 28: 2123, 29: 2142}
    assert all(lowest <= median <= highest for _, lowest, median, highest in slow.values())
    assert slow[29][2] > 1.5 * slow[0][2] and slow[29][2] < 4000
    first, last = [json.loads(part) for part in re.findall(r"\[.*?\]", text(NB09, "slow-table"))][:2]
    assert len(first) == len(last) == 10 and all(b < a for a, b in zip(first, last))


def test_09_the_search_climbs_to_the_books_rate():
    shown = text(NB09, "search")
    found = [row for row in map(numbers, shown[shown.index("silent"):].splitlines()) if len(row) == 5]
    assert [eta for eta, *_ in found] == [0.001, 0.01, 0.1, 1, 3, 10]
    right = [correct for _, correct, *_ in found]
    assert right[:5] == sorted(right[:5]) and right[5] < right[4]
    assert "6 of 6 trainings are over; the best: 100 hidden, η = 3, m = 10, seed 1" in shown


def test_09_a_hundred_times_too_slow_a_hundred_times_too_bad():
    found = [numbers(line) for line in text(NB09, "rates").splitlines() if re.match(r"\s*[\d.]+ ", line)]
    table = {row[0]: row[1:] for row in found if len(row) == 6}
    assert list(table) == [0.001, 0.01, 0.1, 1, 3]
    medians = [row[1] for row in table.values()]
    assert medians[:4] == sorted(medians[:4])
    costs = [row[3] for row in table.values()]
    assert costs[:4] == sorted(costs[:4], reverse=True)
    silent = {eta: row[4] for eta, row in table.items()}
    assert silent[0.01] > silent[3] and silent[0.1] > silent[3] > 0


def test_09_the_riddles_log():
    log = {row[0]: row[1:] for row in rows(NB09, "riddle-log")}
    assert {epoch: row[0] for epoch, row in log.items()} == {0: 1009, 1: 1009, 2: 1009, 3: 1009, 27: 982, 28: 982, 29: 982}
    assert all(len(row) == 11 and all(850 < count < 1250 for count in row) for row in log.values())


def test_09_the_riddle_is_one_until_its_envelope_is_opened():
    cells = nbformat.read(EXECUTED / "notebooks" / f"{NB09}.ipynb", as_version=4).cells
    before = cells[:[cell.id for cell in cells].index("meaning")]
    shown = "\n".join(cell.source + (text(NB09, cell.id) if cell.cell_type == "code" else "") for cell in before)
    assert re.findall(r"eta-100|η = 100\b|\b100\.0\b|far too large|always [0-9]|1,135 is", shown) == []
    assert "784-30-10-eta-100, mini-batches of 10, η = 100" in text(NB09, "meaning")


def test_09_the_sick_network_says_9_to_everything_and_costs_a_half():
    answers = re.search(r"how often, of 10,000 by answer: (.*)", text(NB09, "tool-answers")).group(1)
    assert numbers(answers) == [part for digit in range(10) for part in (digit, 10_000 if digit == 9 else 0)]
    sick, healthy = numbers(text(NB09, "tool-cost").splitlines()[0])
    assert sick == pytest.approx(0.5, abs=1e-3) and healthy < 0.1
    assert numbers(text(NB09, "tool-cost"))[-1] < 0.01


def test_09_saturation_alone_does_not_tell_but_the_slope_does():
    _, untrained, healthy, sick, _ = text(NB09, "tool-saturation").splitlines()
    untrained, healthy, sick = numbers(untrained), numbers(healthy), numbers(sick)
    assert healthy[0] > 0.7 and healthy[1] > 0.7 and sick[1] > 0.999  # hidden, outputs, slope
    assert sick[2] < 1e-5 < 1e-3 < healthy[2] < untrained[2]


def test_09_the_corrections_vanish_with_the_first_mini_batch():
    said = text(NB09, "tool-gradient")
    lowest, small, _, large = [numbers(size)[0] for curve in re.findall(r"(?:healthy|riddle): .*lowest (.+), highest (.+)", said)
                               for size in curve]
    right = [numbers(count)[0] for count in re.findall(r"mini-batches: (.+) right", said)]
    assert right[0] > 8500 and right[1] < 1200
    assert lowest > 1e-3 and large < 1e-5 and small > 0.1


def test_09_1009_nines_and_982_fours():
    assert numbers(text(NB09, "meaning").splitlines()[0]) == [1009, 982]


def test_09_the_costs_of_four_trainings():
    found = re.findall(r"(\d+ hidden, η = [\d.]+): 30 points.*ends at ([\d.]+)", text(NB09, "cost-curves"))
    assert len(found) == 8
    for half in (dict(found[:4]), dict(found[4:])):
        ends = {name: float(end) for name, end in half.items()}
        assert ends["100 hidden, η = 0.001"] < ends["30 hidden, η = 100"] == pytest.approx(0.5, abs=1e-4)
        assert ends["30 hidden, η = 3"] < 0.06 and ends["100 hidden, η = 3"] < 0.1


def test_09_over_fitting_begins():
    curves = {name.strip(): numbers(values)[1::2] for name, values in
              re.findall(r"(\d+ hidden, (?:training|test))\s+(epoch 0.*)", text(NB09, "over-fitting"))}
    for hidden in ("30 hidden", "100 hidden"):
        train, tested = curves[f"{hidden}, training"], curves[f"{hidden}, test"]
        assert train[0] > tested[0] and train[3] < 0.7 * tested[3]
        assert train[3] < 0.75 * train[1] and tested[3] > 0.85 * tested[1]


def test_09_where_a_healthy_network_goes_wrong():
    shown = text(NB09, "confusion")
    matrix = [numbers(line) for line in shown.splitlines() if len(numbers(line)) == 10]
    assert len(matrix) == 10 and sum(map(sum, matrix)) == 10_000
    right = sum(matrix[d][d] for d in range(10))
    assert right > 9300 and f"{right:,.0f} of 10,000 right" in shown
    pairs = [row for row in map(numbers, shown.splitlines()) if len(row) == 3]
    wrong = sorted((matrix[i][j] for i in range(10) for j in range(10) if i != j), reverse=True)
    assert [count for *_, count in pairs] == wrong[:8]
    assert all(matrix[int(label)][int(answer)] == count for label, answer, count in pairs)
    assert numbers(text(NB09, "wrong-digits"))[0] == 10_000 - right
    captions = re.search(r"Captions: (.*)", text(NB09, "wrong-digits")).group(1).split("; ")
    assert len(captions) == 30 and all(caption[0] != caption[-1] for caption in captions)


def test_09_weights_from_white_pixels_never_move():
    white, _, leading, unmoved = numbers(text(NB09, "weight-pictures"))[:4]
    assert white == 67 and leading == 2010 and leading <= unmoved < 1.05 * leading
