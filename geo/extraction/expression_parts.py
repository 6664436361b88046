"""Parts of a regular expression, by what a text must hold for them: letters, rows, choices, repetitions.

A part tells all that it may be, if that can be listed; what it must hold; and how it begins and ends. All is in lower
case. How it begins and ends is worked out when it is first asked for, for most expressions are never asked.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import product

Demands = tuple[frozenset[str], ...]  # of each set one string stands in every match
Edge = tuple[str, ...]  # characters from one end inwards, each as one writes it, or several, in a set of an expression
ANY = ""  # what is not known of an edge, which goes no further then
END = "$"  # the end of the text

_MOST = 512  # spellings that are kept apart; beyond, a part of the expression demands only the best of its own parts
_LETTERS = re.compile(r"[a-z0-9]+")
_KNOWN = 4  # characters of an edge
_MOST_EDGES = 1 << 12
_MOST_WAYS = 128
_NOTHING = frozenset([""])
_EMPTY: frozenset[Edge] = frozenset([()])
_UNKNOWN: frozenset[Edge] = frozenset([(ANY,)])


class Part:
    """A part that may be any of some strings; or, where they are None, that may be too much to be listed."""

    def __init__(self, exact: frozenset[str] | None) -> None:
        """Take what it may be."""
        self.exact = exact

    @cached_property
    def holds(self) -> Demands:
        """What it must hold; no set where nothing can be said."""
        return self._find_demands()

    @cached_property
    def ways(self) -> tuple[Demands, ...]:
        """The ways in which it may match, each with what it must hold then; a choice within a choice is resolved."""
        return self._find_ways()

    def find_edges(self, step: int) -> frozenset[Edge]:
        """Return how it may begin, or, with a step of -1, how it may end, from its last character backwards."""
        return self._find_edges(step)

    def _find_demands(self) -> Demands:
        return _demand_words(self.exact)

    def _find_ways(self) -> tuple[Demands, ...]:
        return (self.holds,)

    def _find_edges(self, step: int) -> frozenset[Edge]:
        if self.exact is None:
            return _UNKNOWN
        return frozenset(tuple(map(re.escape, text[::step][:_KNOWN])) for text in self.exact)


class Letters(Part):
    """One character of a set; an empty name stands for a set that is not known."""

    def __init__(self, name: str) -> None:
        """Take the set as an expression has it, without its brackets."""
        super().__init__(None)
        self._name = name

    def _find_edges(self, step: int) -> frozenset[Edge]:
        return frozenset([(self._name,)])


class TextEnd(Part):
    """The end of the text."""

    def __init__(self) -> None:
        """Hold nothing."""
        super().__init__(_NOTHING)

    def _find_edges(self, step: int) -> frozenset[Edge]:
        return _EMPTY if step > 0 else frozenset([(END,)])


class Optional(Part):
    """A part that may be missing."""

    def __init__(self, part: Part) -> None:
        """Take the part."""
        super().__init__(None if part.exact is None else part.exact | _NOTHING)
        self._part = part

    def _find_edges(self, step: int) -> frozenset[Edge]:
        return self._part.find_edges(step) | _EMPTY


class Repeated(Part):
    """A part that stands several times."""

    def __init__(self, part: Part, at_least: int) -> None:
        """Take the part, and how often it stands at the least."""
        super().__init__(None)
        self._part, self._at_least = part, at_least

    def _find_demands(self) -> Demands:
        return self._part.holds if self._at_least else ()

    def _find_ways(self) -> tuple[Demands, ...]:
        return self._part.ways if self._at_least else (self.holds,)

    def _find_edges(self, step: int) -> frozenset[Edge]:
        once = self._part.find_edges(step)
        edges = frozenset().union(*(_join_edges([once] * times) for times in range(1, _KNOWN + 1)))
        return edges if self._at_least else edges | _EMPTY


class Choice(Part):
    """One of several parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        """Take the parts."""
        super().__init__(_unite([part.exact for part in parts]))
        self._parts = parts

    def _find_demands(self) -> Demands:
        if self.exact:
            return _demand_words(self.exact)
        either = _unite([max(part.holds, key=rate_demand, default=None) for part in self._parts])
        return () if either is None else (either,)

    def _find_ways(self) -> tuple[Demands, ...]:
        ways = tuple(dict.fromkeys(way for part in self._parts for way in part.ways))
        if len(ways) > _MOST_WAYS:
            ways = tuple(dict.fromkeys(part.holds for part in self._parts))
        return ways if len(ways) <= _MOST_WAYS else (self.holds,)

    def _find_edges(self, step: int) -> frozenset[Edge]:
        return frozenset().union(*(part.find_edges(step) for part in self._parts))


class Row(Part):
    """Parts behind each other."""

    def __init__(self, parts: Sequence[Part]) -> None:
        """Take the parts in their order."""
        whole: frozenset[str] | None = _NOTHING
        for part in parts:
            whole = _write_on(whole, part.exact)
        super().__init__(whole)
        self._parts = parts

    def _find_demands(self) -> Demands:
        """Write neighbours together as long as all that they may be can be listed; a gap begins a new demand."""
        demands: list[frozenset[str]] = []
        word: frozenset[str] | None = _NOTHING  # what the letters since the last gap may be
        for part in self._parts:
            longer = _write_on(word, part.exact)
            if longer is None or _is_gap(part.exact):
                demands += [*_demand_words(word), *part.holds]
                longer = _NOTHING
            elif part.holds != _demand_words(part.exact):
                demands += part.holds
            word = longer
        return (*demands, *_demand_words(word)) or _demand_words(self.exact)

    def _find_ways(self) -> tuple[Demands, ...]:
        ways = [self.holds]
        for part in self._parts:
            if len(part.ways) > 1 and len(ways) * len(part.ways) <= _MOST_WAYS:
                ways = [one + other for one, other in product(ways, part.ways)]
        return tuple(ways)

    def _find_edges(self, step: int) -> frozenset[Edge]:
        return _join_edges(part.find_edges(step) for part in self._parts[::step])


def _demand_words(exact: frozenset[str] | None) -> Demands:
    """Return what a text must hold where one of these stands in it: of each its longest word."""
    if exact is None:
        return ()
    words = frozenset(map(_longest_word, exact))
    return () if "" in words else (words,)


def _unite(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Join sets; None where one of them is."""
    known: list[frozenset[str]] = []
    for each in sets:
        if each is None:
            return None
        known.append(each)
    return frozenset().union(*known)


def _write_on(before: frozenset[str] | None, after: frozenset[str] | None) -> frozenset[str] | None:
    """Write all endings behind all beginnings; None where they cannot be listed."""
    if before is None or after is None or len(before) * len(after) > _MOST:
        return None
    return after if before == _NOTHING else frozenset(a + b for a, b in product(before, after))


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


def _is_gap(exact: frozenset[str] | None) -> bool:
    return exact is not None and all(text and not _LETTERS.search(text) for text in exact)


def rate_demand(demand: frozenset[str]) -> tuple[int, int]:
    """Rate a demand by how few texts meet it: its shortest string is long, and its strings are few."""
    return min(map(len, demand)), -len(demand)


def _longest_word(text: str) -> str:
    return max(_LETTERS.findall(text), key=len, default="")
