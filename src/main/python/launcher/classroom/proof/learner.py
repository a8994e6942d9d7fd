"""A learner at work: logs in, starts a server, opens kernels and runs cells, all through the hub's proxy."""
import asyncio
import contextlib
import json
import time
import uuid
from typing import NamedTuple
from urllib.parse import quote

from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketClosedError

from .browser import Browser

LONGEST = 300  # seconds that anything may take on a busy machine
ASKED_AGAIN = 10  # seconds after which a kernel that does not answer is asked again


class Broken(Exception):
    """The hub or a server did not do what a learner needs of it."""


class Answer(NamedTuple):
    """What a cell came to: `ok`, `error`, or `died` where its kernel did; its text, and how long it took."""
    status: str
    text: str
    seconds: float


class Learner(Browser):
    """One of the class, by name."""

    def __init__(self, address: str, name: str, password: str):
        super().__init__(address)
        self.name = name
        self.password = password
        self.waits = 0  # how often the hub asked to come again later

    @property
    def home(self) -> str:
        """The path of all that is this learner's at the proxy."""
        return f"/user/{quote(self.name)}"

    async def log_in(self) -> None:
        await self.page("/hub/login")
        reply = await self.page("/hub/login?next=%2Fhub%2Fhome", {"username": self.name, "password": self.password})
        if reply.status != 200 or "/hub/login" in reply.path:
            raise Broken(f"{self.name} was not let in: {reply.status} at {reply.path}")

    async def start_server(self) -> None:
        """Ask for the server as the button on the home page does, again and again while the hub is too busy, and wait for it."""
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            reply = await self.ask("POST", f"/hub/api/users/{quote(self.name)}/servers/", {})
            if reply.status == 201 or reply.status == 202 or "already running" in reply.text or "pending" in reply.text:
                break
            if reply.status not in (429, 503):
                raise Broken(f"{self.name}'s server was not started: {reply.status} {reply.text[:300]}")
            self.waits += 1
            await asyncio.sleep(float(reply.headers.get("Retry-After", 5)))
        while time.monotonic() < until:
            told = await self.ask("GET", f"/hub/api/users/{quote(self.name)}/server/progress")
            if '"ready": true' in told.text:
                reply = await self.page(f"{self.home}/")  # through the hub's OAuth, to the first page
                if reply.status != 200 or not reply.path.startswith(self.home):
                    raise Broken(f"{self.name} was sent from the server to {reply.path}: {reply.status}")
                return
            if '"failed": true' in told.text:
                raise Broken(f"{self.name}'s server failed: {told.text.strip().rpartition('data: ')[2]}")
            await asyncio.sleep(0.5)
        raise Broken(f"{self.name}'s server did not start in {LONGEST} seconds")

    async def stop_server(self) -> None:
        await self.ask("DELETE", f"/hub/api/users/{quote(self.name)}/server")

    async def server_is_up(self) -> bool:
        return (await self.ask("GET", f"{self.home}/api/status")).status == 200

    async def open_kernel(self, notebook: str) -> "Kernel":
        """Open a notebook's kernel, as the page of the notebook does."""
        reply = await self.ask("POST", f"{self.home}/api/sessions", {
            "path": notebook, "name": notebook, "type": "notebook", "kernel": {"name": "java"}})
        if reply.status != 201:
            raise Broken(f"{self.name} got no kernel: {reply.status} {reply.text[:300]}")
        kernel = Kernel(self, reply.content()["kernel"]["id"])
        await kernel.meet()
        return kernel

    async def save(self, path: str, notebook: dict) -> int:
        """Save a notebook; gives back the status."""
        return (await self.ask("PUT", f"{self.home}/api/contents/{quote(path)}",
                               {"type": "notebook", "format": "json", "content": notebook})).status

    async def saved(self, path: str) -> dict:
        return (await self.ask("GET", f"{self.home}/api/contents/{quote(path)}?content=1")).content()["content"]


class Kernel:
    """A kernel behind its websocket."""

    def __init__(self, learner: Learner, number: str):
        self.learner = learner
        self.number = number
        self.session = uuid.uuid4().hex
        self.socket = None

    @property
    def path(self) -> str:
        return f"{self.learner.home}/api/kernels/{self.number}"

    async def meet(self) -> None:
        """As a page does with a kernel that has just started: what is sent before the first answer may be lost."""
        await self._connect()
        until = time.monotonic() + LONGEST
        asked = set()
        while time.monotonic() < until:
            asked.add(await self._send("kernel_info_request", {}))
            with contextlib.suppress(Broken):
                while True:
                    if (await self._next(ASKED_AGAIN))["parent_header"].get("msg_id") in asked:
                        return
        raise Broken(f"{self.learner.name}'s kernel did not answer in {LONGEST} seconds")

    async def _connect(self) -> None:
        """Open the websocket, or open it anew after it broke: the server has kept what came in the meantime."""
        if self.socket:
            self.socket.close()
        self.socket = await self.learner.connect(f"{self.path}/channels?session_id={self.session}")

    async def run(self, code: str, timeout: float = LONGEST) -> Answer:
        return await self.answer(await self.send(code), timeout)

    async def send(self, code: str) -> str:
        """Start a cell; its number is needed for the answer."""
        return await self._send("execute_request", {"code": code, "silent": False, "store_history": True, "stop_on_error": False})

    async def _send(self, kind: str, content: dict) -> str:
        number = uuid.uuid4().hex
        message = json.dumps({
            "channel": "shell", "parent_header": {}, "metadata": {}, "content": content,
            "header": {"msg_id": number, "msg_type": kind, "session": self.session, "username": "", "version": "5.3"}})
        try:
            await self.socket.write_message(message)
        except WebSocketClosedError:
            try:
                await asyncio.wait_for(self._reconnect(), LONGEST)
            except TimeoutError:
                raise Broken(f"{self.learner.name}'s kernel could not be reached again in {LONGEST} seconds") from None
            await self.socket.write_message(message)
        return number

    async def answer(self, number: str, timeout: float = LONGEST) -> Answer:
        """Wait for a cell's reply and for its last output."""
        began = time.monotonic()
        texts: list[str] = []
        status = None
        idle = False
        while status is None or not idle:
            message = await self._next(began + timeout - time.monotonic())
            kind, content = message["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] in ("restarting", "dead"):
                return Answer("died", "\n".join(texts), time.monotonic() - began)
            if message.get("parent_header", {}).get("msg_id") != number:
                continue
            if kind == "execute_reply":
                status = content["status"]
            elif kind == "status":
                idle = content["execution_state"] == "idle"
            elif kind == "stream":
                texts.append(content["text"])
            elif kind == "error":
                texts.append(f"{content['ename']}: {content['evalue']}\n" + "\n".join(content["traceback"]))
            elif kind in ("execute_result", "display_data"):
                texts.append(content["data"].get("text/plain", ""))
        return Answer(status, "\n".join(texts), time.monotonic() - began)

    async def _next(self, seconds: float) -> dict:
        """The next message; where the connection breaks, it is made anew as a page does, until the time is over."""
        try:
            async with asyncio.timeout(seconds):
                while (text := await self.socket.read_message()) is None:
                    await self._reconnect()
                return json.loads(text)
        except TimeoutError:
            raise Broken(f"{self.learner.name}'s cell gave no answer in time") from None

    async def _reconnect(self) -> None:
        while True:
            try:
                return await self._connect()
            except (OSError, HTTPClientError):
                await asyncio.sleep(1)

    async def interrupt(self) -> None:
        await self.learner.ask("POST", f"{self.path}/interrupt", {})

    async def restart(self) -> None:
        reply = await self.learner.ask("POST", f"{self.path}/restart", {})
        if reply.status != 200:
            raise Broken(f"{self.learner.name}'s kernel did not start again: {reply.status} {reply.text[:200]}")
        await self.meet()

    async def close(self) -> None:
        if self.socket:
            self.socket.close()
        await self.learner.ask("DELETE", self.path)
