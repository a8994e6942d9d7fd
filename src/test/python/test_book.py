"""The book's pages, as they are made: no TeX is left, every link leads to something, and nothing of a learner's is run as a program."""
import json
import re
from urllib.parse import unquote

import nbformat
import pytest
from bs4 import BeautifulSoup
from conftest import ROOT
from launcher.book import clean, execution, formulas, pages
from launcher.book.assets import Site
from launcher.book.making import Book, make
from launcher.book.outputs import Outputs, framed
from launcher.book.pages import Page
from launcher.book.readable import readable
from launcher.book.scripts import Modules
from launcher.layout import Layout
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

TEX = re.compile(r"\$[^$]+\$|\\(?:frac|sum|sigma|partial|begin|text|tag)\b")
OTHER_HOST = re.compile(r"(?:src|srcset|action|poster|data)\s*=\s*[\"']?(?:https?:)?//", re.I)
HOSTILE = "<script>hit()</script><img src=x onerror=hit()><a href=\"javascript:hit()\">x</a>\"'><iframe src=//far.example></iframe>"
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.fixture(scope="module")
def site():
    return Book(Layout(ROOT), is_mine=False).make()


@pytest.fixture(scope="module")
def parsed(site):
    return {name: BeautifulSoup(content, "html.parser") for name, content in site.files.items() if name.endswith(".html")}


@pytest.fixture(scope="module")
def anchors(parsed):
    return {name: [tag["id"] for tag in page.find_all(id=True)] for name, page in parsed.items()}


def test_each_notebook_and_each_solution_has_a_page(site):
    stems = [path.stem for folder in ("notebooks", "exercises") for path in (ROOT / folder).glob("*.ipynb")]
    solutions = [f"{path.stem}-solution" for path in (ROOT / "exercises/solutions").glob("*.ipynb")]
    assert {f"{name}.html" for name in stems + solutions} <= site.files.keys()
    assert {"index.html", "exercises.html", "train.html", "sources.html", "book.css", "book.js", "plotly.min.js"} <= site.files.keys()


def test_no_tex_is_left_and_every_formula_is_mathml(parsed):
    for name, page in parsed.items():
        words = BeautifulSoup(str(page.article), "html.parser")
        for code in words.find_all(["code", "pre"]):
            code.decompose()
        assert TEX.search(words.get_text()) is None, name
    assert len(parsed["06-gradient-descent.html"].find_all("math")) > 50


def test_every_link_and_every_file_that_a_page_names_is_there(site, parsed, anchors):
    lost = []
    for name, page in parsed.items():
        for tag in page.find_all(["a", "link", "script", "img"]):
            address = tag.get("href") or tag.get("src") or ""
            if not re.match("https?:", address):
                file, _, anchor = address.partition("#")
                if file and file not in site.files or anchor and unquote(anchor) not in anchors[file or name]:
                    lost.append(f"{name}: {address}")
        for tag in page.find_all(attrs={"data-script": True}):
            needed = [tag["data-script"], tag["data-shown"], *tag["data-networks"].split()]
            lost += [file for file in needed if file not in site.files]
    assert lost == []


def test_no_id_is_given_twice_on_a_page(anchors):
    assert [name for name, ids in anchors.items() if len(ids) != len(set(ids))] == []


def test_no_page_takes_anything_from_another_host(site, parsed):
    assert [name for name, content in site.files.items() if name.endswith(".html") and OTHER_HOST.search(content.decode())] == []
    looks = site.files["book.css"].decode() + site.files["math.css"].decode()
    assert set(re.findall(r"url\(\w+", looks)) == {"url(data"} and "@import" not in looks


def test_pages_are_small(site):
    """Before figures; what stands on the way of the first words of a page is small altogether."""
    assert max(len(content) for name, content in site.files.items() if name.endswith(".html")) < 300_000
    assert sum(len(site.files[name]) for name in ("index.html", "book.css", "math.css", "book.js", "theme.js")) < 250_000


def test_the_page_that_trains_lies_between_notebooks_and_the_menu_leads_to_the_list_of_contents(parsed):
    ways = {link["rel"][0]: link["href"] for link in parsed["train.html"].find(class_="turn").find_all("a")}
    assert ways == {"prev": "08-implementing-the-network.html", "next": "09-it-will-not-learn.html"}
    assert parsed["train.html"].find(id="menu").a["href"] == "index.html#contents"


def test_what_is_searched_has_each_section_and_the_solutions_apart(site, anchors):
    places = json.loads(site.files["search.js"].decode().partition("] = ")[2].rstrip(";\n"))
    assert {place[0] for place in places} == {f"{name}.html" for name in (
        path.stem + ("-solution" if path.parent.name == "solutions" else "")
        for folder in ("notebooks", "exercises", "exercises/solutions") for path in (ROOT / folder).glob("*.ipynb"))}
    assert all(place[5] == place[0].endswith("-solution.html") for place in places)
    assert all(anchor in anchors[page] for page, _, anchor, *_ in places)
    names = {f"{page}#{anchor}": names.split("|") for page, _, anchor, _, _, _, names in places}
    assert {"η", "eta", "step size"} <= set(names["glossary.html#learning-rate"])
    assert "σ(z)" in names["glossary.html#sigmoid-function"] and "nabla C" in names["glossary.html#gradient"]
    assert "exercise 12" in names[next(place for place in names if place.startswith("x12-feedforward.html"))]
    assert any("C = v₁² + v₂²" in words for *_, words, _, _ in places), "formulas are readable"


@pytest.mark.parametrize("formula, text", [
    ("<msubsup><mi>v</mi><mn>1</mn><mn>2</mn></msubsup><mo>+</mo><msub><mi>w</mi><mrow><mi>j</mi><mi>k</mi></mrow></msub>", "v₁² + wⱼₖ"),
    ("<mo form=prefix>−</mo><mfrac><mn>1</mn><mrow><mn>2</mn><mi>n</mi></mrow></mfrac>", "−1/2n"),
    ("<msup><mi>e</mi><mrow><mo form=prefix>−</mo><mi>z</mi></mrow></msup>", "e^(−z)"),
    ("<msup><mi>σ</mi><mi>′</mi></msup><mo>(</mo><mi>z</mi><mo>)</mo>", "σ′(z)"),
    ("<msqrt><mrow><mi>a</mi><mo>·</mo><mi>b</mi></mrow></msqrt>", "√(a · b)"),
    ("<mo>(</mo><mn>2</mn><mo>,</mo><mo form=prefix>−</mo><mn>1</mn><mo>)</mo>", "(2, −1)"),
])
def test_a_formula_is_searched_as_it_is_read(formula, text):
    assert readable(BeautifulSoup(f"<math><mrow>{formula}</mrow></math>", "html.parser").math) == text


def test_each_exercise_has_its_hints_says_what_is_checked_and_leads_to_its_solution(parsed):
    for name, page in parsed.items():
        if re.match(r"x\d\d.*(?<!-solution)\.html", name):
            assert len([fold for fold in page.find_all("summary") if fold.get_text().startswith("Hint")]) >= 3, name
            assert [words for words in page.find_all(class_="check") if words.get_text().startswith("What is checked: ")], name
            assert page.find("a", href=name.replace(".html", "-solution.html")), name


def test_equations_are_numbered_and_their_mentions_lead_to_them(parsed):
    page = parsed["03-sigmoid-neurons.html"]
    assert page.find(id="eq-5").math and page.find("a", class_="equation", href="#eq-5")
    mentions = parsed["13-your-own-project.html"].find_all("a", class_="equation")
    assert mentions == [], "(1), (2) and so on count something else there"


def test_the_words_of_the_glossary_pop_up(site, parsed):
    popups = json.loads(site.files["popups.js"].decode().partition("] = ")[2].rstrip(";\n"))
    words = [link["href"] for page in parsed.values() for link in page.find_all("a", class_="word")]
    assert len(set(words)) > 50 and all(word in popups for word in words)


def test_a_long_formula_in_the_text_may_be_broken_behind_a_relation():
    page = Page("notebooks/a.ipynb", {"cells": []}, pages.CHAPTER)
    row = "".join(f"<{tag}>{text}</{tag}>" for tag, text in (
        ("mi", "aaaaaaaa"), ("mo", "="), ("mo", "("), ("mi", "bbbbbb"), ("mo", "+"), ("mi", "c"), ("mo", ")"), ("mo", "+"), ("mi", "d")))
    page.article = BeautifulSoup(f'<math display="inline"><mrow>{row}</mrow></math>', "html.parser")
    formulas.breakable(page)
    assert [formula.get_text() for formula in page.article.find_all("math")] == ["aaaaaaaa=", "(bbbbbb+c)+", "d"]


def test_a_bracket_with_an_exponent_is_closed():
    page = Page("notebooks/a.ipynb", {"cells": []}, pages.CHAPTER)
    page.article = BeautifulSoup('<math display="inline"><mrow><mo>(</mo><mi>aaaaaaaa</mi><msup><mo>)</mo><mn>2</mn></msup><mo>+</mo>'
                                 "<mi>bbbbbbbb</mi></mrow></math>", "html.parser")
    formulas.breakable(page)
    assert [formula.get_text() for formula in page.article.find_all("math")] == ["(aaaaaaaa)2+", "bbbbbbbb"]


@pytest.mark.parametrize("text, kept", [
    ("so M, and", "so <M,> and"), ("of M. We", "of <M.> We"), ("near ±22 (M and M)", "near ±22 <(M> and <M)>"), ("the M-th", "the <M->th"),
    ("between M–M", "between <M–>M"), ("so M, M and", "so <M,> M and"), ("M", "M"), ("a M b", "a M b")])
def test_what_touches_a_formula_stays_on_its_line(text, kept):
    page = Page("notebooks/a.ipynb", {"cells": []}, pages.CHAPTER)
    page.article = BeautifulSoup(text.replace("M", '<math display="inline"></math>'), "html.parser")
    formulas.together(page)
    for span in page.article.find_all("span", class_="together"):
        span.insert(0, "<")
        span.append(">")
        span.unwrap()
    for formula in page.article.find_all("math"):
        formula.replace_with("M")
    assert page.article.get_text() == kept


def test_the_number_of_a_page_stays_beside_its_name_in_links(parsed):
    links = [link.get_text() for name, page in parsed.items() if name not in ("index.html", "exercises.html")
             for link in page.article.find_all("a") if re.match(r"\d+\s·", link.get_text())]
    assert len(links) > 30 and [words for words in links if " · " in words] == []


def test_a_solution_says_that_it_is_one_and_imports_are_folded(parsed):
    headings = [page.h1.get_text() for name, page in parsed.items() if name.endswith("-solution.html")]
    assert len(headings) > 20 and [words for words in headings if not words.endswith(": the solution")] == []
    fold = parsed["06-gradient-descent.html"].find("details", class_="fold")
    assert fold.summary.get_text() == "The notebook's imports" and "import nndl.*" in fold.get_text() and not fold.has_attr("open")


def test_no_solution_shows_where_it_is_cut_out_for_its_exercise(parsed):
    codes = {name: page.article.get_text() for name, page in parsed.items() if name.endswith("-solution.html")}
    assert codes and [name for name, code in codes.items() if "SOLUTION" in code] == []


def test_the_first_page_says_that_all_has_been_run_and_the_one_of_times_when_they_were_taken(parsed):
    texts = {name: page.article.get_text() for name, page in parsed.items()}
    assert [name for name, words in texts.items() if "all of them have been run" in words] == ["00-start.html"]
    assert [name for name, words in texts.items() if "were taken while these pages were made" in words] == ["appendix-speed.html"]


def test_a_function_stands_apart_from_what_it_is_applied_to_unless_a_bracket_does_so():
    formula = "<math><mrow><mi>log</mi><mi>m</mi><mo>+</mo><mi>log</mi><mo>(</mo><mi>m</mi><mo>)</mo></mrow></math>"
    page = Page("a.ipynb", {}, pages.CHAPTER, article=BeautifulSoup(formula, "html.parser"))
    formulas.spaced(page)
    assert re.findall(r"<mi>log</mi><(\w+)", str(page.article)) == ["mspace", "mo"]


def test_words_in_tables_are_told_from_numbers():
    table = framed(BeautifulSoup(
        "<table><tr><th>answer</th><th>cost</th><th>why</th></tr><tr><td>6 nearly</td><td>−1.5 × 10⁻³</td><td>as far as one can see it</td>"
        "</tr></table>", "html.parser"))
    assert [cell.get("class") for cell in table.find_all(["th", "td"])] == 2 * [["words"], None, ["words", "long"]]


def test_a_wide_picture_scrolls_and_stays_readable():
    data = {"image/png": PNG, "text/plain": "a picture"}
    output = nbformat.v4.new_output("display_data", data, metadata={"image/png": {"width": 720, "height": 100}})
    shown = Outputs(Site(), Modules(ROOT / "src/main/web", {}), str).shown(output)
    assert shown.startswith('<div class="picture scroll" style="--least: 432px"><img ')


def test_a_prime_is_no_exponent():
    page = Page("notebooks/a.ipynb", {"cells": []}, pages.CHAPTER)
    page.article = BeautifulSoup("<msup><mi>σ</mi><mi>′</mi></msup><msup><mi>z</mi><mn>2</mn></msup>", "html.parser")
    formulas.primed(page)
    assert str(page.article) == "<mrow><mi>σ</mi><mi>′</mi></mrow><msup><mi>z</mi><mn>2</mn></msup>"


@pytest.mark.parametrize("html, left", [
    ("<p onclick=hit()>a</p>", "<p>a</p>"),
    ("<svg><script>hit()</script></svg>b", "b"),
    ("<a href=' java\tscript:hit()'>c</a>", "<a>c</a>"),
    ("<a href='data:text/html,x'>c</a>", "<a>c</a>"),
    ("<img src=//far.example/x.png>", "<img/>"),
    ("<img src=https://far.example/x.png>", "<img/>"),
    ("<form action=x><b>d</b></form>", ""),
    ("<blink>e</blink><!-- f -->", "e"),
    ("<p style='color: #fff; background: url(x)'>g</p>", "<p>g</p>"),
    ("<p style='color: #fff'>h</p>", '<p style="color: #fff">h</p>'),
    ("<math><mi onload=hit() mathvariant=bold>x</mi></math>", '<math><mi mathvariant="bold">x</mi></math>'),
])
def test_what_does_harm_is_taken_out(html, left):
    assert str(clean.cleaned(html)) == left


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """A learner's copy with a notebook of the chapter that was run, spoilt in every way, and one of their own."""
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path))
    widget = ('<div><div class="nndl-widget" data-widget="pad"><img src="data:image/png;base64,' + PNG + '" width="1" height="1" alt="'
              'a pad"><p>Draw.</p></div><script type="application/json">{"text": "' + "\\u003c/script>" + '"}</script>'
              "<script>hit()</script></div>")
    outputs = [
        nbformat.v4.new_output("stream", text=HOSTILE + str(tmp_path)),
        nbformat.v4.new_output("display_data", {"text/html": HOSTILE + "<table><tr><td>kept</td></tr></table>"}),
        nbformat.v4.new_output("display_data", {"image/png": PNG, "text/plain": HOSTILE}, metadata={"image/png": {"alt": HOSTILE}}),
        nbformat.v4.new_output("display_data", {"text/html": widget, "text/plain": "a pad"}),
        nbformat.v4.new_output("display_data", {"text/html": widget.replace('"pad"', '"../../evil"'), "text/plain": "no pad"}),
        nbformat.v4.new_output("error", ename="x", evalue="y", traceback=[f"\x1b[1;31m{HOSTILE}\x1b[0m"])]
    cells = [nbformat.v4.new_markdown_cell(f"# 2 · {HOSTILE}\n\n{HOSTILE} and $a + b$"),
             nbformat.v4.new_code_cell(f"// {HOSTILE}", outputs=outputs, execution_count=1, id="spoilt")]
    write(tmp_path / "my/notebooks/02-perceptrons.ipynb", cells)
    write(tmp_path / "my/notebooks/my idea.ipynb", [nbformat.v4.new_markdown_cell("# An idea of mine")])
    write(tmp_path / "my/notebooks/02-perceptrons.before-reset-20260101-000000.ipynb", cells)
    (tmp_path / "my/notebooks/broken.ipynb").write_text("{")
    (tmp_path / "my/progress.json").write_text('{"x01": {"solved": "2026-01-01", "tries": 2}, "x02": {"tries": 1}}')
    write(tmp_path / "my/exercises/x01-other-thresholds.ipynb", [nbformat.v4.new_markdown_cell("# x01 · Mine")])
    return tmp_path


def write(file, cells):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(nbformat.writes(nbformat.v4.new_notebook(cells=cells)))


def test_a_learners_copy_is_shown_as_it_is_and_what_failed_is_named(mine, capsys):
    book = Book(Layout(ROOT), is_mine=True)
    site = book.make()
    book.tell()
    said = capsys.readouterr().out
    assert "notebooks/02-perceptrons.ipynb: the cell spoilt has failed; the book shows its error" in said
    assert "broken.ipynb" in said
    assert {"02-perceptrons.html", "my idea.html", "x01-other-thresholds.html"} <= site.files.keys()
    assert not [name for name in site.files if "before-reset" in name]
    assert "x01 ✓" in site.files["index.html"].decode()


def test_nothing_of_a_learners_is_run_as_a_program(mine):
    site = Book(Layout(ROOT), is_mine=True).make()
    page = BeautifulSoup(site.files["02-perceptrons.html"], "html.parser")
    assert {script["src"] for script in page.find_all("script")} == {"theme.js", "book.js"}
    assert page.find_all(["iframe", "svg"], recursive=True) == page.header.find_all("svg")
    assert [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)] == []
    assert [link for link in page.find_all("a", href=True) if "script:" in link["href"]] == []
    assert [image for image in page.find_all("img") if not image["src"].startswith(("figures/", "data:image/png"))] == []
    assert [widget["data-script"] for widget in page.find_all(class_="widget")] == ["widgets/pad.js"]
    assert "hit()" not in site.files["widgets/pad.js"].decode() and page.find("td", string="kept")
    assert str(mine) not in str(page) and str(ROOT) not in str(page)


def test_a_figure_that_names_an_address_stays_a_picture():
    data = {"application/vnd.plotly.v1+json": {"data": [], "layout": {"images": [{"source": "https://far.example/x.png"}]}},
            "image/png": PNG, "text/plain": "a figure"}
    site = Site()
    shown = Outputs(site, Modules(ROOT / "src/main/web", {}), str).shown(nbformat.v4.new_output("display_data", data))
    assert "data-figure" not in shown and [name for name in site.files if name.endswith(".js")] == []


def test_a_kernel_that_died_is_told_where_it_died(tmp_path, monkeypatch):
    def die(client):
        client.nb.cells[0].execution_count = 1
        raise DeadKernelError("Kernel died")
    monkeypatch.setattr(NotebookClient, "execute", die)
    write(tmp_path / "notebooks/a.ipynb", [nbformat.v4.new_code_cell("1"), nbformat.v4.new_code_cell("System.exit(0)", id="died")])
    execution.execute(tmp_path, tmp_path / "notebooks/a.ipynb")
    executed = nbformat.read(tmp_path / "target/executed/notebooks/a.ipynb", as_version=4)
    assert Page("notebooks/a.ipynb", executed, pages.CHAPTER).failures == ["died"]


def test_the_book_takes_the_place_of_the_one_before_whole_or_not_at_all(tmp_path):
    folder = tmp_path / "target/book"
    site = Site()
    site.add("index.html", b"one")
    site.add("old.html", b"one")
    site.write(folder)
    site = Site()
    site.add("index.html", b"two")
    site.write(folder)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"index.html": b"two"}
    site.files["a/b"] = None  # cannot be written
    with pytest.raises(TypeError):
        site.write(folder)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"index.html": b"two"}


def test_what_the_check_looks_at_is_told_in_plain_words():
    told = pages.sentences('\n * Exercise x04: c &gt; 0, see {@link Sigmoid}. Section "Sigmoid neurons", equation (2).\n *\n * <p>More.\n ')
    assert told == "C > 0, see Sigmoid."


def test_the_number_of_pages_and_the_size_are_told(mine, capsys, monkeypatch):
    monkeypatch.setattr(Site, "write", lambda site, folder: None)
    make(ROOT, is_mine=True)
    assert re.search(r"\d+ pages, \d+\.\d MB, in .*: open target/book/index\.html in a browser", capsys.readouterr().out)
