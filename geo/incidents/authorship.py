"""Who did it, seen over the whole article: who cannot have done it, who claims it, and whose kind of deed it is.

Nobody bombs himself: where those who came to harm serve the state whose name stands before the word, that state has
not done it. Where two states' forces fought each other, neither is the one that did it. An operation for which nobody
is named is that of the side whose operations bear its name, else of the forces named last; a strike from the air that
of the state whose strike on the same country was told before.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from geo.extraction.model import Actor, ActorMention, EventMention
from geo.extraction.operations import name_operation
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame, is_taking
from geo.incidents.harm import find_country, hit_only_forces, list_harmed
from geo.incidents.kinds import CONTEXT
from geo.incidents.responsibility import give_to_claimants, is_speech_of_group
from geo.incidents.scenes import Scene
from geo.incidents.sides import LANDS

_STATES = frozenset({"government", "forces"})
_EXPLOSIVES = frozenset({"bombing", "suicide_bombing", "explosion"})
_DEEDS = frozenset({"attack", "assault", "shooting", "killing", "armed_attack"})
_MUTUAL = frozenset({"clash", "border_clash", "killing"})  # killing, too, is told of one side at a time
_FROM_THE_AIR = frozenset({"airstrike", "drone_strike", "strike"})
_AIR_FORCES = frozenset({"pakistan", "india", "iran", "united_states"})  # sides; no other of this theatre has aircraft
_FIGHTS = frozenset({"operation", "clash"})
_AVENGED = Phrase(
    r"\b(?:retaliat\w+|in (?:(?:its|their) (?:response|reply|counter[\w-]*)|retaliation|response|revenge|reprisal)|"
    r"counter-?(?:attacks?|strikes?|offensives?|operations?))\b"
)
_REACH = 100  # names and happenings; nobody who reads a long text goes back further


def settle_initiators(accounts: Sequence[Account], scenes: Sequence[Scene], commanders: Mapping[str, Actor]) -> None:
    """Correct and complete who did what the accounts of an article tell.

    Args:
        accounts: In reading order, with all their figures.
        scenes: All sentences of the article.
        commanders: Whose operations those with a name are, by the name in lower case.
    """
    violent = [account for account in accounts if account.kind not in CONTEXT]
    for account in violent:
        mutual = _is_mutual(account)
        own = not mutual and _hit_its_own(account)
        if mutual or own or _fought_itself(account) or _has_no_aircraft(account):
            account.drop_initiator()
        if own:
            _give_to_attackers(account)
        account.target = None if mutual or account.target == account.initiator else account.target
    give_to_claimants(violent, scenes)
    forces = [mention for scene in scenes for mention in scene.actors if mention.actor.kind == "forces"]
    for position, account in enumerate(violent):
        if position:
            _take_target_of_sum(account, violent[max(position - _REACH, 0) : position])
        if account.initiator is None:
            _give_to_commander(account, commanders)
        if account.initiator is None:
            _give_to_forces(account, forces)
            _give_to_striker(account, violent[max(position - _REACH, 0) : position])
            _give_to_avenger(account)
        if account.initiator is None and account.answered:
            _give_to_adversary(account, violent, scenes)


def _is_mutual(account: Account) -> bool:
    """Whether the forces of two states fought each other, and no word tells which of them attacked."""
    fought = account.kind in {"clash", "border_clash"} or account.frames[0].is_battle
    if not fought or not _faces_state(account):
        return False
    told = (zip(frame.events, frame.told, strict=True) for frame in account.frames)
    attackers = {roles.initiator for pairs in told for event, roles in pairs if not _is_of_both(event)}
    each_acted = account.frames[0].is_battle and len(_list_sides(account.frames[1:])) > 1
    return account.initiator is None or account.initiator not in attackers or each_acted


def _list_sides(frames: Sequence[Frame]) -> set[str]:
    """List the two states whose deeds some frames tell."""
    doers = (roles.initiator for frame in frames if not frame.pointing for roles in frame.told)
    return {actor.side for actor in doers if actor is not None and actor.side in LANDS}


def _is_of_both(event: EventMention) -> bool:
    """Whether a word tells of fighting by both sides, or of posts that one of them took in its course."""
    return event.event_type in _MUTUAL or is_taking(event)


def _hit_its_own(account: Account) -> bool:
    """Whether the state that is taken for the doer is the one that was hit."""
    actor, target = account.initiator, account.target
    if actor is None or actor.kind not in _STATES or account.blamed:
        return False
    if account.kind == "suicide_bombing":
        return True  # no state of this war sends men to blow themselves up
    if _faces_state(account):
        return False
    if account.kind not in {*_EXPLOSIVES, *_DEEDS}:
        return False
    if actor == target:
        return True
    at_home = all(loc.place.country == LANDS.get(actor.side or "") for loc in account.locations)
    hunted = target is not None and target.kind == "armed_group" and account.kind not in _EXPLOSIVES
    return at_home and not hunted and hit_only_forces(account) and not _hit_others(account, actor)


def _give_to_attackers(account: Account) -> None:
    """Give what was told of the state that was hit to the armed men whom another of its sentences names."""
    for frame in account.frames:
        actor = frame.roles.initiator
        if actor is not None and actor.kind == "armed_group" and not frame.roles.blamed:
            account.take_initiator(actor, "another sentence names who attacked", frame.events[0])
            return


def _fought_itself(account: Account) -> bool:
    """Whether an armed group is taken for both sides of a fight: "they engaged the militants, and ten died"."""
    actor = account.initiator
    return account.kind in _FIGHTS and actor is not None and actor.kind == "armed_group" and actor == account.target


def _hit_others(account: Account, actor: Actor) -> bool:
    """Whether those who came to harm are said to be of another country: "Afghan soldiers"."""
    return any(find_country(claim) not in {None, LANDS.get(actor.side or "")} for claim in list_harmed(account))


def _has_no_aircraft(account: Account) -> bool:
    """Whether an air strike is given to somebody who cannot fly."""
    flew = account.kind == "airstrike" and not account.only_bombed
    return flew and account.initiator is not None and account.initiator.side not in _AIR_FORCES


def _faces_state(account: Account) -> bool:
    return any(frame.two_sides for frame in account.frames)


def _give_to_commander(account: Account, commanders: Mapping[str, Actor]) -> None:
    """Give what an operation with a name did to the side whose operation it is."""
    actor = next((commanders[name] for name in sorted(account.operations) if name in commanders), None)
    named = (event for frame in account.frames for event in frame.events if name_operation(event))
    event = next(named, None)
    if actor and event and actor != account.target and account.kind != "border_clash":
        account.take_initiator(actor, "the operation that is named is theirs", event)


def _give_to_forces(account: Account, forces: Sequence[ActorMention]) -> None:
    """Give an operation to the forces that were named last, and a clash with armed men to the forces beside them.

    Args:
        account: Without an initiator.
        forces: All names of forces in the article, in reading order.
    """
    if _faces_state(account):
        return
    first = account.frames[0]
    if account.kind == "operation" and not any(is_speech_of_group(frame.scene) for frame in account.frames):
        end = bisect_right(forces, account.frames[-1].scene.sentence.end, key=lambda mention: mention.start)
        named = forces[max(end - _REACH, 0) : end][::-1]
        why = "the forces named last where an operation is told without its doer"
    elif account.kind == "clash" and account.target and account.target.kind == "armed_group":
        fight = next((event for event in first.events if event.event_type == "clash"), first.events[0])
        named = [mention for mention in first.scene.actors if mention.actor.kind == "forces"]
        named.sort(key=lambda mention: abs(mention.start - fight.start))
        why = "named beside those whom it fought"
    else:
        return
    countries = {loc.place.country for loc in account.locations}
    own = (mention for mention in named if countries <= {LANDS.get(mention.actor.side or "")})
    if mention := next(own, None):
        account.take_initiator(mention.actor, why, mention)


def _take_target_of_sum(account: Account, earlier: Sequence[Account]) -> None:
    """Take "two were shot in Tank" for two of the militants whose deaths the sentence before sums up."""
    unnamed = account.claims and all(claim.victims is None for claim in account.claims)
    if account.initiator or account.target or account.kind not in {"killing", "shooting"} or not unnamed:
        return
    paragraph = account.frames[0].scene.sentence.paragraph
    near = [one for one in earlier if one.frames[0].scene.sentence.paragraph == paragraph]
    summed = next((one for one in near if one.frames[0].sums_up), None)
    if summed and summed.target and summed.target.kind == "armed_group":
        account.target = summed.target


def _give_to_avenger(account: Account) -> None:
    """Give what one state tells of the other's men, hit in its retaliation, to the state that tells it."""
    hit = account.target
    if account.kind not in _DEEDS or hit is None or hit.kind not in _STATES:
        return
    for frame in account.frames:
        tellers = (m for m in frame.scene.actors if m.actor.kind in _STATES and m.start < frame.start)
        teller = next((m for m in tellers if m.actor.side not in {None, hit.side}), None)
        if teller and _AVENGED.stands_in(frame.scene.plain):
            account.take_initiator(teller.actor, "it tells of its own retaliation", teller)
            account.kind = "border_clash"  # one blow of a fight that the other side had begun
            return


def _give_to_striker(account: Account, earlier: Sequence[Account]) -> None:
    """Give a strike from the air to the state that is told to have struck the same country before."""
    if account.kind not in _FROM_THE_AIR:
        return
    countries = _list_countries(account)
    for other in reversed(earlier):
        actor = other.initiator
        same = countries == _list_countries(other)
        if other.kind in _FROM_THE_AIR and same and actor and actor.side in _AIR_FORCES and not other.blamed:
            account.take_initiator(actor, "whose strike on the country was told before", other.frames[0].events[0])
            return


def _give_to_adversary(account: Account, accounts: Sequence[Account], scenes: Sequence[Scene]) -> None:
    """Give air strikes on Afghanistan that Afghan forces answered to Pakistan, where the answer names it.

    "The Taliban attacked Pakistani posts in retaliation for air strikes on Kabul".
    """
    if account.kind not in _FROM_THE_AIR or _list_countries(account) != {LANDS["afghanistan"]}:
        return
    answers = [other for other in accounts if account.number in other.answers]
    told = {frame.scene.sentence for other in answers for frame in other.frames}
    beside = (m for scene in scenes if scene.sentence in told for m in scene.actors)
    if mention := next((m for m in beside if m.actor.kind in _STATES and m.actor.side == "pakistan"), None):
        account.take_initiator(mention.actor, "whom those who answered it fought", mention)


def _list_countries(account: Account) -> set[str | None]:
    """List the countries of its places; the border that a province lies on is in neither."""
    return {loc.place.country for loc in account.locations if loc.geo_precision != "border"}
