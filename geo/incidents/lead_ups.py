"""What came before the news, told beside it: "two days after the bombing", "it came weeks after a raid".

Such a happening is another one than that of its sentence, and its days are counted back from it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from geo.extraction.model import DateMention, DatePrecision, DateRange
from geo.extraction.numbers import read_number
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.incidents.dated import SENTENCE, Dated, length_of, say_why
from geo.incidents.frames import Frame

_COUNT = r"\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_VAGUE = frozenset({"few", "couple", "several", "many"})
_PRECISION: dict[str, DatePrecision] = {
    "day": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "year": "year",
}
_SPAN = {"day": (10, 1), "week": (42, 7), "fortnight": (42, 7), "month": (365, 30), "year": (3650, 365)}
_LEAD_UP = Phrase(
    rf"\b(?<!this )(?<!last )(?<!that )(?<!every )(?<!another )(?<!for )(?:({_COUNT}) )?"
    r"(day|week|fortnight|month|year)s? "
    r"(?:after|following) "
    r"(?:it was (?:shut|closed|sealed|suspended) (?:down )?(?:over|following|after|amid|due to|because of) )?"
    r"(?:(?!(?:which|that|being|he|she|it|they|his|her|their)\b)\(?[\w'-]+\)?,? ){0,18}$"
)
_BEFORE_THAT = Phrase(
    r"^\W*(?:only |just |barely |mere(?:ly)? |a )?(?:(few|couple|several|many)(?: of)? )?(day|week|"
    r"month)s (?:earlier|before|ago|prior)\b"
)
_LESS_THAN = re.compile(
    r"\b(?:not (?:even )?|less than |under |within |barely |hardly |no more than |inside )$", re.IGNORECASE
)
_MAIN_CLAUSE = re.compile(
    r", (?!(?:killing|wounding|injuring|leaving|destroying|damaging|in which|which|that|who|where|when|and)\b)"
)

_CAME_AFTER = re.compile(
    r"\b(?:came|comes|took place|occurred|happened|followed) (?:only |just |barely |mere )?"
    r"(?:(?:some |several |a few )?hours|(an?|one|two|three|four|five|six) days?) after\b",
    re.IGNORECASE,
)
_WHICH_FOLLOWED = Phrase(
    r"\b(?:which|that|whose \w+) (?:(?:have|had|has) )?(?:followed|(?:came|come|began|begun|started|opened|"
    r"took place|was held|were held) (?:\w+ ){0,3}?(?:after|following|in the wake of))\b[^.;,]*$"
)
_AFTER_A = Phrase(r"^,? (?:\w+ ){0,2}?(?:after|following) (?:an?|two|three|several) (?:[\w-]+ ){0,3}$")
_DAY_OR_NIGHT = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadUp:
    """How long before the news something came."""

    number: int | None  # of units; None: the text only says "days after"
    unit: str
    start: int | None = None  # of the words, in characters of the article, where they stand right before it
    less: bool = False  # "not a week after": it came within that time

    def count_back(self, news: DateRange) -> DateRange:
        """Return the days of the happening, counted back from those of the news."""
        if self.number is None:
            most, least = (timedelta(days=days) for days in _SPAN[self.unit])
            start, end = _go_back(news.start, most), _go_back(news.end, least)
            return DateRange(start=start, end=end, precision=_widen(self.unit))
        back = timedelta(days=_DAYS[self.unit] * self.number)
        slack = timedelta(days=_DAYS[self.unit] // 6)  # "a week after" need not be seven days to the day
        if self.less:
            return DateRange(start=_go_back(news.start, back), end=news.end, precision=_PRECISION[self.unit])
        told = timedelta(days=1)  # it may be counted from the day on which the news was told
        end = min(_go_back(news.end, back - slack - told), news.end)
        return DateRange(start=_go_back(news.start, back + slack), end=end, precision=_PRECISION[self.unit])

    def count_forward(self, known: DateRange) -> DateRange | None:
        """Return the days of what came so long after something; None where the text does not say how long."""
        if self.number is None:
            return None
        time = timedelta(days=_DAYS[self.unit] * self.number)
        slack = timedelta(days=_DAYS[self.unit] // 6)  # "a month after" need not be a month to the day
        return DateRange(
            start=known.start + time - slack, end=known.end + time + slack, precision=_PRECISION[self.unit]
        )


def find_lead_up(frame: Frame) -> LeadUp | None:
    """Find the words before a frame that tell how long before the news it came; None where there are none."""
    plain = frame.scene.plain
    before = _LEAD_UP.find(plain, 0, plain.index(frame.start))
    found = before or _BEFORE_THAT.find(plain)
    if found is None:
        return None
    number, unit = found.groups()
    known = number is not None and number.lower() not in _VAGUE
    start = plain.locate(before.start(), before.end())[0] if before else None
    less = before is not None and _LESS_THAN.search(plain.text, 0, before.start()) is not None
    return LeadUp(number=read_number(number).low if known else None, unit=unit.lower(), start=start, less=less)


def find_main_clause(plain: PlainSentence, start: int) -> int | None:
    """Find the comma that ends the clause of a lead-up, at or behind a character of the plain sentence; else None."""
    clause = _MAIN_CLAUSE.search(plain.text, start)
    return clause.start() if clause else None


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


def stands_in_aside(start: int, frame: Frame) -> bool:
    """Whether a character before a frame is of an aside on what came before: "talks, which followed clashes, …"."""
    plain = frame.scene.plain
    return start < frame.start and _WHICH_FOLLOWED.stands_in(plain, 0, plain.index(start))


def came_before_span(shared: DateMention, frame: Frame) -> bool:
    """Whether a span is told of what followed: "it killed nine over the last three days, after a raid on a post"."""
    if shared.value is None or shared.value.precision != "day" or length_of(shared.value) <= _DAY_OR_NIGHT:
        return False
    if shared.end > frame.start:
        return False
    plain = frame.scene.plain
    return _AFTER_A.stands_between(plain, plain.index(shared.end), plain.index(frame.start))


def date_sequel(frame: Frame, siblings: Sequence[Frame]) -> Dated | None:
    """Count forward from what the sentence tells with its day: "raids came hours after they attacked on Friday"."""
    plain = frame.scene.plain
    for sibling in (other for other in siblings if other.start > frame.start):
        match = _CAME_AFTER.search(plain.text, plain.index(frame.events[-1].end), plain.index(sibling.start))
        days = (d for d in sibling.dates if d.role == "at" and d.start > sibling.start)
        day = next((d for d in days if d.value and d.value.precision == "day"), None)
        if match is None or day is None or day.value is None:
            continue
        wait = timedelta(days=read_number(match.group(1)).low or 1) if match.group(1) else timedelta(0)
        end = day.value.end + (wait or timedelta(days=1))
        dates = DateRange(start=day.value.start + wait, end=end, precision="day")
        return Dated(dates=dates, rank=SENTENCE, reason=f"counted from {say_why(day)}", mention=day)
    return None


def _go_back(day: date, time: timedelta) -> date:
    """Return an earlier day; the day itself where the calendar knows none so early."""
    return day - time if day - date.min > time else day


def _widen(unit: str) -> DatePrecision:
    wider: dict[str, DatePrecision] = {"day": "week", "week": "month", "fortnight": "month"}
    return wider.get(unit, "year")
