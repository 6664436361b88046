"""Numbers of people in words and figures, with what "at least" or "up to" makes of them.

Vague words have the floors that the field uses: a dozen 12, dozens 24, scores 40, hundreds 200, thousands 2,000.
"Several", "some" and "a number of" give no figure at all.
"""

import re

from geo.extraction.model import CountRange

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FLOORS = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "tens of thousands": 20_000}
_OPEN_ABOVE = r"at least|more than|over|no fewer than|no less than|not less than|upwards of|in excess of"
_OPEN_BELOW = r"up to|as many as|fewer than|less than|at most|under"
_ABOUT = r"around|about|approximately|some|nearly|almost|roughly|an estimated|only|just|a total of|another|all|the other|other|the"
_SMALL = "|".join([*_UNITS[1:], *_TENS])
_WORDS = rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_UNITS[1:10])})|(?:{_SMALL}|a|an)\s+(?:hundred|thousand|million|dozen)|half a dozen|{_SMALL})"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s?(?:million|m|thousand|k|crore|lakh)(?![a-z]))?"
_VAGUE = r"(?:tens of thousands|(?:several |many )?(?:dozens|scores|hundreds|thousands)(?:\s+of)?(?!\w)|several(?: other)?|many|multiple|numerous|a number of|a few)"
_ONE = rf"(?:{_FIGURE}|{_WORDS})"

NUMBER = (
    rf"(?:(?:{_OPEN_ABOVE}|{_OPEN_BELOW}|{_ABOUT})\s+){{0,3}}(?:{_ONE}(?:\s*(?:-|to|or)\s*{_ONE})?|{_VAGUE})"
    r"|(?:a|an|no|not a single|another)(?=\s)"
)

_SCALES = {"million": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3, "crore": 1e7, "lakh": 1e5, "hundred": 100, "dozen": 12}
_PARTS = re.compile(rf"{_FIGURE}|{_WORDS}", re.IGNORECASE)


def read_number(text: str) -> CountRange:
    """Read an expression that `NUMBER` matched, such as "more than 270" or "15 to 20"."""
    words = re.sub(r"\s+", " ", text.lower()).strip()
    if words in {"no", "not a single"}:
        return CountRange(low=0, high=0)
    if words in {"a", "an", "another"}:
        return CountRange(low=1, high=1)
    for vague, floor in sorted(_FLOORS.items(), key=lambda item: -len(item[0])):
        if re.search(rf"\b{vague}\b", words):
            return CountRange(low=floor, high=None)
    figures = [_read_figure(part) for part in _PARTS.findall(words)]
    if not figures:
        return CountRange(low=None, high=None)
    if re.match(_OPEN_ABOVE, words):
        return CountRange(low=figures[0], high=None)
    if re.match(_OPEN_BELOW, words):
        return CountRange(low=None, high=figures[0])
    return CountRange(low=min(figures), high=max(figures))


def _read_figure(text: str) -> int:
    if text[0].isdigit():
        figure = re.match(r"[\d.,]+", text)
        number = float(figure.group().replace(",", "").rstrip(".")) if figure else 0.0
        scale = text[figure.end() :].strip() if figure else ""
        return round(number * _SCALES.get(scale, 1))
    if text == "half a dozen":
        return 6
    first, _, scale = text.partition(" ")
    return round(_read_word(first) * _SCALES.get(scale, 1))


def _read_word(word: str) -> int:
    if word in {"a", "an"}:
        return 1
    tens, _, unit = word.partition("-")
    if tens in _TENS:
        return 20 + 10 * _TENS.index(tens) + (_UNITS.index(unit) if unit else 0)
    return _UNITS.index(word)
