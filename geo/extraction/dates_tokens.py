"""A sentence as a row of symbols, so that one regular expression can read dates in it.

Every token becomes one character: each word that a rule knows has a character of its own, numbers fall into a few
shapes, punctuation stands for itself, and all other words are `w` or, with a capital, `W`. A pattern over these
characters is a pattern over tokens, and its time is linear in their number.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

OTHER_WORD, OTHER_NAME, OTHER_NUMBER, BREAK = "w", "W", "n", "\n"

# The shapes of numbers, by the letter that stands for them.
SHAPES: Mapping[str, str] = {
    "day": "abde",  # 1-31 and 1st-31st
    "ordinal": "de",
    "year": "y",  # 1900-2099
    "yy": "abc",
    "n": "abcm",  # a plain number up to three digits
    "decade": "z",  # 1990s
    "iso": "i",  # 2026-02-21
    "numeric": "j",  # 21/02/2026
    "fiscal": "f",  # FY25
}

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S{1,64}@\S{1,64}")
_TOKEN = re.compile(
    r"(?P<fiscal>FY ?(?:\d{2}(?:\d{2})?)(?:[-/]\d{2,4})?)(?!\w)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})(?![\w-])"
    r"|(?P<numeric>\d{1,2}(?P<cut>[./-])\d{1,2}(?P=cut)\d{4})(?![\w-])"
    r"|(?P<grouped>\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d+)"
    r"|(?P<number>\d+)(?P<suffix>(?:st|nd|rd|th|s)(?![^\W_]))?"
    r"|(?P<word>[^\W\d_]+(?:[\u00ad\u200b\u200c\u200d]+[^\W\d_]+)*)"
    r"|(?P<mark>[^\s\u00ad\u200b\u200c\u200d])"
)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d]")
_MARKS = str.maketrans("–—‑‐−’‘“”", "-----''\"\"")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark of a sentence."""

    start: int  # in characters of the article's text
    end: int  # excluded
    text: str  # in lower case, without soft hyphens
    symbol: str  # one character


def cut_tokens(text: str, start: int, end: int, symbols: Mapping[str, str]) -> list[Token]:
    """Cut a stretch of text into tokens; `symbols` gives the characters of the words that rules know.

    A word that needs a capital is listed with it ("May"), all others in lower case. Addresses of web pages hold
    numbers that look like dates and are passed over.
    """
    tokens = []
    for first, last in _find_prose(text, start, end):
        tokens += [_read_token(match, text, symbols) for match in _TOKEN.finditer(text, first, last)]
    return tokens


def _find_prose(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between web addresses."""
    stretches, first = [], start
    for match in _ADDRESS.finditer(text, start, end):
        stretches.append((first, match.start()))
        first = match.end()
    stretches.append((first, end))
    return stretches


def _read_token(match: re.Match[str], text: str, symbols: Mapping[str, str]) -> Token:
    kind, raw = match.lastgroup, match.group()
    if kind == "cut":  # a group inside another
        kind = "numeric"
    if kind == "word":
        word = raw if raw.isalpha() else _INVISIBLE.sub("", raw)
        return Token(match.start(), match.end(), word.lower(), _find_word_symbol(word, symbols))
    if kind == "mark":
        mark = raw.translate(_MARKS)
        return Token(match.start(), match.end(), mark, mark if ord(mark) < 0xE000 and mark.isprintable() else "p")
    return Token(match.start(), match.end(), raw.lower(), _find_number_symbol(match, text))


def _find_word_symbol(word: str, symbols: Mapping[str, str]) -> str:
    lower = word.lower()
    known = symbols.get(lower) or (symbols.get(lower.capitalize()) if word[0].isupper() else None)
    return known or (OTHER_NAME if word[0].isupper() else OTHER_WORD)


def _find_number_symbol(match: re.Match[str], text: str) -> str:
    """Classify a number by its shape; one glued to a letter, such as the 70 of "B70", is no date."""
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    glued = before.isalpha() or (after.isalpha() and after.islower())
    for shape, symbol in (("fiscal", "f"), ("iso", "i"), ("numeric", "j")):
        if match.group(shape):
            return OTHER_NUMBER if before.isalnum() or before == "-" else symbol
    digits = match.group("number")
    if glued or digits is None or len(digits) > 4:
        return OTHER_NUMBER
    return _find_shape(int(digits), len(digits), match.group("suffix"))


def _find_shape(number: int, length: int, suffix: str | None) -> str:
    if suffix == "s":
        return "z" if length == 4 and 1900 <= number < 2100 and number % 10 == 0 else OTHER_NUMBER
    if suffix:
        return "d" if 1 <= number <= 12 else "e" if 13 <= number <= 31 else OTHER_NUMBER
    if length == 4:
        return "y" if 1900 <= number < 2100 else OTHER_NUMBER
    if number < 1 or length > 3:
        return OTHER_NUMBER
    return "a" if number <= 12 else "b" if number <= 31 else "c" if number <= 99 else "m"
