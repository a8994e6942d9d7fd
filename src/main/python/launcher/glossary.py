"""The links from words to their entries in the glossary, which `derive` sets: in the first column of a notebook's table of words, and
where the notebook introduces a word, the first time that it stands in bold."""
import copy
import re

from .navigation import markdown, prose

FILE = "glossary.ipynb"
ENTRY = re.compile(r"^#### (.+)\n\n(.+)", re.M)  # its name, and what it is
ALSO = re.compile(r"[Aa]lso \*([^*]+)\*")
OUR_LINK = re.compile(r"\[([^]\n]+)\]\(glossary\.ipynb#[^)\s]+\)")
BOLD = re.compile(r"`[^`\n]*`|\*\*([^*\n]+)\*\*")  # code is left alone
WORDS = re.compile(r"(?<=^## Words\n\n)(?:\|.*\n?)+", re.M)  # the rows of the table below that heading
TERM = re.compile(r"^(\| *)(.*?)(?= *\|)", re.M)  # the first column of each row
NAME = re.compile(r"[^($]*[^($ ]")  # without a sign or a remark behind it
PLURALS = (("ix", "ices"), ("is", "es"), ("s", "ses"), ("y", "ies"), ("", "s"))  # endings, the first that fits


def anchors(glossary: dict) -> dict[str, str]:
    """For each name under which a word may be met, in lower case, the anchor of its entry. An entry's own name comes before another's
    other names."""
    found: dict[str, str] = {}
    entries = ENTRY.findall(prose(glossary))
    for name, _ in entries:
        found |= dict.fromkeys(_forms(name), name.replace(" ", "-"))
    for name, text in entries:
        for others in ALSO.findall(text):
            for form in (form for other in others.split(", ") for form in _forms(other)):
                found.setdefault(form, name.replace(" ", "-"))
    return found


def _forms(name: str) -> list[str]:
    """A name and its plural."""
    name = name.lower()
    ending, plural = next(pair for pair in PLURALS if name.endswith(pair[0]))
    return [name, name.removesuffix(ending) + plural]


def unlinked(source: str) -> str:
    return OUR_LINK.sub(r"\1", source)


def linked(notebook: dict, known: dict[str, str]) -> dict:
    """The notebook with these links, and with none that were set before for another reason."""
    notebook = copy.deepcopy(notebook)
    met: set[str] = set()

    def link(words: str, only_first: bool) -> str:
        anchor = known.get(words.lower())
        if anchor is None or only_first and anchor in met:
            return words
        met.add(anchor)
        return f"[{words}]({FILE}#{anchor})"

    def bold(found: re.Match) -> str:
        return found[0] if found[1] is None else f"**{link(unlinked(found[1]), only_first=True)}**"

    def row(found: re.Match) -> str:
        terms = unlinked(found[2]).split(", ")
        return found[1] + ", ".join(NAME.sub(lambda name: link(name[0], only_first=False), term, count=1) for term in terms)

    for cell in markdown(notebook):
        source = BOLD.sub(bold, "".join(cell["source"]))
        source = WORDS.sub(lambda table: TERM.sub(row, table[0]), source)
        cell["source"] = source.splitlines(keepends=True)
    return notebook
