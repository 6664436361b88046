"""Whom it hit, where the words beside the happening name nobody: those who came to harm tell it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from geo.extraction.model import Actor, ActorMention
from geo.geocoding.model import Location
from geo.incidents.accounts import Account, FoundSide
from geo.incidents.harm import are_police, find_country, find_forces, hit_only_armed_men, list_harmed
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import Evidence
from geo.incidents.sides import UNNAMED

_ATTACKS = frozenset({"attack", "assault", "shooting", "armed_attack"})
_FORCES = {"PK": "pakistan_forces", "AF": "afghan_taliban"}  # ids of actors, by country
_LABEL = re.compile(r"kh(?:a?w|u)arij|kharji|khariji|fitna", re.IGNORECASE)
_TAKEOVER = date(2021, 8, 15)  # the Taliban took Kabul; earlier soldiers of Afghanistan were not theirs
_POLICE = {"PK": "pakistan_police", "AF": "afghan_police"}


def find_labelled(actors: Iterable[ActorMention]) -> ActorMention | None:
    """Find the one armed group that an article calls as Pakistan's army calls those whom it fights; None: none, or two.

    Args:
        actors: All that the article names.
    """
    labelled = [m for m in actors if m.actor.kind == "armed_group" and _LABEL.search(m.text)]
    return labelled[0] if len({mention.actor.id for mention in labelled}) == 1 else None


def settle_target(
    account: Account,
    locations: Sequence[Location],
    actors: Mapping[str, Actor],
    labelled: ActorMention | None,
) -> None:
    """Take those who came to harm for the target of a violent account that has none, or only its own attackers.

    Args:
        account: With its figures.
        locations: Where it took place; unless it is said whose soldiers they are, they are those of the only country.
        actors: All actors by id.
        labelled: The group that the article calls by an official word, whom "terrorists" mean in operations.
    """
    if account.kind in CONTEXT or any(frame.two_sides for frame in account.frames):
        return
    _take_harmed(account, {loc.place.country for loc in locations}, actors)
    _name_group(account, labelled)


def _take_harmed(account: Account, countries: set[str | None], actors: Mapping[str, Actor]) -> None:
    forces = find_forces(account)
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


def _name_group(account: Account, labelled: ActorMention | None) -> None:
    """Name the group that "militants" means where forces fought them and its sentences name one group only."""
    by_state = account.initiator is not None and account.initiator.kind in {"government", "forces"}
    if not by_state or account.target is None or account.target.id != UNNAMED:
        return
    named = [m for f in account.frames for m in f.scene.actors if m.actor.kind == "armed_group" and m.actor.side]
    if len({mention.actor.id for mention in named}) == 1:
        evidence = Evidence(sentence=named[0].sentence, start=named[0].start, end=named[0].end)
        _set(account, named[0].actor, "the one group that its sentences name", evidence)
    elif labelled and not named and account.initiator and account.initiator.side == "pakistan":
        evidence = Evidence(sentence=labelled.sentence, start=labelled.start, end=labelled.end)
        _set(account, labelled.actor, "the one group that the article calls by its official name", evidence)


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
