"""Makes the site: reads the notebooks, makes their pages, and writes all files. Run by the virtual environment's Python."""
import base64
import json
import os
import re
import sys
import time
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import nbformat
from bs4 import BeautifulSoup
from bs4.element import Tag
from jinja2 import Environment, FunctionLoader

from .. import exercises, figures, glossary, navigation
from ..console import clock, say
from ..copies import text_digest
from ..layout import Layout
from ..stamps import read_json
from . import executed, formulas, links, pictures, searching, sources
from .article import Articles
from .assets import Site, given
from .pages import (CHAPTER, CONTENTS, EXERCISE, EXERCISES, MORE, SOLUTION, SOURCES, TRAINING, Page, purpose, solved,
                    with_ids, with_outputs, without_marks)
from .scripts import Modules

BOOK = "Neural networks, in Java"
LEAD = ("How does a machine learn to read handwriting? This book builds it up from a single neuron to a network that reads nineteen digits "
        "out of twenty, with every number in sight. You can draw, turn, drag and bet; nothing needs to be installed.")
TRAIN = "Train one here"
COLOPHON = ("These are the workbook's notebooks, already run. They go with chapter 1 of Michael Nielsen's “Neural Networks and Deep "
            "Learning” (2015, CC BY-NC 3.0).")
START = "00-start.ipynb"
TIMED = "appendix-speed.ipynb"  # the notebook that says how long things took
HAS_RUN = ("These pages are the workbook's notebooks, and all of them have been run: below each piece of code stands what it showed. What "
           "there is to draw on, turn and bet on works right here. To run or change the code, take the workbook itself.")
WAS_TIMED = ("The times below were taken while these pages were made. On a machine with other work to do some of them come out far from "
             "what the text says of a quiet one: run the notebook on yours.")
TRAINED_IN = "08-implementing-the-network.ipynb"  # the notebook whose network trains in the page, too
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
BEFORE_RESET = ".before-reset-"
# The modules that are joined, by the script that they become; each script ends with a call.
SCRIPTS = {"book.js": ("book/book.js", "openBook();"), "theme.js": ("book/chosentheme.js", "showChosenTheme();"),
           "training.js": ("book/training.js", "training(document.querySelector('[data-training]'));")}
LOOKS = ("widgets/widgets.css", "book/training.css", "figures.css", "book/book.css")
INSTEAD = {"plotly.js": "book/plotly.js"}


class Book:
    """The making of one book, of the originals or of a learner's copy."""

    def __init__(self, layout: Layout, is_mine: bool):
        self.layout = layout
        self.is_mine = is_mine
        self.home = layout.my if is_mine else layout.root
        self.site = Site()
        self.modules = Modules(layout.root / "src/main/web", INSTEAD)
        self.articles = Articles(self.site, self.modules)
        self.exercises = exercises.listed(layout.root / "exercises")
        self.solved = solved(read_json(layout.my / "progress.json")) if is_mine else set()
        self.equations: dict[str, str] = {}
        self.frames = Environment(loader=FunctionLoader(lambda name: self.modules.text(f"book/{name}") or None), autoescape=True,
                                  trim_blocks=True, lstrip_blocks=True)
        self.chapters = self._chapters()
        self.tasks = [page for exercise in self.exercises if (page := self._exercise(exercise, EXERCISE))]
        self.solutions = [page for exercise in self.exercises if (page := self._exercise(exercise, SOLUTION))]

    @property
    def pages(self) -> list[Page]:
        return [*self.chapters, *self.tasks, *self.solutions]

    def _chapters(self) -> list[Page]:
        """The chapter's notebooks and, of a learner's, those of their own."""
        known = sorted(path.name for path in (self.layout.root / "notebooks").glob("*.ipynb"))
        own = sorted(path.name for path in (self.home / "notebooks").glob("*.ipynb")
                     if path.name not in known and BEFORE_RESET not in path.name) if self.is_mine else []
        return [Page(f"notebooks/{name}", notebook, CHAPTER if name in known else MORE) for name in known + own
                if (notebook := self._read(f"notebooks/{name}"))]

    def _exercise(self, exercise: exercises.Exercise, kind: str) -> Page | None:
        path = f"exercises/{exercise.file}"
        solution = f"exercises/solutions/{exercise.file}"
        notebook = self._read(solution if kind == SOLUTION else path)
        if notebook and kind == EXERCISE and not self.is_mine and (same := self._read(solution)):
            notebook = with_outputs(notebook, same)
        if notebook and kind == SOLUTION:
            notebook = without_marks(notebook)
        return notebook and Page(solution if kind == SOLUTION else path, notebook, kind, exercise)

    def _read(self, path: str) -> dict | None:
        """The notebook with its outputs, if it has been run."""
        places = [self.home / path] if self.is_mine else [executed.folder(self.layout.root) / path, self.home / path]
        for place in places:
            if place.is_file() and (self.is_mine or place == places[-1] or text_digest(place) == text_digest(self.home / path)):
                try:
                    return with_ids(nbformat.reads(self._anonymous(place.read_text(encoding="utf-8")), as_version=4))
                except Exception as problem:  # of many kinds: a learner's folder may hold anything
                    say(f"  left out, because it cannot be read as a notebook: {self.layout.shown(place)} ({problem})")
        return None

    def _anonymous(self, text: str) -> str:
        """A notebook's text without the paths of this machine, which errors and the like may show."""
        for place, name in ((self.layout.home, "workbook"), (self.layout.root, "workbook"), (Path.home(), "~")):
            if len(place.parts) > 1:
                text = re.sub(rf"(?<![\w.~-]){re.escape(json.dumps(str(place), ensure_ascii=False)[1:-1])}(?![\w.-])", name, text)
        return text

    def make(self) -> Site:
        for page in self.pages:
            page.article = self.articles.of(page.notebook)
            self._take_pictures(page)
            links.anchored(page)
            formulas.numbered(page, self.equations)
            formulas.primed(page)
            formulas.spaced(page)
            formulas.breakable(page)
            formulas.together(page)
        leads = links.Links({page.path: page.file for page in self.pages} | {
            "exercises/README.md": EXERCISES, "data/README.md": SOURCES, "data/penguins/README.md": SOURCES, "LICENSE-TEXT.md": SOURCES})
        for page in self.pages:
            leads.lead(page.article, page.path)
            links.together(page)
            self._furnish(page)
            formulas.mentioned(page, self.equations)
        popups = self._popups()
        for page in self.pages:
            links.explained(page, popups)
            self._put(page)
        self._add_own_pages()
        self._add_data(popups)
        self._add_assets()
        return self.site

    def _take_pictures(self, page: Page) -> None:
        """The pictures that lie beside a notebook, and are named in its text; of one that is not there, the words."""
        folder = (self.home / page.path).parent
        for image in page.article.find_all("img", src=lambda address: not address.startswith(("figures/", "data:"))):
            file = (folder / unquote(image["src"])).resolve()
            if file.suffix.lower() in PICTURES and file.is_file() and file.is_relative_to(self.home.resolve()):
                image["src"] = self.site.keep("figures", file.suffix[1:].lower(), file.read_bytes())
            else:
                image.replace_with(image.get("alt", ""))

    def _furnish(self, page: Page) -> None:
        """What the check looks at, below the cell that holds it; and the ways from a page that the notebook knows nothing of."""
        cells = {cell["id"]: cell for cell in page.notebook["cells"]}
        for section in page.article.find_all("section", class_="code"):
            words = purpose(self.layout, cells[section["id"].removeprefix("cell-id=")])
            if words:
                section.append(remark(f"What is checked: {words}"))
        if page.kind == SOLUTION and page.article.h1:
            page.article.h1.append(": the solution")
        if page.kind == EXERCISE:
            stem = PurePosixPath(page.path).stem
            page.article.append(remark("Done, or had enough? ", f"{stem}-solution.html", "The solution, with the reasons"))
        words = {START: HAS_RUN, TIMED: WAS_TIMED}.get(PurePosixPath(page.path).name)
        if words and page.article.h1 and not self.is_mine:
            page.article.h1.insert_after(remark(words))
        for heading in page.article.find_all("h2", id="Try-it"):
            heading.insert_after(remark("For these, run the notebook itself: this page shows it as it was run."))
        if PurePosixPath(page.path).name == TRAINED_IN:
            page.article.find(id="Train-it").insert_after(
                remark("Without installing anything: ", TRAINING, "train this network in your browser"))

    def _put(self, page: Page) -> None:
        before, after = self._neighbours(page)
        lead = next((text.get_text() for text in page.article.find_all("p") if len(text.get_text()) > 80), "")
        sections = [section for section in page.sections if section.level == 2]
        self._frame(page.file, page.title, str(page.article), kind=page.kind, before=before, after=after, sections=sections,
                    summary=" ".join(lead.split())[:200], belongs_to=self._belongs_to(page))

    def _neighbours(self, page: Page) -> tuple:
        if page.kind == SOLUTION:
            task = next((task for task in self.tasks if task.exercise == page.exercise), None)
            following = self.tasks[self.tasks.index(task) + 1:][:1] if task else []
            return task, following[0] if following else None
        row = self.tasks if page.kind == EXERCISE else self.chapters
        place = row.index(page)
        return row[place - 1] if place else None, row[place + 1] if place + 1 < len(row) else None

    def _belongs_to(self, page: Page) -> str:
        return f"{PurePosixPath(page.exercise.notebook).stem}.html" if page.exercise else ""

    def _frame(self, file: str, title: str, article: str, **more) -> None:
        menu = [{"file": CONTENTS, "place": "#contents", "title": "Contents"},
                *[{"file": page.file, "title": page.title} for page in self.chapters], {"file": EXERCISES, "title": "Exercises"},
                {"file": TRAINING, "title": TRAIN}, {"file": SOURCES, "title": "Sources and licences"}]
        page = self.frames.get_template("page.html.j2").render(
            book=BOOK, colophon=COLOPHON, menu=menu, file=file, title=title, article=article, **{"kind": MORE, "sections": []} | more)
        self.site.add(file, page.encode())

    def _add_own_pages(self) -> None:
        """The pages that are made of no notebook."""
        start = self.chapters[0].notebook if self.chapters else {"cells": []}
        questions = {name: re.sub(r"<br>|`", "", question)
                     for name, question in navigation.QUESTION.findall(navigation.prose(start))}
        chapters = [{"file": page.file, "title": page.title, "minutes": page.minutes, "own": self._exercises_of(page),
                     "question": questions.get(PurePosixPath(page.path).name, "")} for page in self.chapters]
        values = {"book": BOOK, "lead": LEAD, "chapters": chapters, "pad": self._pad(), "is_mine": self.is_mine, "solved": self.solved,
                  "exercises": self.exercises}
        for file, title, template in ((CONTENTS, BOOK, "contents.html.j2"), (EXERCISES, "Exercises", "exercises.html.j2"),
                                      (TRAINING, TRAIN, "training.html.j2")):
            more = self._way_of_training() if file == TRAINING else {}
            self._frame(file, title, self.frames.get_template(template).render(values), **more)
        self._frame(SOURCES, "Sources and licences", sources.article(self.layout, self.articles))

    def _way_of_training(self) -> dict:
        """The page in which a network trains lies between the notebook that trains it and the next."""
        names = [PurePosixPath(page.path).name for page in self.chapters]
        way = [*self.chapters[names.index(TRAINED_IN):], None] if TRAINED_IN in names else [None, None]
        return {"script": "training.js", "kind": "training", "before": way[0], "after": way[1]}

    def _exercises_of(self, page: Page) -> list[dict]:
        return [{"file": task.file, "title": task.exercise.title, "number": task.exercise.number, "level": task.exercise.level,
                 "minutes": task.exercise.minutes, "is_solved": task.exercise.number in self.solved}
                for task in self.tasks if f"notebooks/{task.exercise.notebook}" == page.path]

    def _pad(self) -> str:
        """The first pad of the book, for its cover."""
        pads = (pad for page in self.chapters for pad in page.article.select(".widget:has([data-widget=pad])"))
        return str(next(pads, ""))

    def _add_data(self, popups: dict[str, str]) -> None:
        """What is searched, and what pops up."""
        places = json.dumps(searching.places(self.pages), ensure_ascii=False, separators=(",", ":"))
        self.site.add("search.js", given("search.js", places))
        self.site.add("popups.js", given("popups.js", json.dumps(popups, ensure_ascii=False, separators=(",", ":"))))

    def _popups(self) -> dict[str, str]:
        """By the address that a link has: the entry of the glossary, or the equation."""
        found = {}
        for page in self.chapters:
            if PurePosixPath(page.path).name == glossary.FILE:
                for heading in page.article.find_all("h4"):
                    found[f"{page.file}#{heading['id']}"] = f"<b>{heading.get_text()}</b>{heading.find_next_sibling('p') or ''}"
            for formula in page.article.find_all(class_="formula", id=True):
                number = formula["id"].removeprefix("eq-")
                found[f"{page.file}#eq-{number}"] = f"<b>Equation ({number})</b>{formula.math}"
        return found

    def _add_assets(self) -> None:
        web = self.layout.root / "src/main/web"
        self.site.add("book.css", "\n".join(map(self.modules.text, LOOKS)).encode())
        font = base64.b64encode((web / "book/font/math.woff2").read_bytes()).decode()  # Firefox takes none from the disk
        self.site.add("math.css", f'@font-face {{ font-family: "NNDL Math"; src: url(data:font/woff2;base64,{font}); }}\n'.encode())
        self.site.add("pictures.js", pictures.script(self.layout.data))
        self.site.add("icon.svg", (web / "book/icon.svg").read_bytes())
        self.site.add("plotly.min.js", figures.plotly(self.layout).read_bytes())
        for name, (module, ending) in SCRIPTS.items():
            self.site.add(name, self.modules.script(module, ending=ending))

    def tell(self) -> None:
        """Name the cells that have failed and, of a learner's notebooks, those that have not been run."""
        for page in self.pages:
            for cell in page.failures:
                say(f"  {page.path}: the cell {cell} has failed; the book shows its error")
        idle = [PurePosixPath(page.path).name for page in self.chapters
                if not page.has_run and any(cell["cell_type"] == "code" for cell in page.notebook["cells"])]
        if idle:
            say(f"  without outputs, because {'it was' if len(idle) == 1 else 'they were'} not run: {', '.join(idle)}")


def remark(words: str, file: str = "", link: str = "") -> Tag:
    """A paragraph that stands in no notebook."""
    soup = BeautifulSoup('<p class="check"></p>', "html.parser")
    soup.p.append(words)
    if file:
        soup.p.append(soup.new_tag("a", href=file))
        soup.a.string = link
    return soup.p.extract()


def make(root: Path, is_mine: bool) -> None:
    began = time.monotonic()
    layout = Layout(root)
    book = Book(layout, is_mine)
    site = book.make()
    target = root / "target/book"
    site.write(target)
    book.tell()
    pages = sum(name.endswith(".html") for name in site.files)
    say(f"{pages} pages, {site.size() / 1e6:.1f} MB, in {clock(time.monotonic() - began)}: "
        f"open {os.path.relpath(target / CONTENTS, root)} in a browser, or put the folder on any web server.")


if __name__ == "__main__":
    make(Path(sys.argv[1]), "--from-my" in sys.argv[2:])
