"""Bodies that were found: of whom, and what is told beside them and is another thing."""

import re

from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame

_KNOWN_DEAD = Phrase(
    r"\b(?:their|his|her|whose) (?:[\w-]+ )?bod(?:y|ies)\b|\bbod(?:y|ies) of (?:the|all|both|those) (?:[\w-]+ )?"
    r"(?:abducted|kidnapped|missing|hostages?|captives?|labourers|workers|men|passengers|victims)\b"
)
_GENERAL = frozenset({"attack", "assault", "shooting"})
_TAKEN_OFF = re.compile(
    r"\b(?:took|taken|forc|dragg?|pull|order|haul|remov|offload)\w* .*\b(?:off|out of|from)\b|offloaded"
)


def were_taken(account: Account) -> bool:
    """Whether people were led away, or made to get off: those who are found dead later were killed by the same men."""
    words = (event.words.lower() for frame in account.frames for event in frame.events)
    return account.kind == "abduction" or (account.kind in _GENERAL and any(_TAKEN_OFF.search(text) for text in words))


def is_found_dead(frame: Frame) -> bool:
    """Whether a frame tells of bodies as those of people known: "their bodies were found"."""
    return frame.events[0].rule == "bodies-found" and _KNOWN_DEAD.stands_in(frame.scene.plain)


def is_hunt_beside_bodies(account: Account, frame: Frame) -> bool:
    """Whether forces killed militants elsewhere than where bodies were found: no place says that it is one thing."""
    target = frame.roles.target
    hunt = target is not None and target.kind == "armed_group" and frame.kind in {"operation", "killing", "shooting"}
    found = account.frames[0].events[0].rule == "bodies-found" and account.kind == "killing"
    known = {loc.place.id for loc in account.locations}
    return found and hunt and not frame.definite and not known & {loc.place.id for loc in frame.locations}
