"""What the hub's configuration needs beside settings: how names become Unix users, and whom a server may be started for. Runs in the
hub's environment, which has JupyterHub."""
import difflib

from jupyterhub.auth import LocalAuthenticator
from tornado import web
from traitlets.utils.importstring import import_item

from ..console import Failure
from .names import MADE, PLAIN, is_of_class, unix_name
from .place import GROUP
from .settings import LOGINS, TEST, Address, Login


class OnUnix(LocalAuthenticator):
    """Whoever logs in gets an account of this machine, under a name that Unix can have."""

    def normalize_username(self, username):
        return unix_name(super().normalize_username(username))

    async def authenticate(self, handler, data=None, **more):
        found = await super().authenticate(handler, data, **more)
        name = found["name"] if isinstance(found, dict) else found
        if name and MADE.fullmatch(name.lower()):
            self.log.warning("Nobody may log in as %s: it could be the name that another's is turned into.", name)
            return None
        return found


def authenticator(by: str) -> type:
    """The class that logs in, made to create Unix users unless they are what it goes by. Who signs up chooses a name of that kind."""
    engine = import_item(LOGINS[by])
    if issubclass(engine, LocalAuthenticator):
        return engine
    return type(f"{engine.__name__}OnUnix", (LocalAuthenticator if by == "sign-up" else OnUnix, engine), {})


def login_options(engine: type, login: Login, address: Address) -> dict:
    """The engine's own options: those in the file, each of which it must know, and what follows from the rest of the file."""
    known = engine.class_trait_names(config=True)
    for name in login.options:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            raise Failure(f"{login.by} in [login] has no option {name}{f'; did you mean {near[0]}?' if near else '.'}")
    if login.by == "accounts":
        ours = {"allowed_groups": {GROUP}, "open_sessions": False}
    elif login.by == "sign-up":
        ours = {"allow_all": True, "username_pattern": rf"{PLAIN.pattern}\Z", "minimum_password_length": 10, "check_common_password": True,
                "allowed_failed_logins": 5}
    elif login.by in (TEST, "lti"):
        ours = {"allow_all": True}
    else:
        ours = {"oauth_callback_url": f"{address.public.rstrip('/')}/hub/oauth_callback"} if address.public else {}
    return ours | login.options


def may_have_a_server(spawner) -> None:
    """Refuses, as a hook before each start, to run anything as root or as anybody who is not of the class."""
    name = spawner.user.name
    if not is_of_class(name):
        raise web.HTTPError(403, f"{name} is not a Unix user of the group {GROUP}. If that is a person of this class: "
                                 f"sudo usermod --append --groups {GROUP} {name}")
