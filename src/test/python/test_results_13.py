"""What notebook 13 found when it was executed: the numbers and laws that its text speaks of."""
import re

import nbformat
import pytest
from originals import EXECUTED
from results import numbers, text

pytestmark = pytest.mark.executes_a_notebook


PROJECT = "13-your-own-project"


def table_of(notebook, cell_id, *names):
    """The numbers in the rows of a table that begin with these names."""
    lines = text(notebook, cell_id).splitlines()
    return [numbers(line) for name in names for line in lines if line.split()[:1] == [name]]


# red: the column sex kept before rows with gaps are dropped
def test_13_the_file_holds_344_penguins_and_two_lack_their_measurements():
    shape, table = text(PROJECT, "read-csv").split("\n", 1)
    assert shape.startswith("penguins.csv: 344 rows, 8 columns, separated by commas; missing: 2 in bill_length_mm")
    gaps = [line.count("–") for line in table.strip().splitlines()[1:7]]
    assert gaps[3] >= 4 and sum(gaps) == gaps[3]  # of the fourth penguin hardly anything is known
    missing = {line.split()[0]: int(line.split()[2]) for line in text(PROJECT, "columns").splitlines()[1:-1]}
    assert missing == {"species": 0, "island": 0, "bill_length_mm": 2, "bill_depth_mm": 2,
                       "flipper_length_mm": 2, "body_mass_g": 2, "sex": 11, "year": 0}
    assert "The answer: 11. The two without measurements" in text(PROJECT, "bet-missing")
    assert numbers(text(PROJECT, "drop-missing"))[:3] == [2, 342, 333]
    assert sorted(int(line.split()[1]) for line in text(PROJECT, "drop-missing").splitlines()[-4:-1]) == [68, 123, 151]


# red: another penguin taken for the one-hot example
def test_13_the_island_gives_the_species_away():
    assert [row[:2] for row in table_of(PROJECT, "one-hot", "Gentoo", "Chinstrap")] == [[123, 0], [0, 68]]
    assert "(0, 0, 1)" in text(PROJECT, "one-hot")


# red: the examples not shuffled
def test_13_the_parts_do_not_overlap_and_unmixed_there_would_be_no_chinstrap():
    training, validation, test, unmixed = [numbers(line)[-3:] for line in text(PROJECT, "split").splitlines()[1:5]]
    assert (sum(training), sum(validation), sum(test)) == (202, 70, 70)
    assert [sum(species) for species in zip(training, validation, test)] == [151, 68, 123]
    assert min(training + validation + test) > 10
    assert unmixed == [151, 0, 51]


# red: always Chinstrap instead of always Adelie
def test_13_without_a_network_at_most_54_of_70_are_right():
    bars = dict(re.findall(r"(always Adelie|bill length|bill depth|flipper|mass) (\d+)", text(PROJECT, "baseline")))
    assert int(bars["always Adelie"]) == 25
    assert max(bars, key=lambda rule: int(bars[rule])) == "flipper" and int(bars["flipper"]) == 54
    assert "The answer: flipper" in text(PROJECT, "bet-baseline")


# red: the deviation left at 1
def test_13_inputs_are_scaled_by_mean_and_deviation():
    for line in text(PROJECT, "scale").splitlines()[1:5]:
        mean, deviation, raw, scaled = numbers(line)[-4:]
        assert scaled == pytest.approx((raw - mean) / deviation, abs=1e-3)
        assert abs(scaled) < 3


# red: trained with η = 1
def test_13_the_count_stands_still_while_the_cost_falls_for_nobody_is_called_chinstrap():
    log = re.findall(r"right, cost ([\d.]+)", text(PROJECT, "first-training"))
    right = [int(count) for count in re.findall(r"Epoch \d+: (\d+) of 70 right", text(PROJECT, "first-training"))]
    assert len(right) == 60 and set(right[10:24]) == {55} and right[-1] >= 65
    cost = [float(value) for value in log]
    assert all(later < earlier for earlier, later in zip(cost[10:24], cost[11:25]))
    answers = {line.split()[0]: numbers(line)[-3:] for line in text(PROJECT, "first-answers").splitlines()[1:4]}
    assert answers["Chinstrap"][0] == 0 and answers["Chinstrap"][2] >= 10
    assert "The answer: Chinstrap" in text(PROJECT, "bet-rare")


# red: η = 0.01 replaced by 1
def test_13_settings_small_eta_learns_little_one_neuron_is_too_few_and_the_others_are_alike():
    one, three, six, twelve = [numbers(line) for line in text(PROJECT, "choose").splitlines()[-5:-1]]
    assert max(row[0] for row in (one, three, six, twelve)) < 50
    assert max(one) < 60
    assert all(67 < value < 69 for row in (three, six, twelve) for value in row[2:])


# red: trained for one epoch
def test_13_the_network_beats_the_lazy_rules_and_never_mistakes_a_gentoo():
    training, _, validation = numbers(text(PROJECT, "mistakes"))[:3]
    assert training >= 198 and 66 <= validation <= 70
    adelie, chinstrap, gentoo = [numbers(line) for line in text(PROJECT, "mistakes").splitlines()[-4:-1]]
    assert gentoo == [0, 0, 30] and adelie[2] == chinstrap[2] == 0
    assert adelie[0] + chinstrap[1] + gentoo[2] == validation


# red: the validation part judged instead
def test_13_the_test_part_is_judged_once():
    said = text(PROJECT, "judge")
    assert "70 test penguins" in said and "The answer: 70." in said
    assert numbers(said)[-1] == pytest.approx(0.96 ** 70, abs=1e-3)
    executed = nbformat.read(EXECUTED / "notebooks" / f"{PROJECT}.ipynb", as_version=4)
    touching = [cell.id for cell in executed.cells if cell.cell_type == "code"
                and re.search(r"\b(rawT|t)est\b", re.sub(r'".*?"|//.*', "", cell.source))]
    assert touching == ["split", "scale", "judge"], "nothing but cutting, scaling and judging may touch the test part"


# red: the mass of the second penguin in grams
def test_13_a_network_answers_nonsense_too_and_is_sure_of_it():
    sane, nonsense = [numbers(vector) for vector in re.findall(r"\(([\d., ]+)\)", text(PROJECT, "one-penguin"))]
    assert len(sane) == len(nonsense) == 3 and max(nonsense) > max(sane) > 0.5


# red: the broken network given scaled inputs; the saturation of scaled inputs in both places
def test_13_unscaled_inputs_saturate_and_nothing_is_learned_not_even_by_heart():
    broken, sound = numbers(text(PROJECT, "broken"))[1:3]
    assert sound >= 66 and broken <= 30
    assert numbers(text(PROJECT, "broken").splitlines()[2]) == [0, 0, 70]
    begins, ends = map(float, re.search(r"^scaled: .*begins at ([\d.]+), ends at ([\d.]+)", text(PROJECT, "broken"), re.M).groups())
    assert begins == pytest.approx(0.3, abs=0.01) and ends < 0.01
    assert float(re.search(r"not scaled: .*lowest ([\d.]+)", text(PROJECT, "broken"))[1]) > 0.3
    scaled, unscaled = numbers(text(PROJECT, "saturation"))
    assert scaled < 10 and unscaled > 99
    by_heart = [numbers(line) for line in text(PROJECT, "ten-by-heart").splitlines() if line]
    assert by_heart[0][0] == 10 and by_heart[0][2] < 0.01
    assert by_heart[1][0] < 10 and by_heart[1][2] > 0.1


# red: the line that scales taken out
def test_13_the_template_learns_the_penguins():
    said = text(PROJECT, "template-judged")
    assert "342 of 344 rows used, classes [Adelie, Chinstrap, Gentoo]" in said and "Network 4-6-3" in said
    always, of, network = numbers(re.search(r"always Adelie: .*", said)[0])
    assert of == 68 and always <= 34 and network >= 66
