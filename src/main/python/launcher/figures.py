"""Step 5, too: what shows figures in JupyterLab and Notebook 7, an extension made of `src/main/web` and of the Plotly in the wheel."""
import hashlib
import json
import shutil
from pathlib import Path

from .console import say
from .layout import Layout
from .packages import site_packages
from .stamps import as_json, write_atomically


def ensure(layout: Layout, heading: str) -> None:
    """Install it unless the one that is there is the same."""
    if _files(_home(layout)) == (wanted := _extension(layout)):
        return
    say(f"{heading}: what draws them in JupyterLab")
    shutil.rmtree(_home(layout), ignore_errors=True)
    for path, content in wanted.items():
        write_atomically(_home(layout) / path, content)


def problem(layout: Layout) -> str | None:
    """What is wrong with it, in a sentence, or None."""
    if not plotly(layout).is_file():
        return "Plotly is missing, which draws them"
    if _files(_home(layout)) != _extension(layout):
        return "what draws them in JupyterLab is missing, or is not this workbook's"
    return None


def _home(layout: Layout) -> Path:
    return layout.jupyter_share / "labextensions/nndl-figures"


def plotly(layout: Layout) -> Path:
    """The file that the wheel brings for pages on the web."""
    return site_packages(layout) / "plotly/package_data/plotly.min.js"


def _extension(layout: Layout) -> dict[str, bytes]:
    """The extension's files and their contents. Browsers keep what they load; so another content lies in another folder."""
    ours = {name: content for name, content in _files(layout.root / "src/main/web").items() if not name.startswith("book/")}
    static = ours | {"plotly.min.js": plotly(layout).read_bytes()}
    package = json.loads(static.pop("package.json"))
    digest = hashlib.sha256(b"".join(name.encode() + static[name] for name in sorted(static))).hexdigest()[:16]
    package["jupyterlab"]["_build"]["load"] = f"static/{digest}/container.js"
    return {f"static/{digest}/{name}": content for name, content in static.items()} | {"package.json": as_json(package)}


def _files(folder: Path) -> dict[str, bytes]:
    """All files in a folder, by their paths in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
