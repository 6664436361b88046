"""Fighting that is told without its fighters in a report of what the two states agreed, closed or fought over."""

from collections.abc import Sequence
from dataclasses import replace

from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.sides import LANDS
from geo.incidents.surroundings import is_gate

_FOLLOWS = frozenset({"ceasefire", "border_closure"})
_BETWEEN = frozenset({"ceasefire", "talks"})
_OTHERS = Phrase(r"\b(?:trib\w+|militants?|insurgents?|protest\w*|police|sectarian|rival|ttp|security forces)\b")


def give_to_armies(accounts: Sequence[Account]) -> None:
    """Take "fighting" without fighters for that of the forces of two states, in a report of these.

    "The talks are the first since the fighting broke out in February", where both of them talked, agreed or fought in
    the first place; beside a border that a state closed, too.

    Args:
        accounts: Of an article, in reading order.
    """
    between = [account for account in accounts if account.kind in _BETWEEN] + list(accounts[:1])
    agreed = any(frame.two_sides for account in between for frame in account.frames) or _opens_with_closure(accounts)
    follows = (account for account in accounts if account.kind in _FOLLOWS and _shut_border(account))
    beside = {frame.scene.sentence for account in follows for frame in account.frames}
    for account in accounts:
        if _names_nobody(account) and (agreed or account.frames[0].scene.sentence in beside):
            account.frames[0] = replace(account.frames[0], two_sides=True)


def _opens_with_closure(accounts: Sequence[Account]) -> bool:
    """Whether the first thing told is that the border of the two, or a crossing of it, is closed."""
    places = [loc for account in accounts[:1] if account.kind == "border_closure" for loc in account.locations]
    return any(loc.geo_precision == "border" or is_gate(loc.place) for loc in places)


def _shut_border(account: Account) -> bool:
    """Whether a state closed its border with the other one."""
    by_state = account.initiator is not None and account.initiator.side in LANDS
    return account.kind == "border_closure" and by_state


def _names_nobody(account: Account) -> bool:
    """Whether a fight is told without those who fought and without a place in either country."""
    inside = (loc for loc in account.locations if loc.place.country in LANDS.values())
    placed = any(loc.geo_precision != "country" for loc in inside)
    local = _OTHERS.stands_in(account.frames[0].scene.plain)
    named = account.initiator is not None or account.target is not None
    return account.kind == "clash" and not (named or placed or local)
