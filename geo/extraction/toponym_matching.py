"""Where names of the gazetteer stand in a sentence, whatever they mean there.

Names are matched word by word on their folded form, the longest first, so that soft hyphens inside words, capitals
throughout, hyphens and accents make no difference. A name must begin with a capital where its script has them;
short codes ("KP", "US") must be capitals throughout.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from geo.extraction.folding import SOFT_HYPHEN, fold_name, fold_spaces
from geo.extraction.names import PlaceName

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W_]+)*")
_DIRECTIONS = frozenset(["North", "South", "East", "West", "Upper", "Lower", "Central", "Northern", "Southern"])
_HALF = re.compile(rf"\b(?:{'|'.join(sorted(_DIRECTIONS))})\b")
_HALVES = re.compile(rf"(?:{_HALF.pattern}, )*{_HALF.pattern},? (?:and|or|&) $")
_ROW = 40  # characters before a name in which its other halves stand
_GAP = re.compile(r"[\s\-–‐‑/&]{0,3}|, (?=D)")
_IGNORED = frozenset((SOFT_HYPHEN, "\u200b", "\ufeff"))
_WORDS_KEPT = 1 << 16  # of the last words seen
_LONGEST_CODE = 5  # letters
_Words = Sequence[str]
_Spans = Sequence[tuple[int, int]]  # of the words, half-open


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """A text without its soft hyphens, and the way back to the offsets of the original."""

    text: str
    start: int  # of the original
    offsets: tuple[int, ...] | None  # of each character of `text`, and one past the end; None: start + index

    @classmethod
    def of(cls, original: str, start: int = 0) -> "PlainText":
        """Take the soft hyphens out; `start` is added to every offset."""
        if original.isascii():
            return cls(text=original, start=start, offsets=None)
        original = fold_spaces(original)
        if _IGNORED.isdisjoint(original):
            return cls(text=original, start=start, offsets=None)
        kept = [i for i, character in enumerate(original) if character not in _IGNORED]
        end = start + len(original)
        offsets = (*(start + i for i in kept), end)
        return cls(text="".join(original[i] for i in kept), start=start, offsets=offsets)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the original that holds the characters `start` to `end`."""
        if self.offsets is None:
            return self.start + start, self.start + end
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """A name of the gazetteer, at characters `start` to `end` (excluded) of a plain text."""

    start: int
    end: int
    name: str
    kinds: frozenset[str]
    weak: bool
    described: bool  # the gazetteer writes it in small letters: "tribal districts"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """All that bears one folded name."""

    words: tuple[str, ...]
    name: str
    kinds: frozenset[str]
    weak: bool
    small: bool  # written in small letters
    code: bool  # a short one, such as "KP": capitals throughout
    described: bool

    @classmethod
    def of(cls, key: str, names: Sequence[PlaceName]) -> "_Entry":
        name, kinds = names[0].name, frozenset(each.kind for each in names)
        letters = [character for character in name if character.isalpha()]
        return cls(
            words=tuple(key.split()),
            name=name,
            kinds=kinds,
            weak=all(each.weak for each in names),
            small=name[0].islower(),
            code=len(letters) <= _LONGEST_CODE and all(letter.isupper() for letter in letters),
            described=name[0].islower(),
        )

    def is_written_so(self, written: str) -> bool:
        """Whether the capitals are those of the name: "turkey" is a bird, "us" a pronoun."""
        if self.small:
            return True
        if self.code:
            return all(character.isupper() for character in written if character.isalpha())
        return not written[0].islower()


class NameMatcher:
    """Finds names; built once from all names of a gazetteer."""

    def __init__(self, names: Iterable[PlaceName]) -> None:
        by_key: dict[str, list[PlaceName]] = defaultdict(list)
        for name in names:
            by_key[fold_name(name.name)].append(name)
        entries = [_Entry.of(key, same) for key, same in by_key.items()]
        self._by_first: dict[str, list[_Entry]] = defaultdict(list)
        for entry in sorted(entries, key=lambda entry: -len(entry.words)):
            if entry.words:
                self._by_first[entry.words[0]].append(entry)
        # Caches of the object's own: most words of a text are common ones, and most begin no name.
        self._fold = lru_cache(_WORDS_KEPT)(fold_name)
        self._find_entries = lru_cache(_WORDS_KEPT)(self._look_up)

    def find(self, text: str) -> Iterator[NameMatch]:
        """The matches of a plain text in reading order, none overlapping."""
        found = list(_WORD.finditer(text))
        words = [match.group() for match in found]
        begins = [index for index, entries in enumerate(map(self._find_entries, words)) if entries]
        if not begins:
            return
        spans = [match.span() for match in found]
        end = 0
        for index in begins:
            if spans[index][0] >= end and (match := self._match_at(text, words, spans, index)):
                end = match.end
                yield match

    def find_halves(self, text: str, match: NameMatch) -> Iterator[NameMatch]:
        """The names that share the rest of a match's: "North" of "North and South Waziristan", in reading order."""
        behind, _, rest = text[match.start : match.end].partition(" ")
        row = _HALVES.search(text, max(match.start - _ROW, 0), match.start) if behind in _DIRECTIONS and rest else None
        for half in _HALF.finditer(text, row.start(), match.start) if row else ():
            found = next(self.find(f"{half.group()} {rest}"), None)
            if found is not None and found.start == 0 and " " in found.name:
                yield replace(found, start=half.start(), end=half.end())

    def _match_at(self, text: str, words: _Words, spans: _Spans, index: int) -> NameMatch | None:
        for entry in self._find_entries(words[index]):
            if not self._follow(text, words, spans, index, entry.words):
                continue
            start, end = spans[index][0], spans[index + len(entry.words) - 1][1]
            if entry.is_written_so(text[start:end]):
                return NameMatch(
                    start=start,
                    end=end,
                    name=entry.name,
                    kinds=entry.kinds,
                    weak=entry.weak,
                    described=entry.described,
                )
        return None

    def _look_up(self, word: str) -> tuple[_Entry, ...]:
        """Return the names that a word may begin, the longest first; in small letters only described ones."""
        entries = self._by_first.get(fold_name(word), ())
        return tuple(entry for entry in entries if entry.small or not word[0].islower())

    def _follow(self, text: str, words: _Words, spans: _Spans, index: int, wanted: tuple[str, ...]) -> bool:
        """Whether behind a first word the other wanted ones follow, with nothing but spaces and hyphens between."""
        last = index + len(wanted) - 1
        if last >= len(words) or (last > index and self._fold(words[index + 1]) != wanted[1]):
            return False
        if any(self._fold(word) != name for word, name in zip(words[index + 2 : last + 1], wanted[2:], strict=True)):
            return False
        return all(_GAP.fullmatch(text, spans[at][1], spans[at + 1][0]) for at in range(index, last))
