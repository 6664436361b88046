"""Any table with a point, a day and a type, made ready to be replayed by someone who knows nothing of this project.

A place is a point: rows at the same coordinates are one place. Each type gets a letter of its own while there are
any; colours and glyphs come again after the fifteenth type.
"""

import re
from collections.abc import Sequence

import geopandas as gpd
import pandas as pd

from geo.errors import TableError
from geo.layers.event_types import EventType, read_event_types

NOT_SAID = "not said"  # the type of a row that has none


def build_plain_table(
    points: gpd.GeoDataFrame, *, day: str, event_type: str, end: str | None = None, name: str | None = None
) -> gpd.GeoDataFrame:
    """Build what the replay needs of a table of points.

    Args:
        points: One row an incident, in any coordinate reference system; without one EPSG:4326 is meant. What is no
            point, such as an outline, is shown at a point inside it.
        day: Column of the first day; what pandas cannot read as a date counts as undated.
        event_type: Column of the type, as it is to be shown.
        end: Column of the day after the last; None: each incident lasts one day.
        name: Column of the place's name; None: the coordinates.

    Raises:
        TableError: A column is missing, a column of days holds numbers, or a point is not on the earth.
    """
    _check_columns(points, [column for column in (day, event_type, end, name) if column])
    points = _place_points(points)
    start, after = _read_days(points, day), _read_days(points, end or day)
    known = points.geometry.notna() & ~points.geometry.is_empty
    where = points.geometry.y.round(5).astype(str) + ", " + points.geometry.x.round(5).astype(str)
    return gpd.GeoDataFrame(
        {
            "incident_id": [str(number) for number in range(len(points))],
            "event_type": points[event_type].astype("object").where(points[event_type].notna(), NOT_SAID).astype(str),
            "start": start,
            "end": (start + pd.Timedelta(days=1)).where(~(after > start), after),
            "date_precision": "day",
            "place_id": where.where(known, None),
            "place_name": (points[name].astype(str) if name else where).where(known, None),
            "geo_precision": "exact",
            "admin1": None,
            "country": None,
            "killed_low": pd.array([None] * len(points), dtype="Int32"),
            "reported": pd.NaT,
            "responds_to": "[]",
        },
        geometry=points.geometry,
    )


def build_event_types(titles: Sequence[str]) -> tuple[EventType, ...]:
    """Give each type a look, in the order given; their ids are their titles."""
    looks = read_event_types()
    letters = _choose_letters(titles)
    return tuple(
        EventType(
            id=title,
            group="violence",
            title=title,
            letter=letter,
            colour=looks[number % len(looks)].colour,
            colour_dark=looks[number % len(looks)].colour_dark,
            meaning=title,
            glyph=looks[number % len(looks)].glyph,
        )
        for number, (title, letter) in enumerate(zip(titles, letters, strict=True))
    )


def _check_columns(points: gpd.GeoDataFrame, columns: Sequence[str]) -> None:
    missing = [column for column in columns if column not in points.columns]
    if missing:
        raise TableError(
            f"the table has no column {missing[0]!r}; it has {', '.join(map(str, points.columns))}: name the columns of"
            " the day and of the type with day=… and event_type=…"
        )


def _place_points(points: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    placed = points.to_crs("EPSG:4326") if points.crs else points.set_crs("EPSG:4326")
    shapes = placed.geometry.notna() & (placed.geom_type != "Point")
    if shapes.any():
        placed = placed.set_geometry(placed.geometry.where(~shapes, placed.geometry.representative_point()))
    outside = ((placed.geometry.y.abs() > 90) | (placed.geometry.x.abs() > 180)).to_numpy()
    if outside.any():
        row = placed.index[int(outside.argmax())]
        raise TableError(
            f"row {row}: the point is not on the earth; are latitude and longitude swapped, or is the table in another"
            " coordinate reference system (set_crs)?"
        )
    return placed


def _read_days(points: gpd.GeoDataFrame, column: str) -> pd.Series:
    if len(points) and pd.api.types.is_numeric_dtype(points[column]):
        raise TableError(
            f"the column {column!r} holds numbers, not days; read them first, such as with"
            f" pandas.to_datetime(table[{column!r}], format='%Y%m%d')"
        )
    days: pd.Series = pd.to_datetime(points[column], errors="coerce")
    midnights: pd.Series = days.dt.tz_localize(None).dt.normalize()
    return midnights


def _choose_letters(titles: Sequence[str]) -> list[str]:
    """A letter of the title that no type before has, else of the alphabet."""
    letters: list[str] = []
    for title in titles:
        wanted = re.sub(r"[^A-Z]", "", title.upper()) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        letters.append(next((letter for letter in wanted if letter not in letters), "*"))
    return letters
