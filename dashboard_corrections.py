"""What people corrected, laid over what was read; and how the page enters something into the journal.

Whatever is entered is based on what was in view when the button was drawn: the draft is made from the result that the
button was given. If somebody else was quicker, the journal refuses it, and the page says who did what.
"""

import getpass
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import streamlit as st

from dashboard_reading import Reading, prepare
from geo.errors import ConflictReplayError
from geo.journal.applying import apply_journal
from geo.journal.model import Draft, Entry, StaleEntryError
from geo.journal.restating import Corrections, list_corrections
from geo.journal.result import JournalResult
from geo.layers.catalogue import Origins
from geo.panels.review import entry_in_words
from geo.paths import find_journal_file

if TYPE_CHECKING:
    from geo.journal.store import Journal

WHO, MESSAGE, OWN = "review_who", "review_message", "review_own"
DONE, UNDONE = "review_done", "review_undone"
MARK = "review_mark"  # of the journal as it is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A reading with all that people said about it."""

    reading: Reading  # without what was rejected
    result: JournalResult
    base: str  # names the state of the reading alone
    read: gpd.GeoDataFrame  # the incident table as it was read
    ages: Mapping[str, int]  # of each entry, by its id: 0 is the newest
    problem: str = ""  # why the journal could not be read; then nothing is corrected


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What the page says about the last thing that was entered."""

    text: str
    failed: bool = False
    late: bool = False  # somebody else was quicker


@st.cache_resource(show_spinner=False)
def keep_corrected() -> dict[str, Corrected]:
    """The last corrected reading, for all who look; by the state of reading and journal."""
    return {}


@st.cache_resource(show_spinner=False)
def load_journal(file: str) -> "Journal":
    """The journal of a file, which remembers the entries that it has read."""
    from geo.journal.store import Journal  # only here: it is slow to load, and not needed before the first entry

    return Journal(Path(file))


def find_journal() -> "Journal":
    """Return the user's journal."""
    return load_journal(str(find_journal_file()))


def find_corrections() -> Corrections:
    """Find what people corrected of articles; nothing where the journal cannot be read, which is said elsewhere."""
    try:
        return list_corrections(find_journal().list_entries()) if find_journal_file().exists() else {}
    except ConflictReplayError:
        return {}


def mark_journal() -> tuple[int, int]:
    """Return what changes when somebody enters something: when the journal was written, and how large it is."""
    try:
        status = find_journal_file().stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def is_overtaken() -> bool:
    """Whether somebody has entered something since the page was drawn."""
    return bool(st.session_state.get(MARK, mark_journal()) != mark_journal())


def correct_reading(reading: Reading) -> Corrected:
    """Lay what people entered over a reading, once for each state of both."""
    st.session_state[MARK] = mark_journal()
    try:
        entries = find_journal().list_entries() if find_journal_file().exists() else ()
    except ConflictReplayError as error:
        return replace(_correct(reading, ()), problem=str(error))
    return _correct(reading, entries)


def _correct(reading: Reading, entries: tuple[Entry, ...]) -> Corrected:
    name = f"{reading.content} {len(entries)} {entries[-1].id if entries else ''}"
    kept = keep_corrected()
    if name not in kept:
        result = apply_journal(reading.catalogue.table, entries, reading.result.articles)
        shown = replace(_prepare(name, reading, result), library=reading.library) if entries else reading
        kept.clear()
        ages = {entry.id: age for age, entry in enumerate(reversed(result.entries))}
        kept[name] = Corrected(
            reading=shown, result=result, base=reading.content, read=reading.catalogue.table, ages=ages
        )
    return kept[name]


def _prepare(name: str, reading: Reading, result: JournalResult) -> Reading:
    differs_from = Origins(catalogue=reading.catalogue, rows=result.shown_origins)
    prepared = prepare(name, replace(reading.result, table=result.shown), differs_from)
    drawn_as = "" if result.moves else reading.drawn
    return replace(
        reading, content=name, result=prepared.result, catalogue=prepared.catalogue, drawn_as=drawn_as,
        index=reading.index if drawn_as else b"",
    )  # fmt: skip


def name_reviewer() -> str:
    """Return who enters: what was typed, else the name of the account that runs the page."""
    return str(st.session_state.get(WHO) or "").strip() or find_account()


def find_account() -> str:
    """Return the name of the account that runs the page; "somebody" where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


def enter(make: Callable[[], Draft], key: str | None = None, *, turned: bool = False) -> Entry | None:
    """Enter something, and say how that went.

    Args:
        make: Makes the draft from what was in view.
        key: The incident it is about, for undo; None: the one that it makes.
        turned: It is an undo or a redo itself.

    Returns:
        The entry; None where nothing was entered.
    """
    try:
        entry = find_journal().append(make())
    except StaleEntryError as error:
        known = {each.id: each for each in find_journal().list_entries()}
        told = "; ".join(entry_in_words(each, known) for each in error.entries)
        st.session_state[MESSAGE] = Message(
            text=f"Somebody was quicker: {told}. Nothing of yours was entered. It is shown now as they left it: "
            "look at it, then enter yours again.",
            failed=True,
            late=True,
        )
        return None
    except ConflictReplayError as error:
        st.session_state[MESSAGE] = Message(text=str(error), failed=True)
        return None
    st.session_state[OWN] = {*st.session_state.get(OWN, ()), entry.id}
    if not turned:
        about = key or entry.draft.after[0].incident_id
        st.session_state[DONE] = [*st.session_state.get(DONE, []), about]
        st.session_state[UNDONE] = []
    entries = {each.id: each for each in find_journal().list_entries()}
    st.session_state[MESSAGE] = Message(text=f"Entered: {entry_in_words(entry, entries)}.")
    return entry


def was_late() -> bool:
    """Whether the last thing was not entered because somebody else was quicker."""
    message: Message | None = st.session_state.get(MESSAGE)
    return message is not None and message.late


def show_message() -> None:
    """Say how the last thing that was entered went, once."""
    message: Message | None = st.session_state.pop(MESSAGE, None)
    if message is None:
        return
    if message.failed:
        st.warning(_as_text(message.text), icon=":material/warning:")
    else:
        st.caption(_as_text(message.text))


def _as_text(words: str) -> str:
    """Let Markdown show words as they are."""
    return "".join(f"\\{each}" if each in "\\`*_{}[]()#+-.!$:<>|~" else each for each in words)
