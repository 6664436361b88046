"""What can be said of an article as a whole."""

import streamlit as st

from dashboard_corrections import enter, name_reviewer
from dashboard_review_desk import Desk
from geo.escaping import escape
from geo.journal.drafting import accept_article, reject_article
from geo.journal.model import ArticleNote, key_article
from geo.panels.wording import REVIEW_STATES


def show_whole_article(desk: Desk, name: str | None) -> None:
    """Offer what can be said of an article as a whole."""
    article = desk.view.library.find(name or "")
    if article is None:
        return
    source = article.source.name if article.source else None
    note = ArticleNote(
        article_id=article.id, name=article.name, title=article.title, source=source, published=article.published
    )
    review = desk.result.articles.get(article.id)
    with st.popover("The whole article", key="review_article_menu"):
        if review is not None and review.state != "unreviewed":
            st.html(f'<p class="cp-hint">{escape(REVIEW_STATES[review.state].capitalize())}.</p>')
        say = "All that was read in it is right, and it tells of no other incident."
        st.button(
            "Accept it", key="review_whole_accept", help=say, on_click=do_whole, args=(desk, note, accept_article)
        )
        say = "What rests on it alone leaves the map, but for incidents that somebody reviewed."
        st.button(
            "Leave it out", key="review_whole_reject", help=say, on_click=do_whole, args=(desk, note, reject_article)
        )


def do_whole(desk: Desk, note: ArticleNote, make) -> None:
    """Enter something about a whole article."""
    enter(lambda: make(desk.result, note, name_reviewer()), key_article(note.article_id))
