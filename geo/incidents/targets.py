"""Whom it hit, where the words beside the happening name nobody: those who came to harm tell it."""

from collections.abc import Mapping, Sequence
from datetime import date

from geo.extraction.model import Actor
from geo.geocoding.model import Location
from geo.incidents.accounts import Account, FoundSide
from geo.incidents.harm import are_police, find_country, find_forces, hit_only_armed_men, list_harmed
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import Evidence
from geo.incidents.sides import UNNAMED

_ATTACKS = frozenset({"attack", "assault", "shooting", "armed_attack"})
_FORCES = {"PK": "pakistan_forces", "AF": "afghan_taliban"}  # ids of actors, by country
_TAKEOVER = date(2021, 8, 15)  # the Taliban took Kabul; earlier soldiers of Afghanistan were not theirs
_POLICE = {"PK": "pakistan_police", "AF": "afghan_police"}


def settle_target(account: Account, locations: Sequence[Location], actors: Mapping[str, Actor]) -> None:
    """Take those who came to harm for the target of a violent account that has none, or only its own attackers.

    Args:
        account: With its figures.
        locations: Where it took place; unless it is said whose soldiers they are, they are those of the only country.
        actors: All actors by id.
    """
    countries = {loc.place.country for loc in locations}
    forces = find_forces(account)
    if account.kind in CONTEXT or any(frame.two_sides for frame in account.frames):
        return
    if account.target is not None and not (forces and _fell_attacking(account)):
        return
    country = find_country(forces) if forces else None
    if forces and (country or len(countries) == 1):
        ids = _POLICE if are_police(forces) else _FORCES
        actor = actors.get(ids.get(country or countries.pop() or "", ""))
        if not _is_of_old_army(account, actor):
            _set(account, actor, "its men came to harm", forces.evidence)
    elif hit_only_armed_men(account) and account.initiator and account.initiator.kind != "armed_group":
        _set(account, actors.get(UNNAMED), "those who came to harm", next(list_harmed(account)).evidence)


def _is_of_old_army(account: Account, actor: Actor | None) -> bool:
    """Whether soldiers of Afghanistan came to harm under another government."""
    days = account.dated.dates
    return days is not None and days.start < _TAKEOVER and actor is not None and actor.side == "afghanistan"


def _fell_attacking(account: Account) -> bool:
    """Whether the armed men named as hit are those who attacked: "two attackers were killed"."""
    armed = account.target is not None and account.target.kind == "armed_group"
    return armed and (account.initiator is None or account.initiator.kind == "armed_group") and account.kind in _ATTACKS


def _set(account: Account, actor: Actor | None, why: str, evidence: Evidence) -> None:
    if actor is None or (account.initiator is not None and account.initiator.side == actor.side):
        return
    account.target = actor
    account.target_found = FoundSide(why=why, evidence=evidence)
