"""Our own files as other programs read them: their values by column, so that a test can hold them against ours."""

import io
import json
import re
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyogrio
from pyarrow import csv, parquet

from geo.interchange.export import prepare_export
from geo.interchange.export_files import write_download
from geo.interchange.export_formats import get_format
from geo.interchange.formula_guard import restore
from geo.interchange.own_columns import INCIDENT_COLUMNS, LONG_TEXT

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
KINDS = {
    "text": pa.large_string(), "json": pa.large_string(), "flag": pa.bool_(), "count": pa.int64(),
    "number": pa.float64(), "day": pa.date32(),
}  # fmt: skip


def write(table, format):
    """The bytes of the one file that holds an export."""
    file = io.BytesIO()
    write_download(prepare_export(table, get_format(format)), file)
    return file.getvalue()


def unzip(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def read_csv(data, fields):
    """The rows of a CSV of ours, as pyarrow reads them by the types of the columns."""
    options = csv.ConvertOptions(
        column_types={field.name: KINDS[field.kind] for field in fields},
        strings_can_be_null=True, quoted_strings_can_be_null=False, null_values=[""],
    )  # fmt: skip
    parsed = csv.read_csv(io.BytesIO(data), parse_options=csv.ParseOptions(newlines_in_values=True),
                          convert_options=options)  # fmt: skip
    texts = {field.name for field in fields if field.kind in ("text", "json")}
    return [{name: restore(v) if v is not None and name in texts else v for name, v in row.items()}
            for row in parsed.to_pylist()]  # fmt: skip


def read_geojson(data, fields):
    """The properties of a GeoJSON of ours, JSON as text again, and the geometries."""
    features = json.loads(data)["features"]
    rows = []
    for feature in features:
        row = dict(feature["properties"])
        for field in fields:
            value = row[field.name]
            if field.kind == "json" and value is not None:
                row[field.name] = json.dumps(value, ensure_ascii=False)
            if field.kind == "day" and value is not None:
                row[field.name] = date.fromisoformat(value)
        rows.append(row)
    return rows, [feature["geometry"] for feature in features]


def read_geopackage(data, layer, path):
    path.write_bytes(data)
    about, table = pyogrio.read_arrow(path, layer=layer)
    geometry = about["geometry_name"] or "wkb_geometry"
    return table.rename_columns(["geometry" if name == geometry else name for name in table.column_names])


def read_parquet(data):
    return parquet.read_table(io.BytesIO(data)), gpd.read_parquet(io.BytesIO(data))


def read_sheet(data, number, fields=INCIDENT_COLUMNS):
    """The rows of a sheet, by the letters of Office Open XML alone."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    head, *rows = sheet.iter(f"{MAIN}row")
    names = {re.sub(r"\d", "", cell.get("r")): _read_cell(cell) for cell in head}
    found = []
    for row in rows:
        read = dict.fromkeys(names.values())
        for cell in row:
            read[names[re.sub(r"\d", "", cell.get("r"))]] = _read_cell(cell)
        found.append(read)
    return found


def read_excel(data, number, fields):
    """The rows of a sheet as the kinds of its columns, long texts put together."""
    rows = read_sheet(data, number)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        long = read_sheet(data, 4) if "xl/worksheets/sheet4.xml" in archive.namelist() else []
    for row in rows:
        for field in fields:
            row[field.name] = _shape(row[field.name], field)
            if row[field.name] == LONG_TEXT:
                parts = [p for p in long if (p["incident_id"], p["column"]) == (row["incident_id"], field.name)]
                row[field.name] = "".join(restore(part["text"]) for part in parts)
    return rows


def _shape(value, field):
    if value is None:
        return "" if field.kind == "text" and not field.nullable else None
    if field.kind == "day":
        return date(1899, 12, 30) + timedelta(days=value) if isinstance(value, float) else date.fromisoformat(value)
    if field.kind == "count":
        return int(value)
    return restore(value) if isinstance(value, str) else value


def _read_cell(cell):
    if cell.get("t") == "inlineStr":
        text = "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
        return re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text)
    value = cell.find(f"{MAIN}v").text
    return value == "1" if cell.get("t") == "b" else float(value)


def rebuild(rows):
    """The incident table as rows by incident and place, from the columns of our own files."""
    found = []
    for row in rows:
        shared = {name: row[name] for name in row if name not in ("locations", "latitude", "longitude")}
        for rank, place in enumerate(json.loads(row["locations"]) or [None]):
            found.append(shared | {"place_rank": rank} | _rebuild_place(place))
    return pd.DataFrame(found)


def _rebuild_place(place):
    names = ("place_id", "place_name", "geo_precision", "admin1", "country", "location_evidence", "place_reasons")
    if place is None:
        return dict.fromkeys(names) | {"point": None}
    pair = (place["longitude"], place["latitude"])
    return {
        "place_id": place["id"], "place_name": place["name"], "geo_precision": place["geo_precision"],
        "admin1": place["admin1"], "country": place["country"],
        "location_evidence": json.dumps(place["evidence"], ensure_ascii=False) if place["evidence"] else None,
        "place_reasons": json.dumps(place["reasons"], ensure_ascii=False), "point": None if None in pair else pair,
    }  # fmt: skip
