"""ACLED's weekly aggregate: sums of a week, a province and a sub-event type, as so many incidents of that week.

A row that counts twelve events becomes twelve incidents, each known to the week and the province only, so that counts
on the map are right. The fatalities are a sum of all twelve and cannot be divided: the first of them carries the claim,
which says so.
"""

import json
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geo.interchange.acled import ZERO
from geo.interchange.acled_types import AcledTypes
from geo.interchange.days import Days, Order, read_day, refuse_day
from geo.interchange.draft_columns import explain, number_days, repeat_text, take_rows, write_claim
from geo.interchange.drafting import UNDATED, UNKNOWN, Draft
from geo.interchange.imported_places import PlaceColumns, PlaceReader
from geo.interchange.row_problems import RowProblems
from geo.interchange.screening import screen
from geo.interchange.text_rows import Numbers, TextRows, join_texts
from geo.interchange.translation import Translation, Unusable

REQUIRED = ("week", "event_type", "events", "centroid_latitude", "centroid_longitude")
_PRECISION = ("admin1", "a sum of ACLED for the province, at its centroid")
_SAYS = "one of {} that ACLED sums up for the week and the province"
_MOST_EVENTS = 10_000  # in one week and province
_MOST_DEATHS = 10_000_000
_NAMES = ("id", "week", "admin1", "event_type", "sub_event_type")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklySum:
    """What a row adds up."""

    events: int
    fatalities: int


class AcledWeeklyReader:
    """Reads the rows of one file."""

    used: frozenset[str] | None = None

    def __init__(self, label: str, order: Order | None = None) -> None:
        """Take what reports are to be quoted from, and the order of day and month where they are figures."""
        columns = PlaceColumns(latitude="CENTROID_LATITUDE", longitude="CENTROID_LONGITUDE", precision="")
        self.places = Translation(PlaceReader(lambda _: _PRECISION, columns).read)
        self._label, self._order = label, order
        self._types = Translation(AcledTypes().read)
        self._weeks = Translation(self._read_week)
        self._sums = Translation(_read_sum)

    def draft(self, rows: TextRows) -> tuple[Draft, RowProblems]:
        """Read some rows; each becomes as many as it counts events."""
        empty = repeat_text("", len(rows))
        columns = (rows.column("centroid_latitude"), rows.column("centroid_longitude"), empty, rows.column("admin1"))
        places = self.places.translate(*columns, rows.column("admin1"), rows.column("country"))
        types = self._types.translate(rows.column("event_type"), rows.column("sub_event_type"))
        weeks = self._weeks.translate(rows.column("week"))
        sums = self._sums.translate(rows.column("events"), rows.column("fatalities"))
        read = ((self._types, types), (self._weeks, weeks), (self.places, places), (self._sums, sums))
        kept, problems = screen(rows, read)
        counts = self._sums.take_numbers("events", sums[kept], lambda total: total.events)
        every = np.repeat(kept, counts)
        turns = np.arange(len(every)) - np.repeat(np.cumsum(counts) - counts, counts)
        spread = take_rows(rows, every, _NAMES)
        return self._build(spread, turns, types[every], weeks[every], places[every], sums[every]), problems

    def _build(
        self, rows: TextRows, turns: Numbers, types: Numbers, weeks: Numbers, places: Numbers, sums: Numbers
    ) -> Draft:
        first, nothing = pa.array(turns == 0), repeat_text("", len(rows))
        killed = self._sums.take_numbers("killed", sums, lambda total: total.fatalities or UNKNOWN)
        parts = [rows.column(name) for name in _NAMES]
        texts = {
            "incident_id": join_texts("acled-week", *parts, pa.array(turns).cast(pa.large_string()), between="/"),
            "initiator": nothing,
            "target": nothing,
            "claims": _choose(
                first, self._sums.take_texts("claims", sums, _write_claims), repeat_text("[]", len(rows))
            ),
            "claimants": _choose(first, repeat_text("ACLED", len(rows)), nothing),
            "reports": self._sums.take_texts("report", sums, lambda total: _write_report(self._label, total)),
            "sources": repeat_text("ACLED", len(rows)),
            "explanation": self._types.take_texts("explained", types, lambda kind: explain(kind.says)),
        }
        return Draft(
            texts=texts,
            event_type=self._types.take_numbers("type", types, lambda kind: kind.event_type),
            place=places,
            killed=np.where(turns == 0, killed, UNKNOWN),
            reported=np.full(len(rows), UNDATED, dtype=np.int32),
            **number_days(self._weeks, weeks),
        )

    def _read_week(self, written: str) -> Days | Unusable | None:
        try:
            day = read_day(written, self._order)
        except ValueError as error:
            return refuse_day("WEEK", written, error)
        return Days(start=day, end=day + timedelta(days=7), precision="week") if day else None


def _choose(first: pa.BooleanArray, this: pa.LargeStringArray, that: pa.LargeStringArray) -> pa.LargeStringArray:
    return pc.if_else(first, this, that)


def _read_sum(events: str, fatalities: str) -> WeeklySum | Unusable:
    for column, text, most in (("EVENTS", events, _MOST_EVENTS), ("FATALITIES", fatalities or "0", _MOST_DEATHS)):
        if not text.isascii() or not text.isdigit() or int(text) > most:
            says = f"it is no number up to {most:,}."
            return Unusable(column=column, value=text, reason=says, remedy="Correct it.")
    return WeeklySum(events=int(events), fatalities=int(fatalities or 0))


def _write_claims(total: WeeklySum) -> str:
    if not total.fatalities:
        return write_claim("ACLED", None, None, note=ZERO)
    note = f"{total.fatalities:,}, the sum of {total.events:,} events of the week" if total.events > 1 else ""
    return write_claim("ACLED", total.fatalities, total.fatalities, **({"note": note} if note else {}))


def _write_report(label: str, total: WeeklySum) -> str:
    says = _SAYS.format(f"{total.events:,} events" if total.events != 1 else "1 event")
    report = {"article": label, "published": None, "start": 0, "end": len(says), "text": says}
    return json.dumps([report], ensure_ascii=False)
