"""`class --install`: everything a class needs, in one folder of this server, and later the update of it."""
import contextlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from .. import packages
from ..console import Failure, say
from ..environment import base_environment
from ..layout import Layout
from ..preparation import prepare
from ..processes import run_logged
from ..stamps import Stamps, file_digest, write_atomically
from . import limits, settings
from .place import GROUP, NAMED_BY, SERVICE, USUAL, Place

PYTHON = (3, 11)
STRANGER = 65_534  # `nobody`, who may read what learners may
# What a checkout has beside its sources, and what set-up makes in the place of its own.
NOT_SOURCES = {".git", ".venv", ".venv.before", ".workbook", "target", "my", "__pycache__", ".ipynb_checkpoints"}
ADVICE = "Is there a network? Mend that and start ./workbook class --install again."
UNIT = Path(f"/etc/systemd/system/{SERVICE}.service")


def install(layout: Layout, place: Place) -> int:
    """Bring the class's folder up to date with this checkout, and leave alone what the teacher and the learners have written."""
    _check_machine()
    os.umask(0o022)
    if place.shared.root != layout.root:
        say(f"[class] The workbook into {place.shared.root}, where learners read it")
        _mirror(layout.root, place.shared.root)
    image(place.shared)
    _ensure_nft(place.shared)
    _ensure_hub(place, Stamps(place.shared.state / "stamps.json"))
    _ensure_settings(place)
    started_by = _ensure_service(place)
    _run(["groupadd", "--system", "--force", GROUP])
    _check_reading(place.shared)
    say(f"\nThe class is set up in {place.folder}. Look at {place.settings}, then start it: sudo {started_by}")
    return 0


def image(shared: Layout) -> int:
    """What a learner's server needs, in this very folder, as it is part of an image."""
    prepare(shared, copy=False)
    requirements = shared.class_requirements("server")
    if packages.missing_distributions(packages.site_packages(shared), requirements):
        say("[class] What makes of JupyterLab a learner's server (50 MB)")
        packages.add(shared, shared.python, *packages.pinned(requirements), advice=ADVICE)
    return 0


def _check_machine() -> None:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise Failure("A class is set up on Linux, as root: sudo ./workbook class --install")
    if sys.version_info < PYTHON:
        raise Failure(f"A class needs Python {'.'.join(map(str, PYTHON))} or newer, as Debian 12 and Ubuntu 24.04 have it; "
                      f"this is {sys.version.split()[0]}.")


def _mirror(source: Path, target: Path) -> None:
    """The sources, each written only where it differs; what is no longer among them is removed."""
    wanted = _sources(source)
    for name in sorted(_sources(target) - wanted if target.exists() else ()):
        (target / name).unlink()
    for name in sorted(wanted):
        file = source / name
        if file_digest(target / name) != file_digest(file):
            write_atomically(target / name, file.read_bytes())
        os.chmod(target / name, 0o755 if os.access(file, os.X_OK) and file.stat().st_mode & 0o100 else 0o644)


def _sources(root: Path) -> set[str]:
    return {os.path.relpath(os.path.join(folder, name), root) for folder, folders, names in _walk(root) for name in names}


def _walk(root: Path):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in NOT_SOURCES]
        yield folder, folders, names


def _ensure_nft(shared: Layout) -> None:
    """What keeps learners from one another's kernels."""
    if not shutil.which("nft"):
        say("[class] nftables, which keeps learners from one another's kernels, with apt-get")
        for arguments in (["update"], ["install", "--no-install-recommends", "nftables"]):
            run_logged(["apt-get", "-o", "DPkg::Lock::Timeout=120", "-q", "-y", *arguments], log=shared.log, cwd=shared.root,
                       env=base_environment() | {"DEBIAN_FRONTEND": "noninteractive"}, advice=ADVICE)


def _ensure_hub(place: Place, stamps: Stamps) -> None:
    """JupyterHub in an environment of its own, and the proxy, which runs on the Node.js in there."""
    shared = place.shared
    packages.ensure_own(shared, stamps, "hub", place.hub / "venv", shared.class_requirements("hub"),
                        "[class] JupyterHub and Node.js (400 MB on disk, a minute)", ADVICE)
    lock = shared.root / "classroom/package-lock.json"
    if stamps.get("proxy") != file_digest(lock) or not place.proxy.is_file():
        say("[class] The proxy in front of it, by npm (10 MB)")
        stamps.clear("proxy")
        for name in ("package.json", lock.name):
            shutil.copyfile(lock.with_name(name), place.hub / name)
        npm = place.node.parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
        trusting = {"NODE_USE_SYSTEM_CA": "1"}  # as pip does: some networks have a certificate of their own
        run_logged([place.node, npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", f"--prefix={place.hub}"],
                   log=shared.log, env=base_environment() | trusting, cwd=place.hub, advice=ADVICE)
        stamps.set("proxy", file_digest(lock))


def _ensure_settings(place: Place) -> None:
    """The teacher's settings, made once, and a folder for what the hub remembers; nobody else may read either."""
    place.state.mkdir(exist_ok=True)
    place.state.chmod(0o700)
    if not place.settings.exists():
        shutil.copyfile(place.shared.root / "classroom" / place.settings.name, place.settings)
    place.settings.chmod(0o600)
    settings.read(place.settings)


def _ensure_service(place: Place) -> str:
    """Makes the hub a service where systemd runs, unless another class is that already; gives back the command that starts the hub."""
    unit = (place.shared.root / f"classroom/{SERVICE}.service").read_text(encoding="utf-8").replace(str(USUAL), str(place.folder))
    there = UNIT.read_text(encoding="utf-8") if UNIT.exists() else ""
    is_ours = re.search(rf'^Environment="?{NAMED_BY}={re.escape(str(place.folder))}"?$', there, re.M)
    if not limits.systemd_runs() or (there and not is_ours):
        return f"./workbook class {shlex.quote(str(place.folder))} --start"
    if there != unit:
        write_atomically(UNIT, unit.encode())
        _run(["systemctl", "daemon-reload"])
    return f"systemctl enable --now {SERVICE}"


def _run(command: list[str]) -> None:
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    if told.returncode:
        raise Failure(f"{' '.join(command)} did not work: {told.stderr.strip()}")


def _check_reading(shared: Layout) -> None:
    """That somebody who is nobody here can run what learners run."""
    java = json.loads((shared.kernel / "kernel.json").read_text(encoding="utf-8"))["argv"][0]
    for command in ([str(shared.python), "-c", "import jupyterhub.singleuser"], [java, "-version"]):
        with contextlib.suppress(OSError):
            if subprocess.run(command, user=STRANGER, group=STRANGER, extra_groups=[], env={"PATH": os.defpath}, cwd="/",
                              capture_output=True, check=False).returncode == 0:
                continue
        raise Failure(f"Learners could not run {command[0]}: it lies, or what it is a link to lies, where only root can read. "
                      "Install with the system's own programs: sudo env -u JAVA_HOME PATH=/usr/sbin:/usr/bin:/sbin:/bin "
                      "python3 workbook class --install")


def start(place: Place) -> int:
    """The hub in the foreground, for a machine without systemd or a first try."""
    if not place.hub_python.exists():
        raise Failure(f"There is no class in {place.folder} yet: sudo ./workbook class --install")
    settings.read(place.settings)
    os.umask(0o077)
    os.chdir(place.state)
    os.environ[NAMED_BY] = str(place.folder)
    os.execv(place.hub_python, [str(place.hub_python), "-m", "jupyterhub", "-f",
                                str(place.shared.root / "classroom/jupyterhub_config.py")])
