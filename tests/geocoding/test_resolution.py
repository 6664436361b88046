"""Which place a name means. An article in, one line a name out: place, unit, precision."""

import pytest

from geo.articles.parsing import parse_article
from geo.articles.reading import build_article
from geo.extraction.plain import fold_sentences
from geo.extraction.toponyms import ToponymFinder, read_toponym_rules
from geo.geocoding.gazetteer import read_gazetteer
from geo.geocoding.resolution import choose_precision, resolve_toponyms

ZOO = {
    # the noun beside the name
    "Jets struck Kabul and Kandahar provinces.": ["Kabul AF-KAB admin1", "Kandahar AF-KAN admin1"],
    "Jets struck Kabul.": ["Kabul AF-KAB settlement"],
    "A blast hit Kandahar.": ["Kandahar AF-KAN settlement"],
    "Two died in Bannu district.": ["Bannu PK-KP admin2"],
    "Two died in Bannu.": ["Bannu PK-KP settlement"],
    "Two died in Spin Boldak district.": ["Spin Boldak AF-KAN admin2"],
    "Two died in Mastung and Kech districts.": ["Mastung PK-BA admin2", "Kech PK-BA admin2"],
    # the unit it is put in
    "Shells fell on the Khogyani, Ghani Khel and Behsud districts of Nangarhar.": [
        "Khogyani AF-NAN admin2",
        "Ghani Khel AF-NAN admin2",
        "Behsud AF-NAN admin2",
        "Nangarhar AF-NAN admin1",
    ],
    "Jets struck Barmal in Paktika.": ["Barmal AF-PKA admin2", "Paktika AF-PKA admin1"],
    "Troops searched Birmal in South Waziristan.": ["Birmal tehsil PK-KP admin2", "South Waziristan PK-KP admin2"],
    "Police fired at Jani Khel in Bannu.": ["Jani Khel of Bannu PK-KP admin2", "Bannu PK-KP settlement"],
    "A crowd met at Hyderabad in India.": ["Hyderabad IN-TS settlement", "India IN country"],
    "A crowd met at Hyderabad.": ["Hyderabad PK-SD settlement"],
    "Two died in Kulachi tehsil of Dera Ismail Khan.": ["Kulachi PK-KP admin2", "Dera Ismail Khan PK-KP admin2"],
    "Two died in Spin Boldak district of Kandahar.": ["Spin Boldak AF-KAN admin2", "Kandahar AF-KAN admin1"],
    # Paktia is not Paktika
    "Strikes hit Paktya and Paktika.": ["Paktia AF-PIA admin1", "Paktika AF-PKA admin1"],
    # weak names
    "Two died in Tank, a district of Khyber Pakhtunkhwa.": ["Tank PK-KP settlement", "Khyber Pakhtunkhwa PK-KP admin1"],
    "They spoke of Matta at length.": ["Matta - “Matta” is also a word or a person's name"],
    # coarse places
    "A bomb went off in southern Khyber Pakhtunkhwa.": ["Khyber Pakhtunkhwa PK-KP admin1"],
    "Strikes hit eastern Afghanistan.": ["Afghanistan AF country"],
    "They fought along the border.": ["Afghanistan-Pakistan border - border"],
    "They fought along the Durand Line.": ["Durand Line - border"],
    "They met at Torkham.": ["Torkham PK-KP settlement"],
    "Fire was heard at Angoor Ada.": ["Angur Ada PK-KP admin2"],
    # unknown to the gazetteer
    "A blast hit the Zarin Gorai area of Khyber Pakhtunkhwa, Lakki Marwat police said.": [
        "Lakki Marwat PK-KP admin2",
        "Khyber Pakhtunkhwa PK-KP admin1",
        "Lakki Marwat PK-KP admin2",
    ],
    "Three died in Mastung. The van was hit near Karim Chowk.": [
        "Mastung PK-BA settlement",
        "Mastung PK-BA settlement",
    ],
    "A van was hit near Karim Chowk.": ["Karim Chowk - “Karim Chowk” is not in the gazetteer"],
    "Two died in Barmal and Zarin districts of Paktika.": [
        "Barmal AF-PKA admin2",
        "Paktika AF-PKA admin1",
        "Paktika AF-PKA admin1",
    ],
    # a name no gazetteer holds lies in the theatre where the sentence names a place of it
    "He told Ankara that the Karimzor area of Kurram was shelled.": [
        "Ankara TR-06 settlement",
        "Kurram PK-KP admin2",
        "Kurram PK-KP admin2",
    ],
    "The Karimzor area was shelled, he said after talks in Muscat on peace near Wana.": [
        "Wana PK-KP settlement",
        "Muscat OM-MA settlement",
        "Wana PK-KP settlement",
    ],
    # a spot on the way to a town, not the town
    "A bomb went off near Chaman Phatak in Quetta.": ["Quetta PK-BA settlement", "Quetta PK-BA settlement"],
    "A blast at Peshawar Morr in Islamabad.": ["Islamabad PK-IS settlement", "Islamabad PK-IS settlement"],
    "A bomb went off at Sadiqabad Adda near Karim Ground of Khar.": [
        "Khar PK-KP settlement",
        "Khar PK-KP settlement",
        "Khar PK-KP settlement",
    ],
    # no verified coordinate
    "Fighting reached Daychopan district in Zabul.": ["Zabul AF-ZAB admin1", "Zabul AF-ZAB admin1"],
}


@pytest.fixture(scope="module")
def gazetteer():
    return read_gazetteer()


@pytest.fixture(scope="module")
def resolve(gazetteer):
    finder = ToponymFinder(gazetteer.names(), read_toponym_rules())

    def resolve_text(text):
        return resolve_toponyms(
            finder.find(fold_sentences(parse_article(build_article("zoo.txt", f" date 2025-10-15 {text}")).sentences)),
            gazetteer,
        )

    return resolve_text


def show(resolution):
    location = resolution.location
    if location is None:
        return f"{resolution.toponym.name} - {resolution.reason}"
    return f"{location.place.name} {location.place.admin1 or location.place.country or '-'} {location.geo_precision}"


@pytest.mark.parametrize(("text", "lines"), ZOO.items())
def test_name_means_the_place_that_the_article_says(text, lines, resolve):
    shown = [show(resolution) for resolution in resolve(text)]
    assert [line[: len(wanted)] for line, wanted in zip(shown, lines, strict=True)] == lines


def test_article_without_toponyms_resolves_to_nothing(gazetteer):
    assert resolve_toponyms([], gazetteer) == []


def test_every_resolution_has_a_place_with_reasons_or_a_reason_for_none(resolve):
    for text in ZOO:
        for resolution in resolve(text):
            assert (resolution.location is None) != (resolution.reason is None)
            assert resolution.location is None or all(resolution.location.reasons)


def test_metonym_names_the_government_at_its_seat_and_stays_associative(resolve):
    (kabul,) = resolve("Kabul denied it.")
    assert not kabul.toponym.literal and kabul.location.place.id == "af-kab/city/kabul"


def test_place_shown_for_an_unknown_one_says_so(resolve):
    unknown, _ = resolve("A blast hit the Zarin Gorai area of Bannu.")
    assert unknown.location.place.name == "Bannu" and "not in the gazetteer" in unknown.location.reasons[0]


def test_place_without_coordinate_is_shown_with_its_province_and_says_so(resolve):
    district, _ = resolve("Fighting reached Daychopan district in Zabul.")
    assert district.location.geo_precision == "admin1" and "no verified coordinate" in district.location.reasons[-1]


def test_every_kind_in_the_gazetteer_has_a_precision(gazetteer):
    coarse = {place.kind: choose_precision(place) for place in gazetteer.places}
    assert coarse["province"] == "admin1" and coarse["district"] == "admin2" and coarse["country"] == "country"
    assert "exact" not in {coarse["city"], coarse["area"], coarse["village"], coarse["crossing"]}
