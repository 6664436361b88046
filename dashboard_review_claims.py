"""The claims about people, as rows that a person edits."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard_review_form import Form
from geo.journal.fields import OUTCOMES, STANCES
from geo.journal.model import ClaimNote, Quote
from geo.journal.typed_values import CLAIM_COLUMNS, describe_claims, name_words, read_typed_claims


def show_claims(form: Form) -> None:
    """Show the claims as a table to edit."""
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


def read_claims(form: Form) -> tuple[ClaimNote, ...]:
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
