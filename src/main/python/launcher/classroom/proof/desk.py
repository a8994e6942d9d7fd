"""A learner's desk: a server, a notebook's kernel, and what has been saved."""
import asyncio
import hashlib
import json
import re
import time
from pathlib import Path
from typing import Awaitable, Iterable, Sequence

from .learner import Answer, Broken, Kernel, Learner
from .measures import command_line
from .people import People

DIGITS = "notebooks/08-implementing-the-network.ipynb"
SOLVED = "exercises/solutions/x01-other-thresholds.ipynb"
SOLVING = ("imports", "other-thresholds")
OPENING = ("imports", "load-mnist")
ROUND = ("train-network", "film", "save-network", "load-network")
TRAINING = "train-network"
COPY = "workbook/my"  # in the learner's home


class Notebooks:
    """The originals, for the code of their cells."""

    def __init__(self, root: Path):
        self.root = root

    def cells(self, notebook: str, names: Iterable[str]) -> list[str]:
        """The code of cells by their ids."""
        content = json.loads((self.root / notebook).read_text(encoding="utf-8"))
        sources = {cell["id"]: "".join(cell["source"]) for cell in content["cells"]}
        return [sources[name] for name in names]


class Desk:
    """One of the class, and where their work is."""

    def __init__(self, learner: Learner, people: People, notebooks: Notebooks, epochs: int):
        self.learner = learner
        self.people = people
        self.notebooks = notebooks
        self.epochs = epochs
        self.kernel: Kernel | None = None
        self.seconds: dict[str, list[float]] = {}

    @property
    def files(self) -> Path:
        """The learner's own copy of the workbook."""
        return self.people.home(self.learner.name) / COPY

    async def sit_down(self) -> None:
        """Log in and start the server."""
        await self.learner.log_in()
        began = time.monotonic()
        await self.learner.start_server()
        self._took("server", began)

    async def open(self) -> None:
        """Open the notebook's kernel and run the first cells."""
        began = time.monotonic()
        self.kernel = await self.learner.open_kernel(DIGITS)
        first, *others = OPENING
        await self._run(first)
        self._took("first cell", began)
        for name in others:
            await self._run(name)

    async def work(self, names: Sequence[str] = ROUND) -> None:
        for name in names:
            self.seconds.setdefault(name, []).append((await self._run(name)).seconds)

    async def solve(self) -> str:
        """An exercise, so that there is progress; gives back what the check said."""
        (imports, answer) = self.notebooks.cells(SOLVED, SOLVING)
        await self.must_run(imports)
        return (await self.must_run(answer)).text

    async def must_run(self, code: str) -> Answer:
        answer = await self.kernel.run(code)
        if answer.status != "ok":
            raise Broken(f"{self.learner.name}: {answer.text[:300]}")
        return answer

    async def run_first_cells(self) -> None:
        """In a kernel that has just started."""
        for name in OPENING:
            await self._run(name)

    async def _run(self, name: str) -> Answer:
        (code,) = self.notebooks.cells(DIGITS, (name,))
        return await self.must_run(re.sub(r"int epochs = \d+;", f"int epochs = {self.epochs};", code))

    def _took(self, what: str, began: float) -> None:
        self.seconds.setdefault(what, []).append(time.monotonic() - began)

    def kernels(self) -> list[int]:
        """The processes that are kernels."""
        return [process for process in self._processes() if "JJava" in command_line(process)]

    def server(self) -> list[int]:
        """All others of this learner's."""
        return [process for process in self._processes() if "JJava" not in command_line(process)]

    def _processes(self) -> list[int]:
        return self.people.processes(self.learner.name)

    def saved(self) -> dict[str, str]:
        """Each file of the learner's copy, by a digest of its content."""
        return {str(file.relative_to(self.files)): hashlib.sha256(file.read_bytes()).hexdigest()
                for file in sorted(self.files.rglob("*")) if file.is_file() and ".ipynb_checkpoints" not in file.parts}


async def all_of(work: Iterable[Awaitable]) -> list:
    """All at once, each to its end even where another fails: results and exceptions."""
    return await asyncio.gather(*work, return_exceptions=True)


def failures(results: Sequence) -> list[str]:
    """A sentence for each that failed."""
    return [str(result) or type(result).__name__ for result in results if isinstance(result, BaseException)]
