"""The nouns of the journal: what an incident says, and an entry about it; `geo.journal.result` is what comes of all.

Text in all of them is hostile: it comes from articles, from tables of others, and from people. All ranges are
half-open.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from geo.errors import JournalError, PlaceError
from geo.incidents.model import Outcome, Stance

Action = Literal["accept", "correct", "decide", "reject", "merge", "split", "add", "undo", "redo"]
ACTIONS: tuple[Action, ...] = ("accept", "correct", "decide", "reject", "merge", "split", "add", "undo", "redo")
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
    """What a person is about to enter; `geo.journal.drafting` and `article_drafts` make them."""

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
