"""What the commands of `./workbook` take: each is described once, and parser, help and refusals are made of that."""
import argparse
import difflib
import functools
import shutil
import textwrap
from dataclasses import dataclass
from typing import Callable, Iterable

from .console import Failure, say
from .layout import Layout

PROGRAM = "./workbook"
HELP = ("-h", "--help")
ONE, AT_MOST_ONE, ANY, PASSED_ON = "", "?", "*", "..."


@dataclass(frozen=True)
class Argument:
    """An option, named by its flag (`--quick`), or words of the reader's, named in capitals (`NAME`), and how many of them. An option
    may have a value, any (`--report=FILE`) or a certain one (`--from=my`): it is then None where it was not given, and empty where it
    was given alone."""
    name: str
    help: str
    number: str = ONE
    for_changers: bool = False
    value: str = ""

    @property
    def is_option(self) -> bool:
        return self.name.startswith("-")

    @property
    def is_needed(self) -> bool:
        return self.number == ONE and not self.is_option

    def shown(self) -> str:
        """`--quick`, `--report=FILE`, `NAME`, `FILE...`"""
        return self.name + (f"={self.value}" if self.value else "..." if self.number in (ANY, PASSED_ON) else "")

    def usage(self) -> str:
        """As it stands behind the command: in brackets where it may be left out."""
        return self.shown() if self.is_needed else f"[{self.shown()}]"

    def add_to(self, group) -> None:
        if self.value:
            group.add_argument(self.name, metavar=self.value, nargs=AT_MOST_ONE, const="", help=self.help)
        elif self.is_option:
            group.add_argument(self.name, action="store_true", help=self.help)
        else:
            number = AT_MOST_ONE if self.is_needed else ANY if self.number == PASSED_ON else self.number  # Command counts
            group.add_argument(self.name.lower(), metavar=self.shown(), nargs=number, help=self.help)


class Command:
    """A command: called with the words behind its name, it runs its function, shows its own help, or refuses in a sentence."""

    def __init__(self, name: str, function: Callable[..., int], summary: str, *arguments: Argument):
        self.name = name
        self.function = function
        self.summary = summary
        self.arguments = arguments
        self.options = [argument.name for argument in arguments if argument.is_option]
        self.words = [argument for argument in arguments if not argument.is_option]

    def __call__(self, layout: Layout, given: list[str]) -> int:
        chosen = vars(self.understand(given))
        if chosen.pop("help"):
            say(self.parser().format_help().rstrip())
            return 0
        for word in self.words:
            if word.is_needed and chosen[word.name.lower()] is None:
                raise Failure(f"{PROGRAM} {self.name} needs one {word.name}: {word.help}.", code=2)
        for option in self.arguments:
            if option.value.islower() and chosen[option.name.lstrip("-")] not in (None, option.value):
                raise Failure(f"{PROGRAM} {self.name} takes only {option.shown()}. `{PROGRAM} {self.name} --help` tells more.", code=2)
        return self.function(layout, **chosen)

    def understand(self, given: list[str]) -> argparse.Namespace:
        """The arguments by name. What is passed on is whatever is not ours, unchanged and in its order."""
        passed_on = [word.name.lower() for word in self.words if word.number == PASSED_ON]
        ours = [word for word in given if word in (*HELP, *self.options)] if passed_on else given
        try:
            chosen, unknown = self.parser().parse_known_args(ours)
        except argparse.ArgumentError:  # --quick=yes
            chosen, unknown = None, [word for word in given if word.startswith("-") and word not in self.options]
        if unknown:
            raise self.refusal(unknown[0])
        for name in passed_on:
            setattr(chosen, name, [word for word in given if word not in ours])
        return chosen

    def parser(self) -> argparse.ArgumentParser:
        parser = argparse.ArgumentParser(
            usage=" ".join([PROGRAM, self.name, *(argument.usage() for argument in self.arguments if argument.is_option),
                            *(word.usage() for word in self.words)]),
            description=f"{self.summary[0].upper()}{self.summary[1:]}.", add_help=False, allow_abbrev=False, exit_on_error=False,
            formatter_class=functools.partial(argparse.HelpFormatter, width=width()))
        group = parser.add_argument_group()
        for argument in self.arguments:
            argument.add_to(group)
        group.add_argument(*HELP, action="store_true", help="this text")
        return parser

    def refusal(self, unknown: str) -> Failure:
        """What came, what was expected, and where to read more."""
        came = f"{'does not know' if unknown.startswith('-') else 'has no use for'} {unknown}"
        takes = " and ".join(f"one {argument.name}" if argument.is_needed else argument.shown() for argument in self.arguments)
        return Failure(f"{PROGRAM} {self.name} {came}{meant(unknown.split('=')[0], [*self.options, *HELP])}"
                       f"It takes {f'only {takes}' if takes else 'no arguments'}. `{PROGRAM} {self.name} --help` tells more.", code=2)

    def rows(self) -> list[tuple[str, str]]:
        """How the list of all commands shows it: itself, then each of its arguments for the same readers."""
        words = "".join(f" {word.usage()}" for word in self.words)
        return [(f"{PROGRAM} {self.name}{words}", self.summary)] + \
               [(f"       {argument.shown()}", f"  {argument.help}") for argument in self.arguments if not argument.for_changers]

    def rows_for_changers(self) -> list[tuple[str, str]]:
        return [(f"{PROGRAM} {self.name} {argument.shown()}", argument.help) for argument in self.arguments if argument.for_changers]


def meant(unknown: str, known: Iterable[str]) -> str:
    """The end of a sentence that something is not known: whether another of a similar name was meant, or a full stop."""
    near = difflib.get_close_matches(unknown, list(known), 1)
    return f"; did you mean {near[0]}? " if near else ". "


def width() -> int:
    """How wide help is: as the terminal, within reason."""
    return min(max(shutil.get_terminal_size((120, 24)).columns, 72), 132) - 2


def two_columns(rows: Iterable[tuple[str, str]], start: int) -> str:
    """Each left part with its right part beside it, the latter broken into lines from column `start` on."""
    lines = []
    for left, right in rows:
        indent = " " * (start + len(right) - len(right.lstrip()))
        lines += textwrap.wrap(right.strip(), width(), initial_indent=f"  {left}".ljust(len(indent)), subsequent_indent=indent,
                               break_on_hyphens=False, break_long_words=False)
    return "\n".join(lines)
