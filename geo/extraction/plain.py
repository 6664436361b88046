"""A sentence as the rules see it: typographic variants folded, offsets kept.

Scraped text holds soft hyphens inside words, four kinds of quotation mark and hard spaces. Rules match the
folded text; `PlainSentence.locate` leads every match back to the characters of the article.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.articles.model import Sentence
from geo.extraction.demands import find_missed

_SENTENCES_RECALLED = 256  # as many as a long article has
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_GLUED_DASH = re.compile(r"(?<=[^\W\d_]|[)\]])(?:—|--)(?=[^\W\d_]|[\"“‘(])")
_FOLDED = str.maketrans("“”„«»‘’‚`\u00a0\u202f\u2009\n\r\t–—‑─―−", '"""""\'\'\'\'      ------')


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSentence:
    """The folded words of a sentence."""

    sentence: Sentence
    text: str
    offsets: tuple[int, ...] | None  # per character of `text`, its offset in the article; None: start + index
    reworded: bool = False  # some words of `text` are not those of the article (see `synonyms`)

    @property
    def missed(self) -> int:
        """What `text`, and the words of the article in its place, miss of all that is demanded (see `demands`)."""
        return _recall_missed(f"{self.text}\n{self.sentence.text}" if self.reworded else self.text)

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range in the article that a non-empty range of `text` stands for."""
        if self.offsets is None:
            return self.sentence.start + start, self.sentence.start + end
        return self.offsets[start], self.offsets[end - 1] + 1

    def index(self, offset: int) -> int:
        """Return where a character of the article stands in `text`; one outside goes to the nearer end."""
        if self.offsets is None:
            index, last = offset - self.sentence.start, len(self.text)
            return 0 if index < 0 else index if index < last else last
        return bisect_left(self.offsets, offset)


@lru_cache(_SENTENCES_RECALLED)
def _recall_missed(text: str) -> int:
    return find_missed(text)


def fold_sentences(sentences: Iterable[Sentence]) -> tuple[PlainSentence, ...]:
    """Fold the sentences of an article, in their order."""
    return tuple(fold_sentence(sentence) for sentence in sentences)


def fold_sentence(sentence: Sentence) -> PlainSentence:
    """Fold one sentence."""
    text = sentence.text
    glued = ("—" in text or "--" in text) and _GLUED_DASH.search(text) is not None
    if not glued and _INVISIBLE.isdisjoint(text):
        plain = _fold(text)
        return PlainSentence(sentence=sentence, text=plain, offsets=None)
    kept = [(character, sentence.start + i) for i, character in enumerate(text) if character not in _INVISIBLE]
    spaced = list(_space_dashes(kept) if glued else kept)
    plain = _fold("".join(character for character, _ in spaced))
    offsets = tuple(offset for _, offset in spaced)
    return PlainSentence(sentence=sentence, text=plain, offsets=offsets)


def _space_dashes(kept: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Set the dash of an aside apart: "ten people—nine of them children—died" is read as with spaces around it."""
    dashes = {i: m.end() for m in _GLUED_DASH.finditer("".join(c for c, _ in kept)) for i in range(*m.span())}
    for i, (character, offset) in enumerate(kept):
        if i not in dashes:
            yield character, offset
        elif i - 1 not in dashes:
            yield from ((" ", offset), ("-", offset), (" ", offset))


def _fold(text: str) -> str:
    # Most sentences are ASCII; then `translate` is much slower than asking whether there is anything to fold.
    if text.isascii() and "\n" not in text and "\r" not in text and "\t" not in text and "`" not in text:
        return text
    return text.translate(_FOLDED)
