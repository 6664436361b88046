"""The accounts of one article, and which of them a frame joins.

A frame joins the latest account that it can belong to: the kinds agree, the initiators are not opposed, the days meet,
the places are compatible, and nothing says "another".
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from geo.extraction.actors import ActorLexicon
from geo.geocoding.model import Location
from geo.incidents.accounts import Account, open_account
from geo.incidents.belonging import is_defended, is_later_raid, is_same_closure, may_be_told_of, repeats, repeats_toll
from geo.incidents.bodies import is_found_dead, is_hunt_beside_bodies, were_taken
from geo.incidents.dated import FAR, OWN, Dated, meet
from geo.incidents.differences import (
    differ_in_scope,
    has_other_day,
    has_side,
    is_opposed,
    is_part_of_sum,
    is_raid_elsewhere,
    is_told_besides,
)
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT, FROM_AFAR
from geo.incidents.ordinals import has_other_number, has_same_number, is_previous_round, is_round_to_come
from geo.incidents.places import FINE, are_compatible, are_near, face_each_other, list_finest
from geo.incidents.responsibility import is_claimed_again
from geo.incidents.returns import is_other_period, is_part
from geo.incidents.rounds import add_days, is_over, join_days
from geo.incidents.scenes import LEAD
from geo.incidents.sides import LANDS, UNNAMED

_BETWEEN = ("ceasefire", "talks")
_ON_THE_GROUND = frozenset({"attack", "assault", "clash", "border_clash", "killing"})
_FIGHTS = frozenset({"clash", "border_clash"})
REACH = 200  # accounts of one article that a sentence may still speak of, the last told first


def _drop_parties(locations: Sequence[Location]) -> list[Location]:
    """Leave out the two countries: they are who agreed or talked, and may have done so anywhere."""
    return [loc for loc in locations if loc.geo_precision != "country" or loc.place.country not in LANDS.values()]


def _take_kind(frame: Frame, siblings: Sequence[Account]) -> Frame:
    """Let "three died in Paktika and two in Khost", of strikes on both, tell of a strike in each."""
    known = {loc.place.id for loc in frame.locations}
    for sibling in siblings:
        struck = sibling.kind in FROM_AFAR and known & {loc.place.id for loc in sibling.locations}
        if frame.kind == "killing" and struck:
            return replace(frame, kind=sibling.kind)
    return frame


def _share_place(known: Sequence[Location], places: Sequence[Location]) -> bool:
    """Whether a sentence names a known place, or one that may be, hold or lie in the finest of them.

    "In Bannu district", and then "in general area Karim, Bannu district": that area is a part of the known district.
    """
    finest = list_finest(known)
    named = {loc.place.id for loc in known} & {loc.place.id for loc in list_finest(places)}
    around = {loc.place.id for loc in places if loc.geo_precision in FINE}
    within = {loc.place.id for loc in finest} <= around
    return bool(named) or within or are_compatible(finest, list_finest(places))


def _is_other_side_of(account: Account, frame: Frame) -> bool:
    """Whether both sides tell of one fight, each where the other is said to have fired: "in Kurram", "in Khost"."""
    attacked = frame.definite and frame.kind == "attack" and frame.two_sides and account.frames[0].is_battle
    fights_on = frame.kind in _FIGHTS and any(told.kind in _FIGHTS for told in account.frames)
    fought = (fights_on or attacked) and not frame.separate
    return fought and face_each_other(list_finest(account.locations), list_finest(frame.locations))


def _is_fight_told_again(account: Account, frame: Frame) -> bool:
    """Whether "the clashes", without a place, may be those of an account that was told by such a word."""
    known = frame.definite and frame.kind in _FIGHTS and not frame.locations
    return known and any(told.kind in _FIGHTS for told in account.frames)


def _tells_where_along(account: Account, frame: Frame) -> bool:
    """Whether "clashes were under way in two provinces" says where along the border the fighting told before was."""
    along = all(loc.geo_precision == "border" for loc in account.locations) and account.frames[0].two_sides
    nobody = frame.roles.initiator is None and frame.roles.target is None and not frame.separate
    near = frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1
    return along and nobody and near and frame.kind in _FIGHTS and not frame.dates and account.kind in _ON_THE_GROUND


def _fits_in_place(account: Account, frame: Frame) -> bool:
    """Whether the places of a frame may be those of an account."""
    places = [loc for loc in frame.locations if not (frame.definite and loc.geo_precision == "country")]
    known = account.locations
    if frame.kind in _BETWEEN:
        places, known = _drop_parties(places), _drop_parties(known)
    if places and known and not _share_place(known, places):
        again = are_near(known, places) and (frame.definite or frame.pointing or repeats_toll(account, frame))
        return again or _is_other_side_of(account, frame) or _tells_where_along(account, frame)
    return not (frame.kind in CONTEXT and frame.kind != account.kind)


class AccountBook:
    """The accounts of one article."""

    def __init__(self, lexicon: ActorLexicon, operations: Mapping[str, str]) -> None:
        self.accounts: list[Account] = []
        self._told: dict[int, Account] = {}  # by number, the one told last at the end
        self._lexicon = lexicon
        self._operations = operations

    def list_recent(self) -> list[Account]:
        """List the accounts told last, in the order in which they were opened.

        Nobody who reads a long text goes back further; and so its cost grows with its length and no faster.
        """
        return sorted(islice(reversed(self._told.values()), REACH), key=lambda account: account.number)

    def add(
        self, frame: Frame, dated: Dated, siblings: Sequence[Account] = (), answered: Frame | None = None
    ) -> Account:
        """Let a frame join the account it belongs to, or open one.

        Args:
            frame: The frame.
            dated: Its day.
            siblings: The accounts of its sentence's other frames, which it cannot join; nor, if it answers one of
                them, what that one answers.
            answered: The frame of the sentence that it answers; it joins no account of that one's initiator.
        """
        barred = {account.number for account in siblings}
        barred |= {number for sibling in siblings if answered for number in sibling.answers}
        others = [account for account in self.list_recent() if account.number not in barred]
        if answered and answered.roles.initiator and answered.roles.initiator.id != UNNAMED:
            doer = answered.roles.initiator
            others = [a for a in others if a.frames[0].is_battle or not has_side(a, doer, self._lexicon)]
        fitting = [account for account in others if self._fits(account, frame, dated)]
        if fitting:
            account = max(fitting, key=lambda known: self._measure_closeness(known, frame, dated))
            days = join_days(account, frame, dated)
            account.join(frame, dated)
            if days:
                account.dated = add_days(account.dated, days)
        else:
            account = open_account(_take_kind(frame, siblings), dated, len(self.accounts))
            self.accounts.append(account)
        account.operations |= frame.find_operations(self._operations)
        self._told.pop(account.number, None)
        self._told[account.number] = account
        return account

    def _fits(self, account: Account, frame: Frame, dated: Dated) -> bool:
        if not may_be_told_of(account, frame) or is_opposed(account, frame, self._lexicon):
            return False
        if frame.scene.is_other_item(account.frames[-1].scene) or is_later_raid(account, frame, dated):
            return False
        if account.number != next(reversed(self._told), None) and is_raid_elsewhere(account, frame):
            return False
        if (
            is_part_of_sum(account, frame)
            or is_over(account, frame)
            or is_previous_round(account, frame)
            or is_round_to_come(account, frame)
            or is_hunt_beside_bodies(account, frame)
        ):
            return False
        if is_same_closure(account, frame, dated) or self._is_part_of(account, frame, dated):
            return True
        if account.dated.dates is None and any(date.role == "future" for date in frame.dates):
            return False
        if operations := frame.find_operations(self._operations):
            unnamed = not account.operations and meet(account.dated, dated) and not frame.locations
            return unnamed or bool(account.operations & operations)
        if has_other_number(account, frame):
            return False
        known_again = repeats(account, frame, dated) or has_same_number(account, frame)
        if frame.separate and not frame.definite and not known_again:
            return self._is_told_in_lead(account, frame) and meet(account.dated, dated)
        if were_taken(account) and is_found_dead(frame):
            return True  # the day on which bodies were found is not that of the killing
        day = dated.dates is None or dated.dates.precision == "day"
        lasts = frame.kind == account.kind == "border_closure" and frame.definite and day
        scope = differ_in_scope(account, frame) and not _tells_where_along(account, frame)
        if scope or is_told_besides(account, frame, dated):
            return False
        day_fits = (lasts or meet(account.dated, dated)) and not has_other_day(account, frame, dated)
        again = self._points_to(account, frame) or (_is_fight_told_again(account, frame) and not frame.dates)
        if not (day_fits or again or join_days(account, frame, dated)):
            return False
        return not is_other_period(account, frame, dated) and _fits_in_place(account, frame)

    def _is_part_of(self, account: Account, frame: Frame, dated: Dated) -> bool:
        """Whether a figure counts some of those who were told as sent back just before."""
        part = account.kind == frame.kind == "deportation" and is_part(frame) and dated.rank != OWN
        return part and account.number == next(reversed(self._told), None)

    def _points_to(self, account: Account, frame: Frame) -> bool:
        """Whether "that blast" or "its strikes" points to what was told last, whatever its day."""
        if frame.dates or account.number != next(reversed(self._told), None):
            return False
        return frame.pointing or is_defended(account, frame) or is_claimed_again(frame)

    def _is_news_of(self, account: Account, frame: Frame) -> bool:
        """Whether "the talks" or "the truce", without a day, may be those of an account that is news, not history."""
        published, days = frame.scene.sentence.article.published, account.dated.dates
        if frame.kind not in _BETWEEN or not frame.definite or frame.dates or published is None or days is None:
            return False
        return published - FAR <= days.start <= published

    def _is_told_in_lead(self, account: Account, frame: Frame) -> bool:
        """Whether the head of the article told it already: "meanwhile" parts it only from what was told just before.

        The two share a place that is finer than a province, and something else was told with it or since.
        """
        head = account.frames[-1].scene
        if head.sentence.paragraph > LEAD:  # first, for it rules out nearly all
            return False
        beside = any(other.frames[-1].scene is head for other in self.accounts if other is not account)
        just_told = account.number == next(reversed(self._told), None) and not beside
        if just_told:
            return False
        known = {loc.place.id for loc in account.locations if loc.geo_precision in FINE}
        if account.frames[0].lists_places:
            return False
        return bool(known & {loc.place.id for loc in frame.locations}) and len(self._told) > 1

    def _measure_closeness(
        self, account: Account, frame: Frame, dated: Dated
    ) -> tuple[bool, bool, bool, bool, bool, bool, bool, bool, int]:
        """Rank the accounts a frame may join: pointed to, same operation, place and day, then the latest told."""
        same_operation = bool(account.operations & frame.find_operations(self._operations))
        places = [loc for loc in frame.locations if loc.geo_precision != "country"]
        known = [loc for loc in account.locations if loc.geo_precision not in {"country", "border"}]
        days, known_days = dated.dates, account.dated.dates
        same_day = days is not None and known_days is not None and dated.rank == OWN and days.meets(known_days)
        same_day = same_day and days is not None and known_days is not None and days.precision == known_days.precision
        within = are_compatible(account.locations, frame.locations)
        told = account.frames[-1].start
        near = account.frames[-1].scene.sentence.paragraph == frame.scene.sentence.paragraph
        goes_on = near and account.number == next(reversed(self._told), None)
        first = goes_on or not account.answered
        return (
            self._points_to(account, frame),
            same_operation,
            self._is_news_of(account, frame),
            _is_fight_told_again(account, frame),
            are_compatible(known, places),
            same_day,
            first,
            within,
            told,
        )
