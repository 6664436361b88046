"""A person who looks for a place finds it by any part of any of its names, or gives its degrees."""

import pytest

from geo.errors import PlaceError
from geo.geocoding.gazetteer import read_gazetteer
from geo.geocoding.search import measure_km, read_degrees, search_near, search_places


@pytest.fixture(scope="module")
def places():
    return read_gazetteer().places


def test_a_whole_name_comes_before_longer_ones(places):
    found = search_places("kabul", places)
    assert {place.name for place in found[:3]} == {"Kabul"}
    assert "af-kab/city/kabul" in [place.id for place in found[:3]]


def test_the_beginning_of_a_name_is_enough(places):
    assert "Nangarhar" in [place.name for place in search_places("nanga", places)]


def test_other_names_and_spellings_of_a_place_find_it(places):
    assert "Torkham" in [place.name for place in search_places("TORKHUM", places)]
    assert "Khyber Pakhtunkhwa" in [place.name for place in search_places("khyber-pakh", places)]


@pytest.mark.parametrize("words", ["", "  ", "-", "qqqxyz", "<script>", "." * 5000])
def test_what_no_place_is_called_finds_nothing(places, words):
    assert search_places(words, places) == []


def test_no_more_are_given_than_asked_for(places):
    assert len(search_places("a", places, limit=5)) == 5


@pytest.mark.parametrize("words", ["34.43, 70.45", "34.43 70.45", " 34.43;70.45 ", "34.43°, 70.45°"])
def test_degrees_are_read_latitude_first(words):
    assert read_degrees(words) == (34.43, 70.45)


@pytest.mark.parametrize("words", ["Kabul", "", "34.43", "34,43,70", "1e9, 2", "nan, nan"])
def test_other_words_are_no_degrees(words):
    assert read_degrees(words) is None


@pytest.mark.parametrize("words", ["134.43, 70.45", "34, 181"])
def test_degrees_outside_the_earth_are_refused(words):
    with pytest.raises(PlaceError, match="not on the earth"):
        read_degrees(words)


def test_places_around_a_point_come_nearest_first_a_city_before_its_quarters_and_provinces_not_at_all(places):
    found = search_near(34.53, 69.17, 25.0, places)
    assert (found[0][0].name, found[0][0].kind) == ("Kabul", "city")
    nearest = [round(distance) for _, distance in found]
    assert nearest == sorted(nearest)
    assert all(distance <= 25 and place.kind != "province" for place, distance in found)


def test_nothing_lies_around_a_point_of_the_open_sea(places):
    assert search_near(0.0, 0.0, 50.0, places) == []


def test_a_degree_of_latitude_is_about_111_kilometres():
    assert measure_km(34.0, 70.0, 35.0, 70.0) == pytest.approx(111.2, abs=0.1)
