"""The small dialog that asks what the columns of an unknown table mean."""

from collections.abc import Sequence

import streamlit as st

from geo.errors import FormatError
from geo.escaping import escape
from geo.incidents.codebook import read_codebook
from geo.interchange.days import Order
from geo.interchange.import_shelf import KeptTable
from geo.interchange.mapping import Mapping, check_mapping, guess_mapping, remember_mapping
from geo.interchange.text_rows import simplify

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
ORDERS: dict[str, Order | None] = {
    "Dates as they are": None, "16/05/2025: day first": "day first", "05/16/2025: month first": "month first",
}  # fmt: skip
LEAVE_OUT = "Leave them out"


def show_mapping(table: KeptTable, names: Sequence[str]) -> None:
    """Ask which column is the date, the place or the coordinates, the type; what is said is remembered."""
    st.html(
        '<p class="cp-hint">Its columns are those of no data set that is known. Say which of them is the date, the '
        "place or the coordinates, and the type; it is remembered for tables with the same columns.</p>"
    )
    guess, types = guess_mapping(names), {entry.title: entry.id for entry in read_codebook()}
    simple = [simplify(name) for name in names if name.strip()]
    with st.form(f"mapping_{table.id}", border=False):
        chosen = {what: _choose(table, what, label, simple, guess) for what, label in NEEDED.items()}
        with st.expander("More columns"):
            chosen |= {what: _choose(table, what, label, simple, guess) for what, label in MORE.items()}
        order = st.selectbox("Order of day and month", list(ORDERS), key=f"order_{table.id}")
        otherwise = st.selectbox(
            "Rows whose type is none of ours", [*types, LEAVE_OUT], index=list(types.values()).index("other_violence"),
            key=f"otherwise_{table.id}",
        )  # fmt: skip
        if st.form_submit_button("Read it so", icon=":material/check:"):
            mapping = Mapping(**chosen, otherwise=types.get(otherwise, ""), order=ORDERS[order])  # type: ignore[arg-type]
            _remember(table, names, mapping)


def _choose(table: KeptTable, what: str, label: str, names: Sequence[str], guess: Mapping) -> str | None:
    guessed = getattr(guess, what)
    return st.selectbox(
        label, names, index=names.index(guessed) if guessed in names else None, placeholder="no column",
        key=f"{what}_{table.id}",
    )  # fmt: skip


def _remember(table: KeptTable, names: Sequence[str], mapping: Mapping) -> None:
    try:
        check_mapping(mapping, names, table.name)
        remember_mapping(names, mapping)
    except (FormatError, OSError) as error:
        st.html(f'<p class="cp-hint" role="alert">{escape(error)}</p>')
        return
    st.rerun()
