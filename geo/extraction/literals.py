"""Which letters a text must hold for a regular expression to match it, so that most texts need not be searched at all.

`find_literals("(?:drone|uav)s? strikes?")` says: a match holds "drone", "drones", "uav" or "uavs", and "strike" or
"strikes". What is not understood demands nothing, so an answer may ask for too little, never for too much.
Look-arounds demand nothing either.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product

Demands = tuple[frozenset[str], ...]
Edge = tuple[str, ...]  # characters from one end inwards, each as one writes it, or several, in a set of an expression
ANY = ""  # what is not known of an edge, which goes no further then
END = "$"  # the end of the text

_MOST = 512  # spellings that are kept apart; beyond, a part of the expression demands only the best of its own parts
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<times>[*+?]|\{\d*,?\d*\})(?P<lazy>[?+])?|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<escaped>.)|(?P<one>.)",
    re.DOTALL,
)
_LETTERS = re.compile(r"[a-z0-9]+")
_READ_KEPT = 256  # expressions, most of which are asked for twice
_CHARACTERS = 128  # of ASCII
_KNOWN = 4  # characters of an edge
_MOST_EDGES = 1 << 12
_EMPTY: frozenset[Edge] = frozenset([()])
_UNKNOWN: frozenset[Edge] = frozenset([(ANY,)])
_PLAIN_SET = re.compile(r"(?:\\[dws]|[a-z0-9](?:-[a-z0-9])?)+", re.IGNORECASE)
_NOT_UNDERSTOOD = re.compile(r"\(\?(?![:=!]|<[=!]|P<|-?[a-z]+:)|\\[xuUN0-9]")  # back references, code points, flags


class _Part:
    """A part of an expression: all that it may be, what it must hold, and how it begins and ends; in lower case."""

    __slots__ = ("closes", "exact", "holds", "opens")

    def __init__(
        self,
        exact: frozenset[str] | None,
        holds: Demands = (),
        opens: frozenset[Edge] | None = None,
        closes: frozenset[Edge] | None = None,
    ) -> None:
        self.exact = exact  # None: it may be too much to be listed
        self.holds = holds or _demand(exact)
        self.opens = _cut_edges(exact) if opens is None else opens
        self.closes = _cut_edges(exact, -1) if closes is None else closes


def find_literals(expression: str) -> Demands:
    """Return sets of strings in lower case; of each set one string stands in every match.

    No set means that nothing can be said. Only plain letters and digits are asked for, so each string lies within
    one word of the text.
    """
    return tuple(dict.fromkeys(_read(expression).holds))


def find_edges(expression: str) -> tuple[frozenset[Edge], frozenset[Edge]]:
    """Return how a match may begin, and how it may end, from its last character backwards."""
    part = _read(expression)
    return part.opens, part.closes


@lru_cache(_READ_KEPT)
def _read(expression: str) -> _Part:
    """Read an expression; of one that is not understood nothing is known."""
    if _NOT_UNDERSTOOD.search(expression):
        return _Part(None)
    part, end = _read_choice(list(_TOKEN.finditer(expression)), 0)
    return part if end is None else _Part(None)


def _read_choice(tokens: list[re.Match[str]], at: int) -> tuple[_Part, int | None]:
    """Read alternatives up to a closing bracket; return where it stands, None at the end of the expression."""
    parts: list[_Part] = []
    while True:
        part, at = _read_row(tokens, at)
        parts.append(part)
        if at >= len(tokens):
            return _join_choice(parts), None
        if tokens[at]["close"]:
            return _join_choice(parts), at
        at += 1


def _read_row(tokens: list[re.Match[str]], at: int) -> tuple[_Part, int]:
    row: list[_Part] = []
    while at < len(tokens) and not (tokens[at]["close"] or tokens[at]["bar"]):
        token = tokens[at]
        if token["look"] or token["open"]:
            part, closed = _read_choice(tokens, at + 1)
            at = len(tokens) if closed is None else closed
            part = _Part(frozenset([""])) if token["look"] else part
        else:
            part = _read_atom(token)
        at += 1
        if at < len(tokens) and tokens[at]["times"]:
            part = _repeat(part, tokens[at]["times"])
            at += 1
        row.append(part)
    return _join_row(row), at


def _read_atom(token: re.Match[str]) -> _Part:
    """Read a character; what stands for several, or is no plain letter, demands nothing."""
    one, escaped = token["one"], token["escaped"]
    if one == "$" or escaped == "Z":
        return _Part(frozenset([""]), closes=frozenset([(END,)]))
    if one == "^" or (escaped and escaped in "bBA"):
        return _Part(frozenset([""]))
    character = one if one and one != "." else None
    if escaped and not escaped.isalnum():
        character = escaped
    if character and character.isascii():
        return _write_character(character.lower())
    letters = token["set"][1:-1] if token["set"] else f"\\{escaped}"
    edge = frozenset([(letters,)]) if _PLAIN_SET.fullmatch(letters) else _UNKNOWN
    return _Part(None, opens=edge, closes=edge)


@lru_cache(_CHARACTERS)
def _write_character(character: str) -> _Part:
    return _Part(frozenset([character]))


def _repeat(part: _Part, times: str) -> _Part:
    if times == "?":
        exact = None if part.exact is None else part.exact | {""}
        return _Part(exact, opens=part.opens | _EMPTY, closes=part.closes | _EMPTY)
    at_least = 1 if times == "+" else 0 if times == "*" else int(times[1:-1].partition(",")[0] or 0)
    opens, closes = _repeat_edges(part.opens), _repeat_edges(part.closes)
    if at_least:
        return _Part(None, part.holds, opens, closes)
    return _Part(None, opens=opens | _EMPTY, closes=closes | _EMPTY)


def _join_choice(parts: list[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    exact = _unite([part.exact for part in parts])
    either = None if exact else _unite([max(part.holds, key=_rate, default=None) for part in parts])
    opens, closes = (frozenset().union(*edges) for edges in zip(*((p.opens, p.closes) for p in parts), strict=True))
    return _Part(exact, () if either is None else (either,), opens, closes)


def _unite(sets: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    """Join sets; None where one of them is."""
    known = [each for each in sets if each is not None]
    return frozenset().union(*known) if len(known) == len(sets) else None


def _join_row(row: list[_Part]) -> _Part:
    """Write neighbours together as long as all that they may be can be listed; between words a new demand begins."""
    demands: list[frozenset[str]] = []
    whole: frozenset[str] | None = frozenset([""])
    word: frozenset[str] | None = whole  # what the letters since the last gap may be
    for part in row:
        whole, longer = _write_on(whole, part.exact), _write_on(word, part.exact)
        if longer is None or _is_gap(part.exact):
            demands += [*_demand(word), *part.holds]
            longer = frozenset([""])
        elif part.exact is not None and part.holds != _demand(part.exact):
            demands += part.holds
        word = longer
    opens, closes = _join_edges(part.opens for part in row), _join_edges(part.closes for part in reversed(row))
    return _Part(whole, (*demands, *_demand(word)), opens, closes)


def _cut_edges(exact: frozenset[str] | None, step: int = 1) -> frozenset[Edge]:
    return _UNKNOWN if exact is None else frozenset(tuple(map(re.escape, text[::step][:_KNOWN])) for text in exact)


def _join_edges(row: Iterable[frozenset[Edge]]) -> frozenset[Edge]:
    """Return the edge of a row: that of its first part, and of the next as long as more is to be known."""
    joined = _EMPTY
    for edges in row:
        short = frozenset(each for each in joined if len(each) < _KNOWN and ANY not in each)
        if not short:
            break
        if len(short) * len(edges) > _MOST_EDGES:
            edges = _UNKNOWN
        joined = (joined - short) | {(one + other)[:_KNOWN] for one, other in product(short, edges)}
    return joined


def _repeat_edges(edges: frozenset[Edge]) -> frozenset[Edge]:
    return frozenset().union(*(_join_edges([edges] * times) for times in range(1, _KNOWN + 1)))


def _write_on(before: frozenset[str] | None, after: frozenset[str] | None) -> frozenset[str] | None:
    """Write all endings behind all beginnings; None where they cannot be listed."""
    if before is None or after is None or len(before) * len(after) > _MOST:
        return None
    return frozenset(a + b for a, b in product(before, after))


def _is_gap(exact: frozenset[str] | None) -> bool:
    return exact is not None and all(text and not _LETTERS.search(text) for text in exact)


def _demand(exact: frozenset[str] | None) -> Demands:
    """Return what a text must hold where one of these stands in it: of each its longest word."""
    if exact is None:
        return ()
    words = frozenset(_longest_word(text) for text in exact)
    return () if "" in words else (words,)


def _rate(demand: frozenset[str]) -> tuple[int, int]:
    """Rate a demand by how few texts meet it: its shortest string is long, and its strings are few."""
    return min(map(len, demand)), -len(demand)


def _longest_word(text: str) -> str:
    return max(_LETTERS.findall(text), key=len, default="")
