"""What came some time before the news, told beside it: "two days after the bombing", "it came weeks after a raid".

Such a happening is another one than that of its sentence, and its days are counted back from it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from geo.extraction.model import DatePrecision, DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.frames import Frame

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        start=1,
    )
    for word in words.split()
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_PRECISION: dict[str, DatePrecision] = {
    "day": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "year": "year",
}
_SPAN = {"day": (7, 1), "week": (42, 7), "fortnight": (42, 7), "month": (365, 30), "year": (3650, 365)}
_LEAD_UP = Phrase(
    rf"\b(?:(\d{{1,2}}|{'|'.join(_NUMBERS)}) )?(day|week|fortnight|month|year)s? after "
    r"(?:(?!(?:which|that|being|he|she|it|they|his|her|their)\b)\(?[\w'-]+\)? ){0,9}$"
)
_MAIN_CLAUSE = re.compile(
    r", (?!(?:killing|wounding|injuring|leaving|destroying|damaging|in which|which|that|who|where|when|and)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadUp:
    """How long before the news something came."""

    number: int | None  # of units; None: the text only says "days after"
    unit: str

    def count_back(self, news: DateRange) -> DateRange:
        """Return the days of the happening, counted back from those of the news."""
        if self.number is None:
            most, least = (timedelta(days=days) for days in _SPAN[self.unit])
            return DateRange(start=news.start - most, end=news.end - least, precision=_widen(self.unit))
        back = timedelta(days=_DAYS[self.unit] * self.number)
        slack = timedelta(days=_DAYS[self.unit] // 6)  # "a week after" need not be seven days to the day
        told = timedelta(days=1)  # it may be counted from the day on which the news was told
        end = min(news.end - back + slack + told, news.end)
        return DateRange(start=news.start - back - slack, end=end, precision=_PRECISION[self.unit])


def find_lead_up(frame: Frame) -> LeadUp | None:
    """Find the words before a frame that tell how long before the news it came; None where there are none."""
    plain = frame.scene.plain
    found = _LEAD_UP.find(plain, 0, plain.index(frame.start))
    if found is None:
        return None
    number, unit = found.groups()
    count = None if number is None else _NUMBERS.get(number.lower()) or int(number)
    return LeadUp(number=count, unit=unit.lower())


def find_news(frames: Sequence[Frame]) -> int | None:
    """Find where the news begins behind a lead-up, in characters of the article; None where no lead-up opens it."""
    for one, other in pairwise(frames):
        plain = one.scene.plain
        clause = _MAIN_CLAUSE.search(plain.text, plain.index(one.start), plain.index(other.start))
        if clause and find_lead_up(one):
            return plain.locate(clause.start(), clause.end())[0]
    return None


def begins_news(one: Frame, between: str) -> bool:
    """Whether a happening is told as the lead-up, and a clause of its own follows it: "a week after a raid, men …"."""
    return _MAIN_CLAUSE.search(between) is not None and find_lead_up(one) is not None


def _widen(unit: str) -> DatePrecision:
    wider: dict[str, DatePrecision] = {"day": "week", "week": "month", "fortnight": "month"}
    return wider.get(unit, "year")
