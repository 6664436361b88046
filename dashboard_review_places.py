"""The places of an incident: those that it has, and the ways to another."""

import streamlit as st

from dashboard_review_form import Form
from geo.errors import PlaceError
from geo.geocoding.boundaries import Admin1Unit, read_admin1_units
from geo.geocoding.gazetteer import Gazetteer, read_gazetteer
from geo.geocoding.model import Place
from geo.geocoding.search import read_degrees, search_places
from geo.journal.model import PlaceNote
from geo.journal.placing import note_place, note_spot
from geo.panels.view import View
from geo.panels.wording import place_in_words


def show_places(form: Form, view: View) -> None:
    """Show the places, and offer others."""
    known = _known_places(form)
    form.start("places", [place.place_id for place in form.content.places])
    st.multiselect(
        "Places", list(known), key=form.name("places"), placeholder="not known", select_all=False,
        format_func=lambda id: place_in_words(known[id].name, known[id].geo_precision),
    )  # fmt: skip
    words = st.text_input(
        "Find a place", key=form.name("search"), placeholder="A name, or latitude and longitude", live=True,
        icon=":material/location_searching:",
    )  # fmt: skip
    with st.container(horizontal=True, key=form.name("found")):
        for number, note in enumerate(_find_places(words or "", view)):
            label = f"{place_in_words(note.name, note.geo_precision)}, {note.admin1 or note.country or 'no province'}"
            st.button(label, key=form.name(f"found_{number}"), on_click=add_place, args=(form, note))


def read_places(form: Form) -> tuple[PlaceNote, ...]:
    """Read the places that are chosen."""
    return tuple(_known_places(form)[id] for id in st.session_state[form.name("places")])


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


def add_place(form: Form, note: PlaceNote) -> None:
    """Add a place to those of the form."""
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


@st.cache_resource(show_spinner=False)
def load_gazetteer() -> Gazetteer:
    """Read the places once for all who look."""
    return read_gazetteer()


@st.cache_resource(show_spinner=False)
def load_units() -> tuple[Admin1Unit, ...]:
    """Read the outlines of the provinces once."""
    return read_admin1_units()
