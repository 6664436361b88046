"""Fighting that is told only as what shut a border: "a 26-day closure triggered by clashes" dates it by the closure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.extraction.model import DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.closures import date_closure
from geo.incidents.dated import OWN, SENTENCE, Dated, say_why
from geo.incidents.frames import Frame
from geo.incidents.lead_ups import find_lead_up

_FIGHTING = ("clash", "border_clash", "shooting", "shelling")
_CAUSED = Phrase(
    r"\b(?:closure|closed|shut|shutdown|sealed|suspended|suspension|halted|it|crossing|border|gate|standstill)\b"
    r"[^.;]{0,60}?\b(?:triggered|sparked|prompted|caused|necessitated|occasioned|brought (?:about|on)|set off|forced)"
    r" (?:by|over) (?:(?:an?|the|last|this|several|deadly|fierce|armed|heavy) |[\w'-]+ (?:of )?){0,4}$"
    r"|\b(?:closed|shut|sealed|suspended|closing|shutting|sealing|closure|shutdown)\b[^.;]{0,90}?"
    r"\b(?:after|following|over|in the wake of) (?:(?!(?:the|that|this|a|an)\b)[\w-]+ ){0,3}$"
    r"|\bclosure[^.;]{0,40}? that (?:began|started|followed|came) (?:with|after|amid) (?:[\w'-]+ ){0,4}$"
)
_OTHERS = Phrase(r"\b(?:trib\w+|militants?|insurgents?|protest\w*|police|sectarian|rival|ttp)\b")
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
    began = None if find_lead_up(frame) else _find_start(siblings, told)
    if began is None or began.dates is None:
        return None
    first = began.dates.start
    dates = DateRange(start=first - _DAY, end=first + _DAY, precision="day")
    reason = "it is told as what the border was closed for: on the day of that, or the one before"
    return Dated(dates=dates, rank=SENTENCE, reason=reason, mention=began.mention)


def _find_start(siblings: Sequence[Frame], told: Sequence[Account]) -> Dated | None:
    """Find the closure of the sentence, or the one told last, whose days are known."""
    beside = next((frame for frame in siblings if frame.kind == "border_closure"), None)
    if beside and (dated := date_closure(beside) or _read_day(beside)):
        return dated
    closed = (a.dated for a in reversed(told) if a.kind == "border_closure")
    known = next(closed, None)
    return known if known and known.rank == OWN else None


def _read_day(closure: Frame) -> Dated | None:
    """Read the day on which it was shut, where its words give no more than that."""
    days = (date for date in closure.dates if date.role in {"at", "since"} and date.value)
    day = next((date for date in days if date.value and date.value.precision == "day"), None)
    return Dated(dates=day.value, rank=OWN, reason=say_why(day), mention=day) if day else None


def name_border_fight(frame: Frame) -> Frame:
    """Take clashes that shut a border for clashes at it, unless the sentence names others who fought."""
    local = _OTHERS.stands_in(frame.scene.plain)
    return replace(frame, kind="border_clash") if frame.kind == "clash" and not local else frame
