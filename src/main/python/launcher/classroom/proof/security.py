"""Part `security`: learner A tries to get at what is B's or the hub's, by Java in a cell and by requests; and no token is shown."""
from ..place import Place
from . import intruder, leaks, trespass
from .desk import Desk
from .findings import Findings
from .hub import Hub


async def prove(hub: Hub, installed: Place, desks: list[Desk], findings: Findings) -> None:
    """The first two of the class are A and B."""
    a, b = desks[:2]
    await a.solve()
    await b.solve()
    tries = await intruder.tries(hub, installed, a, b)
    intruder.judge(tries, hub, findings)
    await trespass.prove(hub, a, b, findings)
    leaks.prove(hub, [a, b], [each.details for each in tries if each.what.startswith(intruder.SEEN)], findings)
