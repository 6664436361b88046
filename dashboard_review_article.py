"""The article beside an incident, at the sentences that tell of it; its sentences can be marked in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from dashboard_reading import Reading
from geo.articles.model import Article
from geo.articles.parsing import find_sentences
from geo.escaping import escape
from geo.panels.article import Span, draw_article
from geo.panels.quote import anchor_of, name_article
from geo.webmap.host import show_sentences

ARTICLE_HEIGHT = 560  # pixels
NUMBER = "review_marked"  # of the last choice in an article that was taken over


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What marking sentences is for."""

    actions: Mapping[str, tuple[str, str]]  # what is offered for marked sentences: label and key ("": none) by id
    do: Callable[[str, str, list[Span]], None]  # is given the action, the article's name, and ranges of its sentences
    hint: str  # how it is done, for the reader
    tags: Mapping[str, Mapping[str, list[Span]]] = field(default_factory=dict)  # drawn before ranges, by article
    chosen: Mapping[str, list[Span]] | None = None  # by article, if a click chooses at once: the action "choose"


def show_article(
    reading: Reading, names: Sequence[str], marked: dict[str, list[Span]], key: str, marking: Marking | None = None
) -> str | None:
    """Show one of some articles, marked.

    Args:
        reading: What was read.
        names: Of the articles that can be shown, the first at first; those that are not here are passed over.
        marked: Ranges to frame, by article; what is shown begins at the first.
        key: Names what the article is shown for.
        marking: What its sentences can be marked for; None: nothing.

    Returns:
        The name of the article that is shown; None where none of them is here.
    """
    articles = {article.name: article for article in reading.result.articles}
    here = [name for name in dict.fromkeys(names) if name in articles]
    if not here:
        st.html('<p class="cp-hint">It quotes no article that is here.</p>')
        return None
    name = here[0]
    if len(here) > 1:
        chosen = st.selectbox(
            "Article", here, key=name_choice(key), label_visibility="collapsed",
            format_func=lambda each: name_article(articles[each]),
        )  # fmt: skip
        name = chosen if chosen in articles else name  # a browser may name it by the title that it had before
    with st.container(height=ARTICLE_HEIGHT, key="review_article"):
        _show_text(reading, articles[name], marked.get(name, []), marking)
    if marking:
        st.html(f'<p class="cp-hint">{escape(marking.hint)}</p>')
    return name


def name_choice(key: str) -> str:
    """Name, among the widgets of the page, the choice of an article for what `key` names."""
    return f"review_article_of_{key}"


def _show_text(reading: Reading, article: Article, spans: list[Span], marking: Marking | None) -> None:
    sentences = [(each.start, each.end) for each in find_sentences(article)] if marking else []
    html = draw_article(article, reading.result.mentions[article.name], evidence=spans, sentences=sentences)
    chosen = None
    tags = {_name(each): tag for each in sentences if (tag := _find_tag(each, article.name, marking))}
    if marking and marking.chosen is not None:
        taken = marking.chosen.get(article.name, [])
        chosen = [each for each in sentences if any(meet(each, span) for span in taken)]
    how = {
        "article": article.name,
        "actions": [
            {"id": id, "label": label, "key": shortcut}
            for id, (label, shortcut) in (marking.actions if marking else {}).items()
        ],
        "chosen": None if chosen is None else [_name(each) for each in chosen],
        "tags": tags,
        "number": st.session_state.get(NUMBER, 0),
        "at": anchor_of(*spans[0]) if spans else _name(chosen[0]) if chosen else next(iter(tags), ""),
    }

    def pass_on(value: Mapping[str, Any]) -> None:
        if marking and value.get("article") == article.name:
            _take(value, sentences, marking)

    show_sentences(html, how, key="review_sentences", on_mark=pass_on)


def _take(value: Mapping[str, Any], sentences: Sequence[Span], marking: Marking) -> None:
    """Do what was asked for with sentences that were marked in the browser, as far as there are such sentences."""
    st.session_state[NUMBER] = value.get("number") if isinstance(value.get("number"), int) else 0
    action, names = value.get("action"), value.get("sentences")
    if isinstance(names, list) and (action in marking.actions or (marking.chosen is not None and action == "choose")):
        marking.do(str(action), str(value["article"]), [each for each in sentences if _name(each) in names])


def _find_tag(sentence: Span, article: str, marking: Marking | None) -> str:
    tags = marking.tags if marking else {}
    return " ".join(tag for tag, spans in tags.items() if any(meet(sentence, span) for span in spans.get(article, ())))


def meet(one: Span, other: Span) -> bool:
    """Whether two ranges have characters in common."""
    return one[0] < other[1] and other[0] < one[1]


def _name(span: Span) -> str:
    return f"{span[0]}-{span[1]}"
