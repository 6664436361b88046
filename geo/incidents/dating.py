"""The day of a happening: from the frame's own words, from its sentence, or from what is in force around it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.model import DateMention, EventMention
from geo.extraction.phrases import Phrase
from geo.incidents.clauses import goes_on_after
from geo.incidents.closures import date_closure
from geo.incidents.dated import AROUND, OWN, Dated, allow_day_before, length_of, say_why
from geo.incidents.dates_in_force import LASTING, STATES, inherit_date, is_made
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.lasting import date_nth_day, date_state
from geo.incidents.lead_up_days import date_lead_up, drop_counted_from, drop_day_of_news
from geo.incidents.lead_ups import date_sequel, find_lead_up
from geo.incidents.other_deeds import tells_of_other_deed
from geo.incidents.rounds import add_days, date_by_outcome, date_what_came_of, stretch
from geo.incidents.shared_days import date_by_sibling, date_since_sibling, dates_what_followed
from geo.incidents.telling_when import tells_when
from geo.incidents.truces import date_greeting

_GOING_ON = ("clash", "border_clash")  # fighting may go on "since Friday"
_MAY_GO_ON = ("operation", "airstrike", "shelling", "drone_strike", "strike")
_PERFECT = Phrase(r"\b(?:have|has)(?: been)? (?:[\w-]+ ){0,4}[\w-]*$")
_HAVE_HIT = Phrase(  # "since Friday air strikes and attacks have hit nine provinces"
    r"(?: (?:and|on|in|over|across|along|by) (?:[\w-]+ ){1,5}?|[ ,]*)(?:have|has) (?:\w+ )?"
    r"(?:hit|struck|touched|killed|wounded|displaced|destroyed|damaged|affected|reached|spread|targeted)\b"
)
_TIME_OF_DAY = re.compile(
    r"(?:early |late )?(?:in the |at )?(?:overnight|morning|evening|night|dawn|early hours)\W*$", re.IGNORECASE
)
_A_DAY_AGO = re.compile(r"(?:an?|one) day ago\b", re.IGNORECASE)
_LATE = timedelta(days=3)  # a report names a day of the week that lies no further back
_NEARLY = 40  # characters: dates this near to each other count as equally near to the words
_OF_VICTIMS = Phrase(
    r"\b(?:families|relatives|heirs|survivors|victims|funerals?(?: prayers?)?) (?:of|for) (?:[\w-]+ ){0,3}?"
    r"(?:who (?:were|had been) )?$"
)
_OTHER_VERB = re.compile(
    r"\b(?:was|were|is|are|will|would|have|has|had|met|held|got|gave|received|took|gathered|protested|demanded|"
    r"called|said|told|block\w*|march\w*|rall\w+|attend\w*|arriv\w*|reach\w*|staged)\b"
)
_SAID = Phrase(r"\b(?:said|says|told|added|confirmed)\b")
_RELATIVE = Phrase(r"\b(?:that|which|who)\b")
_WHERE = Phrase(r"\b(?:that|which|who|where)\b")  # "he left on Friday for the port, where talks open on Monday"
_HOLDS_UNTIL = re.compile(r"\b(?:until|till|expir\w+|run out)\b", re.IGNORECASE)
_THAT_HIT = re.compile(r"\b(?:that|which|who) (?:hit|struck|ripped|tore|rocked|killed|took|happened|occurred|died)\b")


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
    before = next((d for d in own if dates_what_followed(d, frame)), None)
    lead_up = find_lead_up(frame)
    if before and lead_up and lead_up.start is not None and lead_up.start >= before.end:
        return date_lead_up(lead_up, frame, siblings, timeline)  # "on Saturday, two days after an attack"
    if before and frame.kind not in LASTING:
        own = [d for d in own if d is not before]
        if all(_TIME_OF_DAY.match(d.text) for d in own):
            return allow_day_before(before)  # "on Saturday, after the overnight clashes"
    own = _drop_end_of_truce(_drop_of_main_clause(own, frame), frame)
    told = [d for d in own if _THAT_HIT.search(_read_up_to(d, frame))]
    own = told or own
    if own and not told and _is_looked_back_on(frame) and not any(_stands_behind(d, frame) for d in own):
        return Dated(dates=None, rank=AROUND, reason="told as what its victims' families look back on")
    if state := _date_what_lasted(own or _list_begun(frame, timeline), frame):
        return state
    at = drop_day_of_news(drop_counted_from(_list_telling(own, frame), lead_up), frame, lead_up)
    if at and not (_is_only_told_on(at, frame) and any(d.role == "at" for s in siblings for d in s.dates)):
        return _date_own(_choose_finest(at, frame), frame)
    if lead_up:
        return date_lead_up(lead_up, frame, siblings, timeline)
    if sequel := date_by_outcome(frame, siblings) or date_what_came_of(frame, siblings) or date_sequel(frame, siblings):
        return sequel
    if shared := date_since_sibling(frame, siblings) or date_by_sibling(frame, siblings):
        return shared
    other = any(d.role != "said" for s in siblings for d in s.dates) or any(
        goes_on_after(date, frame) or tells_of_other_deed(date.start, frame) or not tells_when(frame.scene, date)
        for date in frame.scene.dates
    )
    return inherit_date(frame, timeline, before_sentence=other)


def _drop_of_main_clause(own: Sequence[DateMention], frame: Frame) -> list[DateMention]:
    """Leave out the day before a clause that has one of its own: "on Tuesday of a truce that began on Friday"."""
    plain, end = frame.scene.plain, frame.scene.plain.index(frame.events[-1].end)
    talks = frame.kind == "talks"
    telling, clause = ({"at", "future"}, _WHERE) if talks else ({"at"}, _RELATIVE)
    if not any(d.role in telling and _stands_behind(d, frame) for d in own):
        return list(own)
    return [d for d in own if d.end > frame.start or not clause.stands_between(plain, plain.index(d.end), end)]


def _drop_end_of_truce(own: Sequence[DateMention], frame: Frame) -> list[DateMention]:
    """Leave out the day until which a truce is to hold: "until the feast, expected in early July"."""
    if frame.kind != "ceasefire":
        return list(own)
    return [d for d in own if d.role != "future" or not _HOLDS_UNTIL.search(_read_up_to(d, frame))]


def _list_telling(own: Sequence[DateMention], frame: Frame) -> list[DateMention]:
    """List the dates that can tell when it was: violence is told when it has happened, talks may be set for a day."""
    roles = {"at", "future"} if frame.kind in CONTEXT else {"at"}
    if frame.kind == "ceasefire":
        roles |= {"since"}  # a truce that has held since a day was agreed on it
    if frame.kind == "statement" or is_made(frame, anywhere=True):
        roles |= {"said"}
    return [date for date in own if date.role in roles]


def _is_only_told_on(dates: Sequence[DateMention], frame: Frame) -> bool:
    """Whether dates are only those on which it was told: "they agreed last week to keep it, he said on Sunday"."""
    plain, end = frame.scene.plain, frame.scene.plain.index(frame.events[-1].end)
    return all(d.role == "said" and _SAID.stands_between(plain, end, plain.index(d.start)) for d in dates)


def _date_own(mention: DateMention, frame: Frame) -> Dated:
    """Date a frame by a date of its own; "a day ago" in a morning paper is the day before what it reports, or after."""
    if _A_DAY_AGO.match(mention.text):
        return replace(allow_day_before(mention), rank=OWN)
    if _TIME_OF_DAY.match(mention.text) and (day := _find_day_told(frame)):
        return replace(allow_day_before(day), rank=OWN)  # "overnight fighting, a spokesman said on Thursday"
    dates = stretch(mention.value, frame) if mention.value else None
    told = Dated(dates=mention.value, rank=OWN, reason=say_why(mention), mention=mention)
    return add_days(told, dates) if dates else told


def _find_day_told(frame: Frame) -> DateMention | None:
    """Find the day, shortly before the report, on which somebody told of it; None where the sentence names none."""
    published = frame.scene.sentence.article.published
    told = (d for d in frame.scene.dates if d.role == "said" and d.value and d.value.precision == "day")
    return next((d for d in told if d.value and (published is None or published - d.value.start <= _LATE)), None)


def _read_up_to(date: DateMention, frame: Frame) -> str:
    """Read what stands between a frame and a date behind it."""
    plain = frame.scene.plain
    return plain.text[plain.index(frame.events[-1].end) : plain.index(date.start)]


def _is_looked_back_on(frame: Frame) -> bool:
    """Whether it is what the families of its victims look back on."""
    plain = frame.scene.plain
    return frame.kind not in CONTEXT and _OF_VICTIMS.stands_in(plain, 0, plain.index(frame.start))


def _stands_behind(date: DateMention, frame: Frame) -> bool:
    """Whether a date stands behind what happened and no other deed between: "funerals of men killed on Friday"."""
    return date.start > frame.start and _OTHER_VERB.search(_read_up_to(date, frame)) is None


def _date_what_lasted(own: Sequence[DateMention], frame: Frame) -> Dated | None:
    """Date what lasted for a time that the sentence tells: a closed border, returns, fighting "since Friday"."""
    if frame.kind == "border_closure" and (closure := date_closure(frame)):
        return closure
    if frame.kind in _GOING_ON and (fight := date_nth_day(own, frame)):
        return fight
    counted = frame.kind == "killing" and all(d.role in {"since", "said"} for d in own)  # "90 fell since January"
    lasts = frame.kind in STATES or frame.kind in _GOING_ON or _has_gone_on(frame) or counted
    return date_state(own, frame) if lasts else None


def _list_begun(frame: Frame, timeline: DateTimeline) -> list[DateMention]:
    """List the "since May" of the sentences right before, where it goes on: "air strikes have hit nine provinces"."""
    begun = timeline.begun_before(frame.scene.sentence) if _has_gone_on(frame) and not frame.scene.dates else None
    return [begun] if begun else []


def _has_gone_on(frame: Frame) -> bool:
    """Whether it is told as going on until the report: "since Friday jets have bombed", "troops have been fighting"."""
    plain = frame.scene.plain
    begin, end = plain.index(frame.events[0].end), plain.index(frame.events[-1].end)
    has = _PERFECT.stands_in(plain, 0, begin) or _HAVE_HIT.find_at(plain, end) is not None
    return frame.kind in _MAY_GO_ON and has


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
