"""How notebooks are exported as HTML, by nbconvert and from JupyterLab's menu alike: formulas become MathML, which browsers show by
themselves, where nbconvert would leave TeX to a script from the network. Set-up copies this into .venv/etc/jupyter."""
import html
import re
import sys
from html.parser import HTMLParser

from jinja2 import pass_context
from latex2mathml.converter import convert
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

# a plus or minus behind another operator, unless that closes a bracket or the like, is a sign, and stands close to what it belongs to
SIGN = re.compile("(<mo[^>]*>(?!&#x000(?:29|5D|7D|7C);|&#x02016;|&#x02032;)[^<]*</mo>)<mo>(?=(?:&#x02212;|&#x0002B;)</mo>)")
# TeX has Greek capitals upright; a browser would slant a letter that stands alone, and Firefox sets an upright <mi> apart as it does "sin"
CAPITAL = re.compile("<mi>(&#x003(?:9[1-9A-F]|A[0-9]);)</mi>")
TAG = re.compile(r"\\tag\{(.*?)\}")
ELEMENTS = set("math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup "
               "munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr semantics annotation".split())

c = get_config()  # noqa: F821 (it is there while Jupyter reads this)


class Renderer(IPythonRenderer):
    """Markdown to HTML, with formulas as MathML."""

    def inline_math(self, body):
        return mathml(body, "inline")

    def block_math(self, body):
        number = TAG.search(body)
        told = f"<span>({html.escape(number[1])})</span>" if number else ""
        return f'<span class="formula">{mathml(TAG.sub("", body), "block")}{told}</span>'

    def latex_environment(self, name, body):
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")


class Elements(HTMLParser):
    """Sees that a formula has no elements but those of formulas: the converter leaves those that stand in a \\text{…}."""

    def handle_starttag(self, tag, attrs):
        if tag not in ELEMENTS:
            raise ValueError(tag)


def mathml(tex, display):
    try:
        formula = CAPITAL.sub(r"<mtext>\1</mtext>", SIGN.sub(r'\1<mo form="prefix">', convert(tex, display=display)))
        Elements().feed(formula)
        return formula
    except Exception:  # of many kinds: the learner has written what is not TeX, and sees it as it is
        return f"<code>{html.escape(tex)}</code>"


@pass_context
def markdown2html(context, source):
    path = context.get("resources", {}).get("metadata", {}).get("path", "")
    renderer = Renderer(escape=False, attachments=context.get("cell", {}).get("attachments", {}), path=path)
    return MarkdownWithMath(renderer=renderer).render(source)


c.HTMLExporter.filters = {"markdown2html": markdown2html}
c.HTMLExporter.template_name = "workbook"

sys.path.append(__file__.rpartition("/")[0])
c.NbConvertApp.writer_class = "whole_file_writer.WholeFileWriter"
