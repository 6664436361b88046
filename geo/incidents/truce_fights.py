"""Fighting that is told without its fighters beside what the two states agreed or closed because of it."""

from collections.abc import Sequence
from dataclasses import replace

from geo.incidents.accounts import Account
from geo.incidents.sides import LANDS

_FOLLOWS = frozenset({"ceasefire", "border_closure"})
_BETWEEN = frozenset({"ceasefire", "talks"})


def give_to_armies(accounts: Sequence[Account]) -> None:
    """Take "fighting", told beside a truce of the two states or their closed border, for that of their forces.

    "The truce was agreed in Doha after fighting that killed 70", in a report of what the two states agreed.

    Args:
        accounts: Of an article, in reading order.
    """
    agreed = any(frame.two_sides for account in accounts if account.kind in _BETWEEN for frame in account.frames)
    follows = (account for account in accounts if account.kind in _FOLLOWS and (agreed or _shut_border(account)))
    beside = {frame.scene.sentence for account in follows for frame in account.frames}
    for account in accounts:
        if _names_nobody(account) and account.frames[0].scene.sentence in beside:
            account.frames[0] = replace(account.frames[0], two_sides=True)


def _shut_border(account: Account) -> bool:
    """Whether a state closed its border with the other one."""
    by_state = account.initiator is not None and account.initiator.side in LANDS
    return account.kind == "border_closure" and by_state


def _names_nobody(account: Account) -> bool:
    """Whether a fight is told without those who fought and without a place in either country."""
    inside = (loc for loc in account.locations if loc.place.country in LANDS.values())
    placed = any(loc.geo_precision != "country" for loc in inside)
    return account.kind == "clash" and account.initiator is None and account.target is None and not placed
