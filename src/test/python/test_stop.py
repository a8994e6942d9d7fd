"""The stop button during training: the cell ends, the network is usable, and no core is kept busy."""
import os
import random
import time

import psutil
import pytest
from conftest import ROOT, without_colours
from jupyter_client.manager import start_new_kernel

PREPARE = """import nndl.*;
import nndl.sweep.*;
import java.util.stream.LongStream;
Mnist mnist = Mnist.load();
Network network = new Network(new java.util.Random(1), 784, 30, 10);"""
# Where what follows "begun" is a statement of its own, the kernel compiles it first, and takes no notice of an interrupt meanwhile.
SWEEP = """Sweep sweep = new Sweep(mnist.training().slice(0, 500), mnist.validation().slice(0, 100))
    .hidden(10).seeds(LongStream.range(0, 100_000).toArray()).epochs(30);
{
    System.out.println("begun");
    sweep.run();
}"""
TRAIN = """{
    System.out.println("begun");
    network.sgd(mnist.training(), 1000, 10, 3.0);
}"""
LIVE = """import nndl.notebook.*;
{
    System.out.println("begun");
    network.sgd(mnist.training().slice(0, 3_000), 100_000, 10, 3.0, mnist.test().slice(0, 200), new LiveTraining(100_000));
}"""
MACHINE = """import nndl.svm.*;
{
    System.out.println("begun");
    SupportVectorMachine.train(mnist.training().slice(0, 30_000));
}"""
STOPS = int(os.environ.get("WORKBOOK_STOPS", 8))

SECONDS_TO_GROW_IDLE = 20


@pytest.fixture
def kernel(jupyter):
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=120, cwd=str(ROOT))
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def run(client, code):
    """The texts a cell gives and its status."""
    texts = []

    def keep(message):
        if message["msg_type"] == "update_display_data":
            return  # it belongs to the place that it names; the last one of a stopped cell may come late
        content = message["content"]
        texts.extend([content.get("text", ""), content.get("data", {}).get("text/plain", ""),
                      without_colours(content.get("traceback", []))])
    reply = client.execute_interactive(code, timeout=120, output_hook=keep)
    return "".join(texts), reply["content"]["status"]


def begun(message):
    return message["msg_type"] == "stream"


def has_shown_a_picture(message):
    return "image/png" in message["content"].get("data", {})


def of_this_cell(message, request):
    return message["parent_header"].get("msg_id") == request


def interrupt_during(manager, client, code, after=begun, delay=1.0):
    """Interrupt a cell once, so many seconds after the message that is waited for; returns the status of its reply."""
    request = client.execute(code)
    while not (of_this_cell(message := client.get_iopub_msg(timeout=60), request) and after(message)):
        assert message["msg_type"] != "error" or not of_this_cell(message, request), message["content"]["traceback"]
    time.sleep(delay)
    manager.interrupt_kernel()
    while True:
        reply = client.get_shell_msg(timeout=30)
        if of_this_cell(reply, request):
            return reply["content"]["status"]


def cpu_seconds(manager):
    """The processor time used so far by the kernel and its children."""
    process = psutil.Process(manager.provisioner.process.pid)
    return sum(sum(part.cpu_times()[:2]) for part in [process, *process.children(recursive=True)])


def assert_idle(manager):
    """Soon: a picture on its way is painted to its end, and the JVM goes on compiling a moment. A training would never end."""
    used = [used_in_a_second(manager)]
    while used[-1] >= 0.5 and len(used) < SECONDS_TO_GROW_IDLE:
        used.append(used_in_a_second(manager))
    assert used[-1] < 0.5, f"the training goes on in the background; processor time in each second: {used}"


def used_in_a_second(manager):
    """How many seconds of processor time the kernel uses in one."""
    before, began = cpu_seconds(manager), time.monotonic()
    time.sleep(1)
    return (cpu_seconds(manager) - before) / (time.monotonic() - began)


def test_stop_ends_the_training_and_leaves_everything_usable(kernel):
    manager, client = kernel
    text, status = run(client, PREPARE)
    assert status == "ok", text

    interrupt_during(manager, client, TRAIN)

    assert_idle(manager)
    assert run(client, "1 + 1") == ("2", "ok")
    assert run(client, "network.classify(mnist.test().input(0))")[0].strip() in list("0123456789")
    text, status = run(client, "network.sgd(mnist.training().slice(0, 1000), 1, 10, 3.0).epochs()")
    assert (text.strip(), status) == ("1", "ok")


def test_stop_ends_all_trainings_of_a_sweep_and_keeps_those_that_are_over(kernel):
    manager, client = kernel
    text, status = run(client, PREPARE)
    assert status == "ok", text

    interrupt_during(manager, client, SWEEP, after=has_shown_a_picture)

    assert_idle(manager)
    kept = int(run(client, "sweep.summary().rowCount()")[0])
    assert 0 < kept < 100_000
    text, status = run(client, "sweep.seeds(LongStream.range(0, 10).toArray()).run().rowCount()")
    assert status == "ok" and text.rstrip().endswith("10")


def test_a_stop_at_any_moment_counts_also_while_a_picture_is_painted_or_sent(kernel):
    """Training with live pictures, a sweep and a support vector machine, each interrupted once: a stop that was lost would let the
    cell run on, far beyond the time it is waited for."""
    manager, client = kernel
    text, status = run(client, PREPARE)
    assert status == "ok", text
    moments = random.Random(1)
    for stop in range(STOPS):
        interrupt_during(manager, client, (LIVE, SWEEP, LIVE, MACHINE)[stop % 4], delay=2 * moments.random())
        assert_idle(manager)
    assert run(client, "1 + 1") == ("2", "ok")
