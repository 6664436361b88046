"""How much speaks for two accounts to tell of one happening.

Two accounts may be one when their types agree, their initiators are not opposed, their places are compatible and their
days meet. Days that are one apart are one happening only with more to show for it: the same figure by the same
claimant (of more than two people; one or two come to harm on many a day), or one operation (which may go by two
names). So two bombings of one week in one district stay two.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from geo.extraction.model import DateRange
from geo.geocoding.model import Spot
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import Claim
from geo.incidents.places import are_compatible
from geo.incidents.sides import UNNAMED

_ALIKE = {
    "armed_attack": frozenset({"ground_attack"}),
    "bombing": frozenset({"suicide_bombing"}),
    "border_clash": frozenset({"ground_attack"}),
    "ground_attack": frozenset({"armed_attack", "border_clash"}),
    "suicide_bombing": frozenset({"bombing"}),
}
UNDATED = ("statement", "ceasefire", "border_closure")  # what is often told without its day
TELLING_TOLL = 3  # people; fewer are no sign of one happening
ADJACENT = timedelta(days=1)
NEWS = timedelta(days=7)  # for so long a statement is told without its day
HISTORY = timedelta(days=180)  # and a truce or a closed border


Figure = tuple[str, int, str | None]  # outcome, lowest number, claimant; None: the article's own voice
Toll = tuple[str, int]  # the same, whoever says it


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One account, ready to be linked."""

    key: int  # its place in the reading order of all accounts
    article: str  # the id of its article
    event_type: str
    published: date | None
    dates: DateRange | None
    date_rank: int  # 2: dated by its own words
    locations: tuple[Spot, ...]
    side: str | None  # of the initiator
    armed: bool  # the initiator is an armed group, perhaps one that the text only calls militants
    figures: frozenset[Figure]
    operations: frozenset[str]
    bare: bool = False  # it tells too little to be an incident by itself
    held: bool = False  # talks that were held in a town that is named

    @property
    def may_be_mention(self) -> bool:
        """Whether it may be only mentioned, where no other article tells more of it."""
        return self.dates is None or self.bare

    @property
    def tolls(self) -> frozenset[Toll]:
        """Its figures, whoever gives them."""
        return frozenset((outcome, low) for outcome, low, _ in self.figures)

    @property
    def signature(self) -> Hashable:
        """All that linking looks at, beside the article: accounts with the same one cannot be told apart."""
        places = frozenset((location.place.id, location.geo_precision) for location in self.locations)
        day = self.published if self.dates is None else self.dates
        return self.event_type, day, self.date_rank, places, self.side, self.armed, self.figures, self.operations


def score_pair(one: Told, other: Told) -> int:
    """Return how much speaks for one happening in two articles; 0: they are two."""
    if not can_be_one(one, other):
        return 0
    score = 1
    score += 4 * bool(one.operations & other.operations)
    score += 3 if _share_claim(one, other) else 2 * bool(one.tolls & other.tolls)
    score += 2 * _share_place(one, other)
    score += int(one.dates is not None and one.dates == other.dates)
    return score


def score_within(one: Told, other: Told) -> int:
    """Return how much speaks for one happening in one article, which was read as two; 0: they are two.

    Only what names the same operation, or what is history of one month, is joined late.
    """
    if not can_be_one(one, other):
        return 0
    if one.operations & other.operations:
        return 4
    vague = all(t.dates is not None and t.dates.precision in {"month", "year"} for t in (one, other))
    same_figure = _share_claim(one, other) and one.dates is not None and one.dates == other.dates
    return 2 if one.event_type == other.event_type and (vague or same_figure) and _places_agree(one, other) else 0


def can_be_one(one: Told, other: Told) -> bool:
    """Whether nothing speaks against one happening."""
    if not _types_agree(one, other) or not _days_agree(one, other):
        return False
    if not _sides_agree(one, other) and one.event_type not in {*CONTEXT, "border_clash"}:
        return False
    return _places_agree(one, other)


def _sides_agree(one: Told, other: Told) -> bool:
    """Whether one side acts in both, as far as is told; nobody in particular may be any armed group."""
    sides = {one.side, other.side}
    return len(sides) == 1 or None in sides or (UNNAMED in sides and one.armed and other.armed)


def list_alike(event_type: str) -> frozenset[str]:
    """List the types that one happening may be told as, the given one among them."""
    return _ALIKE.get(event_type, frozenset()) | {event_type}


def _types_agree(one: Told, other: Told) -> bool:
    if one.event_type == other.event_type:
        return True
    alike = other.event_type in list_alike(one.event_type)
    return alike and _sides_agree(one, other)


def _days_agree(one: Told, other: Told) -> bool:
    a, b = one.dates, other.dates
    if a is None or b is None:
        return bool(one.operations & other.operations) or _is_told_undated(one, other)
    if a.meets(b):
        return True
    apart = max(a.start, b.start) - min(a.end, b.end)
    if apart >= ADJACENT:
        return False
    strong = bool(one.operations & other.operations) or _share_claim(one, other, least=TELLING_TOLL)
    inherited = min(one.date_rank, other.date_rank) < 2
    return strong or (inherited and _share_place(one, other) and bool(one.side) and one.side == other.side)


def _is_told_undated(one: Told, other: Told) -> bool:
    """Whether one tells without a day the statement, truce or closure that the other dates, within the last months."""
    undated, dated = (one, other) if one.dates is None else (other, one)
    if one.event_type not in UNDATED or dated.dates is None:
        return False
    if undated.published is None or (one.event_type == "statement" and (one.side is None or one.side != other.side)):
        return False
    age = undated.published - dated.dates.start
    return timedelta(0) <= age <= (NEWS if one.event_type == "statement" else HISTORY)


def _places_agree(one: Told, other: Told) -> bool:
    if not one.locations or not other.locations:
        vague = all(told.dates is not None and told.dates.precision == "month" for told in (one, other))
        if vague and one.event_type == other.event_type and one.dates == other.dates:
            return True
        return bool(one.operations & other.operations) or _share_claim(one, other) or _share_toll_of_a_day(one, other)
    return are_compatible(one.locations, other.locations)


def _share_place(one: Told, other: Told) -> bool:
    return bool({loc.place.id for loc in one.locations} & {loc.place.id for loc in other.locations})


def _share_claim(one: Told, other: Told, *, least: int = 1) -> bool:
    """Whether one claimant gives one figure, no smaller than `least`, for one outcome in both."""
    return any(claimant and low >= least for _, low, claimant in one.figures & other.figures)


def _share_toll_of_a_day(one: Told, other: Told) -> bool:
    """Whether both tell, of one day, that so many came to harm; one or two do on many a day."""
    same_day = one.dates is not None and one.dates.precision == "day" and one.dates == other.dates
    return same_day and any(low >= TELLING_TOLL for _, low in one.tolls & other.tolls)


def list_figures(claims: Iterable[Claim]) -> frozenset[Figure]:
    """List the figures that are asserted; a stated zero is none."""
    return frozenset((c.outcome, c.count.low, c.claimant) for c in claims if c.count.low and c.stance == "asserts")


def is_near_twin(one: Told, other: Told) -> bool:
    """Whether two accounts agree in type, side and place and their days are at most one apart."""
    if one.dates is None or other.dates is None or not one.side or one.side != other.side:
        return False
    apart = max(one.dates.start, other.dates.start) - min(one.dates.end, other.dates.end)
    return _types_agree(one, other) and _places_agree(one, other) and apart < ADJACENT


def fold_operations(names: Iterable[str], translations: Mapping[str, str]) -> frozenset[str]:
    """Fold the names of operations, each to its own first name where it is known under two."""
    return frozenset(translations.get(name.lower(), name.lower()) for name in names)
