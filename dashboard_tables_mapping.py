"""The small dialog that asks what the columns of an unknown table mean, and its words for types."""

from collections.abc import Sequence

import streamlit as st

from geo.errors import FormatError
from geo.escaping import escape, escape_markdown
from geo.incidents.codebook import read_codebook
from geo.interchange.days import Order
from geo.interchange.import_shelf import KeptTable
from geo.interchange.mapping import Mapping, check_mapping, guess_mapping, remember_mapping
from geo.interchange.table_profile import TableProfile
from geo.interchange.text_rows import simplify
from geo.interchange.type_words import suggest_type

NEEDED = {
    "date": "Date",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "place": "Place, by name",
    "event_type": "Type",
}
MORE = {
    "end": "Last day", "province": "Province", "country": "Country", "killed": "Killed", "initiator": "Initiator",
    "target": "Target", "source": "Source", "notes": "Description", "id": "Its own id",
}  # fmt: skip
ORDERS: dict[str, Order] = {"the day: 5 June": "day first", "the month: 6 May": "month first"}
LEAVE_OUT = "Leave them out"


@st.fragment
def show_mapping(table: KeptTable, profile: TableProfile) -> None:
    """Ask which column is the date, the place or the coordinates, the type; what is said is remembered."""
    st.html(
        '<p class="cp-hint">Its columns are those of no data set that is known. Say which of them is the date, the '
        "place or the coordinates, and the type; it is remembered for tables with the same columns.</p>"
    )
    guess, simple = guess_mapping(profile.names), [simplify(name) for name in profile.names if name.strip()]
    chosen = {what: _choose(table, what, label, simple, guess) for what, label in NEEDED.items()}
    with st.expander("More columns"):
        chosen |= {what: _choose(table, what, label, simple, guess) for what, label in MORE.items()}
    chosen |= _ask_turned(table, profile, chosen["latitude"], chosen["longitude"])
    order = _ask_order(table, profile, chosen["date"])
    types, otherwise = _ask_types(table, profile, chosen["event_type"])
    if st.button("Read it so", key=f"map_{table.id}", icon=":material/check:", type="primary"):
        if order == "either":
            st.html('<p class="cp-hint" role="alert">Say whether the day or the month comes first in its dates.</p>')
            return
        mapping = Mapping(**chosen, types=types, otherwise=otherwise, order=order)  # type: ignore[arg-type]
        _remember(table, profile.names, mapping)


def _choose(table: KeptTable, what: str, label: str, names: Sequence[str], guess: Mapping) -> str | None:
    guessed = getattr(guess, what)
    return st.selectbox(
        label, names, index=names.index(guessed) if guessed in names else None, placeholder="no column",
        key=f"{what}_{table.id}",
    )  # fmt: skip


def _ask_turned(
    table: KeptTable, profile: TableProfile, latitude: str | None, longitude: str | None
) -> dict[str, str | None]:
    """Offer to turn coordinates that look swapped; nothing where they do not."""
    if not profile.are_swapped(latitude, longitude):
        return {}
    label = "Latitude and longitude look swapped: read each as the other"
    if not st.checkbox(label, value=True, key=f"turned_{table.id}"):
        return {}
    return {"latitude": longitude, "longitude": latitude}


def _ask_order(table: KeptTable, profile: TableProfile, date: str | None) -> str | None:
    """Ask for the order of day and month where the dates themselves do not tell; "either": it is not said yet."""
    found = profile.find_order(date)
    if found != "either":
        return found
    label = "In its dates, such as 05/06/2025, first comes"
    said = st.radio(label, list(ORDERS), index=None, horizontal=True, key=f"order_{table.id}_{date}")
    return ORDERS[said] if said else found


def _ask_types(table: KeptTable, profile: TableProfile, column: str | None) -> tuple[dict[str, str], str]:
    """Ask what each word of the type column means, with a guess; and the type of all others."""
    titles = {entry.id: entry.title for entry in read_codebook()} | {"": LEAVE_OUT}
    ids, values = list(titles), profile.list_values(column)
    types = {}
    if values:
        with st.expander("What its types mean", expanded=True):
            for number, value in enumerate(values):
                types[value] = st.selectbox(
                    escape_markdown(value), ids, index=ids.index(suggest_type(value) or "other_violence"),
                    format_func=titles.__getitem__, key=f"type_{table.id}_{column}_{number}",
                )  # fmt: skip
    label = "Rows that say another type" if values else "Type of rows that name none of ours"
    otherwise = st.selectbox(
        label, ids, index=ids.index("other_violence"), format_func=titles.__getitem__, key=f"otherwise_{table.id}"
    )
    return types, otherwise


def _remember(table: KeptTable, names: Sequence[str], mapping: Mapping) -> None:
    try:
        check_mapping(mapping, names, table.name)
        remember_mapping(names, mapping)
    except (FormatError, OSError) as error:
        st.html(f'<p class="cp-hint" role="alert">{escape(error)}</p>')
        return
    st.rerun()
