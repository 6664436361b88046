"""From one form to another: articles, JSON Lines or a table in, a table or JSON Lines out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd

from geo.articles.formats import SUFFIXES
from geo.collection import read_incidents
from geo.errors import FormatError
from geo.interchange.export import prepare_export
from geo.interchange.export_files import write_export
from geo.interchange.export_formats import find_format
from geo.interchange.left_out import ACLED_TERMS, count_incidents, tell_left_out
from geo.interchange.table_reading import read_table

Progress = Callable[[str, int, int | None], None]  # what is done, how much of it, of how much; None: not known
_TOLD = 20  # rows that cannot be used; the others are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What came of a conversion."""

    files: tuple[Path, ...]  # that were written
    incidents: int
    claims: int
    errors: tuple[str, ...]  # what could not be read, one a line
    notices: tuple[str, ...]  # what was read with a doubt, or left out on purpose


def convert(source: Path, target: Path, *, to: str | None = None, progress: Progress | None = None) -> Conversion:
    """Read a source, and write its incidents to a target, by the end of its name.

    Args:
        source: A folder of articles, an article, a file of JSON Lines or a table of any format that is read.
        target: The file to write; a format of several tables writes them beside it.
        to: acled or ucdp for the columns of others.
        progress: Is told how far reading and writing have come.

    Raises:
        FormatError: Source or target is in no format that is known, both are one file, or nothing may be written.
        ExportError: The target cannot be written.
    """
    format = find_format(target, to)
    if source.exists() and target.exists() and source.samefile(target):
        raise FormatError(f"{target}: it would be written over itself. Name another file.")
    table, errors, notices = _read(source, progress or _be_quiet)
    export = prepare_export(table, format)
    if export.acled and not export.incidents and not export.left_out:
        raise FormatError(
            f"{source.name}: nothing is written, for {count_incidents(export.acled)} left out: {ACLED_TERMS}."
        )
    write_progress = progress or _be_quiet
    files = write_export(export, target, lambda done, total: write_progress("writing files", done, total))
    return Conversion(
        files=tuple(files),
        incidents=export.incidents,
        claims=export.claims,
        errors=errors,
        notices=(*notices, *tell_left_out(export.acled, export.left_out)),
    )


def _read(source: Path, progress: Progress) -> tuple[gpd.GeoDataFrame, tuple[str, ...], tuple[str, ...]]:
    if source.is_dir() or source.name.lower().endswith(SUFFIXES):
        result = read_incidents([source], progress=lambda done, total: progress("reading articles", done, total))
        errors = tuple(str(each) for each in result.problems if each.severity == "error")
        return result.table, errors, tuple(str(each) for each in result.problems if each.severity != "error")
    read = read_table(source, progress=lambda rows: progress("reading rows", rows, None))
    tell = [f"{source.name}: {each}" for each in read.problems]
    return read.table, _shorten(tell, source), tuple(f"{source.name}: {each}" for each in read.notices)


def _shorten(lines: Sequence[str], source: Path) -> tuple[str, ...]:
    if len(lines) <= _TOLD:
        return tuple(lines)
    return (*lines[:_TOLD], f"{source.name}: {len(lines) - _TOLD:,} more rows cannot be used.")


def _be_quiet(_what: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""
