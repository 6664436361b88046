"""From one form to another: articles, JSON Lines or tables in, a table or JSON Lines out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd

from geo.errors import FormatError
from geo.inputs import Progress, read_inputs
from geo.interchange.export import prepare_export
from geo.interchange.export_files import write_export
from geo.interchange.export_formats import find_format
from geo.interchange.left_out import ACLED_TERMS, count_incidents, tell_left_out
from geo.journal.store import Journal
from geo.layers.catalogue import Catalogue

if TYPE_CHECKING:
    from geo.webmap.requested_view import RequestedView


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What came of a conversion."""

    files: tuple[Path, ...]  # that were written
    incidents: int
    claims: int
    errors: tuple[str, ...]  # what could not be read, one a line
    notices: tuple[str, ...]  # what was read with a doubt, or left out on purpose


def convert(
    sources: Sequence[Path],
    target: Path,
    *,
    to: str | None = None,
    view: "RequestedView | None" = None,
    journal: Journal | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Conversion:
    """Read sources, and write their incidents to a target, by the end of its name.

    Args:
        sources: Folders of articles, articles, files of JSON Lines and tables of any format that is read.
        target: The file to write; a format of several tables writes them beside it.
        to: acled or ucdp for the columns of others.
        view: The part that is asked for; None: everything.
        journal: Of corrections by hand; None: they are left out.
        progress: Is told how far reading and writing have come.
        jobs: Processes that read articles.

    Raises:
        FormatError: Source or target is in no format that is known, both are one file, or nothing may be written.
        ViewError: No incident lies in the days asked for.
        JournalError: The journal cannot be read.
        ExportError: The target cannot be written.
    """
    format = find_format(target, to)
    if target.exists() and any(source.exists() and source.samefile(target) for source in sources):
        raise FormatError(f"{target}: it would be written over itself. Name another file.")
    read = read_inputs(sources, journal=journal, progress=progress, jobs=jobs, as_it_is=True)
    export = prepare_export(_choose(read.holdings.table, view), format)
    if export.acled and not export.incidents and not export.left_out:
        names = ", ".join(source.name for source in sources)
        raise FormatError(f"{names}: nothing is written, for {count_incidents(export.acled)} left out: {ACLED_TERMS}.")
    files = write_export(export, target, _tell_writing(progress))
    return Conversion(
        files=tuple(files),
        incidents=export.incidents,
        claims=export.claims,
        errors=read.errors,
        notices=(*read.notices, *tell_left_out(export.acled, export.left_out)),
    )


def _choose(table: gpd.GeoDataFrame, view: "RequestedView | None") -> gpd.GeoDataFrame:
    """Take the incidents out that are asked for, each with all its places."""
    seen = view.find_in(table) if view else None
    if seen is None:
        return table
    catalogue = Catalogue(table)
    return catalogue.read_table(catalogue.find(seen.select()).incidents)


def _tell_writing(progress: Progress | None) -> Callable[[int, int], None] | None:
    return (lambda done, total: progress("writing files", done, total)) if progress else None
