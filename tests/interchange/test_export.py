"""Incidents out and back: through each format every column returns as it was, as far as the format can hold it."""

import io
import json
import zipfile
from datetime import date

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely

from geo.incidents.table import SCHEMA
from geo.incidents.table_checks import check_table
from geo.incidents.table_shaping import build_empty_table, shape_table
from geo.interchange.export import prepare_export
from geo.interchange.export_files import write_download
from geo.interchange.export_formats import FORMATS, get_format
from geo.interchange.jsonl import RECORD_KEYS, dump_records
from geo.interchange.own_columns import CLAIM_COLUMNS, INCIDENT_COLUMNS, LONG_TEXT, LONGEST_CELL, list_columns
from geo.interchange.own_form import build_own_tables
from geo.version import PROGRAM
from tests.interchange.own_files import (
    read_csv,
    read_excel,
    read_geojson,
    read_geopackage,
    read_parquet,
    read_sheet,
    rebuild,
    unzip,
    write,
)
from tests.tables import claim, quote, rows, step, table, zoo

NASTY = (
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=x", '"quoted", and; more', "two\nlines\r\nthree",
    "کابل", "\u202eright to left", "😀", "<b>&amp;</b>", "_x0041_", "\x01\x1f", "\\ back\\n", " blanks ", "null",
    "NULL", "true", "1e9", "2026-01-01", "]]>", "\u2028",
)  # fmt: skip
OLD = date(1842, 1, 6)


def nasty():
    """An incident for each hostile text, which stands in every column that holds text of others."""
    made = []
    for number, text in enumerate(NASTY):
        said = {"article": text, "start": 3, "end": 3 + len(text), "text": text}
        report = said | {"published": "2026-02-23", "source": text, "url": text}
        made += [rows(
            f"{number}{text}", "bombing", "1842-01-06", "Kabul", "Paktika", initiator=text, target=text,
            claims=[claim("killed", 2, None, said, claimant=text, victims=text), claim("injured", None, 3, said)],
            reports=[report], operation_names=[text], responds_to=[text], disputed=True, background=True,
            explanation=[step("event", text, text, evidence=said)], location_evidence=json.dumps(said),
            type_evidence=json.dumps([said]), date_evidence=json.dumps([said], ensure_ascii=False),
            reported=pd.Timestamp("2026-02-23"), killed_low=2, sources=text,
        )]  # fmt: skip
    return table(*made)


def reviewed():
    found = zoo()
    found["review_state"] = ["accepted", *["corrected"] * 2, "unreviewed", "rejected", "added", "unreviewed"]
    return found


TABLES = {"zoo": zoo, "nasty": nasty, "reviewed": reviewed, "empty": build_empty_table}


@pytest.fixture(params=TABLES, ids=str)
def incidents(request):
    loose = TABLES[request.param]()
    found = shape_table(pd.DataFrame(loose.drop(columns="geometry")), list(loose.geometry))
    check_table(found)
    return found


def compare(found, expected, fields):
    assert [list(row) for row in found] == [[field.name for field in fields]] * len(expected)
    for field in fields:
        ours = [row[field.name] for row in expected]
        theirs = [row[field.name] for row in found]
        if field.kind == "json":
            ours, theirs = ([v and json.loads(v) for v in values] for values in (ours, theirs))
        assert theirs == ours, field.name


def test_two_tables_hold_all_of_the_incident_table(incidents):
    own = build_own_tables(incidents)
    found = rebuild(own.incidents.to_pylist())
    assert len(found) == len(incidents)
    for column in SCHEMA:
        if not len(found):
            continue
        if column.kind == "point":
            ours = [None if point is None else (point.x, point.y) for point in incidents.geometry]
            assert found["point"].tolist() == ours
            continue
        ours = incidents[column.name].astype(object).where(incidents[column.name].notna(), None).tolist()
        theirs = found[column.name].astype(object).where(found[column.name].notna(), None).tolist()
        if column.kind == "day":
            ours = [day and day.date() for day in ours]
        if column.name in ("location_evidence", "type_evidence", "date_evidence"):
            ours, theirs = ([v and json.loads(v) for v in values] for values in (ours, theirs))
        assert theirs == ours, column.name


def test_csv_returns_every_column(incidents):
    own, data = build_own_tables(incidents), write(incidents, "csv")
    compare(read_csv(unzip(data, "incidents.csv"), INCIDENT_COLUMNS), own.incidents.to_pylist(), INCIDENT_COLUMNS)
    compare(read_csv(unzip(data, "claims.csv"), CLAIM_COLUMNS), own.claims.to_pylist(), CLAIM_COLUMNS)


def test_geojson_returns_every_column(incidents):
    own, data = build_own_tables(incidents), write(incidents, "geojson")
    found, geometries = read_geojson(unzip(data, "incidents.geojson"), INCIDENT_COLUMNS)
    compare(found, own.incidents.to_pylist(), INCIDENT_COLUMNS)
    points = [None if each is None else shapely.MultiPoint([*_list_pairs(each)]) for each in geometries]
    assert points == own.points.tolist()
    found, _ = read_geojson(unzip(data, "claims.geojson"), CLAIM_COLUMNS)
    compare(found, own.claims.to_pylist(), CLAIM_COLUMNS)


def _list_pairs(geometry):
    single = geometry["type"] == "Point"
    return [geometry["coordinates"]] if single else geometry["coordinates"]


def test_geopackage_returns_every_column(incidents, tmp_path):
    own, data = build_own_tables(incidents), write(incidents, "gpkg")
    path = tmp_path / "x.gpkg"
    found = read_geopackage(data, "incidents", path)
    points = shapely.from_wkb(found["geometry"].to_pylist()).tolist()
    assert points == own.points.tolist()
    compare(found.drop_columns("geometry").to_pylist(), own.incidents.to_pylist(), INCIDENT_COLUMNS)
    compare(read_geopackage(data, "claims", path).to_pylist(), own.claims.to_pylist(), CLAIM_COLUMNS)
    assert pyogrio.read_info(path, layer="incidents")["crs"] == "EPSG:4326"


def test_parquet_returns_every_column(incidents):
    own, data = build_own_tables(incidents), write(incidents, "parquet")
    found, frame = read_parquet(unzip(data, "incidents.parquet"))
    compare(found.drop_columns("geometry").to_pylist(), own.incidents.to_pylist(), INCIDENT_COLUMNS)
    assert frame.crs.to_epsg() == 4326 and frame.geometry.tolist() == own.points.tolist()
    claims = pd.read_parquet(io.BytesIO(unzip(data, "claims.parquet")))
    assert claims.columns.tolist() == [field.name for field in CLAIM_COLUMNS] and len(claims) == len(own.claims)


def test_excel_returns_every_column(incidents):
    own, data = build_own_tables(incidents), write(incidents, "xlsx")
    compare(read_excel(data, 1, INCIDENT_COLUMNS), own.incidents.to_pylist(), INCIDENT_COLUMNS)
    compare(read_excel(data, 2, CLAIM_COLUMNS), own.claims.to_pylist(), CLAIM_COLUMNS)
    assert len(read_sheet(data, 3)) == len(list_columns())


def test_json_lines_are_the_records_of_the_command_line(incidents):
    *lines, rest = write(incidents, "jsonl").decode().split("\n")
    records = [json.loads(line) for line in lines]
    assert rest == ""
    assert records == [json.loads(line) for line in dump_records(incidents)]
    assert {tuple(record) for record in records} <= {RECORD_KEYS}


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.id)
def test_same_incidents_give_the_same_bytes(incidents, format):
    assert write(incidents, format.id) == write(incidents.copy(), format.id)


def test_claim_stands_beside_its_sentence_and_origin():
    (bomb, *_) = build_own_tables(zoo()).claims.to_pylist()
    assert (bomb["claimant"], bomb["low"], bomb["words"]) == ("Afghanistan", 18, "18 dead villagers")
    assert (bomb["article"], bomb["source"], bomb["url"]) == (
        "raid.txt",
        "The Valley Times",
        "https://example.org/night",
    )
    assert (bomb["date_disputed"], bomb["review_state"], bomb["program_version"]) == (True, "unreviewed", PROGRAM)
    start = rows("x", "bombing", None, reports=[quote("Kabul rejected that figure and spoke of 18 dead villagers")])
    said = claim("killed", 18, 18, quote("18 dead villagers"))
    (found,) = build_own_tables(table([{**start[0], "claims": json.dumps([said])}])).claims.to_pylist()
    assert found["sentence"] == "Kabul rejected that figure and spoke of 18 dead villagers"


def test_incident_quotes_its_first_report():
    raid = build_own_tables(zoo()).incidents.to_pylist()[1]
    assert raid["sentence"].startswith("Jets bombed camps") and raid["published"] == date(2026, 2, 23)
    assert (raid["latitude"], raid["longitude"]) == (34.2, 70.5) and len(json.loads(raid["locations"])) == 2


def test_no_cell_of_csv_or_excel_begins_like_a_formula():
    csv = unzip(write(nasty(), "csv"), "incidents.csv").decode("utf-8-sig")
    frame = pd.read_csv(io.StringIO(csv), dtype=str, keep_default_na=False)
    cells = [value for name in frame for value in frame[name] if value]
    cells += [
        value for row in read_sheet(write(nasty(), "xlsx"), 1) for value in row.values() if isinstance(value, str)
    ]
    assert cells and not [cell for cell in cells if cell[0] in "=+-@\t\r\n"]


def test_spreadsheet_gets_a_mark_of_its_encoding_and_others_do_not():
    assert unzip(write(zoo(), "csv"), "incidents.csv").startswith(b"\xef\xbb\xbf")
    for shape in ("acled", "ucdp"):
        assert not unzip(write(zoo(), shape), "incidents.csv").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.id)
def test_rows_of_acled_are_never_written_and_are_counted(format):
    theirs = zoo()
    theirs["dataset"] = ["acled", "articles", "articles", "acled (2)", "acled:weekly", "ucdp", "ACLED_2026.csv"]
    export = prepare_export(theirs, format)
    file = io.BytesIO()
    write_download(export, file)
    assert export.acled == 4
    assert export.incidents + len(export.left_out) == 2
    texts = _list_texts(file.getvalue())
    assert b"ISPP" not in texts and b"onerror" not in texts


def _list_texts(data):
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_text_that_no_cell_holds_stands_in_a_sheet_of_its_own():
    long = "=" + "بمب’" * LONGEST_CELL
    found = table(rows("a", "bombing", None, explanation=[step("event", long, "r")], initiator=long))
    data = write(found, "xlsx")
    (row,) = read_sheet(data, 1)
    assert row["initiator"] == LONG_TEXT
    assert max(len(part["text"]) for part in read_sheet(data, 4)) <= LONGEST_CELL
    (row,) = read_excel(data, 1, INCIDENT_COLUMNS)
    assert row["initiator"] == long and json.loads(row["explanation"])[0]["says"] == long


def test_geopandas_opens_what_other_programs_would(tmp_path):
    for format, name in (("gpkg", "x.gpkg"), ("geojson", "x.geojson")):
        data = write(zoo(), format)
        (tmp_path / name).write_bytes(unzip(data, f"incidents.{format}") if format == "geojson" else data)
        frame = gpd.read_file(tmp_path / name, **({"layer": "incidents"} if format == "gpkg" else {}))
        assert frame.crs.to_epsg() == 4326 and len(frame) == 6
        assert frame.set_index("incident_id").loc["raid", "geometry"].geoms[1].x == 68.8


def test_format_is_known_by_its_id_alone():
    with pytest.raises(KeyError):
        get_format("shp")
