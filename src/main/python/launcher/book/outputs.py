"""What a cell has shown, as the book shows it: a figure, a picture, a widget, a table, text or an error."""
import html
import itertools
import json
import re

from bs4 import BeautifulSoup
from bs4.element import Tag

from .assets import Site
from .clean import cleaned
from .scripts import Modules

PLOTLY, PNG, HTML, MARKDOWN, TEXT = "application/vnd.plotly.v1+json", "image/png", "text/html", "text/markdown", "text/plain"
LANDSCAPES = ("surface", "scatter3d", "contour")  # whose width and height belong together, see figure.js
READABLE = 0.6  # of its width, to which a picture shrinks at most
WORD = re.compile(r"[^\W\d_]{2}")
LONG = re.compile(r".{24}", re.S)
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
NETWORK = re.compile(r'<script type="application/octet-stream" data-network="([\w-]+)" data-sizes="([\d,]+)" data-bits="(\d+)"'
                     r'(?: data-scales="([\d.,E-]+)")?>([A-Za-z0-9+/=\s]*)</script>')
JSON = re.compile(r'<script type="application/json">(.*?)</script>', re.S)


def escaped(text: str) -> str:
    return html.escape(str(text), quote=True)


class Outputs:
    """Makes HTML of outputs, and puts what they need into the site. No script comes out of a notebook: a widget has the workbook's own."""

    def __init__(self, site: Site, modules: Modules, markdown):
        self.site = site
        self.modules = modules
        self.markdown = markdown
        self.networks: dict[str, str] = {}  # the networks that have been met, each by its name, as a page calls for it

    def shown(self, output: dict) -> str:
        kind = output["output_type"]
        if kind == "stream":
            return self._text(output["text"], "told" if output["name"] == "stdout" else "complaint")
        if kind == "error":
            return self._text(COLOURS.sub("", "\n".join(output.get("traceback") or [output.get("evalue", "")])), "error")
        data, remarks = output.get("data", {}), output.get("metadata", {}).get(PNG, {})
        if HTML in data and (widget := self._widget(data[HTML])):
            return widget
        if PNG in data:
            words = remarks.get("alt") or data.get(TEXT, "")
            picture = self._picture(data[PNG], remarks.get("width"), remarks.get("height"), words, remarks.get("invertible"))
            return self._figure(data[PLOTLY], picture) if PLOTLY in data else scrolling(picture, remarks.get("width"))
        if HTML in data:
            return f'<div class="shown">{framed(cleaned(data[HTML]))}</div>'
        if MARKDOWN in data:
            return f'<div class="shown">{self.markdown(data[MARKDOWN])}</div>'
        return self._text(data.get(TEXT, ""), "value")

    def _text(self, text: str, kind: str) -> str:
        return f'<pre class="text {kind}">{escaped(text.rstrip())}</pre>' if text.strip() else ""

    def _picture(self, encoded: str, width, height, words: str, invertible) -> str:
        size = f' width="{int(width)}" height="{int(height)}"' if width and height else ""
        return (f'<img src="{self.site.picture(encoded)}"{size} alt="{escaped(words)}" loading="lazy" decoding="async"'
                f'{" class=nndl-invertible" if invertible else ""}>')

    def _figure(self, figure: dict, picture: str) -> str:
        """Room is kept for what `figure.js` will draw, which on a narrow page is higher than the picture, or the text would jump. A figure
        of a learner's own that names an address stays a picture: what Plotly would take from there is not in the book."""
        if "://" in json.dumps(figure):
            return scrolling(picture, figure.get("layout", {}).get("width"))
        height = figure.get("layout", {}).get("height", 0)
        is_landscape = any(trace.get("type") in LANDSCAPES for trace in figure.get("data", []))
        room = "" if is_landscape else f' style="min-height: {int(height)}px"'
        return f'<div class="figure" data-figure="{self.site.data("figures", figure)}"{room}>{picture}</div>'

    def _widget(self, source: str) -> str:
        """The still picture, and what the page needs to put the widget in its place; "" if this is none."""
        found = BeautifulSoup(source.partition("<script")[0], "html.parser").find(class_="nndl-widget")
        shown = JSON.search(source)
        kind = str(found.get("data-widget", "")) if found else ""
        if not shown or not self.modules.is_widget(kind):
            return ""
        content = json.loads(shown[1])
        for name, sizes, bits, scales, numbers in NETWORK.findall(source):
            script = self.site.data("networks", {"name": name, "sizes": sizes, "bits": bits, "scales": scales, "numbers": numbers.strip()})
            self.networks[name] = script
        needed = [script for name, script in self.networks.items() if f'"{name}"' in shown[1]]
        script = self.site.add(f"widgets/{kind}.js", self.modules.widget(kind))
        return (f'<div class="widget" data-script="{script}" data-shown="{self.site.data("widgets", content)}"'
                f' data-networks="{" ".join(needed)}"><div class="nndl-widget" data-widget="{kind}">{self._still(found)}</div></div>')

    def _still(self, found: Tag) -> str:
        image = found.find("img")
        encoded = str(image["src"]).partition("base64,")[2] if image else ""
        picture = self._picture(encoded, image.get("width"), image.get("height"), image.get("alt", ""), False) if encoded else ""
        return f"{picture}<p>Where scripts may run, this comes to life.</p>"


def scrolling(picture: str, width) -> str:
    """A picture that scrolls where it would be too small to be read."""
    return f'<div class="picture scroll" style="--least: {round(READABLE * int(width or 0))}px">{picture}</div>'


def framed(soup: BeautifulSoup) -> BeautifulSoup:
    """Each table in a frame inside which it scrolls, where it is wider than the page."""
    for table in soup.find_all("table"):
        if table.find_parent("table") is None:
            table.wrap(soup.new_tag("div", attrs={"class": "scroll"}))
            _mark_words(table)
    return soup


def _mark_words(table: Tag) -> None:
    """Mark the columns that hold words and not numbers, and those of many words, which need more room."""
    rows = [row.find_all(["th", "td"]) for row in table.find_all("tr")]
    for column in itertools.zip_longest(*rows):
        cells = [cell for cell in column if cell]
        texts = [cell.get_text().strip() for cell in cells if cell.name == "td"]
        classes = [name for name, holds in (("words", WORD.search), ("long", LONG.match)) if any(map(holds, texts))]
        for cell in cells if classes else []:
            cell["class"] = classes
