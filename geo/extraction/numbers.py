"""Numbers of people in words and figures, with what "at least" or "up to" makes of them.

Vague words have the floors that the field uses: a dozen 12, dozens 24, scores 40, hundreds 200, thousands 2,000.
"Several", "some" and "a number of" give no figure at all. A figure of more than ten digits counts no people.
"""

import re
from functools import lru_cache

from geo.extraction.model import CountRange
from geo.extraction.openings import hasten
from geo.extraction.words import join_words

_NUMBERS_KEPT = 1 << 12  # most that a text counts are small
_UNITS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FLOORS = {
    "dozen": 24,
    "score": 40,
    "hundred": 200,
    "thousand": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
}
_OPEN_ABOVE = (
    r"at least|more than|over|above|beyond|no fewer than|no less than|not less than|upwards of|in excess of|"
    r"well over|well above|a minimum of"
)
_OPEN_BELOW = r"a maximum of|up to|fewer than|less than|at most|under"
_ABOUT = (
    r"as many as|a further|further|an additional|additional|around|about|approximately|some|nearly|almost|close to|"
    r"roughly|an estimated|only|just|a total of|another|(?:every one|each|all) of the|all|"
    r"the other|other|the"
)
_UNIT, _TEN, NUMERAL = join_words(_UNITS[1:10]), join_words(_TENS), join_words([*_UNITS[1:], *_TENS])
_TO_99 = rf"(?:(?:{_TEN})[- ](?:{_UNIT})|{NUMERAL})"
_WORDS = (
    rf"(?:half a (?:dozen|million)|(?:{_TO_99}|an?)\s+(?:hundred|thousand)\s+and\s+{_TO_99}(?!\w)"
    rf"|(?:{_TO_99}|an?)\s+(?:hundred|thousand|million|dozen)(?!\w)|{_TO_99}(?!\w))"
)
_SCALE = r"(?:\s?(?:million|m|thousand|k|crore|lakh|dozen)(?![a-z]))?"
_FIGURE = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,2}}(?:,\d{{2}}){{1,3}},\d{{3}}|\d{{1,10}}(?:\.\d{{1,3}})?)(?!,?\d){_SCALE}"
)
_VAGUE = (
    r"(?:(?:tens|hundreds) of thousands|(?:several |many |a few )?(?:dozens|scores|hundreds|thousands)(?:\s+of)?(?!\w)"
    r"|(?:several|a few|many) (?:dozen|hundred|thousand)(?!\w)"
    r"|several(?: other)?|many|multiple|numerous|an? (?:[\w-]{1,20} )?number of|a few)"
)
_OR_MORE = r"(?:\s+or more|\s+or so|[\s-]plus|\+)(?=\s+[a-z])"
_ONE = hasten(rf"{_FIGURE}|{_WORDS}")
_NONE = r"no one|nobody|none|zero|not a single|no|any"  # "any" only where it is denied, which its reader has to know

ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL = rf"an? (?:{'|'.join(ORDINALS)})"  # one more than those counted before

NUMBER = (
    rf"(?:between\s+{_ONE}\s+and\s+{_ONE}"
    rf"|(?:(?:{_OPEN_ABOVE}|{_OPEN_BELOW}|{_ABOUT})\s+){{0,3}}(?:{_ONE}(?:(?:-|\s+(?:to|or)\s+){_ONE}|{_OR_MORE})?|{_VAGUE}))"
    rf"|(?:{_NONE}|{ORDINAL}(?! of)|an?|another|both)(?=\s)|another(?=[.,;)])"
)

_SCALES = {"million": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3, "crore": 1e7, "lakh": 1e5, "hundred": 100, "dozen": 12}
_PARTS = re.compile(rf"{_FIGURE}|{_WORDS}", re.IGNORECASE)
_VAGUE_FLOOR = re.compile(
    r"\b(?:((?:tens|hundreds) of thousands)|(?:several |many |a few )?(dozen|score|hundred|thousand)s?)\b"
)


@lru_cache(_NUMBERS_KEPT)
def read_number(text: str) -> CountRange:
    """Read an expression that `NUMBER` matched, such as "more than 270" or "15 to 20"."""
    words = " ".join(text.lower().split())
    if re.fullmatch(_NONE, words):
        return CountRange(low=0, high=0)
    if words in {"a", "an", "another", "the other"} or re.fullmatch(ORDINAL, words):
        return CountRange(low=1, high=1)
    if words == "both":
        return CountRange(low=2, high=2)
    words = re.sub(r"^(?:every one|each|all) of the ", "", words)
    figures = [_read_figure(part) for part in _PARTS.findall(words)]
    if not figures:
        return CountRange(low=_read_floor(words), high=None)
    if re.match(_OPEN_ABOVE, words) or words.endswith((" or more", "plus", "+")):
        return CountRange(low=figures[0], high=None)
    if re.match(_OPEN_BELOW, words):
        return CountRange(low=None, high=figures[0])
    return CountRange(low=min(figures), high=max(figures))


def _read_floor(words: str) -> int | None:
    """Read a vague word such as "dozens"; None where it gives no figure, as "several" does."""
    vague = _VAGUE_FLOOR.search(words)
    return _FLOORS[vague.group(1) or vague.group(2)] if vague else None


def _read_figure(text: str) -> int:
    if text[0].isdigit():
        figure = re.match(r"[\d.,]+", text)
        number = float(figure.group().replace(",", "").rstrip(".")) if figure else 0.0
        scale = text[figure.end() :].strip() if figure else ""
        return round(number * _SCALES.get(scale, 1))
    if text.startswith("half a "):
        return round(_SCALES[text.removeprefix("half a ")] / 2)
    number_of, _, rest = text.partition(" and ")
    first, scale = number_of.rsplit(" ", 1) if number_of.rsplit(" ", 1)[-1] in _SCALES else (number_of, "")
    return round(_read_word(first) * _SCALES.get(scale, 1)) + (_read_word(rest) if rest else 0)


def _read_word(word: str) -> int:
    if word in {"a", "an"}:
        return 1
    tens, _, unit = word.replace("-", " ").partition(" ")
    if tens in _TENS:
        return 20 + 10 * _TENS.index(tens) + (_UNITS.index(unit) if unit else 0)
    return _UNITS.index(word)
