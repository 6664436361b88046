"""Formal protests of one government to the other: where they are handed over, and what they are about."""

import re
from collections.abc import Iterable
from dataclasses import replace

from geo.extraction.model import Toponym
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.dated import Dated, allow_day_before
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.places import keep_finest
from geo.incidents.sides import LANDS
from geo.incidents.surroundings import Surroundings

_AT_SEAT = re.compile(r"\b(?:in|to)\s+$")
_BESIDE = 5  # characters
_FORMAL = "formal-protest"
_RULES = frozenset({_FORMAL, "ultimatum-deadline"})


def _is_protest(frame: Frame) -> bool:
    return any(event.rule in _RULES for event in frame.events)


def forget_protester(protest: Frame, frame: Frame) -> Frame:
    """Let the violence that a protest is about be told before it, and not be the deed of those who protest."""
    if not _is_protest(protest) or frame.kind in CONTEXT:
        return frame
    roles = frame.roles
    theirs = roles.initiator is not None and (
        roles.initiator in (protest.roles.initiator, protest.roles.target)
        or (roles.subject is not None and roles.subject < protest.start)
    )
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


def locate_protest(account: Account, around: Surroundings) -> list[Location]:
    """Locate a formal protest in the capital that is named beside it: "it summoned the ambassador in Kabul"."""
    if not any(event.rule == _FORMAL for frame in account.frames for event in frame.events):
        return []
    own = [loc for loc in account.locations if loc.place.capital and loc.place.country in LANDS.values()]
    return keep_finest(own)[:1] or _find_seat(account, around)


def _is_seat(toponym: Toponym) -> bool:
    """Whether a name is where somebody is: "in Kabul", "the ambassador to Islamabad"."""
    before = toponym.sentence.article.text[max(toponym.start - _BESIDE, 0) : toponym.start]
    return not toponym.dateline and _AT_SEAT.search(before) is not None


def _find_seat(account: Account, around: Surroundings) -> list[Location]:
    """Find the capital of those who protested where it is named as the seat of an envoy: "the envoy in Kabul"."""
    land = LANDS.get(account.initiator.side or "") if account.initiator else None
    told = {frame.scene.sentence.start for frame in account.frames}
    beside = (r for r in around.resolutions if r.toponym.sentence.start in told and _is_seat(r.toponym))
    named = (r.location for r in beside if r.location and r.location.place.capital)
    seat = next((loc for loc in named if loc.place.country == land), None)
    reason = "an envoy is called in where the government has its seat"
    return [replace(seat, reasons=(f"“{seat.toponym.text}”: {reason}",))] if seat and land else []
