"""Formal protests of one government to the other: where they are handed over, and what they are about."""

from collections.abc import Iterable
from dataclasses import replace

from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.dated import Dated, allow_day_before
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.places import keep_finest
from geo.incidents.sides import LANDS

_FORMAL = "formal-protest"
_RULES = frozenset({_FORMAL, "ultimatum-deadline"})


def _is_protest(frame: Frame) -> bool:
    return any(event.rule in _RULES for event in frame.events)


def forget_protester(protest: Frame, frame: Frame) -> Frame:
    """Let the violence that a protest is about be told before it, and not be the deed of those who protest."""
    if not _is_protest(protest) or frame.kind in CONTEXT:
        return frame
    roles = frame.roles
    theirs = roles.initiator is not None and roles.initiator in (protest.roles.initiator, protest.roles.target)
    return replace(frame, roles=replace(roles, initiator=None) if theirs else roles, definite=True, earlier=True)


def date_protested(frame: Frame, siblings: Iterable[Frame]) -> Dated | None:
    """Date the violence that a protest is about by the protest: on its day, or the one before."""
    if frame.kind in CONTEXT or any(date.role == "at" for date in frame.dates):
        return None
    for other in siblings:
        day = next((date for date in other.dates if date.role == "at" and date.value), None)
        if _is_protest(other) and other.start < frame.start and day and day.value and day.value.precision == "day":
            return allow_day_before(day)
    return None


def locate_protest(account: Account) -> list[Location]:
    """Locate a formal protest in the capital that is named beside it: "it summoned the ambassador in Kabul"."""
    if not any(event.rule == _FORMAL for frame in account.frames for event in frame.events):
        return []
    return keep_finest([loc for loc in account.locations if loc.place.capital and loc.place.country in LANDS.values()])[
        :1
    ]
