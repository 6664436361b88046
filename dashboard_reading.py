"""What the page shows, read once and kept for all who look: articles, their incidents, and what the map replays."""

import gc
import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from geo.articles.reading import find_article_files
from geo.collection import CollectionResult, read_incidents
from geo.layers.catalogue import Catalogue
from geo.layers.event_types import EventType, read_event_types
from geo.layers.killed import build_killed
from geo.layers.selection import Selection
from geo.layers.time_index import build_time_index
from geo.panels.library import Library
from geo.webmap.page import draw_page

PATIENCE = 1.0  # seconds before the reading of articles is explained


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read, and what it takes to show it; kept for all who look."""

    content: str  # names the state of what was read
    result: CollectionResult
    catalogue: Catalogue
    library: Library


def fingerprint(folder: Path) -> str:
    """Name the state of a folder, so that it is read again when a file changes and only then."""
    digest = hashlib.sha256(str(folder).encode())
    for file in find_article_files(folder):
        if file.is_file():
            digest.update(f"{file}|{file.stat().st_size}|{file.stat().st_mtime_ns}".encode())
    return digest.hexdigest()


@st.cache_resource(show_spinner=False)
def keep_readings() -> dict[str, Reading]:
    """The last reading, for all who look; by content, so that a changed folder is read again."""
    return {}


def read_folder(folder: Path) -> Reading:
    """Read the articles of a folder, once for each state of its files; a bar shows when that takes its time."""
    place, kept, begun, content = st.empty(), keep_readings(), time.monotonic(), fingerprint(folder)

    def show_progress(done: int, total: int) -> None:
        if time.monotonic() - begun > PATIENCE:
            place.progress(done / total, f"Reading article {done} of {total}")

    if content not in kept:
        reading = prepare(content, read_incidents([folder], progress=show_progress))
        kept.clear()
        kept[content] = reading
    place.empty()
    return kept[content]


def prepare(content: str, result: CollectionResult) -> Reading:
    """Prepare what was read for being shown."""
    catalogue, library = Catalogue(result.table), Library(result.articles)
    # What was read stays for good; the collector of cycles would otherwise walk through all of it at every few clicks.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return Reading(content=content, result=result, catalogue=catalogue, library=library)


@st.cache_resource(show_spinner=False)
def load_page() -> str:
    """Draw the map's page, which holds no incident."""
    return draw_page()


@st.cache_resource(show_spinner=False)
def load_event_types() -> tuple[EventType, ...]:
    """Read how event types are shown."""
    return read_event_types()


@st.cache_data(show_spinner=False, max_entries=32)
def load_index(content: str, filters: Selection, _catalogue: Catalogue) -> bytes:
    """Encode what the map replays."""
    return build_time_index(_catalogue.read_found(_catalogue.find(filters)), span=_catalogue.columns.span).encode()


@st.cache_data(show_spinner=False, max_entries=8)
def load_killed(content: str, filters: Selection, _catalogue: Catalogue) -> bytes:
    """Encode who was killed, as claimed, for a reader who shades provinces by it."""
    return build_killed(_catalogue.read_found(_catalogue.find(filters)), span=_catalogue.columns.span).encode()
