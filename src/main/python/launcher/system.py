"""Step 1: what must come from the operating system: a JDK, Maven, Python's venv and, on Linux, one font."""
import importlib.util
import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from .console import Failure, say
from .environment import base_environment
from .layout import Layout
from .processes import answer, run_logged, run_with_heartbeat
from .tools import OLDEST_JAVA, Search, find_browser, find_jdk, find_maven

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
FONT_ENDINGS = {".ttf", ".otf", ".ttc", ".pfb"}
NEEDED_FOR = {
    "jdk": "a JDK 17 or newer (Java with its compiler)",
    "maven": "Maven 3.6 or newer (builds the library)",
    "venv": "Python's venv and ensurepip",
    "font": "a font for still pictures",
    "browser": "Chromium with its driver (for the tests in a browser)",
}


@dataclass
class Tools:
    """What was found on this machine."""
    jdk: Search
    maven: Search
    browser: Search | None = None  # looked for only where it is needed

    def missing(self) -> list[str]:
        """The keys of NEEDED_FOR that are not there."""
        there = {"jdk": self.jdk.found, "maven": self.maven.found, "venv": venv_works(), "font": a_font_exists()}
        if self.browser:
            there["browser"] = self.browser.found
        return [what for what, found in there.items() if not found]

    def rejected(self) -> list[str]:
        """A sentence for each tool that was passed over."""
        return [sentence for search in (self.jdk, self.maven, self.browser) if search for sentence in search.rejected]


def look(browser: bool = False) -> Tools:
    jdk = find_jdk()
    return Tools(jdk, find_maven(jdk=jdk.found), find_browser() if browser else None)


def venv_works() -> bool:
    """Debian delivers Python without the part that a virtual environment needs."""
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def a_font_exists() -> bool:
    """Linux alone can be without any font."""
    return not sys.platform.startswith("linux") or any(
        Path(name).suffix.lower() in FONT_ENDINGS
        for folder in FONT_FOLDERS for _, _, names in os.walk(os.path.expanduser(folder)) for name in names)


def ensure(layout: Layout, heading: str, browser: bool = False) -> Tools:
    """Find everything, or install it where that is possible, or say in one sentence with which command to."""
    tools = look(browser)
    missing = tools.missing()
    if missing and may_install():
        wanted = ", ".join(NEEDED_FOR[what] for what in missing)
        say(f"{heading}: {wanted}, with apt-get (up to 250 MB to download, 1 to 5 minutes)")
        _install(layout, missing)
        importlib.invalidate_caches()
        tools = look(browser)
        missing = tools.missing()
    if missing == ["font"]:
        say(f"Note: there is no font on this system, so still pictures have no letters. To mend it: {install_command(missing)}")
    elif missing:
        raise Failure(explanation(tools, missing))
    return tools


def explanation(tools: Tools, missing: list[str]) -> str:
    """What is not there, what was passed over and why, and the command to run."""
    lines = [f"This is missing: {', '.join(NEEDED_FOR[what] for what in missing)}."]
    lines += [f"  passed over: {sentence}" for sentence in tools.rejected()]
    return "\n".join(lines + [f"Install it with: {install_command(missing)}", "Then start ./workbook again."])


def may_install() -> bool:
    """On Debian and its relatives, as root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def _install(layout: Layout, missing: list[str]) -> None:
    """One apt-get run for all, after mending what an earlier, killed one left half done."""
    env = base_environment() | {"DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=120", "-q", "-y"]
    run_with_heartbeat(["dpkg", "--configure", "-a"], log=layout.log, env=env, cwd=layout.root)
    advice = "Is there a network? Is another package manager at work? Mend that and start ./workbook again."
    for command in (apt + ["update"],
                    apt + ["--fix-broken", "--no-install-recommends", "install"]):
        packages = debian_packages(missing) if "install" in command else []
        run_logged(command + packages, log=layout.log, env=env, cwd=layout.root, advice=advice)


def debian_packages(missing: list[str]) -> list[str]:
    """The Debian packages that bring what is missing."""
    packages = {"jdk": [_debian_jdk()], "maven": ["maven"], "venv": [_debian_venv()],
                "font": ["fonts-dejavu-core", "fontconfig"], "browser": ["chromium", "chromium-driver"]}
    return [package for what in missing for package in packages[what]]


def _debian_jdk() -> str:
    """The oldest sufficient JDK that this release has: 17 where it exists, as that is what the tests ran on."""
    listed = answer(["apt-cache", "search", "--names-only", "^openjdk-[0-9]+-jdk-headless$"]) or ""
    versions = [int(number) for number in re.findall(r"^openjdk-(\d+)-jdk-headless", listed, re.M)]
    enough = [version for version in versions if version >= OLDEST_JAVA]
    return f"openjdk-{min(enough)}-jdk-headless" if enough else "default-jdk-headless"


def _debian_venv() -> str:
    """The system's own Python has its venv in a package of its own version."""
    own = f"/usr/bin/python3.{sys.version_info.minor}"
    same = os.path.realpath(sys.executable) == os.path.realpath(own)
    return f"python3.{sys.version_info.minor}-venv" if same else "python3-venv"


def install_command(missing: list[str]) -> str:
    """The command of this system that installs what is missing."""
    if shutil.which("apt-get"):
        return "sudo apt-get update && sudo apt-get install --no-install-recommends " + " ".join(debian_packages(missing))
    managers = {  # program: (command, JDK, Maven, venv, font, browser)
        "brew": ("brew install", "openjdk@21", "maven", "python", "", "google-chrome chromedriver"),
        "dnf": ("sudo dnf install", "java-21-openjdk-devel", "maven", "python3", "dejavu-sans-fonts", "chromium chromedriver"),
        "pacman": ("sudo pacman -S", "jdk21-openjdk", "maven", "python", "ttf-dejavu", "chromium"),
        "zypper": ("sudo zypper install", "java-21-openjdk-devel", "maven", "python3", "dejavu-fonts", "chromium chromedriver"),
        "winget": ("winget install", "EclipseAdoptium.Temurin.21.JDK", "Apache.Maven", "Python.Python.3.12", "", "Google.Chrome"),
    }
    for program, (command, *packages) in managers.items():
        if shutil.which(program):
            names = dict(zip(NEEDED_FOR, packages))
            return f"{command} {' '.join(names[what] for what in missing)}"
    return "your system's package manager (" + ", ".join(NEEDED_FOR[what] for what in missing) + ")"
