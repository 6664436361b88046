"""Which letters a text must hold for a regular expression to match it, so that most texts need not be searched at all.

`find_literals("(?:drone|uav)s? strikes?")` says: a match holds "drone", "drones", "uav" or "uavs", and "strike" or
"strikes". What is not understood demands nothing, so an answer may ask for too little, never for too much.
Look-arounds demand nothing either.
"""

import re
from functools import lru_cache

from geo.extraction.expression_parts import (
    ANY,
    Choice,
    Demands,
    Edge,
    Letters,
    Optional,
    Part,
    Repeated,
    Row,
    TextEnd,
    rate_demand,
)

# A list of plain words in brackets, and plain letters in a row, are the bulk of most expressions: each is one token.
_TOKEN = re.compile(
    r"\(\?:(?P<list>[A-Za-z0-9 '-]+(?:\|[A-Za-z0-9 '-]+)+)\)|(?P<word>[A-Za-z0-9]+(?![*+?{]))"
    r"|(?P<look>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<times>[*+?]|\{\d*,?\d*\})(?P<lazy>[?+])?|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<escaped>.)|(?P<one>.)",
    re.DOTALL,
)
_READ_KEPT = 16  # expressions, most of which are asked for twice in a row
_CHARACTERS = 128  # as many as ASCII has
_PLAIN_SET = re.compile(r"(?:\\[dws]|[a-z0-9](?:-[a-z0-9])?)+", re.IGNORECASE)
_NOT_UNDERSTOOD = re.compile(r"\(\?(?![:=!]|<[=!]|P<|-?[a-z]+:)|\\[xuUN0-9]")  # back references, code points, flags


def find_literals(expression: str) -> Demands:
    """Return sets of strings in lower case; of each set one string stands in every match.

    No set means that nothing can be said. Only plain letters and digits are asked for, so each string lies within
    one word of the text.
    """
    return tuple(dict.fromkeys(_read(expression).holds))


def find_ways(expression: str) -> tuple[Demands, ...]:
    """Return the ways in which an expression may match, each with its own sets of strings."""
    return tuple(dict.fromkeys(tuple(dict.fromkeys(way)) for way in _read(expression).ways))


def choose_rarest(demands: Demands) -> Demands:
    """Return the one of some demands that the fewest texts meet; none of none."""
    return (max(demands, key=rate_demand),) if demands else ()


def find_edges(expression: str) -> tuple[frozenset[Edge], frozenset[Edge]]:
    """Return how a match may begin, and how it may end, from its last character backwards."""
    part = _read(expression)
    return part.find_edges(1), part.find_edges(-1)


@lru_cache(_READ_KEPT)
def _read(expression: str) -> Part:
    """Read an expression; of one that is not understood nothing is known."""
    if _NOT_UNDERSTOOD.search(expression):
        return Part(None)
    part, end = _read_choice(list(_TOKEN.finditer(expression)), 0)
    return part if end is None else Part(None)


def _read_choice(tokens: list[re.Match[str]], at: int) -> tuple[Part, int | None]:
    """Read alternatives up to a closing bracket; return where it stands, None at the end of the expression."""
    parts: list[Part] = []
    while True:
        part, at = _read_row(tokens, at)
        parts.append(part)
        if at >= len(tokens):
            return _join_choice(parts), None
        if tokens[at].lastgroup == "close":
            return _join_choice(parts), at
        at += 1


def _join_choice(parts: list[Part]) -> Part:
    return parts[0] if len(parts) == 1 else Choice(parts)


def _read_row(tokens: list[re.Match[str]], at: int) -> tuple[Part, int]:
    row: list[Part] = []
    while at < len(tokens) and (kind := tokens[at].lastgroup) not in ("close", "bar"):
        if kind in ("look", "open"):
            part, closed = _read_choice(tokens, at + 1)
            at = len(tokens) if closed is None else closed
            part = Part(frozenset([""])) if kind == "look" else part
        else:
            part = _read_atom(tokens[at])
        at += 1
        if at < len(tokens) and tokens[at]["times"]:
            part = _repeat(part, tokens[at]["times"])
            at += 1
        row.append(part)
    return Row(row), at


def _read_atom(token: re.Match[str]) -> Part:
    """Read a character, or several in a row; what stands for several, or is no plain letter, demands nothing."""
    match token.lastgroup:
        case "list":
            return Part(frozenset(token["list"].lower().split("|")))
        case "word":
            return Part(frozenset([token["word"].lower()]))
        case "set":
            return _read_set(token["set"][1:-1])
        case "escaped":
            return _read_escaped(token["escaped"])
        case "one" if token["one"] not in "^$.":
            return _read_character(token["one"])
        case "one" if token["one"] == "$":
            return TextEnd()
        case "one" if token["one"] == "^":
            return Part(frozenset([""]))
    return Letters(ANY)


def _read_escaped(escaped: str) -> Part:
    if escaped == "Z":
        return TextEnd()
    if escaped in "bBA":
        return Part(frozenset([""]))
    return _read_set(f"\\{escaped}") if escaped.isalnum() else _read_character(escaped)


def _read_set(letters: str) -> Part:
    return Letters(letters if _PLAIN_SET.fullmatch(letters) else ANY)


@lru_cache(_CHARACTERS)
def _read_character(character: str) -> Part:
    return Part(frozenset([character.lower()])) if character.isascii() else Letters(ANY)


def _repeat(part: Part, times: str) -> Part:
    if times == "?":
        return Optional(part)
    at_least = 1 if times == "+" else 0 if times == "*" else int(times[1:-1].partition(",")[0] or 0)
    return Repeated(part, at_least)
