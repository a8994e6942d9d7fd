"""Part `logins`: a whole class comes in within half a minute, to servers that cost nothing, so that the hub alone is measured."""
import asyncio
import subprocess
import time
from pathlib import Path

from ...processes import end
from ..place import Place
from .findings import Findings
from .hub import Hub, three_free_ports
from .measures import median_and_worst, memory, processor_seconds

ARRIVAL = 30  # seconds within which three hundred come
STUBS = Path(__file__).with_name("stubs.py")
SPAWNER = '''
import sys
sys.path.insert(0, {folder!r})
from stubs import spawner
StubSpawner = spawner({port})
c.JupyterHub.spawner_class = StubSpawner
c.JupyterHub.authenticator_class = "dummy"  # without Unix users
c.DummyAuthenticator.password = {password!r}
c.DummyAuthenticator.allow_all = True
c.StubSpawner.pre_spawn_hook = None
'''


async def prove(folder: Path, installed: Place, findings: Findings, number: int) -> None:
    port = three_free_ports()
    hub = Hub(folder / "hub-logins", installed, number)
    hub.configure(SPAWNER.format(folder=str(STUBS.parent), port=port, password=hub.password))
    stand_in = subprocess.Popen([hub.place.hub_python, STUBS, str(port), f"http://127.0.0.1:{hub.own_port}/hub/api"],
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                start_new_session=True)
    try:
        await hub.start()
        await _let_all_in(hub, findings, number)
    finally:
        hub.stop()
        end(stand_in)


async def _let_all_in(hub: Hub, findings: Findings, number: int) -> None:
    empty, proxy_empty = memory(hub.process.pid), memory(hub.proxy)
    busy, proxy_busy = processor_seconds(hub.process.pid), processor_seconds(hub.proxy)
    began = time.monotonic()
    spread = ARRIVAL * min(1, number / 300)
    learners = [hub.learner(f"stub{person:03d}") for person in range(1, number + 1)]
    results = await asyncio.gather(*(_come_in(learner, spread * person / number) for person, learner in enumerate(learners)),
                                   return_exceptions=True)
    took = time.monotonic() - began
    failures = [result for result in results if isinstance(result, BaseException)]
    times = [result for result in results if not isinstance(result, BaseException)]
    full, proxy_full = memory(hub.process.pid), memory(hub.proxy)
    used = processor_seconds(hub.process.pid) - busy
    findings.at_most(f"{number} logins with stub servers: failures", len(failures), 0, "; ".join(map(str, failures[:3])))
    findings.told("log in to own page, median / worst", median_and_worst(times, "s"))
    findings.told(f"all in after (they came within {spread:.0f} s)", f"{took:.0f} s")
    findings.told("asked to come again a moment later", f"{sum(learner.waits for learner in learners)} times")
    findings.told("hub's memory before / after", f"{empty:.0f} / {full:.0f} MB")
    findings.told("proxy's memory before / after", f"{proxy_empty:.0f} / {proxy_full:.0f} MB")
    findings.told("hub's CPU for each login", f"{used / number:.2f} s")
    findings.told("proxy's CPU for each login", f"{(processor_seconds(hub.proxy) - proxy_busy) / number:.2f} s")
    findings.measured.update(hub=empty, proxy=proxy_empty, hub_each=max(0.0, full - empty) / number,
                             proxy_each=max(0.0, proxy_full - proxy_empty) / number)


async def _come_in(learner, after: float) -> float:
    """Log in and go to the own page; gives back the seconds it took."""
    await asyncio.sleep(after)
    began = time.monotonic()
    await learner.log_in()
    await learner.start_server()
    return time.monotonic() - began
