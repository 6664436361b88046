"""Which incidents a person should look at first, and why: the doubts that the reading itself leaves.

A doubt is something that the table says about how an incident was read, never a judgement about its truth. Each has a
weight: how often such a reading turns out wrong, or how much a reader would be misled by it, in whole steps of one. An
incident is as doubtful as its doubts together; among equals the newest comes first.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from geo.incidents.table import CONTEXT

Row = Mapping[str, Any]
_READ = (
    *("incident_id", "event_type", "start", "date_precision", "date_disputed", "disputed", "background", "initiator"),
    *("place_id", "geo_precision", "location_evidence", "claims", "reports", "date_evidence"),
)
_BY_WHO = '"aspect": "type"'  # in `explanation`: who acted, not the words, decided the type


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One reason to look at an incident."""

    id: str
    weight: int
    says: str  # for the reader of the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """An incident and all reasons to look at it, the weightiest first."""

    incident_id: str
    doubts: tuple[Doubt, ...]

    @property
    def weight(self) -> int:
        """How doubtful it is."""
        return sum(doubt.weight for doubt in self.doubts)


class _Told:
    """One incident, with what its tests look at taken apart once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows, self.first = rows, rows[0]
        self.reports: list[dict[str, Any]] = json.loads(self.first["reports"])
        self.claims: list[dict[str, Any]] = json.loads(self.first["claims"])

    def has_precision(self, *names: str) -> bool:
        """Whether the finest place is one of these."""
        return self.first["place_id"] is not None and all(row["geo_precision"] in names for row in self.rows)

    def takes_over(self, quotes: Iterable[str | None]) -> bool:
        """Whether words are quoted, none of which stands in a sentence that tells of the incident."""
        found = [quote for text in quotes if text for quote in _list_quotes(text)]
        return bool(found and self.reports) and not any(self._tells(quote) for quote in found)

    def _tells(self, quote: dict[str, Any]) -> bool:
        return any(
            report["article"] == quote["article"] and report["start"] <= quote["start"] < report["end"]
            for report in self.reports
        )


def _list_quotes(text: str) -> list[dict[str, Any]]:
    value = json.loads(text)
    return value if isinstance(value, list) else [value]


def _doubt(id: str, weight: int, says: str) -> Doubt:
    return Doubt(id=id, weight=weight, says=says)


_TESTS: tuple[tuple[Doubt, Callable[[_Told], bool]], ...] = (
    (_doubt("undated", 5, "no day is known"), lambda told: told.first["start"] is None),
    (_doubt("unplaced", 5, "no place is known"), lambda told: told.first["place_id"] is None),
    (_doubt("days disputed", 4, "its reports give different days"), lambda told: bool(told.first["date_disputed"])),
    (
        _doubt("disputed", 3, "its reports or claims disagree"),
        lambda told: bool(told.first["disputed"]) and not told.first["date_disputed"],
    ),
    (
        _doubt("other violence", 4, "its type is the last resort: violence of another kind"),
        lambda told: told.first["event_type"] == "other_violence",
    ),
    (
        _doubt("type by sides", 2, "its type was decided by who acted, for the words are general"),
        lambda told: bool(told.first["by_who"]),
    ),
    (
        _doubt("place taken over", 3, "no sentence that tells of it names its place"),
        lambda told: told.takes_over(row["location_evidence"] for row in told.rows),
    ),
    (_doubt("country only", 2, "only its country is known"), lambda told: told.has_precision("country")),
    (
        _doubt("province only", 1, "only its province, or that it was along the border, is known"),
        lambda told: told.has_precision("admin1", "border", "country") and not told.has_precision("country"),
    ),
    (
        _doubt("day taken over", 2, "no sentence that tells of it dates it"),
        lambda told: told.takes_over([told.first["date_evidence"]]),
    ),
    (
        _doubt("month only", 2, "only its month or year is known"),
        lambda told: told.first["date_precision"] in ("month", "year"),
    ),
    (
        _doubt("no claimant", 2, "it has figures that nobody is named for"),
        lambda told: any(each["low"] is not None and not each.get("claimant") for each in told.claims),
    ),
    (
        _doubt("guessed day", 1, "the day of a report is a guess"),
        lambda told: any(report.get("published_guess") for report in told.reports),
    ),
    (
        _doubt("nobody named", 1, "nobody is named who did it"),
        lambda told: told.first["initiator"] is None and told.first["event_type"] not in CONTEXT,
    ),
    (_doubt("background", 1, "it is told as history only"), lambda told: bool(told.first["background"])),
    (_doubt("one sentence", 1, "one sentence only tells of it"), lambda told: len(told.reports) == 1),
)
DOUBTS = tuple(doubt for doubt, _ in _TESTS)


def rank_doubtful(table: pd.DataFrame) -> list[Doubtful]:
    """Rank the incidents of a table by how doubtful they are, the most doubtful first, among equals the newest.

    Args:
        table: Rows of the incident table, all of an incident together; nothing of it is changed.
    """
    found = [Doubtful(incident_id=rows[0]["incident_id"], doubts=_find_doubts(rows)) for rows in _group(table)]
    heads = table.drop_duplicates("incident_id")
    days = heads["start"].to_numpy().astype("datetime64[D]").astype("int64")
    latest_first = np.where(heads["start"].isna(), np.iinfo("int64").min, -days)
    weights = np.array([-each.weight for each in found])
    return [found[int(number)] for number in np.lexsort((latest_first, weights))] if found else []


def _find_doubts(rows: Sequence[Row]) -> tuple[Doubt, ...]:
    told = _Told(rows)
    found = [doubt for doubt, holds in _TESTS if holds(told)]
    return tuple(sorted(found, key=lambda doubt: -doubt.weight))


def _group(table: pd.DataFrame) -> list[list[Row]]:
    """Take the rows out of a table, incident by incident; what is not known is None."""
    columns = {name: table[name].astype(object).where(table[name].notna(), None).tolist() for name in _READ}
    columns["by_who"] = table["explanation"].str.contains(_BY_WHO, regex=False).tolist()
    groups: dict[str, list[Row]] = {}
    for number, incident in enumerate(columns["incident_id"]):
        groups.setdefault(incident, []).append({name: values[number] for name, values in columns.items()})
    return list(groups.values())
