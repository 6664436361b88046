"""What came a counted time after something that the text has told: "shot dead four days after the bombing"."""

from collections.abc import Sequence
from dataclasses import replace

from geo.incidents.accounts import Account
from geo.incidents.belonging import may_be_told_of
from geo.incidents.dated import SENTENCE, Dated, say_why
from geo.incidents.frames import Frame
from geo.incidents.lead_ups import LeadUp, find_lead_up

_TO_COME = "counted on from what was told before, it would lie after the report"


def date_aftermath(frame: Frame, siblings: Sequence[Frame], told: Sequence[Account]) -> Dated | None:
    """Date a frame by something known that its sentence counts from.

    Args:
        frame: The frame; or what its sentence counts from, which has the day that the text gave it before.
        siblings: All frames of its sentence, itself among them.
        told: The accounts of the sentences before, in reading order.

    Returns:
        None where the sentence counts from nothing that was told with a day.
    """
    for sibling in siblings:
        lead_up = find_lead_up(sibling) if sibling.definite else None
        known = _find_known(sibling, told) if lead_up and lead_up.start is not None else None
        if lead_up is None or known is None or known.dates is None:
            continue
        if frame is sibling:
            return Dated(dates=known.dates, rank=SENTENCE, reason=_say_why(known), mention=known.mention)
        if frame.start < sibling.start and not any(date.role == "at" for date in frame.dates):
            dated = _count_forward(known, lead_up)
            return replace(dated, dates=None, reason=_TO_COME) if dated and _is_to_come(dated, frame) else dated
    return None


def _find_known(frame: Frame, told: Sequence[Account]) -> Dated | None:
    """Find the day of what "the bombing" was, as the text told it last with a day of its own."""
    own = (account for account in reversed(told) if account.own_day and may_be_told_of(account, frame))
    known = next(own, None)
    return known.dated if known and known.dated.dates and known.dated.dates.precision == "day" else None


def _count_forward(known: Dated, lead_up: LeadUp) -> Dated | None:
    dates = lead_up.count_forward(known.dates) if known.dates else None
    reason = f"counted on from {_say_why(known)}"
    return Dated(dates=dates, rank=SENTENCE, reason=reason, mention=known.mention) if dates else None


def _is_to_come(dated: Dated, frame: Frame) -> bool:
    """Whether it would lie after the report, which tells it as something that has happened."""
    published = frame.scene.sentence.article.published
    return published is not None and dated.dates is not None and dated.dates.start > published


def _say_why(known: Dated) -> str:
    return say_why(known.mention) if known.mention else known.reason
