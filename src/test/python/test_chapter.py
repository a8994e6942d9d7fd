"""What the notebooks have in common as a telling of the chapter: its equations, their parts, their links to each other."""
import re

import nbformat
import pytest
from conftest import ROOT
from launcher.navigation import TITLE

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LESSONS = [path for path in NOTEBOOKS if re.match(r"(0[2-9]|1\d|appendix)-", path.name)]
EQUATIONS = range(1, 23)
LIBRARY = ROOT / "src/main/java/nndl"

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


def cells(path, kind):
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == kind)


def prose(path):
    return cells(path, "markdown")


def title(path):
    return TITLE.search(prose(path))[1]


def test_all_notebooks_of_the_chapter_are_there():
    assert [path.name[:2] for path in NOTEBOOKS] == [f"{number:02}" for number in range(14)] + ["ap", "gl"]


def test_each_equation_of_the_chapter_stands_in_a_notebook():
    tags = {int(tag) for path in NOTEBOOKS for tag in re.findall(r"\\tag\{(\d+)\}", prose(path))}
    assert tags == set(EQUATIONS)


@each_notebook
def test_the_source_is_named(path):
    assert "Nielsen" in prose(path) and "CC BY-NC 3.0" in prose(path)


@each_lesson
def test_a_lesson_has_all_its_parts(path):
    text = prose(path)
    assert re.search(r"^\*About \d+ minutes.*Builds on", text, re.M)
    assert cells(path, "code").count("Predict.") >= 3
    assert "## Try it" in text
    assert len(re.findall(r"<details><summary>[^<]+[?.]</summary>\S", text.split("## Do you remember?")[1])) >= 3
    assert "## Words" in text
    assert "What we now know" in text


@each_notebook
def test_no_place_of_an_exercise_is_left_empty(path):
    assert "<!--" not in prose(path)


@each_notebook
def test_a_link_that_names_a_notebook_names_it_by_its_title(path):
    named = re.findall(r"\[(\d+ · [^\]]+)\]\((\w[\w-]*\.ipynb)\)", prose(path))
    assert [name for name, file in named if name != title(path.with_name(file))] == []


def test_what_the_glossary_calls_java_is_there():
    words = prose(ROOT / "notebooks/glossary.ipynb").partition("## Messages")[0]
    text = re.sub(r"^\| `[^|]*\|", "", words, flags=re.M)  # without the book's Python
    java = re.findall(r"`([A-Z]\w*)(?:\.(\w+))?", text)
    ours = [(name, method) for name, method in java if name not in ("Math", "AggregateFunctions")]
    assert len(ours) > 20
    missing = [f"{name}.{method}" for name, method in ours
               if not list(LIBRARY.rglob(f"{name}.java"))
               or method and not re.search(rf"\b{method}\(", sources(name))]
    assert missing == []


def sources(name):
    """A class's source, and that of the class it extends."""
    text = next(LIBRARY.rglob(f"{name}.java")).read_text(encoding="utf-8")
    parent = re.search(r"extends (\w+)", text)
    return text + (sources(parent[1]) if parent else "")
