"""The day that a happening shares with another of its sentence, or that it came shortly before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.extraction.model import DateMention, DateRange
from geo.extraction.numbers import read_number
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.incidents.dated import SENTENCE, Dated, allow_day_before, say_why
from geo.incidents.dates_in_force import LASTING, is_made
from geo.incidents.frames import Frame, find_answered_frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.lead_ups import came_before_span, stands_in_aside
from geo.incidents.sequences import SINCE_ONE

_FOLLOWED = re.compile(
    r",? (?:\w+ ){0,2}?(?:after|following|over)\b(?! (?:a|the|this|the past|the last) (?:night|day|week))[^.;]*$",
    re.IGNORECASE,
)
_BURIED = re.compile(  # "on Friday villagers buried ten people who had been killed"
    r"[^.;]*?\b(?:bur(?:y|ied|ying)|mourn(?:ed|ing)?|laid to rest|"
    r"funerals? (?:for|of)|bodies of|searched|dug)\b[^.;]*$"
)
_WEEK_OF = Phrase(
    r"\b(?:after|end(?:ing|ed)?|following|halt(?:ing|ed)) (?:[\w-]+ ){0,2}?(?:(two|three|four|five|six|seven|"
    r"eight|nine|ten|\d{1,2}) )?"
    r"(days|nights|week|weeks|month) of (?:[\w-]+ ){0,3}(?:and of (?:[\w-]+ )?)?$"
)
_LENGTHS = {"days": 4, "nights": 4, "week": 7, "weeks": 14, "month": 31}
_WHEN = Phrase(r"\bwhen (?:an?|the) (?:[\w-]+ ){0,2}$")  # "they met on 18 May, when a truce was signed"
_BEFORE_A = Phrase(
    r"\b(?:before|until|till) (?:an?|the) (?:[\w-]+ ){0,3}$"
)  # "clashes last month before a truce was agreed"
_BROKE = Phrase(
    r"\b(?:broke|broken|breaking|ended|ending|shattered|shattering|strained|straining|violated|violating|breached|"
    r"breaching|tested|testing|threatened|threatening|undermined|undermining|undone|undid|collapsed?) (?:[\w-]+ ){0,6}$"
)
_HOURS_AFTER = Phrase(r"\bhours after\b")


def dates_what_followed(mention: DateMention, frame: Frame) -> bool:
    """Whether a date tells when something came after the frame: "they were buried on Tuesday after an air strike".

    Args:
        mention: A date of its sentence.
        frame: The frame.
    """
    if mention.role != "at" or mention.end > frame.start or mention.value is None or mention.value.precision != "day":
        return False
    index = frame.scene.plain.index
    between = frame.scene.plain.text[index(mention.end) : index(frame.start)]
    return _FOLLOWED.match(between) is not None or _BURIED.match(between) is not None


def date_by_sibling(frame: Frame, siblings: Sequence[Frame]) -> Dated | None:
    """Date a frame by the day that it shares with another of its sentence; None where it shares none.

    Args:
        frame: The frame, which has no day of its own.
        siblings: All frames of its sentence, itself among them.
    """
    shared = _find_shared(frame, siblings)
    if shared is None or shared.value is None:
        return None
    if span := _span_before(shared.value, frame):
        return Dated(dates=span, rank=SENTENCE, reason=f"It went on before {say_why(shared)}", mention=shared)
    if came_before_span(shared, frame):
        return Dated(dates=None, rank=SENTENCE, reason=f"it came before what is told of “{shared.text}”")
    beside = any(sibling.kind in CONTEXT and shared in sibling.dates for sibling in siblings)
    if beside and frame.kind not in LASTING and dates_what_followed(shared, frame):
        reason = f"what it led to is told of “{shared.text}”: it happened then or the day before"
        return replace(allow_day_before(shared), rank=SENTENCE, reason=reason)
    return Dated(dates=_widen(shared.value, frame, siblings), rank=SENTENCE, reason=say_why(shared), mention=shared)


def date_since_sibling(frame: Frame, siblings: Sequence[Frame]) -> Dated | None:
    """Date what has gone on since another happening: "they have killed 45 rebels since gunmen hit a train on Friday".

    Args:
        frame: The frame, which has no day of its own.
        siblings: All frames of its sentence, itself among them.
    """
    published = frame.scene.sentence.article.published
    for sibling in siblings:
        day = next((date for date in sibling.dates if date.role == "at" and date.value), None)
        if sibling.start <= frame.start or day is None or day.value is None or published is None:
            continue
        between = frame.scene.plain.text[slice(*_between(frame, sibling))]
        if day.value.precision == "day" and day.value.start <= published and SINCE_ONE.search(between):
            dates = DateRange(start=day.value.start, end=published + timedelta(days=1), precision="day")
            return Dated(dates=dates, rank=SENTENCE, reason=f"It has gone on since {say_why(day)}", mention=day)
    return None


def _between(one: Frame, other: Frame) -> tuple[int, int]:
    return one.scene.plain.index(one.events[-1].end), one.scene.plain.index(other.start)


def _find_shared(frame: Frame, siblings: Sequence[Frame]) -> DateMention | None:
    """Find the date that a frame shares with another of its sentence.

    A date before all happenings holds for all of them. One beside an answered happening does not hold for the answer,
    which came later; and states and agreements share only a date before all.
    """
    answered = find_answered_frame(frame, siblings)
    for sibling in siblings:
        for mention in sibling.dates:
            first = mention.start < min(s.start for s in siblings) and not (frame.definite and sibling is not frame)
            made = is_made(frame) or (is_made(frame, anywhere=True) and _came_then(mention, frame))
            shares = frame.kind not in LASTING or (mention.end <= frame.start and made)
            apart = (sibling.earlier or stands_in_aside(sibling.start, frame)) and sibling is not frame
            apart = apart or _broke_truce(frame, sibling)
            holds = (first and not apart) or (sibling is not answered and shares and not frame.definite and not apart)
            if holds and mention.role == "at" and mention.value and sibling is not frame:
                return mention
    return None


def _came_then(mention: DateMention, frame: Frame) -> bool:
    """Whether an agreement came on a day told before it, or in the month or year in which fighting went before it."""
    coarse = mention.value is not None and mention.value.precision in {"month", "year"}
    return _WHEN.stands_in(*_up_to(frame)) or (coarse and _BEFORE_A.stands_in(*_up_to(frame)))


def _broke_truce(frame: Frame, sibling: Frame) -> bool:
    """Whether a fight ended a truce, whose day is an earlier one: "clashes that have broken a truce agreed in May"."""
    if sibling.kind != "ceasefire":
        return False
    plain = frame.scene.plain
    return _BROKE.stands_in(plain, plain.index(frame.events[-1].end), plain.index(sibling.start))


def _up_to(frame: Frame) -> tuple[PlainSentence, int, int]:
    """Return the part of a sentence that stands before the words of a frame."""
    return frame.scene.plain, 0, frame.scene.plain.index(frame.start)


def _span_before(dates: DateRange, frame: Frame) -> DateRange | None:
    """Take the days before a day, where the sentence says "after a week of clashes"; None where it does not."""
    match = _WEEK_OF.find(frame.scene.plain, 0, frame.scene.plain.index(frame.start))
    if match is None or dates.precision != "day":
        return None
    number, unit = match.groups()
    days = read_number(number).low if number and unit.lower() in {"days", "nights"} else None
    length = timedelta(days=days or _LENGTHS[unit.lower()])
    return DateRange(start=dates.start - length, end=dates.end, precision="week")


def _widen(dates: DateRange, frame: Frame, siblings: Sequence[Frame]) -> DateRange:
    """Take the day before in, where the sentence says that something dated happened "hours after" the frame."""
    plain = frame.scene.plain
    is_answered = any(find_answered_frame(sibling, siblings) is frame for sibling in siblings)
    led = len(plain.text) if is_answered else plain.index(frame.start)
    if dates.precision == "day" and _HOURS_AFTER.stands_in(plain, 0, led):
        return DateRange(start=dates.start - timedelta(days=1), end=dates.end, precision="day")
    return dates
