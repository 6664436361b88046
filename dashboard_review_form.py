"""A form of the tab Review: what it was opened on, and how its fields are named among the widgets of the page."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from geo.journal.model import Content, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form, from when it was opened to when it is closed."""

    key: str  # names its fields; another for each opening
    content: Content  # what stood in it at first
    quotes: tuple[Quote, ...]  # sentences that it may rest on, in reading order

    def name(self, field: str) -> str:
        """Name a field among the widgets of the page."""
        return f"{self.key}_{field}"

    def start(self, field: str, value: Any) -> None:
        """Set what a field says at first."""
        st.session_state.setdefault(self.name(field), value)
