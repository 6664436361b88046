from dataclasses import replace
from datetime import date

from geo.layers.catalogue import Catalogue
from geo.layers.event_types import read_event_types
from geo.layers.selection import Selection
from geo.panels.headline import draw_headline
from geo.panels.library import Library
from geo.panels.listing import COLUMNS, build_listing
from geo.panels.record import list_evidence
from geo.panels.record_reading import read_records
from geo.panels.view import View, build_view
from tests.panels.reader import Reader
from tests.tables import article, rows, table, zoo

FEBRUARY = (date(2026, 2, 1), date(2026, 3, 1))


def look(selection: Selection, incident: str | None = None, incidents=None) -> View:
    return build_view(
        Catalogue(zoo() if incidents is None else incidents),
        read_event_types(),
        Library([article()]),
        selection,
        incident,
    )


def headline(selection: Selection, name: str | None = None) -> str:
    return Reader(draw_headline(look(selection), name)).text


def test_the_panel_lists_a_province_newest_first_with_all_places_of_each_incident():
    view = look(Selection(province="AF-NAN"))
    records = view.read_panel(20)
    assert [record.id for record in records] == ["raid"]
    assert [place.name for place in records[0].places] == ["Nangarhar", "Paktika"]


def test_what_is_undated_is_in_no_list_but_is_left_out_by_name():
    view = look(Selection(province="AF-NAN"))
    assert "nodate" not in view.catalogue.list_ids(view.here)
    assert set(view.catalogue.list_ids(view.left_out.incidents)) == {"nodate", "noplace"}


def test_the_map_shows_all_provinces_whichever_is_chosen():
    view = look(Selection(province="AF-NAN", window=FEBRUARY))
    assert set(view.catalogue.list_ids(view.shown.incidents)) == {"bomb", "raid", "noplace", "hostile"}


def test_the_opened_incident_stands_first_and_once():
    assert [record.id for record in look(Selection(province="AF-NAN"), "clash").read_panel(20)] == ["clash", "raid"]
    assert [record.id for record in look(Selection(window=FEBRUARY), "bomb").read_panel(20)].count("bomb") == 1


def test_an_incident_of_an_old_link_that_is_gone_opens_nothing():
    assert [record.id for record in look(Selection(province="AF-PKA"), "gone").read_panel(20)] == ["raid"]


def test_a_limit_reads_the_newest():
    assert [record.id for record in look(Selection()).read_panel(2)] == ["hostile", "noplace"]


def test_the_headline_counts_names_and_dates():
    assert headline(Selection(window=FEBRUARY, province="AF-PKA"), "Paktika") == (
        "1 incident in Paktika, 1 to 28 February 2026; 0 in the 28 days before: too few to say more"
    )


def test_the_headline_tells_a_trend_that_chance_does_not_explain():
    days = ["2026-02-01", *[f"2026-02-{day:02}" for day in range(8, 15)], "2026-02-14", "2026-02-14"]
    many = table(*(rows(f"i{number}", "airstrike", day, "Nangarhar") for number, day in enumerate(days)))
    selection = Selection(window=(date(2026, 2, 8), date(2026, 2, 15)))
    assert "; 1 in the 7 days before: clearly more" in Reader(draw_headline(look(selection, incidents=many), None)).text
    longer = replace(selection, window=(date(2026, 2, 2), date(2026, 2, 15)))
    for other in (Selection(), replace(selection, mode="cumulative"), longer):
        assert "before" not in Reader(draw_headline(look(other, incidents=many), None)).text


def test_an_empty_province_is_explained_and_not_called_peaceful():
    text = headline(Selection(window=FEBRUARY, province="AF-KUN"), "Kunar")
    assert "0 incidents in Kunar" in text and "does not mean that none happened" in text
    assert "Elsewhere in this window: 4 incidents" in text


def test_an_empty_window_says_what_to_do():
    text = headline(Selection(window=(date(2024, 1, 1), date(2024, 2, 1))))
    assert "widen the window" in text


def test_an_empty_table_points_to_the_articles():
    view = look(Selection(), incidents=zoo().iloc[:0])
    assert "No incident was found" in draw_headline(view, None)
    assert view.read_panel(20) == []


def test_the_listing_is_one_row_an_incident_with_its_places_and_its_last_day_included():
    listing = build_listing(zoo(), {each.id: each for each in read_event_types()})
    assert list(listing.columns) == list(COLUMNS)
    assert list(listing.index) == ["noplace", "hostile", "raid", "bomb", "clash", "nodate"]
    raid = listing.loc["raid"]
    assert raid["Places"] == "Nangarhar — province only, Paktika — province only"
    assert (raid["First day"].date(), raid["Last day"].date()) == (date(2026, 2, 21), date(2026, 2, 22))
    assert raid["Claimants"] == "Afghanistan, Pakistan"
    assert raid["Notes"] == "reports disagree"
    assert listing.loc["clash", "Notes"] == "background; month only"
    assert listing.loc["noplace", "Places"] == "not placed"
    assert listing.loc["nodate", "Notes"] == "no date"


def test_the_listing_of_nothing_has_its_columns():
    assert list(build_listing(zoo().iloc[:0], {}).columns) == list(COLUMNS)


def test_choices_are_distinct_values_taken_apart():
    catalogue = Catalogue(zoo())
    assert catalogue.claimants == ["Afghanistan", "Pakistan"]
    assert catalogue.sources == ["raid.txt"]
    assert "" not in catalogue.initiators


def test_evidence_of_an_incident_is_what_its_claims_and_reports_quote():
    raid = [record for record in read_records(zoo()) if record.id == "raid"]
    text = article().text
    words = [text[start:end] for start, end in list_evidence(raid, "raid.txt")]
    assert "18 dead villagers" in words and len(words) == 4
    assert list_evidence(raid, "other.txt") == []
