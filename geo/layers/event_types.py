"""How each event type is shown: letter, colour and glyph, from `data/layers/event_types.csv`, in the file's order.

Group, title and meaning are those of the codebook (`geo.incidents.codebook`), so that they stand in one place.
Colour alone never tells a type: every type has a letter and a glyph of its own, so ten kinds of violence and
five of context stay apart in greyscale and for colour-blind eyes. The violence colours start from the "muted"
scheme of Paul Tol (SRON technical note 09-002), made lighter or darker so that neighbours in a stack differ in
lightness and each keeps a contrast of 3 : 1 to the land and to the glyph on it; the context colours are quiet
greys. A glyph is the path of an SVG `d` attribute in a box of 24 by 24, filled even-odd.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from geo.errors import DataError
from geo.incidents.codebook import CODEBOOK_FILE, CodebookEntry, read_codebook
from geo.incidents.table import EVENT_TYPES
from geo.paths import DATA

EVENT_TYPES_FILE = DATA / "layers" / "event_types.csv"
Group = Literal["violence", "context"]
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_GLYPH = re.compile(r"[MmLlHhVvAaZz0-9 .,-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One event type as the map shows it."""

    id: str  # as in the incident table
    group: Group
    title: str
    letter: str  # one capital, no two types share it
    colour: str  # "#rrggbb" on a light map
    colour_dark: str  # "#rrggbb" on a dark map
    meaning: str  # in a few words
    glyph: str  # path of an SVG `d` attribute in a 24 by 24 box


def read_event_types(path: Path = EVENT_TYPES_FILE, codebook: Path = CODEBOOK_FILE) -> tuple[EventType, ...]:
    """Read the event types in the order in which they are shown.

    Raises:
        DataError: A row breaks the rules above, or the types are not those of the incident table.
    """
    entries = {entry.id: entry for entry in read_codebook(codebook)}
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    _check_ids([row["event_type"] for row in rows], path)
    event_types = tuple(
        _read_row(row, entries[row["event_type"]], f"{path}, line {line}") for line, row in enumerate(rows, 2)
    )
    _check_unlike(event_types, path)
    return event_types


def _read_row(row: dict[str, str], entry: CodebookEntry, where: str) -> EventType:
    for column in ("colour", "colour_dark"):
        if not _COLOUR.fullmatch(row[column]):
            raise DataError(f"{where}: {column} {row[column]!r} is not of the form #rrggbb")
    if not _GLYPH.fullmatch(row["glyph"]):
        raise DataError(f"{where}: the glyph is no SVG path; only M L H V A Z and numbers may stand in it")
    return EventType(
        id=entry.id,
        group="violence" if entry.group == "violence" else "context",
        title=entry.title,
        letter=row["letter"],
        colour=row["colour"],
        colour_dark=row["colour_dark"],
        meaning=entry.meaning,
        glyph=row["glyph"],
    )


def _check_ids(ids: list[str], path: Path) -> None:
    if sorted(ids) != sorted(EVENT_TYPES):
        odd = sorted(set(ids) ^ set(EVENT_TYPES)) or sorted(ids)
        raise DataError(f"{path}: each event type of the incident table stands here once; look at {', '.join(odd)}")


def _check_unlike(event_types: tuple[EventType, ...], path: Path) -> None:
    for what in ("letter", "glyph", "title"):
        values = [getattr(event_type, what) for event_type in event_types]
        twice = [value for value in values if values.count(value) > 1]
        if twice:
            raise DataError(f"{path}: two event types share the {what} {twice[0]!r}; each needs its own")
