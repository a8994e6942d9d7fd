"""Step 5, too: the extension that draws figures in JupyterLab and Notebook 7, made of `src/main/web` and the Plotly in the wheel."""
import hashlib
import json
import shutil
from pathlib import Path

from .console import say
from .layout import Layout
from .packages import site_packages
from .stamps import as_json, write_atomically

NAME = "nndl-figures"


def ensure(layout: Layout, heading: str) -> None:
    """Install the extension where it is missing or another one."""
    if not problem(layout):
        return
    say(f"{heading}: the extension that draws them in JupyterLab")
    shutil.rmtree(_home(layout), ignore_errors=True)
    for path, content in _wanted(layout).items():
        write_atomically(_home(layout) / path, content)


def problem(layout: Layout) -> str | None:
    """What is wrong with the extension, in a sentence, or None."""
    if not _plotly(layout).is_file():
        return "Plotly is missing, which draws them"
    if _files(_home(layout)) != _wanted(layout):
        return "the extension that draws them in JupyterLab is missing or another than this workbook's"
    return None


def _home(layout: Layout) -> Path:
    return layout.jupyter_share / "labextensions" / NAME


def _plotly(layout: Layout) -> Path:
    """The file that the wheel brings for pages on the web."""
    return site_packages(layout) / "plotly/package_data/plotly.min.js"


def _wanted(layout: Layout) -> dict[str, bytes]:
    """The extension's files and their contents. Browsers keep what they load; so another content lies in another folder."""
    static = _files(layout.root / "src/main/web") | {"plotly.min.js": _plotly(layout).read_bytes()}
    package = json.loads(static.pop("package.json"))
    digest = hashlib.sha256(b"".join(name.encode() + static[name] for name in sorted(static))).hexdigest()[:16]
    package["jupyterlab"]["_build"]["load"] = f"static/{digest}/container.js"
    return {f"static/{digest}/{name}": content for name, content in static.items()} | {"package.json": as_json(package)}


def _files(folder: Path) -> dict[str, bytes]:
    """All files in a folder, by their paths in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
