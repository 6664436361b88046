"""The day of a happening: from the frame's own words, from its sentence, or from what is in force around it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.model import DateMention, DateRange, EventMention
from geo.extraction.numbers import read_number
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.incidents.clauses import goes_on_after
from geo.incidents.closures import date_closure
from geo.incidents.dated import AROUND, OWN, SENTENCE, Dated, allow_day_before, length_of, say_why
from geo.incidents.dates_in_force import LASTING, STATES, inherit_date, is_made
from geo.incidents.frames import Frame, find_answered_frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.lasting import date_state
from geo.incidents.lead_ups import LeadUp, came_before_span, date_sequel, find_lead_up, stands_in_aside
from geo.incidents.other_deeds import tells_of_other_deed
from geo.incidents.rounds import add_days, date_by_outcome, date_what_came_of, stretch
from geo.incidents.scenes import LEAD
from geo.incidents.telling_when import tells_when
from geo.incidents.truces import date_greeting

_GOING_ON = ("clash", "border_clash")  # fighting may go on "since Friday"
_MAY_GO_ON = ("operation", "airstrike", "shelling", "drone_strike", "strike")
_PERFECT = Phrase(r"\b(?:have|has)(?: been)? (?:[\w-]+ ){0,4}[\w-]*$")
_TIME_OF_DAY = re.compile(
    r"(?:early |late )?(?:in the |at )?(?:overnight|morning|evening|night|dawn|early hours)\W*$", re.IGNORECASE
)
_A_DAY_AGO = re.compile(r"(?:an?|one) day ago\b", re.IGNORECASE)
_NEARLY = 40  # characters: dates this near to each other count as equally near to the words
_OF_VICTIMS = Phrase(
    r"\b(?:families|relatives|heirs|survivors|victims|funerals?(?: prayers?)?) (?:of|for) (?:[\w-]+ ){0,3}?"
    r"(?:who (?:were|had been) )?$"
)
_THAT_HIT = re.compile(r"\b(?:that|which|who) (?:hit|struck|ripped|tore|rocked|killed|took|happened|occurred|died)\b")
_FOLLOWED = re.compile(
    r",? (?:\w+ ){0,2}?(?:after|following|over)\b(?! (?:a|the|this|the past|the last) (?:night|day|week))[^.;]*$",
    re.IGNORECASE,
)
_WEEK_OF = Phrase(
    r"\b(?:after|end(?:ing|ed)?|following|halt(?:ing|ed)) (?:[\w-]+ ){0,2}?(?:(two|three|four|five|six|seven|"
    r"eight|nine|ten|\d{1,2}) )?"
    r"(days|nights|week|weeks|month) of (?:[\w-]+ ){0,3}(?:and of (?:[\w-]+ )?)?$"
)
_LENGTHS = {"days": 4, "nights": 4, "week": 7, "weeks": 14, "month": 31}
_WHEN = Phrase(r"\bwhen (?:an?|the) (?:[\w-]+ ){0,2}$")  # "they met on 18 May, when a truce was signed"
_BROKE = Phrase(
    r"\b(?:broke|broken|breaking|ended|ending|shattered|shattering|strained|straining|violated|violating|breached|"
    r"breaching|tested|testing|threatened|threatening|undermined|undermining|undone|undid|collapsed?) (?:[\w-]+ ){0,6}$"
)
_HOURS_AFTER = Phrase(r"\bhours after\b")


def date_frame(frame: Frame, siblings: Sequence[Frame], timeline: DateTimeline) -> Dated:
    """Date a frame.

    Args:
        frame: The frame.
        siblings: All frames of its sentence, itself among them.
        timeline: The dates of the article.
    """
    if greeting := date_greeting(frame):
        return greeting
    own = [d for d in frame.dates if d.value]
    before = next((d for d in own if _dates_what_followed(d, frame)), None)
    if before and frame.kind not in LASTING:
        own = [d for d in own if d is not before]
        if all(_TIME_OF_DAY.match(d.text) for d in own):
            return allow_day_before(before)  # "on Saturday, after the overnight clashes"
    told = [d for d in own if _THAT_HIT.search(_read_up_to(d, frame))]
    own = told or own
    if own and not told and _is_looked_back_on(frame):
        return Dated(dates=None, rank=AROUND, reason="told as what its victims' families look back on")
    if state := _date_what_lasted(own, frame):
        return state
    lead_up = find_lead_up(frame)
    at = _drop_counted_from(_list_telling(own, frame), lead_up)
    if at:
        return _date_own(_choose_finest(at, frame), frame)
    if lead_up:
        return _date_lead_up(lead_up, frame, siblings, timeline)
    if sequel := date_by_outcome(frame, siblings) or date_what_came_of(frame, siblings) or date_sequel(frame, siblings):
        return sequel
    if shared := _date_by_sibling(frame, siblings):
        return shared
    other = any(s.dates for s in siblings) or any(
        goes_on_after(date, frame) or tells_of_other_deed(date.start, frame) or not tells_when(frame.scene, date)
        for date in frame.scene.dates
    )
    return inherit_date(frame, timeline, before_sentence=other)


def _list_telling(own: Sequence[DateMention], frame: Frame) -> list[DateMention]:
    """List the dates that can tell when it was: violence is told when it has happened, talks may be set for a day."""
    roles = {"at", "future"} if frame.kind in CONTEXT else {"at"}
    if frame.kind == "statement" or is_made(frame, anywhere=True):
        roles |= {"said"}
    return [date for date in own if date.role in roles]


def _date_own(mention: DateMention, frame: Frame) -> Dated:
    """Date a frame by a date of its own; "a day ago" in a morning paper is the day before what it reports, or after."""
    if _A_DAY_AGO.match(mention.text):
        return replace(allow_day_before(mention), rank=OWN)
    dates = stretch(mention.value, frame) if mention.value else None
    told = Dated(dates=mention.value, rank=OWN, reason=say_why(mention), mention=mention)
    return add_days(told, dates) if dates else told


def _date_lead_up(lead_up: LeadUp, frame: Frame, siblings: Sequence[Frame], timeline: DateTimeline) -> Dated:
    """Count back from the day of what the sentence tells beside it, else from the day in force."""
    beside = (d for s in siblings for d in s.dates if d.role == "at" and d.value)
    news = next(beside, None) or timeline.mention_at(frame.scene.sentence.start)
    if news is None or news.value is None:
        return _count_back_from_report(lead_up, frame)
    told = allow_day_before(news).dates if news.role == "said" else news.value
    reason = f"counted back from {say_why(news)}"
    return Dated(dates=lead_up.count_back(told or news.value), rank=SENTENCE, reason=reason, mention=news)


def _drop_counted_from(dates: Sequence[DateMention], lead_up: LeadUp | None) -> list[DateMention]:
    """Leave out the dates before the words of a lead-up: "on Friday it was opened, a month after clashes"."""
    start = lead_up.start if lead_up else None
    return [date for date in dates if start is None or date.end > start]


def _read_up_to(date: DateMention, frame: Frame) -> str:
    """Read what stands between a frame and a date behind it."""
    plain = frame.scene.plain
    return plain.text[plain.index(frame.events[-1].end) : plain.index(date.start)]


def _is_looked_back_on(frame: Frame) -> bool:
    """Whether it is what the families of its victims look back on."""
    plain = frame.scene.plain
    return frame.kind not in CONTEXT and _OF_VICTIMS.stands_in(plain, 0, plain.index(frame.start))


def _date_what_lasted(own: Sequence[DateMention], frame: Frame) -> Dated | None:
    """Date what lasted for a time that the sentence tells: a closed border, returns, fighting "since Friday"."""
    if frame.kind == "border_closure" and (closure := date_closure(frame)):
        return closure
    lasts = frame.kind in STATES or frame.kind in _GOING_ON or _has_gone_on(frame)
    return date_state(own, frame) if lasts else None


def _has_gone_on(frame: Frame) -> bool:
    """Whether it is told as going on until the report: "since Friday jets have bombed", "troops have been fighting"."""
    plain = frame.scene.plain
    return frame.kind in _MAY_GO_ON and _PERFECT.stands_in(plain, 0, plain.index(frame.events[0].end))


def _count_back_from_report(lead_up: LeadUp, frame: Frame) -> Dated:
    """Count back from the report, where its head tells what came before the news and gives the news no day."""
    published = frame.scene.sentence.article.published
    if published is None or frame.scene.sentence.paragraph > LEAD:
        return Dated(dates=None, rank=SENTENCE, reason="told as what came before, and no day stands near it")
    day = timedelta(days=1)
    dates = lead_up.count_back(DateRange(start=published - day, end=published + day, precision="day"))
    return Dated(dates=dates, rank=SENTENCE, reason="counted back from the day of the report")


def _dates_what_followed(mention: DateMention, frame: Frame) -> bool:
    """Whether a date tells when something came after the frame: "they were buried on Tuesday after an air strike"."""
    if mention.role != "at" or mention.end > frame.start or mention.value is None or mention.value.precision != "day":
        return False
    text = frame.scene.plain.text
    return (
        _FOLLOWED.match(text[frame.scene.plain.index(mention.end) : frame.scene.plain.index(frame.start)]) is not None
    )


def _date_by_sibling(frame: Frame, siblings: Sequence[Frame]) -> Dated | None:
    """Date a frame by the day that it shares with another of its sentence; None where it shares none."""
    shared = _find_shared(frame, siblings)
    if shared is None or shared.value is None:
        return None
    if span := _span_before(shared.value, frame):
        return Dated(dates=span, rank=SENTENCE, reason=f"It went on before {say_why(shared)}", mention=shared)
    if came_before_span(shared, frame):
        return Dated(dates=None, rank=SENTENCE, reason=f"it came before what is told of “{shared.text}”")
    beside = any(sibling.kind in CONTEXT and shared in sibling.dates for sibling in siblings)
    if beside and frame.kind not in LASTING and _dates_what_followed(shared, frame):
        reason = f"what it led to is told of “{shared.text}”: it happened then or the day before"
        return replace(allow_day_before(shared), rank=SENTENCE, reason=reason)
    return Dated(dates=_widen(shared.value, frame, siblings), rank=SENTENCE, reason=say_why(shared), mention=shared)


def _find_shared(frame: Frame, siblings: Sequence[Frame]) -> DateMention | None:
    """Find the date that a frame shares with another of its sentence.

    A date before all happenings holds for all of them. One beside an answered happening does not hold for the answer,
    which came later; and states and agreements share only a date before all.
    """
    answered = find_answered_frame(frame, siblings)
    for sibling in siblings:
        for mention in sibling.dates:
            first = mention.start < min(s.start for s in siblings) and not (frame.definite and sibling is not frame)
            made = is_made(frame) or (is_made(frame, anywhere=True) and _WHEN.stands_in(*_up_to(frame)))
            shares = frame.kind not in LASTING or (mention.end <= frame.start and made)
            apart = (sibling.earlier or stands_in_aside(sibling.start, frame)) and sibling is not frame
            apart = apart or _broke_truce(frame, sibling)
            holds = (first and not apart) or (sibling is not answered and shares and not frame.definite and not apart)
            if holds and mention.role == "at" and mention.value and sibling is not frame:
                return mention
    return None


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


def _choose_finest(mentions: Sequence[DateMention], frame: Frame) -> DateMention:
    """Choose a date right before a word ("the 2023 attack"), else a day before a month, then the nearest to the words.

    A mere time of day comes last.
    """

    def rank(mention: DateMention) -> tuple[int, bool, bool, int, timedelta, int]:
        beside = any(_stand_beside(mention, event) for event in frame.events)
        distance = min(
            abs(mention.start - event.end) if mention.start >= event.end else abs(event.start - mention.end)
            for event in frame.events
        )
        length = length_of(mention.value) if mention.value else timedelta.max
        coarse = mention.value is not None and mention.value.precision in {"month", "year"}
        prayers = mention.sentence.article.text.startswith(" prayer", mention.end)  # "during the Friday prayers"
        return (
            int(_TIME_OF_DAY.match(mention.text) is not None or prayers),
            not beside,
            coarse,
            distance // _NEARLY,
            length,
            distance,
        )

    return min(mentions, key=rank)


def _stand_beside(mention: DateMention, event: EventMention) -> bool:
    """Whether a date belongs to a word that it stands right beside: "Monday's attack", "clashes of May"."""
    if 0 <= event.start - mention.end <= 1:
        return True
    between = event.sentence.article.text[event.end : mention.start] if mention.start > event.end else ""
    return between.strip() in {"of", "in", "on"}
