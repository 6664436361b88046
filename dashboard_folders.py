"""The folders whose articles the page shows, where what is added goes, and the watch over them.

They are looked at every few seconds, by asking for the sizes and times of their files, and not by waiting for word from
the system: that word does not come from network drives, needs a thread of its own, and costs as much where a folder
holds little. One look serves all who have the page open, and a click takes the last one.
"""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from geo.articles.changes import ArticleChanges, compare_articles, holds_articles, look_at_files
from geo.articles.reading import Problem
from geo.collection import CollectionResult
from geo.panels.changes import changes_in_words
from geo.paths import SEEDS, find_user_folder

WATCH_SECONDS = 3.0  # between two looks
_RESTS_NS = 1_000_000_000  # a file that was changed within this time may be half a file
_PATIENCE = 5  # looks; after them what changes all the time is read all the same
_SHARE = 20  # a look that takes long is taken less often: it may take one part in so many of the time


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a reading has that the one before it had not."""

    since: str  # the content of the one before
    articles: ArticleChanges
    incidents_new: int
    incidents_gone: int
    unread_more: int  # files or folders that cannot be read; below 0: so many fewer


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """The state of folders when they were last looked at."""

    content: str
    at: float  # by the clock that only rises, in seconds
    took: float  # seconds
    waited: int = 0  # looks for which what had changed was not taken over, for it was still being written


def find_shown_folder() -> Path:
    """Return the folder that the page was started with."""
    return Path(os.environ.get("CONFLICT_REPLAY_SEEDS") or SEEDS)


def find_added_folder() -> Path:
    """Return the folder of added articles: the shown one, or the user's own where that is the one shipped."""
    shown = find_shown_folder()
    return find_user_folder() / "articles" if shown.resolve() == SEEDS.resolve() else shown


def list_folders() -> tuple[Path, ...]:
    """List the folders that are read; the user's own only once it holds articles."""
    shown, added = find_shown_folder(), find_added_folder()
    return (shown, added) if added != shown and holds_articles(added) else (shown,)


@st.cache_resource(show_spinner=False)
def keep_looks() -> dict[tuple[Path, ...], _Look]:
    """The last look at each choice of folders, for all who have the page open."""
    return {}


def look_at(folders: Sequence[Path]) -> str:
    """Name the state of folders, as it was a few seconds ago at most."""
    looks, key, now = keep_looks(), tuple(folders), time.monotonic()
    last = looks.get(key)
    if last is None or now - last.at > max(WATCH_SECONDS, _SHARE * last.took):
        content, newest = look_at_files(folders)
        waited, took = 0, time.monotonic() - now
        if last and content != last.content and last.waited < _PATIENCE and is_fresh(newest):
            content, waited = last.content, last.waited + 1
        looks[key] = last = _Look(content=content, at=now, took=took, waited=waited)
    return last.content


def is_fresh(changed: int) -> bool:
    """Whether a file that was changed then, in nanoseconds since 1970, may still be being written."""
    return 0 <= time.time_ns() - changed < _RESTS_NS


def look_anew() -> None:
    """Have the folders looked at with the next question, for the page itself has changed them."""
    keep_looks().clear()


@st.fragment(run_every=WATCH_SECONDS)
def watch(is_overtaken: Callable[[], bool]) -> None:
    """Draw the page anew when the folders hold something else than what is shown, or what is shown is overtaken."""
    if look_at(list_folders()) != st.session_state.get("shown_content") or is_overtaken():
        st.rerun()


def compare(since: str, before: CollectionResult, after: CollectionResult) -> Change:
    """Tell how two readings differ; `since` names the content of the first."""
    old, new = (set(result.table["incident_id"]) for result in (before, after))
    return Change(
        since=since,
        articles=compare_articles(before.articles, after.articles),
        incidents_new=len(new - old),
        incidents_gone=len(old - new),
        unread_more=count_unread(after) - count_unread(before),
    )


def count_unread(result: CollectionResult) -> int:
    """Count the files and folders that could not be read."""
    return sum(problem.severity == "error" for problem in result.problems)


def hold_on(before: CollectionResult, folders: Sequence[Path]) -> CollectionResult | None:
    """Return what was read before, with a word on it, where one of its folders is gone; None where all are there.

    A network drive comes back; until then a map is better than none.
    """
    gone = [folder for folder in folders if not folder.exists()]
    if not gone or not before.articles:
        return None
    remedy = "Bring it back; until then the page shows what was read before."
    told = (Problem(name=str(each), severity="error", reason="the folder is gone.", remedy=remedy) for each in gone)
    return replace(before, problems=tuple(told))


def tell_change(content: str, change: Change | None) -> None:
    """Say what changed since this reader last saw the page, once; nothing on the first sight."""
    seen = st.session_state.get("shown_content")
    st.session_state["shown_content"] = content
    if seen is None or seen == content or change is None:
        return
    told = ""
    if change.since == seen:
        told = changes_in_words(
            change.articles, change.incidents_new, change.incidents_gone, unread_more=change.unread_more
        )
    st.session_state["last_change"] = told or "The articles have changed"
    st.toast(st.session_state["last_change"], icon=":material/sync:", duration="long")
