"""The sentences that an incident rests on: which there are, and which are chosen."""

from collections.abc import Collection, Iterable

import streamlit as st

from dashboard_review_article import Marking, meet
from dashboard_review_form import Form
from geo.articles.parsing import find_sentences
from geo.journal.model import Content, Quote
from geo.journal.typed_values import name_words
from geo.panels.article import Span
from geo.panels.library import Library

_LONGEST = 90  # characters of a sentence in a list


def show_sentences(form: Form) -> None:
    """Show the sentences that it rests on, to choose others; they can be chosen in the article, too."""
    quotes = {name_range(quote): quote for quote in form.quotes}
    form.start("reports", [name_range(quote) for quote in form.content.reports])
    if quotes:
        st.multiselect(
            "Sentences that tell of it", list(quotes), key=form.name("reports"),
            placeholder="Click them in the article, or choose here", select_all=False,
            format_func=lambda name: show_quote(quotes[name]),
        )  # fmt: skip


def read_reports(form: Form) -> tuple[Quote, ...]:
    """Read the sentences that are chosen."""
    chosen = set(st.session_state.get(form.name("reports"), ()))
    if chosen == {name_range(quote) for quote in form.content.reports}:
        return form.content.reports
    return tuple(quote for quote in form.quotes if name_range(quote) in chosen)


def mark_reports(form: Form) -> Marking:
    """Let a click in the article choose the sentences that it rests on."""
    return Marking(
        actions={"choose": ("It rests on these", "")},
        do=lambda _, article, spans: choose_reports(form, "reports", article, spans),
        hint="A click, or Enter, links a sentence or takes it out; arrows go on.",
        chosen=list_spans(list_chosen(form, "reports")),
    )


def list_chosen(form: Form, field: str) -> list[Quote]:
    """List the sentences that are chosen in a field, else those that the form was opened on."""
    chosen = st.session_state.get(form.name(field))
    if chosen is None:
        return list(form.content.reports)
    return [quote for quote in form.quotes if name_range(quote) in chosen]


def choose_reports(form: Form, field: str, article: str, spans: Collection[Span]) -> None:
    """Choose sentences of an article, and no others of it; words chosen before in such a sentence stay as they are."""
    kept = [quote for quote in list_chosen(form, field) if quote.article != article or meet_any(quote, spans)]
    held = [(quote.start, quote.end) for quote in kept if quote.article == article]
    new = [span for span in spans if not any(meet(span, each) for each in held)]
    added = [quote for quote in form.quotes if quote.article == article and (quote.start, quote.end) in new]
    st.session_state[form.name(field)] = [name_range(quote) for quote in (*kept, *added)]


def meet_any(quote: Quote, spans: Collection[Span]) -> bool:
    """Whether words stand in one of some ranges of their article."""
    return any(meet((quote.start, quote.end), span) for span in spans)


def list_spans(quotes: Iterable[Quote]) -> dict[str, list[Span]]:
    """Gather ranges by their article."""
    found: dict[str, list[Span]] = {}
    for quote in quotes:
        found.setdefault(quote.article, []).append((quote.start, quote.end))
    return found


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
