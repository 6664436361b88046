"""Which letters a text must hold for a regular expression to match it, so that most texts need not be searched at all.

`find_literals("(?:drone|uav)s? strikes?")` says: a match holds " strike". What is not understood demands nothing, so
an answer may ask for too little, never for too much. Look-arounds demand nothing either.
"""

import re
from collections.abc import Iterable
from itertools import product

_MOST = 64  # spellings that are kept apart; beyond, a part of the expression demands only the best of its own parts
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<times>[*+?]|\{\d*,?\d*\})(?P<lazy>[?+])?|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<escaped>.)|(?P<one>.)",
    re.DOTALL,
)
_ZERO_WIDE = frozenset("^$")
_NOT_UNDERSTOOD = re.compile(r"\(\?(?![:=!]|<[=!]|P<|-?[a-z]+:)|\\[xuUN0-9]")  # back references, code points, flags


class _Part:
    """A part of an expression: all that it may be, or else what it must hold; both in lower case."""

    __slots__ = ("exact", "holds")

    def __init__(self, exact: frozenset[str] | None, holds: frozenset[str] | None = None) -> None:
        self.exact = exact  # None: it may be too much to be listed
        self.holds = holds if exact is None else _best([holds, exact])


def find_literals(expression: str) -> frozenset[str] | None:
    """Return strings in lower case, one of which stands in every match; None where nothing can be said.

    Only plain letters and digits are asked for, so each string lies within one word of the text.
    """
    if _NOT_UNDERSTOOD.search(expression):
        return None
    part, end = _read_choice(list(_TOKEN.finditer(expression)), 0)
    return part.holds if end is None else None


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
    return _Part(frozenset([character.lower()])) if character and character.isascii() else _Part(None)


def _repeat(part: _Part, times: str) -> _Part:
    if times == "?":
        return _Part(part.exact | {""}) if part.exact is not None else _Part(None)
    at_least = 1 if times == "+" else 0 if times == "*" else int(times[1:-1].partition(",")[0] or 0)
    return _Part(None, part.holds if at_least else None)


def _join_choice(parts: list[_Part]) -> _Part:
    exact = _unite(part.exact for part in parts)
    return _Part(exact, _unite(part.holds for part in parts))


def _unite(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Join sets; None where one of them is, or where there are too many to keep apart."""
    joined: frozenset[str] = frozenset()
    for each in sets:
        if each is None:
            return None
        joined |= each
    return joined


def _join_row(row: list[_Part]) -> _Part:
    """Write neighbours together as long as all that they may be can be listed."""
    demands: list[frozenset[str] | None] = []
    run: frozenset[str] = frozenset([""])
    whole = True
    for part in row:
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(a + b for a, b in product(run, part.exact))
            continue
        demands += [_best([run]), part.holds]
        whole, run = False, frozenset([""])
    return _Part(run) if whole else _Part(None, _best([*demands, _best([run])]))


def _best(choices: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Choose the demand that fewest texts meet: the one whose shortest string is longest."""
    words = [frozenset(_longest_word(text) for text in choice) for choice in choices if choice]
    found = [choice for choice in words if "" not in choice]
    return max(found, key=lambda choice: (min(map(len, choice)), -len(choice)), default=None)


def _longest_word(text: str) -> str:
    return max(re.findall(r"[a-z0-9]+", text), key=len, default="")
