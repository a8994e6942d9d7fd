"""`book`: all notebooks as a site that needs no kernel, no network and no installation."""
from ..console import say
from ..layout import Layout
from ..preparation import prepare
from ..processes import foreground
from . import executed


def book(layout: Layout, **chosen: str | None) -> int:
    """Execute what has not been executed yet, or take the learner's own copy as it is; then make the site."""
    jdk = prepare(layout).jdk.found
    if not chosen["from"]:
        executed.ensure(layout, jdk)
    say("Making the book of your own copy" if chosen["from"] else "Making the book")
    command = [layout.python, "-m", "launcher.book.making", layout.root, *(["--from-my"] if chosen["from"] else [])]
    return foreground(command, env=executed.environment(layout, jdk), cwd=layout.root)
