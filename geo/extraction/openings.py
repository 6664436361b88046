"""Expressions that are tried only where a match may begin: at letters that open one of the words they know.

Python's engine tries an expression at each character of a text. With the first two letters at hand that a match may
begin with (see `literals`), it passes over nearly all of them in one step.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from geo.extraction.expression_parts import ANY
from geo.extraction.literals import find_edges

_WORD_SET = re.compile(r"(?:\\[dw]|[a-z0-9](?:-[a-z0-9])?)+", re.IGNORECASE)
_MEMBER = re.compile(r"\\.|.-.|.", re.DOTALL)  # of a set: a class or an escaped character, a range, a character
_OTHER_DRESS = {"i": "İı", "s": "ſ", "k": "\u212a"}  # what a pattern in any case takes for these letters, too


def mark_words(expression: str) -> str:
    """Return an expression for what another one matches, in any case, where no word or hyphen runs into it."""
    followers = _find_followers(expression)
    if not followers:
        return rf"(?<![\w-])(?:{expression})"
    return rf"\b{_look_for(followers)}(?<!-){_look_on(followers)}(?:{expression})"


def hasten(expression: str) -> str:
    """Return an expression that matches the same in any case, tried only at letters that may begin it."""
    followers = _find_followers(expression)
    return rf"{_look_for(followers)}{_look_on(followers)}(?:{expression})" if followers else expression


def find_first_letters(expression: str) -> str:
    """Return the letters and digits that a match may begin with, as one writes them in a set.

    Empty where a match may begin with anything else, or may be empty.
    """
    return "".join(sorted(_find_followers(expression)))


def _find_followers(expression: str) -> Mapping[str, frozenset[str]]:
    """Return what a match may begin with, and for each what may follow; nothing where it may begin with no letter."""
    followers: dict[str, set[str]] = defaultdict(set)
    for edge in find_edges(expression)[0]:
        first, second, *_ = (*edge, ANY, ANY)
        followers[first].add(second)
    known = all(map(_WORD_SET.fullmatch, followers))
    return {first: frozenset(found) for first, found in followers.items()} if known else {}


def _look_for(firsts: Iterable[str]) -> str:
    return f"(?=(?i:[{''.join(sorted(firsts))}]))"


def _look_on(followers: Mapping[str, frozenset[str]]) -> str:
    """Look for the first two letters together; sets in both cases are compared faster than letters in any case."""
    firsts: dict[frozenset[str], list[str]] = defaultdict(list)
    for first, found in followers.items():
        firsts[frozenset() if ANY in found else found].append(first)
    pairs = (write_set(first) + (write_set(found) if found else "") for found, first in firsts.items())
    return f"(?=(?-i:{'|'.join(sorted(pairs))}))"


def write_set(members: Iterable[str]) -> str:
    """Write a set of letters, in both cases."""
    written = "".join(sorted({case for member in members for each in _MEMBER.findall(member) for case in _vary(each)}))
    return f"[{written}]"


def _vary(member: str) -> Iterator[str]:
    """Write a letter or a range of them as any case has it; a class or an escaped character stays as it is."""
    yield member
    if member[0] != "\\":
        yield member.swapcase()
        yield from (other for letter, other in _OTHER_DRESS.items() if re.match(f"[{member}]", letter, re.IGNORECASE))
