"""Whether a frame may tell of the happening of an account, by their kinds, and whether it tells the same again.

`differences` says what tells the two apart all the same.
"""

import re

from geo.extraction.model import DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.dated import OWN, Dated
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT, FROM_AFAR, is_compatible
from geo.incidents.parting import OTHERS_TRIED

_BY_BOMB = ("bombing", "explosion", "shelling")
_ATTACKS = frozenset({"attack", "assault", "shooting", "armed_attack", "bombing", "suicide_bombing", "explosion"})
_ENSUING = Phrase(r"\b(?:ensuing|subsequent|resulting|consequent|return|retaliatory) (?:[\w-]+ ){0,3}$")
_SHELLED = ({"shelling", "border_clash"}, {"shelling", "clash"})
_MEANWHILE = Phrase(r"\b(?:in|during|amid) (?:the|this|that) (?:operation|raid|clash(?:es)?|fighting|encounter)\b")
_ROCKETS = re.compile(r"rockets?\b|grenades?\b|mortars?\b", re.IGNORECASE)
_FOUGHT = ("clash", "operation", "killing", "shooting")
_TAKEN = re.compile(r"\b(?:hostages?|captives?|abductees|passengers|kidnapped|abducted)\b", re.IGNORECASE)
_WAS_USED = Phrase(
    r"(?: \([\w-]+\))? (?:was|were|had been) (?:\w+ )?(?:used|employed|deployed|detonated|set off) [^.;]{0,40}?"
    r"\b(?:the|their|its) (?:\w+ )?(?:convoy|vehicles?|van|bus|coach|patrol|post|team|train|car|truck|men|party)\b"
)
_FOUGHT_ON = ("attack", "assault", "shooting", "clash", "border_clash")
_THREW_THE = re.compile(
    r"\b(?:threw|hurled|lobbed|tossed|flung|planted|set off|detonated) the (?:hand )?"
    r"(?:grenade|bomb|device|explosives?|ied)\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:land)?mines?\b", re.IGNORECASE)
_MANY = 5  # dead: fewer are told of two happenings by chance
_SOON = 2  # paragraphs


def may_be_told_of(account: Account, frame: Frame) -> bool:
    """Whether a word may tell of an account: their kinds agree, or it is what followed.

    "The bombing" may be air strikes told before, and "the ensuing exchange of fire" the end of an attack with a bomb.

    Args:
        account: The account.
        frame: The frame.
    """
    again = frame.definite and frame.kind == "bombing" and account.kind == "airstrike"
    bombed = account.kind in {"bombing", "suicide_bombing"}
    ensuing = frame.kind == "clash" and bombed and (frame.definite or _goes_on_from(account, frame))
    assaulted = frame.definite and frame.kind == "assault" and account.kind in _BY_BOMB
    died = account.kind in {"suicide_bombing", "bombing"} and _died_with_bomber(account, frame)
    heard = frame.kind == "explosion" and account.kind in FROM_AFAR and not frame.separate
    shelled = {frame.kind, account.kind} in _SHELLED and _is_part_of_fight(account, frame)
    thrown = frame.kind in {"explosion", "attack", "assault", "bombing"} and _threw_explosives(account, frame)
    compatible = is_compatible(account.kind, frame.kind) or _points_back(account, frame) or _harmed(account, frame)
    heard = heard or (frame.kind == "noise" and account.kind in {*_ATTACKS, *_FOUGHT}) or _tells_means(account, frame)
    heard = heard or _tells_same_toll(account, frame) or _fired_too(account, frame) or _befell_meanwhile(account, frame)
    heard = heard or _raided_from_air(account, frame)
    return again or ensuing or _ensues(account, frame) or died or assaulted or shelled or heard or thrown or compatible


def _raided_from_air(account: Account, frame: Frame) -> bool:
    """Whether "raids on" two provinces are those from the air, told just before."""
    raids = frame.kind == "assault" and any(event.words.lower().startswith("raids") for event in frame.events)
    near = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1
    return raids and near and account.kind in FROM_AFAR and not frame.separate


def _harmed(account: Account, frame: Frame) -> bool:
    """Whether those who were taken are told to have been put to death: "26 hostages had been executed"."""
    taken = account.kind == "abduction" and frame.kind == "other_violence" and not frame.locations
    return taken and any(_TAKEN.search(count.victims or "") for count in frame.scene.counts)


def _goes_on_from(account: Account, frame: Frame) -> bool:
    """Whether fighting is told right behind an attack, in its paragraph, and nowhere else on no other day."""
    beside = frame.scene.sentence.paragraph == account.frames[-1].scene.sentence.paragraph
    return beside and not (frame.separate or _is_placed(frame) or frame.dates or frame.border)


def _is_placed(frame: Frame) -> bool:
    """Whether a place finer than a country stands beside a frame."""
    return any(loc.geo_precision != "country" for loc in frame.locations)


def _ensues(account: Account, frame: Frame) -> bool:
    """Whether a fight is told as what an attack led to: "in the ensuing exchange of fire four were killed"."""
    plain = frame.scene.plain
    near = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1
    fought = near and account.kind in _ATTACKS and frame.kind in _FOUGHT and not frame.separate
    apart = frame.locations or frame.dates
    return fought and not apart and _ENSUING.stands_in(plain, 0, plain.index(frame.start))


def _tells_means(account: Account, frame: Frame) -> bool:
    """Whether a bomb is told as what was used in an attack, or mines as what hurt those who fought.

    "An IED was used to target the convoy"; "it said 27 soldiers were killed by landmine explosions" after a clash.
    """
    plain = frame.scene.plain
    near = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1
    apart = frame.locations or any(date.role == "at" for date in frame.dates)
    used = _WAS_USED.find_at(plain, plain.index(frame.events[-1].end)) is not None
    mined = any(_MINE.search(event.words) for event in frame.events)
    bomb = frame.kind in {"explosion", "bombing"} and account.kind in _FOUGHT_ON
    return bomb and near and (used or mined) and not apart


def _tells_same_toll(account: Account, frame: Frame) -> bool:
    """Whether fighting of two states is told with the dead of strikes told before: "12 died in new violence"."""
    fought = frame.kind in {"clash", "border_clash"} and frame.two_sides and not _is_placed(frame)
    if not fought or account.kind not in FROM_AFAR:
        return False
    dead = {claim.count.low for claim in account.claims if claim.outcome == "killed"}
    told = {count.count.low for count in frame.scene.counts if count.outcome == "killed"}
    return any(number is not None and number >= _MANY for number in dead & told)


def _fired_too(account: Account, frame: Frame) -> bool:
    """Whether armed men are told to have fired rockets in an attack of theirs that was told just before."""
    armed = frame.roles.initiator is not None and frame.roles.initiator.kind == "armed_group"
    rockets = frame.kind == "shelling" and all(_ROCKETS.search(event.words) for event in frame.events)
    attacked = account.kind in {"attack", "assault", "shooting", "armed_attack"} and not _is_placed(frame)
    return armed and rockets and attacked and _is_part_of_fight(account, frame)


def _befell_meanwhile(account: Account, frame: Frame) -> bool:
    """Whether shells are told to have hit others in an operation: "mortar shells killed two in the operation"."""
    fought = account.kind in {"operation", "clash", "ground_attack"} and frame.kind in {"shelling", "explosion"}
    return fought and not _is_placed(frame) and _MEANWHILE.stands_in(frame.scene.plain)


def _threw_explosives(account: Account, frame: Frame) -> bool:
    """Whether what goes off was thrown in the sentence before: "men threw a grenade. It exploded at the gate".

    So is "they threw the grenade and fled", told behind the explosion.
    """
    last = account.frames[-1]
    if _THREW_THE.search(frame.scene.plain.text) and account.kind in _BY_BOMB:
        return True
    beside = frame.scene.sentence.paragraph == last.scene.sentence.paragraph and not frame.locations
    words = (event.words.lower() for event in last.events)
    return beside and not frame.separate and any(word in text for text in words for word in ("grenade", "explosive"))


def _points_back(account: Account, frame: Frame) -> bool:
    """Whether "that assault" or "the operation" points to what has just been told, whatever it was."""
    sentence, told = frame.scene.sentence, account.frames[-1].scene.sentence
    close = sentence.paragraph - told.paragraph <= (1 if frame.kind == "operation" else 0)
    near = close and account.kind not in CONTEXT and not frame.locations
    attack = frame.kind in {"attack", "assault"} and frame.pointing
    harmless = not any(count.outcome == "killed" for count in frame.scene.counts)
    operation = frame.kind == "operation" and frame.definite and harmless and not account.answered
    return near and (attack or operation)


def _died_with_bomber(account: Account, frame: Frame) -> bool:
    """Whether attackers are told as shot who came with a bomber: soon after it, and nowhere else."""
    target = frame.roles.target
    armed = target is not None and target.kind == "armed_group"
    with_him = armed or OTHERS_TRIED.search(frame.scene.plain.text) is not None
    shot = frame.kind in {"shooting", "operation", "killing"} and with_him
    near = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1
    return shot and near and not (frame.separate or _is_placed(frame) or frame.dates)


def is_defended(account: Account, frame: Frame) -> bool:
    """Whether strikes told just before are spoken of again as those of the same side: "it defended its strikes".

    Args:
        account: The account.
        frame: The frame.
    """
    beside = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1
    afar = account.kind in FROM_AFAR and frame.kind in FROM_AFAR and frame.definite
    return beside and afar and account.initiator is not None and account.initiator == frame.roles.initiator


def is_later_raid(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether forces raided somebody on a day of its own after an attack that was told without one.

    Args:
        account: The account.
        frame: The frame.
        dated: Its day.
    """
    raider = frame.roles.initiator
    raided = frame.kind == "operation" and not frame.definite and (raider is None or raider.kind == "forces")
    return raided and dated.rank == OWN and not account.own_day and account.frames[0].kind in _ATTACKS


def _is_part_of_fight(account: Account, frame: Frame) -> bool:
    """Whether shells are told as a part of fighting at a border: without a day of their own, and soon after it."""
    near = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= _SOON
    if frame.kind == "shelling" and _is_placed(frame) and not any(_is_placed(told) for told in account.frames):
        return False
    return near and not frame.separate and not any(date.role == "at" for date in frame.dates)


def repeats(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether a frame told as "separate" repeats an account that has the same place and a day of its own.

    Args:
        account: The account.
        frame: The frame.
        dated: Its day.
    """
    known = {loc.place.id for loc in account.locations}
    return bool(known & {loc.place.id for loc in frame.locations}) and account.kind == frame.kind and dated.rank == 2


def repeats_toll(account: Account, frame: Frame) -> bool:
    """Whether the next paragraph tells the dead of the lead again: "four policemen in Thall … near Darsamand, four".

    Args:
        account: The account.
        frame: The frame.
    """
    gap = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph
    if frame.separate or frame.dates or gap > 1:
        return False
    dead = {claim.count.low for claim in account.claims if claim.outcome == "killed"}
    told = {count.count.low for count in frame.scene.counts if count.outcome == "killed"}
    return any(number is not None and number > 1 for number in dead & told)


def is_same_closure(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether a frame tells again of a closed border: it holds on the day of the report, or began on the same day.

    "There is no trade at Chaman or at Torkham. Everything has been shut since Monday" is one closure of both.

    Args:
        account: The account.
        frame: The frame.
        dated: Its day.
    """
    if not account.kind == frame.kind == "border_closure":
        return False
    known, days = account.dated.dates, dated.dates
    if account.dated.rank == dated.rank == OWN:
        return known is not None and days is not None and known.start == days.start
    holds = _holds_until_report(frame, days) or _holds_until_report(frame, known)
    return holds and (days is None or known is None or days.meets(known) or dated.rank < OWN)


def _holds_until_report(frame: Frame, days: DateRange | None) -> bool:
    published = frame.scene.sentence.article.published
    return days is not None and published is not None and days.end > published
