"""Picking a place of an incident on the map: the next click there says where, as precisely as the map shows it."""

import streamlit as st

from dashboard_review_form import Form
from dashboard_review_opened import OPENED, Opened
from dashboard_review_places import add_place, load_gazetteer, load_units
from geo.geocoding.search import search_near
from geo.journal.model import PlaceNote
from geo.journal.placing import distance_in_words, note_place, note_province, note_spot
from geo.panels.wording import place_in_words
from geo.webmap.exchange import MapPoint
from geo.webmap.offers import Pick

PICKS, COUNT = "review_picks", "review_pick_count"  # the form that picks; how often one did
_LEAST_KM, _MOST_KM = 3.0, 40.0  # around a click, in which places with a name are offered


def find_pick() -> Pick | None:
    """Return what the map is to do for the form that is open, if that picks."""
    opened: Opened | None = st.session_state.get(OPENED)
    if opened is None or st.session_state.get(PICKS) != opened.form.key:
        return None
    return Pick(number=st.session_state[COUNT], on_end=lambda point: end_pick(opened.form, point))


def show_picking(form: Form) -> None:
    """Offer to pick a place on the map, and what a pick may mean."""
    if is_picking(form):
        st.button("Stop picking", key=form.name("pick"), shortcut="Esc", on_click=end_pick, args=(form, None))
    else:
        st.button(
            "Pick on the map",
            key=form.name("pick"),
            icon=":material/add_location_alt:",
            on_click=begin_pick,
            args=(form,),
        )
    point: MapPoint | None = st.session_state.get(form.name("picked"))
    if point is None:
        return
    st.caption("Where you clicked is near these. Choose what is meant:")
    with st.container(horizontal=True, key=form.name("near")):
        for number, (label, note) in enumerate(list_near(point)):
            st.button(label, key=form.name(f"near_{number}"), on_click=take, args=(form, note))


def is_picking(form: Form) -> bool:
    """Whether the next click on the map picks a place for a form."""
    return bool(st.session_state.get(PICKS) == form.key)


def begin_pick(form: Form) -> None:
    """Let the next click on the map pick a place."""
    st.session_state[PICKS] = form.key
    st.session_state[COUNT] = st.session_state.get(COUNT, 0) + 1
    st.session_state.pop(form.name("picked"), None)


def end_pick(form: Form, point: MapPoint | None) -> None:
    """Take what was picked: the point itself where no place with a name is near, else what the person chooses then."""
    st.session_state.pop(PICKS, None)
    if point is None:
        return
    near = list_near(point)
    if len(near) == 1:
        add_place(form, near[0][1])
    else:
        st.session_state[form.name("picked")] = point


def take(form: Form, note: PlaceNote) -> None:
    """Take what was meant by a pick."""
    add_place(form, note)
    st.session_state.pop(form.name("picked"), None)


def list_near(point: MapPoint) -> list[tuple[str, PlaceNote]]:
    """List what a pick may mean, each with its words: places with a name, the point itself, its province."""
    gazetteer, units = load_gazetteer(), load_units()
    reach = min(max(_LEAST_KM, 2 * point.radius_km), _MOST_KM)
    found = search_near(point.latitude, point.longitude, reach, gazetteer.places, limit=4)
    said = []
    for place, distance in found:
        note = note_place(place, gazetteer)
        away = f", {distance_in_words(distance)} away" if distance > point.radius_km else ""
        said.append((f"{place_in_words(note.name, note.geo_precision)}{away}", note))
    spot = note_spot(point.latitude, point.longitude, units, radius_km=point.radius_km)
    said.append((f"The point {spot.name}, good to {distance_in_words(point.radius_km)}", spot))
    province = note_province(point.latitude, point.longitude, units, gazetteer)
    if province is not None and found:
        said.append((place_in_words(province.name, province.geo_precision), province))
    return said
