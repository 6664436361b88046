"""The ways in which articles are brought: files, a pasted text, an address or a feed; each is read where it is brought.

All of them stand in the fragment of `dashboard_intake.py`, which is run anew when something was brought. Labels are
plain words, for Streamlit reads them as Markdown; what comes from outside is escaped and drawn as HTML.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from geo.articles.addresses import fetch
from geo.articles.documents import Document, read_plain
from geo.articles.feeds import Entry, Feed, fetch_entry, read_address_content
from geo.articles.formats import SUFFIXES, read_document
from geo.articles.guesses import fill_gaps
from geo.articles.intake import BY_HAND, Candidate, consider, key_of
from geo.errors import AddressError, ArticleError
from geo.escaping import escape
from geo.panels.candidates import count_in_words
from geo.panels.wording import number_of

FILES, TEXT, ADDRESS = WAYS = ("Files", "Text", "Address or feed")
LARGEST_UPLOAD = 30  # megabytes a file

_LONGEST_NAME = 60  # characters that are shown while it is read
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!$:~|])")

Known = Callable[[], Mapping[str, str]]  # the articles that are there, by their words; found when first asked for
Brought = tuple[str, Callable[[], Document]]  # a name, and what reads it


@dataclass(slots=True)
class Desk:
    """What one reader has brought and not taken yet."""

    candidates: dict[int, Candidate] = field(default_factory=dict)  # by a number of their own, in their order
    brought: int = 0  # in all, which numbers the next one and renews the inputs
    feed: Feed | None = None
    removed: list[str] = field(default_factory=list)  # names under which removed articles can be brought back
    said: str = ""  # what became of the last thing that was done


def offer_ways(desk: Desk, known: Known) -> None:
    """Let a reader choose a way, and bring articles by it."""
    way = st.segmented_control("From", WAYS, default=FILES, key="intake_way", label_visibility="collapsed")
    if way == TEXT:
        bring_text(desk, known)
    elif way == ADDRESS:
        bring_address(desk, known)
    else:
        bring_files(desk, known)


def bring_files(desk: Desk, known: Known) -> None:
    """Take files that are dropped."""
    files = st.file_uploader(
        "Drop articles here", type=[suffix.strip(".") for suffix in SUFFIXES], accept_multiple_files=True,
        key=f"intake_files_{desk.brought}", max_upload_size=LARGEST_UPLOAD,
    )  # fmt: skip
    if files:
        bring(desk, [(file.name, partial(read_upload, file.name, file.getvalue)) for file in files], known)


def read_upload(name: str, get: Callable[[], bytes]) -> Document:
    """Read an uploaded file; its bytes are taken only when its turn comes."""
    return read_document(name, get())


def bring_text(desk: Desk, known: Known) -> None:
    """Take a pasted text."""
    with st.form(f"intake_text_{desk.brought}", border=False):
        text = st.text_area("Paste the text of one report", height=160)
        if st.form_submit_button("Read this text"):
            bring(desk, [(BY_HAND, lambda: fill_gaps(read_plain(text, BY_HAND)))], known)


def bring_address(desk: Desk, known: Known) -> None:
    """Take what lies at an address, or list what a feed there names."""
    with st.form("intake_address", border=False):
        url = st.text_input("Address of a report or a feed", placeholder="https://example.org/report")
        asked = st.form_submit_button("Fetch")
    if asked:
        fetch_address(desk, url.strip(), known)
    if desk.feed is not None:
        choose_entries(desk, desk.feed, known)


def fetch_address(desk: Desk, url: str, known: Known) -> None:
    """Fetch an address; a feed is laid open, anything else is brought."""
    desk.feed, desk.said = None, ""
    with st.spinner("Fetching"):
        try:
            found = read_address_content(fetch(url))
        except (AddressError, ArticleError) as error:
            refused = error
            bring(desk, [(url or "an address", lambda: refuse(refused))], known)
            return
    if isinstance(found, Feed):
        desk.feed = found
    else:
        bring(desk, [(url, lambda: found)], known)


def refuse(error: Exception) -> Document:
    """Fail as was failed before, for the list of what was brought."""
    raise error


def choose_entries(desk: Desk, feed: Feed, known: Known) -> None:
    """Let a reader choose from a feed, and fetch what was chosen."""
    st.html(f'<p class="cp-hint"><b>{escape(feed.title)}</b>: {number_of(len(feed.entries), "entry", "entries")}</p>')
    with st.form(f"intake_feed_{desk.brought}", border=False):
        chosen = st.multiselect(
            "Which of them", range(len(feed.entries)), format_func=lambda number: label(feed.entries[number]),
            placeholder="Choose from the feed",
        )  # fmt: skip
        every = st.checkbox("All of them")
        if st.form_submit_button("Fetch the chosen"):
            entries = feed.entries if every else [feed.entries[number] for number in chosen]
            bring(desk, [(entry.url, partial(fetch_entry, entry, feed)) for entry in entries], known)


def label(entry: Entry) -> str:
    """Say what an entry is."""
    return f"{entry.published or 'no date'} · {entry.title}"


def bring(desk: Desk, brought: Sequence[Brought], known: Known) -> None:
    """Read what was brought, one after the other, and show how far it is."""
    waiting = {key_of(each.document.body): each.name for each in desk.candidates.values() if each.document}
    bar, new, there = st.progress(0.0), [], known()
    for done, (name, read) in enumerate(brought):
        bar.progress(done / len(brought), f"Reading {done + 1} of {len(brought)}: {as_plain(name)}")
        candidate = consider(name, read, {**there, **waiting})
        if candidate.document:
            waiting[key_of(candidate.document.body)] = name
        new.append(candidate)
    desk.candidates.update(enumerate(new, start=desk.brought))
    desk.brought += len(new) or 1
    desk.said = count_in_words(new) or "Nothing was chosen"
    st.rerun(scope="fragment")


def as_plain(name: str) -> str:
    """Return a name that Streamlit, which reads labels as Markdown, shows as it is."""
    return _MARKDOWN.sub(r"\\\1", " ".join(name.split())[:_LONGEST_NAME])
