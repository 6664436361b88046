"""What kind of happening a word tells of, and which words may tell of the same one.

Some words name an event type of the codebook; others (attack, strike, operation, explosion, clash, killing) are general
and become a type by who did it to whom.
"""

from geo.extraction.model import Actor

# The order decides which of two general words for one happening tells more: an assault more than an attack.
_TYPES = {
    "explosion": "bombing suicide_bombing",
    "strike": "airstrike drone_strike shelling",
    "assault": "ground_attack armed_attack border_clash suicide_bombing abduction",
    "attack": "ground_attack armed_attack border_clash airstrike drone_strike shelling suicide_bombing bombing "
    "abduction",
    "operation": "ground_attack armed_attack airstrike drone_strike border_clash abduction",
    "clash": "ground_attack border_clash armed_attack",
    "shooting": "ground_attack armed_attack border_clash abduction other_violence",
    "killing": "ground_attack armed_attack border_clash airstrike drone_strike shelling suicide_bombing bombing "
    "abduction other_violence",
    "noise": "bombing suicide_bombing airstrike drone_strike shelling",
    "arson": "other_violence armed_attack ground_attack border_clash abduction airstrike drone_strike shelling bombing",
}
_GENERAL = {kind: frozenset(types.split()) for kind, types in _TYPES.items()}
_FINER = {("bombing", "suicide_bombing"): "suicide_bombing", ("ground_attack", "border_clash"): "border_clash"}
_BY_OWN_FORCE = ("attack", "assault", "strike", "operation")
_NEIGHBOURS = frozenset({"afghanistan", "pakistan"})  # sides
VIOLENT_GENERAL = tuple(_GENERAL)
FROM_AFAR = frozenset({"airstrike", "drone_strike", "strike", "shelling"})
CONTEXT = ("ceasefire", "talks", "statement", "border_closure", "deportation")


def is_general(kind: str) -> bool:
    """Whether a kind still needs its actors to become an event type."""
    return kind in _GENERAL


def is_compatible(one: str, other: str) -> bool:
    """Whether two words may tell of one happening."""
    if one == other:
        return True
    if one in _GENERAL and other in _GENERAL:
        return not _GENERAL[one].isdisjoint(_GENERAL[other])
    return other in _GENERAL.get(one, ()) or one in _GENERAL.get(other, ()) or _finer(one, other) == "suicide_bombing"


def join_kinds(one: str, other: str) -> str:
    """Return the finer of two compatible kinds."""
    if _finer(one, other):
        return _finer(one, other)
    if {one, other} in ({"operation", "armed_attack"}, {"operation", "shooting"}):
        return "operation"  # those who are raided shoot back
    if "shooting" in {one, other} and one in _GENERAL and other in _GENERAL:
        return "shooting"
    if one in _GENERAL and other in _GENERAL:
        order = list(_GENERAL)
        return min(one, other, key=order.index)
    return other if one in _GENERAL else one


def names_its_actor(kind: str) -> bool:
    """Whether the subject of such a word is the one that acts first, so that two subjects mean two happenings."""
    return kind in _BY_OWN_FORCE or kind not in _GENERAL


def decide_type(kind: str, initiator: Actor | None, target: Actor | None, *, border: bool, two_sides: bool) -> str:
    """Return the event type of a general kind.

    Args:
        kind: A general kind; an event type is returned as it is.
        initiator: Who acted; None: not said.
        target: Upon whom; None: not said.
        border: Whether the sentence speaks of the border.
        two_sides: Whether forces of two states face each other in the sentence.
    """
    if kind not in _GENERAL:
        return kind
    state = initiator is not None and initiator.kind in {"government", "forces"}
    hunt = state and target is not None and target.kind == "armed_group"
    if kind == "clash":
        hunted = initiator is None and target is not None and target.kind == "armed_group" and not two_sides
        return "border_clash" if (border or two_sides) and not hunted else "ground_attack"
    armed = initiator is not None and initiator.kind == "armed_group"
    if kind in {"strike", "explosion", "noise"}:
        from_afar = kind == "strike" or (state and kind == "noise")  # what a state is blamed for came from the air
        return "bombing" if not from_afar else "armed_attack" if armed else "airstrike"
    if kind == "operation":
        return "armed_attack" if armed else "ground_attack"
    if kind == "arson":
        return "armed_attack" if armed else "other_violence"
    if kind == "shooting" and two_sides and not hunt and (state or initiator is None):
        return "border_clash"
    hunted = initiator is None and target is not None and target.kind == "armed_group"
    if kind == "shooting" and border and not hunt and initiator is not None and state and initiator.side in _NEIGHBOURS:
        return "border_clash"
    if kind == "shooting":
        return "ground_attack" if state or hunted else "armed_attack"
    if kind in {"attack", "assault"} and border and two_sides and initiator is None:
        return "border_clash"
    if kind in {"attack", "assault"}:
        return "ground_attack" if state or hunted else "armed_attack"
    return _decide_killing(initiator, target, state=state, two_sides=two_sides)


def _decide_killing(initiator: Actor | None, target: Actor | None, *, state: bool, two_sides: bool) -> str:
    if state and two_sides:
        return "border_clash"
    if state or (initiator is None and target is not None and target.kind == "armed_group"):
        return "ground_attack"
    attacked = initiator is not None or (target is not None and target.kind in {"government", "forces"})
    return "armed_attack" if attacked else "other_violence"


def _finer(one: str, other: str) -> str:
    return _FINER.get((one, other)) or _FINER.get((other, one)) or ""
