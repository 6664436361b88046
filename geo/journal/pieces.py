"""What all entries together say about each incident, before any reading is looked at.

A piece is an incident as people left it: the fields they pinned, what the reading said whenever they looked, and
whether it stands. Entries that were made without seeing each other are applied in their order, and what the later one
overrides is kept as a rival.
"""

from collections.abc import Collection, Sequence

from geo.journal.comparing import combine, say_same
from geo.journal.model import FIELDS, Content, Entry, Snapshot
from geo.journal.ordering import Ancestry, list_in_force
from geo.journal.piece import ArticlePiece, Origin, Piece
from geo.journal.result import Conflict

_LISTS = ("places", "claims", "reports")


class Pieces:
    """All pieces, by the incident's id."""

    def __init__(self, ordered: Sequence[Entry]) -> None:
        """Apply all entries that are in force, in their order."""
        self.by_id: dict[str, Piece] = {}
        self.articles: dict[str, ArticlePiece] = {}
        self.rivals: list[Conflict] = []
        self._ancestry = Ancestry(ordered)
        self._begin_all(ordered)
        for entry in list_in_force(ordered):
            self._apply(entry)

    def _begin_all(self, ordered: Sequence[Entry]) -> None:
        """Begin a piece for every incident that was read, so that it keeps its id when all about it is taken back."""
        made = {each.incident_id for e in ordered if e.draft.action == "add" for each in e.draft.after}
        made |= {each.incident_id for e in ordered if e.draft.action == "split" for each in e.draft.after[1:]}
        for entry in ordered:
            for before in entry.draft.before if entry.draft.target is None else ():
                if before.incident_id not in made:
                    self._begin(before)

    def _apply(self, entry: Entry) -> None:
        draft = entry.draft
        if draft.article is not None:
            self._apply_to_article(entry)
        match draft.action:
            case "accept" | "correct":
                for before, after in zip(draft.before, draft.after, strict=True):
                    self._pin(entry, before, after)
            case "decide":
                self._decide(entry, draft.before[0], draft.after[0])
            case "reject":
                for before in draft.before:
                    self._reject(entry, before)
            case "merge":
                self._merge(entry)
            case "split":
                self._split(entry)
            case "add":
                self._add(entry, draft.after[0])

    def _apply_to_article(self, entry: Entry) -> None:
        draft = entry.draft
        assert draft.article is not None  # noqa: S101 - for mypy
        note = draft.article_after or draft.article
        known = self.articles.setdefault(
            draft.article.article_id, ArticlePiece(note=note, state="unreviewed", entries=[])
        )
        known.entries.append(entry)
        known.state = {"accept": "accepted", "reject": "rejected"}.get(draft.action, "corrected")  # type: ignore[assignment]
        if draft.action == "correct":
            known.note, known.is_corrected = note, True

    def _begin(self, before: Snapshot) -> Piece:
        """Find the piece that an entry is about, or begin it, and note by what it can be found again."""
        read = before.read or before.content
        piece = self.by_id.get(before.incident_id)
        if piece is None:
            origin = Origin(ids=[before.incident_id], reads=[read])
            piece = Piece(id=before.incident_id, dataset=before.dataset, origins=[origin], shown=before.content)
            self.by_id[piece.id] = piece
        if before.read_id is not None and piece.origins and before.read_id not in piece.origins[0].ids:
            piece.origins[0].ids.append(before.read_id)
            piece.origins[0].reads.append(read)
        return piece

    def _find(self, before: Snapshot) -> Piece:
        """Find the piece that an entry is about, and note what the entry was made in view of."""
        piece = self._begin(before)
        piece.learn(before, FIELDS)
        return piece

    def _list_unseen(self, entry: Entry, piece: Piece) -> list[Entry]:
        return [other for other in piece.entries if not self._ancestry.saw(entry, other)]

    def _pin(self, entry: Entry, before: Snapshot, after: Snapshot) -> None:
        piece = self._begin(before)
        unseen = self._list_unseen(entry, piece)
        everything = entry.draft.action == "accept"
        names = FIELDS if everything else list_changed(before.content, after.content)
        piece.learn(before, names)
        if piece.merged_into is not None:
            self._note_rival(entry, self._find_whole(piece), "incident", None, after.content, unseen or piece.entries)
            return
        self._settle(entry, piece, {*names, "incident"})
        self._note_rival_values(entry, piece, names, after.content, unseen)
        if piece.state == "rejected" and unseen:
            self._note_rival(entry, piece, "incident", after.content, None, unseen)
        piece.pin(names, after.content, entry)
        piece.shown = after.content
        piece.entries.append(entry)
        if piece.state not in (("corrected", "added") if everything else ("added",)):
            piece.state = "accepted" if everything else "corrected"

    def _decide(self, entry: Entry, before: Snapshot, after: Snapshot) -> None:
        """Let one side of a conflict stand; other conflicts of the incident stay."""
        piece = self._begin(before)
        unseen = self._list_unseen(entry, piece)
        names = [name for name in FIELDS if name in entry.draft.decided]
        piece.learn(before, names)
        if piece.merged_into is not None:
            self._note_rival(entry, self._find_whole(piece), "incident", None, after.content, unseen or piece.entries)
            return
        self._settle(entry, piece, entry.draft.decided)
        self._note_rival_values(entry, piece, names, after.content, unseen)
        piece.pin(names, after.content, entry)
        piece.shown, piece.is_kept = after.content, piece.is_kept or "incident" in entry.draft.decided
        piece.entries.append(entry)
        if names and piece.state in ("unreviewed", "rejected"):
            piece.state = "corrected"

    def _reject(self, entry: Entry, before: Snapshot) -> None:
        piece = self._find(before)
        unseen = self._list_unseen(entry, piece)
        self._settle(entry, piece, {*FIELDS, "incident"})
        if unseen and piece.state != "rejected":
            self._note_rival(entry, piece, "incident", None, piece.shown, unseen)
        piece.state = "rejected"
        piece.pins.clear()
        piece.pin(FIELDS, before.content, entry)
        piece.entries.append(entry)

    def _merge(self, entry: Entry) -> None:
        parts = [self._find(before) for before in entry.draft.before]
        whole, after = parts[0], entry.draft.after[0].content
        for part in parts:
            if unseen := self._list_unseen(entry, part):
                self._note_rival(entry, whole, "incident", after, part.shown, unseen)
        together = combine([each.content for each in entry.draft.before])
        pinned = {name for part in parts[1:] for name in part.pins} & set(_LISTS)
        for part in parts[1:]:
            part.merged_into = whole.id
            part.entries.append(entry)
            whole.known += part.known
        whole.origins = [origin for part in parts for origin in part.origins]
        whole.pin([name for name in whole.pins if name in _LISTS], after, entry)
        whole.pin(sorted({*list_changed(together, after), *pinned}), after, entry)
        whole.shown, whole.state = after, "added" if all(part.state == "added" for part in parts) else "corrected"
        whole.merged_into = None
        whole.entries.append(entry)

    def _split(self, entry: Entry) -> None:
        whole = self._find(entry.draft.before[0])
        if unseen := self._list_unseen(entry, whole):
            self._note_rival(entry, whole, "incident", entry.draft.after[0].content, whole.shown, unseen)
        for after in entry.draft.after:
            part = whole
            if after.incident_id != whole.id:
                part = Piece(id=after.incident_id, dataset=after.dataset, origins=whole.origins, shown=after.content)
                part.known = list(whole.known)
                self.by_id[part.id] = part
            part.is_part, part.state, part.shown = True, "corrected", after.content
            part.pin(FIELDS, after.content, entry)
            part.entries.append(entry)

    def _add(self, entry: Entry, after: Snapshot) -> None:
        piece = self.by_id.setdefault(
            after.incident_id, Piece(id=after.incident_id, dataset=after.dataset, origins=[], shown=after.content)
        )
        piece.state, piece.shown, piece.beside = "added", after.content, frozenset(entry.draft.beside)
        piece.pin(FIELDS, after.content, entry)
        piece.entries.append(entry)

    def _find_whole(self, piece: Piece) -> Piece:
        while piece.merged_into is not None:
            piece = self.by_id[piece.merged_into]
        return piece

    def _settle(self, entry: Entry, piece: Piece, decided: Collection[str]) -> None:
        """Forget the rivals that somebody who saw both sides has decided."""
        sides = self._ancestry.find_seen([entry.id])
        self.rivals = [
            rival
            for rival in self.rivals
            if rival.incident_id != piece.id or rival.aspect not in decided or not sides.issuperset(rival.entries)
        ]

    def _note_rival_values(
        self, entry: Entry, piece: Piece, names: Sequence[str], content: Content, unseen: Sequence[Entry]
    ) -> None:
        for name in names:
            pin, value = piece.pins.get(name), getattr(content, name)
            if pin and pin.entry in unseen and not say_same(name, pin.value, value):
                self._note_rival(entry, piece, name, value, pin.value, [pin.entry])

    def _note_rival(
        self, entry: Entry, piece: Piece, aspect: str, stands: object, other: object, others: Sequence[Entry]
    ) -> None:
        names = ", ".join(dict.fromkeys(each.draft.who for each in others))
        says = f"{entry.draft.who} and {names} did not see each other's entries; the later one is shown"
        ids = (*(each.id for each in others), entry.id)
        self.rivals.append(
            Conflict(
                incident_id=piece.id, kind="rival", aspect=aspect, stands=stands, other=other, says=says, entries=ids
            )
        )


def list_changed(before: Content, after: Content) -> list[str]:
    """List the fields that a person changed; also offsets and reasons count, not only what is said."""
    return [name for name in FIELDS if getattr(before, name) != getattr(after, name)]
