"""A sentence as a row of symbols, so that one regular expression can read dates in it.

Every token becomes one character: each word that a rule knows has a character of its own, numbers fall into a few
shapes, punctuation stands for itself, and all other words are `w` or, with a capital, `W`. A pattern over these
characters is a pattern over tokens, and its time is linear in their number.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

OTHER_WORD, OTHER_NAME, OTHER_NUMBER, OTHER_MARK = "w", "W", "n", "p"
FIRST_SYMBOL = 0xE000  # known words take characters from the private use area of Unicode

# The shapes of numbers, by the letter that stands for them.
SHAPES: Mapping[str, str] = {
    "day": "abde",  # 1-31 and 1st-31st
    "ordinal": "de",
    "year": "y",  # 1900-2099
    "oldyear": "o",  # 1000-1899
    "yy": "abc",
    "n": "abcm",  # a plain number up to three digits
    "decade": "z",  # 1990s
    "shortdecade": "v",  # 70s
    "iso": "i",  # 2026-02-21
    "numeric": "j",  # 21/02/2026 or 21/02/26
    "fiscal": "f",  # FY25
    "quarterof": "q",  # Q3 or 3Q
    "opening": "(",
    "closing": ")",
}

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S{1,64}@\S{1,64}")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_GLUED = re.compile(rf"[a-z](?={_MONTH} \d{{1,2}}, (?:19|20)\d\d)")  # "By Ann SmithMar 9, 2026", as pages run together
_TOKEN = re.compile(
    r"(?P<plain>(?![FQ])[^\W\d_]+(?:[\u00ad\u200b\u200c\u200d]+[^\W\d_]+)*)"  # most tokens, and so tried first
    r"|(?P<fiscal>FY ?(?:\d{2}(?:\d{2})?)(?:[-/]\d{2,4})?)(?!\w)"
    r"|(?P<quarterof>Q[1-4]|[1-4]Q)(?!\w)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})(?:(?=T\d{2}:\d{2})|(?![\w-]))"
    r"|(?P<numeric>\d{1,2}(?:(?P<cut>[./-])\d{1,2}(?P=cut)\d{4}))(?![\w-])"
    r"|(?P<short>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/\d{2})(?![\w/-])"
    r"|(?P<grouped>\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d+)"
    rf"|(?P<number>(?:19|20)\d\d(?=\d{{1,2}} {_MONTH} (?:19|20)\d\d)|\d+)(?P<suffix>(?:st|nd|rd|th|s)(?![^\W_]))?"
    r"|(?P<word>[^\W\d_]+(?:[\u00ad\u200b\u200c\u200d]+[^\W\d_]+)*)"
    r"|(?P<mark>[^\s\u00ad\u200b\u200c\u200d])"
)
_WORDS_AND_MARKS = frozenset(("plain", "word", "mark"))
_TOKENS_KEPT = 1 << 16  # of the first words seen
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d]")
_MARKS = str.maketrans("–—‑‐−’‘“”", "-----''\"\"")


@dataclass(frozen=True, slots=True)
class TokenRow:
    """The words, numbers and marks of one sentence."""

    article_text: str
    spans: tuple[tuple[int, int], ...]  # half-open, in characters of the article's text
    symbols: str  # one character a token

    def word(self, index: int) -> str:
        """Return a token in lower case, without soft hyphens, its quotation marks and dashes plain."""
        raw = self.raw(index)
        return raw.lower() if raw.isascii() else _INVISIBLE.sub("", raw).lower().translate(_MARKS)

    def is_name(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.article_text[self.spans[index][0]].isupper()

    def raw(self, index: int) -> str:
        """Return a token as the article spells it."""
        start, end = self.spans[index]
        return self.article_text[start:end]


class Symbols(dict[str, str]):
    """The characters of the words that rules know, as spelled; those of other words and marks as they are asked for."""

    def __missing__(self, raw: str) -> str:
        if len(self) >= _TOKENS_KEPT:
            return self._find(raw)
        symbol = self[raw] = self._find(raw)
        return symbol

    def _find(self, raw: str) -> str:
        """Return the character of a word or a mark that is not known as it stands."""
        if raw[0].isalnum():
            known = None if raw.isalpha() else self.get(_INVISIBLE.sub("", raw))
            return known or (OTHER_NAME if raw[0].isupper() else OTHER_WORD)
        mark = raw.translate(_MARKS)
        return mark if ord(mark) < FIRST_SYMBOL and mark.isprintable() and not mark.isalnum() else OTHER_MARK


def cut_tokens(text: str, start: int, end: int, symbols: Symbols) -> TokenRow:
    """Cut a stretch of text into tokens.

    Addresses of web pages hold numbers that look like dates and are passed over.
    """
    spans, row, find = [], [], symbols.get
    for first, last in _find_prose(text, start, end):
        for match in _TOKEN.finditer(text, first, last):
            spans.append(match.span())
            row.append(find(match.group()) or _find_symbol(match, text, symbols))
    return TokenRow(text, tuple(spans), "".join(row))


def spell(word: str, *, needs_capital: bool) -> tuple[str, ...]:
    """Return the spellings under which a word of the rules may stand in a text."""
    capitals = (word.capitalize(), word.upper())
    return capitals if needs_capital else (word, *capitals)


def _find_prose(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between web addresses, cut where a date is glued to the name before it."""
    stretches, first = [], start
    marks = ("://", "www.", "@")  # one of which stands in every address
    for match in _ADDRESS.finditer(text, start, end) if any(text.find(m, start, end) >= 0 for m in marks) else ():
        stretches.append((first, match.start()))
        first = match.end()
    for match in _GLUED.finditer(text, first, end):
        stretches.append((first, match.end()))
        first = match.end()
    stretches.append((first, end))
    return stretches


def _find_symbol(match: re.Match[str], text: str, symbols: Symbols) -> str:
    return symbols[match.group()] if match.lastgroup in _WORDS_AND_MARKS else _find_number_symbol(match, text)


def _find_number_symbol(match: re.Match[str], text: str) -> str:
    """Classify a number by its shape; one glued to a letter, such as the 70 of "B70", is no date."""
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    glued = before.isalpha() or (after.isalpha() and after.islower())
    for shape, symbol in (("fiscal", "f"), ("iso", "i"), ("numeric", "j"), ("short", "j"), ("quarterof", "q")):
        if match.group(shape):
            return OTHER_NUMBER if before.isalnum() or before == "-" else symbol
    digits = match.group("number")
    if glued or digits is None or len(digits) > 4:
        return OTHER_NUMBER
    return _find_shape(int(digits), len(digits), match.group("suffix"))


def _find_shape(number: int, length: int, suffix: str | None) -> str:
    if suffix == "s":
        if number % 10 or not (20 <= number < 100 or 1700 <= number < 2100):
            return OTHER_NUMBER
        return "z" if length == 4 else "v" if length == 2 else OTHER_NUMBER
    if suffix:
        return "d" if 1 <= number <= 12 else "e" if 13 <= number <= 31 else OTHER_NUMBER
    if length == 4:
        return "y" if 1900 <= number < 2100 else "o" if 1000 <= number < 1900 else OTHER_NUMBER
    if number < 1 or length > 3:
        return OTHER_NUMBER
    return "a" if number <= 12 else "b" if number <= 31 else "c" if number <= 99 else "m"
