"""The parts of an entry from JSON: what an incident says, its places, claims and quotations."""

from geo.errors import JournalError, PlaceError
from geo.incidents.model import Outcome, Stance
from geo.incidents.table import DATE_PRECISIONS, EVENT_TYPES, GEO_PRECISIONS
from geo.journal.model import ArticleNote, ClaimNote, Content, Days, PlaceNote, Quote, Snapshot
from geo.journal.plain_values import (
    read_day,
    read_degrees,
    read_many,
    read_maybe,
    read_one_of,
    read_people,
    read_text,
    take,
    take_text,
)

OUTCOMES: tuple[Outcome, ...] = ("killed", "injured", "missing", "abducted", "detained", "displaced")
STANCES: tuple[Stance, ...] = ("asserts", "denies")


def read_snapshot(value: object) -> Snapshot:
    """Read an incident at the time of an entry; raises JournalError."""
    row = take(value, dict, "a snapshot")
    return Snapshot(
        incident_id=take_text(row, "incident_id"),
        dataset=take_text(row, "dataset"),
        content=read_content(row.get("content")),
        read_id=read_maybe(row, "read_id", read_text),
        read=read_maybe(row, "read", read_content),
    )


def read_content(value: object) -> Content:
    """Read what an incident says from what JSON holds; raises JournalError."""
    row = take(value, dict, "the content of an incident")
    return Content(
        event_type=read_one_of(row, "event_type", EVENT_TYPES),
        days=read_maybe(row, "days", _read_days),
        places=read_many(row, "places", _read_place),
        initiator=read_maybe(row, "initiator", read_text),
        target=read_maybe(row, "target", read_text),
        background=take(row.get("background"), bool, "'background'"),
        claims=read_many(row, "claims", _read_claim),
        reports=read_many(row, "reports", read_quote),
    )


def _read_days(value: object) -> Days:
    row = take(value, dict, "'days'")
    days = Days(
        start=read_day(row.get("start")),
        end=read_day(row.get("end")),
        precision=read_one_of(row, "precision", DATE_PRECISIONS),
    )
    if days.end <= days.start:
        raise JournalError(f"the days end on {days.end}, not after {days.start}; the end is the day after the last.")
    return days


def _read_place(value: object) -> PlaceNote:
    row = take(value, dict, "a place")
    try:
        return PlaceNote(
            place_id=take_text(row, "place_id"),
            name=take_text(row, "name"),
            geo_precision=read_one_of(row, "geo_precision", GEO_PRECISIONS),
            admin1=read_maybe(row, "admin1", read_text),
            country=read_maybe(row, "country", read_text),
            latitude=read_maybe(row, "latitude", read_degrees),
            longitude=read_maybe(row, "longitude", read_degrees),
            quote=read_maybe(row, "quote", read_quote),
            reasons=read_many(row, "reasons", read_text),
        )
    except PlaceError as error:
        raise JournalError(str(error)) from error


def _read_claim(value: object) -> ClaimNote:
    row = take(value, dict, "a claim")
    claim = ClaimNote(
        outcome=read_one_of(row, "outcome", OUTCOMES),
        low=read_maybe(row, "low", read_people),
        high=read_maybe(row, "high", read_people),
        victims=read_maybe(row, "victims", read_text),
        claimant=read_maybe(row, "claimant", read_text),
        stance=read_one_of(row, "stance", STANCES),
        quote=read_maybe(row, "quote", read_quote),
    )
    if claim.low is not None and claim.high is not None and claim.low > claim.high:
        raise JournalError(f"a claim says from {claim.low} to {claim.high} {claim.outcome}; are the two swapped?")
    return claim


def read_quote(value: object) -> Quote:
    """Read words of an article; raises JournalError."""
    row = take(value, dict, "a quotation")
    start, end = (take(row.get(name), int, f"{name!r} of a quotation") for name in ("start", "end"))
    if not 0 <= start < end:
        raise JournalError(f"a quotation goes from character {start} to {end}; mark some words.")
    return Quote(
        article=take_text(row, "article"),
        start=start,
        end=end,
        text=take_text(row, "text"),
        article_id=read_maybe(row, "article_id", read_text),
        published=read_maybe(row, "published", read_day),
    )


def read_article(value: object) -> ArticleNote:
    """Read what is known of an article; raises JournalError."""
    row = take(value, dict, "an article")
    return ArticleNote(
        article_id=take_text(row, "article_id"),
        name=take_text(row, "name"),
        title=read_maybe(row, "title", read_text),
        source=read_maybe(row, "source", read_text),
        published=read_maybe(row, "published", read_day),
    )
