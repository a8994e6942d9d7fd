"""The commands of `./workbook`."""
import signal
from pathlib import Path

from . import assignment, bench, copies, derive, doctor, exercises, git, lab, pins, strip, testing
from .arguments import ANY, AT_MOST_ONE, HELP, PASSED_ON, PROGRAM, Argument, Command, meant, two_columns
from .book import command as book
from .classroom import commands as classroom
from .console import Failure, Terminated, Unheard, make_output_safe, say
from .environment import java_environment
from .layout import Layout
from .locking import Lock
from .preparation import WAITING, prepare
from .processes import foreground

UNHEARD = 141  # what a shell calls the end of a program whose reader has gone: 128 + SIGPIPE


def main(root: str, arguments: list[str]) -> int:
    """Run one command; every ending is an exit code and, where something went wrong and somebody listens, a sentence."""
    make_output_safe()
    signal.signal(signal.SIGTERM, _terminate)
    try:
        return _run(root, arguments)
    except Unheard:
        return UNHEARD


def _run(root: str, arguments: list[str]) -> int:
    try:
        name, rest = split(arguments)
        return COMMANDS[name](Layout(Path(root)), rest)
    except Failure as problem:
        say(str(problem))
        return problem.code
    except KeyboardInterrupt:
        say("\nStopped by Ctrl-C; the next start goes on from here.")
        return 130
    except Terminated:
        say("\nStopped; the next start goes on from here.")
        return 143
    except OSError as problem:
        say(f"{problem.filename or 'A file'}: {problem.strerror or problem}. Mend that and start ./workbook again.")
        return 1


def _terminate(*_: object) -> None:
    raise Terminated


def split(arguments: list[str]) -> tuple[str, list[str]]:
    """The command and its arguments; options alone mean `open`."""
    if not arguments:
        return "open", []
    first, rest = arguments[0], arguments[1:]
    if first in HELP:
        return "help", rest
    if first.startswith("-"):
        return "open", arguments
    _known(first)
    return first, rest


def _known(name: str) -> Command:
    if name not in COMMANDS:
        raise Failure(f"There is no command {name}{meant(name, COMMANDS)}The commands are: {', '.join(COMMANDS)}. "
                      f"`{PROGRAM} --help` tells what they do.", code=2)
    return COMMANDS[name]


def _open(layout: Layout, originals: bool, option: list[str]) -> int:
    return lab.open_lab(layout, prepare(layout).jdk.found, originals, option)


def _jshell(layout: Layout, argument: list[str]) -> int:
    jdk = prepare(layout).jdk.found
    command = [jdk.tool("jshell"), "--class-path", layout.jar, "--startup", "DEFAULT",
               "--startup", Path(__file__).with_name("jshell-imports.jsh"), *argument]
    return foreground(command, env=java_environment(jdk))


def _results(layout: Layout, name: list[str]) -> int:
    jdk = prepare(layout).jdk.found
    command = [jdk.tool("java"), "-Djava.awt.headless=true", "-cp", layout.jar, "nndl.sweep.BookRuns", layout.data / "results",
               *name]
    return foreground(command, env=java_environment(jdk), cwd=layout.root)


def _reset(layout: Layout, name: str) -> int:
    with Lock(layout.lock, WAITING):
        copies.reset(layout, name)
    return 0


def _derive(layout: Layout, nbgrader: bool, folder: str | None) -> int:
    if folder and not nbgrader:
        raise Failure(f"{PROGRAM} derive takes a FOLDER only with --nbgrader.", code=2)
    return assignment.write(layout, Path(folder or layout.root / "target/nbgrader")) if nbgrader else derive.derive(layout)


def _strip(layout: Layout, staged: bool, file: list[str]) -> int:
    if staged and file:
        raise Failure(f"{PROGRAM} strip takes either --staged or names of files, not both.", code=2)
    return strip.strip_staged(layout) if staged else strip.strip_files(layout, file)


def _help(layout: Layout, command: str | None) -> int:
    """The list of all commands, or one command's own help."""
    if command:
        return _known(command)(layout, ["--help"])
    opening = COMMANDS["open"].summary
    learners = [(PROGRAM, opening)] + [(left, "the same" if right == opening else right)
                                       for command in FOR_LEARNERS for left, right in command.rows()]
    changers = [row for command in FOR_LEARNERS for row in command.rows_for_changers()] + \
               [row for command in FOR_CHANGERS for row in command.rows()]
    start = max(len(left) for left, _ in learners + changers) + 4
    say("\n\n".join([
        'The workbook to chapter 1 of "Neural Networks and Deep Learning", in Java.',
        two_columns(learners, start),
        "For those who change the workbook itself (CONTRIBUTING.md tells how):\n" + two_columns(changers, start),
        "Everything lies in this folder: .venv (programs), .workbook (logs and Jupyter's state), target (builds), my (your copy)."]))
    return 0


FOR_LEARNERS = (
    Command("open", _open, "set up what is missing, then open JupyterLab in the browser",
            Argument("OPTION", "goes to JupyterLab: --no-browser, --port=8899, ... (--help-all lists them)", PASSED_ON),
            Argument("--originals", "JupyterLab on notebooks/ and exercises/ instead of your copy", for_changers=True)),
    Command("test", testing.test, "set up, then run all tests; the last line is the sum",
            Argument("--quick", "leaves out the execution of the notebooks, the tests of the benchmark and of a class, and those in "
                                "a browser (they count as skipped)"),
            Argument("--no-browser", "leaves out the tests in a browser (they count as one skipped)")),
    Command("jshell", _jshell, "open Java's own prompt with the library loaded",
            Argument("ARGUMENT", "goes to jshell: a file of Java, --feedback=concise, ... ('-?' lists them)", PASSED_ON)),
    Command("reset", _reset, "give back the original of one file of my/; yours is kept beside it",
            Argument("NAME", "08, x03, a file name or a path")),
    Command("progress", exercises.progress, "tell which exercises you have solved"),
    Command("results", _results, "train the networks of data/results/ again and write the tables anew",
            Argument("NAME", "these alone, by their tables' names, such as 784-30-10-eta-3; all where none is named", ANY)),
    Command("book", book.book, "make all notebooks into a site in target/book, to be opened from the disk or put on any web server",
            Argument("--from", "your own copy, with its outputs, instead of the originals", value="my")),
    Command("doctor", doctor.examine, "tell what was found on this machine, and in words what is wrong with it"),
    Command("class", classroom.run, "show who has solved what, of the learners of a class who let you see it; or set the workbook up for "
                                    "a class, on a server (classroom/README.md tells how)",
            Argument("--install", "everything a class needs, or the update of it, into its folder"),
            Argument("--start", "the hub in the foreground, where no systemd starts it"),
            Argument("--image", "what a learner's server needs, in this folder, for an image (classroom/kubernetes)"),
            Argument("--prove", "try that it works: logins, learners, faults or security, several joined by commas; small: less of each "
                                "(all takes about 7 minutes)", value="PARTS"),
            Argument("--report", "where the proof's table goes, as Markdown", value="FILE"),
            Argument("--csv", "where the table goes, too, for a spreadsheet", value="FILE"),
            Argument("FOLDER", "the class's folder, /opt/nndl-class where none is named; or one that has a folder of each learner's in it",
                     AT_MOST_ONE)),
    Command("help", _help, f"tell what the commands do, or all about one, as {PROGRAM} COMMAND --help does",
            Argument("COMMAND", "the one to tell about; all where none is named", AT_MOST_ONE)),
)
FOR_CHANGERS = (
    Command("derive", _derive, "make the exercises from their solutions, and the links that lead from notebook to notebook",
            Argument("--nbgrader", "an assignment for nbgrader, points included, instead of the exercises"),
            Argument("FOLDER", "the course's folder; target/nbgrader where none is named", AT_MOST_ONE)),
    Command("strip", _strip, "take outputs and counts out of notebooks",
            Argument("FILE", "these alone; all originals where none is named", ANY),
            Argument("--staged", "those of the next commit, in git's index, as the hook does")),
    Command("hooks", git.switch_hooks_on, "let git strip the notebooks of each commit"),
    Command("bench", bench.bench, "time the library beside NumPy and Smile (10 minutes; brings these at the first use)",
            Argument("--quick", "fewer rounds, under two minutes"),
            Argument("--jax", "beside JAX, too (600 MB, brought at the first use)")),
    Command("pins", pins.refresh, "work out the Python packages' versions anew, after a change to requirements.in; "
                                  "tell what is newer in Java",
            Argument("--upgrade", "every Python package at its newest")),
)
COMMANDS = {command.name: command for command in FOR_LEARNERS + FOR_CHANGERS}
