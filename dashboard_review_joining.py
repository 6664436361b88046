"""Two incidents that are one, and one that is two."""

from collections.abc import Collection
from dataclasses import replace

import streamlit as st

from dashboard_corrections import Corrected, name_reviewer
from dashboard_review_article import Marking, meet
from dashboard_review_form import Form
from dashboard_review_opened import Opened
from dashboard_review_sentences import choose_reports, list_chosen, list_spans, name_range, show_quote
from geo.errors import JournalError
from geo.incidents.table import EVENT_TYPES
from geo.incidents.table_rows import choose_rows
from geo.journal.drafting import merge, split
from geo.journal.model import Content, Draft
from geo.journal.similar import find_similar
from geo.panels.article import Span
from geo.panels.badge import title_of
from geo.panels.card import draw_card, places_in_words
from geo.panels.record import Record
from geo.panels.record_reading import read_records
from geo.panels.review import claim_in_words
from geo.panels.view import View
from geo.panels.wording import dates_in_words, place_in_words


def name_incident(record: Record, view: View) -> str:
    """Name an incident in one line: what, where, when."""
    when = dates_in_words(record.start, record.end, record.date_precision)
    return f"{title_of(record.event_type, view.event_types)} · {places_in_words(record)} · {when}"


def show_merging(opened: Opened, view: View, corrected: Corrected) -> None:
    """Offer what may be the same happening, and show what is chosen."""
    table = corrected.result.table
    similar = find_similar(table, opened.incident)
    found = read_records(choose_rows(table, table["incident_id"].isin([opened.incident, *similar])))
    records = {record.id: record for record in found}
    if not similar:
        st.html('<p class="cp-hint">No other incident shares an article with it, or its days and place.</p>')
    chosen = st.multiselect(
        "It is the same as", similar, key=opened.form.name("same"), placeholder="Choose one or more",
        select_all=False,
        format_func=lambda id: name_incident(records[id], view),
    )  # fmt: skip
    st.html('<p class="cp-hint">All claims, places and sentences are kept; type and days are those of the first.</p>')
    shown = [records[id] for id in [opened.incident, *chosen] if id in records]
    context = view.draw_context(shown)
    st.html("".join(draw_card(record, context) for record in shown))


def make_merging(opened: Opened) -> Draft:
    """Make the draft of what is chosen."""
    chosen = st.session_state.get(opened.form.name("same"), [])
    if not chosen:
        raise JournalError("choose the incident that it is the same as.")
    return merge(opened.result, [opened.incident, *chosen], name_reviewer())


def show_splitting(opened: Opened, view: View, _corrected: Corrected) -> None:
    """Ask what belongs to a second incident; the rest stays with the first."""
    form = opened.form
    st.html('<p class="cp-hint">Choose what belongs to the second incident. Days and sides can be corrected then.</p>')
    st.session_state.setdefault(form.name("second_type"), form.content.event_type)
    st.selectbox(
        "Type of the second", EVENT_TYPES, key=form.name("second_type"),
        format_func=lambda each: title_of(each, view.event_types),
    )  # fmt: skip
    quotes = {name_range(quote): quote for quote in form.quotes}
    own = [name_range(quote) for quote in form.content.reports]
    st.session_state.setdefault(form.name("first_reports"), own)
    for number, field in (("first", "first_reports"), ("second", "second_reports")):
        st.multiselect(
            f"Sentences that tell of the {number}", list(quotes), key=form.name(field), placeholder="none",
            select_all=False, format_func=lambda name: show_quote(quotes[name]),
        )  # fmt: skip
    show_parts(form)


def mark_parts(form: Form) -> Marking:
    """Let sentences be marked in the article as telling of the one or the other."""

    def turn(field: str, article: str, spans: Collection[Span]) -> None:
        chosen = list_spans(list_chosen(form, field)).get(article, [])
        met = [span for span in spans if any(meet(span, each) for each in chosen)]
        stay = [span for span in chosen if not any(meet(span, each) for each in spans)]
        choose_reports(form, field, article, [*stay, *spans] if len(met) < len(spans) else stay)

    fields = {"1": "first_reports", "2": "second_reports"}
    return Marking(
        tags={tag: list_spans(list_chosen(form, field)) for tag, field in fields.items()},
        actions={"first_reports": ("Tells of the first", "1"), "second_reports": ("Tells of the second", "2")},
        do=turn,
        hint="Click a sentence and say which of the two it tells of: 1 or 2.",
    )


def show_parts(form: Form) -> None:
    """Ask which places and claims belong to the second."""
    places, claims = form.content.places, form.content.claims
    if places:
        st.multiselect(
            "Places of the second", range(len(places)), key=form.name("second_places"),
            placeholder="those of the first",
            format_func=lambda number: place_in_words(places[number].name, places[number].geo_precision),
        )  # fmt: skip
    if claims:
        st.multiselect(
            "Claims of the second", range(len(claims)), key=form.name("second_claims"), placeholder="none",
            format_func=lambda number: claim_in_words(claims[number]),
        )  # fmt: skip


def make_splitting(opened: Opened) -> Draft:
    """Make the draft of the two parts."""
    form, content = opened.form, opened.form.content
    moved = set(st.session_state.get(form.name("second_claims"), []))
    second = [place for number, place in enumerate(content.places) if number in choose(form, "second_places")]
    stays = [place for place in content.places if place not in second]
    parts = (
        take_part(form, "first_reports", content.event_type, stays if second and stays else content.places, {
            number for number in range(len(content.claims)) if number not in moved
        }),
        take_part(form, "second_reports", st.session_state[form.name("second_type")], second or content.places, moved),
    )  # fmt: skip
    return split(opened.result, opened.incident, name_reviewer(), parts)


def choose(form: Form, field: str) -> set[int]:
    """Return the numbers that are chosen in a field."""
    return set(st.session_state.get(form.name(field), []))


def take_part(form: Form, reports: str, event_type: str, places, claims: set[int]) -> Content:
    """Build a part of an incident."""
    chosen = st.session_state.get(form.name(reports), [])
    quotes = tuple(quote for quote in form.quotes if name_range(quote) in chosen)
    if form.quotes and not quotes:
        raise JournalError("each of the two needs a sentence that tells of it; one sentence may tell of both.")
    told = tuple(claim for number, claim in enumerate(form.content.claims) if number in claims)
    return replace(form.content, event_type=event_type, places=tuple(places), claims=told, reports=quotes)
