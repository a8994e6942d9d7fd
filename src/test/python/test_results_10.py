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
    assert numbers(answer("bet-spread")) == [max(right) - min(right), max(right), min(right)]


def test_10_the_parameters_are_counted():
    assert [numbers(line)[-1] for line in text(NB10, "parameters").splitlines() if line] == [23_860, 79_510]


def test_10_each_step_up_helps_until_one_kills():
    found = wide(NB10, "knob", 2)
    assert [eta for eta, _ in found] == [0.001, 0.01, 0.1, 1, 10, 100]
    right = [count for _, count in found]
    assert right[:5] == sorted(right[:5]) and 800 < right[5] < 1200
    assert answer("bet-knob").startswith("The answer: 10.")


def test_10_the_finer_search_turns_between_3_and_10_with_30_neurons_and_is_noise_with_100():
    shown = text(NB10, "search")
    found = [row for row in map(numbers, shown[shown.rindex("silent"):].splitlines()) if len(row) == 5]
    thirty = {eta: right for hidden, eta, right, *_ in found if hidden == 30}
    assert list(thirty) == [1, 2, 3, 5, 10] and 3 <= max(thirty, key=thirty.get) < 10
    assert all(thirty[eta] > thirty[1] + 1000 for eta in (2, 3, 5, 10))
    close = [thirty[eta] for eta in (2, 3, 5, 10)]
    assert 100 < max(close) - min(close) < 300
    assert 33 < (sum(close) / 4 * (1 - sum(close) / 40_000)) ** 0.5 < 37  # the chance in such a count
    hundred = [(right, silent) for hidden, _, right, _, silent in found if hidden == 100]
    assert len(hundred) == 5 and all(silent > 0 for _, silent in hundred)
    assert [right for right, _ in hundred] not in (sorted(hundred), sorted(hundred, reverse=True))
    assert "10 of 10 trainings are done; the best: 30 hidden" in shown


def ends(setting):
    """How many each of the ten seeds reads after thirty epochs, the worst first."""
    lines = (ROOT / f"data/results/{setting}.csv").read_text(encoding="utf-8").splitlines()[1:]
    return sorted(int(line.split(",")[2]) for line in lines if line.split(",")[1] == "29")


def test_10_the_long_runs_agree_with_the_short_search_and_end_in_clusters():
    assert answer("bet-long").startswith("The answer: η = 1 is far ahead.")
    assert all(number == int(number) for number in numbers(answer("bet-long")))
    long = [ends(f"784-100-10-eta-{eta}") for eta in ("0.001", "0.01", "0.1", "1", "3")]
    for of_each_rate in (min, max, statistics.median):
        assert sorted(map(of_each_rate, long)) == list(map(of_each_rate, long))
    assert "15 of 15 trainings are done" in text(NB10, "same-size")
    assert [curve for curve in re.findall(r"^(.+): (\d+) points", text(NB10, "rates"), re.M)] == [
        ("30 epochs of 50,000 pictures", "50"), ("3 epochs of 5,000", "15")]
    median = numbers(text(NB10, "rates").splitlines()[0])[1]
    assert abs(median - statistics.median(long[4])) <= 0.5 and all(abs(right - median) > 350 for right in long[4])
    assert len([right for right in long[4] if right > 9600]) == 5


def test_10_the_costs_of_four_trainings():
    found = re.findall(r"(\d+ hidden, η = [\d.]+): 30 points.*ends at ([\d.]+)", text(NB10, "cost-curves"))
    assert len(found) == 8
    for half in (dict(found[:4]), dict(found[4:])):
        ends = {name: float(end) for name, end in half.items()}
        assert ends["100 hidden, η = 0.001"] < ends["30 hidden, η = 100"] == pytest.approx(0.5, abs=1e-4)
        assert ends["30 hidden, η = 3"] < 0.06 and ends["30 hidden, η = 3"] < ends["100 hidden, η = 3"] < 0.1
    assert float(found[2][1]) == pytest.approx(0.47, abs=0.005)
    seeds = sorted(row[4] for row in wide(NB10, "hundred-table", 5))
    assert seeds[4] + 0.01 < float(found[1][1]) < seeds[5] - 0.01  # the median lies between stuck seeds and free ones


def test_10_over_fitting_begins():
    epochs = {row[0]: row[1:] for row in wide(NB10, "over-fitting", 5)}
    for training, tested in ((0, 1), (2, 3)):  # 100 hidden neurons, then 30
        assert epochs[0][training] > epochs[0][tested] and epochs[29][training] < 0.7 * epochs[29][tested]
        assert epochs[29][training] < 0.75 * epochs[10][training] and epochs[29][tested] > 0.9 * epochs[10][tested]
    assert epochs[29][0] < 0.5 * epochs[10][0]
    assert numbers(answer("bet-test-cost"))[:1] == [0.0814]


def test_10_where_a_good_network_goes_wrong():
    shown = text(NB10, "confusion")
    matrix = [numbers(line) for line in shown.splitlines() if len(numbers(line)) == 10 and "." not in line]
    assert len(matrix) == 10 and sum(map(sum, matrix)) == 10_000
    assert sum(matrix[d][d] for d in range(10)) == 9490 and "9,490 of 10,000 right" in shown
    assert 4.5 * matrix[5][3] < matrix[3][5] < 5 * matrix[5][3]
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
    assert numbers(answer("bet-round"))[0] == right[1] > 9000 > right[4]
