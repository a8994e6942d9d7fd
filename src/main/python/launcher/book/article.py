"""From a notebook to the text of its page, by nbconvert, a template of our own and the markdown of exported pages."""
from bs4 import BeautifulSoup
from nbconvert.exporters import TemplateExporter
from nbconvert.preprocessors import CoalesceStreamsPreprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import JavaLexer
from traitlets.config import PyFileConfigLoader

from ..jupyter import CONFIGURATION
from .assets import Site
from .clean import cleaned
from .outputs import Outputs, framed
from .scripts import Modules

TEMPLATE = "article.html.j2"
JAVA = JavaLexer(stripnl=False)


class Articles:
    """Makes the articles of one book."""

    def __init__(self, site: Site, modules: Modules):
        self.to_html = PyFileConfigLoader("jupyter_config.py", path=str(CONFIGURATION)).load_config().HTMLExporter.filters["markdown2html"]
        outputs = Outputs(site, modules, self.prose)
        self.exporter = TemplateExporter(
            preprocessors=[CoalesceStreamsPreprocessor(enabled=True)],
            raw_template=modules.text(f"book/{TEMPLATE}"),
            filters={"prose": self.prose, "java": java, "shown": outputs.shown})

    def of(self, notebook: dict) -> BeautifulSoup:
        article, _ = self.exporter.from_notebook_node(notebook)
        return BeautifulSoup(article, "html.parser")

    def prose(self, source: str, cell: dict | None = None) -> str:
        """Markdown as HTML that does no harm."""
        return str(framed(cleaned(self.to_html({"cell": cell or {}}, source))))


def java(source: str) -> str:
    return highlight(source, JAVA, HtmlFormatter(nowrap=True))
