"""A class on one server: the teacher's settings, learners' names, copies and limits, and the installation they share."""
import grp
import json
import os
import pwd
import re
import resource
import sys
import types

import pytest
from conftest import ROOT
from launcher import jupyter, pins
from launcher.classroom import installing, learner, limits, names, settings
from launcher.classroom.place import Place
from launcher.console import Failure
from launcher.layout import Layout

CLASSROOM = ROOT / "classroom"


# The teacher's settings

def read(tmp_path, text):
    pytest.importorskip("tomllib", reason="a class needs Python 3.11")
    file = tmp_path / "classroom.toml"
    file.write_text(text)
    return settings.read(file)


def test_the_settings_that_a_teacher_is_given_are_those_that_hold_without_any(tmp_path):
    given = (CLASSROOM / "classroom.toml").read_text(encoding="utf-8")
    shown = "\n".join(line for line in re.sub(r"^# (?=[a-z_]+ = )", "", given, flags=re.M).splitlines()
                      if not line.startswith(("public", "certificate", "key", "options")))
    none = read(tmp_path, "")
    assert read(tmp_path, shown) == read(tmp_path, given)
    assert read(tmp_path, given).address == none.address and read(tmp_path, given).learner == none.learner
    assert {name for name in settings.LOGINS if f'"{name}"' not in given} == {"test"}


@pytest.mark.parametrize("text, told", [
    ("[login]\nby = sign-up", "this is not TOML: Invalid value (at line 2, column 6). Texts stand in quotes"),
    ("[adress]", "has no table adress. Did you mean address? There are: address, login, learner, class."),
    ("learner = 3", "learner is a table: write [learner] on a line of its own"),
    ("[learner]\nmemmory = '1G'", "[learner] has no setting memmory. Did you mean memory?"),
    ("[learner]\nmemory = 1", "memory in [learner] is 1, and should be a text in quotes."),
    ("[learner]\nmemory = '1 GB'", "memory in [learner] is '1 GB', and should be a size such as 800M or 2G."),
    ("[learner]\ncpus = 0", "cpus in [learner] is 0, and should be more than 0."),
    ("[learner]\nprocesses = true", "processes in [learner] is True, and should be a whole number."),
    ("[class]\nlearners_at_once = 1.5", "learners_at_once in [class] is 1.5, and should be a whole number."),
    ("[login]\nby = 'githbu'", "by in [login] is 'githbu'. There are: sign-up, accounts, github,"),
    ("[login]\nteachers = 'anna'", "teachers in [login] is 'anna', and should be a list of names"),
    ("[login]\nteachers = [1]", "teachers in [login] is [1], and should be a list of names"),
    ("[address]\nhost = '0.0.0.0'", "so passwords would cross the network for all to read. Name a certificate and its key"),
    ("[address]\nkey = '/a'", "[address] needs both, certificate and key, or neither."),
    ("[address]\nkey = '/no'\ncertificate = '/no/such'", "there is no file /no/such, which [address] names."),
    ("[address]\nport = 65534", "port in [address] is 65534, and should lie between 1 and 65533"),
    ("[address]\npublic = 'class.example.org'", "public in [address] is 'class.example.org', and should be as in https://"),
    ("[address]\nhost = '0.0.0.0'\ncertificate = 'FILE'\nkey = 'FILE'\n[login]\nby = 'test'", "lets everybody in under any name"),
])
def test_what_is_wrong_in_the_settings_is_said_in_a_sentence(tmp_path, text, told):
    with pytest.raises(Failure) as problem:
        read(tmp_path, text.replace("FILE", __file__))
    assert told in str(problem.value) and str(problem.value).startswith(f"{tmp_path}/classroom.toml: ")


@pytest.mark.parametrize("text, speaks", [
    ("", False), ("public = 'http://class.example.org'", False), ("public = 'https://class.example.org'", True),
    ("certificate = 'FILE'\nkey = 'FILE'", True)])
def test_cookies_cross_the_network_encrypted_alone_where_learners_come_by_tls(tmp_path, text, speaks):
    assert read(tmp_path, f"[address]\n{text}".replace("FILE", __file__)).address.speaks_tls == speaks


# Learners

@pytest.mark.parametrize("name, unix", [
    ("anna", "anna"), ("Anna", "anna"), ("anna-2", "anna-2"),
    ("anna@example.org", "anna-example-org-"), ("Jürgen Müller", "j-rgen-m-ller-"), ("4711", "learner-"), ("../root", "root-"),
    ("-x", "x-"), ("a" * 40, "a" * 20 + "-"), ("an_na", "an-na-"), ("root\n", "root-"),
])
def test_a_name_is_one_that_unix_can_have(name, unix):
    made = names.unix_name(name)
    assert made == unix or made.startswith(unix) and names.MADE.fullmatch(made)
    assert names.PLAIN.fullmatch(made) and names.unix_name(made) == made


def test_names_that_differ_by_what_unix_cannot_have_are_different_people():
    assert len({names.unix_name(name) for name in ("a.b@x.org", "a-b@x.org", "a.b-x.org", "a b@x.org")}) == 4


@pytest.mark.parametrize("uid, groups, belongs", [(1000, [70], True), (1000, [71], False), (0, [70], False), (999, [70], False)])
def test_a_server_is_started_for_people_of_the_class_alone(monkeypatch, uid, groups, belongs):
    monkeypatch.setattr(pwd, "getpwnam", lambda name: types.SimpleNamespace(pw_uid=uid, pw_gid=uid))
    monkeypatch.setattr(grp, "getgrnam", lambda name: types.SimpleNamespace(gr_gid=70))
    monkeypatch.setattr(os, "getgrouplist", lambda name, gid: [gid, *groups])
    assert names.is_of_class("anna") == belongs


def test_nobody_unknown_is_of_the_class():
    assert not names.is_of_class("no-such-user-of-this-machine")


@pytest.fixture
def served(tmp_path, monkeypatch):
    """Starts a learner's server, with a program in its place that is never run; gives back what it would be told."""
    shared = tmp_path / "shared"
    for name in ("notebooks/00-start.ipynb", "exercises/x01.ipynb"):
        (shared / name).parent.mkdir(parents=True, exist_ok=True)
        (shared / name).write_text(f"original of {name}")
    home = tmp_path / "home"
    home.mkdir()
    for name, value in (("HOME", home), ("WORKBOOK_HOME", ""), ("PYTHONPATH", "/elsewhere"), ("JUPYTERHUB_API_TOKEN", "its own"),
                        ("MEM_LIMIT", str(1000 * 2**20)), ("NNDL_LIMITS", "")):
        monkeypatch.setenv(name, str(value))
    monkeypatch.chdir(tmp_path)
    started = []
    monkeypatch.setattr(os, "execve", lambda *told: started.append(told))
    before = os.umask(0o022)

    def serve():
        learner.serve(shared, ["--some=option"])
        return types.SimpleNamespace(shared=shared, my=home / "workbook/my", command=started[-1][1], env=started[-1][2])
    yield serve
    os.umask(before)


def test_a_learner_has_a_private_copy_that_is_added_to_and_never_overwritten(served, capsys):
    first = served()
    mine = first.my / "notebooks/00-start.ipynb"
    assert mine.read_text() == "original of notebooks/00-start.ipynb"
    assert first.my.stat().st_mode & 0o077 == 0 and mine.stat().st_mode & 0o077 == 0
    mine.write_text("mine")
    (first.shared / "notebooks/00-start.ipynb").write_text("a better one")
    (first.shared / "notebooks/14-new.ipynb").write_text("new")
    served()
    assert mine.read_text() == "mine" and (first.my / "notebooks/14-new.ipynb").read_text() == "new"


def test_a_learners_server_opens_their_copy_and_keeps_what_the_hub_tells_it(served):
    server = served()
    assert server.command == [*map(str, jupyter.server(Layout(server.shared), "jupyterhub.singleuser")), "--some=option"]
    assert os.getcwd() == server.env["JUPYTERHUB_ROOT_DIR"] == str(server.my)
    assert server.env["JUPYTERHUB_API_TOKEN"] == "its own" and "PYTHONPATH" not in server.env
    assert server.env["JUPYTER_DATA_DIR"].startswith(str(server.my.parent)) and server.env["JDK_JAVA_OPTIONS"] == "-Xmx600m"


def test_without_systemd_each_process_of_a_learner_is_held_to_the_limits(served, monkeypatch):
    held = {}
    monkeypatch.setattr(resource, "setrlimit", lambda what, pair: held.update({what: pair}))
    told = limits.by_process(settings.Learner(memory="2G", processes=50, file="5M"))
    monkeypatch.setenv("NNDL_LIMITS", told["NNDL_LIMITS"])
    server = served()
    assert held == {resource.RLIMIT_DATA: (2**31, 2**31), resource.RLIMIT_NPROC: (50, 50), resource.RLIMIT_FSIZE: (5 * 2**20, 5 * 2**20),
                    resource.RLIMIT_CORE: (0, 0)}
    assert "NNDL_LIMITS" not in server.env


# What all share

def test_the_sources_are_mirrored_and_what_set_up_made_there_stays(tmp_path):
    source, target = tmp_path / "source", tmp_path / "class/workbook"
    for name in ("workbook", "notebooks/a.ipynb", "my/notebooks/a.ipynb", ".git/config", "src/__pycache__/x.pyc", ".venv/bin/python"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(name)
    (source / "workbook").chmod(0o700)
    (source / "notebooks/a.ipynb").chmod(0o600)
    for name in (".venv/share/nndl/nndl.jar", "notebooks/gone.ipynb"):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text("of the class")
    installing._mirror(source, target)
    there = {str(path.relative_to(target)): path.stat().st_mode & 0o777 for path in target.rglob("*") if path.is_file()}
    assert there.pop(".venv/share/nndl/nndl.jar") and there == {"workbook": 0o755, "notebooks/a.ipynb": 0o644}


def test_only_root_sets_up_a_class_and_learns_so_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Failure, match="A class is set up on Linux, as root: sudo ./workbook class --install"):
        installing.install(Layout(ROOT), Place(tmp_path / "class"))
    assert not (tmp_path / "class").exists()


def test_a_program_that_learners_could_not_run_is_told(tmp_path, monkeypatch):
    if os.geteuid() != 0:
        pytest.skip("only root can try as somebody else")
    hidden = tmp_path / "root-only"
    hidden.mkdir(mode=0o700)
    java = hidden / "java"
    java.symlink_to(sys.executable)
    shared = Layout(tmp_path)
    shared.kernel.mkdir(parents=True)
    (shared.kernel / "kernel.json").write_text(json.dumps({"argv": [str(java)]}))
    with pytest.raises(Failure, match="Learners could not run .*: it lies, or what it is a link to lies, where only root can read"):
        installing._check_reading(shared)


def test_the_settings_are_made_once_and_only_root_can_read_them(tmp_path):
    place = Place(tmp_path)
    (place.shared.root / "classroom").mkdir(parents=True)
    (place.shared.root / "classroom/classroom.toml").write_text("[login]\nby = 'accounts'\n")
    installing._ensure_settings(place)
    place.settings.write_text("[login]\nby = 'sign-up'\n")
    installing._ensure_settings(place)
    assert settings.read(place.settings).login.by == "sign-up"
    assert place.settings.stat().st_mode & 0o777 == 0o600 and place.state.stat().st_mode & 0o777 == 0o700


def test_a_class_is_the_machines_service_unless_another_is(tmp_path, monkeypatch):
    monkeypatch.setattr(installing, "UNIT", tmp_path / "nndl-class.service")
    monkeypatch.setattr(installing, "_run", lambda command: None)
    monkeypatch.setattr(limits, "systemd_runs", lambda: True)
    first, second = Place(tmp_path / "the first"), Place(tmp_path / "second")
    for place in (first, second):
        place.folder.mkdir()
        place.shared.root.symlink_to(ROOT)
        started_by = installing._ensure_service(place)
        assert started_by == ("systemctl enable --now nndl-class" if place == first else f"./workbook class {second.folder} --start")
        assert f'ExecStart="{first.folder}/hub/venv/bin/python" -m jupyterhub' in installing.UNIT.read_text()
    installing.UNIT.write_text(f"Environment=NNDL_CLASS={first.folder}\n")  # as an older workbook wrote it
    assert installing._ensure_service(first).startswith("systemctl") and "ExecStart" in installing.UNIT.read_text()
    monkeypatch.setattr(limits, "systemd_runs", lambda: False)
    assert installing._ensure_service(first) == f"./workbook class '{first.folder}' --start"


def test_the_hub_and_learners_servers_are_of_one_version_and_every_file_is_pinned():
    pinned = {part: pins.pins((CLASSROOM / f"requirements-{part}.txt").read_text()) for part in ("hub", "server")}
    hubs = {part: [pin for pin in listed if pin.startswith("jupyterhub==")] for part, listed in pinned.items()}
    assert hubs["hub"] == hubs["server"] and len(hubs["hub"]) == 1
    workbook = pins.pins(Layout(ROOT).requirements.read_text())
    versions = {pin.split("==")[0]: pin.split()[0] for pin in workbook}
    assert [pin for pin in pinned["server"] if versions.get(pin.split("==")[0], pin.split()[0]) != pin.split()[0]] == []
    lock = json.loads((CLASSROOM / "package-lock.json").read_text())
    packages = [package for name, package in lock["packages"].items() if name]
    assert packages and all(package["integrity"].startswith("sha512-") and "resolved" not in package for package in packages)


def test_pages_and_files_of_a_class_name_the_same_versions():
    chart = re.search(r"chart ([\d.]+)", (CLASSROOM / "kubernetes/values.yaml").read_text())[1]
    page = (CLASSROOM / "README.md").read_text(encoding="utf-8")
    assert f"--version {chart} " in page
    assert f"{Place(installing.USUAL).shared.root}/classroom/server.py" in (CLASSROOM / "kubernetes/Dockerfile").read_text()
    assert all(f"`{setting}`" in page for setting in ("by", "options", "teachers", "public", "idle_minutes", "starts_at_once", "memory"))
