"""Bodies that were found: of whom, and what is told beside them and is another thing."""

from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame

_KNOWN_DEAD = Phrase(
    r"\b(?:their|his|her|whose) (?:[\w-]+ )?bod(?:y|ies)\b|\bbod(?:y|ies) of (?:the|all|both|those) (?:[\w-]+ )?"
    r"(?:abducted|kidnapped|missing|hostages?|captives?|labourers|workers|men|passengers|victims)\b"
)


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
