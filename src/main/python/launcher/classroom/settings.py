"""classroom.toml: what a teacher settles, read and checked. Whatever is wrong in it is said in a sentence."""
import difflib
import re
from dataclasses import dataclass, field, fields
from pathlib import Path

from ..console import Failure

LOOPBACK = ("127.0.0.1", "::1", "localhost")
TEST = "test"  # for tests of our own: no password at all
# How one logs in: the word in the file, and the authenticator's class, which also names its table.
LOGINS = {
    "sign-up": "nativeauthenticator.NativeAuthenticator",
    "accounts": "jupyterhub.auth.PAMAuthenticator",
    "github": "oauthenticator.github.GitHubOAuthenticator",
    "gitlab": "oauthenticator.gitlab.GitLabOAuthenticator",
    "google": "oauthenticator.google.GoogleOAuthenticator",
    "microsoft": "oauthenticator.azuread.AzureAdOAuthenticator",
    "oauth": "oauthenticator.generic.GenericOAuthenticator",
    "lti": "ltiauthenticator.lti13.auth.LTI13Authenticator",
    TEST: "jupyterhub.auth.DummyAuthenticator",
}
SIZE = re.compile(r"[1-9][0-9]*[MG]")


@dataclass(frozen=True)
class Address:
    """[address]: where the hub listens, and how the world calls it."""
    host: str = "127.0.0.1"
    port: int = 8000
    public: str = ""
    certificate: str = ""
    key: str = ""

    @property
    def speaks_tls(self) -> bool:
        """Whether what learners type begins with https, so that cookies need never cross the network for all to read."""
        return bool(self.certificate) or self.public.startswith("https:")


@dataclass(frozen=True)
class Login:
    """[login]: who may come in."""
    by: str = "sign-up"
    teachers: list = field(default_factory=list)
    options: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Learner:
    """[learner]: what one learner may use."""
    memory: str = "1G"
    cpus: float = 1.0
    processes: int = 600
    file: str = "1G"
    idle_minutes: int = 60


@dataclass(frozen=True)
class Class:
    """[class]: what all of them together may use."""
    learners_at_once: int = 100
    starts_at_once: int = 40


TABLES = {"address": Address, "login": Login, "learner": Learner, "class": Class}


@dataclass(frozen=True)
class Settings:
    """All of classroom.toml."""
    address: Address
    login: Login
    learner: Learner
    whole: Class


def read(path: Path) -> Settings:
    """The settings, each of which may be left out."""
    try:
        content = _parsed(path)
        _only(content, TABLES, "table")
        found = {name: _table(name, kind, content.get(name, {})) for name, kind in TABLES.items()}
        settings = Settings(found["address"], found["login"], found["learner"], found["class"])
        _agree(settings)
        return settings
    except ValueError as problem:
        raise Failure(f"{path}: {problem}") from None


def _parsed(path: Path) -> dict:
    try:
        import tomllib
    except ImportError:
        raise ValueError("reading it takes Python 3.11 or newer, and so does a class; Debian 12 and Ubuntu 24.04 have it.") from None
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ValueError("there is no such file. `./workbook class --install` makes one.") from None
    except tomllib.TOMLDecodeError as problem:
        raise ValueError(f"this is not TOML: {problem}. Texts stand in quotes, and each line is a name, = and a value.") from None


def _table(name: str, kind: type, given: object) -> object:
    """One table of the file as its class; each value of the type that its default has."""
    if not isinstance(given, dict):
        raise ValueError(f"{name} is a table: write [{name}] on a line of its own, and its settings below.")
    known = {entry.name: getattr(kind(), entry.name) for entry in fields(kind)}
    _only(given, known, "setting", f"[{name}] ")
    for key, value in given.items():
        _typed(f"{key} in [{name}]", value, known[key])
    return kind(**{key: float(value) if isinstance(known[key], float) else value for key, value in given.items()})


def _typed(what: str, value: object, default: object) -> None:
    kind = (int, float) if isinstance(default, float) else type(default)
    told = {str: "a text in quotes", int: "a whole number", float: "a number", list: 'a list of names, such as ["anna"]',
            dict: "a table"}[type(default)]
    fits = isinstance(value, kind) and not isinstance(value, bool)
    if not fits or isinstance(value, list) and not all(isinstance(name, str) for name in value):
        raise ValueError(f"{what} is {value!r}, and should be {told}.")
    if isinstance(value, (int, float)) and value <= 0:
        raise ValueError(f"{what} is {value}, and should be more than 0.")


def _only(given: dict, known: dict, what: str, where: str = "") -> None:
    for name in given:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            meant = f" Did you mean {near[0]}?" if near else ""
            raise ValueError(f"{where}has no {what} {name}.{meant} There are: {', '.join(known)}.")


def _agree(settings: Settings) -> None:
    """What no single value shows to be wrong."""
    address, login, learner = settings.address, settings.login, settings.learner
    if login.by not in LOGINS:
        raise ValueError(f"by in [login] is {login.by!r}. There are: {', '.join(name for name in LOGINS if name != TEST)}.")
    if bool(address.certificate) != bool(address.key):
        raise ValueError("[address] needs both, certificate and key, or neither.")
    for file in filter(None, (address.certificate, address.key)):
        if not Path(file).is_file():
            raise ValueError(f"there is no file {file}, which [address] names.")
    if address.host not in LOOPBACK and not address.certificate:
        raise ValueError(f"host in [address] is {address.host}, so passwords would cross the network for all to read. Name a certificate "
                         "and its key, or leave host at 127.0.0.1 with a web server that speaks TLS in front.")
    if login.by == TEST and (address.host not in LOOPBACK or address.public):
        raise ValueError(f'by = "{TEST}" in [login] lets everybody in under any name: host in [address] must be 127.0.0.1, public empty, '
                         "and nothing may stand in front.")
    if not 0 < address.port < 65_534:
        raise ValueError(f"port in [address] is {address.port}, and should lie between 1 and 65533: the two above it are used, too.")
    if address.public and not re.fullmatch(r"https?://[^/\s]+/?", address.public):
        raise ValueError(f"public in [address] is {address.public!r}, and should be as in https://class.example.org")
    for what, size in (("memory", learner.memory), ("file", learner.file)):
        if not SIZE.fullmatch(size):
            raise ValueError(f"{what} in [learner] is {size!r}, and should be a size such as 800M or 2G.")
