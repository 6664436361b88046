"""What can be said of an article as a whole: that it is right, that it is left out, and what it is called and dated."""

from functools import partial

import streamlit as st

from dashboard_asking import FIRST_DAY, LAST_DAY
from dashboard_corrections import enter, name_reviewer
from dashboard_review_desk import Desk
from geo.articles.model import Article
from geo.escaping import escape
from geo.journal.article_drafts import accept_article, correct_article, reject_article
from geo.journal.model import ArticleNote, key_article
from geo.panels.review import draw_history
from geo.panels.wording import REVIEW_STATES, published_in_words

ACCEPT = "All that was read in it is right, and it tells of no other incident."
LEAVE_OUT = "What rests on it alone leaves the map, but for incidents that somebody reviewed."
LONGEST = 300  # characters of a title or a publisher


def show_whole_article(desk: Desk, name: str | None) -> None:
    """Offer what can be said of an article as a whole."""
    article = desk.view.library.find(name or "")
    if article is None:
        return
    note = note_article(article)
    with st.popover("The whole article", key="review_article_menu", width="content"):
        show_state(desk, note)
        with st.container(horizontal=True, key="review_whole"):
            offer("Accept it", accept_article, desk, note, ACCEPT)
            offer("Leave it out", reject_article, desk, note, LEAVE_OUT)
        show_heading(desk, article, note)
        show_entries(desk, note)


def offer(label: str, make, desk: Desk, note: ArticleNote, says: str) -> None:
    """Offer to say something of the whole article."""
    key = f"review_whole_{label.split()[0].lower()}"
    st.button(label, key=key, help=says, on_click=do_whole, args=(desk, note, make))


def note_article(article: Article) -> ArticleNote:
    """Note an article as it is shown."""
    source = article.source.name if article.source else None
    return ArticleNote(
        article_id=article.id, name=article.name, title=article.title, source=source, published=article.published
    )


def show_state(desk: Desk, note: ArticleNote) -> None:
    """Say what people made of the article, if they did."""
    review = desk.result.articles.get(note.article_id)
    if review is not None and review.state != "unreviewed":
        st.html(f'<p class="cp-hint">{escape(REVIEW_STATES[review.state].capitalize())}.</p>')


def show_heading(desk: Desk, article: Article, note: ArticleNote) -> None:
    """Ask for title, source and day; fields begin anew when somebody else has given others."""
    key = f"review_whole_{hash(note)}"
    st.text_input("Title", value=note.title or "", max_chars=LONGEST, key=f"{key}_title")
    st.text_input("Source", value=note.source or "", max_chars=LONGEST, key=f"{key}_source")
    known = note.published if note.published and FIRST_DAY <= note.published <= LAST_DAY else None
    st.date_input(
        "Published", value=known, min_value=FIRST_DAY, max_value=LAST_DAY, format="YYYY-MM-DD", key=f"{key}_day"
    )
    guess = f"The day is {escape(published_in_words(article))}. " if article.published_guess else ""
    st.html(
        f'<p class="cp-hint">{guess}With another day the article is read anew, and what it tells is dated anew; what '
        "somebody corrected or accepted stays, and is shown In conflict.</p>"
    )
    st.button("Save", key="review_whole_save", on_click=do_heading, args=(desk, note, key))


def show_entries(desk: Desk, note: ArticleNote) -> None:
    """Show who entered what about the article."""
    review = desk.result.articles.get(note.article_id)
    about = [entry for entry in desk.result.entries if review and entry.id in review.entries]
    if about:
        st.html(draw_history(about, desk.result.entries, desk.view.event_types))


def do_heading(desk: Desk, note: ArticleNote, key: str) -> None:
    """Enter another title, source or day: what stands in the fields now, not when the button was drawn."""
    typed = {name: str(st.session_state.get(f"{key}_{name}") or "").strip() or None for name in ("title", "source")}
    day = st.session_state.get(f"{key}_day") or note.published
    make = partial(correct_article, desk.result, note, name_reviewer(), published=day, **typed)
    enter(make, key_article(note.article_id))


def do_whole(desk: Desk, note: ArticleNote, make) -> None:
    """Enter something about a whole article."""
    enter(lambda: make(desk.result, note, name_reviewer()), key_article(note.article_id))
