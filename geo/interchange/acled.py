"""ACLED's event export, current and older columns, as incidents.

- Its fatalities are the claim of ACLED. A 0 stands for "0 or not reported" and is no figure.
- A day known to the week stands for the week around it, one known to the month for its month.
- geo_precision 1 is a named place, 2 a part of a region, 3 a larger region such as a province.
- actor1 and actor2 come in no order of guilt, and the explanation says so.
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from geo.interchange.acled_types import AcledTypes
from geo.interchange.days import Days, Order, read_day, refuse_day, widen
from geo.interchange.draft_columns import (
    build_reports,
    explain,
    join_names,
    name_rows,
    number_days,
    take_rows,
    write_claim,
)
from geo.interchange.drafting import UNDATED, UNKNOWN, Draft
from geo.interchange.imported_places import PlaceReader
from geo.interchange.row_problems import RowProblems
from geo.interchange.screening import screen
from geo.interchange.text_rows import Numbers, TextRows
from geo.interchange.translation import Translation, Unusable

REQUIRED = ("event_date", "event_type", "latitude", "longitude", "fatalities")
ZERO = "0 or not reported"
_DATE_PRECISIONS = {"1": "day", "2": "week", "3": "month", "": "day"}
_GEO_PRECISIONS = {
    "": ("settlement", "ACLED gives no precision"),
    "1": ("settlement", "ACLED geo_precision 1: a named place"),
    "2": ("admin2", "ACLED geo_precision 2: a part of a region, or near a town"),
    "3": ("admin1", "ACLED geo_precision 3: a larger region, such as a province"),
}
_ORDER = "actor1 and actor2 come in no order of guilt"
_MOST_DEATHS = 10_000_000
_PLACE_COLUMNS = ("latitude", "longitude", "geo_precision", "location", "admin1", "country")
_TEXTS = ("event_id_cnty", "data_id", "actor1", "actor2", "notes", "source")
USED = (*_PLACE_COLUMNS, *_TEXTS, *("event_date", "time_precision", "event_type", "sub_event_type", "fatalities"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """Who was killed, as one data set claims."""

    claims: str  # JSON array
    killed: int  # the least of it; UNKNOWN: no figure


class AcledReader:
    """Reads the rows of one file."""

    used: frozenset[str] | None = frozenset(USED)

    def __init__(self, label: str, order: Order | None = None) -> None:
        """Take what reports are to be quoted from, and the order of day and month where they are figures."""
        self.places = Translation(PlaceReader(_GEO_PRECISIONS.get).read)
        self._label, self._order = label, order
        self._types = Translation(AcledTypes().read)
        self._days = Translation(self._read_days)
        self._tolls = Translation(read_toll)
        self._sources = Translation(join_names)

    def draft(self, rows: TextRows) -> tuple[Draft, RowProblems]:
        """Read some rows."""
        types = self._types.translate(rows.column("event_type"), rows.column("sub_event_type"))
        days = self._days.translate(rows.column("event_date"), rows.column("time_precision"))
        places = self.places.translate(*(rows.column(name) for name in _PLACE_COLUMNS))
        tolls = self._tolls.translate(rows.column("fatalities"))
        read = ((self._types, types), (self._days, days), (self.places, places), (self._tolls, tolls))
        kept, problems = screen(rows, read)
        types, days, places, tolls = (codes[kept] for codes in (types, days, places, tolls))
        return self._build(take_rows(rows, kept, _TEXTS), types, days, places, tolls), problems

    def _build(self, rows: TextRows, types: Numbers, days: Numbers, places: Numbers, tolls: Numbers) -> Draft:
        claims = self._tolls.take_texts("claims", tolls, lambda toll: toll.claims)
        sources = self._sources.translate(rows.column("source"))
        texts = {
            "incident_id": name_rows("acled", rows, "event_id_cnty", "data_id"),
            "initiator": rows.column("actor1"),
            "target": rows.column("actor2"),
            "claims": claims,
            "claimants": pa.repeat(pa.scalar("ACLED", pa.large_string()), len(rows)),
            "reports": build_reports(self._label, rows.column("notes")),
            "sources": self._sources.take_texts("names", sources, str),
            "explanation": self._types.take_texts("says", types, lambda kind: explain(kind.says, _ORDER)),
        }
        return Draft(
            texts=texts,
            event_type=self._types.take_numbers("type", types, lambda kind: kind.event_type),
            place=places,
            killed=self._tolls.take_numbers("killed", tolls, lambda toll: toll.killed),
            reported=np.full(len(rows), UNDATED, dtype=np.int32),
            **number_days(self._days, days),
        )

    def _read_days(self, written: str, precision: str) -> Days | Unusable | None:
        if precision not in _DATE_PRECISIONS:
            says = "it is no time_precision of ACLED, which are 1, 2 and 3."
            return Unusable(column="time_precision", value=precision, reason=says, remedy="Correct or empty it.")
        try:
            day = read_day(written, self._order)
        except ValueError as error:
            return refuse_day("event_date", written, error)
        if day is None:
            return None
        known = _DATE_PRECISIONS[precision]
        start, end = widen(day, known)
        return Days(start=start, end=end, precision=known)


def read_toll(fatalities: str) -> Toll | Unusable:
    """Read ACLED's figure: one claim, without a figure where it is 0 or empty."""
    try:
        deaths = int(float(fatalities or "0"))
    except (ValueError, OverflowError):
        deaths = -1
    if not 0 <= deaths <= _MOST_DEATHS:
        says = "it is no number of people."
        return Unusable(column="fatalities", value=fatalities, reason=says, remedy="Correct it, or empty the cell.")
    if not deaths:
        return Toll(claims=write_claim("ACLED", None, None, note=ZERO), killed=UNKNOWN)
    return Toll(claims=write_claim("ACLED", deaths, deaths), killed=deaths)
