"""The benchmark: that it compiles, that each contestant runs and learns, and the bounds of memory. How fast is for it to say."""
import os
import re
import subprocess

import pytest
from conftest import ROOT, with_network
from launcher import bench, commands, system
from launcher.console import Failure
from launcher.environment import java_environment
from launcher.layout import Layout

LAYOUT = Layout(ROOT)
pytestmark = pytest.mark.runs_the_benchmark


@pytest.fixture(scope="module")
def java():
    """Runs a class of the benchmark's; gives back what it prints."""
    tools = system.look()
    class_path = with_network(lambda: bench.compile_benchmarks(LAYOUT, tools, ROOT / "target/bench"))

    def run(*arguments, memory="256m"):
        jdk = tools.jdk.found
        return printed([jdk.tool("java"), f"-Xmx{memory}", f"-Dnndl.data={LAYOUT.data}", "-cp", class_path, *arguments],
                       java_environment(jdk))
    return run


def printed(command, env):
    result = subprocess.run([str(part) for part in command], env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True, encoding="utf-8", timeout=300)
    assert result.returncode == 0, result.stdout
    return result.stdout


def test_a_training_stays_in_little_memory_and_allocates_next_to_nothing(java):
    megabytes, bytes_an_example, epochs = map(float, java("nndl.MemoryProbe", "4").split())
    assert 20 < megabytes <= 90  # 35 when this was written
    assert 0 < bytes_an_example < 24  # 7: the slices that are the mini-batches
    assert epochs == 4


def test_every_benchmark_runs(java):
    said = java("org.openjdk.jmh.Main", "nndl", "-f", "1", "-wi", "0", "-i", "1", "-r", "100ms", "-foe", "true",
                "-p", "program=NETWORK,TEXTBOOK,SMILE", "-p", "examples=500", "-p", "hidden=5", "-p", "threads=2", memory="1g")
    results = said[said.rindex("\nBenchmark "):].strip().splitlines()[1:]
    assert sorted(re.search(r"(\w+\.\w+)\s", line)[1] for line in results if line) == [
        "LoadingBenchmark.load", "SweepBenchmark.sweep", "TrainingBenchmark.epoch", "TrainingBenchmark.epoch",
        "TrainingBenchmark.epoch", "UseBenchmark.evaluate", "UseBenchmark.feedforward"]


@pytest.mark.parametrize("kind", ["plain", "float64", "float32"])
def test_each_training_in_numpy_learns(kind):
    python = with_network(lambda: bench.python_with(LAYOUT, "numpy"))
    env = dict(os.environ) | bench.ONE_THREAD
    seconds = printed([python, ROOT / "src/bench/python/peers.py", LAYOUT.data, kind, 30, 3, 5000], env).split()
    assert len(seconds) == 3 and all(float(second) > 0 for second in seconds)


def test_the_first_epoch_runs_as_a_kernel_is_started(java):
    jdk = system.look().jdk.found
    command = [jdk.tool("java"), "-Xshare:on", f"-Dnndl.data={LAYOUT.data}", *bench.kernel_options(LAYOUT), "nndl.FirstEpoch"]
    assert "10,000" in printed(command, java_environment(jdk))


@pytest.mark.parametrize("hidden", [5, 30, 32])
def test_the_training_in_c_learns_whatever_pads_its_rows(hidden):
    peer = bench.compile_c(LAYOUT, ROOT / "target/bench")
    if peer is None:
        pytest.skip("there is no C compiler here")
    seconds = printed([peer, peer.parent / "mnist", hidden, 3], None).split()
    assert len(seconds) == 3 and all(float(second) > 0 for second in seconds)


def test_bench_knows_its_argument(capsys):
    with pytest.raises(Failure, match="only --quick"):
        commands.COMMANDS["bench"](LAYOUT, ["--fast"])
