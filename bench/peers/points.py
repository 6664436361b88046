"""The incidents as the peers read them: plain columns, sorted by their first day."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np

from geo.layers.event_types import read_event_types

Column = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Incidents with a point and a date: parallel arrays, one entry an incident at one place."""

    start: Column  # days from the first day of all
    end: Column  # excluded
    latitude: Column  # degrees
    longitude: Column
    type: Column  # position among the event types of the map
    place: Column  # numbers of places

    @property
    def days(self) -> int:
        """Days from the first to the last."""
        return int(self.end.max())

    def meet(self, first: int, after: int) -> "Points":
        """Select what meets a window."""
        chosen = np.flatnonzero(
            (self.start[: self._count_begun(after)] < after) & (self.end[: self._count_begun(after)] > first)
        )
        return Points(**{field.name: getattr(self, field.name)[chosen] for field in fields(self)})

    def _count_begun(self, after: int) -> int:
        return int(np.searchsorted(self.start, after))


def read_points(table: gpd.GeoDataFrame) -> Points:
    """Read the points of an incident table; what has no date or no coordinate is left out."""
    known = table[table["start"].notna() & table.geometry.notna()].sort_values("start")
    days = {name: known[name].to_numpy(dtype="datetime64[D]") for name in ("start", "end")}
    types = [each.id for each in read_event_types()]
    return Points(
        start=(days["start"] - days["start"].min()).astype(np.int64),
        end=(days["end"] - days["start"].min()).astype(np.int64),
        latitude=known.geometry.y.to_numpy(),
        longitude=known.geometry.x.to_numpy(),
        type=known["event_type"].map({name: count for count, name in enumerate(types)}).to_numpy(dtype=np.int64),
        place=known["place_id"].astype("category").cat.codes.to_numpy(dtype=np.int64),
    )


def write_points(points: Points, path: Path) -> None:
    """Write points as a NumPy archive."""
    with path.open("wb") as file:
        np.savez(file, **{field.name: getattr(points, field.name) for field in fields(Points)})


def load_points(path: Path) -> Points:
    """Load points that `write_points` wrote."""
    with np.load(path) as archive:
        return Points(**{field.name: archive[field.name] for field in fields(Points)})


def read_colours() -> Sequence[str]:
    """The colours of the types on a light map, as "#rrggbb"."""
    return [each.colour for each in read_event_types()]


def dump_columns(points: Points, path: Path) -> None:
    """Write points as a browser reads them fastest: the columns one after the other, and a JSON file beside them."""
    colours = np.array([[int(each[i : i + 2], 16) for i in (1, 3, 5)] for each in read_colours()], dtype=np.uint8)
    parts = (
        np.column_stack([points.longitude, points.latitude]).astype("<f4"),
        np.column_stack([points.start, points.end]).astype("<f4"),
        colours[points.type],
    )
    path.write_bytes(b"".join(part.tobytes() for part in parts))
    path.with_suffix(".json").write_text(
        json.dumps({"length": len(points.start), "days": points.days}), encoding="utf-8"
    )
