"""Places for synthetic incidents: points in the provinces of the two countries, few of them busy."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely

from geo.geocoding.boundaries import read_admin1_units

SKEW = 0.9  # of the logarithm of how busy a place is, as a standard deviation
PRECISIONS = ("settlement", "exact", "admin2", "admin1")
PRECISION_SHARES = (0.85, 0.05, 0.07, 0.03)

Numbers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlements:
    """Invented places: parallel arrays, one entry a place."""

    points: np.ndarray[Any, Any]  # shapely points, degrees, longitude before latitude
    shares: np.ndarray[Any, np.dtype[np.float64]]  # of all incidents; their sum is 1
    columns: pd.DataFrame  # the columns of the incident table that speak of the place

    def describe(self, numbers: Numbers) -> pd.DataFrame:
        """Return the columns of the place for rows whose places have these numbers."""
        return self.columns.take(numbers).reset_index(drop=True)


def invent_settlements(number: int, *, seed: int) -> Settlements:
    """Invent places, always the same for a seed."""
    chance = np.random.default_rng([seed, 1])
    units = read_admin1_units()
    points, unit = _choose_points(number, [each.geometry for each in units], chance)
    busy = chance.lognormal(0, SKEW, number)
    names = [f"Place {count}" for count in range(number)]
    columns = pd.DataFrame(
        {
            "place_id": [f"place-{count}" for count in range(number)],
            "place_name": names,
            "geo_precision": pd.Categorical(chance.choice(PRECISIONS, number, p=PRECISION_SHARES)),
            "admin1": [units[count].admin1 for count in unit],
            "country": [units[count].country for count in unit],
            "location_evidence": [
                f'{{"article": "wire-{count:04}.txt", "start": 44, "end": {44 + len(name)}, "text": "{name}"}}'
                for count, name in enumerate(names)
            ],
            "place_reasons": [f'["“{name}” means the town {name} ({units[count].admin1}), the only place of that name"]'
                              for name, count in zip(names, unit, strict=True)],
        }
    )  # fmt: skip
    return Settlements(points=points, shares=busy / busy.sum(), columns=columns)


def _choose_points(
    number: int, outlines: list[shapely.Geometry], chance: np.random.Generator
) -> tuple[np.ndarray[Any, Any], Numbers]:
    """Choose points evenly over the land of all outlines, and the outline that each lies in."""
    west, south, east, north = shapely.total_bounds(outlines)
    points = shapely.points(
        chance.uniform(west, east, 4 * number).round(4), chance.uniform(south, north, 4 * number).round(4)
    )
    tree = shapely.STRtree(outlines)
    point, unit = tree.query(points, predicate="within")
    _, first = np.unique(point, return_index=True)
    kept = first[:number]
    return points[point[kept]], unit[kept]
