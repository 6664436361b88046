"""The day of a happening: from the frame's own words, from its sentence, or from what is in force around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from geo.articles.model import Sentence
from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.model import DateMention, DateRange, EventMention
from geo.incidents.circumstances import tells_when
from geo.incidents.frames import Frame, find_answered_frame
from geo.incidents.kinds import CONTEXT

OWN, SENTENCE, AROUND = 2, 1, 0
_STATES = ("border_closure", "deportation")
_LASTING = ("ceasefire", "talks", *_STATES)
_POINTS_AHEAD = re.compile(
    r"\W*(?:that|this|it|the \w+) (?:came|happened|took place|followed|occurred|began)\b", re.IGNORECASE
)
_TIME_OF_DAY = re.compile(
    r"(?:early |late )?(?:in the |at )?(?:overnight|morning|evening|night|dawn|early hours)\W*$", re.IGNORECASE
)
_NEARLY = 40  # characters: dates this near to each other count as equally near to the words
LEAD = 2  # number of the last paragraph, from 0, titles among them, that tells what the article is about
_FAR = timedelta(days=10)  # a day that is merely in force is no nearer to the truth than this
_MADE = re.compile(r"agree|mediat|broker|announc|declar|sign|extend|reach|accept|secur", re.IGNORECASE)
_HOURS_AFTER = re.compile(r"\bhours after\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The days of a happening and how they were reached."""

    dates: DateRange | None
    rank: int  # 2: the frame's own words, 1: its sentence, 0: the text around it
    reason: str
    mention: DateMention | None = None  # the words that give them
    near: bool = False  # taken from the same paragraph, by a sentence that tells it as new

    def join(self, other: "Dated") -> "Dated":
        """Keep the better known of two; of two equally well known that meet, the finer."""
        if other.dates is None or (self.dates is not None and self.rank > other.rank):
            return self
        if self.dates is None or other.rank > self.rank:
            return other
        if self.dates.meets(other.dates):
            return self if _length(self.dates) <= _length(other.dates) else other
        return self


def meet(one: Dated, other: Dated) -> bool:
    """Whether two datings may be of one happening.

    A day taken over from another paragraph rules nothing out; one taken over inside a paragraph must be close.
    """
    if one.dates is None or other.dates is None:
        return True
    if min(one.rank, other.rank) == AROUND:
        if not _are_close(one.dates, other.dates, _FAR):
            return False
        return not (one.near or other.near) or _are_close(one.dates, other.dates)
    if OWN not in {one.rank, other.rank}:
        return True
    return one.dates.meets(other.dates)


def date_frame(frame: Frame, siblings: Sequence[Frame], timeline: DateTimeline) -> Dated:
    """Date a frame.

    Args:
        frame: The frame.
        siblings: All frames of its sentence, itself among them.
        timeline: The dates of the article.
    """
    own = [d for d in frame.dates if d.value]
    if frame.kind in _STATES and (state := _date_state(own, frame)):
        return state
    roles = {"at", "future", "said"} if _MADE.search(frame.events[0].text) else {"at", "future"}
    at = [d for d in own if d.role in roles]
    if at:
        mention = _choose_finest(at, frame)
        return Dated(dates=mention.value, rank=OWN, reason=_say(mention), mention=mention)
    shared = _find_shared(frame, siblings)
    if shared and shared.value:
        return Dated(dates=_widen(shared.value, frame, siblings), rank=SENTENCE, reason=_say(shared), mention=shared)
    other = any(s.dates for s in siblings) or not all(tells_when(frame.scene, date) for date in frame.scene.dates)
    return _inherit(frame, timeline, before_sentence=other)


def _find_shared(frame: Frame, siblings: Sequence[Frame]) -> DateMention | None:
    """Find the date that a frame shares with another of its sentence.

    A date before all happenings holds for all of them. One beside an answered happening does not hold for the answer,
    which came later; and states and agreements share only a date before all.
    """
    answered = find_answered_frame(frame, siblings)
    for sibling in siblings:
        for mention in sibling.dates:
            first = mention.start < min(s.start for s in siblings) and not (frame.definite and sibling is not frame)
            shares = frame.kind not in _LASTING or (mention.end <= frame.start and _is_made(frame))
            holds = first or (sibling is not answered and shares and not frame.definite)
            if holds and mention.role == "at" and mention.value and sibling is not frame:
                return mention
    return None


def _is_made(frame: Frame) -> bool:
    """Whether an agreement is told as being made ("mediated a ceasefire"), not only mentioned."""
    return _MADE.match(frame.events[0].text) is not None


def _widen(dates: DateRange, frame: Frame, siblings: Sequence[Frame]) -> DateRange:
    """Take the day before in, where the sentence says that something dated happened "hours after" the frame."""
    is_answered = any(find_answered_frame(sibling, siblings) is frame for sibling in siblings)
    if is_answered and dates.precision == "day" and _HOURS_AFTER.search(frame.scene.plain.text):
        return DateRange(start=dates.start - timedelta(days=1), end=dates.end, precision="day")
    return dates


def _inherit(frame: Frame, timeline: DateTimeline, *, before_sentence: bool) -> Dated:
    """Take over the day in force; states and agreements take none, for they are told long after they began."""
    sentence = frame.scene.sentence
    inherited = timeline.mention_at(sentence.start) if before_sentence else timeline.for_sentence(sentence)
    aside = inherited is not None and inherited.value is not None and inherited.value.precision == "year"
    if inherited and (aside or inherited.sentence.paragraph != sentence.paragraph):
        inherited = _find_recent(timeline, sentence)  # "the group, banned in 2019" dates nothing that follows
    just_before = timeline.last_before(sentence)
    if just_before and (inherited is None or inherited.sentence.paragraph < sentence.paragraph - 1):
        inherited = just_before
    same_paragraph = inherited is not None and inherited.sentence.paragraph == sentence.paragraph
    heads_item = same_paragraph and frame.scene.item is not None
    if inherited is None or inherited.role == "published" or (frame.kind in _LASTING and not heads_item):
        return (
            _date_by_report(frame)
            or _date_as_news(frame)
            or Dated(dates=None, rank=AROUND, reason="no date stands near it in the text")
        )
    reason = f"the date in force in the text: {_say(inherited)}"
    if heads_item or (same_paragraph and _POINTS_AHEAD.match(inherited.sentence.text)):
        return Dated(dates=inherited.value, rank=SENTENCE, reason=reason, mention=inherited)
    near = same_paragraph and not frame.definite
    if inherited.role == "said" and inherited.value and inherited.value.precision == "day":
        return replace(_allow_day_before(inherited), near=near)
    return Dated(dates=inherited.value, rank=AROUND, reason=reason, mention=inherited, near=near)


def _date_by_report(frame: Frame) -> Dated | None:
    """Date the news at the head of an article that somebody told on a day: it happened then, or the day before."""
    lasts = (frame.kind in _LASTING or frame.kind in CONTEXT) and not _is_made(frame)
    if frame.definite or lasts or frame.scene.sentence.paragraph > LEAD:
        return None
    for mention in frame.scene.dates:
        if mention.role == "said" and mention.value and mention.value.precision == "day":
            return _allow_day_before(mention)
    return None


def _date_as_news(frame: Frame) -> Dated | None:
    """Date an agreement that the head of a report tells as made: it is the news of that day or of the day before."""
    sentence = frame.scene.sentence
    published = sentence.article.published
    if (
        published is None
        or frame.kind not in _LASTING
        or frame.definite
        or sentence.paragraph > LEAD
        or not _is_made(frame)
    ):
        return None
    dates = DateRange(start=published - timedelta(days=1), end=published + timedelta(days=1), precision="day")
    return Dated(dates=dates, rank=AROUND, reason="the report tells it as news, and names no day")


def _allow_day_before(mention: DateMention) -> Dated:
    """Date what somebody told on a day."""
    dates = replace(mention.value, start=mention.value.start - timedelta(days=1)) if mention.value else None
    reason = f"it was told on “{mention.text}”, and happened then or the day before"
    return Dated(dates=dates, rank=AROUND, reason=reason, mention=mention)


def _find_recent(timeline: DateTimeline, sentence: Sentence) -> DateMention | None:
    """Find the last day in force that is news: history told in another paragraph is not taken over."""
    published = sentence.article.published
    return timeline.mention_since(sentence.start, published - _FAR if published else None)


def _choose_finest(mentions: Sequence[DateMention], frame: Frame) -> DateMention:
    """Choose a date right before a word ("the 2023 attack"), else a day before a month, then the nearest to the words.

    A mere time of day comes last.
    """

    def rank(mention: DateMention) -> tuple[bool, int, bool, int, timedelta, int]:
        beside = any(_stand_beside(mention, event) for event in frame.events)
        distance = min(
            abs(mention.start - event.end) if mention.start >= event.end else abs(event.start - mention.end)
            for event in frame.events
        )
        length = _length(mention.value) if mention.value else timedelta.max
        coarse = mention.value is not None and mention.value.precision in {"month", "year"}
        return (
            not beside,
            int(_TIME_OF_DAY.match(mention.text) is not None),
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


def _date_state(own: Sequence[DateMention], frame: Frame) -> Dated | None:
    """A state such as a closed border lasts from "since" to the day of publication."""
    published = frame.scene.sentence.article.published
    for mention in own:
        if mention.role == "since" and mention.value and published and mention.value.start <= published:
            end = published + timedelta(days=1)
            value = DateRange(start=mention.value.start, end=end, precision=mention.value.precision)
            reason = f"{_say(mention)} It lasts to the day of the article."
            return Dated(dates=value, rank=OWN, reason=reason, mention=mention)
    return None


def _are_close(one: DateRange, other: DateRange, slack: timedelta = timedelta(days=1)) -> bool:
    return one.start - slack < other.end and other.start - slack < one.end


def _say(mention: DateMention) -> str:
    return f"“{mention.text}”: {mention.reason}"


def _length(dates: DateRange) -> timedelta:
    return dates.end - dates.start
