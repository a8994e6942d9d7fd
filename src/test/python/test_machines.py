"""Machines as they are: file systems without locks, read-only or full ones, settings of the user's for pip, Maven and Java."""
import errno
import fcntl
import os

import pytest
from launcher import locking


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


def failing(code):
    """A function of the system's that always fails."""
    def fail(*_, **__):
        raise OSError(code, os.strerror(code))
    return fail
