"""The kernel as a learner has it: how it is started, and what it takes of the machine."""
from pathlib import Path

import pytest
from conftest import ROOT
from jupyter_client.manager import start_new_kernel

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
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
