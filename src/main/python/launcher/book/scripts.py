"""The site's scripts. A page that was opened from the disk may import nothing, so modules are joined into one script, as the library
does for a widget's output (`Script.java`); CONTRIBUTING.md says what modules do without, so that this is possible."""
import posixpath
import re
from pathlib import Path

IMPORT = re.compile(r'^import \{[^}]*} from "([^"]+)";\n', re.M)
EXPORT = re.compile(r"^export (?=class|function|async function|const)", re.M)
DOCUMENTATION = re.compile(r"^ */\*\*.*?\*/ *\n", re.M | re.S)
COMMENT = re.compile(r"/\*.*?\*/", re.S)


class Modules:
    """The modules in `src/main/web`. Some have another in their place here: what takes Plotly from beside the extension, say."""

    def __init__(self, web: Path, instead: dict[str, str]):
        self.web = web
        self.instead = instead

    def script(self, *modules: str, ending: str) -> bytes:
        """These modules and all that they import, each once and below what it imports, and after them some last words."""
        found: dict[str, str] = {}
        for module in modules:
            self._add(module, found)
        return "\n".join(["(() => {", '"use strict";', *found.values(), ending, "})();\n"]).encode()

    def widget(self, kind: str) -> bytes:
        """What makes the widget of this name live."""
        css = re.sub(r"\s+", " ", COMMENT.sub("", self.text("widgets/widgets.css"))).strip()
        return self.script("widgets/widget.js", f"widgets/{kind}.js", ending=f"mount({kind}, `{css}`);")

    def is_widget(self, kind: str) -> bool:
        return bool(re.fullmatch("[a-z]+", kind)) and f"export function {kind}(" in self.text(f"widgets/{kind}.js")

    def text(self, name: str) -> str:
        file = self.web / name
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def _add(self, module: str, found: dict[str, str]) -> None:
        module = self.instead.get(module, module)
        if module in found:
            return
        source = self.text(module)
        for imported in IMPORT.findall(source):
            self._add(posixpath.normpath(posixpath.join(posixpath.dirname(module), imported)), found)
        found[module] = EXPORT.sub("", IMPORT.sub("", DOCUMENTATION.sub("", source))).strip()
