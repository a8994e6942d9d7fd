"""What the appendix on speed found when it was executed: that every step does the same sums. How fast is the benchmark's business."""
import re

import pytest
from results import numbers, text

pytestmark = pytest.mark.executes_a_notebook

APPENDIX = "appendix-speed"
STEPS = {"textbook": "1 textbook", "no-gradient": "2 no gradient", "four-sums": "3 four sums", "turned": "4 turned",
         "skip-zeros": "5 no zeros", "lists": "6 lists", "four-rows": "7 four rows",
         "four-updates": "8 four updates", "many-pictures": "8 many pictures", "small-lists": "9 small lists",
         "touched-ahead": "10 touched ahead"}


@pytest.mark.parametrize("cell, step", STEPS.items())
def test_each_step_does_the_sums_of_the_first(cell, step):
    said = text(APPENDIX, cell)
    assert said.startswith(step) and "WRONG" not in said
    assert said.endswith("sums: " + ("other last digits" if cell == "four-sums" else "the same bits"))


def test_the_picture_has_all_steps_in_their_order():
    bars = text(APPENDIX, "all-steps-plot").splitlines()[1].split(": ", 1)[1]
    assert re.findall(r"(\d+(?: many)?) [\d.]+(?:,|$)", bars) == ["1", "2", "3", "4", "5", "6", "7", "8", "8 many", "9", "10"]


def test_nearly_all_weights_belong_to_the_pixels_and_nearly_all_pixels_are_white():
    assert numbers(text(APPENDIX, "count").splitlines()[-1]) == [98.7, 23520, 300]
    white, in_a_picture, pixels = numbers(text(APPENDIX, "silent-pixels").splitlines()[-1])
    assert 75 < white < 85 and pixels == 784 and in_a_picture == pytest.approx(7.84 * (100 - white), abs=1)


def test_lists_take_the_least_memory():
    doubles, every_byte, long_lists, lists = (numbers(line)[-1] for line in text(APPENDIX, "bytes").splitlines()[1:5])
    assert doubles == 439 and every_byte == 55 and lists < 40 and long_lists == pytest.approx(4 * lists, abs=3)


def test_both_roofs_are_measured_and_no_step_is_left_out_of_the_roofline():
    assert all(microseconds > 0 for microseconds in numbers(text(APPENDIX, "two-roofs"))[:2])
    points = re.findall(r"^(\d \D+): 1 point,", text(APPENDIX, "roofline"), re.M)
    assert points == [step for step in STEPS.values() if step[1] == " "][:8]


def test_the_kernel_aligns_its_objects_where_it_has_its_classes_ready():
    assert text(APPENDIX, "alignment") in ("32", "8")


def test_the_two_networks_stay_together():
    assert 0 < numbers(text(APPENDIX, "same-sums"))[0] < 1e-9


def test_trainings_side_by_side_come_to_the_same_as_one_after_the_other():
    ends = [tuple(numbers(line)[3:6:2]) for line in text(APPENDIX, "side-by-side").splitlines() if line.strip().endswith("done")]
    assert len(ends) == 12 and sorted(ends[:4]) == sorted(ends[4:8]) == sorted(ends[8:])
