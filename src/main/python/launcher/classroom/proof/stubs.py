"""Run by the hub's Python: servers that cost nothing, so that the hub alone is measured. The spawner, which the hub imports, and one
process that stands for all servers: `python stubs.py PORT HUB_API_URL`. It lets learners in by the hub's OAuth, as a server does."""
import asyncio
import json
import secrets
import sys
from urllib.parse import urlencode

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.web import Application, RequestHandler

START = 2  # seconds, about what a server takes
PATIENCE = 120  # seconds that an answer may take on a busy machine
servers: dict[str, dict[str, str]] = {}  # by the learner's name: client and token
sessions: dict[str, str] = {}  # by cookie: the learner's name


def spawner(port: int):
    """The class that the hub's configuration names; made here, since the stand-in for the servers does without JupyterHub."""
    from jupyterhub.spawner import Spawner

    class StubSpawner(Spawner):
        """Tells the stand-in of each server."""
        is_up = False

        async def start(self):
            await asyncio.sleep(START)
            known = json.dumps({"name": self.user.name, "client": self.oauth_client_id, "token": self.api_token})
            await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}/known", method="POST", body=known,
                                          connect_timeout=PATIENCE, request_timeout=PATIENCE)
            self.is_up = True
            return "127.0.0.1", port

        async def poll(self):
            return None if self.is_up else 0

        async def stop(self, now=False):
            self.is_up = False

    return StubSpawner


class Known(RequestHandler):
    """The hub has started a server, which reports at once that it is there."""

    async def post(self):
        told = json.loads(self.request.body)
        servers[told["name"]] = told
        self.finish()


class Page(RequestHandler):
    """A server's first page, for its own learner alone."""

    async def get(self, name: str, rest: str):
        if rest == "oauth_callback":
            await self._let_in(name)
        elif sessions.get(self.get_cookie("stub")) == name:
            self.finish(f"The server of {name}.")
        elif rest.startswith("api"):  # the hub, waiting for it to be up
            self.finish({"version": "stub"})
        else:
            self.redirect("/hub/api/oauth2/authorize?" + urlencode({
                "client_id": servers[name]["client"], "redirect_uri": f"/user/{name}/oauth_callback", "response_type": "code",
                "state": "stub"}))

    async def _let_in(self, name: str) -> None:
        server = servers[name]
        form = {"client_id": server["client"], "client_secret": server["token"], "grant_type": "authorization_code",
                "code": self.get_argument("code"), "redirect_uri": f"/user/{name}/oauth_callback"}
        granted = await ask_hub("POST", "oauth2/token", urlencode(form), server["token"])
        who = await ask_hub("GET", "user", None, granted["access_token"])
        if who["name"] != name:
            self.send_error(403)
            return
        cookie = secrets.token_hex(8)
        sessions[cookie] = name
        self.set_cookie("stub", cookie, path=f"/user/{name}/")
        self.redirect(f"/user/{name}/")


async def ask_hub(method: str, path: str, body: str | None, token: str) -> dict:
    headers = {"Authorization": f"Bearer {token}"} | ({"Content-Type": "application/x-www-form-urlencoded"} if body else {})
    reply = await AsyncHTTPClient().fetch(HTTPRequest(
        f"{sys.argv[2]}/{path}", method, headers, body, connect_timeout=PATIENCE, request_timeout=PATIENCE))
    return json.loads(reply.body)


async def main() -> None:
    AsyncHTTPClient.configure(None, max_clients=500)
    Application([("/known", Known), (r"/user/([^/]+)/(.*)", Page)]).listen(int(sys.argv[1]), "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
