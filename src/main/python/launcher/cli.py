"""The commands of `./workbook`."""
import signal
from pathlib import Path

from . import bench, copies, doctor, exercises, git, lab, pins, strip, testing
from .console import Failure, Terminated, Unheard, make_output_safe, say
from .environment import java_environment
from .layout import Layout
from .locking import Lock
from .preparation import WAITING, prepare
from .processes import foreground

HELP = """\
The workbook to chapter 1 of "Neural Networks and Deep Learning", in Java.

  ./workbook                    set up what is missing, then open JupyterLab in the browser
  ./workbook open [OPTION...]   the same; the options go to JupyterLab (--no-browser, --port=8899, ...)
  ./workbook test               set up, then run all tests; the last line is the sum
         --quick                  leaves out the execution of the notebooks, the benchmark's tests and those in a browser
                                  (they count as skipped)
         --no-browser             leaves out the tests in a browser (they count as one skipped)
  ./workbook jshell [ARGUMENT...]  Java's own prompt with the library loaded
  ./workbook reset NAME         give back the original of one file of my/ (NAME: 08, x03, a file name or a path);
                                yours is kept beside it
  ./workbook progress           which exercises you have solved
  ./workbook results [NAME...]  train the networks of data/results/ again, all or these, and write the tables anew
  ./workbook doctor             what was found on this machine, and in words what is wrong with it
  ./workbook --help             this text

For those who change the workbook itself (CONTRIBUTING.md tells how):
  ./workbook open --originals   JupyterLab on notebooks/ and exercises/ instead of your copy
  ./workbook derive             make the exercises from their solutions
  ./workbook strip [FILE...]    take outputs and counts out of these notebooks, or of all originals
  ./workbook hooks              let git do that before each commit
  ./workbook bench              time the library beside NumPy and Smile (10 minutes; installs these at the first use)
         --quick                  fewer rounds, under two minutes
  ./workbook pins               work out the Python packages' versions anew, after a change to requirements.in;
                                tell what is newer in Java
         --upgrade                every Python package at its newest

Everything lies in this folder: .venv (programs), .workbook (logs and Jupyter's state), target (builds), my (your copy).
"""


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
    if first in ("-h", "--help", "help"):
        return "help", []
    if first.startswith("-"):
        return "open", arguments
    if first not in COMMANDS:
        raise Failure(f"There is no command {first}. The commands are: {', '.join(COMMANDS)}. "
                      "`./workbook --help` tells what they do.", code=2)
    return first, rest


def _only(command: str, arguments: list[str], known: tuple[str, ...] = ()) -> None:
    """Refuse an argument that the command would not heed."""
    for argument in arguments:
        if argument not in known:
            takes = f"only {' and '.join(known)}" if known else "no arguments"
            raise Failure(f"./workbook {command} does not know {argument}; it takes {takes}.", code=2)


def _open(layout: Layout, arguments: list[str]) -> int:
    return lab.open_lab(layout, prepare(layout).jdk.found, arguments)


def _test(layout: Layout, arguments: list[str]) -> int:
    _only("test", arguments, ("--quick", "--no-browser"))
    return testing.test(layout, "--quick" in arguments, "--no-browser" in arguments)


def _jshell(layout: Layout, arguments: list[str]) -> int:
    jdk = prepare(layout).jdk.found
    command = [jdk.tool("jshell"), "--class-path", layout.jar, "--startup", "DEFAULT",
               "--startup", Path(__file__).with_name("startup.jsh"), *arguments]
    return foreground(command, env=java_environment(jdk))


def _results(layout: Layout, arguments: list[str]) -> int:
    jdk = prepare(layout).jdk.found
    command = [jdk.tool("java"), "-Djava.awt.headless=true", "-cp", layout.jar, "nndl.sweep.BookRuns", layout.data / "results",
               *arguments]
    return foreground(command, env=java_environment(jdk), cwd=layout.root)


def _reset(layout: Layout, arguments: list[str]) -> int:
    if len(arguments) != 1:
        raise Failure("./workbook reset takes one name: 08, x03, a file name or a path.", code=2)
    with Lock(layout.state / "lock", WAITING):
        copies.reset(layout, arguments[0])
    return 0


def _progress(layout: Layout, arguments: list[str]) -> int:
    _only("progress", arguments)
    return exercises.progress(layout)


def _derive(layout: Layout, arguments: list[str]) -> int:
    _only("derive", arguments)
    return exercises.derive(layout)


def _strip(layout: Layout, arguments: list[str]) -> int:
    if arguments == ["--staged"]:
        return strip.strip_staged(layout)
    unknown = [argument for argument in arguments if argument.startswith("-")]
    if unknown:
        raise Failure(f"./workbook strip does not know {unknown[0]}; it takes names of files, or --staged alone.", code=2)
    return strip.strip_files(layout, arguments)


def _hooks(layout: Layout, arguments: list[str]) -> int:
    _only("hooks", arguments)
    return git.switch_hooks_on(layout)


def _pins(layout: Layout, arguments: list[str]) -> int:
    _only("pins", arguments, ("--upgrade",))
    return pins.refresh(layout, "--upgrade" in arguments)


def _doctor(layout: Layout, arguments: list[str]) -> int:
    _only("doctor", arguments)
    return doctor.examine(layout)


def _bench(layout: Layout, arguments: list[str]) -> int:
    _only("bench", arguments, ("--quick",))
    return bench.bench(layout, "--quick" in arguments)


def _help(_: Layout, __: list[str]) -> int:
    say(HELP.rstrip())
    return 0


COMMANDS = {"open": _open, "test": _test, "jshell": _jshell, "reset": _reset, "progress": _progress, "results": _results,
            "doctor": _doctor, "derive": _derive, "strip": _strip, "bench": _bench, "hooks": _hooks, "pins": _pins, "help": _help}
