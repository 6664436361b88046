"""Which of our event types a row of ACLED is, from `data/interchange/acled_types.csv`; some have no equal."""

import csv
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError
from geo.incidents.table import EVENT_TYPES
from geo.interchange.translation import Unusable
from geo.paths import DATA

ACLED_TYPES_FILE = DATA / "interchange" / "acled_types.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedType:
    """What happened, as a data set codes it."""

    event_type: int  # position in EVENT_TYPES
    says: str  # in words, with the data set's own names


class AcledTypes:
    """Reads event and sub-event types, the older names among them; a sub-event that is not known counts as none."""

    def __init__(self, path: Path = ACLED_TYPES_FILE) -> None:
        """Read the table.

        Raises:
            DataError: A row names no event type of ours.
        """
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for line, row in enumerate(rows, 2):
            if row["ours"] and row["ours"] not in EVENT_TYPES:
                raise DataError(f"{path}, line {line}: {row['ours']!r} is none of the event types; see the codebook.")
        self._rows = {(row["event_type"].lower(), row["sub_event_type"].lower()): row for row in rows}

    def read(self, event_type: str, sub_event_type: str) -> ImportedType | Unusable:
        """Read one pair; the sub-event may be empty."""
        kind, sub = event_type.lower(), sub_event_type.lower()
        row = self._rows.get((kind, sub)) or self._rows.get((kind, "")) or self._find_older(kind)
        if row is None:
            says, remedy = "it is none of ACLED's event types.", "See ACLED's codebook for their names."
            return Unusable(column="event_type", value=event_type, reason=says, remedy=remedy)
        if not row["ours"]:
            says = f"it is {row['says']}, for which there is no event type here."
            return Unusable(column="sub_event_type", value=sub_event_type or event_type, reason=says, remedy="None.")
        named = f"{event_type}: {sub_event_type}" if sub_event_type else event_type
        return ImportedType(event_type=EVENT_TYPES.index(row["ours"]), says=f"ACLED codes “{named}”, {row['says']}")

    def _find_older(self, kind: str) -> dict[str, str] | None:
        """Older names say more behind a hyphen: "Battle-No change of territory"."""
        return self._rows[("battles", "")] if kind.startswith("battle-") else None
