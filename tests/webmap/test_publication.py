"""What a page that is passed on holds: the view that was asked for, whole incidents, nothing of ACLED."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from geo.errors import ViewError
from geo.incidents.table import EVENT_TYPES
from geo.layers.selection import Selection
from geo.webmap.publication import PublishedView, draw_publication
from geo.webmap.requested_view import RequestedView, read_day, read_layers, read_province
from geo.webmap.state import MapState
from tests.webmap.packed import unpack, unpack_text
from tests.webmap.tables import KABUL, KANDAHAR, NANGARHAR, make_rows, make_small_table, make_table

WEEK = (date(2026, 2, 21), date(2026, 2, 28))


def see(**state):
    return PublishedView(filters=Selection(), state=MapState(**state))


def ids_of(page):
    return set(unpack(page, "incidents_list")["ids"])


def days_of(page):
    listed = unpack(page, "incidents_list")
    return min(listed["start"]), max(listed["end"])


def number(day):
    return (day - date(1970, 1, 1)).days


def test_everything_is_in_the_page_without_a_view():
    table = make_small_table()
    page = draw_publication(table, [])
    assert ids_of(page) == set(table["incident_id"])
    assert f"Everything: {table['incident_id'].nunique()} incidents." in page
    assert draw_publication(table, []) == page, "the same table gives the same page"


def test_the_page_holds_the_days_the_layers_and_the_province_that_are_seen():
    table = make_table(
        [
            make_rows("strike", "airstrike", ("2026-02-21", "2026-02-22"), [KABUL]),
            make_rows("talks", "talks", ("2026-02-22", "2026-02-23"), [KABUL]),
            make_rows("south", "airstrike", ("2026-02-22", "2026-02-23"), [KANDAHAR]),
            make_rows("late", "airstrike", ("2026-03-22", "2026-03-23"), [KABUL]),
        ]
    )
    layers = tuple(name for name in EVENT_TYPES if name != "talks")
    page = draw_publication(table, [], view=see(window=WEEK, layers=layers, province="AF-KAB"))
    assert ids_of(page) == {"strike"}
    assert "1 of 4 incidents: 21 to 27 February 2026; without Talks; Kabul." in page
    assert '"from":"2026-02-21"' in page and '"province":"AF-KAB"' in page


def test_the_filters_of_the_page_hold_too():
    table = make_small_table()
    view = replace(see(), filters=Selection(date_precisions=frozenset({"month"})))
    page = draw_publication(table, [], view=view)
    assert ids_of(page) == set(table.loc[table["date_precision"] == "month", "incident_id"])
    assert "date known to month" in page


def test_an_incident_of_two_provinces_comes_with_both():
    table = make_table([make_rows("both", "airstrike", ("2026-02-21", "2026-02-22"), [KABUL, NANGARHAR])])
    page = draw_publication(table, [], view=see(province="AF-NAN"))
    assert set(unpack(page, "incidents_list")["places"]) == {"p-kabul", "p-nan"}


def test_the_time_bar_ends_where_the_view_does_and_the_cards_tell_the_whole_date():
    table = make_table([make_rows("month", "airstrike", ("2026-02-01", "2026-03-01"), [KABUL], "month")])
    page = draw_publication(table, [], view=see(window=WEEK))
    assert days_of(page) == (number(WEEK[0]), number(WEEK[1]))
    assert "in February 2026" in unpack_text(page, "cards_0")


def test_cumulative_keeps_all_days_before_the_end():
    table = make_table([make_rows("old", "airstrike", ("2020-02-01", "2020-02-02"), [KABUL])])
    page = draw_publication(table, [], view=see(window=WEEK, mode="cumulative"))
    assert ids_of(page) == {"old"} and "up to 27 February 2026" in page


def test_a_view_of_nothing_is_a_page_that_says_so():
    table = make_small_table()
    page = draw_publication(table, [], view=see(province="PK-SD"))
    assert ids_of(page) == set() and f"0 of {table['incident_id'].nunique()} incidents: Sindh." in page


def test_nothing_of_acled_is_in_the_page_and_the_page_says_so():
    table = make_small_table()
    secret = table["incident_id"].iloc[0]
    names = table["dataset"].astype(str).mask(table["incident_id"] == secret, "ACLED (2)")
    page = draw_publication(table.assign(dataset=pd.Categorical(names)), [])
    assert secret not in ids_of(page)
    assert "1 incident from ACLED left out" in page
    assert all(secret not in unpack_text(page, name) for name in ("cards_0", "sources-text", "left-out-text"))


def test_sources_name_each_article_with_its_day_and_other_tables():
    table = make_small_table()
    names = table["dataset"].astype(str).mask(table["incident_id"] == table["incident_id"].iloc[0], "<b>ucdp")
    sources = unpack_text(draw_publication(table.assign(dataset=pd.Categorical(names)), []), "sources-text")
    assert "Tables that were brought in" in sources and "&lt;b&gt;ucdp" in sources and "<b>ucdp" not in sources


def test_a_view_in_words_is_read():
    table = make_small_table()
    view = RequestedView(first=read_day("2026-02-21"), layers=read_layers("violence, talks"), province="AF-KAB")
    state = view.find_in(table).state
    assert state.window == (date(2026, 2, 21), table["end"].max().date())
    assert state.layers == (*EVENT_TYPES[:10], "talks")
    assert read_province("nangarhar") == read_province("af-nan") == "AF-NAN"
    assert RequestedView().find_in(table) is None


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (read_day, "21.2.2026", "write it as year, month and day"),
        (read_layers, "airstrikes", "there are violence, context, airstrike"),
        (read_layers, " , ", "is no layer"),
        (read_province, "Nangrahar", "write one of AF-NAN (Nangarhar)"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_can(read, text, said):
    with pytest.raises(ViewError) as told:
        read(text)
    assert said in str(told.value)


def test_days_without_incidents_are_told_with_those_there_are():
    with pytest.raises(ViewError, match="the first day is 2025-10-01"):
        RequestedView(first=date(2030, 1, 1)).find_in(make_small_table())
    with pytest.raises(ViewError, match="--to the last"):
        RequestedView(first=date(2026, 2, 1), last=date(2026, 1, 1)).find_in(make_small_table())
