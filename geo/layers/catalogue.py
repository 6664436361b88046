"""An incident table that is asked again and again: by each click, of every reader.

Beside the table stand its columns as numbers (`geo.layers.columns`), and what was asked last is remembered. Only the
incidents that are read out, such as the cards on view, are taken from the table itself.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geo.incidents.table_rows import take_chunked, take_rows
from geo.interchange.import_result import order_datasets
from geo.layers.columns import UNDATED, Columns, Numbers, build_columns, spread
from geo.layers.found import Found
from geo.layers.renumbering import NEW, renumber
from geo.layers.selection import Mask, Selection, find_rows
from geo.layers.texts import LONG_TEXTS
from geo.layers.words import find_words

_SELECTIONS = 6  # remembered: the rows of a million incidents take eight megabytes each
_WORDS = 8


class Catalogue:
    """An incident table, EPSG:4326, ready to be asked; make one a table and keep it."""

    def __init__(self, table: gpd.GeoDataFrame, differs_from: "Origins | None" = None) -> None:
        """Number a table.

        Args:
            table: See `geo.incidents.table`.
            differs_from: A catalogue of most of its rows, which are not read anew; None: all are read.
        """
        self.table, self._base = table, differs_from
        base = differs_from
        self.columns: Columns = renumber(base.catalogue.columns, table, base.rows) if base else build_columns(table)
        self._texts = pd.DataFrame(table.drop(columns="geometry"))
        self._arrow = pa.Table.from_pandas(self._texts, preserve_index=False)
        self._ids = pa.array(table["incident_id"].astype("string"), type=pa.large_string())
        self._numbers = np.empty(len(table), dtype=np.int32)
        self._numbers[self.columns.rows] = self.columns.incidents
        self._find_anywhere = lru_cache(_SELECTIONS)(self._search)
        self._find_missing = lru_cache(_SELECTIONS)(self._search_missing)
        self._find_words = lru_cache(_WORDS)(self._search_words)

    def find(self, selection: Selection) -> Found:
        """Find the rows that a selection asks for; without a window, undated incidents are among them."""
        return self._find_anywhere(selection.anywhere()).narrow(selection.province, selection.place)

    def find_left_out(self, selection: Selection) -> Found:
        """Find the incidents that no map and no time bar can show: without a place, without a date, or both.

        Window and province of the selection are set aside, its other filters hold.
        """
        return self._find_missing(selection.at_any_time().anywhere())

    def find_incidents(self, ids: Iterable[str]) -> Numbers:
        """Return the numbers of some incidents, newest first; ids that no row has are passed over."""
        rows = [self._find_row(incident) for incident in set(ids)]
        return np.sort(self._numbers[[row for row in rows if row is not None]])

    def list_ids(self, incidents: Numbers) -> list[str]:
        """Return the ids of some incidents, by their numbers, in the same order."""
        heads = self.columns.rows[self.columns.first[incidents]]
        ids: list[str] = self._ids.take(pa.array(heads)).to_pylist()
        return ids

    def name_place(self, place: str) -> str | None:
        """Return the name of a place, as the table first gives it; None where no row has it."""
        rows = self.columns.rows[self.columns.place.codes == self.columns.place.find(place)]
        return str(self.table["place_name"].iloc[rows.min()]) if len(rows) else None

    @cached_property
    def datasets(self) -> list[str]:
        """Which parts can be switched, the articles first."""
        return list(order_datasets(self.columns.dataset.values))

    @cached_property
    def initiators(self) -> list[str]:
        """Who can be chosen as initiator."""
        return self.columns.initiator.list_choices()

    @cached_property
    def claimants(self) -> list[str]:
        """Who can be chosen as claimant."""
        return self.columns.claimants.list_choices()

    @cached_property
    def sources(self) -> list[str]:
        """Which sources can be chosen."""
        return self.columns.sources.list_choices()

    def find_answers(self, found: Found) -> tuple[Numbers, Numbers]:
        """Find the incidents among some that answer another of them, newest first, and beside each what it answers."""
        both = np.isin(self._answers[0], found.incidents) & np.isin(self._answers[1], found.incidents)
        return self._answers[0][both], self._answers[1][both]

    @cached_property
    def _answers(self) -> tuple[Numbers, Numbers]:
        texts = self.table["responds_to"].iloc[self.columns.rows[self.columns.first[:-1]]]
        answering = np.flatnonzero((texts != "[]").to_numpy(dtype=bool))
        causes = [json.loads(text) for text in texts.iloc[answering]]
        numbers = np.repeat(answering, [len(each) for each in causes]).astype(np.int32)
        flat = pa.array([cause for each in causes for cause in each], type=pa.large_string())
        rows = pc.index_in(flat, self._ids).to_pandas().fillna(-1).to_numpy(dtype=np.int64)
        return numbers[rows >= 0], self._numbers[rows[rows >= 0]]

    def read(self, incidents: Numbers) -> pd.DataFrame:
        """Take all rows of some incidents, by their numbers, out of the table, without geometry, in the order given."""
        return take_rows(self._texts, self._find_rows(incidents))

    def read_table(self, incidents: Numbers) -> gpd.GeoDataFrame:
        """Take all rows of some incidents out of the table, those of one together, in the order of the table."""
        heads = self.columns.rows[self.columns.first[incidents]]
        return take_rows(self.table, self._find_rows(incidents[np.argsort(heads)]))

    def read_rows(self, incidents: Numbers) -> list[dict[str, Any]]:
        """The same as one mapping a row, null as None: for a few incidents several times as fast."""
        rows = self._find_rows(incidents)
        names = self._arrow.column_names
        values = [_list_values(take_chunked(self._arrow[name], rows)) for name in names]
        return [dict(zip(names, row, strict=True)) for row in zip(*values, strict=True)]

    def read_found(self, found: Found) -> gpd.GeoDataFrame:
        """Take the rows found out of the table, in its order; the table itself where they are all."""
        if len(found.rows) == len(self.table):
            return self.table
        return take_rows(self.table, np.sort(self.columns.rows[found.rows]))

    def read_drawn(self, found: Found) -> gpd.GeoDataFrame:
        """The same as the map's index needs it: places as categories, which are numbered already."""
        if len(found.rows) == len(self.table):
            return self._drawn
        return take_rows(self._drawn, np.sort(self.columns.rows[found.rows]))

    @cached_property
    def _drawn(self) -> gpd.GeoDataFrame:
        light = self.table.drop(columns=[name for name in LONG_TEXTS if name in self.table])
        codes = np.empty(len(light), dtype=np.int32)
        codes[self.columns.rows] = self.columns.place.codes
        light["place_id"] = pd.Categorical.from_codes(
            codes, categories=pd.Index(self.columns.place.values, dtype=object)
        )
        return light

    def _find_rows(self, incidents: Numbers) -> Numbers:
        first, after = self.columns.first[incidents], self.columns.first[incidents + 1]
        return self.columns.rows[spread(first, after - first)]

    def _search(self, selection: Selection) -> Found:
        rows = find_rows(self.columns, selection)
        if selection.words.strip():
            rows = rows[self._find_words(selection.words)[rows]]
        return Found(columns=self.columns, rows=rows)

    def _search_missing(self, selection: Selection) -> Found:
        found = self._find_anywhere(selection)
        missing = (self.columns.place.codes < 0) | (self.columns.start == UNDATED)
        return Found(columns=self.columns, rows=found.rows[missing[found.rows]])

    def _search_words(self, words: str) -> Mask:
        mask: Mask = find_words(self.table, words)[self.columns.rows]
        return mask

    @cached_property
    def _by_id(self) -> Numbers:
        """Positions of the rows, by their ids; of a table that differs from another, of the rows that are new."""
        if self._base is None:
            order: Numbers = pc.sort_indices(self._ids).to_numpy().astype(np.int32)
            return order
        new = np.flatnonzero(self._base.rows == NEW)
        among: Numbers = pc.sort_indices(self._ids.take(pa.array(new))).to_numpy()
        return new[among].astype(np.int32)

    @cached_property
    def _now(self) -> Numbers:
        """Where the rows of the catalogue that this one differs from stand now; -1: they are gone."""
        assert self._base is not None  # noqa: S101 - for mypy: only such catalogues ask
        now = np.full(len(self._base.catalogue.table), -1, dtype=np.int32)
        kept = np.flatnonzero(self._base.rows != NEW)
        now[self._base.rows[kept]] = kept
        return now

    def _find_row(self, incident: str) -> int | None:
        position = bisect_left(self._by_id, incident, key=lambda row: self._ids[int(row)].as_py())
        if position < len(self._by_id) and self._ids[int(self._by_id[position])].as_py() == incident:
            return int(self._by_id[position])
        before = self._base.catalogue._find_row(incident) if self._base else None
        return None if before is None or self._now[before] < 0 else int(self._now[before])


def _list_values(column: pa.Array | pa.ChunkedArray) -> list[Any]:
    """List a column's values, null as None, without making one scalar after the other where Arrow would."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    is_time = pa.types.is_timestamp(column.type)
    values: list[Any] = column.to_numpy(zero_copy_only=False).tolist() if is_time else column.to_pylist()
    return values


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """From which catalogue a table differs in a few rows."""

    catalogue: Catalogue
    rows: Numbers  # of each row of the table: its position in the table of the catalogue, or NEW
