"""The gazetteer: where its places lie, which names find them, and that it can be built again."""

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pycountry
import pyproj
import pytest
import shapely

from geo.errors import DataError
from geo.geocoding.boundaries import read_admin1_units
from geo.geocoding.gazetteer import GAZETTEER, read_gazetteer

FOLDER = GAZETTEER.parent
ELLIPSOID = pyproj.Geod(ellps="WGS84")
GENERALISED_KM = 8  # the outlines are good to a few kilometres, and seats of border districts lie close to them

# Agreed by at least two independent sources: id, unit, latitude, longitude.
AGREED = """
af-kan/town/spin-boldak        AF-KAN 31.006 66.400
af-kan/district/spin-boldak    AF-KAN 30.96  66.12
af-nan/district/behsud         AF-NAN 34.45  70.46
af-nan/district/khogyani       AF-NAN 34.237 70.181
af-nan/district/lal-pur        AF-NAN 34.33  71.03
af-nan/district/muhmand-dara   AF-NAN 34.19  71.04
pk-kp/crossing/torkham         PK-KP  34.115 71.085
af-pka/district/barmal         AF-PKA 32.71  69.27
af-kho/district/gurbuz         AF-KHO 33.21  69.96
af-pia/district/dand-patan     AF-PIA 33.79  69.91
af-kan/district/maruf          AF-KAN 31.48  67.25
af-kan/district/shorabak       AF-KAN 30.17  66.05
pk-ba/crossing/friendship-gate PK-BA  30.922 66.445
pk-ba/town/chaman              PK-BA  30.918 66.453
pk-ba/district/killa-abdullah  PK-BA  30.7   66.6
pk-kp/district/bajaur          PK-KP  34.72  71.45
pk-kp/town/khar                PK-KP  34.736 71.527
pk-kp/district/mohmand         PK-KP  34.43  71.35
pk-kp/area/ghalanai            PK-KP  34.323 71.391
pk-kp/district/khyber          PK-KP  34.0   71.15
pk-kp/district/orakzai         PK-KP  33.70  70.89
pk-kp/district/kurram          PK-KP  33.68  70.39
pk-kp/town/parachinar          PK-KP  33.900 70.100
pk-kp/district/north-waziristan PK-KP 32.93  69.90
pk-kp/town/miranshah           PK-KP  33.001 70.071
pk-kp/district/south-waziristan PK-KP 32.4   69.7
pk-kp/town/wana                PK-KP  32.299 69.573
pk-kp/crossing/kharlachi       PK-KP  33.828 69.965
"""

# One name, one meaning: what the news writes, and the id it must find among the candidates.
NAMES = {
    "KP": "pk-kp",
    "K-P": "pk-kp",
    "KPK": "pk-kp",
    "Khyber-Pakhtunkhwa": "pk-kp",
    "FATA": "pk-kp",
    "Khy\u00adber Pakh\u00adtunkhwa": "pk-kp",
    "PAKTIKA": "af-pka",
    "Paktya": "af-pia",
    "Torkhum": "pk-kp/crossing/torkham",
    "Nushki": "pk-ba/district/noshki",
    "Chaghai": "pk-ba/district/chagai",
    "Miramshah": "pk-kp/town/miranshah",
    "Qillah Abdullah": "pk-ba/district/killa-abdullah",
    "Pak-Afghan Friendship Gate": "pk-ba/crossing/friendship-gate",
    "کابل": "af-kab/city/kabul",
    "پشاور": "pk-kp/city/peshawar",
    "Türkiye": "country/tr",
    "U.S.": "country/us",
}


@pytest.fixture(scope="module")
def gazetteer():
    return read_gazetteer()


@pytest.fixture(scope="module")
def hand_made():
    rows = []
    for path in sorted((FOLDER / "places").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += list(csv.DictReader(file))
    return rows


@pytest.mark.parametrize("line", AGREED.strip().splitlines())
def test_place_lies_where_independent_sources_agree(gazetteer, line):
    id, admin1, latitude, longitude = line.split()
    place = gazetteer.place(id)
    assert place.admin1 == admin1
    assert ELLIPSOID.inv(place.longitude, place.latitude, float(longitude), float(latitude))[2] < 500


@pytest.mark.parametrize(("name", "id"), NAMES.items())
def test_name_as_news_writes_it_finds_its_place(gazetteer, name, id):
    assert id in [place.id for place in gazetteer.candidates(name)]


def test_paktia_and_paktika_share_no_name(gazetteer):
    paktia, paktika = gazetteer.place("af-pia"), gazetteer.place("af-pka")
    assert not {*paktia.strong_names, *paktia.weak_names} & {*paktika.strong_names, *paktika.weak_names}
    assert [place.id for place in gazetteer.candidates("Paktya")] == ["af-pia"]


def test_unknown_name_has_no_candidate(gazetteer):
    assert gazetteer.candidates("Atlantis") == () and gazetteer.candidates("") == ()


def test_every_unit_of_both_countries_is_a_province_with_its_iso_code(gazetteer):
    provinces = Counter(place.admin1 for place in gazetteer.places if place.kind == "province")
    codes = {unit.code for country in ("AF", "PK") for unit in pycountry.subdivisions.get(country_code=country)}
    assert len(codes) == 41 and provinces == Counter(codes)


def test_all_countries_of_iso_3166_are_there(gazetteer):
    found = {place.country for place in gazetteer.places if place.kind == "country"}
    assert {country.alpha_2 for country in pycountry.countries} - found == set()


def test_every_code_is_known_to_iso(gazetteer):
    for place in gazetteer.places:
        if place.admin1:
            assert pycountry.subdivisions.get(code=place.admin1) and place.admin1[:2] == place.country, place.id
        for code in (place.country, *place.contested_by):
            assert code is None or pycountry.countries.get(alpha_2=code), place.id


def test_no_place_lies_at_zero_zero(gazetteer):
    assert not [place.id for place in gazetteer.places if place.latitude == 0 and place.longitude == 0]


def test_places_with_one_coordinate_have_both(gazetteer):
    assert not [place.id for place in gazetteer.places if (place.latitude is None) != (place.longitude is None)]


def test_places_lie_in_the_unit_they_name(gazetteer):
    outlines = {unit.admin1: unit.geometry for unit in read_admin1_units()}
    astray = {}
    for place in gazetteer.places:
        if place.admin1 not in outlines or place.latitude is None:
            continue
        point = shapely.Point(place.longitude, place.latitude)
        across = shapely.shortest_line(outlines[place.admin1], point)
        km = ELLIPSOID.geometry_length(across) / 1000
        if km > GENERALISED_KM:
            astray[place.id] = round(km)
    assert astray == {}


def test_ids_are_unique(gazetteer):
    assert [id for id, n in Counter(place.id for place in gazetteer.places).items() if n > 1] == []


def test_no_two_places_of_one_kind_and_unit_share_a_name(gazetteer):
    """Namesakes elsewhere are what resolution is for; namesakes side by side are one place entered twice."""
    seen = Counter(
        (place.kind, place.admin1 or place.country, place.name.casefold())
        for place in gazetteer.places
        if "/geonames/" not in place.id
    )
    assert [key for key, n in seen.items() if n > 1] == []


def test_every_hand_made_row_has_source_and_note(hand_made):
    assert len(hand_made) > 400
    assert [row["id"] for row in hand_made if not row["source"] or not row["note"]] == []


def test_every_spelling_of_the_news_finds_its_place(gazetteer):
    with (FOLDER / "spellings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        for name in filter(None, [*row["strong_names"].split("|"), *row["weak_names"].split("|")]):
            assert row["id"] in {place.id for place in gazetteer.candidates(name)}, name


def test_hand_made_rows_are_in_the_gazetteer_as_written(gazetteer, hand_made):
    for row in hand_made:
        place = gazetteer.place(row["id"])
        assert (place.name, place.kind, place.admin1 or "") == (row["name"], row["kind"], row["admin1"])


def test_every_name_that_misleads_has_a_treatment_and_a_reason():
    with (FOLDER / "misleading_names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["treatment"] for row in rows} == {"weak", "strong", "never"}
    assert [row["name"] for row in rows if not row["reason"]] == []


@pytest.mark.parametrize("name", ["Tank", "Bara", "Hub", "Kulachi", "Mach", "Kot", "Jordan", "Khar"])
def test_words_and_surnames_are_weak_names(gazetteer, name):
    assert gazetteer.candidates(name)
    assert not [place.id for place in gazetteer.candidates(name) if name in place.strong_names]


def test_building_again_gives_the_same_bytes(tmp_path: Path):
    subprocess.run([sys.executable, FOLDER / "build.py", tmp_path], check=True)
    assert (tmp_path / "gazetteer.csv").read_bytes() == GAZETTEER.read_bytes()


def test_missing_table_says_how_to_build_it(tmp_path: Path):
    with pytest.raises(DataError, match=r"build\.py"):
        read_gazetteer(tmp_path / "gazetteer.csv")


def test_missing_column_is_named(tmp_path: Path):
    path = tmp_path / "gazetteer.csv"
    path.write_text("id,name\nx,X\n")
    with pytest.raises(DataError, match="latitude"):
        read_gazetteer(path)


def test_row_off_the_earth_is_named_with_its_line(tmp_path: Path):
    lines = GAZETTEER.read_text(encoding="utf-8").splitlines()
    header, row = lines[0].split(","), dict.fromkeys(lines[0].split(","), "")
    row |= {"id": "x", "name": "X", "kind": "town", "latitude": "200", "longitude": "70"}
    path = tmp_path / "gazetteer.csv"
    path.write_text(lines[0] + "\n" + ",".join(row[column] for column in header) + "\n")
    with pytest.raises(DataError, match="line 2, x: x: latitude 200"):
        read_gazetteer(path)
