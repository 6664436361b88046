"""The data sets that are shown: the articles, and each table; switched among the layers of the map."""

from collections.abc import Sequence

import streamlit as st

from geo.interchange.import_result import name_dataset
from geo.webmap.offers import Parts
from geo.webmap.page_address import WITHOUT

_OFF = "datasets_off"


def find_datasets(datasets: Sequence[str]) -> frozenset[str] | None:
    """Find which data sets are on; None where all are."""
    on = frozenset(datasets) - _list_off()
    return on if len(on) < len(datasets) else None


def offer_datasets(datasets: Sequence[str]) -> Parts:
    """Offer the data sets as switches of the map."""
    names = {each: name_dataset(each) for each in datasets}
    return Parts(names=names, off=_list_off(), on_switch=lambda off: _switch(datasets, off))


def say_datasets() -> str:
    """Say for the address which data sets are switched off."""
    return "|".join(sorted(_list_off()))


def _list_off() -> frozenset[str]:
    asked = st.query_params.get(WITHOUT) or ""
    off: frozenset[str] = st.session_state.setdefault(_OFF, frozenset(asked.split("|")) - {""})
    return off


def _switch(datasets: Sequence[str], off: frozenset[str]) -> None:
    """Take over what was switched; a data set that is not there at the moment stays as it was."""
    st.session_state[_OFF] = (_list_off() - set(datasets)) | off
