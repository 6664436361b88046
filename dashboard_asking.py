"""What a reader is asked about articles before they are taken: title, source, and the day, guessed or missing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.articles.intake import Candidate
from geo.escaping import escape
from geo.panels.candidates import draw_start

ASKED_AT_ONCE = 10  # articles
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 1, 1)


def ask(candidates: Mapping[int, Candidate]) -> tuple[dict[int, Candidate], list[int]]:
    """Ask about articles; return them as the reader states them, and the numbers of those that can be taken.

    Those that lack something come first, then guessed days; of many, the first few are asked about at a time.
    """
    offered = {number: each for number, each in candidates.items() if each.document}
    lacking = [number for number, each in offered.items() if each.missing]
    source, day = ask_for_all() if len(lacking) > 1 else ("", None)
    order = sorted(offered, key=lambda number: (not offered[number].missing, not is_guess(offered[number])))
    asked = {number: ask_one(number, offered[number]) for number in order[:ASKED_AT_ONCE]}
    if len(order) > ASKED_AT_ONCE:
        st.html(f'<p class="cp-hint">{len(order) - ASKED_AT_ONCE:,} more are asked about when these are taken.</p>')
    stated = {number: fill(asked.get(number, each), source, day) for number, each in offered.items()}
    still = sum(bool(each.missing) for each in stated.values())
    anyway = still > 0 and st.checkbox(f"Take {still:,} that lack a date or a source as they are", key="intake_anyway")
    return stated, [number for number, each in stated.items() if anyway or not each.missing]


def is_guess(candidate: Candidate) -> bool:
    """Whether the day of an article was guessed."""
    return candidate.document is not None and bool(candidate.document.published_guess)


def ask_for_all() -> tuple[str, date | None]:
    """Ask once for the source and the day of all articles that lack them."""
    left, right = st.columns(2)
    source = left.text_input("Source of all without one", key="intake_all_source").strip()
    return source, ask_day(right, "Day of all without one", None, "intake_all_day")


def ask_day(place: DeltaGenerator, label: str, known: date | None, key: str) -> date | None:
    """Ask for a day."""
    known = known if known and FIRST_DAY <= known <= LAST_DAY else None
    day = place.date_input(label, value=known, format="YYYY-MM-DD", min_value=FIRST_DAY, max_value=LAST_DAY, key=key)
    return day if isinstance(day, date) else None


def fill(candidate: Candidate, source: str, published: date | None) -> Candidate:
    """Give an article what it lacks still."""
    document = candidate.document
    if document is None or not candidate.missing:
        return candidate
    filled = replace(document, source=document.source or source, published=document.published or published)
    return replace(candidate, document=filled)


def ask_one(number: int, read: Candidate) -> Candidate:
    """Ask about one article."""
    document = read.document
    if document is None:
        return read
    with st.container(border=True, key=f"intake_ask_{number}"):
        st.html(f"<b>{escape(read.name)}</b>{draw_start(read)}")
        title = st.text_input("Title", value=document.title, key=f"intake_title_{number}")
        left, middle, right = st.columns([3, 3, 2])
        source = left.text_input("Source", value=document.source, key=f"intake_source_{number}")
        day = ask_day(middle, "Published", document.published, f"intake_day_{number}")
        lang = right.text_input("Language", value=document.lang or "en", max_chars=2, key=f"intake_lang_{number}")
        sure = is_guess(read) and confirm(number, document.published_guess)
    return read.state(title=title, source=source, published=day, lang=lang, is_sure=sure)


def confirm(number: int, guess: str) -> bool:
    """Say what a day was guessed from, and let the reader call it right."""
    st.html(f'<p class="cp-hint">The day is a guess: {escape(guess)}. Correct it, or say that it is right.</p>')
    return st.checkbox("This is the day", key=f"intake_sure_{number}")
