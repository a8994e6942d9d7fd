"""Finding a JDK and Maven on this machine, and saying what is wrong with those that will not do."""
import os
import re
import shutil
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterable

from .layout import EXE
from .processes import answer

OLDEST_JAVA = 17
OLDEST_MAVEN = (3, 6)
USUAL_BROWSERS = ("/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/homebrew/bin", "/usr/local/bin",
                  "/Applications/Chromium.app/Contents/MacOS", "/Applications/Google Chrome.app/Contents/MacOS")


@dataclass(frozen=True)
class Jdk:
    """A Java Development Kit that will do."""
    home: Path
    version: str

    def tool(self, name: str) -> Path:
        return self.home / "bin" / (name + EXE)


@dataclass(frozen=True)
class Maven:
    command: Path
    version: str


@dataclass(frozen=True)
class Browser:
    """Chromium or Google Chrome, and the program by which tests drive it."""
    binary: Path
    driver: Path
    version: str


@dataclass
class Search:
    """The result of looking for one tool: what was taken, and a sentence for each that was passed over before."""
    found: Jdk | Maven | Browser | None = None
    rejected: list[str] = field(default_factory=list)


def find_jdk(environ: dict[str, str] = os.environ, system_homes: Iterable[Path] | None = None) -> Search:
    """JAVA_HOME first, then PATH, then the system's Java folders, the oldest sufficient version there."""
    search = Search()
    named = [(f"JAVA_HOME ({home})", Path(home)) for home in [environ.get("JAVA_HOME")] if home]
    for label, home in named + _java_on_path(environ):
        if _judge_jdk(search, label, home):
            return search
    homes = _system_java_homes() if system_homes is None else system_homes
    javas = [home for home in homes if jdk_version(home)]
    for home in sorted(javas, key=lambda home: (feature_version(jdk_version(home)), str(home))):
        if _judge_jdk(search, str(home), home):
            break
    return search


def _judge_jdk(search: Search, label: str, home: Path) -> bool:
    """Take the JDK, or note in words why not."""
    version = jdk_version(home)
    if version is None:
        problem = "there is no Java in it"
    elif feature_version(version) < OLDEST_JAVA:
        problem = f"it is Java {version}, and the workbook needs {OLDEST_JAVA} or newer"
    elif not (home / "bin" / ("javac" + EXE)).is_file():
        problem = f"it is Java {version} without the compiler javac (a JRE): the notebooks need a whole JDK"
    elif not (home / "bin" / ("jshell" + EXE)).is_file():
        problem = f"it is Java {version} without jshell: the notebooks need a whole JDK"
    else:
        search.found = Jdk(home, version)
        return True
    sentence = f"{label}: {problem}"
    if sentence not in search.rejected:
        search.rejected.append(sentence)
    return False


def jdk_version(home: Path) -> str | None:
    """The version by the `release` file, or by asking `java -version`; None where there is no Java."""
    java = home / "bin" / ("java" + EXE)
    if not java.is_file():
        return None
    try:
        release = (home / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        release = ""
    match = re.search(r'^JAVA_VERSION="([^"]+)"', release, re.M)
    if not match:
        match = re.search(r'version "([^"]+)"', answer([java, "-version"]) or "")
    return match.group(1) if match else None


def feature_version(version: str) -> int:
    """17 for "17.0.15", 8 for "1.8.0_412"."""
    numbers = [int(number) for number in re.findall(r"\d+", version)] or [0]
    return numbers[1] if numbers[0] == 1 and len(numbers) > 1 else numbers[0]


def _java_on_path(environ: dict[str, str]) -> list[tuple[str, Path]]:
    """The homes behind `javac` and `java` on PATH, through symbolic links and version managers' stand-ins."""
    homes = []
    for name in ("javac", "java"):
        command = shutil.which(name, path=environ.get("PATH", ""))
        if command:
            home = Path(command).resolve().parent.parent
            if not (home / "release").is_file():
                home = _home_it_names(environ) or home
            homes.append((f"{name} on PATH ({command})", home))
    return homes


def _home_it_names(environ: dict[str, str]) -> Path | None:
    """`java.home` as the `java` on PATH itself tells it."""
    java = shutil.which("java", path=environ.get("PATH", ""))
    told = answer([java, "-XshowSettings:properties", "-version"]) if java else None
    match = re.search(r"^\s*java\.home = (.+)$", told or "", re.M)
    return Path(match.group(1).strip()) if match else None


def _system_java_homes() -> list[Path]:
    if sys.platform == "darwin":
        patterns = ["/Library/Java/JavaVirtualMachines/*/Contents/Home", "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
                    "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
                    "/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"]
    elif sys.platform == "win32":
        patterns = [rf"{os.environ.get('ProgramFiles', 'C:/Program Files')}/{maker}/*jdk*"
                    for maker in ("Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto")]
    else:
        patterns = ["/usr/lib/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/jdk*"]
    return _folders(patterns + ["~/.sdkman/candidates/java/*", "~/.jdks/*"])


def _folders(patterns: list[str]) -> list[Path]:
    """The folders that fit, each once whatever symbolic links lead to it."""
    found: dict[Path, None] = {}
    for pattern in patterns:
        path = Path(os.path.expanduser(pattern)).absolute()  # where the user has no home, `~` stays and nothing is found
        for folder in sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor)))):
            if folder.is_dir():
                found.setdefault(folder.resolve())
    return list(found)


def find_maven(environ: dict[str, str] = os.environ, jdk: Jdk | None = None) -> Search:
    """MAVEN_HOME or M2_HOME first, then PATH, then the usual folders."""
    search = Search()
    for command in _maven_commands(environ):
        version = maven_version(command, jdk)
        if version is None:
            search.rejected.append(f"{command}: it does not tell its version")
        elif tuple(int(n) for n in re.findall(r"\d+", version)[:2]) < OLDEST_MAVEN:
            search.rejected.append(f"{command}: it is Maven {version}, and the workbook needs 3.6 or newer")
        else:
            search.found = Maven(command, version)
            break
    return search


def _maven_commands(environ: dict[str, str]) -> list[Path]:
    name = "mvn.cmd" if os.name == "nt" else "mvn"
    named = [Path(environ[key]) / "bin" / name for key in ("MAVEN_HOME", "M2_HOME") if environ.get(key)]
    on_path = shutil.which("mvn", path=environ.get("PATH", ""))
    usual = [folder / "bin" / name for folder in _folders(
        ["/usr/share/maven", "/opt/maven", "/opt/apache-maven*", "/usr/local/apache-maven*", "/opt/homebrew",
         "~/.sdkman/candidates/maven/*"])]
    commands = named + ([Path(on_path)] if on_path else []) + usual
    return [command for command in dict.fromkeys(commands) if command.is_file()]


def maven_version(command: Path, jdk: Jdk | None) -> str | None:
    """The version as Maven's core jar says it, or by asking `mvn -version`."""
    for jar in (command.resolve().parent.parent / "lib").glob("maven-core-*.jar"):
        try:
            with zipfile.ZipFile(jar) as content:
                properties = content.read("META-INF/maven/org.apache.maven/maven-core/pom.properties").decode()
            return re.search(r"^version=(\S+)", properties, re.M).group(1)
        except (OSError, KeyError, AttributeError, zipfile.BadZipFile):
            break
    env = dict(os.environ) | ({"JAVA_HOME": str(jdk.home)} if jdk else {})
    match = re.search(r"Apache Maven (\S+)", answer([command, "-version"], env=env) or "")
    return match.group(1) if match else None


def find_browser(environ: dict[str, str] = os.environ, usual: Iterable[str] = USUAL_BROWSERS) -> Search:
    """The first Chromium or Chrome, on PATH or in the usual places, and a chromedriver of the same version."""
    search = Search()
    drivers = _commands(environ, ["chromedriver"], usual)
    for binary in _commands(environ, ["chromium", "google-chrome", "google-chrome-stable", "Chromium", "Google Chrome"], usual):
        version = browser_version(binary)
        fitting = [driver for driver in drivers if version and browser_version(driver).split(".")[0] == version.split(".")[0]]
        if fitting:
            search.found = Browser(binary, fitting[0], version)
            break
        search.rejected.append(f"{binary}: there is no chromedriver of its version {version}" if version
                               else f"{binary}: it does not tell its version")
    return search


def _commands(environ: dict[str, str], names: list[str], usual: Iterable[str]) -> list[Path]:
    """Programs by one of these names, on PATH first; each folder there counts, not the first alone."""
    folders = environ.get("PATH", "").split(os.pathsep) + list(usual)
    places = [Path(folder) / (name + EXE) for name in names for folder in folders if folder]
    return [command for command in dict.fromkeys(places) if command.is_file() and os.access(command, os.X_OK)]


def browser_version(command: Path) -> str:
    """`156.0.8078.79`, as a browser or its driver tells it; empty where it does not."""
    match = re.search(r"\b(\d+(\.\d+){3})\b", answer([command, "--version"]) or "")
    return match.group(1) if match else ""
