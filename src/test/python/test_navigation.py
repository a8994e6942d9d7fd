"""The way through the workbook: what `derive` writes into the notebooks so that one finds it."""
import json
import re
import shutil

import pytest
from conftest import ROOT
from launcher import commands, derive, glossary, navigation
from launcher.console import Failure
from launcher.layout import Layout
from launcher.navigation import Page

LAYOUT = Layout(ROOT)
PAGES = [Page(path.name, json.loads(path.read_bytes())) for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
GLOSSARY = PAGES[-1]
ENTRIES = glossary.ENTRY.findall(navigation.prose(GLOSSARY.notebook))


def notebook(*sources):
    return {"cells": [{"cell_type": "markdown", "id": f"c{number}", "metadata": {}, "source": source.splitlines(keepends=True)}
                      for number, source in enumerate(sources)], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def sources(made):
    return ["".join(cell["source"]) for cell in made["cells"]]


@pytest.mark.parametrize(("path", "content"), [pytest.param(*file, id=LAYOUT.shown(file[0])) for file in derive.guided(LAYOUT)])
def test_lines_links_and_contents_are_what_derive_makes(path, content):
    assert path.read_bytes() == content, "./workbook derive mends it"


def test_the_lines_lead_to_the_one_before_the_contents_and_the_next():
    pages = [Page("00-a.ipynb", notebook("# A")), Page("01-b.ipynb", notebook("# 1 · B")), Page("02-c.ipynb", notebook("# 2 · C"))]
    first, middle, last = [sources(page.notebook) for page in navigation.led(pages)]
    assert first == ["[Contents](00-a.ipynb#Contents) | [1 · B](01-b.ipynb) →", "# A", first[0]]
    assert middle[0] == "← [A](00-a.ipynb) | [Contents](00-a.ipynb#Contents) | [2 · C](02-c.ipynb) →"
    assert last[0] == "← [1 · B](01-b.ipynb) | [Contents](00-a.ipynb#Contents)"
    again = navigation.led(navigation.led(pages))
    assert again == navigation.led(pages), "lines take the place of older ones"


def test_a_solution_leads_back_to_the_cell_that_names_it():
    listed = navigation.Exercise("x01", "One", "x01-one.ipynb", "1", "01-b.ipynb", "core", "10")
    after = listed._replace(number="x02", title="Two", file="x02-two.ipynb")
    pages = [Page("01-b.ipynb", notebook("# 1 · B", "now [x01 · One](../exercises/x01-one.ipynb)"))]
    made = sources(navigation.led_solution(notebook("# x01 · One"), listed, after, pages))
    assert made[0] == made[-1] == ("← [1 · B](../../notebooks/01-b.ipynb#cell-id=c1) | [All exercises](../README.md) | "
                                   "[x02 · Two](../x02-two.ipynb) →")
    unnamed = sources(navigation.led_solution(notebook("# x01 · One"), listed, None, [Page("01-b.ipynb", notebook("# 1 · B"))]))
    assert unnamed[0] == "← [1 · B](../../notebooks/01-b.ipynb) | [All exercises](../README.md)"


def test_an_exercise_of_a_notebook_that_is_not_there_is_named():
    listed = navigation.Exercise("x01", "One", "x01-one.ipynb", "1", "01-b.ipynb", "core", "10")
    with pytest.raises(Failure, match=r"x01 belongs to notebooks/01-b.ipynb, which is not there"):
        navigation.led_solution(notebook("# x01 · One"), listed, None, [])


def test_the_contents_tell_minutes_and_exercises_and_keep_the_questions():
    exercise = navigation.Exercise("x01", "One", "x01-one.ipynb", "2", "02-c.ipynb", "core", "20")
    start = notebook("# A", "| [old title](02-c.ipynb)<br>why? | |\n")
    start["cells"][1]["id"] = navigation.CONTENTS
    pages = [Page("00-a.ipynb", start), Page("01-b.ipynb", notebook("# 1 · B\n\n*About 20 minutes.*")),
             Page("02-c.ipynb", notebook("# 2 · C\n\n*About 80 minutes.*")), Page("03-d.ipynb", notebook("# 3 · D\n\n*About 10 minutes.*"))]
    made = navigation.with_contents(start, pages, [exercise])
    rows = [line for line in sources(made)[1].splitlines() if line.startswith("| [")]
    assert rows == ["| [1 · B](01-b.ipynb), *more* | 20 |  |",
                    "| [2 · C](02-c.ipynb)<br>why? | 80 | [x01](../exercises/x01-one.ipynb)\u00a020 |",
                    "| [3 · D](03-d.ipynb) | 10 |  |"]
    assert "notebooks 2 to 3, takes about 1½ hours, and its exercises take ½ more" in sources(made)[1]
    assert navigation.with_contents(made, pages, [exercise]) == made


def test_the_contents_name_every_notebook_and_every_exercise():
    [contents] = [cell for cell in PAGES[0].notebook["cells"] if cell["id"] == navigation.CONTENTS]
    table = "".join(contents["source"])
    assert [page.file for page in PAGES[1:]] == re.findall(r"^\| \[[^]]+\]\(([^)]+)\)", table, re.M)
    assert all(page.minutes for page in PAGES if page is not GLOSSARY)
    assert sorted(re.findall(r"exercises/(x[\w-]+\.ipynb)", table)) == sorted(path.name for path in ROOT.glob("exercises/x*.ipynb"))


KNOWN = glossary.anchors(notebook("#### bias\n\nHow easily. `b` · also *offset, intercept* · [2](02.ipynb)\n\n"
                                  "#### logarithmic axis\n\nOne.\n\n#### mini-batch\n\nA few. also *bias, batch*"))


@pytest.mark.parametrize(("source", "linked"), [
    ("the **bias**, and **bias**", "the **[bias](glossary.ipynb#bias)**, and **bias**"),
    ("**Biases** and **intercept**", "**[Biases](glossary.ipynb#bias)** and **intercept**"),
    ("on **logarithmic axes**", "on **[logarithmic axes](glossary.ipynb#logarithmic-axis)**"),
    ("**biased** **a bias** bias `**bias**x`", "**biased** **a bias** bias `**bias**x`"),
    ("**[bias](glossary.ipynb#gone)** **[gone](glossary.ipynb#gone)**", "**[bias](glossary.ipynb#bias)** **gone**"),
    ("see [bias](glossary.ipynb#bias) and **[bias](02.ipynb)**", "see [bias](glossary.ipynb#bias) and **[bias](02.ipynb)**"),
    ("## Words\n\n| word | here |\n|---|---|\n| bias, $b$ | bias |\n| offset, batch (m) | |\n| x | |\n\n| bias | |",
     "## Words\n\n| word | here |\n|---|---|\n| [bias](glossary.ipynb#bias), $b$ | bias |\n"
     "| [offset](glossary.ipynb#bias), [batch](glossary.ipynb#mini-batch) (m) | |\n| x | |\n\n| bias | |"),
])
def test_a_word_leads_to_its_entry_where_it_is_introduced(source, linked):
    made = glossary.linked(notebook(source), KNOWN)
    assert sources(made) == [linked]
    assert glossary.linked(made, KNOWN) == made


def test_a_word_is_linked_once_in_a_notebook_and_again_in_its_table():
    made = glossary.linked(notebook("**bias**", "**bias**", "## Words\n\n| bias | |\n"), KNOWN)
    assert sources(made) == ["**[bias](glossary.ipynb#bias)**", "**bias**", "## Words\n\n| [bias](glossary.ipynb#bias) | |\n"]


def test_the_glossary_is_in_the_order_of_the_alphabet():
    names = [name.lower() for name, _ in ENTRIES]
    assert len(names) > 80 and names == sorted(set(names))
    for first, last, entries in re.findall(r"^## ([A-Z]) to ([A-Z])$(.*?)(?=^## )", navigation.prose(GLOSSARY.notebook), re.M | re.S):
        assert [name for name, _ in glossary.ENTRY.findall(entries) if not first <= name[0].upper() <= last] == []


@pytest.mark.parametrize(("name", "text"), ENTRIES, ids=[name for name, _ in ENTRIES])
def test_an_entry_leads_to_notebooks_that_use_its_word(name, text):
    texts = {page.file: glossary.unlinked("\n".join(sources(page.notebook))).lower() for page in PAGES if page is not GLOSSARY}
    named = re.findall(r"\]\(([\w-]+\.ipynb)\)", text)
    forms = [form for form, anchor in glossary.anchors(GLOSSARY.notebook).items() if anchor == name.replace(" ", "-")]
    assert named
    assert [file for file in named if not any(form in texts[file] for form in forms)] == []


def test_the_words_of_the_glossary_take_less_than_ten_minutes():
    words = " ".join(f"{name} {text}" for name, text in ENTRIES)
    assert len(re.sub(r"\]\([^)]*\)", "]", words).split()) <= 2000


def test_a_renamed_notebook_takes_all_links_with_it(tmp_path, capsys):
    for folder in ("notebooks", "exercises"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    renamed = tmp_path / "notebooks/03-sigmoid-neurons.ipynb"
    renamed.write_text(renamed.read_text(encoding="utf-8").replace("# 3 · Sigmoid neurons", "# 3 · Smooth neurons", 1), encoding="utf-8")
    assert commands.COMMANDS["derive"](Layout(tmp_path), []) == 0
    told = capsys.readouterr().out.splitlines()
    assert {f"derived notebooks/{name}.ipynb" for name in ("00-start", "02-perceptrons", "04-architecture-and-digits")} <= set(told)
    assert {"derived exercises/solutions/x03-scaling-perceptrons.ipynb", "derived exercises/x03-scaling-perceptrons.ipynb"} <= set(told)
    assert "[3 · Smooth neurons](03-sigmoid-neurons.ipynb) →" in (tmp_path / "notebooks/02-perceptrons.ipynb").read_text(encoding="utf-8")


def test_what_is_no_notebook_is_said(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks/01-half.ipynb").write_text("{")
    with pytest.raises(Failure, match="notebooks/01-half.ipynb is not a notebook that can be read"):
        derive.derive(Layout(tmp_path))
