"""An account whose type and places are decided, ready to be linked and built into an incident."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame
from geo.incidents.harm import are_armed_men, find_forces, list_harmed
from geo.incidents.kinds import decide_type, is_general
from geo.incidents.sides import LANDS

_CAMPS = re.compile(r"\b(?:hideouts?|camps?|launch ?pads?|strongholds?|sanctuaries)\b")
_TAKEN = re.compile(r"(?:re)?captur|seiz|retook|took (?:over|control)", re.IGNORECASE)
_FROM_THE_AIR = ("bombing", "bombings", "bombed", "bombs fell", "bombardment")
_FROM_ABOVE = re.compile(r"\bbomb\w*\b[^.;]{0,60}\bfrom the air\b", re.IGNORECASE)
_UNARMED = re.compile(
    r"\b(?:former|ex-|civilians?|m[ae]n|wom[ae]n|boys?|girls?|child|children|youths?|teachers?|villagers?|"
    r"protest\w*|demonstrators?|students?|journalists?)\b",
    re.IGNORECASE,
)
_SUICIDE = re.compile(r"\bsuicide (?:bomber|attacker)s? (?:was|were|had been)? ?(?:killed|died|dead)\b", re.IGNORECASE)
_SIDES = re.compile(r"\bthe (?:Afghan|Pakistani) side\b")
_AT_A_POST = re.compile(
    r"\b(?:gun ?battle|gun ?fight|shoot-?out|exchange of fire|firefight|clash) (?:[\w-]+ ){0,2}?at (?:an?|the) "
    r"(?:[\w-]+ ){0,3}?(?:check ?post|checkpoint|post|picket|station)\b",
    re.IGNORECASE,
)
_POSTS_OF_PAKISTAN = re.compile(
    r"\bPakistan(?:i|'s) (?:[\w-]+ ){0,2}?(?:posts?|outposts?|positions?|bases?|checkpoints?|checkposts?)\b"
)
_NEIGHBOURS = re.compile(
    r"\bbetween (?:the )?[\w-]+ and (?:the )?[\w-]+ (?:tribes|clans|sub-tribes|sects)\b|"
    r"\b(?:between|of) (?:the |two |both )?(?:[\w-]+ )?(?:tribes|tribesmen|clans|sub-tribes|sects)\b|"
    r"\b(?:between|of) (?:local )?(?:residents|villagers|locals|miners) (?:and|with)\b|"
    r"\b(?:(?:two|rival|warring|local) (?:[\w-]+ )?(?:tribes|clans|communities|families|sects)|"
    r"(?:inter-?)?tribal (?:clash\w*|fight\w*|"
    r"feuds?)|sectarian (?:clash\w*|fight\w*|violence))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledAccount:
    """An account with its type and places decided."""

    account: Account
    event_type: str
    locations: tuple[Location, ...]
    operation_names: tuple[str, ...]
    id: str  # of its article and of the first word that tells of it
    answers: tuple[str, ...]  # the ids of the accounts that it answers


_HOME_FORCES = re.compile(
    r"\bstrikes? (?:on|at|against) (?:[\w'’()-]+ ){0,7}?(?:headquarters|posts?|base|camp|convoy|check-?posts?|"
    r"checkpoints?|station|lines|fort|personnel|patrol|forces)\b",
    re.IGNORECASE,
)


def identify(account: Account) -> str:
    """Make the id of an account from content: the article's words and where in them it is first told."""
    sentence = account.frames[0].scene.sentence
    frame = account.frames[0]
    where = f"{sentence.article.id}:{frame.start}" + (f":{frame.part}" if frame.part else "")
    return hashlib.sha256(where.encode()).hexdigest()[:12]


def decide_account_type(account: Account, *, states_fight: bool = False) -> str:
    """Decide the event type of an account from its words and actors.

    Args:
        account: The account.
        states_fight: Whether the article is about two states; fighting without a named fighter is then theirs.
    """
    unnamed = account.initiator is None and account.target is None
    two_sides = any(frame.two_sides for frame in account.frames) or (states_fight and unnamed)
    kind = account.kind
    if kind in {"attack", "assault", "killing"} and two_sides and any(frame.fought_back for frame in account.frames):
        return "border_clash"
    if kind in {"attack", "assault"} and not two_sides and _was_beaten_back(account):
        return "armed_attack"
    if kind == "attack" and _destroys_from_afar(account):
        return "airstrike"
    if kind in {"bombing", "explosion"} and any(_SUICIDE.search(frame.scene.plain.text) for frame in account.frames):
        return "suicide_bombing"
    if kind == "bombing" and _bombs_from_the_air(account):
        return "airstrike"
    if kind == "airstrike" and _is_of_a_group(account) and account.only_bombed:
        return "bombing"
    if kind in {"shooting", "killing"} and not two_sides and _shot_own_people(account):
        return "other_violence"
    if kind == "clash" and unnamed and _is_of_neighbours(account):
        return "other_violence"
    if kind == "clash" and not two_sides and _began_as_attack(account):
        return "armed_attack"
    if kind == "clash" and any(_SIDES.search(frame.scene.plain.text) for frame in account.frames):
        return "border_clash"
    if is_general(kind) and _is_of_armies(account.frames):
        return "border_clash"
    if is_general(kind):
        if kind == "killing" and unnamed and not two_sides and find_forces(account):
            return "armed_attack"
        if kind == "strike" and _is_of_a_group(account):
            return "armed_attack"  # no armed group has aircraft
        if kind == "strike" and (_hits_posts_of_pakistan(account) or _hits_forces_at_home(account)):
            kind = "attack"  # nor have Afghan forces any that could strike
        border = bool(account.borders) or _is_at_crossing(account) or _is_on_both_sides(account)
        return decide_type(kind, account.initiator, account.target, border=border, two_sides=two_sides)
    return kind


def _was_beaten_back(account: Account) -> bool:
    """Whether forces fought an attack off, or fell in it, that nobody else is said to have made: armed men made it."""
    if account.initiator is not None:
        return account.frames[0].fought_back and account.initiator.kind == "armed_group"
    fell = account.target is not None and account.target.kind == "armed_group" and find_forces(account) is not None
    return account.frames[0].fought_back or fell


def _is_of_a_group(account: Account) -> bool:
    """Whether an armed group did it, and nobody merely blames it."""
    actor = account.initiator
    return actor is not None and actor.kind == "armed_group" and not account.blamed


def _began_as_attack(account: Account) -> bool:
    """Whether armed men set something on fire or attacked first, or the fight was at a post and forces fell there."""
    first = account.frames[0]
    actor = first.roles.initiator
    if first.kind in {"arson", "attack", "assault"} and actor is not None and actor.kind == "armed_group":
        return True
    return find_forces(account) is not None and any(
        _AT_A_POST.search(frame.scene.plain.text) for frame in account.frames
    )


def _hits_posts_of_pakistan(account: Account) -> bool:
    """Whether Afghan forces say that they hit a Pakistani post."""
    actor = account.initiator
    afghan = actor is not None and actor.side == "afghanistan"
    return afghan and any(_POSTS_OF_PAKISTAN.search(frame.scene.plain.text) for frame in account.frames)


def _hits_forces_at_home(account: Account) -> bool:
    """Whether nobody in particular struck soldiers or police of Pakistan inside it, as armed groups do."""
    target = account.target
    state = target is not None and target.kind in {"government", "forces"} and target.side == "pakistan"
    forces = state and any(_HOME_FORCES.search(frame.scene.plain.text) for frame in account.frames)
    places = {loc.place.country for loc in account.locations if loc.geo_precision not in {"country", "border"}}
    return account.initiator is None and forces and places == {"PK"} and not account.borders


def _is_of_neighbours(account: Account) -> bool:
    """Whether those who fought are tribes or sects, no forces and no armed group.

    Where a fight is told without a place, its paragraph may have named them: "the tribes made peace. Nine had died in
    clashes".
    """
    if any(_NEIGHBOURS.search(frame.scene.plain.text) for frame in account.frames):
        return True
    told = account.frames[0].scene.sentence
    begin = told.article.text.rfind("\n", 0, told.start) + 1
    return not account.locations and _NEIGHBOURS.search(told.article.text, begin, told.start) is not None


def _is_of_armies(frames: Sequence[Frame]) -> bool:
    """Whether the forces of two states are told to have clashed, or at first that one took posts of the other."""
    clashed = any(f.two_sides and f.border and f.kind == "clash" for f in frames)
    first = next((frame for frame in frames if not frame.definite), frames[0])
    rules = [event.rule for event in first.events]
    taken = _TAKEN.match(first.events[0].words) is not None or (
        first.kind == "operation" and "killing" in rules and first.border is not None
    )
    fought = first.kind != "killing" and "clash" in rules
    return clashed or (first.two_sides and (taken or fought))


def _is_on_both_sides(account: Account) -> bool:
    """Whether it took place on both sides of the border: "between Spin Boldak and Chaman"."""
    fine = [loc.place.country for loc in account.locations if loc.geo_precision not in {"country", "border"}]
    return {"AF", "PK"} <= set(fine)


def _destroys_from_afar(account: Account) -> bool:
    """Whether Pakistan destroyed hideouts or camps inside Afghanistan, where it has no troops."""
    words = " ".join(event.words.lower() for frame in account.frames for event in frame.events)
    fine = {loc.place.country for loc in account.locations if loc.geo_precision not in {"country", "border"}}
    actor = account.initiator
    return actor is not None and actor.side == "pakistan" and fine == {"AF"} and _CAMPS.search(words) is not None


def _bombs_from_the_air(account: Account) -> bool:
    """Whether a state is said to have bombed: what it drops comes from the air."""
    actor = account.initiator
    words = [event.words.lower() for frame in account.frames for event in frame.events]
    if any(_FROM_ABOVE.search(frame.scene.plain.text) for frame in account.frames):
        return True
    state = actor is not None and actor.kind in {"government", "forces"} and not account.blamed
    own = LANDS.get(actor.side or "") if actor is not None else None
    abroad = any(loc.place.country != own for loc in account.locations) or not account.locations
    state = state and abroad and actor is not None and actor.side != "afghanistan"  # which has no aircraft
    return state and "bombing" in words and all(word in _FROM_THE_AIR or not word.startswith("bomb") for word in words)


def _shot_own_people(account: Account) -> bool:
    """Whether forces of a state shot unarmed people of its own land, and no armed man came to harm."""
    actor = account.initiator
    harmed = list(list_harmed(account))
    by_state = actor is not None and actor.kind in {"government", "forces"} and not account.blamed
    if (
        actor is None
        or not by_state
        or any(loc.place.country != LANDS.get(actor.side or "") for loc in account.locations)
    ):
        return False
    unarmed = any(_UNARMED.search(claim.victims or "") for claim in harmed)
    return unarmed and not account.borders and not any(are_armed_men(claim) for claim in harmed)


def _is_at_crossing(account: Account) -> bool:
    """Whether it is placed at a crossing of the border, or somewhere along it, and no armed group is in it."""
    groups = {actor.kind for actor in (account.initiator, account.target) if actor is not None}
    at_border = any(loc.place.kind == "crossing" or loc.geo_precision == "border" for loc in account.locations)
    return "armed_group" not in groups and at_border
