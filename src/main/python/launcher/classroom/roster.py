"""The teacher's view: who has solved what, of the learners who let their teacher see it, and the commonest wrong answers. What is read
was written by learners, so that anything may stand in it."""
import csv
import io
import json
import os
import re
import stat
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Iterable, Iterator, NamedTuple

from ..console import Failure, say
from ..exercises import Exercise, listed
from ..layout import Layout
from ..stamps import write_atomically
from .place import GROUP, USUAL, Place

# Where a learner's progress is, seen from the learner's folder: in a copy handed in, in a workbook, in a home on the class's server.
FILES = ("progress.json", "my/progress.json", "workbook/my/progress.json")
LARGEST = 1_000_000  # bytes; a true one has a few thousand
MOST_TRIES = 999_999
LONGEST_NAME, LONGEST_WORDS = 24, 200  # as far as they are shown
COMMONEST = 3
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")  # what a spreadsheet would compute


class Tried(NamedTuple):
    """What came of one learner's tries of an exercise, with the kinds of wrong answers and how often each was given."""
    tries: int
    solved: str
    wrong: dict[str, int]


class Unshared(Exception):
    """The learner has not said that a teacher may see it."""


class Class:
    """All learners that were found: the progress of some, and of the others in how many cases there is nothing to be told."""

    def __init__(self, files: Iterable[tuple[str, list[Path]]], numbers: list[str]):
        self.progress: dict[str, dict[str, Tried]] = {}
        self.broken: dict[str, str] = {}
        self.others: Counter = Counter()
        for name, places in files:
            try:
                self.progress[name] = read(places, numbers)
            except Unshared:
                self.others["unshared"] += 1
            except FileNotFoundError:
                self.others["not begun"] += 1
            except PermissionError:
                self.others["unreadable"] += 1
            except (OSError, ValueError) as problem:
                self.broken[name] = getattr(problem, "strerror", None) or str(problem)

    def solved(self, number: str) -> int:
        """How many have solved an exercise."""
        return sum(bool(tried[number].solved) for tried in self.progress.values() if number in tried)

    def wrong(self, number: str) -> list[tuple[str, int, int]]:
        """The kinds of wrong answers to an exercise that most have given, with by how many and how often."""
        counts: dict[str, list[int]] = defaultdict(list)
        for tried in self.progress.values():
            for kind, count in tried[number].wrong.items() if number in tried else ():
                counts[kind].append(count)
        kinds = [(kind, len(times), sum(times)) for kind, times in counts.items()]
        return sorted(kinds, key=lambda kind: kind[1:], reverse=True)[:COMMONEST]


def tell(layout: Layout, folder: str | None, file: str | None) -> int:
    """Print the table, and write it into a file of comma-separated values if one is named."""
    exercises = listed(layout.root / "exercises")
    found = Class(learners(folder), [exercise.number for exercise in exercises])
    for line in sentences(found):
        say(line)
    if found.progress:
        say("\n".join(["", *table(found, exercises), "", *commonest(found, exercises)]).rstrip())
    if file:
        write_atomically(Path(file), as_csv(found, exercises))
        say(f"\nThe table is in {file}, too.")
    return 0


def learners(folder: str | None) -> Iterator[tuple[str, list[Path]]]:
    """Each learner's name and the places where the progress may be: in a folder that has a folder for each, or else on the class's
    server."""
    home = Path(folder or USUAL)
    if folder is None or Place(home).settings.is_file():
        return ((name, [home / FILES[-1]]) for name, home in _members())
    if not home.is_dir():
        raise Failure(f"There is no folder {home}.", code=2)
    alone = any((home / file).is_file() for file in FILES[:2])
    homes = [home.absolute()] if alone else sorted(path for path in home.iterdir() if path.is_dir() and not path.name.startswith("."))
    return ((path.name, [path / file for file in FILES]) for path in homes)


def _members() -> Iterator[tuple[str, Path]]:
    """Name and home of everybody whom the hub may start a server for."""
    try:
        import grp
        import pwd
        names = grp.getgrnam(GROUP).gr_mem
    except (ImportError, KeyError):
        raise Failure(f"There is no class on this machine: it has no group {GROUP}. Name the folder that has a folder of each learner's "
                      "in it, as in ./workbook class handed-in", code=2) from None
    known = {entry.pw_name: Path(entry.pw_dir) for entry in pwd.getpwall()}
    return ((name, known[name]) for name in sorted(names) if name in known)


def read(places: list[Path], numbers: list[str]) -> dict[str, Tried]:
    """What stands in the first of these files that is there; a ValueError in words if that makes no sense."""
    for place in places:
        try:
            content = _content(place)
        except (FileNotFoundError, NotADirectoryError):
            continue
        if content.get("shared") is not True:
            raise Unshared
        return {number: _tried(number, content[number]) for number in numbers if content.get(number) is not None}
    raise FileNotFoundError


def _content(path: Path) -> dict:
    """The file's JSON object. What would keep us waiting, such as a pipe in the place of the file, is not read."""
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        told = os.fstat(file.fileno())
        if not stat.S_ISREG(told.st_mode):
            raise ValueError("it is no file")
        if told.st_size > LARGEST:
            raise ValueError(f"it has {told.st_size:,} bytes, far too many")
        raw = file.read()
    try:
        content = json.loads(raw.decode("utf-8")) if raw.strip() else {}
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(content, dict):
        raise ValueError("it holds no object")
    return content


def _tried(number: str, entry: object) -> Tried:
    if not isinstance(entry, dict):
        raise ValueError(f"its {number} makes no sense")
    tries, solved, wrong = entry.get("tries") or 0, entry.get("solved") or "", entry.get("wrong") or {}
    counts = [tries, *wrong.values()] if isinstance(wrong, dict) else [None]
    if not isinstance(solved, str) or not all(type(count) is int and 0 <= count <= MOST_TRIES for count in counts):
        raise ValueError(f"its {number} makes no sense")
    return Tried(tries, solved, wrong)


def sentences(found: Class) -> list[str]:
    """How many there are, and of whom nothing can be told."""
    others = found.others
    lines = [f"Learners: {len(found.progress)} let you see their progress, {others['unshared']} do not, "
             f"and {others['not begun']} have none yet."]
    if others["unreadable"]:
        lines.append(f"In {others['unreadable']} folders you may not look. sudo may.")
    return lines + [f"The progress of {plain(name, LONGEST_NAME)} cannot be read: {problem}." for name, problem in found.broken.items()]


def table(found: Class, exercises: list[Exercise]) -> list[str]:
    """Learners by exercises: how often tried, with a ✓ where it is solved."""
    names = {name: plain(name, LONGEST_NAME) for name in found.progress}
    space = max(map(_width, [*names.values(), "solved by"])) + 1

    def row(name: str, cells: Iterable) -> str:
        return (name + " " * (space - _width(name)) + "".join(f"{cell:>5}" for cell in cells)).rstrip()

    def cell(tried: Tried | None) -> str:
        return f"{'✓' if tried.solved else ''}{tried.tries or ''}" if tried else ""
    numbers = [exercise.number for exercise in exercises]
    rows = [row(names[name], [cell(tried.get(number)) for number in numbers]) for name, tried in found.progress.items()]
    return [row("", numbers), *rows, row("solved by", [found.solved(number) for number in numbers]),
            "A number says how often it was tried, and ✓ that it is solved."]


def commonest(found: Class, exercises: list[Exercise]) -> list[str]:
    """The commonest wrong answers, exercise by exercise."""
    lines = []
    for exercise in exercises:
        wrong = found.wrong(exercise.number)
        lines += [f"{exercise.number} {exercise.title}"] if wrong else []
        lines += [f"{some:>5} learner{' ' if some == 1 else 's'}{times:>5}×  {plain(kind)}" for kind, some, times in wrong]
    return ["The commonest wrong answers, by how many learners and how often:", *lines] if lines else []


def as_csv(found: Class, exercises: list[Exercise]) -> bytes:
    """A row for each learner and exercise tried, in the form that spreadsheets open."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(["learner", "exercise", "title", "tries", "solved"])
    for name, tried in found.progress.items():
        rows.writerows([harmless(plain(name)), exercise.number, exercise.title, tried[exercise.number].tries,
                        harmless(plain(tried[exercise.number].solved))] for exercise in exercises if exercise.number in tried)
    return text.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """As a spreadsheet shows it without computing anything."""
    return f"'{text}" if FORMULA.match(text) else text


def plain(text: str, longest: int = LONGEST_WORDS) -> str:
    """Without what would steer a terminal, and not longer than that."""
    safe = "".join(letter if letter.isprintable() else "�" for letter in text)
    return safe if len(safe) <= longest else safe[:longest - 1] + "…"


def _width(text: str) -> int:
    """How many columns of a terminal it takes."""
    return sum(0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
