"""What is known while an article is read from top to bottom, and what a sentence takes from those before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.model import Actor, DateMention
from geo.extraction.phrases import Phrase
from geo.extraction.rules import Rule
from geo.incidents.account_book import REACH, AccountBook
from geo.incidents.accounts import Account
from geo.incidents.claims import fits_outcome
from geo.incidents.dated import OWN, Dated, say_why
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import LeftOut
from geo.incidents.places import FINE, are_compatible
from geo.incidents.returns import means_returns, speaks_of_returns
from geo.incidents.reviews import is_review, reports_period, sums_up_month
from geo.incidents.scenes import Scene
from geo.incidents.shut_places import follows_crossing, is_told_before
from geo.incidents.topics import WaitingClaim, find_next, find_only, is_update, may_speak_of
from geo.incidents.truces import is_of_something_else

_PLURAL = re.compile(r"(?:attack|strike|incident|operation|bombing|clashe|blast|raid|killing)s$", re.IGNORECASE)
_CAME_IN = Phrase(
    r"\b(?:came|cross(?:ed|ing)|entered|returned|arrived|went)\b[^.;]{0,40}\b(?:through|via|at|over|by way of)\b"
)
_SHARE = Phrase(r"(?:\bper ?cent|%) of (?:the |all )?(?:returnees|returns|people|afghans|families|refugees)\b")
_ALSO = Phrase(r"\balso\b")
_DEED = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}?(?:attack|blast|bombing|explosion|strike|shooting|raid|clash|incident|assault|ambush)\b",
    re.IGNORECASE,
)
_TOOK_PLACE = Phrase(
    r"\b(?:the|this|that) (?:(?!(?:similar|second|third|other|separate|earlier|previous|first|same)\b)[\w-]+ ){0,2}"
    r"(?:incident|tragedy|act|episode|massacre|carnage|crime|ordeal|killings?|deaths|bloodshed) (?:reportedly |also )?"
    r"(?:took place|occurred|happened|unfolded)\b"
)


@dataclass(slots=True)
class Progress:
    """What is known while an article is read from top to bottom."""

    book: AccountBook
    timeline: DateTimeline
    topic: Rule | None = None  # by which the article is about an accident, crime or trade
    told: list[tuple[int, list[Account]]] = field(default_factory=list)  # paragraph, accounts of one sentence
    left_out: list[LeftOut] = field(default_factory=list)
    waiting: list[WaitingClaim] = field(default_factory=list)  # figures told before what happened
    speaker: str | None = None
    tally: int | None = None  # the paragraph of the last sentence that sums up a long time
    quoted_in: int | None = None  # the paragraph in which a quotation was opened and is not closed yet
    actor: Actor | None = None  # the first actor of the last sentence that named one
    returns_in: int | None = None  # the paragraph of the last sentence that speaks of people who are sent back

    def counts_on(self, scene: Scene, frames: Sequence[Frame]) -> bool:
        """Whether a sentence sums up a long time, or goes on with the sums of the one before it.

        It goes on where it names no day and tells of several happenings or of figures only.
        """
        if frames and all(frame.kind == "deportation" for frame in frames):
            return False  # people who went back are counted by the month
        near = self.tally is not None and scene.sentence.paragraph - self.tally <= 1
        dated = any(date.value and date.value.precision == "day" for date in scene.dates)
        harm = bool(frames) and all(frame.kind == "killing" for frame in frames)
        review = is_review(scene) or (harm and sums_up_month(scene))
        sums = all(_PLURAL.search(f.events[0].words) or f.tells_only_harm or f.tells_who_fell for f in frames)
        sums = sums or (review and (harm or not frames))
        if scene.tally or review or (near and not dated and sums):
            self.tally = scene.sentence.paragraph
            return scene.tally or sums or reports_period(scene)
        return False

    def means_no_border(self, frame: Frame) -> bool:
        """Whether "everything has been shut" is told where nothing near it tells of a closed border."""
        if not is_told_before(frame):
            return False
        paragraph = frame.scene.sentence.paragraph
        near = (account for account in self.book.list_recent() if account.kind == "border_closure")
        told = any(paragraph - account.frames[-1].scene.sentence.paragraph <= 1 for account in near)
        return not (told or follows_crossing(frame))

    def means_no_return(self, frame: Frame) -> bool:
        """Whether "6,000 went back" is told where nothing near it speaks of people who are sent across a border."""
        if means_returns(frame):
            return False
        return self.returns_in is None or frame.scene.sentence.paragraph - self.returns_in > 1

    def means_no_truce(self, frame: Frame, siblings: Sequence[Frame]) -> bool:
        """Whether "a second was announced" is told where nothing before it tells of a truce."""
        return is_of_something_else(frame, siblings, [account.kind for account in self.book.list_recent()])

    def carry(self, scene: Scene) -> None:
        """Keep who speaks and who acts in a sentence for the next one."""
        self.speaker = scene.attributions[-1].claimant if scene.attributions else self.speaker
        inside = (self.quoted_in == scene.sentence.paragraph) != (scene.plain.text.count('"') % 2 == 1)
        self.quoted_in = scene.sentence.paragraph if inside else None
        self.actor = scene.actors[0].actor if scene.actors else self.actor
        if speaks_of_returns(scene):
            self.returns_in = scene.sentence.paragraph

    def tells_only_outcomes(self, scene: Scene, frames: Sequence[Frame]) -> bool:
        """Whether a sentence only adds the dead and the hurt of what was told before it."""
        update = is_update(scene)
        if not all(frame.tells_only_harm or (update and frame.kind == "killing") for frame in frames):
            return False
        return self.find_topic(scene, "killed") is not None

    def find_topic(self, scene: Scene, outcome: str | None, *, near: bool = False) -> Account | None:
        """Find the account that a sentence without a happening of its own speaks of.

        It is the first one of the latest sentence that told of any, in the same paragraph or the one before.

        Args:
            scene: The sentence.
            outcome: Of the people it counts; None: it need not count any.
            near: Whether a place near by is no other place.
        """
        for paragraph, accounts in reversed(self.told[-REACH:]):
            if scene.sentence.paragraph - paragraph > 1:
                return find_only(scene, outcome, self.book.accounts)
            for account in accounts:
                if scene.is_other_item(account.frames[-1].scene):
                    continue
                fits = fits_outcome(account.kind, outcome) and account.kind not in CONTEXT
                if fits and may_speak_of(scene, account, near=near):
                    return account
        return None

    def place_crossings(self, scene: Scene) -> None:
        """Let "they came in at Torkham and Spin Boldak" say over which crossings people were sent."""
        crossings = [loc for loc in scene.locations if loc.geo_precision in FINE]
        if not crossings or not self.told or not _CAME_IN.stands_in(scene.plain):
            return
        paragraph, (account, *_) = self.told[-1]
        if _SHARE.stands_in(scene.plain):  # of what the report is about, not of an earlier week told beside it
            account = next((a for _, told in self.told for a in told if a.kind == "deportation"), account)
        if account.kind == "deportation" and scene.sentence.paragraph - paragraph <= 1:
            known = {loc.place.id for loc in account.locations}
            account.locations += [loc for loc in crossings if loc.place.id not in known]

    def place_outcomes(self, scene: Scene) -> None:
        """Let "two of them died in Mir Ali" say where it was that the text placed in a country only.

        "The incident took place in Mir Ali" says it of what the text placed in a province or not at all, too.
        """
        took_place = _TOOK_PLACE.find(scene.plain)
        if took_place:
            self._place_incident(scene, took_place.end())
        harm = any(count.outcome in {"killed", "injured"} for count in scene.counts)
        account = self.find_topic(scene, "killed") if harm and scene.locations and not took_place else None
        if account is None or any(loc.geo_precision != "country" for loc in account.locations):
            return
        fine = [loc for loc in scene.locations if loc.geo_precision in {*FINE, "admin1"}]
        if fine and (not account.locations or are_compatible(account.locations, fine)):
            account.locations += fine

    def _place_incident(self, scene: Scene, behind: int) -> None:
        """Give what was told before the places that stand behind "the incident took place"."""
        fine = [
            loc
            for loc in scene.locations
            if loc.geo_precision in {*FINE, "admin1"} and scene.plain.index(loc.toponym.start) >= behind
        ]
        account = self.find_topic(scene, None, near=True) if fine else None
        if account:
            known = {loc.place.id for loc in account.locations}
            account.locations += [loc for loc in fine if loc.place.id not in known]

    def date_outcomes(self, scene: Scene) -> None:
        """Let "the toll from Tuesday's blast rose" say when it was that the text had told without a day."""
        took_place = _TOOK_PLACE.stands_in(scene.plain)
        day = next((date for date in scene.dates if _is_day_of_deed(date) or (took_place and _is_day(date))), None)
        account = self.find_topic(scene, None if took_place else "killed", near=took_place) if day else None
        if day and account and not account.own_day:
            account.dated = account.dated.join(Dated(dates=day.value, rank=OWN, reason=say_why(day), mention=day))

    def find_other(self, account: Account) -> Account | None:
        """Find the violent happening told last but one: the other of "either incident"."""
        told = sorted(self.book.list_recent(), key=lambda known: known.frames[-1].start)
        return next((a for a in reversed(told) if a is not account and a.kind not in CONTEXT), None)

    def settle_waiting(self, scene: Scene, accounts: Sequence[Account]) -> None:
        """Give figures that were told before what happened to what the next sentence tells that tells anything."""
        for told in self.waiting if accounts else ():
            if account := find_next(told, scene, accounts):
                why = "its sentence tells of no such happening: it belongs to the one told next"
                account.claims.append(replace(told.claim, reasons=(*told.claim.reasons, why)))
                self.left_out = [each for each in self.left_out if each.words is not told.claim.evidence]
        if accounts:
            self.waiting.clear()

    def is_aside(self, frames: Sequence[Frame]) -> bool:
        """Whether a sentence only adds "troops also attacked": the next figures belong to what was told before it."""
        known = self.told[-1][1][0].initiator if self.told else None
        if known is None or not _ALSO.stands_in(frames[0].scene.plain):
            return False
        return all(frame.roles.initiator is not None and frame.roles.initiator.side == known.side for frame in frames)


def _is_day(date: DateMention) -> bool:
    return date.role == "at" and date.value is not None and date.value.precision == "day"


def _is_day_of_deed(date: DateMention) -> bool:
    """Whether a date is that of a deed: "Tuesday's blast"."""
    return _is_day(date) and _DEED.match(date.sentence.article.text, date.end) is not None
