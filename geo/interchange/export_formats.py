"""The formats that incidents are written in, and which of them a file's name asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from geo.errors import FormatError

FormatId = Literal["csv", "geojson", "gpkg", "parquet", "xlsx", "jsonl", "acled", "ucdp"]
ARCHIVE = ".zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """One format."""

    id: FormatId
    title: str  # for a list to choose from
    suffix: str  # of its files
    is_whole: bool  # one file holds all its tables; otherwise there is a file a table


FORMATS = (
    ExportFormat(id="csv", title="CSV", suffix=".csv", is_whole=False),
    ExportFormat(id="xlsx", title="Excel", suffix=".xlsx", is_whole=True),
    ExportFormat(id="geojson", title="GeoJSON", suffix=".geojson", is_whole=False),
    ExportFormat(id="gpkg", title="GeoPackage", suffix=".gpkg", is_whole=True),
    ExportFormat(id="parquet", title="Parquet (GeoParquet)", suffix=".parquet", is_whole=False),
    ExportFormat(id="jsonl", title="JSON Lines", suffix=".jsonl", is_whole=True),
    ExportFormat(id="acled", title="CSV in the shape of ACLED", suffix=".csv", is_whole=False),
    ExportFormat(id="ucdp", title="CSV in the shape of UCDP GED", suffix=".csv", is_whole=False),
)
SHAPES: tuple[FormatId, ...] = ("acled", "ucdp")  # columns of others, in CSV


def get_format(id: str) -> ExportFormat:
    """Return a format by its id.

    Raises:
        KeyError: There is none of that id.
    """
    return {each.id: each for each in FORMATS}[id]  # type: ignore[index]


def find_format(path: Path, to: str | None = None) -> ExportFormat:
    """Find the format that a file's name asks for: `events.gpkg`, `events.geojson.zip`; `events.zip` is CSV.

    Args:
        path: The file that is to be written.
        to: acled or ucdp for the columns of others; None for our own.

    Raises:
        FormatError: No format has such files; or a shape is asked for that they cannot have.
    """
    suffix = path.suffix.lower()
    if suffix == ARCHIVE:
        suffix = path.with_suffix("").suffix.lower()
        suffix = suffix if suffix in _list_suffixes(each for each in FORMATS if not each.is_whole) else ".csv"
    if to is not None:
        return _find_shape(path, suffix, to)
    for each in FORMATS:
        if each.suffix == suffix:
            return each
    raise FormatError(f"{path.name}: no format has such files; end the name in {', '.join(list_endings())}.")


def _find_shape(path: Path, suffix: str, to: str) -> ExportFormat:
    if suffix != ".csv":
        raise FormatError(f"{path.name}: the shape of {to} is one of CSV; end the name in .csv or {ARCHIVE}.")
    return get_format(to)


def list_endings() -> list[str]:
    """List how the names of files that can be written end."""
    return [*_list_suffixes(FORMATS), ARCHIVE]


def _list_suffixes(formats: Iterable[ExportFormat]) -> list[str]:
    return list(dict.fromkeys(each.suffix for each in formats))
