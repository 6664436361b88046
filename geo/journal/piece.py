"""An incident, or an article, as all entries about it leave it; `geo.journal.pieces` applies them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from geo.journal.model import ArticleNote, Content, Entry, Snapshot
from geo.journal.result import ReviewState


@dataclass(slots=True, kw_only=True)
class Pin:
    """A value that a person gave a field."""

    value: Any
    entry: Entry


@dataclass(slots=True, kw_only=True)
class Origin:
    """What a reading had, by which it is found again."""

    ids: list[str]  # under which readings had it, oldest first
    reads: list[Content]  # what they said


@dataclass(slots=True, kw_only=True)
class Piece:
    """An incident as people left it."""

    id: str
    dataset: str
    origins: list[Origin]  # empty: added by hand
    shown: Content  # as people last saw it, or meant it
    state: ReviewState = "unreviewed"
    pins: dict[str, Pin] = field(default_factory=dict)
    known: list[tuple[Content, frozenset[str]]] = field(default_factory=list)  # read when somebody decided which fields
    entries: list[Entry] = field(default_factory=list)  # those in force
    merged_into: str | None = None  # the piece that it is now part of
    is_part: bool = False  # of one that was split
    beside: frozenset[str] = frozenset()  # incidents of the same sentence that are others
    is_kept: bool = False  # somebody decided that it stands, whether the reading finds it or not

    def learn(self, before: Snapshot, names: Iterable[str]) -> None:
        """Note what the reading said of some fields when somebody decided about them."""
        if before.read_id is not None:
            self.known.append((before.read or before.content, frozenset(names)))

    def list_known(self, name: str) -> list[Any]:
        """List what the reading said of a field whenever somebody decided about it, oldest first."""
        return [getattr(content, name) for content, names in self.known if name in names]

    def pin(self, names: Sequence[str], content: Content, entry: Entry) -> None:
        """Give fields the values that they have in a content."""
        for name in names:
            self.pins[name] = Pin(value=getattr(content, name), entry=entry)


@dataclass(slots=True, kw_only=True)
class ArticlePiece:
    """What people made of a whole article."""

    note: ArticleNote  # as it is meant
    state: ReviewState
    entries: list[Entry]
    is_corrected: bool = False
