"""Machines as they are: file systems without locks, read-only or full ones, settings of the user's for pip, Maven and Java."""
import errno
import fcntl
import os

import pytest
from launcher import jupyter, library, locking, system, tools
from launcher.console import Failure
from launcher.environment import JAVA_OPTIONS, base_environment, java_environment


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


def failing(code):
    """A function of the system's that always fails."""
    def fail(*_, **__):
        raise OSError(code, os.strerror(code))
    return fail
