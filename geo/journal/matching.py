"""Which incident of the present reading is which piece of the journal: each belongs to one piece at most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from geo.journal.anchoring import Reading, choose_likest
from geo.journal.comparing import days_meet, places_meet
from geo.journal.contents import ReadIncident
from geo.journal.model import Quote
from geo.journal.piece import Origin, Piece


@dataclass(slots=True, kw_only=True)
class Match:
    """What became of a piece in the present reading."""

    found: list[ReadIncident] = field(default_factory=list)  # more than one where incidents were merged by hand
    missing: list[Origin] = field(default_factory=list)  # incidents that were merged by hand, and are not read any more
    joined_with: str | None = None  # the piece that has what it was found as
    is_present: bool = False  # its words are among what was read, whether or not an incident was made of them


class Matcher:
    """Matches pieces, first by ids, then by sentences."""

    def __init__(self, pieces: Sequence[Piece], reading: Reading) -> None:
        """Match all pieces, those that are merged into others left out."""
        self._reading = reading
        self._owners: dict[str, Piece] = {}
        self.matches: dict[str, Match] = {piece.id: Match() for piece in pieces}
        reading.load({id for piece in pieces for origin in piece.origins for id in origin.ids})
        open_ones = [
            (piece, origin) for piece in pieces for origin in piece.origins if not self._match_id(piece, origin)
        ]
        for piece, origin in open_ones:
            self._match_words(piece, origin)
        for piece in pieces:
            if not piece.origins:
                self._match_added(piece)
            self.matches[piece.id].is_present = self._is_present(piece)

    def _match_id(self, piece: Piece, origin: Origin) -> bool:
        found = next((known for id in reversed(origin.ids) if (known := self._reading.find(id))), None)
        if found is not None:
            self._give(piece, found)
        return found is not None

    def _match_words(self, piece: Piece, origin: Origin) -> None:
        contents = [*origin.reads, piece.shown] if len(piece.origins) == 1 else origin.reads
        quotes = [quote for content in contents for quote in content.reports]
        candidates = self._reading.find_quoting(self._relocate(quotes))
        meant = [piece.shown] if piece.is_part else contents
        free = [each for each in candidates if self._may_have(piece, each)]
        if found := choose_likest(free, meant):
            self._give(piece, found)
            return
        self.matches[piece.id].missing.append(origin)
        if taken := choose_likest(candidates, meant):
            self.matches[piece.id].joined_with = self._owners[taken.id].id

    def _match_added(self, piece: Piece) -> None:
        """Match what was added by hand with an incident that the reading now finds in the same sentence."""
        candidates = self._reading.find_quoting(self._relocate(piece.shown.reports))
        for each in candidates:
            same = each.content.event_type == piece.shown.event_type and each.id not in piece.beside
            meets = places_meet(each.content, piece.shown) and days_meet(each.content, piece.shown)
            if same and meets and each.id not in self._owners:
                self._give(piece, each)
                return

    def _may_have(self, piece: Piece, incident: ReadIncident) -> bool:
        owner = self._owners.get(incident.id)
        return owner is None or owner is piece or (owner.is_part and piece.is_part and owner.origins is piece.origins)

    def _give(self, piece: Piece, incident: ReadIncident) -> None:
        self._owners.setdefault(incident.id, piece)
        found = self.matches[piece.id].found
        if all(each.id != incident.id for each in found):
            found.append(incident)

    def _relocate(self, quotes: Iterable[Quote]) -> list[Quote]:
        return list(dict.fromkeys(self._reading.relocate(quote) or quote for quote in quotes))

    def _is_present(self, piece: Piece) -> bool:
        if self.matches[piece.id].found:
            return True
        quotes = [quote for origin in piece.origins for read in origin.reads for quote in read.reports]
        return any(self._reading.relocate(quote) for quote in (*quotes, *piece.shown.reports))
