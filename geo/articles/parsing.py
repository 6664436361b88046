"""From an article to its sentences, with exact offsets.

A sentence ends at a mark that ends one, not at "Lt." or "No.", nor inside a quotation that runs on into "Mr X said";
and at a line break that ends a paragraph, not at one that only wraps. Offsets count characters of the whole file,
header included.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from geo.articles.model import Article, Sentence

LONGEST_SENTENCE = 3000  # characters; scraped pages hold "sentences" that never end

_ABBREVIATIONS = (
    "mr mrs ms dr prof st lt lt-col lt-gen maj maj-gen col gen brig brig-gen capt sgt cpl insp adm cdr gov sen rep hon "
    "rev no nos art fig vol pp vs etc approx est dept govt jan feb mar apr jun jul aug sept sep oct nov dec "
    "mon tue tues wed thu thurs fri sat sun inc ltd co corp a.m p.m u.s u.k u.n e.g i.e"
)
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$|[A-Z“\"])|[.!?…][\"”]")
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z.-]*)\.$")
_SMALL_WORD = re.compile(r"\b([a-z]+) $")
_BEFORE_INITIALS = (
    *("a", "an", "and", "as", "at", "between", "but", "by", "for", "from", "if", "in", "nor", "of", "on", "or", "said"),
    *("says", "since", "than", "that", "the", "then", "to", "told", "when", "while", "with"),
)
_INITIALISM = re.compile(r"[A-Z]\.")
_LINE = re.compile(r"[^\n]*\n?")


@dataclass(frozen=True)  # no slots: the paragraphs are computed once, when first asked for
class ParsedArticle:
    """An article with its sentences, in reading order."""

    article: Article
    sentences: tuple[Sentence, ...]

    @cached_property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences, paragraph by paragraph."""
        groups: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            groups.setdefault(sentence.paragraph, []).append(sentence)
        return tuple(tuple(group) for group in groups.values())


def parse_article(article: Article) -> ParsedArticle:
    """Split an article; an article without words has no sentences."""
    return ParsedArticle(article=article, sentences=tuple(find_sentences(article)))


def find_sentences(article: Article) -> Iterator[Sentence]:
    """Split the body of an article into sentences, in order, none empty, none overlapping."""
    abbreviations = frozenset(_ABBREVIATIONS.split())
    for paragraph, (start, end) in enumerate(_find_paragraphs(article)):
        for first, last in _split_paragraph(article.text, start, end, abbreviations):
            yield Sentence(article=article, start=first, end=last, paragraph=paragraph)


def _find_paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """Join lines that only wrap; a blank line, or a line that ends as a sentence does, ends a paragraph."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(article.text, article.body) if m.end() > m.start()]
    wraps = _is_hard_wrapped([end - start for start, end in lines])
    open_start: int | None = None
    for index, (start, end) in enumerate(lines):
        line = article.text[start:end].strip()
        if not line:
            continue
        open_start = start if open_start is None else open_start
        following = article.text[lines[index + 1][0] : lines[index + 1][1]].strip() if index + 1 < len(lines) else ""
        if not _continues(line, following, wraps):
            yield open_start, end
            open_start = None


def _is_hard_wrapped(lengths: list[int]) -> bool:
    """Whether the text was broken at a fixed width, as old mail and some scrapers do."""
    long_lines = [length for length in lengths if length > 50]
    return len(long_lines) >= 3 and max(lengths) <= 100


def _continues(line: str, following: str, wraps: bool) -> bool:
    if not following:
        return False
    if following[0].islower():
        return True
    return wraps and len(line) > 50 and line[-1] not in ".!?…”\"'’:"


def _split_paragraph(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(text, start, end):
        if match.end() <= first or not _ends_sentence(text, match, first, end, abbreviations):
            continue
        yield from _trim(text, first, match.end())
        first = match.end()
    yield from _trim(text, first, end)


def _ends_sentence(text: str, match: re.Match[str], first: int, end: int, abbreviations: frozenset[str]) -> bool:
    rest = text[match.end() : min(match.end() + 40, end)].lstrip(" \t\u00a0")
    if rest and (rest[0].islower() or _INITIALISM.match(text, match.end())):
        return False
    if match.group()[0] != ".":
        return not _attributes(match.group(), rest)
    word = _WORD_BEFORE.search(text[max(first, match.start() - 20) : match.start() + 1])
    if word is None:
        return not (text[match.start() - 1 : match.start()].isdigit() and rest[:1].isdigit() and match.group() == ".")
    name = word.group(1).lower()
    if name in abbreviations or (len(name) == 1 and not _is_no_initial(text, match.start() - 1)):
        return not rest or rest[0] == "\n"
    return not ("." in name and len(name) <= 5)


def _is_no_initial(text: str, letter: int) -> bool:
    """Whether a single letter is a name of its own: "posted on X.", "in block B."; but "and J. Khan" is an initial."""
    before = _SMALL_WORD.search(text[max(letter - 15, 0) : letter])
    return before is not None and (text[letter] == "X" or before.group(1) not in _BEFORE_INITIALS)


def _attributes(mark: str, rest: str) -> bool:
    """Whether a quotation that ends in ! or ? runs on into "Mr X said"."""
    return len(mark) > 1 and bool(re.match(r"(?:Mr|Ms|Mrs|Dr)?\.? ?[A-Z][a-z]+ (?:said|asked|added|told)\b", rest))


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Take the white space off both ends and cut what is too long at a space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        yield start, end
