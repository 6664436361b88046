"""The day of a happening: from the frame's own words, from its sentence, or from what is in force around it."""

from dataclasses import dataclass
from datetime import timedelta

from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.model import DateMention, DateRange
from geo.incidents.frames import Frame

OWN, SENTENCE, AROUND = 2, 1, 0
_STATES = ("border_closure", "deportation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The days of a happening and how they were reached."""

    dates: DateRange | None
    rank: int  # 2: the frame's own words, 1: its sentence, 0: the text around it
    reason: str
    disputed: bool = False  # two sentences give days of their own that do not meet

    def join(self, other: "Dated") -> "Dated":
        """Keep the better known of two; two equally well known that meet become what both allow."""
        if other.dates is None or (self.dates is not None and self.rank > other.rank):
            return self
        if self.dates is None or other.rank > self.rank:
            return other
        if self.dates.meets(other.dates):
            return self if _length(self.dates) <= _length(other.dates) else other
        return self


def meet(one: Dated, other: Dated) -> bool:
    """Whether two datings may be of one happening; an inherited day never rules anything out."""
    if one.dates is None or other.dates is None or min(one.rank, other.rank) == AROUND:
        return True
    if OWN not in {one.rank, other.rank}:
        return True
    return one.dates.meets(other.dates)


def date_frame(frame: Frame, siblings: list[Frame], timeline: DateTimeline) -> Dated:
    """Date a frame.

    Args:
        frame: The frame.
        siblings: All frames of its sentence.
        timeline: The dates of the article.
    """
    own = [d for d in frame.dates if d.value]
    if frame.kind in _STATES and (state := _date_state(own, frame)):
        return state
    at = [d for d in own if d.role in {"at", "future"}]
    if at:
        return Dated(dates=_join_dates(at, frame), rank=OWN, reason=_say(at[0]))
    answered = [s for s in siblings if s.dates and s is not frame]
    answers_a_dated_one = frame.answers is not None and answered
    if answered and not answers_a_dated_one:
        mention = next((d for s in answered for d in s.dates if d.role == "at" and d.value), None)
        if mention:
            return Dated(dates=mention.value, rank=SENTENCE, reason=_say(mention))
    inherited = (
        timeline.for_sentence(frame.scene.sentence)
        if not answers_a_dated_one
        else timeline.mention_at(frame.scene.sentence.start)
    )
    if inherited is None or inherited.role == "published":
        return Dated(dates=None, rank=AROUND, reason="no date stands near it in the text")
    return Dated(dates=inherited.value, rank=AROUND, reason=f"the date in force in the text: {_say(inherited)}")


def _say(mention: DateMention) -> str:
    return f"“{mention.text}”: {mention.reason}"


def _length(dates: DateRange) -> timedelta:
    return dates.end - dates.start


def _join_dates(mentions: list[DateMention], frame: Frame) -> DateRange | None:
    """Take the finest date; a coarser one beside it ("on Monday last week") adds nothing."""
    values = [m.value for m in mentions if m.value]
    before = [m.value for m in mentions if m.value and m.start <= frame.events[-1].end]
    finest = min(_length(v) for v in values)
    near = [v for v in (before or values) if _length(v) == finest] or values
    return near[0]


def _date_state(own: list[DateMention], frame: Frame) -> Dated | None:
    """A state such as a closed border lasts from "since" to the day of publication."""
    published = frame.scene.sentence.article.published
    for mention in own:
        if mention.role == "since" and mention.value and published and mention.value.start <= published:
            value = DateRange(
                start=mention.value.start, end=published + timedelta(days=1), precision=mention.value.precision
            )
            return Dated(dates=value, rank=OWN, reason=f"{_say(mention)} It lasts to the day of the article.")
    return None
