"""Codes of countries in other data sets, from `data/interchange/countries.csv`."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError
from geo.paths import DATA

COUNTRIES_FILE = DATA / "interchange" / "countries.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """How others call a country."""

    country: str  # ISO 3166-1 alpha-2
    name: str
    iso_numeric: int  # ISO 3166-1 numeric
    gwno: int  # Gleditsch and Ward
    acled_region: str
    ucdp_region: str


def read_countries(path: Path = COUNTRIES_FILE) -> Mapping[str, Country]:
    """Read the countries by their ISO 3166-1 alpha-2 code.

    Raises:
        DataError: A row has a code that is no number.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return {row["country"]: _read(row, f"{path}, line {line}") for line, row in enumerate(csv.DictReader(file), 2)}


def _read(row: Mapping[str, str], where: str) -> Country:
    try:
        return Country(
            country=row["country"],
            name=row["name"],
            iso_numeric=int(row["iso_numeric"]),
            gwno=int(row["gwno"]),
            acled_region=row["acled_region"],
            ucdp_region=row["ucdp_region"],
        )
    except ValueError as error:
        raise DataError(f"{where}: iso_numeric and gwno are numbers; one of them is not.") from error
