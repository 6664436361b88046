"""Cells of JSON are read together, and one that is none is told."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.panels.json_cells import read_cells

VALUES = st.recursive(
    st.none() | st.integers() | st.text(), lambda each: st.lists(each) | st.dictionaries(st.text(), each)
)


@given(st.lists(VALUES))
def test_cells_read_together_are_as_read_one_by_one(values: list[object]) -> None:
    assert read_cells([json.dumps(value) for value in values]) == values


def test_empty_cells_are_empty_lists() -> None:
    assert read_cells([]) == [] and read_cells([None, "", "[1]"]) == [[], [], [1]]


@pytest.mark.parametrize("cells", [["1,2"], ["[1]", "x"], ["1,2", ""], ["[1", "2]"]])
def test_cell_that_is_no_json_is_an_error_and_never_two_cells(cells: list[str]) -> None:
    with pytest.raises(ValueError):
        read_cells(cells)
