"""Fighting that is told only as what shut a border: "a 26-day closure triggered by clashes" dates it by the closure."""

from collections.abc import Sequence
from datetime import timedelta

from geo.extraction.model import DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.closures import date_closure
from geo.incidents.dated import OWN, SENTENCE, Dated
from geo.incidents.frames import Frame

_FIGHTING = ("clash", "border_clash", "shooting", "shelling")
_CAUSED = Phrase(
    r"\b(?:closure|closed|shut|shutdown|sealed|suspended|suspension|halted|it|crossing|border|gate|standstill)\b"
    r"[^.;]{0,60}?\b(?:triggered|sparked|prompted|caused|necessitated|occasioned|brought (?:about|on)|set off|forced)"
    r" (?:by|over) (?:(?:an?|the|last|this|several|deadly|fierce|armed|heavy) |[\w'-]+ (?:of )?){0,4}$"
    r"|\bclosure[^.;]{0,40}? that (?:began|started|followed|came) (?:with|after|amid) (?:[\w'-]+ ){0,4}$"
)
_DAY = timedelta(days=1)


def date_cause(frame: Frame, siblings: Sequence[Frame], told: Sequence[Account]) -> Dated | None:
    """Date the fighting that a closed border came of; None for any other happening, or one with a day of its own.

    Args:
        frame: The frame.
        siblings: All frames of its sentence, itself among them.
        told: The accounts of the sentences before, in reading order.
    """
    plain = frame.scene.plain
    own = any(date.role == "at" and date.start > frame.start for date in frame.dates)
    if frame.kind not in _FIGHTING or own or not _CAUSED.stands_in(plain, 0, plain.index(frame.start)):
        return None
    began = _find_start(siblings, told)
    if began is None or began.dates is None:
        return None
    first = began.dates.start
    dates = DateRange(start=first - _DAY, end=first + _DAY, precision="day")
    reason = "it is told as what the border was closed for: on the day of that, or the one before"
    return Dated(dates=dates, rank=SENTENCE, reason=reason, mention=began.mention)


def _find_start(siblings: Sequence[Frame], told: Sequence[Account]) -> Dated | None:
    """Find the closure of the sentence, or the one told last, whose days are known."""
    beside = next((frame for frame in siblings if frame.kind == "border_closure"), None)
    if beside:
        return date_closure(beside)
    closed = (a.dated for a in reversed(told) if a.kind == "border_closure")
    known = next(closed, None)
    return known if known and known.rank == OWN else None
