"""Tables from outside: the container by its first bytes, the data set by its columns, then every row that can be used.

>>> find_dataset(("EVENT_DATE", "Event Type", "LATITUDE", "longitude", "fatalities"))
'ACLED events'
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import geopandas as gpd

from geo.errors import FormatError
from geo.interchange import acled, acled_weekly, own_tables, ucdp
from geo.interchange.acled import AcledReader
from geo.interchange.acled_weekly import AcledWeeklyReader
from geo.interchange.arrow_memory import reuse_memory
from geo.interchange.containers import open_table
from geo.interchange.drafting import Draft, build_table
from geo.interchange.import_result import ACLED, UCDP, ImportResult
from geo.interchange.imported_places import ImportedPlace
from geo.interchange.mapped import MappedReader
from geo.interchange.mapping import Mapping, MappingNeededError, check_mapping, find_mapping
from geo.interchange.own_tables import read_own
from geo.interchange.row_problems import RowProblem, RowProblems
from geo.interchange.table_profile import profile_table
from geo.interchange.text_rows import TextRows, TextTable, fill_missing, simplify
from geo.interchange.translation import Translation
from geo.interchange.ucdp import UcdpReader

OWN = "our own table"
MAPPED = "table with a mapping"
_DATASETS = {
    OWN: own_tables.REQUIRED,
    "ACLED weekly aggregate": acled_weekly.REQUIRED,
    "ACLED events": acled.REQUIRED,
    "UCDP events": ucdp.REQUIRED,
}
Progress = Callable[[int], None]  # rows read so far


class DatasetReader(Protocol):
    """Reads the rows of one file of a data set."""

    places: Translation[ImportedPlace]
    used: frozenset[str] | None  # simplified names of the columns that it reads; None: all

    def draft(self, rows: TextRows) -> tuple[Draft, RowProblems]:
        """Read some rows, and say which cannot be used."""


def read_table(
    path: Path, *, name: str | None = None, mapping: Mapping | None = None, progress: Progress | None = None
) -> ImportResult:
    """Read a table of any known format into the incident table.

    Args:
        path: The file.
        name: What it is called, where `path` is not its name.
        mapping: What its columns mean, where no data set is known by them; None: what was said of such columns before.
        progress: Is told, now and then, how many rows are read.

    Raises:
        MappingNeededError: Its columns are those of no known data set, and there is no mapping.
        FormatError: It cannot be read at all; the message says why and what to do.
    """
    label = _clean(name or path.name)
    reuse_memory()
    try:
        with open_table(path) as table:
            return _read_opened(table, label, mapping, progress)
    except FormatError as error:
        if label == path.name or isinstance(error, MappingNeededError):
            raise
        raise FormatError(str(error).replace(path.name, label, 1)) from error


def _read_opened(table: TextTable, label: str, mapping: Mapping | None, progress: Progress | None) -> ImportResult:
    kind = None if mapping else find_dataset(table.names)
    if kind == OWN:
        own, broken = read_own(table)
        return _finish(own, RowProblems.collect(broken), table, label, label, OWN)
    reader, dataset = _choose_reader(kind, table, label, mapping)
    read, problems = _read_with(reader, table, dataset, progress)
    return _finish(read, problems, table, label, dataset, kind or MAPPED)


def find_dataset(names: Sequence[str]) -> str | None:
    """Name the data set that a table's columns are those of; None: none that is known."""
    simple = {simplify(name) for name in names}
    return next((kind for kind, required in _DATASETS.items() if simple.issuperset(required)), None)


def _choose_reader(
    kind: str | None, table: TextTable, label: str, mapping: Mapping | None
) -> tuple[DatasetReader, str]:
    match kind:
        case "ACLED events":
            return AcledReader(label), f"{ACLED}:{label}"
        case "ACLED weekly aggregate":
            return AcledWeeklyReader(label), f"{ACLED}:{label}"
        case "UCDP events":
            return UcdpReader(label), f"{UCDP}:{label}"
    mapping = mapping or find_mapping(table.names)
    if mapping is None:
        raise MappingNeededError(label, table.names, profile_table(table))
    check_mapping(mapping, table.names, label)
    return MappedReader(label, mapping), label


def _read_with(
    reader: DatasetReader, table: TextTable, dataset: str, progress: Progress | None
) -> tuple[gpd.GeoDataFrame, RowProblems]:
    drafts: list[Draft] = []
    problems: list[RowProblems] = []
    done = 0
    for rows in table.rows(reader.used):
        draft, bad = reader.draft(fill_missing(rows))
        drafts.append(draft)
        problems.append(bad)
        done += len(rows)
        if progress:
            progress(done)
    return build_table(drafts, reader.places, dataset), RowProblems.join(problems)


def _finish(
    read: gpd.GeoDataFrame, problems: RowProblems, table: TextTable, label: str, dataset: str, kind: str
) -> ImportResult:
    if not len(read) and not problems and not table.problems:
        raise FormatError(f"{label}: it holds column names and no rows. Look at what was exported.")
    notices = list(table.notices)
    ids: Any = read["incident_id"]
    first = (read["place_rank"] == 0).to_numpy()
    if ids.nunique() < first.sum():  # counted first, for that is quicker than to look for them
        repeated = ids.duplicated().to_numpy() & first
        says = f"{int(repeated.sum()):,} rows repeat the id of another row, such as {ids[repeated].iloc[0]}."
        notices.append(RowProblem(row=None, column=None, value=None, reason=says, remedy="The last of each was kept."))
        read = read[~(ids.duplicated(keep="last").to_numpy() & first)].reset_index(drop=True)
    return ImportResult(
        table=read,
        problems=RowProblems.join([problems, RowProblems.collect(table.problems)]),
        notices=tuple(notices),
        dataset=dataset,
        format=f"{kind} ({table.container})",
        is_mapped=kind == MAPPED,
    )


def _clean(name: str) -> str:
    """Return a file's name without what could be a path, a command or another data set."""
    kept = "".join(character for character in Path(name.replace("\\", "/")).name if character.isprintable())
    return kept.replace(":", "_").replace("|", "_")[:120] or "table"
