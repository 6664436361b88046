"""One incident as the panels show it: its places, claims and reports, and the words of articles that they rest on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A range of an article, and its words as the table keeps them."""

    article: str  # the file's name
    start: int  # in characters
    end: int  # excluded
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord:
    """Who says what about people."""

    claimant: str | None  # None: told in the article's own voice
    stance: str  # asserts, denies
    outcome: str
    low: int | None  # None, with high None: no figure given
    high: int | None  # None: open above
    victims: str | None
    quote: Quote | None  # None: the data set keeps no sentence
    note: str | None = None  # how the data set words its figure, such as "0 or not reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRecord:
    """Where, how precisely, and why."""

    id: str  # of the gazetteer, or the data set's own
    name: str
    geo_precision: str
    admin1: str | None  # ISO 3166-2
    country: str | None  # ISO 3166-1 alpha-2
    reasons: tuple[str, ...]
    quote: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRecord:
    """An article that tells of the incident."""

    published: date | None
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRecord:
    """One step of a reading, and the rule that made it."""

    aspect: str  # event, type, days, place, initiator, target, claim, answer, link
    says: str
    rule: str | None  # its id; None: the order of the text decided, no row of data
    file: str | None  # where the rule stands; None exactly where rule is
    quote: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One incident with all its places."""

    id: str
    dataset: str
    event_type: str
    start: date | None
    end: date | None  # excluded; None exactly where start is
    date_precision: str | None
    date_disputed: bool
    disputed: bool
    background: bool
    initiator: str | None
    target: str | None
    places: tuple[PlaceRecord, ...]
    claims: tuple[ClaimRecord, ...]
    reports: tuple[ReportRecord, ...]
    responds_to: tuple[str, ...]
    operation_names: tuple[str, ...]
    type_quotes: tuple[Quote, ...]  # the words that tell what happened
    date_quotes: tuple[Quote, ...]  # the words that date it
    undated_reason: str | None
    unplaced_reason: str | None
    explanation: tuple[ReasonRecord, ...]
    review_state: str = "unreviewed"  # what a person made of it, one of geo.incidents.table.REVIEW_STATES


def list_evidence(records: Iterable[Record], article: str) -> list[tuple[int, int]]:
    """List the ranges of one article that some incidents stand on: reports, claims and places."""
    quotes = [quote for record in records for quote in _quotes(record) if quote.article == article]
    return sorted({(quote.start, quote.end) for quote in quotes})


def _quotes(record: Record) -> Iterator[Quote]:
    yield from (report.quote for report in record.reports)
    yield from (claim.quote for claim in record.claims if claim.quote)
    yield from (place.quote for place in record.places if place.quote)
    yield from (*record.type_quotes, *record.date_quotes)
