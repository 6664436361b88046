"""Where names of the gazetteer stand in a sentence, whatever they mean there.

Names are matched word by word on their folded form, the longest first, so that soft hyphens inside words, capitals
throughout, hyphens and accents make no difference. A name must begin with a capital where its script has them;
short codes ("KP", "US") must be capitals throughout.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from geo.extraction.folding import SOFT_HYPHEN, fold_name
from geo.extraction.names import PlaceName

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W_]+)*")
_GAP = re.compile(r"[\s\-–‐‑/&]{0,3}|, (?=D)")
_IGNORED = frozenset((SOFT_HYPHEN, "\u200b", "\ufeff"))
_WORDS_KEPT = 1 << 16  # of the last words seen


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """A text without its soft hyphens, and the way back to the offsets of the original."""

    text: str
    start: int  # of the original
    offsets: tuple[int, ...] | None  # of each character of `text`, and one past the end; None: start + index

    @classmethod
    def of(cls, original: str, start: int = 0) -> "PlainText":
        """Take the soft hyphens out; `start` is added to every offset."""
        if original.isascii() or _IGNORED.isdisjoint(original):
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
    described: bool  # it is written in small letters, "tribal districts", or is a border named by two countries


@dataclass(slots=True)
class _Entry:
    words: tuple[str, ...]
    name: str
    kinds: set[str]
    weak: bool


class NameMatcher:
    """Finds names; built once from all names of a gazetteer."""

    def __init__(self, names: Iterable[PlaceName]) -> None:
        entries: dict[str, _Entry] = {}
        for name in names:
            key = fold_name(name.name)
            entry = entries.setdefault(key, _Entry(tuple(key.split()), name.name, set(), True))
            entry.weak = entry.weak and name.weak
            entry.kinds.add(name.kind)
        self._by_first: dict[str, list[_Entry]] = defaultdict(list)
        for entry in sorted(entries.values(), key=lambda entry: -len(entry.words)):
            if entry.words:
                self._by_first[entry.words[0]].append(entry)
        # Caches of the object's own: most words of a text are common ones, and most begin no name.
        self._fold = lru_cache(_WORDS_KEPT)(fold_name)
        self._find_entries = lru_cache(_WORDS_KEPT)(self._look_up)

    def find(self, text: str) -> Iterator[NameMatch]:
        """The matches of a plain text in reading order, none overlapping."""
        if not any(map(self._find_entries, _WORD.findall(text))):
            return
        words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
        end = 0
        for index, (start, _, word) in enumerate(words):
            if start < end or not self._find_entries(word):
                continue
            match = self._match_at(text, words, index)
            if match is not None:
                end = match.end
                yield match

    def _match_at(self, text: str, words: list[tuple[int, int, str]], index: int) -> NameMatch | None:
        for entry in self._find_entries(words[index][2]):
            last = index + len(entry.words) - 1
            if last >= len(words) or not self._follow(text, words[index : last + 1], entry.words):
                continue
            start, end = words[index][0], words[last][1]
            if _is_written_as_name(text[start:end], entry.name):
                described = entry.name[0].islower() or (entry.kinds == {"border"} and entry.name.endswith(" border"))
                return NameMatch(
                    start=start,
                    end=end,
                    name=entry.name,
                    kinds=frozenset(entry.kinds),
                    weak=entry.weak,
                    described=described,
                )
        return None

    def _look_up(self, word: str) -> tuple[_Entry, ...]:
        """Return the names that a word may begin, the longest first; in small letters only described ones."""
        entries = self._by_first.get(fold_name(word), ())
        return tuple(entry for entry in entries if entry.name[0].islower() or not word[0].islower())

    def _follow(self, text: str, found: list[tuple[int, int, str]], wanted: tuple[str, ...]) -> bool:
        """Whether the words are the wanted ones with nothing but spaces and hyphens between them."""
        if any(self._fold(word[2]) != name for word, name in zip(found, wanted, strict=True)):
            return False
        return all(_GAP.fullmatch(text, a[1], b[0]) for a, b in itertools.pairwise(found))


def _is_written_as_name(written: str, name: str) -> bool:
    """Whether the capitals are those of a name: "turkey" is a bird, "us" a pronoun."""
    if name[0].islower():
        return True
    letters = [character for character in name if character.isalpha()]
    if len(letters) <= 5 and all(letter.isupper() for letter in letters):
        return all(character.isupper() for character in written if character.isalpha())
    return not written[0].islower()
