"""Any table as incidents, by a mapping that says what its columns mean."""

import hashlib
import json
from datetime import timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geo.incidents.table import EVENT_TYPES
from geo.interchange.days import Days, read_day, refuse_day
from geo.interchange.draft_columns import (
    build_reports,
    explain,
    join_names,
    number_days,
    repeat_text,
    take_rows,
    write_claim,
)
from geo.interchange.drafting import UNDATED, UNKNOWN, Draft
from geo.interchange.imported_places import ImportedPlace, PlaceColumns, PlaceReader, find_named_place
from geo.interchange.mapping import Mapping, guess_type, refuse_type
from geo.interchange.row_problems import RowProblems
from geo.interchange.screening import screen
from geo.interchange.text_rows import Numbers, TextRows, join_texts
from geo.interchange.translation import Translation, Unusable

_SAID = ("settlement", "the table gives coordinates and no precision")
_MOST_DEATHS = 10_000_000


class MappedReader:
    """Reads the rows of one file."""

    used: frozenset[str] | None = None

    def __init__(self, label: str, mapping: Mapping) -> None:
        """Take what reports are to be quoted from, and what the columns mean."""
        self._label, self._mapping = label, mapping
        columns = PlaceColumns(latitude=mapping.latitude or "latitude", longitude=mapping.longitude or "longitude")
        self._pairs = PlaceReader(lambda _: _SAID, columns)
        self.places = Translation(self._read_place)
        self._types = Translation(self._read_type)
        self._days = Translation(self._read_days)
        self._killed = Translation(self._read_killed)
        self._sources = Translation(join_names)

    def draft(self, rows: TextRows) -> tuple[Draft, RowProblems]:
        """Read some rows."""
        types = self._types.translate(self._column(rows, "event_type"))
        days = self._days.translate(self._column(rows, "date"), self._column(rows, "end"))
        where = ("latitude", "longitude", "place", "province", "country")
        places = self.places.translate(*(self._column(rows, what) for what in where))
        killed = self._killed.translate(self._column(rows, "killed"))
        read = ((self._types, types), (self._days, days), (self.places, places), (self._killed, killed))
        kept, problems = screen(rows, read)
        types, days, places, killed = (codes[kept] for codes in (types, days, places, killed))
        ids = self._name_rows(rows).take(pa.array(kept))
        used = take_rows(rows, kept, tuple(self._mapping.columns.values()))
        return self._build(used, ids, types, days, places, killed), problems

    def _build(
        self, rows: TextRows, ids: pa.LargeStringArray, types: Numbers, days: Numbers, places: Numbers, killed: Numbers
    ) -> Draft:
        sources = self._sources.translate(self._column(rows, "source"))
        named = self._sources.take_texts("names", sources, str)
        claims = self._killed.take_texts("claims", killed, self._write_claims)
        texts = {
            "incident_id": ids,
            "initiator": self._column(rows, "initiator"),
            "target": self._column(rows, "target"),
            "claims": claims,
            "claimants": pc.if_else(
                pc.equal(claims, "[]"), repeat_text("", len(rows)), repeat_text(self._label, len(rows))
            ),
            "reports": build_reports(self._label, self._column(rows, "notes")),
            "sources": pc.if_else(pc.equal(named, ""), repeat_text(self._label.replace("|", "/"), len(rows)), named),
            "explanation": self._types.take_texts("says", types, lambda kind: self._explain(kind)),
        }
        return Draft(
            texts=texts,
            event_type=self._types.take_numbers("type", types, lambda kind: kind),
            place=places,
            killed=self._killed.take_numbers("killed", killed, lambda count: UNKNOWN if count is None else count),
            reported=np.full(len(rows), UNDATED, dtype=np.int32),
            **number_days(self._days, days),
        )

    def _column(self, rows: TextRows, what: str) -> pa.LargeStringArray:
        return rows.column(self._mapping.columns.get(what, ""))

    def _name_rows(self, rows: TextRows) -> pa.LargeStringArray:
        """Name incidents by the id of the row, else by all that it says, so that an id outlives another order."""
        given = self._column(rows, "id")
        if not self._mapping.id or pc.any(pc.equal(given, "")).as_py():
            names = sorted(rows.columns)
            whole = join_texts(*(rows.columns[name] for name in names), between="\x1f").to_pylist()
            digests = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16] for text in whole]
            given = pc.if_else(pc.equal(given, ""), pa.array(digests, pa.large_string()), given)
        return join_texts(f"{self._label}/", given)

    def _read_type(self, text: str) -> int | Unusable:
        mapping = self._mapping
        chosen = mapping.types.get(text)
        if chosen is None:
            chosen = guess_type(text) or mapping.otherwise
        if not chosen:
            return refuse_type(mapping.event_type or "type", text)
        return EVENT_TYPES.index(chosen)

    def _explain(self, kind: int) -> str:
        column = self._mapping.event_type
        says = f"the column {column} of the table, by the mapping" if column else "the table names no type"
        return explain(f"{says}: {EVENT_TYPES[kind].replace('_', ' ')}")

    def _read_days(self, first: str, last: str) -> Days | Unusable | None:
        mapping = self._mapping
        try:
            start = read_day(first, mapping.order)
        except ValueError as error:
            return refuse_day(mapping.date or "date", first, error)
        try:
            end = read_day(last, mapping.order) or start
        except ValueError as error:
            return refuse_day(mapping.end or "end", last, error)
        if start is None or end is None:
            return None
        if end < start:
            says = f"it is before the first day, {start}."
            return Unusable(column=mapping.end, value=last, reason=says, remedy="Are the two swapped?")
        return Days(start=start, end=end + timedelta(days=1), precision="day")

    def _read_place(
        self, latitude: str, longitude: str, name: str, province: str, country: str
    ) -> ImportedPlace | Unusable:
        if latitude or longitude or not (name or province):
            return self._pairs.read(latitude, longitude, "", name, province, country)
        return find_named_place(name, province, country)

    def _read_killed(self, text: str) -> int | Unusable | None:
        if not text:
            return None
        figure = text.removesuffix(".0")
        if not figure.isascii() or not figure.isdigit() or int(figure) > _MOST_DEATHS:
            says = "it is no number of people."
            return Unusable(column=self._mapping.killed, value=text, reason=says, remedy="Correct or empty it.")
        return int(figure)

    def _write_claims(self, count: int | None) -> str:
        return json.dumps([]) if count is None else write_claim(self._label, count, count)
