"""Where everything lies, seen from the workbook's root."""
import os
from dataclasses import dataclass
from pathlib import Path

WINDOWS = os.name == "nt"
EXE = ".exe" if WINDOWS else ""


def python_in(venv: Path) -> Path:
    """A virtual environment's own Python."""
    return venv / ("Scripts" if WINDOWS else "bin") / ("python" + EXE)


@dataclass(frozen=True)
class Layout:
    """The folders and files of one checkout."""
    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The virtual environment's own Python."""
        return python_in(self.venv)

    @property
    def requirements(self) -> Path:
        return self.root / "src/main/python/requirements.txt"

    def bench_requirements(self, peer: str) -> Path:
        """What one of the benchmark's peers in Python needs."""
        return self.root / f"src/bench/python/requirements-{peer}.txt"

    @property
    def nbgrader_requirements(self) -> Path:
        """What the test of the assignment for nbgrader needs."""
        return self.root / "src/test/python/requirements-nbgrader.txt"

    def class_requirements(self, part: str) -> Path:
        """What a class needs: its `hub`, and beside the requirements above each learner's `server`."""
        return self.root / f"classroom/requirements-{part}.txt"

    @property
    def built_jar(self) -> Path:
        """The library as Maven leaves it."""
        return self.root / "target/nndl.jar"

    @property
    def jar(self) -> Path:
        """The library as kernel and jshell load it: a copy that a running Maven never touches."""
        return self.venv / "share/nndl/nndl.jar"

    @property
    def shared_classes(self) -> Path:
        """What the kernel loads at its start, made ready by Java's class data sharing; where that works."""
        return self.venv / "share/nndl/kernel.jsa"

    @property
    def jupyter_share(self) -> Path:
        return self.venv / "share/jupyter"

    @property
    def kernel(self) -> Path:
        return self.jupyter_share / "kernels/java"

    @property
    def state(self) -> Path:
        """What the launcher itself remembers."""
        return self.root / ".workbook"

    @property
    def lock(self) -> Path:
        """Held by whoever sets up, or changes what set-up makes."""
        return self.state / "lock"

    @property
    def log(self) -> Path:
        return self.state / "setup.log"

    @property
    def home(self) -> Path:
        """Where the learner's things lie: here, unless WORKBOOK_HOME names another folder, as the tests in a browser do."""
        return Path(os.environ.get("WORKBOOK_HOME") or self.root).absolute()

    @property
    def my(self) -> Path:
        """The learner's own copy."""
        return self.home / "my"

    @property
    def jupyter(self) -> Path:
        """Jupyter's settings, open tabs and signatures of the learner's."""
        return self.home / ".workbook/jupyter"

    @property
    def lab_log(self) -> Path:
        """What the server and the kernels of this start have reported."""
        return self.jupyter / "jupyterlab.log"

    @property
    def data(self) -> Path:
        return self.root / "data"

    def shown(self, path: Path) -> str:
        """A path as the reader sees it: relative to the root where it lies inside."""
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else str(path)
