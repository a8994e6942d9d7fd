"""The launcher: the learner's copy, stamps, finding Java, output that nobody reads, the sum of the tests."""
import errno
import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import types

import pytest
from conftest import ROOT
from launcher import copies, jupyter, lab, locking, sharing, stamps, system, tools
from launcher.console import Failure
from launcher.environment import jupyter_environment, locale_fallback
from launcher.layout import Layout
from launcher.reports import Report, judge, read_reports


@pytest.fixture
def layout(tmp_path):
    """A workbook of three notebooks and one exercise with its solution."""
    for name in ("notebooks/00-start.ipynb", "notebooks/08-implementing.ipynb", "notebooks/09-training.ipynb",
                 "exercises/x03-nand.ipynb", "exercises/solutions/x03-nand.ipynb"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"original of {name}")
    return Layout(tmp_path)


# The learner's copy

def test_a_first_start_copies_everything_and_no_junk(layout):
    junk = layout.root / "notebooks/.ipynb_checkpoints/00-start-checkpoint.ipynb"
    junk.parent.mkdir()
    junk.write_text("junk")
    copies.ensure(layout, "[6/6]")
    assert (layout.my / "exercises/solutions/x03-nand.ipynb").read_text() == "original of exercises/solutions/x03-nand.ipynb"
    assert not (layout.my / "notebooks/.ipynb_checkpoints").exists()


def test_a_later_start_overwrites_nothing_and_adds_what_is_new(layout):
    copies.ensure(layout, "[6/6]")
    (layout.my / "notebooks/08-implementing.ipynb").write_text("mine")
    (layout.root / "notebooks/10-new.ipynb").write_text("new")
    copies.ensure(layout, "[6/6]")
    assert (layout.my / "notebooks/08-implementing.ipynb").read_text() == "mine"
    assert (layout.my / "notebooks/10-new.ipynb").read_text() == "new"


def test_a_changed_original_is_offered_and_not_forced(layout, capsys):
    copies.ensure(layout, "[6/6]")
    (layout.root / "notebooks/08-implementing.ipynb").write_text("a better one")
    capsys.readouterr()
    for _ in range(2):
        copies.ensure(layout, "[6/6]")
        said = capsys.readouterr().out
        assert "notebooks/08-implementing.ipynb" in said and "reset 08-implementing" in said and "09" not in said
    assert (layout.my / "notebooks/08-implementing.ipynb").read_text() == "original of notebooks/08-implementing.ipynb"


def test_an_unchanged_start_says_nothing(layout, capsys):
    copies.ensure(layout, "[6/6]")
    (layout.my / "notebooks/08-implementing.ipynb").write_text("mine")
    capsys.readouterr()
    copies.ensure(layout, "[6/6]")
    assert capsys.readouterr().out == ""


def test_what_jupyter_adds_to_a_notebook_makes_no_difference(layout, capsys):
    original, mine = layout.root / "notebooks/08-implementing.ipynb", layout.my / "notebooks/08-implementing.ipynb"
    original.write_text(notebook("1 + 1", {}))
    copies.ensure(layout, "[6/6]")
    mine.write_text(notebook("1 + 1", {"version": "25.0.3"}, {"output_type": "stream", "name": "stdout", "text": ["2"]}))
    original.write_text(notebook("1 + 1", {"version": "17.0.15"}))
    capsys.readouterr()
    copies.ensure(layout, "[6/6]")
    assert capsys.readouterr().out == ""
    original.write_text(notebook("1 + 2", {}))
    copies.ensure(layout, "[6/6]")
    assert "notebooks/08-implementing.ipynb" in capsys.readouterr().out
    mine.write_text(notebook("1 + 2", {"version": "25.0.3"}))
    copies.ensure(layout, "[6/6]")
    assert capsys.readouterr().out == "", "the learner has the new one already"


def notebook(source, language, *outputs):
    cell = {"cell_type": "code", "id": "sum", "metadata": {}, "source": [source], "outputs": outputs, "execution_count": None}
    metadata = {"kernelspec": {"name": "java"}, "language_info": {"name": "Java"} | language}
    return json.dumps({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def test_a_kill_in_the_middle_of_copying_is_repaired(layout, monkeypatch):
    def killed(source, target):
        raise KeyboardInterrupt
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            copies.ensure(layout, "[6/6]")
    assert not list(layout.my.rglob("*.ipynb")), "a half file lies where the notebook belongs"
    (layout.my / "notebooks/.00-start.ipynb.99.part").write_text("ha")
    copies.ensure(layout, "[6/6]")
    assert (layout.my / "notebooks/00-start.ipynb").read_text() == "original of notebooks/00-start.ipynb"


def test_a_damaged_record_costs_no_work_of_the_learners(layout):
    copies.ensure(layout, "[6/6]")
    (layout.my / "notebooks/08-implementing.ipynb").write_text("mine")
    (layout.my / copies.RECORD).write_text('{"notebooks/0')
    copies.ensure(layout, "[6/6]")
    assert (layout.my / "notebooks/08-implementing.ipynb").read_text() == "mine"
    assert set(json.loads((layout.my / copies.RECORD).read_text())) == set(copies.originals(layout))


# reset

def test_reset_gives_the_original_back_and_keeps_the_learners(layout):
    copies.ensure(layout, "[6/6]")
    mine = layout.my / "notebooks/08-implementing.ipynb"
    for text in ("mine", "mine again"):
        mine.write_text(text)
        copies.reset(layout, "08")
        assert mine.read_text() == "original of notebooks/08-implementing.ipynb"
    kept = sorted(mine.parent.glob("08-implementing.before-reset-*.ipynb"))
    assert sorted(file.read_text() for file in kept) == ["mine", "mine again"]
    assert all(re.fullmatch(r"08-implementing\.before-reset-\d{8}-\d{6}(-2)?\.ipynb", file.name) for file in kept)


def test_reset_overwrites_nothing_that_was_kept_even_where_two_are_at_work(layout, monkeypatch):
    monkeypatch.setattr(copies.time, "strftime", lambda form: "20260101-000000")  # a clock that stands still, or goes back
    copies.ensure(layout, "[6/6]")
    mine = layout.my / "notebooks/08-implementing.ipynb"
    for text in ("mine", "mine again", "and again"):
        mine.write_text(text)
        with monkeypatch.context() as patch:
            patch.setattr(type(mine), "exists", lambda path: path == mine)  # what the other one keeps comes after the look
            copies.reset(layout, "08")
    assert sorted(file.read_text() for file in mine.parent.glob("08-*before-reset*")) == ["and again", "mine", "mine again"]


def test_reset_on_a_full_disk_leaves_the_learners_file_where_it_was(layout, monkeypatch):
    copies.ensure(layout, "[6/6]")
    mine = layout.my / "notebooks/08-implementing.ipynb"
    mine.write_text("mine")
    with monkeypatch.context() as patch, pytest.raises(OSError, match="No space left.*08-implementing.ipynb"):
        patch.setattr(type(mine), "write_bytes", full_disk)
        copies.reset(layout, "08")
    assert mine.read_text() == "mine" and not list(layout.my.rglob("*before-reset*"))


def full_disk(*_):
    raise OSError(errno.ENOSPC, "No space left on device")  # which names no file


def test_reset_of_a_changed_original_ends_the_offer(layout, capsys):
    copies.ensure(layout, "[6/6]")
    (layout.root / "notebooks/08-implementing.ipynb").write_text("a better one")
    copies.reset(layout, "08")
    capsys.readouterr()
    copies.ensure(layout, "[6/6]")
    assert capsys.readouterr().out == ""
    assert (layout.my / "notebooks/08-implementing.ipynb").read_text() == "a better one"


def test_reset_of_an_untouched_file_makes_no_second_copy(layout):
    copies.ensure(layout, "[6/6]")
    copies.reset(layout, "08")
    assert not list(layout.my.rglob("*before-reset*"))


@pytest.mark.parametrize("wanted, name", [
    ("08", "notebooks/08-implementing.ipynb"),
    ("x03", "exercises/x03-nand.ipynb"),
    ("09-training.ipynb", "notebooks/09-training.ipynb"),
    ("09-training", "notebooks/09-training.ipynb"),
    ("09-tr", "notebooks/09-training.ipynb"),
    ("my/notebooks/09-training.ipynb", "notebooks/09-training.ipynb"),
    ("/elsewhere/my/notebooks/09-training.ipynb", "notebooks/09-training.ipynb"),
    ("exercises/solutions/x03-nand.ipynb", "exercises/solutions/x03-nand.ipynb"),
])
def test_reset_understands(layout, wanted, name):
    assert copies.choose(copies.originals(layout), wanted) == name


@pytest.mark.parametrize("wanted, told", [("0", "08-implementing"), ("77", "There is no 77"), ("", "There is no")])
def test_reset_answers_an_ambiguous_or_unknown_name_with_the_candidates(layout, wanted, told):
    with pytest.raises(Failure, match=told) as failure:
        copies.choose(copies.originals(layout), wanted)
    assert failure.value.code == 2 and "\n    notebooks/09-training.ipynb" in str(failure.value)


# Stamps

def test_stamps_go_by_content_and_not_by_date(tmp_path):
    source = tmp_path / "src/A.java"
    source.parent.mkdir()
    source.write_text("class A {}")
    before = stamps.tree_digest(tmp_path, [tmp_path / "src"])
    os.utime(source, (1, 1))
    assert stamps.tree_digest(tmp_path, [tmp_path / "src"]) == before
    source.write_text("class B {}")
    os.utime(source, (1, 1))
    assert stamps.tree_digest(tmp_path, [tmp_path / "src"]) != before
    source.write_text("class A {}")
    source.rename(source.with_name("B.java"))
    assert stamps.tree_digest(tmp_path, [tmp_path / "src"]) != before


def test_stamps_survive_a_start_and_a_damaged_file(tmp_path):
    file = tmp_path / "stamps.json"
    stamps.Stamps(file).set("library", "abc")
    assert stamps.Stamps(file).get("library") == "abc"
    stamps.Stamps(file).clear("library")
    assert stamps.Stamps(file).get("library") is None
    file.write_text('{"libr')
    assert stamps.Stamps(file).get("library") is None


def test_a_second_set_up_finds_the_lock_taken(tmp_path):
    with locking.Lock(tmp_path / "lock", "waiting"), open(tmp_path / "lock") as other:
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with open(tmp_path / "lock") as other:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


# Finding Java and Maven

def java_home(folder, version, *commands):
    """A folder that looks like a Java of that version."""
    (folder / "bin").mkdir(parents=True)
    (folder / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{version}"\n')
    for command in commands:
        file = folder / "bin" / command
        file.write_text("#!/bin/sh\n")
        file.chmod(0o755)
    return folder


@pytest.fixture
def javas(tmp_path):
    return {
        "eight": java_home(tmp_path / "eight", "1.8.0_412", "java", "javac"),
        "jre": java_home(tmp_path / "jre", "21.0.2", "java"),
        "seventeen": java_home(tmp_path / "seventeen", "17.0.15", "java", "javac", "jshell"),
        "newer": java_home(tmp_path / "newer", "25", "java", "javac", "jshell"),
    }


def test_java_home_comes_first(javas):
    search = tools.find_jdk({"JAVA_HOME": str(javas["newer"]), "PATH": str(javas["seventeen"] / "bin")}, [])
    assert (search.found.home, search.found.version, search.rejected) == (javas["newer"], "25", [])


def test_an_old_java_home_is_passed_over_and_explained(javas):
    search = tools.find_jdk({"JAVA_HOME": str(javas["eight"]), "PATH": str(javas["seventeen"] / "bin")}, [])
    assert search.found.home == javas["seventeen"]
    assert len(search.rejected) == 1 and "JAVA_HOME" in search.rejected[0] and "Java 1.8.0_412" in search.rejected[0]


def test_a_jre_first_on_path_is_passed_over_and_explained(javas):
    search = tools.find_jdk({"PATH": str(javas["jre"] / "bin")}, [javas["newer"], javas["seventeen"], javas["eight"]])
    assert search.found.home == javas["seventeen"], "the oldest that will do is the one the tests ran on"
    assert "javac" in search.rejected[0] and "JRE" in search.rejected[0]


def test_java_is_found_through_a_symbolic_link(javas, tmp_path):
    (tmp_path / "links").mkdir()
    (tmp_path / "links/javac").symlink_to(javas["seventeen"] / "bin/javac")
    assert tools.find_jdk({"PATH": str(tmp_path / "links")}, []).found.home == javas["seventeen"]


def test_no_java_at_all_is_no_error_here_but_said(javas, tmp_path):
    search = tools.find_jdk({"JAVA_HOME": str(tmp_path / "gone"), "PATH": ""}, [javas["eight"]])
    assert search.found is None
    told = system.explanation(system.Tools(search, tools.Search()), ["jdk"])
    assert "there is no Java in it" in told and "Java 1.8.0_412" in told and "Install it with" in told


@pytest.mark.parametrize("version, feature", [("17.0.15", 17), ("25", 25), ("1.8.0_412", 8), ("22-ea", 22)])
def test_reads_the_feature_version(version, feature):
    assert tools.feature_version(version) == feature


def test_an_old_maven_is_passed_over_and_explained(tmp_path):
    for version in ("3.3.9", "3.9.6"):
        command = tmp_path / version / "bin/mvn"
        command.parent.mkdir(parents=True)
        command.write_text(f"#!/bin/sh\necho Apache Maven {version}\n")
        command.chmod(0o755)
    search = tools.find_maven({"MAVEN_HOME": str(tmp_path / "3.3.9"), "PATH": str(tmp_path / "3.9.6/bin")})
    assert (search.found.version, search.found.command) == ("3.9.6", tmp_path / "3.9.6/bin/mvn")
    assert "Maven 3.3.9" in search.rejected[0]


def program(file, says):
    """A program that only tells its version."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\necho {says}\n")
    file.chmod(0o755)
    return file


def test_a_browser_is_taken_with_a_driver_of_its_version(tmp_path):
    chromium = program(tmp_path / "a/chromium", "Chromium 156.0.8078.79 built on Debian")
    old = program(tmp_path / "a/chromedriver", "ChromeDriver 99.0.1.2")
    search = tools.find_browser({"PATH": str(old.parent)}, usual=[])
    assert search.found is None and "no chromedriver of its version 156" in search.rejected[0]
    driver = program(tmp_path / "b/chromedriver", "ChromeDriver 156.0.8078.70")
    found = tools.find_browser({"PATH": str(chromium.parent)}, usual=[str(driver.parent)]).found
    assert (found.binary, found.driver, found.version) == (chromium, driver, "156.0.8078.79")


def test_only_the_tests_need_a_browser():
    missing = tools.Search()
    without, wanted = system.Tools(missing, missing), system.Tools(missing, missing, tools.Search())
    assert "browser" not in without.missing() and "browser" in wanted.missing()
    assert "chromium-driver" in " ".join(system.debian_packages(["browser"]))


# The kernel

def test_another_home_keeps_the_learners_things_elsewhere(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path / "home"))
    layout = Layout(tmp_path)
    env = jupyter_environment(layout, tools.Jdk(tmp_path / "jdk", "17"))
    assert layout.my == tmp_path / "home/my" and env["JUPYTER_CONFIG_DIR"].startswith(str(tmp_path / "home"))
    assert layout.state == tmp_path / ".workbook" and layout.venv == tmp_path / ".venv"


def test_the_kernelspec_names_the_chosen_java_and_the_library(tmp_path):
    layout = Layout(tmp_path / "ein $wörk buch")
    spec = jupyter.kernelspec(layout, tools.Jdk(tmp_path / "jdk", "17"), shared=False)
    assert spec["argv"][0] == str(tmp_path / "jdk/bin/java")
    assert "-XX:-OmitStackTraceInFastThrow" in spec["argv"]
    assert spec["env"]["JJAVA_CLASSPATH"] == spec["env"]["IJAVA_CLASSPATH"] == str(layout.jar).replace("$", "$$")


def kernel_options(layout):
    return json.loads((layout.kernel / "kernel.json").read_text())["argv"]


def sharing_made(monkeypatch, works):
    """Puts a file, or a failure, in the place of the archive that Java would make; returns the list of its makings."""
    makings = []

    def make(layout, jdk):
        makings.append(kernel_options(layout))
        if works:
            layout.shared_classes.parent.mkdir(parents=True, exist_ok=True)
            layout.shared_classes.write_text("archive")
        return works
    monkeypatch.setattr(sharing, "_make", make)
    return makings


@pytest.mark.parametrize("works", [True, False])
def test_the_kernel_shares_its_classes_where_that_works(tmp_path, monkeypatch, capsys, works):
    makings = sharing_made(monkeypatch, works)
    layout, made, jdk = Layout(tmp_path), stamps.Stamps(tmp_path / "stamps.json"), tools.Jdk(tmp_path / "jdk", "17")
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    assert ("does without it" in capsys.readouterr().out) != works
    assert (sharing.ALIGNED in kernel_options(layout)) == works and sharing.ALIGNED not in makings[0]
    assert jupyter.kernel_is_right(layout, jdk)
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    assert len(makings) == 1 and capsys.readouterr().out == ""
    layout.jar.parent.mkdir(parents=True, exist_ok=True)
    layout.jar.write_text("another library")
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    assert len(makings) == 2


def test_a_damaged_archive_of_classes_is_made_again(tmp_path, monkeypatch):
    makings = sharing_made(monkeypatch, works=True)
    layout, made, jdk = Layout(tmp_path), stamps.Stamps(tmp_path / "stamps.json"), tools.Jdk(tmp_path / "jdk", "17")
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    layout.shared_classes.write_text("arch")
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    assert len(makings) == 2 and layout.shared_classes.read_text() == "archive"


def test_java_takes_the_archive_that_the_set_up_made():
    layout, jdk = Layout(ROOT), tools.find_jdk().found
    assert sharing.settled(layout, stamps.Stamps(layout.state / "stamps.json"), jdk)
    started = subprocess.run([jdk.tool("java"), *sharing.options(layout), "-Xlog:class+load", "-cp", sharing.class_path(layout),
                              sharing.KERNEL], capture_output=True, text=True)
    taken = [line.split()[1] for line in started.stdout.splitlines() if "shared objects file" in line]
    assert "java.lang.Object" in taken, started.stdout[-2000:] + started.stderr  # the JDK's own archive does not fit these options
    if re.fullmatch(r"[\w./-]+", sharing.class_path(layout).replace(os.pathsep, ""), re.ASCII):  # Java 17 shares none from other paths
        assert sharing.KERNEL in taken


def test_a_server_starts_without_what_it_never_uses_and_without_the_files_of_its_folder(tmp_path):
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules/program.py").write_text("""if __name__ == "__main__":
    import sys, alembic.command
    from alembic.script import ScriptDirectory
    try:
        import rfc3987_syntax
    except ImportError:
        import jsonschema, jupyter_server.serverapp
        print(sys.argv, jsonschema.__name__, ScriptDirectory.__name__)
""")
    (tmp_path / "jsonschema.py").write_text("raise SystemExit('a file of the learner's')")
    command = jupyter.server(Layout(ROOT), "program") + ["--port=1"]
    told = subprocess.run(command, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "modules")}, capture_output=True, text=True)
    assert told.stdout == "['" + str(tmp_path / "modules/program.py") + "', '--port=1'] jsonschema object\n", told.stderr


def test_a_damaged_kernelspec_is_written_again(tmp_path, monkeypatch, capsys):
    sharing_made(monkeypatch, works=True)
    layout, made, jdk = Layout(tmp_path), stamps.Stamps(tmp_path / "stamps.json"), tools.Jdk(tmp_path / "jdk", "17")
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    (layout.kernel / "kernel.json").write_text("{}")
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    assert json.loads((layout.kernel / "kernel.json").read_text()) == jupyter.kernelspec(layout, jdk, shared=True)
    capsys.readouterr()
    jupyter.ensure_kernel(layout, made, jdk, "[4/6]")
    assert capsys.readouterr().out == ""


def test_settings_that_differ_are_written_again_in_the_form_that_jupyter_reads(tmp_path, capsys):
    layout = Layout(tmp_path)
    jupyter.ensure_settings(layout, "[5/6]")
    config = layout.venv / "etc/jupyter"
    told = json.loads((config / "jupyter_server_config.json").read_text())
    assert told["MappingKernelManager"]["cull_idle_timeout"] == 1800, "notebook 00 says half an hour"
    code = (config / "jupyter_server_config.py").read_text()
    (config / "jupyter_server_config.py").write_text("")
    assert jupyter.differing(jupyter.settings(layout)) == [config / "jupyter_server_config.py"]
    jupyter.ensure_settings(layout, "[5/6]")
    assert (config / "jupyter_server_config.py").read_text() == code
    capsys.readouterr()
    jupyter.ensure_settings(layout, "[5/6]")
    assert capsys.readouterr().out == ""


def test_the_terminal_shows_the_errors_of_jupyter_alone():
    noise = ["[C 2026-01-01 00:00:00.000 ServerApp] ", "    ", "    To access the server, open this file in a browser:",
             "[W 2026-01-01 00:00:00.000 ServerApp] Notebook notebooks/03.ipynb is not trusted",
             "[I 2026-01-01 00:00:00.000 Loop-Shell-0] Loop started.", "    more of it",
             "[C 2026-01-01 00:00:00.000 ServerApp] Shutdown confirmed"]
    mistakes = ["[E 2026-01-01 00:00:00.000 ServerApp] Uncaught exception", "    Traceback (most recent call last):", "",
                "      File ...", "[C 2026-01-01 00:00:00.000 ServerApp] ERROR: no available port could be found.",
                "Exception in thread main java.lang.OutOfMemoryError", "\tat nndl.Network"]
    assert list(lab.errors(noise[:4] + mistakes[:5] + noise[4:] + mistakes[5:])) == mistakes


def test_the_log_with_the_token_is_for_its_owner_alone(tmp_path):
    layout = Layout(tmp_path)
    for _ in range(2):  # an earlier start's may be there
        lab._tell_errors(lab.open_log(layout), types.SimpleNamespace(stderr=[b"[I 2026-01-01 00:00:00.000 ServerApp] token\n"]))
    assert layout.lab_log.stat().st_mode & 0o777 == 0o600
    assert layout.lab_log.read_text().count("token") == 1


def test_our_kernelspec_beats_one_of_the_users(tmp_path):
    hostile = tmp_path / ".local/share/jupyter/kernels/java/kernel.json"
    hostile.parent.mkdir(parents=True)
    hostile.write_text('{"argv": ["false"], "display_name": "hostile", "language": "java"}')
    env = jupyter_environment(Layout(ROOT), tools.find_jdk().found) | {"HOME": str(tmp_path)}
    found = subprocess.run([sys.executable, "-m", "jupyter", "kernelspec", "list", "--json"], env=env,
                           capture_output=True, check=True)
    assert json.loads(found.stdout)["kernelspecs"]["java"]["spec"]["display_name"] == "Java"


# Output that nobody reads any more

def into_a_closed_pipe(*command):
    """The exit code of a program whose reader has gone, and what it writes elsewhere."""
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run([sys.executable, *map(str, command)], stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    return result.returncode, result.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["doctor"], ["progress"], ["tset"], ["reset", "77"]], ids=" ".join)
def test_without_a_reader_a_command_ends_without_a_word(arguments):
    assert into_a_closed_pipe(ROOT / "workbook", *arguments) == (141, "")


@pytest.mark.parametrize("arguments", ["--help", "progress", "doctor"])
def test_a_reader_may_take_the_first_line_alone(layout, arguments):
    copies.ensure(layout, "[6/6]")
    shutil.copy(ROOT / "workbook", layout.root)
    (layout.root / "src/main").mkdir(parents=True)
    (layout.root / "src/main/python").symlink_to(ROOT / "src/main/python")
    piped = subprocess.run(f"'{sys.executable}' workbook {arguments} | head -1", shell=True, cwd=layout.root, check=True,
                           capture_output=True, text=True)
    assert (piped.stdout.count("\n"), piped.stderr) == (1, "")


def test_jupyterlab_stays_open_where_nobody_reads_its_address(tmp_path):
    (tmp_path / ".workbook/jupyter/runtime").mkdir(parents=True)
    thread = tmp_path / "thread.py"
    thread.write_text(f"""if True:
        import json, pathlib, socket, sys, threading, types
        sys.path.insert(0, {str(ROOT / 'src/main/python')!r})
        from launcher import lab, layout
        listening = socket.create_server(("127.0.0.1", 0))
        server = {{"token": "", "url": "x", "hostname": "127.0.0.1", "port": listening.getsockname()[1]}}
        pathlib.Path({str(tmp_path / '.workbook/jupyter/runtime/jpserver-7.json')!r}).write_text(json.dumps(server))
        process = types.SimpleNamespace(pid=7, poll=lambda: None)
        threading.Thread(target=lab._tell_address, args=(layout.Layout(pathlib.Path({str(tmp_path)!r})), process)).start()
    """)
    assert into_a_closed_pipe(thread) == (0, "")


# Locale, the sum

@pytest.mark.parametrize("codeset, platform, fallback", [
    ("UTF-8", "linux", {}), ("utf8", "linux", {}), ("ANSI_X3.4-1968", "linux", {"LC_ALL": "C.UTF-8"}),
    ("", "linux", {"LC_ALL": "C.UTF-8"}), ("US-ASCII", "darwin", {"LC_ALL": "en_US.UTF-8"}), ("cp1252", "win32", {})])
def test_java_gets_a_locale_that_can_name_every_file(codeset, platform, fallback):
    assert locale_fallback(codeset, platform) == fallback


@pytest.fixture
def suite(tmp_path):
    def write(name, cases):
        (tmp_path / name).write_text(f"<testsuite>{cases}</testsuite>")
        return tmp_path / name
    return write


def test_the_sum_counts_passed_failed_and_skipped(suite):
    first = suite("a.xml", '<testcase name="a"/><testcase name="b"><failure message="too few">line 7</failure></testcase>')
    second = suite("b.xml", '<testcase name="c"><error message="broke"/></testcase><testcase name="d"><skipped/></testcase>')
    total = read_reports([first]) + read_reports([second])
    assert total.summary() == "1 passed, 2 failed, 1 skipped"
    assert "too few" in total.details() and "broke" in total.details()
    assert Report(passed=3).summary() == "3 passed, 0 failed"


def test_a_crash_an_unreadable_report_and_no_tests_are_failures(suite, tmp_path):
    passing = suite("a.xml", '<testcase name="a"/>')
    assert judge(read_reports([passing]), "mvn", 1, ["boom"]).summary() == "1 passed, 1 failed"
    assert judge(read_reports([passing]), "mvn", 0, []).summary() == "1 passed, 0 failed"
    assert judge(read_reports([]), "mvn", 0, []).summary() == "0 passed, 1 failed"
    (tmp_path / "half.xml").write_text("<testsuite><testcase")
    assert read_reports([tmp_path / "half.xml"]).summary() == "0 passed, 1 failed"
