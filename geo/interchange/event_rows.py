"""One incident as the forms of other data sets need it: read from the tables of an export."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pyarrow as pa

_AT_ONCE = 5_000  # incidents
_REJECTED = "rejected"
_NAMES = (
    *("incident_id", "event_type", "start", "end", "date_precision", "review_state", "initiator", "target"),
    *("place_name", "geo_precision", "admin1", "country", "latitude", "longitude", "locations", "killed_low"),
    *("claims", "sources", "reported", "sentence", "reports", "operation_names"),
)


@dataclass(frozen=True, kw_only=True)  # no slots: JSON is taken apart once, when first asked for
class EventRow:
    """One incident, at its first place."""

    values: Mapping[str, Any]  # by the names of INCIDENT_COLUMNS

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    @property
    def is_rejected(self) -> bool:
        """Whether a person said that it did not happen so."""
        return bool(self["review_state"] == _REJECTED)

    @property
    def first_day(self) -> date:
        """The first day; the incident is dated."""
        day: date = self["start"]
        return day

    @property
    def days(self) -> int:
        """How many days it may mean; the incident is dated."""
        return int((self["end"] - self["start"]).days)

    @cached_property
    def killed(self) -> list[Mapping[str, Any]]:
        """Claims that assert deaths."""
        claims = json.loads(self["claims"])
        return [each for each in claims if each.get("outcome") == "killed" and each.get("stance") == "asserts"]

    @cached_property
    def reports(self) -> list[Mapping[str, Any]]:
        """Its reports."""
        return list(json.loads(self["reports"]))

    @cached_property
    def other_places(self) -> list[str]:
        """The names of all places but the first."""
        return [str(each["name"]) for each in json.loads(self["locations"])[1:]]


def read_event_rows(incidents: pa.Table) -> Iterator[EventRow]:
    """Read the incidents of an export in their order."""
    for start in range(0, len(incidents), _AT_ONCE):
        for values in incidents.select(_NAMES).slice(start, _AT_ONCE).to_pylist():
            yield EventRow(values=values)
