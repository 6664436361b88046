"""A table that differs from a numbered one in a few rows gives the same answers as one that is read anew."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.incidents.table_rows import take_rows
from geo.layers.catalogue import Catalogue, Origins
from geo.layers.renumbering import NEW
from geo.layers.selection import Selection
from tests.tables import zoo

TABLE = zoo()


def change(rows: list[int], new: list[int]):
    """Take some rows of whole incidents, in any order, and give the later copies of some a new name."""
    taken = take_rows(TABLE, np.array(rows + new, dtype=np.int64)).reset_index(drop=True)
    ids = taken["incident_id"].astype(object)
    ids.iloc[len(rows) :] = [f"new-{ids.iloc[position]}" for position in range(len(rows), len(taken))]
    changed = taken.assign(incident_id=ids.astype("str"), initiator=_change_new(taken["initiator"], len(rows)))
    return changed, np.array(rows + [NEW] * len(new), dtype=np.int64)


def _change_new(names: "pd.Series[str]", kept: int) -> "pd.Series[str]":
    changed = names.astype(object)
    changed.iloc[kept:] = "Somebody else"
    return changed.astype("str").where(changed.notna())


def rows_of(incidents: list[str]) -> list[int]:
    return [int(row) for each in incidents for row in np.flatnonzero((TABLE["incident_id"] == each).to_numpy())]


IDS = TABLE["incident_id"].drop_duplicates().tolist()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(IDS), unique=True), st.lists(st.sampled_from(IDS), unique=True, max_size=3))
def test_answers_are_those_of_a_catalogue_that_is_read_anew(kept: list[str], new: list[str]) -> None:
    changed, origins = change(rows_of(kept), rows_of(new))
    renumbered = Catalogue(changed, Origins(catalogue=Catalogue(TABLE), rows=origins))
    anew = Catalogue(changed)
    for selection in (Selection(), Selection(initiators=frozenset({"Somebody else"})), Selection(words="strike")):
        found, wanted = renumbered.find(selection), anew.find(selection)
        assert renumbered.list_ids(found.incidents) == anew.list_ids(wanted.incidents)
        assert (found.claims, found.articles, found.unplaced) == (wanted.claims, wanted.articles, wanted.unplaced)
        assert renumbered.read_rows(found.incidents) == anew.read_rows(wanted.incidents)
    assert (renumbered.initiators, renumbered.sources) == (anew.initiators, anew.sources)
    every = [*IDS, *(f"new-{each}" for each in IDS)]
    assert renumbered.find_incidents(every).tolist() == anew.find_incidents(every).tolist()


@pytest.mark.parametrize("rows", [[], [0], [5, 5, 0], [*range(3, 7)], [6, 1, 3, 2]])
def test_rows_are_taken_out_of_chunks_as_out_of_one_piece(rows: list[int]) -> None:
    chunked = pd.concat([TABLE.iloc[:1], TABLE.iloc[1:4], TABLE.iloc[4:]])
    pd.testing.assert_frame_equal(take_rows(chunked, np.array(rows, dtype=np.int64)), chunked.iloc[rows])
