"""An account is one happening as one article tells it: its frames, gathered over the sentences.

A frame joins the latest account that it can belong to: the kinds agree, the initiators are not opposed, the days meet,
the places are compatible, and nothing says "another". An account's date is the best that any of its frames gives.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor
from geo.geocoding.model import Location
from geo.incidents.dated import AROUND, OWN, Dated, meet
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT, is_compatible, is_general, join_kinds, names_its_actor
from geo.incidents.model import Claim
from geo.incidents.places import are_compatible, are_near, list_finest
from geo.incidents.scenes import LEAD
from geo.incidents.sides import UNNAMED, is_other_side

_FINE = frozenset({"exact", "settlement", "admin2"})
_NEWS = timedelta(days=10)  # what is told without a day is no older than this when it is read
REACH = 200  # accounts of one article that a sentence may still speak of, the last told first


@dataclass(slots=True, eq=False)  # two accounts are never one because they look alike
class Account:
    """One happening in one article, as it grows sentence by sentence."""

    kind: str
    frames: list[Frame]
    dated: Dated
    locations: list[Location]
    initiator: Actor | None
    target: Actor | None
    blamed: bool = False  # somebody only blames the initiator
    claims: list[Claim] = field(default_factory=list)
    answers: list["Account"] = field(default_factory=list)
    answered: bool = False  # by another, whose circumstance it is told as
    notes: list[str] = field(default_factory=list)  # rules that fired, in words
    operations: set[str] = field(default_factory=set)  # that it names, in lower case, each by its first name
    number: int = 0  # counts the accounts of the article

    def answer(self, other: "Account") -> None:
        """Tell what it answers."""
        self.answers.append(other)
        other.answered = True

    @property
    def borders(self) -> list[Frame]:
        """Its frames that speak of the border."""
        return [frame for frame in self.frames if frame.border]

    @property
    def own_day(self) -> bool:
        """Whether one of its sentences dates it itself."""
        return self.dated.rank == 2


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
        barred |= {known.number for sibling in siblings if answered for known in sibling.answers}
        others = [account for account in self.list_recent() if account.number not in barred]
        if answered and answered.roles.initiator:
            others = [a for a in others if not self._has_side(a, answered.roles.initiator)]
        fitting = [account for account in others if self._fits(account, frame, dated)]
        if fitting:
            account = max(fitting, key=lambda known: self._measure_closeness(known, frame, dated))
            self._join(account, frame, dated)
        else:
            account = _open_account(frame, dated, len(self.accounts))
            self.accounts.append(account)
        account.operations |= frame.find_operations(self._operations)
        self._told.pop(account.number, None)
        self._told[account.number] = account
        return account

    def _fits(self, account: Account, frame: Frame, dated: Dated) -> bool:
        if not _may_be_told_of(account, frame) or self._is_opposed(account, frame):
            return False
        if frame.scene.is_other_item(account.frames[-1].scene):
            return False
        if operations := frame.find_operations(self._operations):
            unnamed = not account.operations and meet(account.dated, dated) and not frame.locations
            return unnamed or bool(account.operations & operations)
        if frame.separate and not frame.definite and not _same_sentence_facts(account, frame, dated):
            return self._is_told_in_lead(account, frame) and meet(account.dated, dated)
        if (
            not meet(account.dated, dated)
            or self._differ_in_scope(account, frame)
            or _has_other_day(account, frame, dated)
        ):
            return False
        if frame.kind == "deportation" and dated.rank == account.dated.rank == 2 and dated.dates != account.dated.dates:
            return False
        places = [loc for loc in frame.locations if not (frame.definite and loc.geo_precision == "country")]
        if places and account.locations and not are_compatible(list_finest(account.locations), list_finest(places)):
            return frame.definite and are_near(account.locations, places)
        return not (frame.kind in CONTEXT and frame.kind != account.kind)

    def _is_told_in_lead(self, account: Account, frame: Frame) -> bool:
        """Whether the head of the article told it already: "meanwhile" parts it only from what was told just before.

        The two share a place that is finer than a province, and something else was told with it or since.
        """
        head = account.frames[-1].scene
        beside = any(other.frames[-1].scene is head for other in self.accounts if other is not account)
        just_told = account.number == next(reversed(self._told), None) and not beside
        if just_told or head.sentence.paragraph > LEAD:
            return False
        known = {loc.place.id for loc in account.locations if loc.geo_precision in _FINE}
        return bool(known & {loc.place.id for loc in frame.locations}) and len(self._told) > 1

    def _differ_in_scope(self, account: Account, frame: Frame) -> bool:
        """Whether one sums up several happenings and the other tells of one, in a place of its own."""
        if account.frames[0].sums_up == frame.sums_up or account.kind == frame.kind == "airstrike":
            return False
        one, other = (account.frames[0], frame) if frame.sums_up else (frame, account.frames[0])
        return any(loc.geo_precision in _FINE for loc in one.locations) or bool(
            other.locations and not frame.definite and one.locations
        )

    def _has_side(self, account: Account, actor: Actor) -> bool:
        return account.initiator is not None and not is_other_side(account.initiator, actor, self._lexicon)

    def _is_opposed(self, account: Account, frame: Frame) -> bool:
        a, b = account.initiator, frame.roles.initiator
        if a is None or b is None or not names_its_actor(account.kind) or not names_its_actor(frame.kind):
            return False
        return frame.kind not in {"ceasefire", "talks"} and is_other_side(a, b, self._lexicon)

    def _measure_closeness(
        self, account: Account, frame: Frame, dated: Dated
    ) -> tuple[bool, bool, bool, bool, bool, int]:
        """Rank the accounts a frame may join: same operation, place and day, then the latest told."""
        same_operation = bool(account.operations & frame.find_operations(self._operations))
        places = [loc for loc in frame.locations if loc.geo_precision != "country"]
        known = [loc for loc in account.locations if loc.geo_precision not in {"country", "border"}]
        days, known_days = dated.dates, account.dated.dates
        same_day = days is not None and known_days is not None and dated.rank == OWN and days.meets(known_days)
        within = are_compatible(account.locations, frame.locations)
        told = account.frames[-1].start
        near = account.frames[-1].scene.sentence.paragraph == frame.scene.sentence.paragraph
        goes_on = near and account.number == next(reversed(self._told), None)
        return same_operation, are_compatible(known, places), same_day, goes_on or not account.answered, within, told

    def _join(self, account: Account, frame: Frame, dated: Dated) -> None:
        was_general = is_general(account.kind)
        account.kind = join_kinds(account.kind, frame.kind) if is_compatible(account.kind, frame.kind) else account.kind
        account.frames.append(frame)
        vague = dated.rank == AROUND and dated.dates is not None and dated.dates.precision != "day"
        if account.dated.dates is not None or not vague:
            account.dated = account.dated.join(dated)
        known = {loc.place.id for loc in account.locations}
        account.locations += [loc for loc in frame.locations if loc.place.id not in known]
        unnamed = account.initiator is not None and account.initiator.id == UNNAMED
        takes_over = (
            unnamed
            or account.initiator is None
            or (was_general and names_its_actor(frame.kind) and account.frames[0].kind == "killing")
        )
        if frame.roles.initiator and takes_over and frame.kind != "killing":
            account.initiator, account.blamed = frame.roles.initiator, frame.roles.blamed
        account.target = account.target or frame.roles.target


def _has_other_day(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether a sentence names a day that is not the one in force, in which an account told without a day stands."""
    days, known = dated.dates, account.dated.dates
    if frame.definite or dated.rank != OWN or account.dated.rank == OWN or days is None:
        return False
    if known is None:
        published = frame.scene.sentence.article.published
        return published is not None and days.end < published - _NEWS
    if frame.scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= 1:
        return False  # the next sentences add the day
    return days.precision == known.precision == "day" and not days.meets(known)


def _may_be_told_of(account: Account, frame: Frame) -> bool:
    """Whether a word may tell of an account: their kinds agree, or it is "the bombing" after air strikes."""
    again = frame.definite and frame.kind == "bombing" and account.kind == "airstrike"
    return again or is_compatible(account.kind, frame.kind)


def _open_account(frame: Frame, dated: Dated, number: int) -> Account:
    return Account(
        number=number,
        kind=frame.kind,
        frames=[frame],
        dated=dated,
        locations=list(frame.locations),
        initiator=frame.roles.initiator,
        target=frame.roles.target,
        blamed=frame.roles.blamed,
    )


def _same_sentence_facts(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether a frame told as "separate" repeats an account that has the same place and a day of its own."""
    known = {loc.place.id for loc in account.locations}
    return bool(known & {loc.place.id for loc in frame.locations}) and account.kind == frame.kind and dated.rank == 2
