"""How long a state lasts that is dated by its beginning: "closed since Friday", "have left since the drive began"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from geo.extraction.model import DateMention, DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.dated import OWN, Dated, say_why
from geo.incidents.dates_in_force import STATES
from geo.incidents.frames import Frame
from geo.incidents.nth_days import measure_nth

_SINCE = Phrase(r"\b(?:since|ever since)(?: [\w'-]+){0,12}? ?$")
_RECORD = Phrase(  # "the largest group since May": what is older than that began then
    r"\b(?:largest|biggest|highest|heaviest|busiest|worst|deadliest|lowest|fewest|most)\b[^.;]{0,90}?"
    r"\bsince(?: [\w'-]+){0,8}? ?$"
)
_SINCE_THEN = Phrase(r"\b(?:since then|ever since)\b")
_SUM_WITH_IT = Phrase(
    r"\b(?:taking|bringing|pushing|raising|takes|brings|took|brought|with which)(?: [\w'-]+){0,3}? "
    r"(?:total|number|tally|figure|count)\b|\bthe (?:total|overall|cumulative)\b"
)


def date_state(own: Sequence[DateMention], frame: Frame) -> Dated | None:
    """Let a state last from "since" to the day of publication.

    Args:
        own: The dates of the frame, in reading order.
        frame: The frame.
    """
    published = frame.scene.sentence.article.published
    for mention in own:
        if mention.value and published and mention.value.start <= published and _begins_it(mention, own, frame):
            value = replace(mention.value, end=published + timedelta(days=1))
            reason = f"{say_why(mention)} It lasts to the day of the article."
            return Dated(dates=value, rank=OWN, reason=reason, mention=mention)
    return None


def date_nth_day(own: Sequence[DateMention], frame: Frame) -> Dated | None:
    """Let a fight last from its first day to the one that is told: "fighting entered its eighth day on Thursday".

    Args:
        own: The dates of the frame, in reading order; without any, the day told is that of the report.
        frame: The frame.
    """
    plain = frame.scene.plain
    length = measure_nth(plain, plain.index(frame.start))
    published = frame.scene.sentence.article.published
    told = next((d for d in own if d.role in {"at", "said"} and d.value and d.value.precision == "day"), None)
    day = told.value.start if told and told.value else published
    if length is None or day is None or day - date.min <= length:
        return None
    dates = DateRange(start=day - length, end=day + timedelta(days=1), precision="day")
    named = f"{say_why(told)} " if told else ""
    return Dated(dates=dates, rank=OWN, reason=f"{named}The sentence says which day of it that was.", mention=told)


def _begins_it(mention: DateMention, own: Sequence[DateMention], frame: Frame) -> bool:
    """Whether a date is told as the beginning: "since May", of a state also "since the drive began in May"."""
    plain, start = frame.scene.plain, frame.scene.plain.index(mention.start)
    if frame.kind == "deportation" and _is_of_the_sum(mention, own, frame):
        return False
    if _RECORD.stands_in(plain, 0, start):
        return False
    if mention.role == "since":
        return True
    if frame.kind not in STATES or mention.role not in {"at", "future"}:
        return False
    return _SINCE.stands_in(plain, 0, start) or _SINCE_THEN.stands_in(plain, plain.index(mention.end))


def _is_of_the_sum(mention: DateMention, own: Sequence[DateMention], frame: Frame) -> bool:
    """Whether it only dates the sum beside a day's figure: "on Sunday 90 left, taking the total since May to 900"."""
    plain = frame.scene.plain
    sums = _SUM_WITH_IT.find(plain)
    if sums is None or plain.index(mention.start) < sums.end():
        return False
    return any(date.role == "at" and plain.index(date.end) <= sums.start() for date in own)
