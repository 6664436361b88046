"""UCDP GED and its monthly Candidate as incidents, by the names of their columns.

- best, high and low become one claim of UCDP, from low to high; its best estimate is told with it.
- type_of_violence and the sides give the nearest event type (geo.interchange.ucdp_types); the explanation says that the
  means are not known.
- where_prec and date_prec are carried; date_start and date_end are the first and last day.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from geo.interchange.days import Days, read_day, refuse_day
from geo.interchange.draft_columns import (
    build_reports,
    explain,
    join_names,
    name_rows,
    number_days,
    repeat_text,
    take_rows,
    write_claim,
)
from geo.interchange.drafting import UNDATED, Draft
from geo.interchange.imported_places import PlaceColumns, PlaceReader
from geo.interchange.row_problems import RowProblems
from geo.interchange.screening import screen
from geo.interchange.text_rows import Numbers, TextRows
from geo.interchange.translation import Translation, Unusable
from geo.interchange.ucdp_types import UcdpTypes

REQUIRED = ("type_of_violence", "date_start", "latitude", "longitude", "best")
_DATE_PRECISIONS = {"1": "day", "2": "week", "3": "week", "4": "month", "5": "year"}
_WHERE = {
    "": ("settlement", "UCDP gives no precision"),
    "1": ("exact", "UCDP where_prec 1: the exact location"),
    "2": ("admin2", "UCDP where_prec 2: within about 25 km of a known point"),
    "3": ("admin2", "UCDP where_prec 3: the district, at its centroid"),
    "4": ("admin1", "UCDP where_prec 4: the province, at its centroid"),
    "5": ("country", "UCDP where_prec 5: a part of the country larger than a province, or a line"),
    "6": ("country", "UCDP where_prec 6: the country, at its centroid"),
    "7": ("country", "UCDP where_prec 7: international waters or airspace"),
}
_PLACE_COLUMNS = ("latitude", "longitude", "where_prec", "where_coordinates", "adm_1", "country")
_TYPE_COLUMNS = ("type_of_violence", "side_a", "side_b")
_SIDES = "side_a and side_b come in no order of guilt, but for one-sided violence, in which side_a attacked"
_TEXTS = ("id", "relid", "side_a", "side_b", "source_headline", "where_description", "source_office", "source_article")
_FIGURES = ("best", "high", "low")
_MOST_DEATHS = 10_000_000
_EPOCH = date(1970, 1, 1)
USED = (
    *_PLACE_COLUMNS,
    *_TEXTS,
    *_FIGURES,
    *("type_of_violence", "date_prec", "date_start", "date_end", "source_date"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """UCDP's estimate of the killed."""

    best: int
    high: int
    low: int


class UcdpReader:
    """Reads the rows of one file."""

    used: frozenset[str] | None = frozenset(USED)

    def __init__(self, label: str) -> None:
        """Take what reports are to be quoted from."""
        self.places = Translation(PlaceReader(_WHERE.get, PlaceColumns(precision="where_prec")).read)
        self._label = label
        self._types = Translation(UcdpTypes().read)
        self._days = Translation(_read_days)
        self._estimates = Translation(_read_estimate)
        self._sources = Translation(join_names)
        self._reported = Translation(_read_newest)

    def draft(self, rows: TextRows) -> tuple[Draft, RowProblems]:
        """Read some rows."""
        types = self._types.translate(*(rows.column(name) for name in _TYPE_COLUMNS))
        days = self._days.translate(*(rows.column(name) for name in ("date_start", "date_end", "date_prec")))
        places = self.places.translate(*(rows.column(name) for name in _PLACE_COLUMNS))
        tolls = self._estimates.translate(*(rows.column(name) for name in _FIGURES))
        read = ((self._types, types), (self._days, days), (self.places, places), (self._estimates, tolls))
        kept, problems = screen(rows, read)
        types, days, places, tolls = (codes[kept] for codes in (types, days, places, tolls))
        return self._build(take_rows(rows, kept, (*_TEXTS, "source_date")), types, days, places, tolls), problems

    def _build(self, rows: TextRows, types: Numbers, days: Numbers, places: Numbers, tolls: Numbers) -> Draft:
        sources = self._sources.translate(rows.column("source_office"))
        newest = self._reported.translate(rows.column("source_date"))
        texts = {
            "incident_id": name_rows("ucdp", rows, "id", "relid"),
            "initiator": rows.column("side_a"),
            "target": rows.column("side_b"),
            "claims": self._estimates.take_texts("claims", tolls, _write_claims),
            "claimants": repeat_text("UCDP", len(rows)),
            "reports": build_reports(self._label, _quote(rows)),
            "sources": self._sources.take_texts("names", sources, str),
            "explanation": self._types.take_texts("says", types, lambda kind: explain(kind.says, _SIDES)),
        }
        return Draft(
            texts=texts,
            event_type=self._types.take_numbers("type", types, lambda kind: kind.event_type),
            place=places,
            killed=self._estimates.take_numbers("low", tolls, lambda estimate: estimate.low),
            reported=self._reported.take_numbers("day", newest, lambda day: (day - _EPOCH).days if day else UNDATED),
            **number_days(self._days, days),
        )


def _quote(rows: TextRows) -> pa.LargeStringArray:
    """What a row says in words: the headline, else the article, else where it was."""
    words = rows.column("source_headline")
    for name in ("source_article", "where_description"):
        words = pc.if_else(pc.equal(words, ""), rows.column(name), words)
    return words


def _read_days(first: str, last: str, precision: str) -> Days | Unusable | None:
    if precision not in (*_DATE_PRECISIONS, ""):
        says = "it is no date_prec of UCDP, which are 1 to 5."
        return Unusable(column="date_prec", value=precision, reason=says, remedy="Correct it.")
    try:
        start = read_day(first)
    except ValueError as error:
        return refuse_day("date_start", first, error)
    try:
        end = read_day(last) or start
    except ValueError as error:
        return refuse_day("date_end", last, error)
    if start is None or end is None:
        return None
    if end < start:
        says = f"it is before date_start, {start}."
        return Unusable(column="date_end", value=last, reason=says, remedy="Are the two swapped?")
    return Days(start=start, end=end + timedelta(days=1), precision=_DATE_PRECISIONS.get(precision, "day"))


def _read_estimate(best: str, high: str, low: str) -> Estimate | Unusable:
    figures = []
    for column, text in zip(_FIGURES, (best, high or best, low or best), strict=True):
        figure = text.removesuffix(".0")
        if not figure.isascii() or not figure.isdigit() or int(figure) > _MOST_DEATHS:
            says = "it is no number of people."
            return Unusable(column=column, value=text, reason=says, remedy="Correct it.")
        figures.append(int(figure))
    estimate = Estimate(best=figures[0], high=figures[1], low=figures[2])
    if not estimate.low <= estimate.best <= estimate.high:
        says = f"best {best} does not lie between low {low} and high {high}; are the columns in another order?"
        return Unusable(column="best", value=best, reason=says, remedy="Give each column its name.")
    return estimate


def _write_claims(estimate: Estimate) -> str:
    if estimate.low == estimate.high:
        return write_claim("UCDP", estimate.low, estimate.high, best=estimate.best)
    note = f"{estimate.low:,} to {estimate.high:,}, best estimate {estimate.best:,}"
    return write_claim("UCDP", estimate.low, estimate.high, best=estimate.best, note=note)


def _read_newest(text: str) -> date | None:
    """The newest of some dates; what is no day is passed over, for it decides nothing."""
    days = []
    for part in text.split(";"):
        try:
            days.append(read_day(part))
        except ValueError:
            continue
    return max((day for day in days if day), default=None)
