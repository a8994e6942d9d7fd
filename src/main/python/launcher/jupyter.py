"""Steps 4 and 5: Jupyter's kernel `java`, run by the JDK that was found, and its settings."""
import re
from pathlib import Path
from typing import Iterable

from . import sharing
from .console import Failure, say
from .environment import java_environment, java_options, left_out
from .layout import Layout
from .processes import outcome
from .stamps import Stamps, as_json, write_atomically
from .tools import Jdk


# Java's messages as the notebooks explain them, and numbers with the decimal point that their text has.
ENGLISH = ("-Duser.language=en", "-Duser.country=US")
# An exception that has been thrown often keeps its message, which the checks of the exercises repeat.
MESSAGES = ("-XX:-OmitStackTraceInFastThrow",)
# The collector that takes least memory (and a training a little less time); a heap that begins large enough for MNIST, and gives
# back what it no longer needs; not much room for what is new, since most of that is soon forgotten.
MEMORY = ("-XX:+UseSerialGC", "-Xms64m", "-XX:MaxNewSize=16m", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30",
          "-XX:-ShrinkHeapInSteps")
# Every ten seconds Java gives back what its compilers have used for a while (on Linux; the first releases of 17 do not know how).
NATIVE_MEMORY = ("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=10000")

# What Jupyter reads as Python or as a template, because settings alone would not do.
CONFIGURATION = Path(__file__).parents[1] / "jupyter"
# The kernel of a closed notebook in which nothing has run for that long ends; notebook 00 tells it.
IDLE = 30 * 60  # seconds


def ensure_java_starts(jdk: Jdk) -> None:
    """Where the user has options for every Java: say which are left out, and whether Java starts with the others."""
    if sentence := left_out():
        say(sentence)
    if problem := java_problem(jdk):
        raise Failure(problem)


def java_problem(jdk: Jdk) -> str | None:
    """Why Java does not start with the user's options beside the kernel's, or None."""
    options = java_options()
    if not options:
        return None
    code, told = outcome([jdk.tool("java"), *MEMORY, "-version"], env=java_environment(jdk))
    if code == 0:
        return None
    said = [line for line in told.splitlines() if not re.match("Picked up|NOTE: Picked up|Error occurred during|$", line)]
    return f"Java does not start with what {' and '.join(options)} tells it. It says: {said[0] if said else told}"


def ensure_kernel(layout: Layout, stamps: Stamps, jdk: Jdk, heading: str) -> None:
    """Write the kernelspec. Where the archive of shared classes is still to be made, the kernel without it makes it."""
    java = f"{heading}: the notebooks' Java is {jdk.home}"
    if sharing.settled(layout, stamps, jdk):
        _ensure_files(_kernel_files(layout, jdk), java)
    else:
        _ensure_files({layout.kernel / "kernel.json": kernelspec(layout, jdk, shared=False)}, java)
        sharing.settle(layout, stamps, jdk, heading)
        _ensure_files(_kernel_files(layout, jdk))


def kernel_is_right(layout: Layout, jdk: Jdk) -> bool:
    return not differing(_kernel_files(layout, jdk))


def _kernel_files(layout: Layout, jdk: Jdk) -> dict[Path, dict]:
    return {layout.kernel / "kernel.json": kernelspec(layout, jdk, shared=layout.shared_classes.is_file())}


def ensure_settings(layout: Layout, heading: str) -> None:
    _ensure_files(settings(layout), f"{heading}: no news and no update check, and Java as the only kernel")


def kernelspec(layout: Layout, jdk: Jdk, shared: bool) -> dict:
    """As JJava's own, but the chosen JDK runs the kernel itself (no launcher process in between) with our library, and with the
    archive of shared classes if there is one."""
    library = str(layout.jar).replace("$", "$$")  # Jupyter substitutes ${variables} here
    return {
        "argv": [str(jdk.tool("java")), "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", "-Djava.awt.headless=true",
                 "-Dfile.encoding=UTF-8", *ENGLISH, *MESSAGES, *MEMORY, *NATIVE_MEMORY,
                 *(sharing.options(layout) if shared else ()),
                 "-cp", sharing.class_path(layout), sharing.KERNEL, "{connection_file}"],
        "display_name": "Java",
        "language": "java",
        "interrupt_mode": "message",
        "env": {"JJAVA_CLASSPATH": library, "IJAVA_CLASSPATH": library},
        "metadata": {},
    }


def server(layout: Layout, module: str) -> list:
    """The beginning of the command that starts a server of Jupyter's: `jupyterlab`, or what a hub starts for a learner."""
    return [layout.python, Path(__file__).with_name("server.py"), module]


def settings(layout: Layout) -> dict[Path, dict | bytes]:
    """The settings files and their contents."""
    ours = _copied(CONFIGURATION.glob("*.py"), layout.venv / "etc/jupyter") | \
        _copied(CONFIGURATION.glob("template/*"), layout.jupyter_share / "nbconvert/templates/workbook")
    return ours | {
        layout.jupyter_share / "lab/settings/overrides.json": {
            "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}},
        layout.venv / "etc/jupyter/jupyter_server_config.json": {
            "KernelSpecManager": {"ensure_native_kernel": False, "allowed_kernelspecs": ["java"]},
            "MultiKernelManager": {"default_kernel_name": "java"},
            "MappingKernelManager": {"cull_idle_timeout": IDLE, "cull_interval": IDLE // 6, "cull_connected": False,
                                     "cull_busy": False},
            # JJava does not end when it is asked by message; half of this it is waited for, then it is asked by signal, which it obeys
            "KernelManager": {"shutdown_wait_time": 1.0}},
    }


def _copied(files: Iterable[Path], folder: Path) -> dict[Path, bytes]:
    return {folder / file.name: file.read_bytes() for file in files}


def differing(files: dict[Path, dict | bytes]) -> list[Path]:
    """The files whose content is not what it should be."""
    return [path for path, content in files.items() if not path.is_file() or path.read_bytes() != _as_bytes(content)]


def _as_bytes(content: dict | bytes) -> bytes:
    return content if isinstance(content, bytes) else as_json(content)


def _ensure_files(files: dict[Path, dict | bytes], sentence: str | None = None) -> None:
    """Write the files that differ; say the sentence if there are any."""
    wrong = differing(files)
    if wrong and sentence:
        say(sentence)
    for path in wrong:
        write_atomically(path, _as_bytes(files[path]))
