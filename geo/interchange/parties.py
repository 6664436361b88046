"""Who the parties to an incident are to other data sets: a state, an armed group, civilians.

Names are those of `data/extraction/actors.csv`, victims those of `data/extraction/victims.csv`.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from geo.paths import EXTRACTION_DATA

Kind = Literal["state", "armed_group", "civilians", "other"]
_CIVILIAN = ("civilians", "refugees")  # groups of victims
BLAMED = " (blamed)"  # stands behind an initiator whom every report only blames
_KINDS: Mapping[str, Kind] = {
    "government": "state", "forces": "state", "armed_group": "armed_group", "civilians": "civilians",
}  # fmt: skip
_COUNTRIES = {
    "pakistan": "PK", "afghanistan": "AF", "india": "IN", "iran": "IR", "united_states": "US", "qatar": "QA",
    "turkey": "TR", "saudi_arabia": "SA",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of an incident."""

    name: str
    kind: Kind
    country: str | None = None  # ISO 3166-1 alpha-2 of a state; None: of none, or not known


CIVILIANS = Party(name="Civilians", kind="civilians")


class Parties:
    """Knows parties by the names that incidents show."""

    def __init__(self, data: Path = EXTRACTION_DATA) -> None:
        """Read actors and victims from the folder of the rules."""
        self._known = {party.name: party for party in _read_parties(data / "actors.csv")}
        self._civilians = _compile(data / "victims.csv", _CIVILIAN)
        self._others = _compile(data / "victims.csv", None)

    def find(self, name: str | None) -> Party | None:
        """Find the party of a name; None where there is no name. A name that is not known is of kind other."""
        if not name:
            return None
        bare = name.removesuffix(BLAMED)
        if bare.lower() in ("civilians", "residents"):
            return CIVILIANS
        return self._known.get(bare) or _read_state(bare) or Party(name=bare, kind="other")

    def are_civilians(self, victims: Iterable[str | None]) -> bool:
        """Whether all victims that are told apart are civilians, and there are some."""
        told = [text for text in victims if text and (self._civilians.search(text) or self._others.search(text))]
        return bool(told) and all(self._civilians.search(text) and not self._others.search(text) for text in told)


def _read_parties(path: Path) -> Iterable[Party]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = _KINDS.get(row["kind"], "other")
            yield Party(name=row["name"], kind=kind, country=_COUNTRIES.get(row["side"]) if kind == "state" else None)


def _read_state(name: str) -> Party | None:
    """Read the names of states that ACLED and UCDP give: "Government of Pakistan", "Police Forces of …"."""
    is_state = re.match(r"(?:Government|Military Forces|Police Forces) of ", name)
    return Party(name=name, kind="state") if is_state else None


def _compile(path: Path, groups: tuple[str, ...] | None) -> re.Pattern[str]:
    """Join the words for some groups of victims; None: for all that are neither civilians nor just people."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["group"], row["pattern"]) for row in csv.DictReader(file)]
    chosen = [p for group, p in rows if (group in groups if groups else group not in (*_CIVILIAN, "people"))]
    return re.compile(rf"\b(?:{'|'.join(chosen)})\b", re.IGNORECASE)
