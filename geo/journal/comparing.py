"""When two values of a field say the same, and what several incidents say together.

Offsets and the names of files are left out of the comparison where words are there to compare: an article that gets a
longer header, or another name, says what it said before.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from geo.journal.model import ClaimNote, Content, PlaceNote, Quote

T = TypeVar("T")


def say_same(field: str, one: Any, other: Any) -> bool:
    """Whether two values of a field say the same."""
    return bool(_key(field, one) == _key(field, other))


def _key(field: str, value: Any) -> object:
    match field:
        case "places":
            return frozenset(key_place(place) for place in value)
        case "claims":
            return frozenset(key_claim(claim) for claim in value)
        case "reports":
            return frozenset(key_quote(quote) for quote in value)
    return value


def key_quote(quote: Quote | None) -> str | None:
    """Return what two quotations of the same words share."""
    return None if quote is None else " ".join(quote.text.split())


def key_claim(claim: ClaimNote) -> tuple[object, ...]:
    """Return what two claims that say the same share."""
    figure = (claim.outcome, claim.low, claim.high, claim.victims)
    return (*figure, claim.claimant, claim.stance, key_quote(claim.quote))


def key_place(place: PlaceNote) -> tuple[str, str]:
    """Return what two notes of one place share."""
    return (place.place_id, place.geo_precision)


def quotes_meet(one: Quote, other: Quote) -> bool:
    """Whether two quotations share words: ranges of one article that meet, or the same words."""
    if one.article == other.article and one.start < other.end and other.start < one.end:
        return True
    return key_quote(one) == key_quote(other)


def is_alike(one: Content, other: Content) -> bool:
    """Whether two incidents from one sentence may be the same: they agree in type, or in place and days."""
    return one.event_type == other.event_type or (places_meet(one, other) and days_meet(one, other))


def places_meet(one: Content, other: Content) -> bool:
    """Whether two incidents have a place or a province in common; also where one has none."""
    ids = {each.place_id for each in one.places}, {each.place_id for each in other.places}
    units = {each.admin1 for each in one.places} - {None}, {each.admin1 for each in other.places} - {None}
    return not ids[0] or not ids[1] or bool(ids[0] & ids[1]) or bool(units[0] & units[1])


def days_meet(one: Content, other: Content) -> bool:
    """Whether two incidents may have happened on one day; also where one has no days."""
    if one.days is None or other.days is None:
        return True
    return one.days.start < other.days.end and other.days.start < one.days.end


def combine(contents: Sequence[Content]) -> Content:
    """Say together what several incidents say: lists joined, the rest from the first that says it."""
    first = contents[0]
    if len(contents) == 1:
        return first
    return Content(
        event_type=first.event_type,
        days=_find_first(each.days for each in contents),
        places=_join((place for each in contents for place in each.places), key_place),
        initiator=_find_first(each.initiator for each in contents),
        target=_find_first(each.target for each in contents),
        background=all(each.background for each in contents),
        claims=_join((claim for each in contents for claim in each.claims), key_claim),
        reports=_join((quote for each in contents for quote in each.reports), lambda q: (q.article, q.start, q.end)),
    )


def _find_first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _join(values: Iterable[T], key: Callable[[T], object]) -> tuple[T, ...]:
    found: dict[object, T] = {}
    for value in values:
        found.setdefault(key(value), value)
    return tuple(found.values())
