"""Steps 4 and 5: Jupyter's kernel `java`, run by the JDK that was found, and its settings."""
from pathlib import Path

from .console import say
from .layout import Layout
from .stamps import as_json, write_atomically
from .tools import Jdk


# Java's messages as the notebooks explain them, and numbers with the decimal point that their text has.
ENGLISH = ("-Duser.language=en", "-Duser.country=US")
# An exception that has been thrown often keeps its message, which the checks of the exercises repeat.
MESSAGES = ("-XX:-OmitStackTraceInFastThrow",)


def ensure_kernel(layout: Layout, jdk: Jdk, heading: str) -> None:
    _ensure_files({layout.kernel / "kernel.json": kernelspec(layout, jdk)}, f"{heading}: the notebooks' Java is {jdk.home}")


def ensure_settings(layout: Layout, heading: str) -> None:
    _ensure_files(settings(layout), f"{heading}: no news and no update check, and Java as the only kernel")


def kernelspec(layout: Layout, jdk: Jdk) -> dict:
    """As JJava's own, but the chosen JDK runs the kernel itself (no launcher process in between) with our library."""
    library = str(layout.jar).replace("$", "$$")  # Jupyter substitutes ${variables} here
    return {
        "argv": [str(jdk.tool("java")), "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", "-Djava.awt.headless=true",
                 "-Dfile.encoding=UTF-8", *ENGLISH, *MESSAGES, "-jar", "{resource_dir}/jjava.jar", "{connection_file}"],
        "display_name": "Java",
        "language": "java",
        "interrupt_mode": "message",
        "env": {"JJAVA_CLASSPATH": library, "IJAVA_CLASSPATH": library},
        "metadata": {},
    }


def settings(layout: Layout) -> dict[Path, dict]:
    """The settings files and their contents."""
    return {
        layout.jupyter_share / "lab/settings/overrides.json": {
            "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}},
        layout.venv / "etc/jupyter/jupyter_server_config.json": {
            "KernelSpecManager": {"ensure_native_kernel": False, "allowed_kernelspecs": ["java"]},
            "MultiKernelManager": {"default_kernel_name": "java"}},
    }


def differing(files: dict[Path, dict]) -> list[Path]:
    """The files whose content is not what it should be."""
    return [path for path, content in files.items() if not path.is_file() or path.read_bytes() != as_json(content)]


def _ensure_files(files: dict[Path, dict], sentence: str) -> None:
    """Write the files that differ; say the sentence if there are any."""
    wrong = differing(files)
    if wrong:
        say(sentence)
    for path in wrong:
        write_atomically(path, as_json(files[path]))
