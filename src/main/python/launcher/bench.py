"""`bench`: the library timed beside its peers: NumPy and Smile, which are installed at the first use, C where it compiles, and
JAX where it is wished for."""
import gzip
import os
import shutil
from pathlib import Path

from . import jupyter, sharing
from .console import say
from .environment import base_environment, java_environment
from .layout import EXE, WINDOWS, Layout
from .library import maven_command
from .locking import Lock
from .packages import ensure_own
from .preparation import WAITING, prepare
from .processes import foreground, run_logged
from .stamps import Stamps
from .system import Tools

PEERS = {"numpy": ("NumPy", "100 MB"), "jax": ("JAX", "600 MB")}
ADVICE = "The benchmark's peers are downloaded at the first use. Is there a network? Then start ./workbook bench again."
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")} | {
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false"}


def bench(layout: Layout, quick: bool, jax: bool) -> int:
    """Bring the peers, compile, then give the console to nndl.Bench; 0 when every promise is met, 3 when one is not."""
    tools = prepare(layout)
    folder = layout.root / "target/bench"
    with Lock(layout.lock, WAITING):
        python = python_with(layout, "numpy")
        python_jax = python_with(layout, "jax") if jax else None
        class_path = compile_benchmarks(layout, tools, folder)
        peer = compile_c(layout, folder)
    (folder / "bench.json").unlink(missing_ok=True)
    say(f"\nTiming, {'about two minutes' if quick else 'about ten minutes'}; other work on this machine disturbs it.")
    jdk = tools.jdk.found
    command = [jdk.tool("java"), f"-Dnndl.data={layout.data}", "-Djava.awt.headless=true",
               f"-Dbench.options={' '.join((*jupyter.MEMORY, sharing.ALIGNED))}",
               "-Dbench.kernel=" + "\n".join(kernel_options(layout)),
               *([f"-Dbench.c={peer}"] if peer else []), *([f"-Dbench.jax={python_jax}"] if python_jax else []),
               "-cp", class_path, "nndl.Bench",
               folder, python, layout.root / "src/bench/python/peers.py", *(["--quick"] if quick else [])]
    code = foreground(command, env=java_environment(jdk) | ONE_THREAD, cwd=layout.root)
    if (folder / "bench.json").exists():
        say(f"\nThe figures are in {layout.shown(folder)}: bench.json, programs.png and growth.png.")
    return code


def kernel_options(layout: Layout) -> list[str]:
    """How a notebook's kernel is started, up to its main class; the benchmarks lie behind it on the class path."""
    shared = sharing.options(layout) if layout.shared_classes.is_file() else ()
    class_path = os.pathsep.join([sharing.class_path(layout), str(layout.root / "target/bench-classes")])
    return [*jupyter.MEMORY, *shared, "-cp", class_path]


def python_with(layout: Layout, peer: str) -> Path:
    """A virtual environment of its own with NumPy or JAX at its pinned version."""
    name, size = PEERS[peer]
    return ensure_own(layout, Stamps(layout.state / "stamps.json"), f"bench-{peer}", layout.state / f"bench/{peer}",
                      layout.bench_requirements(peer), f"{name} into an environment of its own ({size} on disk)", ADVICE)


def compile_benchmarks(layout: Layout, tools: Tools, folder: Path) -> str:
    """The benchmarks, compiled; returns the class path that runs them."""
    say("Compiling the benchmarks (JMH and Smile are 80 MB of downloads at first)")
    listed = folder / "class-path.txt"
    goals = ["-Pbench", "-Dspotless.check.skip=true", f"-Dmdep.outputFile={listed}", "test-compile", "dependency:build-classpath"]
    run_logged(maven_command(tools, *goals), log=layout.log, env=java_environment(tools.jdk.found), cwd=layout.root, advice=ADVICE)
    own = [layout.root / "target/bench-classes", layout.root / "target/classes"]
    separator = ";" if WINDOWS else ":"
    return separator.join([str(path) for path in own] + [listed.read_text(encoding="utf-8").strip()])


def compile_c(layout: Layout, folder: Path) -> Path | None:
    """The training in C, compiled for this very machine, and the files it reads beside it; None where there is no compiler."""
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    if compiler is None:
        say("There is no C compiler here, so the row of the roof is left out")
        return None
    peer = folder / ("peer" + EXE)
    run_logged([compiler, "-std=c11", "-O3", "-march=native", "-o", peer, layout.root / "src/bench/c/peer.c", "-lm"],
               log=layout.log, env=base_environment(), cwd=layout.root, advice="The peer in C did not compile.")
    (folder / "mnist").mkdir(exist_ok=True)
    for name in ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"):
        with gzip.open(layout.data / f"{name}.gz") as packed, open(folder / "mnist" / name, "wb") as unpacked:
            shutil.copyfileobj(packed, unpacked)
    return peer
