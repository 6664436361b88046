"""The days of a happening with how they were reached, and when two of them may be of one happening."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from geo.extraction.model import DateMention, DateRange

OWN, SENTENCE, AROUND = 2, 1, 0
FAR = timedelta(days=10)  # a day that is merely in force is no nearer to the truth than this


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The days of a happening and how they were reached."""

    dates: DateRange | None
    rank: int  # 2: the frame's own words, 1: its sentence, 0: the text around it
    reason: str
    mention: DateMention | None = None  # the words that give them
    near: bool = False  # taken from the same paragraph, by a sentence that tells it as new
    holds: bool = False  # told as a state that lasts on the day of the report

    def join(self, other: "Dated") -> "Dated":
        """Keep the better known of two; of two equally well known that meet, the finer."""
        if other.dates is None or (self.dates is not None and self.rank > other.rank):
            return self
        if self.dates is None or other.rank > self.rank:
            return other
        if self.dates.meets(other.dates):
            return self if length_of(self.dates) <= length_of(other.dates) else other
        return self

    def span(self, other: "Dated") -> "Dated":
        """Keep all days of two that date a state which lasted: "shut on Monday", "still shut on Friday"."""
        if self.dates is None or other.dates is None or {self.dates.precision, other.dates.precision} != {"day"}:
            return self.join(other)
        exact = [dated for dated in (self, other) if dated.rank == OWN]
        if not exact or not all(dated.rank == OWN or dated.holds for dated in (self, other)):
            return self.join(other)
        first = min(exact, key=lambda dated: dated.dates.start if dated.dates else date.max)
        start = first.dates.start if first.dates else self.dates.start
        return replace(first, dates=replace(self.dates, start=start, end=max(self.dates.end, other.dates.end)))


def meet(one: Dated, other: Dated) -> bool:
    """Whether two datings may be of one happening.

    A day taken over from another paragraph rules nothing out; one taken over inside a paragraph must be close.
    """
    if one.dates is None or other.dates is None:
        return True
    if min(one.rank, other.rank) == AROUND:
        if not _are_close(one.dates, other.dates, FAR):
            return False
        return not (one.near or other.near) or _are_close(one.dates, other.dates)
    if OWN not in {one.rank, other.rank}:
        return True
    return one.dates.meets(other.dates)


def allow_day_before(mention: DateMention) -> Dated:
    """Date what somebody told on a day."""
    dates = replace(mention.value, start=mention.value.start - timedelta(days=1)) if mention.value else None
    reason = f"it was told on “{mention.text}”, and happened then or the day before"
    return Dated(dates=dates, rank=AROUND, reason=reason, mention=mention)


def say_why(mention: DateMention) -> str:
    """Say in words which words of the text a date is, and how it was read."""
    return f"“{mention.text}”: {mention.reason}"


def _are_close(one: DateRange, other: DateRange, slack: timedelta = timedelta(days=1)) -> bool:
    return one.start - slack < other.end and other.start - slack < one.end


def length_of(dates: DateRange) -> timedelta:
    """Return how long a stretch of days is."""
    return dates.end - dates.start
