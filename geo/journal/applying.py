"""The incident table with all that people said about it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import geopandas as gpd

from geo.articles.model import Article
from geo.journal.anchoring import Reading
from geo.journal.article_reviews import amend, list_reviewed_articles
from geo.journal.comparing import combine, say_same
from geo.journal.contents import ReadIncident
from geo.journal.laying import lay, make_conflict
from geo.journal.matching import Match, Matcher
from geo.journal.model import FIELDS, Content, Entry
from geo.journal.ordering import find_heads, find_undoable, sort_entries
from geo.journal.piece import Piece
from geo.journal.pieces import Pieces
from geo.journal.result import Conflict, JournalResult, Orphan, Review, ReviewState
from geo.journal.tabulation import Outcome, rebuild_table

if TYPE_CHECKING:  # what opens the file is slow to load, and not needed where there is none
    from geo.journal.store import Journal


def apply_journal(
    table: gpd.GeoDataFrame, journal: "Journal | Sequence[Entry]", articles: Sequence[Article] | None = None
) -> JournalResult:
    """Lay all that people said over an incident table.

    Args:
        table: See `geo.incidents.table`; it is not changed.
        journal: Or its entries, in any order: the result is the same.
        articles: All that the table was read from; None: not at hand, then an article is there if the table quotes it.

    Raises:
        JournalError: The journal cannot be read.
    """
    entries = sort_entries(journal if isinstance(journal, Sequence) else journal.list_entries())
    if not entries:
        ids = {article.name: article.id for article in articles or ()}
        return JournalResult(
            table=table, conflicts=(), orphans=(), reviews={}, articles={}, entries=(), article_ids=ids, read=table
        )
    return _Application(table, entries, articles).build()


@dataclass(slots=True)
class _Drawer:
    """What comes together while pieces are laid over the reading, one after the other."""

    outcomes: list[Outcome] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    orphans: list[Orphan] = field(default_factory=list)


class _Application:
    """One run of `apply_journal`."""

    def __init__(self, table: gpd.GeoDataFrame, entries: Sequence[Entry], articles: Sequence[Article] | None) -> None:
        self._table, self._entries = table, entries
        self._pieces = Pieces(entries)
        self._reading = Reading(table, articles)
        self._whole = [piece for piece in self._pieces.by_id.values() if piece.merged_into is None]
        self._matches = Matcher(self._whole, self._reading).matches
        self._drawer = _Drawer()

    def build(self) -> JournalResult:
        """Lay every piece, then the table."""
        for piece in self._whole:
            self._lay(piece, self._matches[piece.id])
        outcomes = amend(self._drawer.outcomes, self._pieces.articles, self._reading)
        conflicts = [*self._pieces.rivals, *self._drawer.conflicts]
        table, origins = rebuild_table(self._table, outcomes, self._reading)
        return JournalResult(
            table=table,
            origins=origins,
            conflicts=tuple(sorted(conflicts, key=lambda each: each.incident_id)),
            orphans=tuple(self._drawer.orphans),
            reviews=self._review_all(outcomes),
            articles=list_reviewed_articles(self._pieces.articles, self._entries),
            entries=tuple(self._entries),
            article_ids=self._reading.article_ids,
            read=self._table,
        )

    def _lay(self, piece: Piece, match: Match) -> None:
        if match.found:
            self._lay_found(piece, match)
        elif piece.state == "unreviewed":
            return  # all about it was taken back, and the reading does not have it
        elif piece.state == "rejected":
            self._drawer.outcomes.append(Outcome(id=piece.id, dataset=piece.dataset, state="rejected"))
        elif match.is_present:
            self._lay_missing(piece, match)
        else:
            self._leave_out(piece)

    def _lay_found(self, piece: Piece, match: Match) -> None:
        gone = [origin.reads[-1] for origin in match.missing]
        read = combine([*(each.content for each in match.found), *gone])
        content, conflicts = lay(piece, read, self._relocate)
        if gone and not piece.is_kept:
            says = "a later reading does not find all of the incidents that were merged"
            conflicts.append(make_conflict(piece, "gone", "incident", content, combine(gone), says))
        if not piece.origins:
            conflicts = _note_twin(piece, read)
        elif piece.state == "rejected":
            content = read
        self._drawer.conflicts += conflicts
        self._drawer.outcomes.append(self._make_outcome(piece, piece.state, content, match.found, read))

    def _lay_missing(self, piece: Piece, match: Match) -> None:
        """Keep what people said about an incident that the reading does not have any more, or never had."""
        content, _ = lay(piece, piece.shown, self._relocate)
        if piece.is_kept:
            pass  # somebody has decided that it stands by itself
        elif match.joined_with is not None:
            says = f"a later reading takes it and {match.joined_with} for one incident"
            self._drawer.conflicts.append(make_conflict(piece, "joined", "incident", content, match.joined_with, says))
        elif piece.origins:
            says = "a later reading does not find this incident in its sentences"
            self._drawer.conflicts.append(make_conflict(piece, "gone", "incident", content, None, says))
        self._drawer.outcomes.append(self._make_outcome(piece, piece.state, content, [], None))

    def _leave_out(self, piece: Piece) -> None:
        of_articles = piece.dataset == "articles" or bool(piece.shown.reports)
        reason = "the article that it rests on is not here, or its words are not in it any more"
        if not of_articles:
            reason = f"the table {piece.dataset!r} is not here, or does not hold it any more"
        ids = tuple(entry.id for entry in piece.entries)
        self._drawer.orphans.append(Orphan(incident_id=piece.id, content=piece.shown, reason=reason, entries=ids))

    def _make_outcome(
        self, piece: Piece, state: ReviewState, content: Content, found: Sequence[ReadIncident], read: Content | None
    ) -> Outcome:
        days = {name: pin.entry.at.date() for name, pin in piece.pins.items()}
        return Outcome(
            id=piece.id, dataset=piece.dataset, state=state, content=content, found=tuple(found), read=read, pinned=days
        )

    def _relocate(self, quote):  # type: ignore[no-untyped-def]
        return self._reading.relocate(quote)

    def _review_all(self, outcomes: Sequence[Outcome]) -> dict[str, Review]:
        about: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries:
            for key in entry.keys:
                about[key].append(entry)
        by_id = {outcome.id: outcome for outcome in outcomes}
        touched = dict.fromkeys([*self._pieces.by_id, *(id for id in about if not id.startswith("article:"))])
        return {id: _review(id, by_id.get(id), about[id], self._entries) for id in touched}


def _note_twin(piece: Piece, read: Content) -> list[Conflict]:
    """Note where the reading finds by itself what was added by hand, and says otherwise."""
    differing = [
        name
        for name in FIELDS
        if name != "reports"
        and not say_same(name, getattr(piece.shown, name), getattr(read, name))
        and not any(say_same(name, known, getattr(read, name)) for known in piece.list_known(name))
    ]
    says = "a later reading finds by itself what was added by hand, and says otherwise"
    return [make_conflict(piece, "twin", n, getattr(piece.shown, n), getattr(read, n), says) for n in differing]


def _review(id: str, outcome: Outcome | None, about: Sequence[Entry], ordered: Sequence[Entry]) -> Review:
    undoable, redoable = find_undoable(about, ordered)
    return Review(
        incident_id=id,
        state=outcome.state if outcome else "unreviewed",
        version=find_heads(about),
        entries=tuple(entry.id for entry in about),
        content=outcome.content if outcome else None,
        read=outcome.read if outcome else None,
        read_id=outcome.found[0].id if outcome and outcome.found else None,
        undoable=undoable,
        redoable=redoable,
    )
