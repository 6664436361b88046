from datetime import date

import geopandas as gpd
import pytest

from geo.layers.catalogue import Catalogue
from geo.layers.selection import Selection
from geo.layers.time_index import build_time_index
from tests.tables import claim, quote, rows, table, zoo


def select_incidents(table: gpd.GeoDataFrame, selection: Selection) -> gpd.GeoDataFrame:
    catalogue = Catalogue(table)
    return catalogue.read_found(catalogue.find(selection))


def select_left_out(table: gpd.GeoDataFrame, selection: Selection) -> gpd.GeoDataFrame:
    catalogue = Catalogue(table)
    return catalogue.read_found(catalogue.find_left_out(selection))


def ids(selection: Selection) -> list[str]:
    return list(dict.fromkeys(select_incidents(zoo(), selection)["incident_id"]))


def window(first: str, end: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(end)


def test_a_selection_that_asks_nothing_returns_every_row():
    assert len(select_incidents(zoo(), Selection())) == len(zoo())


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (window("2026-02-22", "2026-02-23"), ["raid", "noplace", "hostile"]),
        (window("2026-02-23", "2026-02-24"), []),
        (window("2026-02-06", "2026-02-07"), ["bomb"]),
        (window("2026-02-07", "2026-02-21"), []),
        (window("2025-10-14", "2025-10-15"), ["clash"]),
        (window("2025-11-01", "2025-12-01"), []),
    ],
)
def test_a_window_holds_what_may_have_happened_in_it_and_ends_are_excluded(days, expected):
    assert ids(Selection(window=days)) == expected


def test_cumulative_holds_all_that_began_before_the_end():
    days = window("2026-02-20", "2026-02-22")
    assert ids(Selection(window=days, mode="cumulative")) == ["bomb", "raid", "clash"]


def test_undated_and_unplaced_incidents_are_found_whatever_the_window_and_the_province():
    left_out = select_left_out(zoo(), Selection(window=window("2020-01-01", "2020-01-02"), province="PK-IS"))
    assert list(left_out["incident_id"]) == ["nodate", "noplace"]


def test_left_out_incidents_obey_the_other_filters():
    assert list(select_left_out(zoo(), Selection(initiators=frozenset(["Pakistan"])))["incident_id"]) == ["nodate"]


def test_a_province_selects_only_the_rows_inside_it():
    chosen = select_incidents(zoo(), Selection(province="AF-PKA"))
    assert list(chosen["place_name"]) == ["Paktika"]


def test_a_place_selects_its_own_rows():
    assert ids(Selection(place="test-kabul")) == ["hostile"]


def test_the_empty_string_stands_for_not_said():
    assert ids(Selection(initiators=frozenset([""]))) == ["noplace"]
    assert ids(Selection(geo_precisions=frozenset([""]))) == ["noplace"]
    assert ids(Selection(date_precisions=frozenset(["", "month"]))) == ["clash", "nodate"]


def test_nothing_wanted_selects_nothing():
    assert ids(Selection(event_types=frozenset())) == []


def test_one_of_the_claimants_is_enough():
    assert ids(Selection(claimants=frozenset(["Afghanistan"]))) == ["raid"]
    assert ids(Selection(claimants=frozenset(["Afghan"]))) == []
    assert "raid" not in ids(Selection(claimants=frozenset([""])))


def test_sources_and_types_combine():
    assert ids(Selection(sources=frozenset(["raid.txt"]), event_types=frozenset(["airstrike"]))) == ["raid"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("VILLAGERS", ["raid"]),
        ("saturday camps", ["raid"]),
        ("saturday islamabad", []),
        ("night hawk", ["raid"]),
        ("islamabad", ["bomb"]),
        ("raid.txt", []),
        ("published", []),
        ("valley", []),
        ("example.org", []),
        ("(", ["hostile"]),
        ("   ", ["bomb", "raid", "clash", "nodate", "noplace", "hostile"]),
    ],
)
def test_words_are_sought_in_what_is_quoted_and_named_and_nowhere_else(words, expected):
    assert ids(Selection(words=words)) == expected


def test_words_with_quotation_marks_and_of_other_scripts_are_found():
    text = 'He said "stop" at once in کابل today.'
    found = table(rows("a", "talks", None, claims=[claim("killed", 1, 1, quote(text, text=text))]))
    for words in ('"stop"', "کابل"):
        assert len(select_incidents(found, Selection(words=words))) == 1
    assert len(select_incidents(found, Selection(words="stopped"))) == 0


def test_an_empty_table_stays_a_table():
    empty = zoo().iloc[:0]
    for selection in (Selection(words="x"), Selection(window=window("2026-01-01", "2026-02-01"), province="AF-NAN")):
        assert len(select_incidents(empty, selection)) == 0


def test_the_time_bar_holds_still_whatever_a_selection_leaves():
    everything = table(rows("a", "talks", "2025-10-01"), rows("b", "shelling", "2026-02-06", "Kabul"))
    span = (date(2025, 10, 1), date(2026, 2, 7))
    left = build_time_index(select_incidents(everything, Selection(words="kabul")), span=span)
    assert (left.epoch, left.days, left.incidents) == (span[0], 129, 1)
    assert build_time_index(everything.iloc[:0], span=span).days == 129
