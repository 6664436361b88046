"""The fields in which an incident is corrected, or a missed one is told.

A form holds what it was opened on. What a person changed is worked out against that, so that a correction which comes
too late keeps what was typed, and can be entered again over what the other person left.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from geo.articles.parsing import find_sentences
from geo.errors import JournalError, PlaceError
from geo.geocoding.boundaries import Admin1Unit, read_admin1_units
from geo.geocoding.gazetteer import Gazetteer, read_gazetteer
from geo.geocoding.model import Place
from geo.geocoding.search import read_degrees, search_places
from geo.incidents.table import DATE_PRECISIONS, EVENT_TYPES
from geo.journal.fields import OUTCOMES, STANCES
from geo.journal.model import FIELDS, ClaimNote, Content, PlaceNote, Quote
from geo.journal.placing import note_place, note_spot
from geo.journal.typed_values import CLAIM_COLUMNS, describe_claims, name_words, read_typed_claims, read_typed_days
from geo.panels.badge import title_of
from geo.panels.library import Library
from geo.panels.view import View
from geo.panels.wording import place_in_words

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
_DAY = timedelta(days=1)
_LONGEST = 90  # characters of a sentence in a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form, from when it was opened to when it is closed."""

    key: str  # names its fields; another for each opening
    content: Content  # what stood in it at first
    quotes: tuple[Quote, ...]  # sentences that it may rest on, in reading order

    def name(self, field: str) -> str:
        """Name a field among the widgets of the page."""
        return f"{self.key}_{field}"


def show_fields(form: Form, view: View) -> None:
    """Show the fields; what is typed is read by `read_fields`."""
    content = form.content
    _start(form, "event_type", content.event_type or None)
    if not content.reports:
        _show_sentences(form)  # the sentence comes first where it is what was missed
    st.selectbox(
        "Type", EVENT_TYPES, key=form.name("event_type"), index=None, placeholder="Choose what happened",
        format_func=lambda each: title_of(each, view.event_types),
    )  # fmt: skip
    _show_days(form)
    _show_places(form, view)
    _show_sides(form, view)
    if content.reports:
        _show_sentences(form)
    _show_claims(form)


def read_fields(form: Form) -> Content:
    """Read what stands in the fields.

    Raises:
        JournalError: Says what is wrong, and what to do.
    """
    state = st.session_state
    if not state[form.name("event_type")]:
        raise JournalError("choose what happened, under “Type”.")
    days = read_typed_days(state[form.name("first")], state[form.name("last")], state[form.name("precision")])
    return Content(
        event_type=state[form.name("event_type")],
        days=days,
        places=tuple(_known_places(form)[id] for id in state[form.name("places")]),
        initiator=(state[form.name("initiator")] or "").strip() or None,
        target=(state[form.name("target")] or "").strip() or None,
        background=state[form.name("background")],
        claims=_read_claims(form),
        reports=_read_reports(form),
    )


def list_typed(form: Form) -> dict[str, Any]:
    """List the fields that a person changed since the form was opened, with what they say now; raises JournalError."""
    typed = read_fields(form)
    return {name: getattr(typed, name) for name in FIELDS if getattr(typed, name) != getattr(form.content, name)}


def list_sentences(library: Library, names: Iterable[str], content: Content) -> tuple[Quote, ...]:
    """List what an incident may rest on: its own sentences as they were quoted, and all others of some articles."""
    found = {name_range(quote): quote for quote in content.reports}
    for name in dict.fromkeys(names):
        article = library.find(name)
        for sentence in find_sentences(article) if article else ():
            quote = Quote(
                article=name, start=sentence.start, end=sentence.end, text=sentence.text,
                article_id=sentence.article.id, published=sentence.article.published,
            )  # fmt: skip
            found.setdefault(name_range(quote), quote)
    return tuple(sorted(found.values(), key=lambda quote: (quote.article, quote.start, quote.end)))


def name_range(quote: Quote) -> str:
    """Name a range of an article as one text."""
    return f"{quote.article}|{quote.start}|{quote.end}"


def show_quote(quote: Quote) -> str:
    """Say a sentence in one line of a list."""
    words = name_words(quote)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _start(form: Form, field: str, value: Any) -> None:
    """Set what a field says at first."""
    st.session_state.setdefault(form.name(field), value)


def _show_days(form: Form) -> None:
    days = form.content.days
    _start(form, "first", days.start if days else None)
    _start(form, "last", days.end - _DAY if days else None)
    _start(form, "precision", days.precision if days else "day")
    first, last, precision = st.columns(3)
    with first:
        st.date_input("First day", key=form.name("first"), min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
    with last:
        st.date_input("Last day", key=form.name("last"), min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
    with precision:
        st.selectbox("Known to the", DATE_PRECISIONS, key=form.name("precision"))


def _show_places(form: Form, view: View) -> None:
    known = _known_places(form)
    _start(form, "places", [place.place_id for place in form.content.places])
    st.multiselect(
        "Places", list(known), key=form.name("places"), placeholder="not known",
        format_func=lambda id: place_in_words(known[id].name, known[id].geo_precision),
    )  # fmt: skip
    words = st.text_input(
        "Find a place", key=form.name("search"), placeholder="A name, or latitude and longitude", live=True,
        icon=":material/location_searching:",
    )  # fmt: skip
    with st.container(horizontal=True, key=form.name("found")):
        for number, note in enumerate(_find_places(words or "", view)):
            label = f"{place_in_words(note.name, note.geo_precision)}, {note.admin1 or note.country or 'no province'}"
            st.button(label, key=form.name(f"found_{number}"), on_click=_add_place, args=(form, note))


def _find_places(words: str, view: View) -> list[PlaceNote]:
    """Find what was typed: a point, or places of the gazetteer; without words, the place that is chosen on the map."""
    gazetteer = load_gazetteer()
    try:
        degrees = read_degrees(words)
        if degrees:
            return [note_spot(*degrees, load_units())]
    except PlaceError as error:
        st.caption(str(error))
        return []
    places: list[Place] = search_places(words, gazetteer.places, limit=6)
    if not words.strip() and view.selection.place:
        places = [each for each in gazetteer.places if each.id == view.selection.place]
    return [note_place(place, gazetteer) for place in places]


def _add_place(form: Form, note: PlaceNote) -> None:
    known = _known_places(form)
    known[note.place_id] = note
    chosen = st.session_state[form.name("places")]
    st.session_state[form.name("places")] = list(dict.fromkeys([*chosen, note.place_id]))
    st.session_state[form.name("search")] = ""


def _known_places(form: Form) -> dict[str, PlaceNote]:
    """The places that the field offers, by id: those of the incident, and those that were found."""
    places: dict[str, PlaceNote] = st.session_state.setdefault(
        form.name("known"), {place.place_id: place for place in form.content.places}
    )
    return places


def _show_sides(form: Form, view: View) -> None:
    names = view.catalogue.initiators
    for (field, label), column in zip(
        (("initiator", "By whom"), ("target", "Against whom")), st.columns(2), strict=True
    ):
        value = getattr(form.content, field)
        _start(form, field, value)
        options = list(dict.fromkeys([*([value] if value else []), *names]))
        typed = st.session_state[form.name(field)]
        with column:
            st.selectbox(
                label, options if typed is None or typed in options else [typed, *options], key=form.name(field),
                index=None, accept_new_options=True, placeholder="not said",
            )  # fmt: skip
    _start(form, "background", form.content.background)
    st.checkbox("Told as history only", key=form.name("background"))


def _show_sentences(form: Form) -> None:
    quotes = {name_range(quote): quote for quote in form.quotes}
    _start(form, "reports", [name_range(quote) for quote in form.content.reports])
    if quotes:
        st.multiselect(
            "Sentences that tell of it", list(quotes), key=form.name("reports"), placeholder="none",
            format_func=lambda name: show_quote(quotes[name]),
        )  # fmt: skip


def _show_claims(form: Form) -> None:
    words = [name_words(quote) for quote in _list_words(form)]
    st.caption("Claims about people, one row each; an empty figure is none given, an empty “at most” is open.")
    st.data_editor(
        _list_rows(form), key=form.name("claims"), num_rows="dynamic", hide_index=True, column_order=CLAIM_COLUMNS,
        column_config={
            "claimant": st.column_config.TextColumn("Claimant"),
            "stance": st.column_config.SelectboxColumn("Says", options=list(STANCES), default="asserts"),
            "outcome": st.column_config.SelectboxColumn("What", options=list(OUTCOMES), default="killed"),
            "low": st.column_config.NumberColumn("At least", min_value=0, step=1),
            "high": st.column_config.NumberColumn("At most", min_value=0, step=1),
            "victims": st.column_config.TextColumn("Whom"),
            "words": st.column_config.SelectboxColumn("Words", options=words),
        },
    )  # fmt: skip


def _list_words(form: Form) -> list[Quote]:
    """List what a claim may stand on: the words of the claims, then all sentences."""
    words = {name_words(claim.quote): claim.quote for claim in form.content.claims if claim.quote}
    for quote in (*form.content.reports, *form.quotes):
        words.setdefault(name_words(quote), quote)
    return list(words.values())


def _list_rows(form: Form) -> Any:
    rows = pd.DataFrame(describe_claims(form.content.claims), columns=list(CLAIM_COLUMNS))
    return rows.astype({"low": "Int64", "high": "Int64"}).astype(
        {name: "string" for name in CLAIM_COLUMNS if name not in ("low", "high")}
    )


def _read_reports(form: Form) -> tuple[Quote, ...]:
    chosen = set(st.session_state.get(form.name("reports"), ()))
    if chosen == {name_range(quote) for quote in form.content.reports}:
        return form.content.reports
    return tuple(quote for quote in form.quotes if name_range(quote) in chosen)


def _read_claims(form: Form) -> tuple[ClaimNote, ...]:
    """Read the claims as they stand in the editor, which keeps only what was changed."""
    edited = st.session_state.get(form.name("claims")) or {}
    if not any(edited.get(name) for name in ("edited_rows", "added_rows", "deleted_rows")):
        return form.content.claims
    rows: list[dict[str, Any]] = describe_claims(form.content.claims)
    for number, changes in edited.get("edited_rows", {}).items():
        rows[int(number)].update(changes)
    gone = set(edited.get("deleted_rows", ()))
    kept = [row for number, row in enumerate(rows) if number not in gone]
    return read_typed_claims([*kept, *edited.get("added_rows", ())], _list_words(form))


@st.cache_resource(show_spinner=False)
def load_gazetteer() -> Gazetteer:
    """Read the places once for all who look."""
    return read_gazetteer()


@st.cache_resource(show_spinner=False)
def load_units() -> tuple[Admin1Unit, ...]:
    """Read the outlines of the provinces once."""
    return read_admin1_units()
