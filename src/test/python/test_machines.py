"""Machines as they are: file systems without locks, read-only or full ones, settings of the user's for pip, Maven and Java."""
import errno
import fcntl
import io
import json
import os
import shlex
import shutil
import subprocess
import sys
import types

import pytest
from conftest import ROOT
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from launcher import commands, copies, jupyter, lab, library, locking, processes, sharing, stamps, system, tools
from launcher.console import Failure
from launcher.environment import JAVA_OPTIONS, base_environment, java_environment
from launcher.layout import Layout


# Locks

@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOLCK, errno.EROFS, errno.ENOSPC, errno.EINVAL, errno.EIO])
def test_a_file_system_without_locks_is_said_and_worked_on(tmp_path, monkeypatch, capsys, code):
    monkeypatch.setattr(fcntl, "flock", failing(code))
    with locking.Lock(tmp_path / "lock", "waiting"):
        told = capsys.readouterr().out
    assert os.strerror(code) in told and "no second ./workbook" in told and "waiting" not in told and told.count("\n") == 1
    assert os.strerror(code) in locking.state(tmp_path / "lock")


@pytest.mark.parametrize("code", [errno.EROFS, errno.ENOSPC, errno.EACCES, errno.EDQUOT])
def test_a_lock_that_cannot_even_be_opened_is_said_and_done_without(tmp_path, monkeypatch, capsys, code):
    (tmp_path / "lock").touch()
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", failing(code))
        with locking.Lock(tmp_path / "lock", "waiting"):
            assert locking.state(tmp_path / "lock").startswith(f"none here ({os.strerror(code)})")
    assert os.strerror(code) in capsys.readouterr().out


@pytest.mark.parametrize("code", [errno.EWOULDBLOCK, errno.EACCES])
def test_a_lock_that_another_holds_is_waited_for(tmp_path, monkeypatch, capsys, code):
    refusals = [OSError(code, os.strerror(code))] * 2

    def busy(fd, how):
        if refusals:
            raise refusals.pop()
    monkeypatch.setattr(fcntl, "flock", busy)
    with locking.Lock(tmp_path / "lock", "waiting"):
        assert capsys.readouterr().out == "waiting\n" and not refusals


def test_the_doctor_tries_the_lock(tmp_path):
    lock = tmp_path / "lock"
    assert "not tried" in locking.state(lock) and not lock.exists()
    with locking.Lock(lock, "waiting"):
        assert locking.state(lock) == "another set-up is at work"
    assert locking.state(lock) == "one set-up at a time"


# Settings of the user's

@pytest.fixture
def jdk(monkeypatch):
    """The real one, without options of this machine's."""
    for name in JAVA_OPTIONS:
        monkeypatch.delenv(name, raising=False)
    return tools.find_jdk().found


@pytest.mark.parametrize("name", JAVA_OPTIONS)
@pytest.mark.parametrize("given, kept", [
    ("-XX:+UseG1GC", ""), ("-Xmx1g -XX:+UseParallelGC", "-Xmx1g"), ("'-XX:+UseG1GC' -Dhttps.proxyHost=proxy", "-Dhttps.proxyHost=proxy"),
    ("-XX:+UseConcMarkSweepGC", ""), ("-XX:MinHeapFreeRatio=50", ""), ("-Dmine=-XX:+UseG1GC", "-Dmine=-XX:+UseG1GC")])
def test_java_starts_whatever_collector_the_user_has_for_other_programs(jdk, monkeypatch, capsys, name, given, kept):
    monkeypatch.setenv(name, given)
    jupyter.ensure_java_starts(jdk)
    assert java_environment(jdk)[name] == kept
    told = capsys.readouterr().out
    assert (f"({name})" in told and told.count("\n") == 1) if kept != given else told == ""


@pytest.mark.parametrize("given", ["-XX:MaxPermSize=256m", "-Xmx32m"])
def test_an_option_with_which_java_does_not_start_is_said_in_javas_words(jdk, monkeypatch, given):
    monkeypatch.setenv("_JAVA_OPTIONS", f"{given} -Dhttps.proxyPassword=secret")
    with pytest.raises(Failure, match="_JAVA_OPTIONS tells it. It says: (Unrecognized VM option|Initial heap size)") as failure:
        jupyter.ensure_java_starts(jdk)
    assert "secret" not in str(failure.value)


def test_no_setting_for_another_python_reaches_ours(monkeypatch):
    for name in ("PYTHONPATH", "PYTHONHOME", "PYTHONWARNINGS", "PYTHONINSPECT", "__PYVENV_LAUNCHER__"):
        monkeypatch.setenv(name, "error")
    monkeypatch.setenv("https_proxy", "http://proxy")
    env = base_environment()
    assert "error" not in env.values() and env["PYTHONNOUSERSITE"] == "1" and env["https_proxy"] == "http://proxy"


def test_kernels_run_here_though_the_user_has_a_gateway_for_other_notebooks(monkeypatch):
    monkeypatch.setenv("JUPYTER_GATEWAY_URL", "http://elsewhere")
    monkeypatch.setenv("JUPYTER_TOKEN", "mine")
    env = base_environment()
    assert "http://elsewhere" not in env.values() and env["JUPYTER_TOKEN"] == "mine"


@pytest.mark.parametrize("users", ["{}", "{}:", "/nowhere:{}", "./{name}"])
def test_a_module_of_the_users_takes_the_place_of_none_of_pythons(tmp_path, users):
    (tmp_path / "modules").mkdir()
    for name in ("dataclasses", "json", "argparse", "launcher"):
        (tmp_path / f"modules/{name}.py").write_text("raise SystemExit('an old module')")
    env = os.environ | {"PYTHONPATH": users.format(tmp_path / "modules", name="modules")}
    told = subprocess.run([sys.executable, ROOT / "workbook", "help"], env=env, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0 and told.stdout.startswith("The workbook to chapter 1"), told.stderr


def test_a_clock_that_was_wrong_makes_nothing_be_done_again(tmp_path):
    """Files from the future and from 1970 are judged by their content."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source/A.java").write_text("class A {}")
    before = stamps.tree_digest(tmp_path, [tmp_path / "source"])
    for second in (0, 4_000_000_000):
        os.utime(tmp_path / "source/A.java", (second, second))
        assert stamps.tree_digest(tmp_path, [tmp_path / "source"]) == before


@pytest.mark.parametrize("environ", [
    {"TMPDIR": "/nowhere", "HOME": "/nowhere", "XDG_CONFIG_HOME": "/proc/1/nowhere", "COLUMNS": "0", "TERM": ""},
    {"PATH": "", "HOME": "", "LANG": "xx_YY", "LC_ALL": "xx_YY"},
    {"JAVA_HOME": "/nowhere", "VIRTUAL_ENV": "/nowhere", "CONDA_PREFIX": "/nowhere", "PYTHONSTARTUP": "/nowhere",
     "PYTHONWARNINGS": "error"}],
    ids=["no folders", "no programs", "others' settings"])
def test_the_doctor_examines_any_machine_without_a_traceback(environ, tmp_path):
    """A checkout in which nothing is set up yet, under a name that few expect."""
    root = tmp_path / "-it's \"odd\"\n$HOME %s {x}"
    for name in ("src/main", "workbook", "pom.xml"):
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, target)
    told = subprocess.run([sys.executable, root / "workbook", "doctor"], env=os.environ | environ, cwd=tmp_path, capture_output=True,
                          text=True, encoding="utf-8", check=False, umask=0o077)
    assert told.returncode == 1 and "Traceback" not in told.stdout + told.stderr, told.stdout + told.stderr
    assert "of these are broken." in told.stdout.splitlines()[-1] and told.stderr == ""


def test_whoever_reads_a_few_lines_of_the_doctors_hears_no_more():
    command = f"{shlex.quote(sys.executable)} workbook doctor | head -3"
    told = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.stdout.count("\n") == 3 and told.stderr == ""


def test_maven_keeps_the_users_settings_and_where_it_fails_they_are_named(tmp_path, monkeypatch):
    for name in library.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(library, "SETTINGS", ("~/.m2/settings.xml", "~/.mavenrc"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert library.told_settings() == []
    (tmp_path / ".mavenrc").write_text("JAVA_HOME=/old")
    monkeypatch.setenv("MAVEN_OPTS", "-Dhttps.proxyHost=proxy")
    assert base_environment()["MAVEN_OPTS"] == "-Dhttps.proxyHost=proxy"
    assert library.told_settings() == ["Maven also goes by ~/.mavenrc, MAVEN_OPTS: is there the reason?"]


def test_a_user_without_a_home_has_nothing_there(monkeypatch):
    """A container that is run under any number: there is no such user in the system's list."""
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 987_654)
    assert isinstance(system.a_font_exists(), bool) and tools.find_jdk({"PATH": ""}) and library.told_settings() is not None


# Full disks, kills

class FullDisk(io.StringIO):
    def write(self, text):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_log_on_a_full_disk_does_not_hold_up_the_program(monkeypatch, tmp_path):
    """More than a pipe holds: unless it is read, the program never ends."""
    monkeypatch.setattr(type(tmp_path), "open", lambda *_, **__: Lines())
    code, tail = processes.run_with_heartbeat([sys.executable, "-c", "for n in range(100_000): print('line', n)"],
                                              log=tmp_path / "log", env=dict(os.environ), cwd=tmp_path)
    assert (code, tail[-1]) == (0, "line 99999")


class Lines(FullDisk):
    """A log whose first line, the command, still had room."""

    def write(self, text):
        return len(text) if text.startswith("\n$ ") else super().write(text)


def test_jupyterlab_is_not_started_on_a_full_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: types.SimpleNamespace(free=0))
    with pytest.raises(Failure, match=f"^The disk of {tmp_path}/.workbook/jupyter is full"):
        lab.open_lab(Layout(tmp_path), None, False, [])


def test_jupyter_writes_nothing_into_the_users_home(jupyter, tmp_path):
    """HOME is no folder at all here."""
    (tmp_path / "home").touch()
    told = subprocess.run([sys.executable, ROOT / "src/main/python/launcher/kernel_probe.py", "1 + 1"], capture_output=True, text=True,
                          env=os.environ | {"HOME": str(tmp_path / "home")}, check=False)
    assert told.stdout == "2\n", told.stderr


def test_jupyterlabs_log_on_a_full_disk_does_not_hold_up_the_server():
    assert list(lab._kept([b"one\n", b"two\n"], FullDisk())) == ["one", "two"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EDQUOT])
def test_where_a_file_cannot_be_written_it_is_named(tmp_path, monkeypatch, capsys, code):
    monkeypatch.setattr(commands, "COMMANDS", {"open": lambda *_: stamps.write_atomically(tmp_path / "stamps.json", b"{}")})
    monkeypatch.setattr(type(tmp_path), "write_bytes", failing(code))
    assert commands.main(str(tmp_path), []) == 1
    assert capsys.readouterr().out == f"{tmp_path / 'stamps.json'}: {os.strerror(code)}. Mend that and start ./workbook again.\n"


def test_a_home_that_cannot_be_written_keeps_jupyterlab_from_starting_in_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path))
    monkeypatch.setattr(type(tmp_path), "mkdir", failing(errno.EROFS))
    with pytest.raises(OSError, match="Read-only"):
        lab.open_lab(Layout(tmp_path), None, False, [])


KILLED_COPIES = """if True:
    import os, signal, sys
    from pathlib import Path
    sys.path.insert(0, {modules!r})
    from launcher import copies
    from launcher.layout import Layout
    steps = iter(range({step}))
    for name in ("replace", "mkdir"):
        def killed(*given, real=getattr(os, name), **options):
            if next(steps, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*given, **options)
        setattr(os, name, killed)
    copies.ensure(Layout(Path({root!r})), "[6/6]")
    copies.reset(Layout(Path({root!r})), "08")
"""


def test_copying_and_reset_killed_at_each_step_lose_nothing(tmp_path):
    for folder, names in {"notebooks": ["08-a.ipynb", "09-b.ipynb"], "exercises": ["x01-c.ipynb"]}.items():
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / name).write_text(f"original {name}")
    mine = tmp_path / "my/notebooks/08-a.ipynb"
    for step in range(20):
        shutil.rmtree(tmp_path / "my", ignore_errors=True)
        if step % 2:
            mine.parent.mkdir(parents=True)
            mine.write_text("mine")
        code = KILLED_COPIES.format(modules=str(ROOT / "src/main/python"), root=str(tmp_path), step=step // 2)
        ended = subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False).returncode
        copies.ensure(Layout(tmp_path), "[6/6]")
        texts = [file.read_text() for file in (tmp_path / "my/notebooks").glob("08-a*.ipynb")]
        assert ("mine" in texts) == bool(step % 2) and (tmp_path / "my/exercises/x01-c.ipynb").read_text() == "original x01-c.ipynb"
    assert ended == 0, "the last round comes to the end, so that each step was one to be killed at"


# Who can reach the server

@pytest.mark.parametrize("hostname, token, said", [
    ("127.0.0.1", "t", None), ("localhost", "t", None), ("::1", "t", None),
    ("0.0.0.0", "t", "Other machines can reach it, too, at 0.0.0.0: whoever has its token"),
    ("127.0.0.1", "", "It asks for no token: unless you gave it a password"),
    ("192.168.0.2", "", "It asks for no token, and other machines can reach it, too, at 192.168.0.2")])
def test_who_lets_others_in_is_told_so(hostname, token, said):
    told = lab.exposure({"hostname": hostname, "token": token})
    assert told is None if said is None else told.startswith(said)


@pytest.mark.parametrize("options, ip", [
    ([], ["--ServerApp.ip=127.0.0.1"]), (["--no-browser", "--port=1"], ["--ServerApp.ip=127.0.0.1"]),
    (["--ip=0.0.0.0"], []), (["--ip", "0.0.0.0"], []), (["--ServerApp.ip=0.0.0.0"], [])])
def test_jupyterlab_gets_no_option_twice(tmp_path, options, ip):
    """It would refuse to start."""
    ours = lab._defaults(tmp_path, options)
    assert [option for option in ours if "ip=" in option] == ip and f"--ServerApp.root_dir={tmp_path}" in ours


# A kernel that another editor starts, knowing nothing but the two jars

@pytest.fixture
def foreign_kernel(jupyter, tmp_path):
    """Runs code in a kernel on a German machine whose screen cannot be reached; gives back what it shows and says."""
    layout, environ = Layout(ROOT), {"DISPLAY": "127.0.0.1:77", "LC_ALL": "de_DE.UTF-8"}
    spec = {"argv": [str(tools.find_jdk().found.tool("java")), "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", "-Duser.language=de",
                     "-Duser.country=DE", "-cp", sharing.class_path(layout), sharing.KERNEL, "{connection_file}"],
            "display_name": "foreign", "language": "java", "interrupt_mode": "message",
            "env": {"JJAVA_CLASSPATH": str(layout.jar)} | environ}
    (tmp_path / "kernels/foreign").mkdir(parents=True)
    (tmp_path / "kernels/foreign/kernel.json").write_text(json.dumps(spec))
    manager = KernelManager(kernel_name="foreign", kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(tmp_path / "kernels")]))
    manager.start_kernel(cwd=str(ROOT))
    client = manager.client()
    client.start_channels()

    def run(code):
        contents = []
        client.execute_interactive(code, timeout=60, output_hook=lambda message: contents.append(message["content"]))
        return [content for content in contents if "code" not in content]
    try:
        client.wait_for_ready(timeout=60)
        yield run
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


START = "import nndl.notebook.*; import nndl.figure.*; Notebook.start();"


def test_a_kernel_of_another_editors_draws_without_its_screen(foreign_kernel):
    foreign_kernel(START)
    shown = foreign_kernel('new Plot("a parabola", "x", "y").line("y", new double[] {0, 1, 2}, new double[] {0, 1, 4})')
    assert any("image/png" in content.get("data", {}) for content in shown), shown


def test_a_kernel_of_another_editors_writes_numbers_and_messages_as_ours(foreign_kernel):
    assert "0,656" in str(foreign_kernel('System.out.printf("%.3f", 0.656);'))
    foreign_kernel(START)
    assert "0.656" in str(foreign_kernel('System.out.printf("%.3f", 0.656);'))
    assert "cannot find symbol" in str(foreign_kernel("int x = unknown + 1;"))


def failing(code):
    """A function of the system's that always fails."""
    def fail(*_, **__):
        raise OSError(code, os.strerror(code))
    return fail
