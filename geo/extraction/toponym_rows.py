"""Rows of names that are all places: "residents of A, B, C and D", "the areas under curfew include A, B and C".

A gazetteer knows some villages of a row and not the others. All are places where two of them are known, or where a
noun such as "villages" heads the row. The words stand in data/extraction/toponym_generics.yaml.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_ITEM = r"[A-Z][\w’'-]*[a-z][\w’'-]*(?: (?:(?:i|e|wa|aw|o) )?[A-Z][\w’'-]*){0,2}"
_ROW = rf"({_ITEM}(?:, {_ITEM})*(?:,? (?:and|or) {_ITEM})?)"
_NEXT = re.compile(rf"(,? (?:and|or) |, |^)({_ITEM})")
_KNOWN = 2  # names of a row that make places of the others
_ODD_IN = 6  # of so many names of a headed row one may begin like a title: "Sheikh Baba" is a village
_LONG = 3  # names that make a row where no noun heads it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One name of a row, at characters `start` to `end` of the text."""

    start: int
    end: int
    first_word: str
    closes: bool  # it stands behind "and"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRows:
    """What heads or introduces rows of places, compiled. A pattern's group 1 is the row."""

    headed: re.Pattern[str]
    introduced: re.Pattern[str]
    no_places: frozenset[str]  # words that begin no place; a row of topics is none

    @classmethod
    def of(cls, words: dict[str, Any]) -> "PlaceRows":
        """Compile the words of the section `rows`."""
        nouns, tell = _any_of(words["nouns"].split()), _any_of(words["tell"])
        return cls(
            headed=re.compile(rf"\b(?i:{nouns})\b[^.;:]{{0,60}}?(?: {tell}|:) (?:the )?(?i:{nouns} of )?{_ROW}"),
            introduced=re.compile(rf"(?:\b(?i:{_any_of(words['before'])})|:) (?:the )?{_ROW}"),
            no_places=frozenset(words["no_places"].split()),
        )

    def find(self, text: str, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Where the names of the rows stand in a plain text, known ones among them.

        Args:
            text: A plain text.
            known: Where places that the gazetteer knows stand.
        """
        if ", " not in text and " and " not in text:
            return
        for match in self.headed.finditer(text):
            items = _part(text, match)
            odd = sum(item.first_word in self.no_places for item in items)
            if len(items) > 1 and odd * _ODD_IN < len(items):
                yield from ((item.start, item.end) for item in items)
        if len(known) >= _KNOWN:
            yield from self._find_introduced(text, frozenset(known))

    def _find_introduced(self, text: str, known: frozenset[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        for match in self.introduced.finditer(text):
            items = _part(text, match)
            if len(items) < _LONG or sum((item.start, item.end) in known for item in items) < _KNOWN:
                continue
            # Behind the last comma the sentence may go on: "in Kabul, Afghanistan, Reuters said".
            whole = items if items[-1].closes else items[:-1]
            yield from ((item.start, item.end) for item in whole if item.first_word not in self.no_places)


def _part(text: str, match: re.Match[str]) -> list[_Item]:
    start = match.start(1)
    return [
        _Item(
            start=start + item.start(2),
            end=start + item.end(2),
            first_word=item.group(2).split()[0],
            closes=item.group(1).endswith(("and ", "or ")),
        )
        for item in _NEXT.finditer(match.group(1))
    ]


def _any_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
