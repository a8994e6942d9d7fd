"""Learner A as a trespasser: asks for what is B's or the teacher's, with A's own cookies, with the token of A's server, or with nothing."""
from typing import NamedTuple
from urllib.parse import quote

from tornado.httpclient import HTTPClientError

from .browser import Browser, Reply
from .desk import Desk
from .findings import Findings
from .hub import Hub
from .measures import variables


class Request(NamedTuple):
    method: str
    path: str
    content: object = None


async def prove(hub: Hub, a: Desk, b: Desk, findings: Findings) -> None:
    name, home = quote(b.learner.name), b.learner.home
    theirs = [
        Request("GET", f"{home}/api/contents/notebooks"),
        Request("GET", f"{home}/api/contents/progress.json"),
        Request("GET", f"{home}/files/progress.json"),
        Request("GET", f"{home}/api/kernels"),
        Request("GET", f"{home}/api/sessions"),
        Request("GET", f"{home}/api/kernels/{b.kernel.number}"),
        Request("PUT", f"{home}/api/contents/intruder.txt", {"type": "file", "format": "text", "content": "A was here"}),
        Request("POST", f"{home}/api/kernels", {"name": "java"}),
        Request("POST", f"{home}/api/kernels/{b.kernel.number}/interrupt", {}),
        Request("DELETE", f"{home}/api/kernels/{b.kernel.number}"),
    ]
    teachers = [
        Request("GET", "/hub/api/users"),
        Request("GET", f"/hub/api/users/{name}"),
        Request("GET", f"/hub/api/users/{name}/tokens"),
        Request("POST", f"/hub/api/users/{name}/tokens", {}),
        Request("POST", f"/hub/api/users/{name}/servers/", {}),
        Request("DELETE", f"/hub/api/users/{name}/server"),
        Request("GET", f"/hub/api/users/{name}/server/progress"),
        Request("POST", "/hub/api/users", {"usernames": ["intruder"]}),
        Request("PATCH", f"/hub/api/users/{quote(a.learner.name)}", {"admin": True}),
        Request("POST", f"/hub/api/users/{quote(a.learner.name)}/tokens", {"roles": ["admin"]}),
        Request("GET", "/hub/api/proxy"),
        Request("GET", "/hub/api/services"),
        Request("GET", "/hub/api/groups"),
        Request("GET", "/hub/metrics"),
        Request("POST", "/hub/api/shutdown", {}),
    ]
    token = {"Authorization": f"token {variables(a.server()[0])['JUPYTERHUB_API_TOKEN']}"}
    who = {"A's cookies": (a.learner, {}), "the token of A's server": (Browser(hub.address), token), "nothing": (Browser(hub.address), {})}
    own = await b.learner.ask(*theirs[0])
    findings.held("the trespasser's ways work where they may: B sees B's own files", own.status == 200, f"status {own.status}")
    for whose, requests in (("B's server", theirs), ("what is the teacher's at the hub", teachers)):
        got = [f"{request.method} {request.path} with {what}: {reply.status}" for what, (browser, headers) in who.items()
               for request in requests if _granted(reply := await browser.ask(*request, **headers))]
        findings.held(f"A's requests do not get at {whose} ({len(who) * len(requests)} tries)", not got, "; ".join(got[:3]))
    await _pages(hub, a, b, findings)
    await _websockets(a, b, token, findings)
    await _strangers(a, findings)


def _granted(reply: Reply) -> bool:
    return reply.status < 300


async def _pages(hub: Hub, a: Desk, b: Desk, findings: Findings) -> None:
    """As one types them; redirects lead through the hub's login."""
    got = []
    for browser, who in ((a.learner, "A"), (Browser(hub.address), "nobody")):
        for path in (f"{b.learner.home}/", f"{b.learner.home}/lab", f"{b.learner.home}/files/progress.json", "/hub/admin",
                     f"/hub/spawn/{quote(b.learner.name)}"):
            reply = await browser.page(path)
            if reply.status == 200 and "/hub/login" not in reply.path:
                got.append(f"{path} as {who} led to {reply.path}")
    findings.held("pages of B's server, the teacher's page and B's start page are closed to A (10 tries)", not got, "; ".join(got))


async def _websockets(a: Desk, b: Desk, token: dict[str, str], findings: Findings) -> None:
    got = []
    for what, headers in (("A's cookies", {}), ("the token of A's server", token)):
        try:
            socket = await a.learner.connect(f"{b.kernel.path}/channels", **headers)
        except HTTPClientError:
            continue
        socket.close()
        got.append(what)
    findings.held("A cannot open a websocket to B's kernel (2 tries)", not got, f"open with {', '.join(got)}")


async def _strangers(a: Desk, findings: Findings) -> None:
    """What a page of somebody else's would ask in A's name: A's cookies go along, the token against that does not."""
    foreign = {"Origin": "https://elsewhere.example", "Referer": "https://elsewhere.example/", "Sec-Fetch-Site": "cross-site",
               "X-XSRFToken": "", "Sec-Fetch-Mode": "cors"}
    path = f"{a.learner.home}/api/contents/intruder.txt"
    got = [f"{method} {where}" for method, where, content in (
        ("PUT", path, {"type": "file", "format": "text", "content": "a stranger was here"}),
        ("POST", f"{a.learner.home}/api/kernels", {"name": "java"}),
        ("POST", f"/hub/api/users/{quote(a.learner.name)}/tokens", {}),
        ("DELETE", f"/hub/api/users/{quote(a.learner.name)}/server", None))
        if _granted(await a.learner.ask(method, where, content, **foreign))]
    try:
        (await a.learner.connect(f"{a.kernel.path}/channels", **foreign)).close()
        got.append("a websocket")
    except HTTPClientError:
        pass
    findings.held("a page from elsewhere cannot act in A's name (5 tries)", not got, "; ".join(got))
