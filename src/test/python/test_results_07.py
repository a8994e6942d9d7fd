"""What notebook 07 found when it was executed: the numbers and laws that its text speaks of."""
import math
import re

import pytest
from results import numbers, rows, text

pytestmark = pytest.mark.executes_a_notebook


STOCHASTIC = "07-stochastic-gradient-descent"


# red: the sum of the C_x not divided by n
def test_07_the_cost_is_the_mean_of_the_examples_costs():
    by_hand, _, of_equation_6 = numbers(text(STOCHASTIC, "cost-is-a-mean"))[-3:]
    assert by_hand == pytest.approx(of_equation_6, rel=1e-12)


# red: gradient() not divided by the number of examples; counting only every other example
def test_07_the_full_gradient_touches_every_example_and_is_the_slope_of_the_whole_cost():
    touched, length = numbers(text(STOCHASTIC, "full-gradient"))
    assert touched == 5000 and length > 0
    nudged, averaged, difference = numbers(text(STOCHASTIC, "check-mean"))
    assert abs(nudged) > 1e-4 and difference < 1e-8
    assert nudged == pytest.approx(averaged, abs=1e-8)


# red: all mini-batches of the measurement of one size
def test_07_the_error_of_a_mini_batch_falls_with_slope_one_half():
    table = rows(STOCHASTIC, "error-table")
    assert [row[0] for row in table] == [1, 3, 10, 30, 100, 300]
    slope = numbers(text(STOCHASTIC, "error-plot"))[0]
    assert slope == pytest.approx(-0.5, abs=0.1)
    by_the_ends = math.log(table[-1][1] / table[0][1]) / math.log(300)  # not only as the notebook works it out
    assert by_the_ends == pytest.approx(-0.5, abs=0.1)
    scaled = [row[2] for row in table]
    assert max(scaled) < 1.2 * min(scaled)


# red: all mini-batches of the measurement of one size
def test_07_most_mini_batches_of_ten_point_downhill_though_their_error_is_longer_than_the_gradient():
    lines = text(STOCHASTIC, "downhill-bars").splitlines()
    assert numbers(lines[0])[-1] > 1.5
    of, with_10, _, with_300, _ = numbers(lines[1])
    assert of == 40 and with_10 >= 30 and with_300 == 40


# red: the last mini-batch left out; the order not shuffled anew
def test_07_an_epoch_uses_every_example_once():
    log = text(STOCHASTIC, "shuffle-and-cut").splitlines()
    epochs = [[int(number) for number in re.findall(r"\d+", line.split(":")[1])] for line in log[:3]]
    assert all(sorted(epoch) == list(range(12)) for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) == 3
    assert numbers(log[3]) == [3] * 12
    assert numbers(log[4])[-1] < 12


# red: the factor of `moved` with the wrong sign; η instead of η/m
def test_07_equations_20_and_21_are_what_the_library_does():
    moved, difference = numbers(text(STOCHASTIC, "check-update"))
    assert moved > 1e-3 and difference < 1e-12


# red: only 4,000 of the pictures cut
def test_07_the_mini_batch_size_decides_how_many_updates_an_epoch_has():
    assert rows(STOCHASTIC, "updates-per-epoch") == [[m, 5000 / m, 5000] for m in (5000, 100, 20, 10, 1)]


# red: the sum with η = 0.31; the factor of `moved` with the wrong sign
def test_07_leaving_out_1_over_m_is_another_eta_and_nothing_else():
    lines = text(STOCHASTIC, "without-1-m").splitlines()
    assert numbers(lines[0])[-1] < 1e-9 and numbers(lines[1])[-1] < 1e-6
    by_mean, by_sum, careless, largest_output = (numbers(line)[-1] for line in lines[2:6])
    assert by_mean == pytest.approx(by_sum, rel=1e-9)
    assert careless == pytest.approx(0.5, abs=0.01) and careless > by_mean + 0.05 and largest_output < 0.05


# red: the newcomers divided by 10
def test_07_the_gradient_of_a_sum_is_n_times_that_of_the_mean():
    of_sum, of_mean, difference = (numbers(line)[-1] for line in text(STOCHASTIC, "stream").splitlines() if line)
    assert of_mean > 0.01 and of_sum == pytest.approx(1_000 * of_mean, rel=1e-9) and difference < 1e-10 * of_sum


# red: every poll asks the same kind of people (chosen from the first half of the voters); 100 for 10
def test_07_a_poll_of_ten_is_6000_times_cheaper_and_its_error_falls_with_the_square_root():
    cheaper, errors = text(STOCHASTIC, "poll").splitlines()[:2]
    assert numbers(cheaper) == [10, 60000, 6000]
    at_10, at_100, at_1000 = numbers(errors)[-3:]
    assert at_10 / at_100 == pytest.approx(10 ** 0.5, rel=0.2) and at_100 / at_1000 == pytest.approx(10 ** 0.5, rel=0.2)


# red: each update by all 2,000 instead of the mini-batch
def test_07_many_noisy_steps_go_uphill_and_the_walk_goes_down():
    steps, uphill, before, after = numbers(text(STOCHASTIC, "noisy-walk"))[:4]
    assert steps == 200 and 40 < uphill < 120
    assert after < 0.9 * before


# red: the mini-batches of the race of size 2,000
def test_07_mini_batches_beat_the_full_gradient_at_the_same_number_of_visits():
    first, *others = text(STOCHASTIC, "race").splitlines()
    early, visits, late, _ = numbers(first)
    best_of_all = min(numbers(others[0])[index] for index in (1, 3, 5))
    assert early < best_of_all and late < best_of_all / 3
    assert visits == 2000
