"""What notebook 11 found when it was executed: the numbers and laws that its text speaks of."""
import re

import pytest
from results import numbers, text

pytestmark = pytest.mark.executes_a_notebook


ELEVEN = "11-compared-with-what"


def machine_right():
    """How many the support vector machine reads."""
    return numbers(text(ELEVEN, "bet-svm").splitlines()[-1])[0]


def test_11_guessing_gets_about_a_tenth():
    rounds = numbers(text(ELEVEN, "guess"))
    assert len(rounds) == 5 and len(set(rounds)) > 1
    assert all(abs(right - 1000) < 120 for right in rounds)  # 4 standard deviations


def test_11_a_2_is_darker_than_a_1_and_ones_are_by_far_the_lightest():
    two, one = re.findall(r"a \d: ([\d.]+)", text(ELEVEN, "two-and-one"))
    assert float(two) > 1.5 * float(one)
    mean = dict(re.findall(r"(\d) (0\.\d+)", text(ELEVEN, "darkness-bars").split(": ")[-1]))
    mean = [float(mean[str(digit)]) for digit in range(10)]
    assert min(mean) == mean[1] and max(mean) == mean[0] and mean[0] > 2 * mean[1]
    assert "The answer: 0." in text(ELEVEN, "mean-darkness")


def test_11_the_nearest_mean_darkness_reads_exactly_2225():
    assert "The answer: 2,225." in text(ELEVEN, "darkness-reader")
    assert numbers(text(ELEVEN, "right-by")) == [2225]


def test_11_darkness_finds_the_ones_and_half_of_the_zeros_and_hardly_anything_else():
    read, ones, zeros, fives, all_fives = numbers(text(ELEVEN, "darkness-reader").splitlines()[-1])
    assert (read, all_fives) == (2225, 892)
    assert ones > 0.75 * 1135 and 0.45 * 980 < zeros < 0.65 * 980 and fives < 0.1 * 892


def test_11_simple_ideas_read_20_to_50_percent_and_with_some_work_more():
    right = {row[0]: row[-1] for row in (line.split() for line in text(ELEVEN, "ideas-table").splitlines()[1:6])}
    right = {idea: int(count.replace(",", "")) for idea, count in right.items()}
    assert right["darkness"] == 2225
    assert right["quarters"] == pytest.approx(3629, abs=5) and right["columns"] == pytest.approx(3943, abs=5)
    assert right["rows"] == pytest.approx(6154, abs=5) and right["pixels"] == pytest.approx(8200, abs=5)
    assert "The answer: the rows." in text(ELEVEN, "bet-rows")


def test_11_a_support_vector_machine_reads_8816_after_2000_pictures_and_shows_its_progress():
    said = text(ELEVEN, "svm-reader")
    assert "45 of 45 pairs of digits" in said and "10,000 of 10,000 test pictures" in said
    assert machine_right() == pytest.approx(8816, abs=10)
    assert "C = 1, γ = 0.00127551, 10 classes" in said


def test_11_a_network_with_the_same_pictures_is_near_and_better_settings_are_far_ahead():
    machine = machine_right()
    truth = text(ELEVEN, "same-pictures").splitlines()[-1]
    worst, best = numbers(truth)
    assert truth.startswith("The answer: the SVM.") and 100 < machine - best < machine - worst < 500
    validation, test = [numbers(part)[0] for part in re.findall(r"pictures (\d[\d,]*)", text(ELEVEN, "tuned"))]
    assert test - machine > 450 and abs(validation - test) < 100


def test_11_the_network_with_all_pictures_is_ahead_of_the_machine_with_2000():
    right = numbers(text(ELEVEN, "train-network").rsplit(":", 1)[1])[0]
    assert right >= 9400 and right > machine_right()


def test_11_the_books_18_have_their_labels_and_most_of_them_are_misread():
    shown = text(ELEVEN, "book-hard")
    assert re.search(r"digits: ([\d ]+)", shown)[1].split() == "0 8 2 7 7 1 8 5 1 1 1 3 6 7 1 6 1 1".split()
    answers, framed = shown.split("\nIn a frame: ")
    read = numbers(text(ELEVEN, "bet-hard").splitlines()[-1])[0]
    assert answers.count("✓") == read < 12 and answers.count("✗") == 18 - read == framed.count("✗")


def test_11_more_pictures_help_the_network_far_more_than_the_average_pictures():
    found = text(ELEVEN, "more-plot")
    ends = {name: (numbers(first)[0], numbers(last)[0]) for name, first, last in
            re.findall(r"^(network|average pictures): .*begins at ([\d,]+), ends at ([\d,]+)", found, re.M)}
    assert "The answer: the network." in text(ELEVEN, "bet-more")
    asked = numbers(text(ELEVEN, "bet-more").splitlines()[0])
    assert asked[0] == 2000 and 1300 < asked[1] < 1500 and asked[3] == ends["average pictures"][0]
    averages, network, *_, stopped_early = numbers(text(ELEVEN, "bet-more").splitlines()[-1])
    assert (ends["average pictures"][0], ends["network"][0]) == (averages, network) and network < averages < stopped_early
    assert ends["network"][1] < 0.36 * ends["network"][0] and ends["average pictures"][1] > 0.6 * ends["average pictures"][0]


def test_11_the_board_has_every_reader_worst_first_with_the_books_counts_beside():
    def count(cell):
        return None if cell == "–" else int(cell.replace(",", ""))
    lines = [re.match(r"\s*(.+?)\s\s+(\S+)\s+(\S+)\s+(\S+)$", line).groups()
             for line in text(ELEVEN, "board-table").splitlines()[1:-1]]
    table = {reader: (count(here), count(wrong), count(book)) for reader, here, wrong, book in lines}
    assert {reader: row[2] for reader, row in table.items() if row[2]} == {
        "guessing": 1000, "darkness": 2225, "SVM": 9435, "network": 9542, "tuned SVM": 9850, "record": 9979}
    assert all(here + wrong == 10_000 for here, wrong, _ in table.values() if here)
    assert {reader for reader, row in table.items() if row[0] is None} == {"tuned SVM", "record"}
    order = [here or book for here, _, book in table.values()]
    assert order == sorted(order) and len(order) == 10
