"""The environment variables under which the workbook's programs run: the same for JupyterLab, the tests and the doctor."""
import locale
import os
import sys

from .layout import Layout
from .tools import Jdk

# What would let a Python or a Jupyter of the user's into ours.
UNWANTED = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "JUPYTERLAB_DIR", "JUPYTERLAB_SETTINGS_DIR",
            "JUPYTERLAB_WORKSPACES_DIR", "JUPYTER_CONFIG_PATH", "JUPYTER_NO_CONFIG")


def base_environment() -> dict[str, str]:
    """The user's variables without those that interfere, with UTF-8 everywhere."""
    env = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    env.update(PYTHONUTF8="1", PYTHONIOENCODING="utf-8", PYTHONNOUSERSITE="1")
    env.update(locale_fallback(current_codeset(), sys.platform))
    return env


def java_environment(jdk: Jdk) -> dict[str, str]:
    return base_environment() | {"JAVA_HOME": str(jdk.home)}


def jupyter_environment(layout: Layout, jdk: Jdk) -> dict[str, str]:
    """Jupyter with our kernelspec first, and configuration and data of its own instead of the user's."""
    return java_environment(jdk) | {
        "JUPYTER_CONFIG_DIR": str(layout.jupyter / "config"),
        "JUPYTER_DATA_DIR": str(layout.jupyter / "data"),
        "JUPYTER_RUNTIME_DIR": str(layout.jupyter / "runtime"),
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
