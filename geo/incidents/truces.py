"""Truces that are only greeted, second ones beside those told before, and those that hold until talks to come."""

import re
from collections.abc import Sequence
from datetime import timedelta

from geo.extraction.model import DateMention, DateRange, EventMention
from geo.incidents.dated import AROUND, Dated, allow_day_before
from geo.incidents.frames import Frame
from geo.incidents.scenes import LEAD

_GREETED = "truce-greeted"
_SECOND = "truce-second"
_STILL_TO_COME = "talks-planned"  # the rule of words
_UNTIL = re.compile(r"\b(?:until|till|pending|ahead of|before|for the duration of)\b", re.IGNORECASE)
_DAY = timedelta(days=1)


def is_greeted(event: EventMention) -> bool:
    """Whether somebody only greets a truce: "the UN hailed the announcement of a truce"."""
    return event.rule == _GREETED


def is_second(event: EventMention) -> bool:
    """Whether it tells of one more truce: "a second was announced in Istanbul"."""
    return event.rule == _SECOND


def is_of_something_else(frame: Frame, siblings: Sequence[Frame], known: Sequence[str]) -> bool:
    """Whether "a second was announced" stands where no truce was told before.

    Args:
        frame: The frame.
        siblings: All frames of its sentence.
        known: The kinds of what the article told before.
    """
    if not all(is_second(event) for event in frame.events):
        return False
    beside = any(other.kind == "ceasefire" and other.start < frame.start for other in siblings)
    return not beside and "ceasefire" not in known


def date_greeting(frame: Frame) -> Dated | None:
    """Date a truce by the day on which it was greeted, or the one before; None where its own words give its day."""
    if frame.kind != "ceasefire" or not is_greeted(frame.events[0]):
        return None
    if any(date.start >= frame.start for date in frame.dates):
        return None
    told = next((date for date in frame.scene.dates if _is_day_of_greeting(date, frame)), None)
    if told:
        return allow_day_before(told)
    published = frame.scene.sentence.article.published
    if published is None or frame.scene.sentence.paragraph > LEAD:
        return None
    dates = DateRange(start=published - _DAY, end=published + _DAY, precision="day")
    return Dated(dates=dates, rank=AROUND, reason="the report tells that it was greeted, and names no day")


def _is_day_of_greeting(date: DateMention, frame: Frame) -> bool:
    before = date.start < frame.start and date.role in {"at", "said"}
    return before and date.value is not None and date.value.precision == "day"


def is_to_come(talks: Frame) -> bool:
    """Whether talks are only set: "they agreed to meet again"."""
    return talks.events[0].rule == _STILL_TO_COME


def lasts_until(truce: Frame, talks: Frame) -> bool:
    """Whether a truce is to hold until talks are over: theirs is not the place where it was agreed."""
    plain = truce.scene.plain
    return _UNTIL.search(plain.text, plain.index(truce.events[-1].end), plain.index(talks.start)) is not None
