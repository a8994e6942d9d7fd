"""Notebooks as HTML: each formula is MathML, what is no formula stays text, and the page takes nothing from the network."""
import errno
import os
import re
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from conftest import ROOT
from nbconvert import HTMLExporter
from nbconvert.writers import FilesWriter
from originals import NOTEBOOKS, name
from traitlets.config import PyFileConfigLoader
from traitlets.utils.importstring import import_item

CONFIGURATION = PyFileConfigLoader("jupyter_config.py", path=str(ROOT / "src/main/python/jupyter")).load_config()
FORMULA = re.compile(r"\$\$.+?\$\$|\$.+?\$", re.S)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.S)
TEX = re.compile(r"\$|\\[A-Za-z]")


def exported(*cells):
    page, _ = HTMLExporter(config=CONFIGURATION).from_notebook_node(nbformat.v4.new_notebook(cells=list(cells)))
    return BeautifulSoup(page, "html.parser")


def text_of(page):
    """Its words and formulas, without code."""
    for code in page.find_all(["code", "pre", "style"]):
        code.decompose()
    return page.get_text()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_no_tex_is_left_in(path):
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    formulas = sum(len(FORMULA.findall(CODE.sub("", cell.source))) for cell in cells)
    page = exported(*cells)
    assert len(page.find_all("math")) == formulas
    assert [line for line in text_of(page).splitlines() if TEX.search(line)] == []


def test_the_page_takes_nothing_from_the_network():
    page = exported(nbformat.v4.new_markdown_cell("$x$"), nbformat.v4.new_code_cell("1 + 1"))
    assert [tag for tag in page.find_all(["script", "link", "img"]) if tag.get("src") or tag.get("href")] == []
    assert page.find("script") is None


def test_an_equation_keeps_its_number():
    formula = exported(nbformat.v4.new_markdown_cell(r"$$v' = v - \eta \nabla C \tag{11}$$")).find(class_="formula")
    assert formula.math.get_text() == "v′=v−η∇C" and formula.span.get_text() == "(11)"


def test_a_minus_behind_an_operator_is_a_sign_and_one_behind_a_bracket_is_not():
    signs = [[mo.get("form") for mo in exported(nbformat.v4.new_markdown_cell(tex)).find_all("mo") if mo.get_text() == "−"]
             for tex in (r"$\exp(-z)$", r"$a = -b$", "$f(x) - 1$", "$a - b$", r"$\left(-x\right)-y$")]
    assert signs == [["prefix"], ["prefix"], [None], [None], ["prefix", None]]


def test_greek_capitals_are_upright_and_other_letters_are_not():
    formula = exported(nbformat.v4.new_markdown_cell(r"$\Delta v \eta$")).math
    assert [letter.name for letter in formula.mrow.find_all(recursive=False)] == ["mtext", "mi", "mi"]


def test_what_is_no_tex_is_shown_as_it_was_written():
    assert exported(nbformat.v4.new_markdown_cell(r"so: $\left( <b>$")).find("code").get_text() == r"\left( <b>"


@pytest.mark.parametrize("tex", [
    r"\text{<img src=x onerror=hit()>}", r"\text{<b>x</b>}", r"\mathrm{<script>hit()</script>}", r"\text{<marquee>}"])
def test_markup_in_a_formula_is_shown_as_it_was_written(tex):
    page = exported(nbformat.v4.new_markdown_cell(f"so: ${tex}$"))
    assert page.find(["img", "b", "script", "marquee"]) is None and "<" in page.get_text()


def test_the_number_of_an_equation_is_no_markup():
    formula = exported(nbformat.v4.new_markdown_cell(r"$$x \tag{<b>3</b>}$$")).find(class_="formula")
    assert formula.find("b") is None and formula.span.get_text() == "(<b>3</b>)"


def test_less_than_and_and_are_formulas():
    page = exported(nbformat.v4.new_markdown_cell(r"$a < b$ $a \& b$ $\text{if } x > 0$"))
    assert len(page.find_all("math")) == 3 and page.find("code") is None


def test_an_export_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    folder = ROOT / "src/main/python/jupyter"
    monkeypatch.syspath_prepend(folder)
    writer = import_item(CONFIGURATION.NbConvertApp.writer_class)(build_directory=str(tmp_path))
    writer.write("the first", {"output_extension": ".html"}, notebook_name="a.b")
    monkeypatch.setattr(FilesWriter, "write", half_a_page)
    with pytest.raises(SystemExit, match=r"^a\.b\.html could not be written \(No space left on device\)"):
        writer.write("the second", {"output_extension": ".html"}, notebook_name="a.b")
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {"a.b.html": "the first"}


def half_a_page(self, output, resources, notebook_name=None, **_):
    """What a full disk leaves of a page."""
    Path(self.build_directory, notebook_name + resources["output_extension"]).write_text(output[:4])
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
