"""The kernel as a learner has it: how it is started, and what it takes of the machine."""
import re
from pathlib import Path

import pytest
from conftest import ROOT
from jupyter_client.manager import start_new_kernel
from launcher.layout import Layout

MEGABYTES = 220
TRAINING = """import nndl.*;
Mnist mnist = Mnist.load();
Network network = new Network(784, 30, 10);
network.sgd(mnist.training(), 2, 10, 3.0, mnist.test());"""


def proportional_memory(process):
    """A process's memory in MB, with its share of what it has together with others; None where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def test_a_kernel_with_mnist_and_a_trained_network_takes_little_memory(jupyter):
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=120, cwd=str(ROOT))
    try:
        assert client.execute_interactive(TRAINING, timeout=120)["content"]["status"] == "ok"
        taken = proportional_memory(manager.provisioner.process.pid)
        if taken is None:
            pytest.skip("this system does not tell what a process has together with others")
        assert 50 < taken <= MEGABYTES
        assert copied(manager.provisioner.process.pid, Layout(ROOT).shared_classes) == [0]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def copied(process, file):
    """How many kB of each part of a file that a process only reads are a copy of its own, which it does not have together with others."""
    parts = Path(f"/proc/{process}/smaps").read_text().split("VmFlags:")
    return [int(line.split()[1]) for part in parts if re.search(rf"r--p .* {re.escape(str(file))}$", part, re.M)
            for line in part.splitlines() if line.startswith("Private_Dirty:")]


class Page:
    """What a page would show: the outputs of each cell, places replaced where the kernel replaces them."""

    def __init__(self, client):
        self.client = client
        self.places = {}
        self.run("import nndl.notebook.*; Notebook.start();")

    def run(self, code):
        """Run a cell; gives back its texts, which later cells may change."""
        outputs = []

        def take(message):
            content, kind = message["content"], message["msg_type"]
            if kind == "update_display_data":
                self.places[content["transient"]["display_id"]]["data"] = content["data"]
            elif kind in ("display_data", "execute_result"):
                outputs.append(content)
                place = content.get("transient", {}).get("display_id")
                if place:
                    self.places[place] = content
            elif kind in ("stream", "error"):
                outputs.append({"data": {"text/plain": content.get("text") or content.get("evalue")}})
        self.client.execute_interactive(code, timeout=60, output_hook=take)
        return outputs


def texts(outputs):
    return [output["data"]["text/plain"] for output in outputs if output["data"]["text/plain"]]


def test_a_cell_that_empties_variables_says_which_and_is_quiet_once_they_are_there_again(page):
    page.run("class A { int x = 1; }")
    page.run("A a = new A();")
    changed = page.run("class A { int x = 1; int y; }")
    assert texts(changed) == ["a is null now, because class A was declared anew. Run this cell again:\n    A a = new A();"]
    assert texts(page.run("class A { int x = 1; int y; }")) == []
    page.run("A a = new A();")
    assert texts(changed) == []
    assert texts(page.run("class A { int z; }\nA a = new A();")) == []


@pytest.fixture
def page(jupyter):
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=120, cwd=str(ROOT))
    yield Page(client)
    client.stop_channels()
    manager.shutdown_kernel(now=True)
