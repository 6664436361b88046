"""What the columns of any table mean, as a person says it once; remembered by the names of the columns.

Mappings are kept in `mappings.json` in the user's folder. A broken file counts as none.
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.errors import FormatError
from geo.incidents.codebook import read_codebook
from geo.incidents.table import EVENT_TYPES
from geo.interchange.days import Order
from geo.interchange.text_rows import simplify
from geo.interchange.translation import Unusable
from geo.paths import find_user_folder

if TYPE_CHECKING:
    from geo.interchange.table_profile import TableProfile

FILE = "mappings.json"
_GUESSES = {
    "date": ("date", "event_date", "day", "when", "date_start", "incident_date", "datum", "start", "fecha"),
    "end": ("end", "end_date", "date_end", "until"),
    "latitude": ("latitude", "lat", "y", "centroid_latitude", "y_coord"),
    "longitude": ("longitude", "lon", "lng", "long", "x", "centroid_longitude", "x_coord"),
    "place": ("place", "location", "town", "city", "village", "site", "where", "district"),
    "province": ("province", "admin1", "adm_1", "state", "region"),
    "country": ("country", "country_name", "nation"),
    "event_type": ("event_type", "type", "category", "kind", "event", "incident_type", "what"),
    "killed": ("killed", "fatalities", "deaths", "dead", "best", "fatal"),
    "initiator": ("initiator", "perpetrator", "actor1", "actor", "side_a"),
    "target": ("target", "victim", "actor2", "side_b"),
    "source": ("source", "sources", "publisher"),
    "notes": ("notes", "description", "summary", "text", "details", "headline"),
    "id": ("id", "event_id", "incident_id", "uid"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Which column says what, by simplified names; None: no column does."""

    date: str | None = None
    end: str | None = None  # the last day
    latitude: str | None = None
    longitude: str | None = None
    place: str | None = None  # a name; looked up in the gazetteer where a row has no coordinates
    province: str | None = None
    country: str | None = None
    event_type: str | None = None
    killed: str | None = None
    initiator: str | None = None
    target: str | None = None
    source: str | None = None
    notes: str | None = None
    id: str | None = None
    types: dict[str, str] = field(default_factory=dict)  # by what a row says: one of EVENT_TYPES, or "" to leave it out
    otherwise: str = "other_violence"  # the type of rows that say something else, or "" to leave them out
    order: Order | None = None  # of day and month where both are figures

    @property
    def columns(self) -> dict[str, str]:
        """The columns that are named, by what they say."""
        names = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: column for name, column in names.items() if name in _GUESSES and column}


class MappingNeededError(FormatError):
    """A table is none that is known by its columns, and nobody has said yet what they mean."""

    def __init__(self, file: str, names: Sequence[str], profile: "TableProfile | None" = None) -> None:
        super().__init__(
            f"{file}: its columns are those of no data set that is known ({', '.join(names[:12])}). Say in the page, "
            "under Add, which of them is the date, the place or the coordinates, and the type."
        )
        self.names = tuple(names)
        self.profile = profile  # of its first rows; None: nobody looked


def guess_mapping(names: Sequence[str]) -> Mapping:
    """Guess from the names of columns what they mean."""
    simple = [simplify(name) for name in names]
    found = {what: next((name for name in words if name in simple), None) for what, words in _GUESSES.items()}
    return Mapping(**found)  # type: ignore[arg-type]


def guess_type(text: str) -> str | None:
    """Guess which event type a word means: the id or title of one; None where it is neither."""
    wanted = simplify(text)
    named = {simplify(entry.title): entry.id for entry in read_codebook()}
    return wanted if wanted in EVENT_TYPES else named.get(wanted)


def check_mapping(mapping: Mapping, names: Sequence[str], file: str) -> None:
    """Check that a mapping fits a table.

    Raises:
        FormatError: It names a column that is not there, or too little to place or date a row.
    """
    simple = {simplify(name) for name in names}
    if strange := [column for column in mapping.columns.values() if column not in simple]:
        raise FormatError(f"{file}: it has no column {strange[0]!r}. Say anew what its columns mean.")
    if not mapping.date:
        raise FormatError(f"{file}: no column is named for the date. Choose one.")
    if bool(mapping.latitude) != bool(mapping.longitude):
        raise FormatError(f"{file}: latitude and longitude are named together or not at all. Choose both.")
    if not (mapping.latitude or mapping.place or mapping.province):
        raise FormatError(f"{file}: no column says where. Choose the coordinates, the place or the province.")


def find_mapping(names: Sequence[str], folder: Path | None = None) -> Mapping | None:
    """Find what was said of a table with these columns before."""
    record = _read_all(folder or find_user_folder()).get(_name_header(names))
    try:
        return _read_mapping(record) if isinstance(record, dict) else None
    except (TypeError, ValueError):
        return None


def remember_mapping(names: Sequence[str], mapping: Mapping, folder: Path | None = None) -> None:
    """Remember what the columns of a table mean; the file is replaced as a whole or not at all.

    Raises:
        OSError: The user's folder cannot be written to.
    """
    folder = folder or find_user_folder()
    known = _read_all(folder) | {_name_header(names): asdict(mapping)}
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".mappings-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(known, file, ensure_ascii=False, indent=1)
        Path(name).replace(folder / FILE)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def refuse_type(column: str, value: str) -> Unusable:
    """Say why a row of a type that the mapping leaves out is not used."""
    return Unusable(
        column=column, value=value, reason="the mapping leaves this type out.", remedy="Change the mapping."
    )


def _read_mapping(record: dict[str, Any]) -> Mapping:
    mapping = Mapping(**record)
    types = {str(key): str(value) for key, value in mapping.types.items()}
    if not {*types.values(), mapping.otherwise} <= {*EVENT_TYPES, ""}:
        raise ValueError("it names a type that is none")
    return mapping


def _name_header(names: Sequence[str]) -> str:
    return "\t".join(simplify(name) for name in names)


def _read_all(folder: Path) -> dict[str, Any]:
    try:
        known = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


def name_state(folder: Path | None = None) -> str:
    """Name the state of what is remembered, so that tables are read again when it changes."""
    try:
        return str((folder or find_user_folder()).joinpath(FILE).stat().st_mtime_ns)
    except OSError:
        return "0"
