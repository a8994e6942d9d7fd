"""What notebook 07 found when it was executed: the numbers and laws that its text speaks of."""
import math
import re
from statistics import NormalDist

import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


STOCHASTIC = "07-stochastic-gradient-descent"


def answer(cell_id):
    """The last line of a bet, after "The answer: "."""
    return text(STOCHASTIC, cell_id).splitlines()[-1].removeprefix("The answer: ")


# red: every poll asks the first third of the voters
def test_07_the_error_of_a_poll_falls_with_the_square_root():
    at_10, _, at_100, _, at_1000 = numbers(text(STOCHASTIC, "polls").splitlines()[0])[1:]
    assert at_10 / at_100 == pytest.approx(10 ** 0.5, rel=0.2) and at_100 / at_1000 == pytest.approx(10 ** 0.5, rel=0.2)
    assert numbers(answer("poll-bet"))[0] == pytest.approx(at_10, abs=0.051)
    assert numbers(answer("poll-bet"))[0] == pytest.approx(exact_error_of_a_poll_of_ten(), abs=0.1)
    assert 60_000 / 10 == 6_000


def exact_error_of_a_poll_of_ten():
    """The mean of |share of red − 52| in percentage points, worked out from the binomial distribution."""
    return sum(math.comb(10, reds) * 0.52 ** reds * 0.48 ** (10 - reds) * abs(10 * reds - 52) for reds in range(11))


# red: 30 hidden neurons
def test_07_the_full_gradient_is_a_list_of_11935_slopes():
    assert numbers(text(STOCHASTIC, "full-gradient"))[-1] > 0
    assert "11,935 parameters" in text(STOCHASTIC, "full-gradient")


# red: mini-batches of size √m
def test_07_the_error_of_a_mini_batch_falls_with_slope_one_half():
    table = rows(STOCHASTIC, "error-table")
    assert [row[0] for row in table] == [1, 3, 10, 30, 100, 300]
    slope = numbers(text(STOCHASTIC, "error-plot"))[0]
    assert slope == pytest.approx(-0.5, abs=0.1)
    by_least_squares = slope_of([math.log(row[0]) for row in table], [math.log(row[1]) for row in table])
    assert by_least_squares == pytest.approx(-0.5, abs=0.1)  # not only as the notebook works it out
    scaled = [row[2] for row in table]
    assert max(scaled) < 1.2 * min(scaled)
    first, _, last, _ = numbers(answer("error-bet"))[:4]
    assert first == 100 and last == pytest.approx(100 * table[-1][1] / table[0][1], rel=1e-3)


def slope_of(xs, ys):
    """The slope of the straight line that fits these points best."""
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((xs[i] - x) * (ys[i] - y) for i in range(len(xs))) / sum((each - x) ** 2 for each in xs)


# red: mini-batches of size √m
def test_07_most_mini_batches_of_ten_point_downhill_though_their_error_is_longer_than_the_gradient():
    length = numbers(text(STOCHASTIC, "full-gradient"))[-1]
    table = {row[0]: row[1:] for row in rows(STOCHASTIC, "error-table")}
    ratio = table[10][2]
    assert round(ratio, 1) == 2.7 and ratio == pytest.approx(table[10][0] / length, rel=1e-4)
    all_along_g, spread_evenly = NormalDist().cdf(1 / ratio), ratio / 11_935 ** 0.5
    assert 0.63 < all_along_g < 2 / 3 and round(40 * all_along_g) == 26
    assert round(spread_evenly, 2) == 0.02 and 40 * NormalDist().cdf(1 / spread_evenly) > 39.99
    bars = text(STOCHASTIC, "downhill-bars").split("many by m: ")[1]
    downhill = {m: count for m, count in (numbers(bar) for bar in bars.split(", "))}
    assert numbers(answer("downhill-bet"))[0] == downhill[10] == 36 and downhill[300] == 40
    assert downhill[1] > 20 and downhill[3] == downhill[1] - 1


# red: the order not shuffled anew
def test_07_an_epoch_uses_every_example_once():
    log = text(STOCHASTIC, "shuffle-and-cut").splitlines()
    epochs = [[int(number) for number in re.findall(r"\d+", line.split(":")[1])] for line in log if line]
    assert len(epochs) == 3 and all(sorted(epoch) == list(range(12)) for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) == 3
    assert all(line.count("|") == 3 for line in log if line)


# red: η instead of η/m
def test_07_equation_21_is_what_the_library_does():
    was, by_21, in_the_library = (numbers(line)[-1] for line in text(STOCHASTIC, "eq-20-and-21").splitlines())
    assert abs(by_21 - was) > 1e-3 and by_21 == pytest.approx(in_the_library, abs=1e-12)


# red: only 4,000 of the pictures cut
def test_07_the_mini_batch_size_decides_how_many_updates_an_epoch_has():
    assert rows(STOCHASTIC, "updates-per-epoch") == [[m, 5000 / m] for m in (5000, 100, 20, 10, 1)]


# red: both with the mean
def test_07_a_learning_rate_from_a_program_that_averages_is_ten_times_too_large_for_one_that_adds():
    assert answer("without-1-m").startswith("learned to say nothing.")
    _, _, loudest, careless, ours = numbers(answer("without-1-m"))
    assert loudest < 0.1, "no output says anything at all"
    assert careless == pytest.approx(0.5, abs=0.01) and careless > ours + 0.05


# red: each update by all 2,000 instead of the mini-batch
def test_07_many_noisy_steps_go_uphill_because_they_are_long_and_the_walk_goes_down():
    uphill = numbers(answer("noisy-bet"))[0]
    bold, careful = [numbers(line) for line in text(STOCHASTIC, "noisy-walk-plot").splitlines()[:2]]
    assert 80 < uphill < 120 and bold[0] == 3 and bold[2] < 0.9 * bold[1]
    assert careful[:2] == [0.1, 32] and bold[2] < careful[2] < bold[1]


# red: the mini-batches of the race of size 2,000
def test_07_mini_batches_beat_the_full_gradient_at_the_same_number_of_visits():
    assert numbers(answer("race"))[:3] == [2000, 200, 1]
    ends = {line.split(":")[0]: numbers(line.split("ends at")[1])[0]
            for line in text(STOCHASTIC, "race-plot").splitlines() if "ends at" in line}
    late = ends.pop("mini-batches")
    assert len(ends) == 3 and late < min(ends.values()) / 3
    assert all(0.4 < end < 0.5 for end in ends.values())
    pictures, right, *full = numbers(text(STOCHASTIC, "race-plot").splitlines()[0])
    assert right > 0.9 * pictures and 1 / 3 < max(full) / pictures < 0.4 and len(full) == 3
