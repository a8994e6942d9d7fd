"""Class data sharing: what the kernel loads at its start, about 5,000 classes, made ready once in an archive. All kernels map it:
they start sooner, and the memory it takes is theirs together."""
import os
from pathlib import Path

from .console import say
from .environment import java_environment, jupyter_environment
from .layout import Layout
from .processes import answer, run_with_heartbeat
from .stamps import Stamps, file_digest
from .tools import Jdk

# Rows of weights that begin at multiples of 32 bytes are added up 32 bytes at a time, without a few numbers in front that have
# to be done singly: a tenth of the time of a training. The archive of the JDK's own is of no use with it, so it stands here.
ALIGNED = "-XX:ObjectAlignmentInBytes=32"

# Java maps the archive at the one place that it is made for, so that its pages stay those of the file and all kernels have them
# together. By itself it chooses a place by chance, and each kernel adjusts 40 MB of pages to that: a copy of its own.
IN_PLACE = ("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0")

# The kernel's main class, as the manifest of its jar names it.
KERNEL = "org.dflib.jjava.distro.JJava"

# What notebooks do first.
WARM_UP = """
import nndl.*;
import nndl.figure.*;
import nndl.notebook.*;
Notebook.start();
var mnist = Mnist.load();
var network = new Network(784, 30, 10);
History history = network.sgd(mnist.training().slice(0, 1_000), 2, 10, 3.0, mnist.test());
Notebook.show(history);
Notebook.show(Digit.of(mnist.test(), 0));
history
"""


def class_path(layout: Layout) -> str:
    """The kernel and the library, as the kernel is started; an archive is good for the very class path it was made with."""
    return os.pathsep.join([str(layout.kernel / "jjava.jar"), str(layout.jar)])


def options(layout: Layout) -> tuple:
    """What the kernel is started with where there is an archive. Should it not fit after all, Java does without and says nothing."""
    return ALIGNED, *IN_PLACE, f"-XX:SharedArchiveFile={layout.shared_classes}", "-Xlog:cds=off"


def settled(layout: Layout, stamps: Stamps, jdk: Jdk) -> bool:
    """Whether there is a whole archive for these very files, or it was tried in vain to make one."""
    return stamps.get("sharing") == _stamp(layout, jdk)


def settle(layout: Layout, stamps: Stamps, jdk: Jdk, heading: str) -> None:
    """Make the archive; where that fails, the kernel works without it, too."""
    say(f"{heading}: its classes are made ready, so that it starts sooner and takes less memory (about ten seconds)")
    stamps.clear("sharing")
    layout.shared_classes.unlink(missing_ok=True)
    if not _make(layout, jdk):
        layout.shared_classes.unlink(missing_ok=True)
        say("That did not work here, so the kernel does without it; it starts half a second later.")
    stamps.set("sharing", _stamp(layout, jdk))


def _stamp(layout: Layout, jdk: Jdk) -> dict:
    return {"java": f"{jdk.home} {file_digest(jdk.home / 'release')}", "kernel": file_digest(layout.kernel / "jjava.jar"),
            "library": file_digest(layout.jar), "archive": file_digest(layout.shared_classes), "place": class_path(layout)}


def _make(layout: Layout, jdk: Jdk) -> bool:
    """Let a kernel write down which classes it loads, put them into an archive, and see whether Java takes it."""
    listed = layout.state / "kernel-classes.txt"
    listed.unlink(missing_ok=True)
    env = jupyter_environment(layout, jdk) | {"JDK_JAVA_OPTIONS": f'"-XX:DumpLoadedClassList={listed}"'}
    answer([layout.python, Path(__file__).with_name("kernel_probe.py"), WARM_UP], env=env, timeout=150)
    if not listed.is_file():
        return False
    layout.shared_classes.parent.mkdir(parents=True, exist_ok=True)
    java = [jdk.tool("java"), ALIGNED, *IN_PLACE, f"-XX:SharedArchiveFile={layout.shared_classes}", "-cp", class_path(layout)]
    return all(run_with_heartbeat(command, log=layout.log, env=java_environment(jdk), cwd=layout.root)[0] == 0
               for command in ([*java, "-Xshare:dump", f"-XX:SharedClassListFile={listed}"], [*java, "-Xshare:on", "-version"]))
