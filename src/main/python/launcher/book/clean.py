"""HTML that came out of a notebook: what is known to do no harm stays, all else is taken out or becomes text."""
import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

FORMULA = set("math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup munder "
              "mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr semantics annotation".split())
TEXT = set("a abbr b blockquote br caption code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p "
           "pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var".split())
GONE = ("script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "textarea", "select", "button", "form")
ATTRIBUTES = set("alt class colspan dir height href lang open rowspan scope src start title width".split())
LOOKS = re.compile(r"[\w\s:;#.,%-]*")  # no address and nothing else in brackets
HARMLESS = re.compile(r"(?:https?:|mailto:|data:image/(?:png|jpeg|gif);base64,|[^:]*$)", re.I)


def cleaned(html: str) -> BeautifulSoup:
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(GONE):
        tag.decompose()
    for tag in soup.find_all(True):
        if tag.name not in TEXT | FORMULA:
            tag.unwrap()
        else:
            tag.attrs = {name: value for name, value in tag.attrs.items() if _is_harmless(tag, name, value)}
    for text in soup.find_all(string=lambda text: type(text) is not NavigableString):  # comments and the like
        text.extract()
    return soup


def _is_harmless(tag: Tag, name: str, value: str | list[str]) -> bool:
    if name == "style":
        return bool(LOOKS.fullmatch(value))
    if name in ("href", "src"):
        return bool(HARMLESS.match(re.sub(r"[\s\x00-\x1f]", "", value))) and (name == "href" or not value.startswith(("http", "//")))
    return name in ATTRIBUTES or tag.name in FORMULA and not name.startswith(("on", "xlink"))
