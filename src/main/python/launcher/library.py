"""Step 3: the helper library, built by Maven into one jar with everything it needs inside."""
import os
import shutil
from pathlib import Path

from .console import say
from .environment import java_environment
from .layout import Layout
from .processes import run_logged
from .stamps import Stamps, file_digest, tree_digest, write_atomically
from .system import Tools

# One small test runs too, so that Maven has everything the tests need and works without a network from then on. How the
# source is formatted must not keep anybody from opening the workbook; the tests look at that.
GOALS = ("-Dtest=SigmoidTest", "-Dsurefire.failIfNoSpecifiedTests=false", "-Dspotless.check.skip=true", "package")
# What the jar is made of; of the web's folder, what pom.xml takes into it.
SOURCES = ("src/main/java", "src/main/resources", "src/main/web/theme.js", "src/main/web/widgets", "pom.xml")
ADVICE = "If Maven could not download something, mend the network; if it cannot write to ~/.m2, make room there; if the library " \
         "does not compile, mend its source. Then start ./workbook again."
SETTINGS = ("~/.m2/settings.xml", "~/.mavenrc", "/etc/mavenrc", "/usr/local/etc/mavenrc")
VARIABLES = ("MAVEN_OPTS", "MAVEN_ARGS")


def ensure(layout: Layout, stamps: Stamps, tools: Tools, heading: str) -> None:
    """Build from a clean slate unless the jar was made from these very sources."""
    if not problem(layout, stamps):
        return
    say(f"{heading}: the helper library with Maven, and one small test of it (90 MB of downloads at first, 1 to 3 minutes)")
    stamps.clear("library")
    for left_over in ("classes", "test-classes", "maven-status"):
        shutil.rmtree(layout.root / "target" / left_over, ignore_errors=True)
    layout.built_jar.unlink(missing_ok=True)
    run_logged(maven_command(tools, *GOALS), log=layout.log, env=java_environment(tools.jdk.found), cwd=layout.root,
               advice=" ".join([ADVICE, *told_settings()]))
    write_atomically(layout.jar, layout.built_jar.read_bytes())
    stamps.set("library", _stamp(layout))


def told_settings() -> list[str]:
    """A sentence that names what of the user's Maven goes by, if there is such a thing. It stays in force: it may be the only way
    to a mirror or through a proxy."""
    found = [file for file in SETTINGS if Path(os.path.expanduser(file)).is_file()] + [name for name in VARIABLES if os.environ.get(name)]
    return [f"Maven also goes by {', '.join(found)}: is there the reason?"] if found else []


def maven_command(tools: Tools, *goals: str) -> list:
    return [tools.maven.found.command, "-B", "-ntp", "-Dstyle.color=never", *goals]


def problem(layout: Layout, stamps: Stamps) -> str | None:
    """What is wrong with the jar, in a sentence, or None."""
    if not layout.jar.exists():
        return "it has not been built yet"
    if stamps.get("library") != _stamp(layout):
        return "it was made from other sources than those here"
    return None


def made_from(layout: Layout) -> str:
    """A digest of the sources that the jar was made from; "" where there is none."""
    stamp = Stamps(layout.state / "stamps.json").get("library")
    return stamp["sources"] if isinstance(stamp, dict) and layout.jar.exists() else ""


def _stamp(layout: Layout) -> dict:
    sources = [layout.root / name for name in SOURCES]
    return {"sources": tree_digest(layout.root, sources), "jar": file_digest(layout.jar)}
