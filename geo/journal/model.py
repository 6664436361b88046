"""The nouns of the journal: what an incident says, an entry about it, and what comes of all entries.

Text in all of them is hostile: it comes from articles, from tables of others, and from people. All ranges are
half-open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from geo.errors import JournalError, PlaceError
from geo.incidents.model import Outcome, Stance
from geo.incidents.table_rows import take_rows

if TYPE_CHECKING:
    import geopandas as gpd

Positions = np.ndarray[Any, np.dtype[np.int64]]
Action = Literal["accept", "correct", "decide", "reject", "merge", "split", "add", "undo", "redo"]
ACTIONS: tuple[Action, ...] = ("accept", "correct", "decide", "reject", "merge", "split", "add", "undo", "redo")
ReviewState = Literal["unreviewed", "accepted", "corrected", "rejected", "added"]
FIELDS = ("event_type", "days", "places", "initiator", "target", "background", "claims", "reports")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of an article."""

    article: str  # the file's name
    start: int
    end: int  # excluded
    text: str
    article_id: str | None = field(default=None, compare=False)  # of the article's content; None: not known
    published: date | None = field(default=None, compare=False)  # of the article


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """When it may have happened."""

    start: date
    end: date  # excluded
    precision: str  # one of geo.incidents.table.DATE_PRECISIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNote:
    """Where: a place of the gazetteer or of a data set, or a point that a person chose on the map."""

    place_id: str  # a chosen point: "hand:LATITUDE,LONGITUDE", see `name_spot`
    name: str
    geo_precision: str  # one of geo.incidents.table.GEO_PRECISIONS
    admin1: str | None  # ISO 3166-2
    country: str | None  # ISO 3166-1 alpha-2
    latitude: float | None  # degrees, WGS 84; None: the place has no point
    longitude: float | None
    quote: Quote | None = field(default=None, compare=False)  # the toponym
    reasons: tuple[str, ...] = field(default=(), compare=False)  # why this place, in words

    def __post_init__(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            raise PlaceError(f"{self.place_id}: latitude and longitude are given together or not at all.")
        if self.latitude is not None and not -90 <= self.latitude <= 90:
            raise PlaceError(f"{self.place_id}: latitude {self.latitude} is not on the earth; are the two swapped?")
        if self.longitude is not None and not -180 <= self.longitude <= 180:
            raise PlaceError(f"{self.place_id}: longitude {self.longitude} is not on the earth; is it in degrees?")


def name_spot(latitude: float, longitude: float) -> str:
    """Name a point that a person chose, in degrees, as a place's id."""
    return f"hand:{latitude:.5f},{longitude:.5f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNote:
    """Who says what about people."""

    outcome: Outcome
    low: int | None
    high: int | None  # None: open
    victims: str | None = None
    claimant: str | None = None  # None: the article tells it in its own voice
    stance: Stance = "asserts"
    quote: Quote | None = None  # None only in tables of others


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What an incident says, as far as a person may correct it. FIELDS are its fields."""

    event_type: str
    days: Days | None
    places: tuple[PlaceNote, ...]
    initiator: str | None
    target: str | None
    background: bool
    claims: tuple[ClaimNote, ...]
    reports: tuple[Quote, ...]  # the sentences it rests on


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """An incident at the time of an entry."""

    incident_id: str  # under which it was first touched, and is from then on
    dataset: str
    content: Content  # as shown to the person, or as meant by it
    read_id: str | None = None  # under which the reading then had it; None: it had none
    read: Content | None = None  # what the reading then said, where it was something else than `content`


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleNote:
    """An article, as far as a person may correct it."""

    article_id: str  # from content
    name: str  # the file's name
    title: str | None = None
    source: str | None = None  # the publisher's name
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a person is about to enter; the functions of `geo.journal.drafting` make them."""

    who: str
    action: Action
    before: tuple[Snapshot, ...] = ()
    after: tuple[Snapshot, ...] = ()
    article: ArticleNote | None = None  # of entries about a whole article: as it was
    article_after: ArticleNote | None = None  # and as it is meant
    beside: tuple[str, ...] = ()  # of one that is added: incidents that the reading has of the same sentence
    based_on: tuple[str, ...] = ()  # the newest entries, by id and sorted, that were in view
    target: str | None = None  # of undo and redo: the entry that is taken back, or in force again
    note: str = ""
    decided: tuple[str, ...] = ()  # of one that decides a conflict: FIELDS, or "incident" for the whole

    @property
    def keys(self) -> frozenset[str]:
        """The incidents and articles that it is about; an article's is `article:` and its id."""
        snapshots = (*self.before, *self.after)
        found = {each.incident_id for each in snapshots} | {each.read_id for each in snapshots if each.read_id}
        return frozenset(found | ({key_article(self.article.article_id)} if self.article else set()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry. A draft, with its time and its id."""

    id: str  # SHA-256 of the rest, in hexadecimal
    at: datetime  # UTC, later than that of every entry it is based on
    draft: Draft

    @property
    def keys(self) -> frozenset[str]:
        """The incidents and articles that it is about."""
        return self.draft.keys


def key_article(article_id: str) -> str:
    """Name an article among the keys of entries."""
    return f"article:{article_id}"


class StaleEntryError(JournalError):
    """Somebody else has entered something about the same incident since it was shown; nothing was written."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        """Take what the others entered, oldest first."""
        self.entries = entries
        newest = entries[-1]
        done = f"{newest.draft.who!r} did {newest.draft.action!r} at {newest.at:%Y-%m-%d %H:%M} UTC"
        super().__init__(
            f"somebody was quicker: {done}. Nothing of yours was written: look at theirs, then enter yours again."
        )


ConflictKind = Literal["changed", "gone", "joined", "grown", "twin", "rival"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Where what stands and something else disagree; both are kept, and a person has to decide.

    changed: a later reading says otherwise. gone: it no longer finds the incident, or a claim of it. joined: it takes
    two reviewed incidents for one. grown: another article adds claims to what was reviewed. twin: it now finds by
    itself what was added by hand, and differs. rival: two people entered different things without seeing each other's.
    """

    incident_id: str
    kind: ConflictKind
    aspect: str  # one of FIELDS, or "incident" for the whole
    stands: object  # what the table shows: the value of the field
    other: object  # what the reading, or the other person, says
    says: str  # in words, for the reader of the page; escape it
    entries: tuple[str, ...]  # ids of the entries it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """Entries about an incident that is not among what was read; the journal keeps them all the same."""

    incident_id: str
    content: Content | None  # as it was meant; None: rejected, or a whole article
    reason: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The state of one incident that somebody has touched."""

    incident_id: str
    state: ReviewState
    version: tuple[str, ...]  # the newest entries about it; a draft is based on them
    entries: tuple[str, ...]  # all entries about it, oldest first, undone ones and undoing ones included
    content: Content | None  # as shown; None: it is merged into another, or no longer read
    read: Content | None  # as the reading has it now; None: it does not
    read_id: str | None
    undoable: str | None  # the entry that undo would take back; None: nothing to undo
    redoable: str | None  # the entry that redo would bring back; None: nothing to redo


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReview:
    """The state of a whole article that somebody has touched."""

    note: ArticleNote  # as it is meant
    state: ReviewState
    version: tuple[str, ...]
    entries: tuple[str, ...]
    undoable: str | None
    redoable: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalResult:
    """An incident table with all that people said about it."""

    table: "gpd.GeoDataFrame"  # see geo.incidents.table; `review_state` is set, rejected incidents are in it
    conflicts: tuple[Conflict, ...]  # by the incident's id
    orphans: tuple[Orphan, ...]
    reviews: Mapping[str, Review]  # of the incidents that somebody has touched, merged ones included
    articles: Mapping[str, ArticleReview]  # by the article's id, of those that somebody has touched
    entries: tuple[Entry, ...]  # all, in their order (geo.journal.ordering)
    article_ids: Mapping[str, str]  # of the articles that were given, by the file's name
    read: "gpd.GeoDataFrame"  # the table as it was given, to lay a journal over that has grown
    origins: Positions | None = None  # of each row of `table`: its position in `read`, -1: by hand; None: all the same

    @property
    def shown(self) -> "gpd.GeoDataFrame":
        """The table without the rejected incidents: what the map draws and exports hold."""
        kept = self._list_shown()
        return self.table if len(kept) == len(self.table) else take_rows(self.table, kept)

    @property
    def shown_origins(self) -> Positions:
        """Of each row of `shown`: its position in `read`, -1: it is by hand."""
        kept = self._list_shown()
        return kept if self.origins is None else self.origins[kept]

    @property
    def moves(self) -> bool:
        """Whether people changed more than review states: a row is other than it was read, new, or rejected."""
        return self.origins is not None or len(self._list_shown()) < len(self.table)

    def _list_shown(self) -> Positions:
        states = self.table["review_state"].cat
        return np.flatnonzero(states.codes.to_numpy() != states.categories.get_loc("rejected"))
