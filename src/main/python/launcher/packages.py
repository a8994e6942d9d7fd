"""Step 2: the virtual environment `.venv` with every Python package at its pinned version."""
import ast
import csv
import os
import re
import shutil
import sys
from pathlib import Path

from .console import Failure, say
from .environment import base_environment
from .layout import Layout, python_in
from .processes import answer, run_logged
from .stamps import Stamps, file_digest

ADVICE = "Is there a network, is there room on the disk, is the clock right, and does `pip` reach its package index? Mend that and start " \
         "./workbook again."

# Of the user's settings for pip those that say how this machine comes to its packages; where and what to install is ours to say.
REACHING = ("index-url", "extra-index-url", "find-links", "no-index", "trusted-host", "proxy", "cert", "client-cert", "timeout",
            "default-timeout", "retries", "cache-dir", "no-cache-dir", "keyring-provider", "use-feature", "use-deprecated")


def ensure(layout: Layout, stamps: Stamps, heading: str) -> None:
    """Make the environment from nothing unless it is whole and made from these very pins."""
    if not problem(layout, stamps):
        return
    say(f"{heading}: JupyterLab, the Java kernel and about 100 more into .venv (350 MB on disk, 1 to 3 minutes)")
    with stamps.off("packages"):
        make_environment(layout, layout.venv, *pinned(layout.requirements), advice=ADVICE)
    stamps.set("packages", _stamp(layout))


def pinned(requirements: Path) -> tuple:
    """`pip install` of these very files: pip compares each download with the SHA-256 that is pinned."""
    return "--require-hashes", "-r", requirements


def make_environment(layout: Layout, home: Path, *packages: object, advice: str) -> None:
    """A virtual environment from nothing, with these packages (arguments of `pip install`). It is made in its place, as it works
    in no other; the one that was there waits beside it, and is put back where that fails."""
    home = home.resolve()  # it may be a link to another disk
    before = home.with_name(f"{home.name}.before")
    if before.exists():  # a start that was killed left what it had made so far, and this
        shutil.rmtree(home, ignore_errors=True)
    elif home.exists():
        home.rename(before)
    try:
        run_logged([sys.executable, "-m", "venv", home], log=layout.log, env=base_environment(), cwd=layout.root, advice=advice)
        add(layout, python_in(home), *packages, advice=advice)
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        if before.exists():
            before.rename(home)
        raise
    shutil.rmtree(before, ignore_errors=True)


def ensure_own(layout: Layout, stamps: Stamps, step: str, home: Path, requirements: Path, said: str, advice: str) -> Path:
    """An environment beside `.venv` for what only this step needs, made at its first use; returns its Python."""
    python = python_in(home)
    stamp = {"requirements": file_digest(requirements), "python": sys.version, "root": str(layout.root)}
    if stamps.get(step) != stamp or not python.exists():
        say(said)
        with stamps.off(step):
            make_environment(layout, home, *pinned(requirements), advice=advice)
        stamps.set(step, stamp)
    return python


def add(layout: Layout, python: Path, *packages: object, advice: str) -> None:
    """Let pip install these. Where it fails because a download has another hash than the pinned one, that is said in a sentence."""
    command = [python, "-m", "pip", "install", "--no-input", *packages]
    try:
        run_logged(command, log=layout.log, env=pip_environment(python), cwd=layout.root, advice=advice)
    except Failure as problem:
        told = layout.log.read_text(encoding="utf-8", errors="replace").rpartition("\n$ ")[2]
        other = re.search(r"^ +(\S+==\S+) from .+\n +Expected sha256 ", told, re.M)
        raise problem if not other else Failure(
            f"What came as {other.group(1)} is not the file that requirements.txt names (its SHA-256 is another), so nothing was "
            "installed, and all stays as it was. Start ./workbook again, if need be in another network. If you changed "
            f"requirements.txt by hand: `./workbook pins` makes it anew. The full output is at the end of {layout.log}") from None


def pip_environment(python: Path) -> dict[str, str]:
    """What pip runs under: of the variables and files by which the user has set it, what is REACHING."""
    kept = {_variable(name) for name in (*REACHING, "config-file")}
    env = {name: value for name, value in base_environment().items() if not name.startswith("PIP_") or name in kept}
    told = answer([python, "-m", "pip", "config", "list"], env=env | {"PIP_QUIET": "0"})
    if told is None:  # a damaged file, which pip will name
        return env
    listed = re.findall(r"^(global|install|:env:)\.([a-z-]+)=(['\"].*['\"])$", told, re.M)
    listed.sort(key=lambda setting: ("global", "install", ":env:").index(setting[0]))  # the last one holds
    reaching = {name: ast.literal_eval(value) for _, name, value in listed if name in REACHING}
    if "find-links" not in reaching:
        reaching.pop("no-index", None)
    others = {name: value for name, value in env.items() if not name.startswith("PIP_")}
    return others | {_variable(name): value for name, value in reaching.items()} | {"PIP_CONFIG_FILE": os.devnull}


def _variable(setting: str) -> str:
    """`PIP_INDEX_URL` for `index-url`."""
    return "PIP_" + setting.upper().replace("-", "_")


def problem(layout: Layout, stamps: Stamps) -> str | None:
    """What is wrong with the environment, in a sentence, or None."""
    if not layout.python.exists():
        return "there is no virtual environment yet"
    if stamps.get("packages") != _stamp(layout):
        return "it was not finished, or made from other pins, by another Python or in another place"
    site = site_packages(layout)
    lost = missing_distributions(site, layout.requirements) or missing_files(site)
    return f"{lost[0]} is missing in it" if lost else None


def _stamp(layout: Layout) -> dict:
    """What the environment depends on: the pins, its Python and its place."""
    version = answer([layout.python, "-c", "import sys; print(sys.version)"], env=base_environment())
    return {"requirements": file_digest(layout.requirements), "python": (version or "").strip(), "root": str(layout.root)}


def site_packages(layout: Layout) -> Path:
    """Where the environment's packages lie."""
    folders = sorted(layout.venv.glob("lib/python3*/site-packages")) + [layout.venv / "Lib/site-packages"]
    return folders[0]


def missing_distributions(site: Path, requirements: Path) -> list[str]:
    """Pinned packages that are not installed; those with a marker (other systems, other Pythons) are pip's business."""
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*\\?$", requirements.read_text(encoding="utf-8"), re.M)
    installed = {_normal(folder.name.removesuffix(".dist-info")) for folder in site.glob("*.dist-info")}
    return [f"{name} {version}" for name, version in pins if _normal(f"{name}-{version}") not in installed]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def missing_files(site: Path) -> list[str]:
    """Files that a package recorded at its installation and that are gone (0.1 s for all 14,500)."""
    lost = []
    for record in site.glob("*.dist-info/RECORD"):
        with record.open(encoding="utf-8", newline="") as rows:
            lost += [row[0] for row in csv.reader(rows)
                     if row and not row[0].endswith(".pyc") and not (site / row[0]).exists()]
    return lost
