"""Build the gazetteer from the tables that lie beside this script.

    python data/geocoding/gazetteer/build.py [FOLDER]

Writes gazetteer.csv into FOLDER, by default this one, the same bytes each time: no network, no package but the
standard library. It is the union of

    places/*.csv                  compiled and reviewed by hand; these rows win
    spellings.csv                 further names of the places that the sources below hold
    sources/countries.csv         countries and capitals that no row of places/ has
    capital_units.csv             the unit of each of those capitals
    sources/gaul_districts.csv    districts that no row of places/ has, with the coordinate of a seat of the same name
    sources/geonames_places.csv   towns and villages that no row of places/ has

Names that mislead (misleading_names.csv) become weak, or are left out. A name of a small place becomes weak too when
it is short and a single word: such names are words and surnames more often than places.
"""

import csv
import difflib
import functools
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))  # the script is run by its path, the names are folded as the program does

from geo.extraction.folding import fold_name  # noqa: E402

HEADER = (
    *("id", "name", "strong_names", "weak_names", "kind", "latitude", "longitude"),
    *("admin1", "country", "population", "capital", "contested_by", "source", "note"),
)
HAND_MADE = ("provinces", "districts", "settlements", "regions", "world", "countries")
TRUSTED_POPULATION = 15_000  # a town of this size may be named without support
_OFFICE = re.compile(
    r"^(?:Hukumat-e|Hukumati|Alaqahdari|Markaz-e Hukumat-e|Markaz-e Woluswali-ye|Markaz-e|Wuleswali|Woluswali) "
)
_NUMBERED_VILLAGE = re.compile(r"^Chak .*(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundred|ty)\b")

Row = dict[str, str]


def build_gazetteer() -> list[Row]:
    """All rows, by id."""
    rows = [row for table in HAND_MADE for row in _read(f"places/{table}.csv")]
    misleading = {fold_name(name): "weak" for row in rows for name in row["weak_names"].split("|")}
    misleading |= {fold_name(row["name"]): row["treatment"] for row in _read("misleading_names.csv")}
    taken = _Taken(rows)
    towns = [_town(row) for row in _read("sources/geonames_places.csv") if not _NUMBERED_VILLAGE.match(row["name"])]
    for generated in (_countries(), _capitals(), _districts(towns), iter(towns)):
        for row in generated:
            if misleading.get(fold_name(row["name"])) != "never" and taken.add(row):
                rows.append(_judge_names(row, misleading))
    _add_spellings(rows)
    seats = {(row["country"], fold_name(row["capital"])) for row in _read("sources/countries.csv")}
    return sorted((_complete(row, seats) for row in rows), key=lambda row: row["id"])


def _add_spellings(rows: Iterable[Row]) -> None:
    """Give the rows the names of spellings.csv.

    Raises:
        KeyError: No row has the id, for instance because a source writes the name otherwise now.
    """
    by_id = {row["id"]: row for row in rows}
    for spelling in _read("spellings.csv"):
        row = by_id[spelling["id"]]
        for key in ("strong_names", "weak_names"):
            names = [*row[key].split("|"), *spelling[key].split("|")]
            row[key] = "|".join(dict.fromkeys(name for name in names if name))


class _Taken:
    """What is in the gazetteer already: ids, and names by unit and family of kinds."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._ids: set[str] = set()
        self._names: set[tuple[str, str, str]] = set()
        for row in rows:
            self.add(row)

    def add(self, row: Row) -> bool:
        """Take a row in; False if its id or its name is taken."""
        family = {"district": "district", "province": "province", "country": "country"}.get(row["kind"], "settlement")
        unit = row["admin1"] or row["country"]
        keys = {(family, unit, fold_name(name)) for name in names_of(row)}
        first = (family, unit, fold_name(row["name"]))
        if row["id"] in self._ids or first in self._names:
            return False
        self._ids.add(row["id"])
        self._names |= keys
        return True


def names_of(row: Row) -> list[str]:
    """Every name of a row, its main name first."""
    return [row["name"], *(name for key in ("strong_names", "weak_names") for name in row[key].split("|") if name)]


def _countries() -> Iterator[Row]:
    for row in _read("sources/countries.csv"):
        code = row["country"]
        yield _row(
            f"country/{code.lower()}", row["name"], row["names"], "country", row, source=f"ISO 3166-1 {code}; GeoNames"
        )


def _capitals() -> Iterator[Row]:
    units = {row["country"]: row["admin1"] for row in _read("capital_units.csv")}
    for row in _read("sources/countries.csv"):
        if row["capital"] and row["latitude"] and row["country"] not in ("AF", "PK"):
            pid = f"{row['country'].lower()}/city/{slug(row['capital'])}"
            fields = {**row, "population": "", "admin1": units.get(row["country"], "")}
            yield _row(pid, row["capital"], "", "city", fields, source="GeoNames", note="the capital")


def _districts(towns: Iterable[Row]) -> Iterator[Row]:
    """Districts of GAUL, at the seat that bears the same name in the same unit; without coordinate where none does."""
    seats: dict[tuple[str, str], Row] = {}
    for town in towns:
        for name in names_of(town):
            seats.setdefault((town["admin1"], fold_name(name)), town)
    units = {fold_name(name): row["admin1"] for row in _read("places/provinces.csv") for name in names_of(row)}
    units |= {"islamabad": "PK-IS"}
    for row in _read("sources/gaul_districts.csv"):
        admin1, name = units[fold_name(row["admin1_name"])], _plain(row["name"])
        seat = seats.get((admin1, fold_name(name)))
        where = {"latitude": seat["latitude"] if seat else "", "longitude": seat["longitude"] if seat else ""}
        note = "the coordinate of its seat" if seat else "no verified coordinate"
        fields = {"country": row["country"], "admin1": admin1, **where}
        yield _row(
            f"{admin1.lower()}/district/{slug(name)}",
            name,
            "",
            "district",
            fields,
            source="GAUL 2024; GeoNames",
            note=note,
        )


def _town(row: Row) -> Row:
    name = _plain(row["name"])
    alternates = [other for other in row["names"].split("|") if other and _is_spelling_of(other, name)]
    population = int(row["population"])
    kind = "city" if population >= 100_000 else "town" if population >= 5_000 else "village"
    admin1 = _unit_of(row)
    fields = {**row, "admin1": admin1, "population": row["population"] if population else ""}
    pid = f"{admin1.lower()}/geonames/{row['geonameid']}"
    return _row(pid, name, "|".join(dict.fromkeys(alternates)), kind, fields, source=f"GeoNames {row['geonameid']}")


def _unit_of(row: Row) -> str:
    code = f"{row['country']}.{row['admin1_code']}"
    return next(unit["admin1"] for unit in _units() if code in unit["gn_a1_codes"].split("|"))


@functools.cache
def _units() -> list[Row]:
    return _read("../boundaries/units.csv")


def _is_spelling_of(other: str, name: str) -> bool:
    """Arabic script is kept; a Latin alternate only where it looks like the name, for many are of other places."""
    if other[0] > "\u05ff":
        return True
    return len(other) > 5 and difflib.SequenceMatcher(None, fold_name(other), fold_name(name)).ratio() >= 0.88


def _judge_names(row: Row, misleading: dict[str, str]) -> Row:
    """Move names that name a place only with support to the weak ones."""
    names = [name for name in names_of(row) if misleading.get(fold_name(name)) != "never"]
    weak = [name for name in names if _is_weak(name, row, misleading)]
    strong = [name for name in names[1:] if name not in weak]
    return {**row, "strong_names": "|".join(strong), "weak_names": "|".join(weak)}


def _is_weak(name: str, row: Row, misleading: dict[str, str]) -> bool:
    treatment = misleading.get(fold_name(name))
    if treatment:
        return treatment == "weak"
    if row["kind"] == "country" or name[0] > "\u05ff" or int(row.get("population") or 0) >= TRUSTED_POPULATION:
        return False
    if row["note"] == "the capital":
        return False
    return " " not in name and "-" not in name and len(name) < 7


def _plain(name: str) -> str:
    """English news style: "Pul-E Khumri" -> "Pul-e Khumri", no accents, no title of the office before the name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = re.sub(r"[‘’ʼ'`]", "", plain).strip()
    return re.sub(r"-([EIO])(?=[- ])", lambda m: m.group().lower(), _OFFICE.sub("", plain))


def slug(name: str) -> str:
    """A name as it stands in an id."""
    return re.sub(r"[^a-z0-9]+", "-", fold_name(name)).strip("-")


def _row(pid: str, name: str, strong: str, kind: str, fields: Row, *, source: str, note: str = "") -> Row:
    row: Row = defaultdict(str, {key: fields.get(key, "") for key in HEADER})
    return dict(
        row
        | {
            "id": pid,
            "name": name,
            "strong_names": strong,
            "weak_names": "",
            "kind": kind,
            "source": source,
            "note": note,
        }
    )


def _complete(row: Row, seats: set[tuple[str, str]]) -> Row:
    """All columns; "yes" in `capital` for the seat of a national government."""
    capital = row["kind"] == "city" and (row["country"], fold_name(row["name"])) in seats
    return {key: row.get(key) or "" for key in HEADER} | {"capital": "yes" if capital else ""}


def _read(name: str) -> list[Row]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Write the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    with (folder / "gazetteer.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER, lineterminator="\n")
        writer.writeheader()
        writer.writerows(build_gazetteer())


if __name__ == "__main__":
    main()
