"""The gazetteer: every place this program can name, looked up by any of its names.

It is read from one table, built from reviewed rows, GAUL and GeoNames (see data/README.md). Names are compared
folded: case, accents, hyphens and soft hyphens do not matter, so "K-P" finds Khyber Pakhtunkhwa.

>>> gazetteer = read_gazetteer()
>>> [place.id for place in gazetteer.candidates("PAK-AFGHAN FRIENDSHIP GATE")]
['pk-ba/crossing/friendship-gate']
>>> gazetteer.candidates("Atlantis")
()
"""

import csv
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from geo.errors import DataError
from geo.extraction.folding import fold_name
from geo.extraction.names import PlaceName
from geo.geocoding.model import Place
from geo.paths import GEOCODING_DATA

GAZETTEER = GEOCODING_DATA / "gazetteer" / "gazetteer.csv"
_NAMES_KEPT = 1 << 14  # of the last names asked for
_COLUMNS = (
    *("id", "name", "strong_names", "weak_names", "kind", "latitude", "longitude"),
    *("admin1", "country", "population", "capital", "contested_by", "note"),
)


class Gazetteer:
    """Places by id and by folded name."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places: tuple[Place, ...] = tuple(places)
        self._by_id = {place.id: place for place in self.places}
        by_name: dict[str, dict[str, Place]] = defaultdict(dict)
        for place in self.places:
            for name in (*place.strong_names, *place.weak_names):
                by_name[fold_name(name)][place.id] = place
        self._by_name = {name: tuple(found.values()) for name, found in by_name.items()}
        self._strong = frozenset((fold_name(name), place.id) for place in self.places for name in place.strong_names)
        self._fold = lru_cache(_NAMES_KEPT)(fold_name)  # of the object's own
        self._provinces = {place.admin1: place for place in self.places if place.kind == "province" and place.admin1}
        self._countries = {place.country: place for place in self.places if place.kind == "country" and place.country}

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Every place that bears a name, strong or weak; none is an empty tuple."""
        return self._by_name.get(self._fold(name), ())

    def is_strong(self, name: str, place: Place) -> bool:
        """Whether a name means a place on its own, without support from the context."""
        return (self._fold(name), place.id) in self._strong

    def place(self, id: str) -> Place:
        """The place with an id.

        Raises:
            KeyError: No place has it.
        """
        return self._by_id[id]

    def province(self, admin1: str) -> Place:
        """The province with an ISO 3166-2 code such as "AF-NAN".

        Raises:
            KeyError: No province has it.
        """
        return self._provinces[admin1]

    def find_province(self, place: Place) -> Place | None:
        """The province that a place lies in; None where it lies in none, or in one far from the theatre."""
        return self._provinces.get(place.admin1 or "")

    def country(self, code: str) -> Place:
        """The country with an ISO 3166-1 alpha-2 code.

        Raises:
            KeyError: No country has it.
        """
        return self._countries[code]

    def names(self) -> tuple[PlaceName, ...]:
        """Every name for the finder of toponyms, with the kinds of the places that bear it.

        "The Pakistan–Afghanistan border" names two countries and describes a border by them: such names of borders
        can be looked up, but are left out here, so that the finder sees the countries.
        """
        return tuple(
            PlaceName(name=name, kind=_kind_in_text(place), weak=weak)
            for place in self.places
            for weak, names in ((False, place.strong_names), (True, place.weak_names))
            for name in names
            if not (place.kind == "border" and name.endswith(" border"))
        )


def _kind_in_text(place: Place) -> str:
    """What a writer may mean by the name: a capital stands for its government, as a country does."""
    return "capital" if place.capital else place.kind


def read_gazetteer(path: Path = GAZETTEER) -> Gazetteer:
    """Read the table of places.

    Args:
        path: A CSV file as data/geocoding/gazetteer/build.py writes it: degrees WGS 84, names separated by "|".

    Raises:
        DataError: The file is missing, a column is missing, or a row is not a place.
    """
    if not path.exists():
        raise DataError(f"{path} is missing: build it with data/geocoding/gazetteer/build.py")
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        missing = [column for column in _COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise DataError(f"{path} has no column {', '.join(missing)}: was it edited by hand? Build it again.")
        return Gazetteer([_read_place(row, f"{path}, line {reader.line_num}") for row in reader])


def _read_place(row: dict[str, str], where: str) -> Place:
    weak = _split(row["weak_names"])
    names = (row["name"], *_split(row["strong_names"]))
    try:
        return Place(
            id=row["id"],
            name=row["name"],
            strong_names=tuple(dict.fromkeys(name for name in names if name not in weak)),
            weak_names=weak,
            kind=row["kind"],
            latitude=float(row["latitude"]) if row["latitude"] else None,
            longitude=float(row["longitude"]) if row["longitude"] else None,
            admin1=row["admin1"] or None,
            country=row["country"] or None,
            population=int(row["population"] or 0),
            capital=row["capital"] == "yes",
            contested_by=_split(row["contested_by"]),
            note=row["note"],
        )
    except ValueError as error:
        raise DataError(f"{where}, {row['id']}: {error}") from error


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split("|") if name)
