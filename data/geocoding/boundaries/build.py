"""Build the boundaries of the map from the extract that lies beside this script.

    python data/geocoding/boundaries/build.py [FOLDER]

Writes three GeoJSON files (RFC 7946: longitude before latitude, WGS 84, exterior rings counter-clockwise) into
FOLDER, by default this one, the same bytes each time:

    admin1.geojson      the 34 provinces of Afghanistan and the 7 units of Pakistan
    border.geojson      the border that the two countries share, one line from Iran to China
    neighbours.geojson  the countries around them, cut at the frame of the map, and Siachen, which no country has

All areas are dissolved and generalised together, as one coverage, so that neighbours keep the very same points along
the border they share. The border is then read off: it is made of the edges that both countries have.
Names, codes and claims come from units.csv and neighbours.csv, names in local scripts from local_names.csv, where each
that is said to come from the gazetteer must stand there.
"""

import csv
import gzip
import itertools
import json
import math
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyproj
import shapely
from shapely.geometry import mapping, shape

HERE = Path(__file__).resolve().parent
GAZETTEER = HERE.parent / "gazetteer" / "places"
FRAME = (59.9, 22.5, 80.0, 40.0)  # west, south, east, north, degrees WGS 84
TOLERANCE = 0.006  # degrees: triangles smaller than its square are cut off an outline
ELLIPSOID = pyproj.Geod(ellps="WGS84")
COUNTRY_NAMES = {"AF": "Afghanistan", "PK": "Pakistan"}
BORDER_NAME = "Afghanistan–Pakistan border"
BORDER_NOTE = "The Durand Line, as held on the ground and generalised to a few kilometres; contested by Afghanistan."

Row = dict[str, str]
Names = dict[str, list[Row]]  # by ISO 3166 code: the language (BCP 47) and the name, the first for the map
Areas = dict[str, shapely.Geometry]  # by ISO 3166 code: of a unit where it has a hyphen, else of a country
Feature = dict[str, Any]


def read_rows(name: str, folder: Path = HERE) -> list[Row]:
    """Read one of the CSV files beside this script."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_local_names() -> Names:
    """Read the names in local scripts; those of the gazetteer are looked up there.

    Raises:
        ValueError: The gazetteer does not hold a name that is said to come from it.
    """
    known = read_gazetteer_names()
    names: Names = {}
    for row in read_rows("local_names.csv"):
        if row["source"] == "gazetteer" and row["name"] not in known.get(row["code"], ()):
            raise ValueError(f"local_names.csv: the gazetteer does not call {row['code']} {row['name']!r}")
        names.setdefault(row["code"], []).append({"language": row["language"], "name": row["name"]})
    return names


def read_gazetteer_names() -> dict[str, set[str]]:
    """Return the names of provinces and countries as the gazetteer's tables hold them, by ISO 3166 code."""
    rows = [*read_rows("provinces.csv", GAZETTEER), *read_rows("countries.csv", GAZETTEER)]
    return {
        row["admin1"] or row["country"]: {*row["strong_names"].split("|"), *row["weak_names"].split("|")}
        for row in rows
    }


def read_parts(units: list[Row]) -> dict[str, list[shapely.Geometry]]:
    """Read the extract: the parts of every unit and of every neighbour, by ISO 3166 code."""
    admin1_of = {code: unit["admin1"] for unit in units for code in unit["gn_a1_codes"].split("|")}
    parts: dict[str, list[shapely.Geometry]] = {}
    for feature in json.loads(gzip.decompress((HERE / "extract.json.gz").read_bytes()))["features"]:
        country, code = feature["properties"]["country"], feature["properties"]["gn_a1_code"]
        key = admin1_of.get(code, country)
        if key in COUNTRY_NAMES:
            raise ValueError(f"units.csv has no row for {code}, a part of {COUNTRY_NAMES[key]}")
        parts.setdefault(key, []).append(shape(feature["geometry"]))
    return parts


def build_areas(parts: dict[str, list[shapely.Geometry]]) -> Areas:
    """Dissolve the parts and generalise all areas at once, so that shared borders stay shared."""
    check_coverage([part for group in parts.values() for part in group], "extract.json.gz")
    dissolved = [shapely.coverage_union_all(group) for group in parts.values()]
    simplified = list(shapely.coverage_simplify(dissolved, TOLERANCE))
    check_coverage(simplified, "after the generalisation")
    return dict(sorted(zip(parts, simplified, strict=True)))


def check_coverage(areas: list[shapely.Geometry], where: str) -> None:
    """Raise ValueError if areas overlap, or if two share a border without sharing its points."""
    if not shapely.coverage_is_valid(areas):
        raise ValueError(f"{where}: the areas overlap or their borders do not match")


def find_border(areas: Areas) -> shapely.LineString:
    """Return the line made of the edges that an Afghan and a Pakistani unit share, from west to east."""
    edges = {
        country: {edge for code, area in areas.items() if code.startswith(f"{country}-") for edge in list_edges(area)}
        for country in COUNTRY_NAMES
    }
    shared = sorted(edges["AF"] & edges["PK"])
    line = shapely.line_merge(shapely.MultiLineString(shared))
    if line.geom_type != "LineString":
        raise ValueError(f"the common border falls into {len(line.geoms)} lines; it should be one")
    return line if line.coords[0] < line.coords[-1] else line.reverse()


def list_edges(area: shapely.Geometry) -> Iterable[tuple[tuple[float, ...], tuple[float, ...]]]:
    """Yield the edges of an outline, the smaller end first, so that both sides name an edge alike."""
    for ring in shapely.get_rings(area):
        yield from ((min(edge), max(edge)) for edge in itertools.pairwise(ring.coords))


def find_label_point(area: shapely.Geometry) -> dict[str, float]:
    """Return the point inside an area that is farthest from its outline, where a label has most room."""
    _, south, _, north = area.bounds
    shrink = math.cos(math.radians((south + north) / 2))  # so that a degree of longitude is as long as one of latitude
    scaled = shapely.transform(area, lambda points: points * [shrink, 1.0])
    longitude, latitude = shapely.maximum_inscribed_circle(scaled, tolerance=0.001).coords[0]
    return {"latitude": round(latitude, 4), "longitude": round(longitude / shrink, 4)}


def measure_area(area: shapely.Geometry) -> int:
    """Return the area on the ellipsoid, in whole square kilometres."""
    return round(abs(ELLIPSOID.geometry_area_perimeter(shapely.orient_polygons(area))[0]) / 1e6)


def build_admin1(areas: Areas, units: list[Row], names: Names) -> list[Feature]:
    """Build the features of the units of both countries."""
    return [draw_feature(describe_unit(unit, areas[unit["admin1"]], names), areas[unit["admin1"]]) for unit in units]


def describe_unit(unit: Row, area: shapely.Geometry, names: Names) -> dict[str, Any]:
    """Return the properties of a unit; it is disputed where another country contests it."""
    country = unit["admin1"].split("-")[0]
    contested_by = unit["contested_by"].split("|") if unit["contested_by"] else []
    return {
        "admin1": unit["admin1"],
        "name": unit["name"],
        "local_names": names.get(unit["admin1"], []),
        "country": country,
        "disputed": bool(contested_by),
        "contested_by": contested_by,
        **find_label_point(area),
        "area_km2": measure_area(area),
    }


def build_border(areas: Areas) -> list[Feature]:
    """Build the one feature of the common border."""
    properties = {"name": BORDER_NAME, "countries": list(COUNTRY_NAMES), "contested_by": ["AF"], "note": BORDER_NOTE}
    return [draw_feature(properties, find_border(areas))]


def build_neighbours(areas: Areas, neighbours: list[Row], names: Names) -> list[Feature]:
    """Build the features of the countries around, cut at the frame, and of the gap that no country has."""
    features = []
    for neighbour in neighbours:
        country = neighbour["country"] or None
        inside = shapely.intersection(areas[country], shapely.box(*FRAME)) if country else find_gap(areas)
        known = {**neighbour, "country": country, "local_names": names.get(neighbour["country"], [])}
        features.append(draw_feature({**known, **find_label_point(inside)}, inside))
    return features


def find_gap(areas: Areas) -> shapely.Polygon:
    """Return the one gap among the areas, land that the source gives to nobody and that is no sea."""
    outline = shapely.coverage_union_all(list(areas.values()))
    gaps = [shapely.Polygon(hole) for part in shapely.get_parts(outline) for hole in part.interiors]
    inside = [gap for gap in gaps if gap.intersects(shapely.box(*FRAME))]
    if len(inside) != 1:
        raise ValueError(f"there are {len(inside)} gaps among the areas; only Siachen should be one")
    return inside[0]


def draw_feature(properties: dict[str, Any], geometry: shapely.Geometry) -> Feature:
    """Return a GeoJSON feature: four decimals, exterior rings counter-clockwise."""
    oriented = shapely.orient_polygons(geometry, exterior_cw=False)
    rounded = json.loads(json.dumps(mapping(oriented)), parse_float=lambda number: round(float(number), 4))
    return {"type": "Feature", "properties": properties, "geometry": rounded}


def write_features(path: Path, features: list[Feature]) -> None:
    """Write a feature collection with one feature a line."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{path.name}: {len(features)} features, {path.stat().st_size / 1000:.0f} kB")


def build_boundaries(folder: Path) -> None:
    """Build the three files into a folder."""
    units, names = read_rows("units.csv"), read_local_names()
    areas = build_areas(read_parts(units))
    write_features(folder / "admin1.geojson", build_admin1(areas, units, names))
    write_features(folder / "border.geojson", build_border(areas))
    write_features(folder / "neighbours.geojson", build_neighbours(areas, read_rows("neighbours.csv"), names))


if __name__ == "__main__":
    try:
        build_boundaries(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
    except (OSError, ValueError) as error:
        sys.exit(f"build.py: {error}")
