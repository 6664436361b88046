"""What the page shows, read once and kept for all who look: articles, their incidents, and what the map replays."""

import gc
import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import streamlit as st

from dashboard_folders import Change, compare, hold_on, look_at
from geo.collection import CollectionResult, read_incidents
from geo.journal.restating import Corrections
from geo.layers.catalogue import Catalogue, Origins
from geo.layers.event_types import EventType, read_event_types
from geo.layers.killed import build_killed
from geo.layers.selection import Selection
from geo.layers.time_index import build_time_index
from geo.panels.library import Library
from geo.webmap.kept_page import load_hosted_page

PATIENCE = 1.0  # seconds before the reading of articles is explained


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read, and what it takes to show it; kept for all who look."""

    content: str  # names the state of what was read
    result: CollectionResult
    catalogue: Catalogue
    library: Library
    change: Change | None = None  # from the reading before it; None: it is the first
    drawn_as: str = ""  # names the state of what the map draws, where another reading draws the same; "": its own

    index: bytes = b""  # what the map replays without filters; empty: not encoded yet

    @property
    def drawn(self) -> str:
        """Names the state of what the map draws."""
        return self.drawn_as or self.content


@st.cache_resource(show_spinner=False)
def keep_readings() -> dict[str, Reading]:
    """The last reading, for all who look; by content, so that a changed folder is read again."""
    return {}


@st.cache_resource(show_spinner=False)
def keep_lock() -> Lock:
    """What only one reader of articles has at a time."""
    return Lock()


def read_folders(folders: Sequence[Path], corrections: Corrections | None = None) -> Reading:
    """Read the articles of some folders, once for each state of their files; a bar shows when that takes its time.

    Args:
        folders: To read.
        corrections: What people corrected of articles, which are read with it.
    """
    place, kept, begun, content = st.empty(), keep_readings(), time.monotonic(), look_at(folders)
    if corrections:
        content += f" corrected-{hashlib.sha256(repr(corrections).encode('utf-8', 'replace')).hexdigest()[:12]}"

    def show_progress(done: int, total: int) -> None:
        if time.monotonic() - begun > PATIENCE:
            place.progress(done / total, f"Reading article {done} of {total}")

    with keep_lock():  # another who looks may be reading the same
        if content not in kept:
            before = next(iter(kept.values()), None)
            result = hold_on(before.result, folders) if before else None
            result = result or read_incidents(
                folders, corrections=corrections, progress=show_progress, before=before.result if before else None
            )
            reading = prepare(content, result)
            kept.clear()
            change = compare(name_folders(before.content), before.result, reading.result) if before else None
            kept[content] = replace(reading, change=change)
        reading = kept[content]
    place.empty()
    return reading


def name_folders(content: str) -> str:
    """Return the name of the state of the folders alone, without that of what was joined to it, or corrected."""
    return content.partition(" ")[0]


def prepare(content: str, result: CollectionResult, differs_from: Origins | None = None) -> Reading:
    """Prepare what was read for being shown; what differs from something else in a few rows is not read anew."""
    gc.freeze()  # or the collector walks through all that was read while the catalogue is made
    catalogue, library = Catalogue(result.table, differs_from), Library(result.articles)
    # What was read stays for good; the collector of cycles would otherwise walk through all of it at every few clicks.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return Reading(content=content, result=result, catalogue=catalogue, library=library)


@st.cache_resource(show_spinner=False)
def load_page() -> str:
    """Load the map's page, which holds no incident."""
    return load_hosted_page()


@st.cache_resource(show_spinner=False)
def load_event_types() -> tuple[EventType, ...]:
    """Read how event types are shown."""
    return read_event_types()


def find_index(reading: Reading, filters: Selection) -> bytes:
    """Return what the map replays, encoded once for each state and filter."""
    if reading.index and filters == Selection():
        return reading.index
    return load_index(reading.drawn, filters, reading.catalogue)


@st.cache_data(show_spinner=False, max_entries=32)
def load_index(content: str, filters: Selection, _catalogue: Catalogue) -> bytes:
    """Encode what the map replays."""
    return encode_index(_catalogue, filters)


def encode_index(catalogue: Catalogue, filters: Selection) -> bytes:
    """Encode what the map replays; also beside the page, where Streamlit's caches are not to be asked."""
    found = catalogue.read_drawn(catalogue.find(filters))
    return build_time_index(found, span=catalogue.columns.span, datasets=catalogue.datasets).encode()


@st.cache_data(show_spinner=False, max_entries=8)
def load_killed(content: str, filters: Selection, _catalogue: Catalogue) -> bytes:
    """Encode who was killed, as claimed, for a reader who shades provinces by it."""
    return build_killed(_catalogue.read_drawn(_catalogue.find(filters)), span=_catalogue.columns.span).encode()
