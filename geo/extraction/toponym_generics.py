"""Common nouns that introduce places: "the Landi area", "general area Shawal", "the border".

The nouns stand in data/extraction/toponym_generics.yaml. What they introduce may be unknown to the gazetteer; it is
then placed by the unit named beside it, with that unit's precision.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from geo.errors import DataError
from geo.extraction.demands import find_missed
from geo.extraction.names import PLACE_ATTRIBUTES
from geo.extraction.openings import hasten
from geo.extraction.sieve import Sieve
from geo.extraction.toponym_rows import PlaceRows
from geo.extraction.yaml_files import load_yaml

_BESIDE = (", ", " in ", " of ", "ern ", " central ")  # ends what stands between a name and the known one beside it
_BETWEEN = r"(?:, | of | in (?:(?:north|south|east|west)\w*ern |central )?)"
_CAPITALISED = r"[A-Z][\w-]*(?:[’'](?!s\b)[\w-]+)*"  # not the "’s" of "Mastung’s Kund area"
_TWO_ENDS = r"[A-Z]\w*[-–][A-Z]\w*"  # of a road: "the Thall-Parachinar Road"
_WHERE = "named_where"  # the rule of names told after "near" or "the post at", which buildings may follow as well
_NAME = rf"{_CAPITALISED}(?: (?:(?:i|e|wa|aw|o) )?{_CAPITALISED}){{0,3}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroducedName:
    """A place that a common noun introduces, at characters `start` to `end` (excluded) of a plain text."""

    start: int
    end: int
    rule: str
    name: str
    described: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Generics:
    """The nouns, compiled. A pattern's group 1 is the name."""

    patterns: Sieve[tuple[str, re.Pattern[str]]]  # with the id of the rule
    lists: Sieve[tuple[str, re.Pattern[str]]]  # likewise; group 1 is a row of names
    rows: PlaceRows
    beside_known: re.Pattern[str]
    way_to: re.Pattern[str]
    way_to_kinds: frozenset[str]
    no_name: frozenset[str]
    no_place_at_end: frozenset[str]
    capitals: dict[str, str]
    capital: re.Pattern[str]
    support_behind: re.Pattern[str]
    support_before: re.Pattern[str]
    border: re.Pattern[str]
    border_before: re.Pattern[str]
    border_own: re.Pattern[str]  # "Pak-Afghan": before it the border is ours whatever else stands there
    border_not_before: re.Pattern[str]
    border_not_after: re.Pattern[str]
    border_name: str
    descriptions: Sieve[Literal["border", "capital"]]

    def supports(self, before: str, after: str) -> bool:
        """Whether the words beside a weak name make it a place."""
        return bool(self.support_behind.search(after) or self.support_before.search(before))

    def begins_another_name(self, kinds: frozenset[str], after: str) -> bool:
        """Whether a town's name begins that of a spot on the way to it: "Chaman Phatak" lies in Quetta."""
        return kinds <= self.way_to_kinds and bool(self.way_to.match(after))

    def find(self, text: str, taken: Sequence[tuple[int, int]], missed: int | None = None) -> Iterator[IntroducedName]:
        """Names that no range of `taken` overlaps, then descriptions of a border or a capital.

        Args:
            text: A plain text.
            taken: Where names of the gazetteer stand.
            missed: What the text does not hold, where it is known already (see `geo.extraction.demands`).
        """
        free = _Free(taken)
        missed = find_missed(text) if missed is None else missed
        for rule, start, end in self._find_spans(text, free, missed):
            first = self._skip_words_that_are_no_name(text, start, end)
            if first is not None and free.take(first, end):
                yield IntroducedName(start=first, end=end, rule=rule, name=text[first:end])
        described = self.descriptions.sift(missed)
        if "border" in described:
            yield from self._find_border(text, free)
        if "capital" in described:
            yield from self._find_capital(text, free)

    def _find_spans(self, text: str, free: "_Free", missed: int) -> Iterator[tuple[str, int, int]]:
        for rule, pattern in self.patterns.sift(missed):
            for match in pattern.finditer(text):
                if rule != _WHERE or match.group(1).split()[-1] not in self.no_place_at_end:
                    yield rule, *match.span(1)
        for rule, pattern in self.lists.sift(missed):
            for match in pattern.finditer(text):
                for name in re.finditer(_NAME, match.group(1)):
                    yield rule, match.start(1) + name.start(), match.start(1) + name.end()
        for start, end in self.rows.find(text, free.taken):
            if text[start:end].split()[-1] not in self.no_place_at_end:
                yield "named_in_a_row", start, end
        known = {start for start, _ in free.taken}
        if not any(text.endswith(_BESIDE, 0, start) for start in known):
            return
        for match in self.beside_known.finditer(text):
            if match.end() in known and match.group(1).split()[-1] not in self.no_place_at_end:
                yield "named_beside_known", *match.span(1)

    def _skip_words_that_are_no_name(self, text: str, start: int, end: int) -> int | None:
        """Where the name begins; None if no word of it is one."""
        for word in re.finditer(r"[\w’']+(?:-[a-z]+-\w+)?", text[start:end]):
            if word.group() not in self.no_name and word.group()[0].isupper():
                return start + word.start()
        return None

    def _find_capital(self, text: str, free: "_Free") -> Iterator[IntroducedName]:
        for match in self.capital.finditer(text):
            start, end = match.span()
            if free.take(start, end):
                owner = match.group(1) or text[:start].rsplit("'", 1)[0].split()[-1]
                name = self.capitals[owner]
                yield IntroducedName(start=start, end=end, rule="capital", name=name, described=True)

    def _find_border(self, text: str, free: "_Free") -> Iterator[IntroducedName]:
        for match in self.border.finditer(text):
            if self._is_our_border(text[: match.start()], text[match.end() :], free) and free.take(*match.span()):
                yield IntroducedName(
                    start=match.start(), end=match.end(), rule="border", name=self.border_name, described=True
                )

    def _is_our_border(self, before: str, after: str, free: "_Free") -> bool:
        """Whether "border" means the theatre's own: not a crossing's, not another country's."""
        if self.border_own.search(before):
            return True
        if self.border_not_before.search(before) or self.border_not_after.search(after):
            return False
        behind_name = any(end == len(before) - 1 for _, end in free.taken)
        return not behind_name and bool(self.border_before.search(before))


class _Free:
    """Which characters no name has taken yet."""

    def __init__(self, taken: Sequence[tuple[int, int]]) -> None:
        self.taken = list(taken)

    def take(self, start: int, end: int) -> bool:
        """Take a range; False if part of it is taken."""
        if any(start < b and a < end for a, b in self.taken):
            return False
        self.taken.append((start, end))
        return True


def read_generics(path: Path) -> Generics:
    """Read the nouns.

    Raises:
        DataError: The file is no YAML, or lacks a list that its header describes.
    """
    try:
        data = load_yaml(path)
        return _compile(data)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, re.error) as error:
        raise DataError(f"{path} does not hold the lists its header describes: {error!r}") from error


def _compile(data: dict[str, Any]) -> Generics:
    border, supports = data["border"], _any_of(data["support"]["before"].split())
    border_words = rf"\b{_any_of(border['words'].split())}\b"
    adjectives, owners = data["capital"]["adjectives"], data["capital"]["owners"]
    owned = "|".join(f"(?<={name}'s )" for name in owners)
    capital = rf"(?:\b({'|'.join(adjectives)}) |{owned})capital\b(?!(?:(?: of|,))? [A-Z])"
    return Generics(
        patterns=_compile_patterns(data),
        lists=_compile_lists(data),
        rows=PlaceRows.of(data["rows"]),
        beside_known=re.compile(rf"\b{_any_of(data['beside_known']['locative'])} ({_NAME}){_BETWEEN}"),
        way_to=re.compile(rf" {_any_of(data['way_to']['words'].split())}\b"),
        way_to_kinds=frozenset(data["way_to"]["kinds"]),
        no_name=frozenset(data["no_name"].split()),
        no_place_at_end=frozenset(data["no_place_at_end"].split()),
        capitals={**adjectives, **owners},
        capital=re.compile(capital),
        support_behind=re.compile(
            rf"^(?:,? ⟦| (?:in|of|near) ⟦|[”\"’]? {_any_of(data['support']['behind'].split())}\b|, (?:and )?⟦| and ⟦"
            r"|, an? (?:town|village|area|locality)\b)"
        ),
        support_before=re.compile(
            rf"(?:\b(?i:{supports}) {PLACE_ATTRIBUTES}|⟧, |⟧ and |{_express_telling(data['rows'])} )$"
        ),
        border=re.compile(border_words),
        border_before=re.compile(border["before"]),
        border_own=re.compile(border["own"]),
        border_not_before=re.compile(border["not_before"]),
        border_not_after=re.compile(border["not_after"]),
        border_name=border["name"],
        descriptions=Sieve([("border", border_words), ("capital", capital)]),
    )


def _compile_patterns(data: dict[str, Any]) -> Sieve[tuple[str, re.Pattern[str]]]:
    part, before = _any_of(data["part"]["words"].split()), _any_of(data["before"]["phrases"])
    apposed = _any_of(data["apposed"]["words"].split())
    return _sift(
        named_part=rf"(?<!-)\b(?!(?:The )?{_TWO_ENDS} Road\b)((?:{_NAME}) {part})\b",
        named_before=rf"\b{before} (?!(?:SHO|DSP|SSP|SP|DPO) )({_NAME})(?! elder)",
        named_behind=rf"\b({_NAME}) {_express_behind(data)}\b",
        named_apposed=rf"\b(?:in|at|near) ({_NAME}), (?:an? |the )?{apposed} (?:of|in|near)\b",
        **{_WHERE: _express_where(data["stands_at"])},
    )


def _compile_lists(data: dict[str, Any]) -> Sieve[tuple[str, re.Pattern[str]]]:
    before, plurals = _any_of(data["before"]["phrases"]), _any_of(data["rows"]["nouns"].split())
    return _sift(
        listed_behind=rf"\b({_NAME}(?:, {_NAME})*,? and {_NAME}) {_express_behind(data)}\b",
        listed_before_plural=rf"\b({_NAME}(?:, {_NAME}){{2,}}) (?i:{plurals})\b",
        listed_before=rf"\b{before} ({_NAME}(?:, {_NAME})*,? and {_NAME})",
    )


def _express_behind(data: dict[str, Any]) -> str:
    return rf"(?i:{_any_of([*data['behind']['phrases'], *data['behind']['words'].split()])})"


def _express_telling(rows: dict[str, Any]) -> str:
    return rf"\b{_any_of(rows['nouns'].split())} {_any_of(rows['tell'])}"


def _express_where(data: dict[str, Any]) -> str:
    stands = hasten(rf"(?:near|(?i:{_any_of(data['words'].split())}) (?:in|at))")
    return rf"\b{stands} ({_NAME}){data['behind']}"


def _sift(**expressions: str) -> Sieve[tuple[str, re.Pattern[str]]]:
    return Sieve(((rule, re.compile(expression)), expression) for rule, expression in expressions.items())


def _any_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
