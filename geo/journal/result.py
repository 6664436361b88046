"""What comes of all entries of a journal: the table they were laid over, each review, and what a person has to decide.

A review is the state of one incident or article that somebody has touched. A conflict shows both sides of what the
reading and people, or two people, say otherwise; an orphan is what was entered about something that is no longer read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from geo.incidents.table_rows import take_rows
from geo.journal.model import ArticleNote, Content, Entry

if TYPE_CHECKING:
    import geopandas as gpd

Positions = np.ndarray[Any, np.dtype[np.int64]]
ReviewState = Literal["unreviewed", "accepted", "corrected", "rejected", "added"]
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
