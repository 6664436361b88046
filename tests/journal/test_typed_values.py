"""What a person types becomes values of an incident, or a message that says what is wrong with it."""

from datetime import date

import pytest

from geo.errors import JournalError, PlaceError
from geo.geocoding.boundaries import read_admin1_units
from geo.geocoding.gazetteer import read_gazetteer
from geo.journal.model import ClaimNote, Days, Quote
from geo.journal.placing import note_place, note_province, note_spot
from geo.journal.typed_values import describe_claims, name_words, read_typed_claims, read_typed_days

WORDS = Quote(article="raid.txt", start=0, end=9, text="18 dead\nvillagers")


def test_days_are_kept_half_open():
    days = read_typed_days(date(2026, 2, 21), date(2026, 2, 22), "day")
    assert days == Days(start=date(2026, 2, 21), end=date(2026, 2, 23), precision="day")


@pytest.mark.parametrize(("first", "last"), [(date(2026, 2, 21), None), (None, date(2026, 2, 21))])
def test_one_day_alone_is_first_and_last(first, last):
    assert read_typed_days(first, last, "day") == Days(start=date(2026, 2, 21), end=date(2026, 2, 22), precision="day")


def test_no_day_is_no_days():
    assert read_typed_days(None, None, "day") is None


def test_months_and_years_are_taken_whole():
    month = read_typed_days(date(2024, 2, 9), None, "month")
    assert (month.start, month.end) == (date(2024, 2, 1), date(2024, 3, 1))
    year = read_typed_days(date(2025, 12, 9), date(2026, 1, 2), "year")
    assert (year.start, year.end) == (date(2025, 1, 1), date(2027, 1, 1))


def test_swapped_days_are_refused_with_the_likely_mistake():
    with pytest.raises(JournalError, match="swapped"):
        read_typed_days(date(2026, 2, 22), date(2026, 2, 21), "day")


CLAIMS = (
    ClaimNote(outcome="killed", low=18, high=18, victims="villagers", claimant="Afghanistan", quote=WORDS),
    ClaimNote(outcome="injured", low=None, high=None, stance="denies"),
)


def test_claims_that_nobody_edits_stay_what_they_are():
    assert read_typed_claims(describe_claims(CLAIMS), [WORDS]) == CLAIMS


def test_figures_from_a_table_editor_are_people():
    claims = read_typed_claims([{"outcome": "killed", "low": 7.0, "high": float("nan"), "claimant": " "}], [])
    assert claims == (ClaimNote(outcome="killed", low=7, high=None),)


def test_empty_rows_are_passed_over():
    assert read_typed_claims([{}, {"claimant": None, "low": float("nan"), "victims": " "}], []) == ()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"low": 3}, "claim 1 does not say what happened"),
        ({"outcome": "killed", "low": 9, "high": 3}, "swapped"),
        ({"outcome": "killed", "low": -1}, "0 or more"),
        ({"outcome": "killed", "low": 1.5}, "whole number"),
        ({"outcome": "killed", "stance": "hopes"}, "asserts, denies"),
        ({"outcome": "killed", "words": "never printed"}, "choose them again"),
    ],
)
def test_a_claim_that_makes_no_sense_names_row_and_remedy(row, says):
    with pytest.raises(JournalError, match=says):
        read_typed_claims([row], [WORDS])


def test_words_are_found_again_by_what_the_editor_shows():
    assert read_typed_claims([{"outcome": "killed", "words": name_words(WORDS)}], [WORDS])[0].quote == WORDS


@pytest.fixture(scope="module")
def gazetteer():
    return read_gazetteer()


def test_a_place_of_the_gazetteer_is_as_precise_as_its_kind(gazetteer):
    city, province = (note_place(gazetteer.place(id), gazetteer) for id in ("af-kab/city/kabul", "af-kab"))
    assert (city.geo_precision, city.admin1, city.country) == ("settlement", "AF-KAB", "AF")
    assert province.geo_precision == "admin1"


def test_a_place_without_a_coordinate_is_shown_with_its_province(gazetteer):
    bare = next(each for each in gazetteer.places if each.latitude is None and each.admin1 and each.kind != "province")
    note = note_place(bare, gazetteer)
    assert note.geo_precision == "admin1"
    assert note.latitude is not None
    assert any(bare.name in reason for reason in note.reasons)


def test_a_point_gets_the_province_it_lies_in():
    note = note_spot(34.43, 70.45, read_admin1_units())
    assert (note.place_id, note.admin1, note.geo_precision) == ("hand:34.43000,70.45000", "AF-NAN", "exact")
    assert note_spot(0.0, 0.0, read_admin1_units()).admin1 is None


@pytest.mark.parametrize(
    ("radius_km", "precision", "latitude"),
    [(0.02, "exact", 34.4321), (2.0, "settlement", 34.43), (14.0, "admin2", 34.4)],
)
def test_a_point_picked_on_the_map_is_no_more_precise_than_the_map_showed_it(radius_km, precision, latitude):
    note = note_spot(34.4321, 70.45, read_admin1_units(), radius_km=radius_km)
    assert (note.geo_precision, note.latitude) == (precision, latitude)
    assert "picked on the map by hand" in note.reasons[0]


def test_the_province_of_a_point_is_offered_and_none_outside_all_of_them():
    province = note_province(34.43, 70.45, read_admin1_units(), read_gazetteer())
    assert (province.name, province.geo_precision) == ("Nangarhar", "admin1")
    assert note_province(0.0, 0.0, read_admin1_units(), read_gazetteer()) is None


def test_a_point_off_the_earth_is_refused():
    with pytest.raises(PlaceError, match="not on the earth"):
        note_spot(1e9, 70.0, read_admin1_units())
