"""The hub of a class: what JupyterHub is told. What a teacher changes is in classroom.toml; the README beside this tells of both."""
import sys
from pathlib import Path

WORKBOOK = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(WORKBOOK / "src/main/python"))

from launcher.classroom import hub, limits, loopback, place, settings  # noqa: E402 (the path must be set first)
from launcher.console import Failure  # noqa: E402

c = get_config()  # noqa: F821 (it is there while the hub reads this)
here = place.named()
try:
    told = settings.read(here.settings)
    engine = hub.authenticator(told.login.by)
    options = hub.login_options(engine, told.login, told.address)
except Failure as problem:
    sys.exit(str(problem))
address, login, learner, whole = told.address, told.login, told.learner, told.whole

# Where it listens. Only the proxy is open to others; the hub and the proxy's own interface are on loopback.
c.JupyterHub.ip = address.host
c.JupyterHub.port = address.port
c.JupyterHub.ssl_cert = address.certificate
c.JupyterHub.ssl_key = address.key
c.JupyterHub.public_url = address.public
if address.speaks_tls:  # the hub cannot see it where something else does so in front
    c.JupyterHub.tornado_settings = {"cookie_options": {"secure": True}, "xsrf_cookie_kwargs": {"secure": True}}
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.hub_port = address.port + 2
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{address.port + 1}"
c.ConfigurableHTTPProxy.command = [str(here.node), str(here.proxy)]

# What it remembers. Learners' servers go on while the hub is started again, as after a change to the settings.
c.JupyterHub.db_url = f"sqlite:///{here.state / 'jupyterhub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(here.state / "cookie_secret")
c.ConfigurableHTTPProxy.pid_file = str(here.state / "proxy.pid")
c.JupyterHub.cleanup_servers = False

# Who may come in. Each gets a Unix account with a home that nobody else can read.
c.JupyterHub.authenticator_class = engine
c.Authenticator.admin_users = set(login.teachers)
c.LocalAuthenticator.create_system_users = login.by != "accounts"
c.LocalAuthenticator.add_user_cmd = ["useradd", "--create-home", "--key", "HOME_MODE=0700", "--user-group", "--groups", place.GROUP,
                                     "--shell", "/bin/bash"]
for name, value in options.items():
    c[engine.__name__][name] = value

# What runs for a learner: JupyterLab, which opens the learner's own copy.
c.Spawner.cmd = [str(place.Layout(WORKBOOK).python), str(WORKBOOK / "classroom/server.py")]
c.Spawner.default_url = "/lab/tree/notebooks/00-start.ipynb"
c.Spawner.env_keep = ["PATH", "LANG"]
c.Spawner.disable_user_config = True
c.Spawner.pre_spawn_hook = hub.may_have_a_server
c.Spawner.start_timeout = c.Spawner.http_timeout = 120

# Nobody reaches another's kernels.
if problem := loopback.close():
    print(f"Learners can reach one another's kernels over loopback, as the README tells, because {problem}", file=sys.stderr, flush=True)

# What a learner may use.
c.Spawner.mem_limit = learner.memory
c.Spawner.cpu_limit = learner.cpus
if limits.systemd_runs():
    c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
    c.SystemdSpawner.isolate_tmp = c.SystemdSpawner.isolate_devices = c.SystemdSpawner.disable_user_sudo = True
    c.SystemdSpawner.unit_name_template = f"{place.SERVICE}-{{USERNAME}}"
    c.SystemdSpawner.unit_extra_properties = limits.by_systemd(learner)
else:
    c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
    c.Spawner.environment = limits.by_process(learner)

# What all of them may use together.
c.JupyterHub.active_server_limit = whole.learners_at_once
c.JupyterHub.concurrent_spawn_limit = whole.starts_at_once
c.JupyterHub.services = [{"name": "idle-culler", "command": [
    "setpriv", "--pdeathsig", "TERM",  # it ends with the hub, however that ends
    # While it cannot reach the hub it would write its token into the log.
    sys.executable, "-c", "import logging, jupyterhub_idle_culler as culler; "
    "logging.getLogger('tornado.application').disabled = True; culler.main()",
    f"--timeout={learner.idle_minutes * 60}", "--cull-every=60"]}]
c.JupyterHub.load_roles = [{"name": "idle-culler", "services": ["idle-culler"],
                            "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"]}]
