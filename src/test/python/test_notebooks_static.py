"""What can be said of every notebook without running it."""
import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import nbformat
import pytest
from launcher.navigation import is_line
from originals import FOLDERS, NOTEBOOKS, code_cells, name

MOST_CELLS = 48
MOST_LINES = 25
MOST_LINES_OF_A_CLASS = 125  # which cannot be cut into several cells
MOST_COLUMNS = 110
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
HTML_LINK = re.compile(r"""(?:href|src)\s*=\s*["']([^"']+)["']""")

pytestmark = pytest.mark.parametrize("path", NOTEBOOKS, ids=name)


@pytest.fixture
def notebook(path):
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def test_is_a_valid_notebook_of_format_4_5_with_unique_ids(path, notebook):
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    raw = json.loads(path.read_text(encoding="utf-8"))
    ids = [cell.get("id") for cell in raw["cells"]]
    assert None not in ids and len(set(ids)) == len(ids)
    nbformat.validate(notebook)


def test_is_for_the_kernel_java(notebook):
    assert notebook.metadata.kernelspec.name == "java"
    assert notebook.metadata.kernelspec.language == "java"


def test_has_neither_outputs_nor_counts(notebook):
    dirty = [cell.id for cell in code_cells(notebook) if cell.outputs or cell.execution_count is not None]
    assert dirty == []


def test_is_not_too_long(notebook):
    assert len([cell for cell in notebook.cells if not is_line(cell)]) <= MOST_CELLS
    long = {cell.id: len(cell.source.splitlines()) for cell in code_cells(notebook)
            if len(cell.source.splitlines()) > (MOST_LINES_OF_A_CLASS if cell.source.startswith("class ") else MOST_LINES)}
    assert long == {}


def test_folds_the_code_of_each_bet_which_says_the_answer(notebook):
    open_ones = [cell.id for cell in code_cells(notebook)
                 if "Predict." in cell.source and not cell.metadata.get("jupyter", {}).get("source_hidden")]
    assert open_ones == []


def test_has_no_code_so_wide_that_it_scrolls_sideways(notebook):
    wide = {cell.id: lines for cell in code_cells(notebook)
            if (lines := [line for line in cell.source.splitlines() if len(line) > MOST_COLUMNS])}
    assert wide == {}


def test_no_markdown_follows_html_without_a_blank_line_which_would_show_it_as_it_is(notebook):
    swallowed = [f"{cell.id}: {below}" for cell in notebook.cells if cell.cell_type == "markdown"
                 for above, below in pairwise(cell.source.splitlines())
                 if above.lstrip().startswith("<") and below.strip() and not below.lstrip().startswith("<")]
    assert swallowed == []


def test_never_uses_assert_which_the_kernel_ignores(notebook):
    using = [cell.id for cell in code_cells(notebook) if re.search(r"\bassert\b", without_text(cell.source))]
    assert using == []


def test_begins_with_its_imports(notebook):
    cells = code_cells(notebook)
    assert not cells or re.search(r"^import ", cells[0].source, re.M)


def test_links_lead_to_files_that_the_learner_has_too(path, notebook):
    broken = [link for cell in notebook.cells if cell.cell_type == "markdown"
              for link in relative_links(cell.source) if not resolves(path, link)]
    assert broken == []


def test_links_to_a_section_lead_to_a_heading_or_a_cell_that_is_there(path, notebook):
    broken = [f"{file}#{anchor}" for cell in notebook.cells if cell.cell_type == "markdown"
              for file, anchor in links(cell.source) if anchor and not re.match(r"[a-z]+:", file)
              and anchor not in anchors(Path(path.parent, file or path.name).resolve())]
    assert broken == []


@cache
def anchors(path):
    """The anchors that a link may name in a notebook: its headings as JupyterLab and exported HTML call them, its cells, and `<a id>`."""
    if path.suffix != ".ipynb" or not path.is_file():
        return set()
    cells = nbformat.read(path, as_version=nbformat.NO_CONVERT).cells
    prose = without_listings("\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown"))
    headings = [re.sub(r"[*`]|\[([^]]*)\]\([^)]*\)", r"\1", heading) for heading in re.findall(r"^#+ (.+)", prose, re.M)]
    return {heading.replace(" ", "-") for heading in headings} | {f"cell-id={cell.id}" for cell in cells} | \
        set(re.findall(r'<a id="([^"]+)"', prose))


def without_text(source):
    """Java source without its comments and string literals."""
    return re.sub(r'"""(?s:.*?)"""|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?s:.*?)\*/', " ", source)


def relative_links(source):
    """The links of a Markdown text that lead to a file, without their anchors."""
    return [file for file, _ in links(source) if file and not re.match(r"[a-z]+:", file)]


def links(source):
    """File and anchor of each link of a Markdown text; listings and formulas hold none."""
    prose = re.sub(r"`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]*\$", " ", without_listings(source), flags=re.S)
    return [tuple(unquote(link).partition("#")[::2]) for link in LINK.findall(prose) + HTML_LINK.findall(prose)]


def without_listings(source):
    return re.sub(r"```.*?```", " ", source, flags=re.S)


def resolves(path, link):
    """Only `notebooks/` and `exercises/` are copied for the learner, so a link must stay inside them."""
    target = Path(path.parent, link).resolve()
    return target.exists() and any(target.is_relative_to(folder) for folder in FOLDERS)
