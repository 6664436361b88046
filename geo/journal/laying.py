"""What a piece of the journal makes of what was read: the pinned fields from people, the others from the reading.

Claims are compared one by one. What the reading has beyond what people saw joins them where it stands in an article
that they had not seen, and is a conflict where it stands in one that they had.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from geo.journal.comparing import key_claim, quotes_meet, say_same
from geo.journal.model import FIELDS, ClaimNote, Content, Quote
from geo.journal.piece import Piece
from geo.journal.result import Conflict, ConflictKind

Relocate = Callable[[Quote], Quote | None]
_WORDS = {
    "event_type": "type",
    "days": "days",
    "places": "places",
    "initiator": "initiator",
    "target": "target",
    "background": "being background",
    "claims": "claims",
    "reports": "sentences",
}


def lay(piece: Piece, read: Content, relocate: Relocate) -> tuple[Content, list[Conflict]]:
    """Lay what people said over what was read.

    Returns:
        What the incident says, and where the reading now says otherwise than they saw it say.
    """
    conflicts: list[Conflict] = []
    values: dict[str, Any] = {}
    for name in FIELDS:
        now = getattr(read, name)
        values[name] = now
        if name in piece.pins:
            values[name] = _lay_field(piece, name, now, conflicts, relocate)
    return Content(**values), conflicts


def _lay_field(piece: Piece, name: str, now: Any, conflicts: list[Conflict], relocate: Relocate) -> Any:
    value = piece.pins[name].value
    known = piece.list_known(name)
    if name == "claims":
        return _lay_claims(piece, value, known, now, conflicts, relocate)
    if name == "reports":
        return _lay_reports(value, [quote for quotes in known for quote in quotes], now, relocate)
    if not any(say_same(name, now, each) for each in (value, *known)):
        says = f"a later reading of the {_WORDS[name]} is another"
        conflicts.append(make_conflict(piece, "changed", name, value, now, says))
    return tuple(replace(p, quote=_place_quote(p.quote, relocate)) for p in value) if name == "places" else value


def _lay_reports(value: Sequence[Quote], known: Sequence[Quote], now: Sequence[Quote], relocate: Relocate) -> Any:
    """Keep the sentences that people linked, and add those that were not there when they looked."""
    kept = [relocate(quote) or quote for quote in value]
    seen = [*kept, *(relocate(quote) or quote for quote in known)]
    return (*kept, *(quote for quote in now if not any(quotes_meet(quote, other) for other in seen)))


def _lay_claims(
    piece: Piece,
    value: Sequence[ClaimNote],
    known: Sequence[Sequence[ClaimNote]],
    now: Sequence[ClaimNote],
    conflicts: list[Conflict],
    relocate: Relocate,
) -> tuple[ClaimNote, ...]:
    kept = tuple(replace(claim, quote=_place_quote(claim.quote, relocate)) for claim in value)
    seen = {key_claim(claim) for claims in (value, *known) for claim in claims}
    new = [claim for claim in now if key_claim(claim) not in seen]
    articles = _list_articles(piece, relocate)
    grown = tuple(claim for claim in new if claim.quote is not None and claim.quote.article not in articles)
    others = [claim for claim in new if claim not in grown]
    said = {key_claim(claim) for claim in now}
    last = {key_claim(claim) for claims in known[-1:] for claim in claims}
    gone = [claim for claim in value if key_claim(claim) in last - said]
    if others or gone:
        says = "a later reading finds other claims in sentences that were reviewed"
        conflicts.append(make_conflict(piece, "changed", "claims", kept, tuple(now), says))
    if grown:
        says = "an article that nobody had seen at the review adds claims"
        conflicts.append(make_conflict(piece, "grown", "claims", kept, grown, says))
    return (*kept, *grown)


def _list_articles(piece: Piece, relocate: Relocate) -> set[str]:
    """List the articles that people had seen, under their present names."""
    contents = [*(content for content, _ in piece.known), piece.shown]
    quotes = [quote for content in contents for quote in content.reports]
    quotes += [claim.quote for content in contents for claim in content.claims if claim.quote]
    return {(relocate(quote) or quote).article for quote in quotes}


def _place_quote(quote: Quote | None, relocate: Relocate) -> Quote | None:
    return None if quote is None else relocate(quote) or quote


def make_conflict(piece: Piece, kind: ConflictKind, aspect: str, stands: object, other: object, says: str) -> Conflict:
    """Make a conflict between a piece and the reading."""
    pin = piece.pins.get(aspect)
    entries = (pin.entry.id,) if pin else tuple(entry.id for entry in piece.entries)
    return Conflict(
        incident_id=piece.id, kind=kind, aspect=aspect, stands=stands, other=other, says=says, entries=entries
    )
