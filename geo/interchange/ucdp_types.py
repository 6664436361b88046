"""Which of our event types a row of UCDP is, from `data/interchange/ucdp_types.csv`.

UCDP codes who fought whom and nothing about the means. So the type is the nearest that the sides allow, and what it is
told with says so: a strike from the air within a fight between a state and a group comes as a ground attack.
"""

import csv
from pathlib import Path

from geo.errors import DataError
from geo.incidents.codebook import UCDP_TYPES
from geo.incidents.table import EVENT_TYPES
from geo.interchange.acled_types import ImportedType
from geo.interchange.translation import Unusable
from geo.paths import DATA

UCDP_TYPES_FILE = DATA / "interchange" / "ucdp_types.csv"
_STATE = "Government of "  # how UCDP calls one, before the name of the country
_BY_MEANS = "and does not say by what means"


class UcdpTypes:
    """Reads the type of violence and the names of the sides."""

    def __init__(self, path: Path = UCDP_TYPES_FILE) -> None:
        """Read the table; the first row that fits is taken.

        Raises:
            DataError: A row names no event type of ours.
        """
        with path.open(encoding="utf-8", newline="") as file:
            self._rows = list(csv.DictReader(file))
        for line, row in enumerate(self._rows, 2):
            if row["ours"] not in EVENT_TYPES:
                raise DataError(f"{path}, line {line}: {row['ours']!r} is none of the event types; see the codebook.")

    def read(self, kind: str, side_a: str, side_b: str) -> ImportedType | Unusable:
        """Read one row; the sides may be empty."""
        said = {"type_of_violence": kind, "side_a": _name_side(side_a), "side_b": _name_side(side_b)}
        found = next((row for row in self._rows if all(row[name] in ("", said[name]) for name in said)), None)
        if found is None or not kind:
            says = "it is no type of violence of UCDP, which are 1, 2 and 3."
            return Unusable(column="type_of_violence", value=kind, reason=says, remedy="Correct it.")
        says = f"UCDP codes {UCDP_TYPES[int(kind)]} violence, {found['says']}, {_BY_MEANS}"
        return ImportedType(event_type=EVENT_TYPES.index(found["ours"]), says=says)


def _name_side(name: str) -> str:
    return "state" if name.startswith(_STATE) else ""
