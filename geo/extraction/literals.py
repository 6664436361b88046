"""Which letters a text must hold for a regular expression to match it, so that most texts need not be searched at all.

`find_literals("(?:drone|uav)s? strikes?")` says: a match holds "drone", "drones", "uav" or "uavs", and "strike" or
"strikes". What is not understood demands nothing, so an answer may ask for too little, never for too much.
Look-arounds demand nothing either.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import product

Demands = tuple[frozenset[str], ...]
Opening = tuple[str, ...]  # the first characters, each as one writes it, or several, in a set of an expression
ANY = ""  # what is not known of an opening, to which nothing is added then

_MOST = 512  # spellings that are kept apart; beyond, a part of the expression demands only the best of its own parts
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<times>[*+?]|\{\d*,?\d*\})(?P<lazy>[?+])?|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<escaped>.)|(?P<one>.)",
    re.DOTALL,
)
_LETTERS = re.compile(r"[a-z0-9]+")
_OPENING = 2  # characters
_EMPTY: frozenset[Opening] = frozenset([()])
_UNKNOWN: frozenset[Opening] = frozenset([(ANY,)])
_ZERO_WIDE = frozenset("^$")
WORD_SET = re.compile(r"(?:\\[dw]|[a-z0-9](?:-[a-z0-9])?)+", re.IGNORECASE)  # what a set of plain letters holds
_NOT_UNDERSTOOD = re.compile(r"\(\?(?![:=!]|<[=!]|P<|-?[a-z]+:)|\\[xuUN0-9]")  # back references, code points, flags


class _Part:
    """A part of an expression: all that it may be, or else what it must hold and begin with; all in lower case."""

    __slots__ = ("exact", "holds", "opens")

    def __init__(self, exact: frozenset[str] | None, holds: Demands = (), opens: frozenset[Opening] = _UNKNOWN) -> None:
        self.exact = exact  # None: it may be too much to be listed
        self.holds = holds or _demand(exact)
        self.opens = opens if exact is None else frozenset(tuple(map(re.escape, text[:_OPENING])) for text in exact)


def find_literals(expression: str) -> Demands:
    """Return sets of strings in lower case; of each set one string stands in every match.

    No set means that nothing can be said. Only plain letters and digits are asked for, so each string lies within
    one word of the text.
    """
    if _NOT_UNDERSTOOD.search(expression):
        return ()
    part, end = _read_choice(list(_TOKEN.finditer(expression)), 0)
    return tuple(dict.fromkeys(part.holds)) if end is None else ()


def find_openings(expression: str) -> frozenset[Opening] | None:
    """Return how a match may begin; None where it may begin with anything, or be empty."""
    if _NOT_UNDERSTOOD.search(expression):
        return None
    part, end = _read_choice(list(_TOKEN.finditer(expression)), 0)
    known = end is None and all(opening and opening[0] != ANY for opening in part.opens)
    return part.opens if known else None


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
    if one in _ZERO_WIDE or (escaped and escaped in "bBAZ"):
        return _Part(frozenset([""]))
    character = one if one and one != "." else None
    if escaped and not escaped.isalnum():
        character = escaped
    if character and character.isascii():
        return _Part(frozenset([character.lower()]))
    letters = token["set"][1:-1] if token["set"] else f"\\{escaped}"
    return _Part(None, opens=frozenset([(letters,)]) if WORD_SET.fullmatch(letters) else _UNKNOWN)


def _repeat(part: _Part, times: str) -> _Part:
    if times == "?":
        return _Part(part.exact | {""}) if part.exact is not None else _Part(None, opens=part.opens | _EMPTY)
    at_least = 1 if times == "+" else 0 if times == "*" else int(times[1:-1].partition(",")[0] or 0)
    again = _open_row([part, _Part(None)]) if part.opens != _EMPTY else _EMPTY
    if at_least:
        return _Part(None, part.holds, again)
    return _Part(None, opens=again | _EMPTY)


def _join_choice(parts: list[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    exact = _unite([part.exact for part in parts])
    if exact is not None:
        return _Part(exact)
    either = _unite([max(part.holds, key=_rate, default=None) for part in parts])
    opens = frozenset().union(*(part.opens for part in parts))
    return _Part(None, () if either is None else (either,), opens)


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
    return _Part(whole, (*demands, *_demand(word)), _open_row(row))


def _open_row(row: Iterable[_Part]) -> frozenset[Opening]:
    """Return how a row may begin: as its first part does, and goes on as the next as long as more is to be known."""
    opens = _EMPTY
    for part in row:
        short = frozenset(each for each in opens if len(each) < _OPENING and ANY not in each)
        if not short:
            break
        longer = frozenset((one + other)[:_OPENING] for one, other in product(short, part.opens))
        opens = (opens - short) | longer
    return opens


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
