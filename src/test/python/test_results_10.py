"""What notebook 10 found when it was executed: the numbers and laws that its text speaks of."""
import re
import statistics

import pytest
from conftest import ROOT
from results import numbers, text, wide

pytestmark = pytest.mark.executes_a_notebook


NB10 = "10-which-settings"


def answer(cell_id):
    """The last line of a bet: its answer and the reason."""
    return text(NB10, cell_id).splitlines()[-1]


def test_10_the_count_follows_the_silent_outputs():
    seeds = wide(NB10, "hundred-table", 5)
    assert [seed for seed, *_ in seeds] == list(range(1, 11))
    for _, right, silent, stuck_for, cost in seeds:
        assert (right > 9600) == (silent == 0) == (stuck_for < 30)
        assert right < 9700 - 800 * silent
        assert abs(cost - 0.05 * silent) < 0.02
    stuck = {int(seed): stuck_for for seed, _, _, stuck_for, _ in seeds}
    assert [seed for seed, epochs in stuck.items() if epochs <= 1] == [4, 7]
    assert sorted(epochs for epochs in stuck.values() if 1 < epochs < 30) == [17, 18, 21]
    assert list(stuck.values()).count(30) == 5
    right = [row[1] for row in seeds]
    assert len([end for end in right if end > 9600]) == 5
    assert numbers(answer("bet-three"))[:3] == [91.7, 120 - 10, 120]  # of five stuck seeds three can be picked in ten ways


def test_10_the_parameters_are_counted():
    assert [numbers(line)[-1] for line in text(NB10, "parameters").splitlines() if line] == [23_860, 79_510]


def test_10_each_step_up_helps_until_one_kills():
    found = wide(NB10, "knob", 2)
    assert [eta for eta, _ in found] == [0.001, 0.01, 0.1, 1, 10, 100]
    right = [count for _, count in found]
    assert right[:5] == sorted(right[:5]) and 800 < right[5] < 1200
    assert answer("bet-knob").startswith("The answer: 10.")


def test_10_the_finer_search_finds_another_eta_for_each_seed_and_silent_outputs_with_100():
    assert "30 of 30 trainings are done; the best: 30 hidden" in text(NB10, "search")
    found = wide(NB10, "search-table", 6)
    thirty, hundred = ([row[1:] for row in found if row[0] == hidden] for hidden in (30, 100))
    assert [row[0] for row in thirty] == [row[0] for row in hundred] == [1, 2, 3, 5, 10]
    assert [max(thirty, key=lambda row: row[seed])[0] for seed in (1, 2, 3)] == [5, 10, 3]
    means = [sum(row[1:4]) / 3 for row in thirty]
    assert max(means[2:]) - min(means[2:]) < 300 and min(means[2:]) > max(means[:2])  # 3, 5 and 10 are a fair choice
    assert max(row[4] for row in thirty) <= 2 and all(row[4] >= 6 for row in hundred)
    for seed in (1, 2, 3):
        right = [row[seed] for row in hundred]
        assert right not in (sorted(right), sorted(right, reverse=True))


def test_10_the_best_eta_grows_with_the_mini_batch():
    assert answer("bet-size").startswith("The answer: 10.") and "With m = 10, η = 3" in text(NB10, "bet-size")
    found = [row for row in map(numbers, text(NB10, "sizes-map").splitlines()) if len(row) == 6 and min(row) > 100]
    assert [[0.1, 0.3, 1, 3, 10, 30][row.index(max(row))] for row in found] == [1, 3, 10]


def ends(setting):
    """How many each of the ten seeds reads after thirty epochs, the worst first."""
    lines = (ROOT / f"data/results/{setting}.csv").read_text(encoding="utf-8").splitlines()[1:]
    return sorted(int(line.split(",")[2]) for line in lines if line.split(",")[1] == "29")


def test_10_the_long_runs_rise_with_eta_and_end_in_clusters():
    long = [ends(f"784-100-10-eta-{eta}") for eta in ("0.001", "0.01", "0.1", "1", "3")]
    for of_each_rate in (min, max, statistics.median):
        assert sorted(map(of_each_rate, long)) == list(map(of_each_rate, long))
    assert re.findall(r"^(.+): (\d+) points", text(NB10, "rates"), re.M) == [("30 epochs", "50")]
    median = numbers(text(NB10, "rates").splitlines()[0])[1]
    assert abs(median - statistics.median(long[4])) <= 0.5 and all(abs(right - median) > 350 for right in long[4])
    assert all(len([right for right in of_one if right > 9500]) == 5 for of_one in long[3:])
    assert max(max(long[3]), max(long[4])) < 9700 and all(right < 8900 for of_one in long[3:] for right in of_one[:5])


def test_10_the_costs_of_four_trainings():
    found = re.findall(r"(\d+ hidden, η = [\d.]+): 30 points.*ends at ([\d.]+)", text(NB10, "cost-curves"))
    assert len(found) == 8
    for half in (dict(found[:4]), dict(found[4:])):
        ends = {name: float(end) for name, end in half.items()}
        assert ends["100 hidden, η = 0.001"] < ends["30 hidden, η = 100"] == pytest.approx(0.5, abs=1e-4)
        assert ends["30 hidden, η = 3"] < 0.06 and ends["30 hidden, η = 3"] < ends["100 hidden, η = 3"] < 0.1
    assert float(found[2][1]) == pytest.approx(0.47, abs=0.005)


def test_10_over_fitting_begins():
    epochs = {row[0]: row[1:] for row in wide(NB10, "over-fitting", 5)}
    for training, tested in ((0, 1), (2, 3)):  # 100 hidden neurons, then 30
        assert epochs[0][training] > epochs[0][tested] and epochs[29][training] < 0.7 * epochs[29][tested]
        assert epochs[29][training] < 0.75 * epochs[10][training] and epochs[29][tested] > 0.9 * epochs[10][tested]
    assert epochs[29][3] == pytest.approx(epochs[20][3], rel=0.002) and epochs[29][2] < 0.9 * epochs[20][2]
    assert 0.994 < epochs[29][1] / epochs[20][1] < 0.996
    assert numbers(answer("bet-test-cost"))[:1] == [0.0814]


def test_10_where_a_good_network_goes_wrong():
    shown = text(NB10, "confusion")
    matrix = [numbers(line) for line in shown.splitlines() if len(numbers(line)) == 10 and "." not in line]
    assert len(matrix) == 10 and sum(map(sum, matrix)) == 10_000
    assert sum(matrix[d][d] for d in range(10)) == 9490 and "9,490 of 10,000 right" in shown
    off = sorted(((count, label, answer) for label, row in enumerate(matrix) for answer, count in enumerate(row) if label != answer),
                 reverse=True)
    assert off[:3] == [(39, 3, 5), (25, 7, 9), (23, 4, 9)] and matrix[5][3] == 8
    assert len([count for count, *_ in off if count == 0]) < 20
    wrong = {row[0]: row[2] for row in map(numbers, shown.splitlines()) if len(row) == 3}
    assert len(wrong) == 10 and max(wrong, key=wrong.get) == 3


def test_10_in_a_third_of_its_mistakes_it_is_sure_but_few_of_its_sure_answers_are_mistakes():
    asked, told = text(NB10, "bet-sure").splitlines()[0], answer("bet-sure")
    assert numbers(asked)[0] == 510 and 0.28 < numbers(told)[0] / 510 < 1 / 3
    sure_and_wrong, _, sure, percent = numbers(told)  # the second is the stubborn 9
    assert percent == pytest.approx(100 * sure_and_wrong / sure, abs=0.051) and percent < 2
    captions = re.search(r"Captions: (.*)", text(NB10, "wrong-digits")).group(1).split("; ")
    assert captions[0] == "9 as 8" and len(captions) == 30 and all(caption[0] != caption[-1] for caption in captions)


def test_10_weights_from_white_pixels_never_move():
    assert answer("bet-white").startswith("The answer: those from pixels that are white in all training pictures.")


def test_10_a_network_of_whole_numbers_still_reads():
    right = {unit: count for unit, count in wide(NB10, "rounding", 2)}
    assert right[0.01] == 9490 and right[0.1] > 9450
    assert numbers(answer("bet-round"))[:2] == [right[1], 9490 - right[1]] and right[1] > 9000 > right[4]
