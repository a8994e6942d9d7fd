"""Formulas as plain text, for what shows text alone: w₁² + x^(n−1) for the MathML of it."""
import re

from bs4.element import NavigableString, Tag

SIGNS = "0123456789+−=()"
LOW = dict(zip(SIGNS + "aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"))
HIGH = dict(zip(SIGNS + "ijknT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱʲᵏⁿᵀ"))
RELATIONS = set("=≈≡≤≥<>→+−·×∼≠")
SINGLE = re.compile(r"[\w.∂′σ]*")


def readable(formula: Tag) -> str:
    return " ".join(_text(formula).split())


def _text(node: Tag | NavigableString) -> str:
    if isinstance(node, NavigableString):
        return str(node).strip("\u2061\u2062\u2063 \n")
    parts = [_text(part) for part in node.children if isinstance(part, Tag) or node.name in ("mi", "mn", "mo", "mtext")]
    match node.name:
        case "annotation":
            return ""
        case "mo" if "".join(parts) in RELATIONS and not node.get("form"):
            return f" {parts[0]} "
        case "mo" if parts == [","]:
            return ", "
        case "mspace":
            return " "
        case "msub" | "munder":
            return parts[0] + _at(parts[1], LOW, "_")
        case "msup" | "mover":
            return parts[0] + _at(parts[1], HIGH, "^")
        case "msubsup" | "munderover":
            return parts[0] + _at(parts[1], LOW, "_") + _at(parts[2], HIGH, "^")
        case "mfrac":
            return f"{_grouped(parts[0])}/{_grouped(parts[1])}"
        case "msqrt":
            return f"√{_grouped(''.join(parts))}"
        case "mtr":
            return "  ".join(parts) + " "
    return "".join(parts)


def _at(text: str, signs: dict[str, str], mark: str) -> str:
    text = text.replace(" ", "")
    if text and set(text) <= {"′"}:
        return text
    return "".join(map(signs.get, text)) if text and set(text) <= signs.keys() else mark + _grouped(text)


def _grouped(text: str) -> str:
    return text if SINGLE.fullmatch(text) else f"({text})"
