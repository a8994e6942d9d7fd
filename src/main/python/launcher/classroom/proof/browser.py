"""A browser without a window: cookies by their paths, redirects followed, and what a page's scripts may ask."""
import json
from http.cookies import SimpleCookie
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 180  # seconds that one request may take on a busy machine
MOST_REDIRECTS = 12
AsyncHTTPClient.configure("tornado.simple_httpclient.SimpleAsyncHTTPClient", max_clients=2000)


class Reply(NamedTuple):
    """What a request led to, at the end of its redirects."""
    status: int
    path: str
    headers: dict[str, str]
    text: str

    def content(self) -> dict | list:
        return json.loads(self.text)


class Browser:
    """Whoever holds these cookies, at the hub's address."""

    def __init__(self, address: str):
        self.address = address
        self.cookies: dict[tuple[str, str], str] = {}  # by path and name
        self.pages: list[Reply] = []  # all that was shown

    async def page(self, path: str, form: dict[str, str] | None = None) -> Reply:
        """Go to a page, by a link or with a form filled in."""
        method, body = ("GET", None) if form is None else ("POST", urlencode(form | {"_xsrf": self.token(path)}))
        for _ in range(MOST_REDIRECTS):
            reply = await self._send(method, path, {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "same-origin"}, body)
            place = reply.headers.get("Location")
            if reply.status not in (301, 302, 303, 307) or not place:
                self.pages.append(reply)
                return reply
            path, method, body = urljoin(path, place.removeprefix(self.address)), "GET", None
        return reply

    async def ask(self, method: str, path: str, content: object = None, **headers: str) -> Reply:
        """What a page's script asks; with a body where there is content."""
        ours = {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin", "X-XSRFToken": self.token(path), "Accept": "*/*"}
        body = None if content is None else json.dumps(content)
        return await self._send(method, path, ours | {"Content-Type": "application/json"} | headers, body)

    async def connect(self, path: str, **headers: str) -> WebSocketClientConnection:
        """Open a websocket, as a page does."""
        ours = {"Cookie": self._cookies(path), "Origin": self.address, "Sec-Fetch-Mode": "websocket", "Sec-Fetch-Site": "same-origin"}
        return await websocket_connect(HTTPRequest(self.address.replace("http", "ws", 1) + path, headers=ours | headers,
                                                   connect_timeout=PATIENCE, request_timeout=PATIENCE),
                                       max_message_size=256 * 1024 * 1024)

    def token(self, path: str) -> str:
        """What guards this path against requests made on somebody else's page."""
        return next((value for _, name, value in self._fitting(path) if name == "_xsrf"), "")

    async def _send(self, method: str, path: str, headers: dict[str, str], body: str | None) -> Reply:
        if body and "Content-Type" not in headers:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        request = HTTPRequest(self.address + path, method, headers | {"Cookie": self._cookies(path), "Referer": self.address + path,
                                                                      "Origin": self.address}, body,
                              follow_redirects=False, connect_timeout=PATIENCE, request_timeout=PATIENCE, allow_nonstandard_methods=True)
        response = await AsyncHTTPClient().fetch(request, raise_error=False)
        self._keep(response)
        return Reply(response.code, path, dict(response.headers), (response.body or b"").decode("utf-8", "replace"))

    def _keep(self, response: HTTPResponse) -> None:
        for line in response.headers.get_list("Set-Cookie"):
            for name, cookie in SimpleCookie(line).items():
                if cookie.value:
                    self.cookies[cookie["path"] or "/", name] = cookie.value
                else:
                    self.cookies.pop((cookie["path"] or "/", name), None)

    def _fitting(self, path: str) -> list[tuple[str, str, str]]:
        """The cookies for a path, those of the longest path first."""
        path = urlsplit(path).path
        fitting = [(of, name, value) for (of, name), value in self.cookies.items()
                   if path == of or path.startswith(of.rstrip("/") + "/")]
        return sorted(fitting, key=lambda cookie: -len(cookie[0]))

    def _cookies(self, path: str) -> str:
        return "; ".join(f"{name}={value}" for _, name, value in self._fitting(path))
