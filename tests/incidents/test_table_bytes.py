"""A table comes back from its bytes as it was, down to the types of its columns."""

import pytest
from pandas.testing import assert_frame_equal

from geo.incidents.table_bytes import pack_table, unpack_table
from geo.incidents.table_checks import check_table
from geo.incidents.table_shaping import build_empty_table
from tests.webmap.tables import make_small_table


@pytest.mark.parametrize("build", [make_small_table, build_empty_table], ids=["some incidents", "none"])
def test_table_comes_back_as_it_was(build):
    table = build()
    again = unpack_table(pack_table(table))
    check_table(again)
    assert_frame_equal(again, table)
    assert again.geometry.isna().equals(table.geometry.isna()) and again.crs == table.crs
