"""A frame is one happening as one sentence tells it.

Several words of a sentence may tell of the same happening ("a bomber blew himself up, killing two") and one sentence
may tell of several ("it struck after the other side had attacked").
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.extraction.model import DateMention, EventMention
from geo.extraction.operations import name_operation
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.places import FINE
from geo.incidents.roles import Roles
from geo.incidents.scenes import Scene

_SEVERAL = Phrase(
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|several|separate|different|multiple|various)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:operations?|engagements?|encounters?|incidents?|actions?|ibos?|raids?)\b"
    r"|\bseparate (?:[\w-]+ )?(?:attacks|blasts|explosions|bombings|clashes)\b"
    r"|\bin (?:[\w-]+ ){0,2}?(?:operations|raids|engagements|encounters)\b"
    r"(?= (?:across|over|(?:in|during|within) the (?:past|last)|since|between)\b)"
)
_ELIMINATED = re.compile(r"(?:were |was |been )?(?:neutrali[sz]ed|eliminated|sent to hell|killed)\W*", re.IGNORECASE)
_SEVERAL_OF = re.compile(
    r"(?:attacks|operations|raids|ambushes|bombings|blasts|explosions|assaults|shootings)$", re.IGNORECASE
)
_TAKEN = re.compile(r"\b(?:re)?(?:captur|seiz)(?:ed?|ing)\b", re.IGNORECASE)
_ONE_BY_ONE = frozenset({"attack", "assault", "operation", "explosion", "bombing", "shooting", "killing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One happening in one sentence."""

    scene: Scene
    events: tuple[EventMention, ...]
    kind: str  # an event type, or a general kind of `kinds`
    roles: Roles
    told: tuple[Roles, ...] = ()  # what the words around each of its events say of them alone
    dates: tuple[DateMention, ...] = ()  # of the frame itself, none inherited
    locations: tuple[Location, ...] = ()
    border: tuple[int, int] | None = None  # where the sentence says "along the border", in characters of the article
    definite: bool = False  # "the attack": told before
    pointing: bool = False  # "that attack": told just before
    separate: bool = False  # "in another attack": not told before
    answers: int | None = None  # where the frame of its sentence that it answers starts
    two_sides: bool = False  # forces of two states face each other
    fought_back: bool = False  # the attack was foiled or repelled
    foiled: bool = False  # it came to nothing
    summed: bool = False  # one of several that its sentence counts together: figures beside it are their sum
    earlier: bool = False  # "since the clashes in May": it came before what the sentence tells
    span: tuple[int, int] | None = None  # the words of such a part, in characters of the article
    part: int = 0  # counts the happenings that one word tells of: "attacks on Monday and Friday"

    @property
    def sums_up(self) -> bool:
        """Whether it speaks of several happenings at once, or of several provinces."""
        if self.summed:
            return False
        provinces = {loc.place.admin1 for loc in self.locations if loc.geo_precision == "admin1"}
        return len(provinces) > 1 or self._is_one_of_several()

    def _is_one_of_several(self) -> bool:
        """Whether "two raids" or the like stands in its sentence, and tells of no other happening of it."""
        plain = self.scene.plain
        several = _SEVERAL.find(plain)
        if several is None or len(self.scene.events) == len(self.events):
            return several is not None
        others = [e for e in self.scene.events if e not in self.events]
        spans = [(plain.index(e.start), plain.index(e.end)) for e in others]
        return not any(start < several.end() and several.start() < end for start, end in spans)

    @property
    def lists_places(self) -> bool:
        """Whether it speaks of several happenings in three places or more: "operations in Mastung, Kalat and Mand"."""
        fine = {loc.place.id for loc in self.locations if loc.geo_precision in FINE}
        return len(fine) > 2 and self.kind in _ONE_BY_ONE and any(_SEVERAL_OF.search(e.words) for e in self.events)

    @property
    def is_battle(self) -> bool:
        """Whether it tells that the forces of two states fought each other: none of them is said to have attacked."""
        return self.two_sides and self.kind in {"clash", "border_clash"}

    @property
    def tells_only_harm(self) -> bool:
        """Whether it tells only that people came to harm, without place or date: a figure for what was told before."""
        dated = any(date.role == "at" for date in self.dates)
        known = any(count.of_known or count.text.lower().startswith("all ") for count in self.scene.counts)
        fell = self.kind == "killing" or (self.tells_who_fell and known)
        return fell and not self.locations and not dated and not self.border

    @property
    def tells_who_fell(self) -> bool:
        """Whether it says only that people fell, and not where: "all six were eliminated"."""
        fell = self.kind == "operation" and not self.locations
        return fell and all(_ELIMINATED.fullmatch(event.text) for event in self.events)

    @property
    def start(self) -> int:
        """Where its first word stands, in characters of the article."""
        return self.events[0].start

    def find_operations(self, known: Mapping[str, str]) -> frozenset[str]:
        """Return the operations it names in lower case, each by its first name."""
        names = (name.lower() for event in self.events if (name := name_operation(event)))
        return frozenset(known.get(name, name) for name in names)


def is_taking(event: EventMention) -> bool:
    """Whether a word tells that a post was taken: each side of a battle may say so."""
    return _TAKEN.search(event.words) is not None


def find_answered_frame(frame: Frame, frames: Sequence[Frame]) -> Frame | None:
    """Find the frame of the same sentence that a frame answers, None if it answers none of them."""
    return next((other for other in frames if other.start == frame.answers), None)
