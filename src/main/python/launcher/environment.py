"""The environment variables under which the workbook's programs run: the same for JupyterLab, the tests and the doctor."""
import locale
import os
import re
import sys

from .layout import Layout
from .tools import Jdk

# What would let a Python or a Jupyter of the user's into ours, or our kernels run on another machine: all that begins so, and these.
UNWANTED_BEGINNINGS = ("PYTHON", "JUPYTER_GATEWAY_")
UNWANTED = ("__PYVENV_LAUNCHER__", "JUPYTERLAB_DIR", "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR", "JUPYTER_CONFIG_PATH",
            "JUPYTER_NO_CONFIG")

# Where every Java looks for options; they hold memory sizes and proxies, which are kept.
JAVA_OPTIONS = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
# What contradicts the kernel's own options (jupyter.MEMORY): with it Java would not start.
CONTRADICTION = re.compile(r"""(?<!\S)(["']?)(-XX:(?:[+-]Use\w+GC|M(?:in|ax)HeapFreeRatio=\d+))\1(?!\S)""")


def base_environment() -> dict[str, str]:
    """The user's variables without those that interfere, with UTF-8 everywhere."""
    env = {name: value for name, value in os.environ.items() if name not in UNWANTED and not name.startswith(UNWANTED_BEGINNINGS)}
    env.update(PYTHONUTF8="1", PYTHONIOENCODING="utf-8", PYTHONNOUSERSITE="1")
    env.update(locale_fallback(current_codeset(), sys.platform))
    return env


def java_environment(jdk: Jdk) -> dict[str, str]:
    """The user's options for Java among them, but for those that contradict ours."""
    return base_environment() | {name: CONTRADICTION.sub("", value).strip() for name, value in java_options().items()} | {
        "JAVA_HOME": str(jdk.home)}


def java_options() -> dict[str, str]:
    """What the user has set for every Java."""
    return {name: os.environ[name] for name in JAVA_OPTIONS if os.environ.get(name)}


def left_out() -> str | None:
    """A sentence that names the options of the user's which contradict ours; None where there are none."""
    options = [f"{match[2]} ({name})" for name, value in java_options().items() for match in CONTRADICTION.finditer(value)]
    return f"Left out here, because the kernel has its own choice of that: {', '.join(options)}." if options else None


def jupyter_environment(layout: Layout, jdk: Jdk) -> dict[str, str]:
    """Jupyter with our kernelspec first, and configuration and data of its own instead of the user's."""
    return java_environment(jdk) | {
        "JUPYTER_CONFIG_DIR": str(layout.jupyter / "config"),
        "JUPYTER_DATA_DIR": str(layout.jupyter / "data"),
        "JUPYTER_RUNTIME_DIR": str(layout.jupyter / "runtime"),
        "IPYTHONDIR": str(layout.jupyter / "ipython"),  # else one is made in the user's home, which may be read-only
        "JUPYTER_PATH": str(layout.jupyter_share),
        "JUPYTER_PREFER_ENV_PATH": "1",
    }


def locale_fallback(codeset: str, platform: str) -> dict[str, str]:
    """Without a UTF-8 locale Java 17 cannot open a path with letters beyond ASCII: name one that is always there."""
    if platform == "win32" or codeset.replace("-", "").lower() == "utf8":
        return {}
    return {"LC_ALL": "en_US.UTF-8" if platform == "darwin" else "C.UTF-8"}


def current_codeset() -> str:
    """The character set of the locale that the environment asks for, or "" where that locale does not exist."""
    if sys.platform == "win32":
        return "UTF-8"
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        return locale.nl_langinfo(locale.CODESET)
    except locale.Error:
        return ""
