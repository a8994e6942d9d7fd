"""However JupyterLab comes to its end, no kernel is left; and while it runs, a kernel ends only where its notebook is closed and idle."""
import contextlib
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
import urllib.request

import psutil
import pytest
from conftest import ROOT, ports_of
from tornado.httpclient import HTTPRequest
from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

ADDRESS = re.compile(r"open at (http://\S+?/)lab\S*\?token=(\w+)")
LONGEST = 120  # seconds that anything may take on a busy machine
IDLE = 15  # seconds: longer than a kernel takes to start and be connected


class Workbook:
    """`./workbook` in a terminal, or without one, at a home of its own."""

    def __init__(self, home, in_terminal, *options):
        self.terminal, inner = pty.openpty() if in_terminal else (None, subprocess.DEVNULL)
        self.said = home / "said"
        output = inner if in_terminal else self.said.open("w")
        command = [sys.executable, ROOT / "workbook", "--no-browser", *options]
        if in_terminal:  # makes the pseudo-terminal the one that controls these processes
            command = [sys.executable, "-c", "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
                       "os.execv(sys.argv[1], sys.argv[1:])", *command]
        self.launcher = psutil.Popen(list(map(str, command)), stdin=inner, stdout=output, stderr=output, start_new_session=True,
                                     env=os.environ | {"WORKBOOK_HOME": str(home)})
        if in_terminal:
            os.close(inner)
        self.url, self.token = ADDRESS.search(self.read_until(ADDRESS.pattern)).groups()
        self.processes = []

    def read_until(self, pattern):
        """What has been said, as soon as the pattern is in it."""
        text = ""
        for _ in patience():
            text = text + os.read(self.terminal, 4096).decode() if self.terminal else self.said.read_text()
            if re.search(pattern, text):
                return text
            assert self.launcher.is_running(), text

    def ask(self, method, path, **content):
        request = urllib.request.Request(f"{self.url}api/{path}", method=method, headers={"Authorization": f"token {self.token}"},
                                         data=json.dumps(content).encode() if content else None)
        with urllib.request.urlopen(request, timeout=LONGEST) as reply:
            return json.loads(reply.read() or "null")

    def start_kernel(self):
        kernel = self.ask("POST", "kernels", name="java")["id"]
        self.processes = self.launcher.children(recursive=True)
        assert any(process.name() == "java" for process in self.processes)
        return kernel

    def kernels(self):
        return {kernel["id"] for kernel in self.ask("GET", "kernels")}

    def javas(self):
        """Those of its kernels that are alive, whoever is their parent now."""
        return [process for process in self.processes if process.is_running() and process.status() != psutil.STATUS_ZOMBIE]

    def end(self):
        if self.terminal:
            with contextlib.suppress(OSError):
                os.close(self.terminal)
        if self.launcher.poll() is None:
            self.processes += [*self.launcher.children(recursive=True), self.launcher]
        for process in self.processes:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()


def patience():
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        yield
        time.sleep(0.1)
    pytest.fail(f"nothing came of it in {LONGEST} seconds", pytrace=False)


@pytest.fixture
def workbook(tmp_path, worker_id):
    """Opens the workbook, which ends after the test if not within it. A server looks for a free port a moment before it takes it;
    so those of several workers must not look in one place."""
    opened = []

    def open_workbook(in_terminal, *options):
        opened.append(Workbook(tmp_path, in_terminal, f"--port={next(ports_of(worker_id))}", *options))
        return opened[-1]
    yield open_workbook
    for each in opened:
        each.end()


def ctrl_c_and_yes(workbook):
    os.write(workbook.terminal, b"\x03")
    workbook.read_until("Shut down")
    os.write(workbook.terminal, b"y\n")


def ctrl_c_twice(workbook):
    os.write(workbook.terminal, b"\x03")
    workbook.read_until("Shut down")
    os.write(workbook.terminal, b"\x03")


def close_the_terminal(workbook):
    os.killpg(workbook.launcher.pid, signal.SIGHUP)  # a shell hands it on to all it has started
    os.close(workbook.terminal)
    workbook.terminal = None


def shut_down_in_the_menu(workbook):
    workbook.ask("POST", "shutdown")


def a_signal(name):
    def send(workbook):
        workbook.launcher.send_signal(getattr(signal, name))
    send.__name__ = name
    return send


@pytest.mark.parametrize("in_terminal, end", [
    (True, ctrl_c_and_yes), (True, ctrl_c_twice), (True, close_the_terminal), (True, a_signal("SIGTERM")),
    (True, shut_down_in_the_menu), (False, a_signal("SIGTERM")), (False, a_signal("SIGINT")),
    (False, a_signal("SIGHUP"))],
    ids=lambda value: value.__name__ if callable(value) else "terminal" if value else "none")
def test_no_process_is_left_after(workbook, in_terminal, end):
    opened = workbook(in_terminal)
    IOLoop.current().run_sync(lambda: run(opened, opened.start_kernel(), "1 + 1", until="execute_result"))  # else it ends when asked
    opened.start_kernel()
    end(opened)
    for _ in patience():
        if opened.launcher.poll() is not None:
            break
    assert opened.javas() == []


def test_a_kernel_ends_where_its_notebook_is_closed_and_idle(workbook):
    opened = workbook(False, f"--MappingKernelManager.cull_idle_timeout={IDLE}", "--MappingKernelManager.cull_interval=1")
    assert IOLoop.current().run_sync(lambda: one_left_alone_beside_others(opened)) == {"open", "busy"}


async def one_left_alone_beside_others(opened):
    """Starts three kernels, waits for one to end, and tells which are left after twice its time."""
    kernels = {"open": opened.start_kernel()}
    page = await open_page(opened, kernels["open"])
    kernels["busy"] = opened.start_kernel()
    await run(opened, kernels["busy"], "Thread.sleep(600_000);", until="execute_input")
    kernels["closed"] = opened.start_kernel()
    for _ in patience():
        if kernels["closed"] not in opened.kernels():
            break
    time.sleep(2 * IDLE)
    left = opened.kernels()
    page.close()
    return {name for name, kernel in kernels.items() if kernel in left}


async def run(opened, kernel, code, until):
    """Run a cell as a page does, and close the page after the message that is waited for."""
    page = await open_page(opened, kernel)
    header = {"msg_id": "1", "msg_type": "execute_request", "session": "1", "username": "", "version": "5.3"}
    await page.write_message(json.dumps({"channel": "shell", "header": header, "parent_header": {}, "metadata": {},
                                         "content": {"code": code, "silent": False}}))
    while until not in str(await page.read_message()):
        pass
    page.close()


async def open_page(opened, kernel):
    """The connection by which a page shows a notebook."""
    address = f"{opened.url.replace('http', 'ws', 1)}api/kernels/{kernel}/channels"
    return await websocket_connect(HTTPRequest(address, headers={"Authorization": f"token {opened.token}"}, request_timeout=LONGEST))
