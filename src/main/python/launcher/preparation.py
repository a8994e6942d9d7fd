"""The set-up as a whole: six steps, each skipped where its work is done already."""
from . import copies, figures, jupyter, library, packages, system
from .layout import Layout
from .locking import Lock
from .stamps import Stamps
from .system import Tools

WAITING = "Another set-up of this workbook is at work; waiting for it to end ..."


def prepare(layout: Layout, browser: bool = False, copy: bool = True) -> Tools:
    """Bring everything up to date, with a browser for tests if wanted, and a copy unless it is for others; gives back the tools that
    were found."""
    with Lock(layout.lock, WAITING):
        stamps = Stamps(layout.state / "stamps.json")
        tools = system.ensure(layout, "[1/6] System packages", browser)
        jupyter.ensure_java_starts(tools.jdk.found)
        packages.ensure(layout, stamps, "[2/6] Python packages")
        library.ensure(layout, stamps, tools, "[3/6] Library")
        jupyter.ensure_kernel(layout, stamps, tools.jdk.found, "[4/6] Kernel")
        jupyter.ensure_settings(layout, "[5/6] JupyterLab's settings")
        figures.ensure(layout, "[5/6] Figures")
        if copy:
            copies.ensure(layout, "[6/6] Your copy")
    return tools
