"""What tells a frame apart from an account: another side, another day, one happening of several summed up."""

import re
from dataclasses import replace
from datetime import timedelta

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor, DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.dated import OWN, Dated
from geo.incidents.frames import Frame, is_taking
from geo.incidents.kinds import FROM_AFAR, names_its_actor
from geo.incidents.places import FINE, are_compatible, list_finest
from geo.incidents.sides import LANDS, UNNAMED, is_other_side

_LOOKS_BACK = Phrase(r"^\W*(?:earlier (?:in|this)|last (?:week|month|year)|in (?:the )?(?:previous|preceding|past))\b")
_ATTACKS = frozenset({"attack", "assault", "shooting"})
_THEATRE = frozenset(LANDS.values())
_ANY = Phrase(r"\ban? (?:[\w-]+ ){0,3}$")
_NOUN = re.compile(r"(?:attack|raid|blast|bombing|ambush|assault|explosion|strike|shooting)$", re.IGNORECASE)
_NEWS = timedelta(days=10)  # what is told without a day is no older than this when it is read


def is_opposed(account: Account, frame: Frame, lexicon: ActorLexicon) -> bool:
    """Whether a frame is the deed of another side than the account.

    Args:
        account: The account.
        frame: The frame.
        lexicon: The actors and their sides.
    """
    a, b = account.initiator, frame.roles.initiator
    if _is_of_another_war(account, frame):
        return True
    if a and a.id == UNNAMED and frame.two_sides and frame.kind in {"clash", "border_clash"}:
        return True  # what gunmen did is no fight of two armies
    fought = account.kind in {"clash", "border_clash"} and bool(account.borders)
    if b and b.kind == "armed_group" and fought and not (frame.two_sides or frame.border):
        return True  # nor is what an armed group did elsewhere
    if a is None or b is None or not names_its_actor(account.kind) or not names_its_actor(frame.kind):
        return False
    both_act = {"ceasefire", "talks", "border_clash"}
    if account.frames[0].is_battle and _tells_its_side(frame):
        return False
    return frame.kind not in both_act and account.kind != "border_clash" and is_other_side(a, b, lexicon)


def _is_of_another_war(account: Account, frame: Frame) -> bool:
    """Whether what the two states did is told beside strikes on a third: "as bombs fell on Iran, they traded blows"."""
    known = {loc.place.country for loc in account.locations}
    afar = account.kind in FROM_AFAR and frame.kind in FROM_AFAR
    return afar and frame.two_sides and bool(known) and not known & {None, *_THEATRE}


def _tells_its_side(frame: Frame) -> bool:
    """Whether one side of a battle tells of the posts that it took, or says that "the attack" was the other's."""
    taken = all(event.event_type == "killing" or is_taking(event) for event in frame.events)
    return frame.two_sides and (taken or (frame.kind == "attack" and frame.definite))


def has_side(account: Account, actor: Actor, lexicon: ActorLexicon) -> bool:
    """Whether an actor is of the side that initiated an account.

    Args:
        account: The account; without an initiator it is of no side.
        actor: The actor.
        lexicon: The actors and their sides.
    """
    return account.initiator is not None and not is_other_side(account.initiator, actor, lexicon)


def differ_in_scope(account: Account, frame: Frame) -> bool:
    """Whether one sums up several happenings and the other tells of one, in a place of its own.

    Args:
        account: The account.
        frame: The frame.
    """
    harm = frame.kind == "killing" and account.kind in FROM_AFAR
    if account.frames[0].lists_places and not (frame.lists_places or frame.definite or harm):
        return any(loc.geo_precision in FINE for loc in frame.locations)
    if account.frames[0].sums_up == frame.sums_up or (
        account.kind in FROM_AFAR and frame.kind in {"airstrike", "strike", "attack", "killing", "explosion", "noise"}
    ):
        return False
    one, other = (account.frames[0], frame) if frame.sums_up else (frame, account.frames[0])
    return any(loc.geo_precision in FINE for loc in one.locations) or bool(
        other.locations and not frame.definite and one.locations
    )


def is_raid_elsewhere(account: Account, frame: Frame) -> bool:
    """Whether forces are told to have acted, and nothing says that it was where an attack was told long before.

    Args:
        account: The account, which was not told last.
        frame: The frame.
    """
    raider = frame.roles.initiator
    by_state = raider is not None and raider.kind in {"government", "forces"}
    attacked = account.frames[0].kind in _ATTACKS and account.initiator is None
    placed = bool(frame.locations or frame.dates or frame.definite)
    return frame.kind == "operation" and by_state and attacked and not placed


def tell_as_next(frame: Frame, last: Account | None) -> Frame:
    """Let "an attack" by somebody named, behind "another attack", be told as one more: so articles list them.

    Args:
        frame: The frame.
        last: The account told last; None: nothing was told.
    """
    doer, plain = frame.roles.initiator, frame.scene.plain
    if last is None or doer is None or doer == last.initiator or frame.definite or not last.frames[-1].separate:
        return frame
    apart = frame.scene.sentence.paragraph != last.frames[-1].scene.sentence.paragraph
    noun = apart and _NOUN.search(frame.events[0].words) is not None
    new = noun and _ANY.stands_in(plain, 0, plain.index(frame.start))
    return replace(frame, separate=True) if new else frame


def has_other_day(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether a sentence names a day that is not the one in force, in which an account told without a day stands.

    Args:
        account: The account.
        frame: A frame of the sentence.
        dated: Its day.
    """
    days, known = dated.dates, account.dated.dates
    if dated.rank != OWN or days is None:
        return False
    if account.dated.rank == OWN:
        return _is_vaguer(frame, days, known) or _goes_further_back(account, frame, dated)
    if known is None:
        if _LOOKS_BACK.stands_in(frame.scene.plain) and days.precision != "day" and not frame.definite:
            return True
        published = frame.scene.sentence.article.published
        return published is not None and days.end < published - _NEWS
    if frame.definite:
        return False
    if frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1:
        return False  # the next sentences add the day
    return days.precision == known.precision == "day" and not days.meets(known)


def is_part_of_sum(account: Account, frame: Frame) -> bool:
    """Whether a frame counts fewer dead in one of two places that an account counted together: "seven in A and B".

    Args:
        account: The account.
        frame: The frame.
    """
    places = [loc for loc in list_finest(account.frames[0].locations) if loc.geo_precision in FINE]
    if frame.definite or not frame.locations or len(places) < 2 or are_compatible(places[:1], places[1:]):
        return False
    within = [place for place in places if are_compatible([place], frame.locations)]
    whole = max((claim.count.low or 0 for claim in account.claims if claim.outcome == "killed"), default=0)
    part = max((count.count.low or 0 for count in frame.scene.counts if count.outcome == "killed"), default=0)
    return len(within) == 1 and 0 < part < whole


def is_told_besides(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether two paragraphs each tell something new of a month, in no common place: "in May … also in May …".

    Args:
        account: The account.
        frame: The frame.
        dated: Its day.
    """
    days, known = dated.dates, account.dated.dates
    if days is None or known is None or not dated.rank == account.dated.rank == OWN or frame.definite:
        return False
    placed = bool(frame.locations or frame.border)
    vague = placed and days.precision == known.precision in {"month", "year"}
    apart = frame.scene.sentence.paragraph != account.frames[-1].scene.sentence.paragraph
    return (
        vague and apart and not {loc.place.id for loc in frame.locations} & {loc.place.id for loc in account.locations}
    )


def _goes_further_back(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether one of two tells of strikes that went on since before the other: "it has hit 30 sites since Friday"."""
    if frame.definite or frame.kind not in FROM_AFAR or dated.dates is None or account.dated.dates is None:
        return False
    known, days = account.dated.dates, dated.dates
    return (_went_on(dated) and days.start < known.start) or (_went_on(account.dated) and known.start < days.start)


def _went_on(dated: Dated) -> bool:
    return dated.mention is not None and dated.mention.role == "since"


def _is_vaguer(frame: Frame, days: DateRange, known: DateRange | None) -> bool:
    """Whether a sentence tells as new, "in March" or "earlier this week", where the text gave an account its day."""
    return known is not None and known.precision == "day" != days.precision and not frame.definite
