"""Cells that a spreadsheet would run: harmless in the file, and back as they were."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.interchange.formula_guard import guard, guard_column, restore, restore_column

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
TEXTS = st.one_of(st.text(), st.text(alphabet="'=+-@\t\r\n＝x"))


@pytest.mark.parametrize("beginning", BEGINNINGS)
@pytest.mark.parametrize("before", ["", "'", "''"])
def test_formula_begins_with_an_apostrophe_and_comes_back(beginning, before):
    text = f"{before}{beginning}cmd|' /C calc'!A0"
    assert guard(text) == f"'{text}" and restore(guard(text)) == text


@pytest.mark.parametrize("text", ["", "'", "''", "Kabul", "'t was night", "1-2", "a=b", "’= no apostrophe"])
def test_harmless_text_stays_as_it_is(text):
    assert guard(text) == restore(text) == text


@given(TEXTS)
def test_no_text_is_dangerous_or_changed_by_going_out_and_coming_back(text):
    assert not guard(text).startswith(BEGINNINGS)
    assert restore(guard(text)) == text


@settings(deadline=None)  # the first regular expression of Arrow takes its time
@given(st.lists(st.one_of(st.none(), TEXTS), max_size=20))
def test_column_is_guarded_and_restored_like_its_cells(texts):
    column = pa.array(texts, type=pa.large_string())
    guarded = guard_column(column)
    assert guarded.to_pylist() == [None if text is None else guard(text) for text in texts]
    assert restore_column(guarded).to_pylist() == texts
