"""The article beside an incident, at the sentences that tell of it."""

from collections.abc import Sequence

import streamlit as st

from dashboard_reading import Reading
from geo.panels.article import Span, draw_article
from geo.panels.quote import anchor_of, name_article

ARTICLE_HEIGHT = 560  # pixels
SCROLL = """<script>{
  const box = document.querySelector(".st-key-review_article");
  const mark = box?.querySelector("[id='%s']");
  if (mark) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
}</script>"""  # the words change with the mark, so that it runs once for each


def show_article(reading: Reading, names: Sequence[str], marked: dict[str, list[Span]], key: str) -> str | None:
    """Show one of some articles, marked.

    Args:
        reading: What was read.
        names: Of the articles that can be shown, the first at first; those that are not here are passed over.
        marked: Ranges to frame, by article; what is shown begins at the first.
        key: Names what the article is shown for.

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
        name = st.selectbox(
            "Article", here, key=f"review_article_of_{key}", label_visibility="collapsed",
            format_func=lambda each: name_article(articles[each]),
        )  # fmt: skip
    with st.container(height=ARTICLE_HEIGHT, key="review_article"):
        spans = marked.get(name, [])
        st.html(draw_article(articles[name], reading.result.mentions[name], evidence=spans))
        if spans:
            st.html(SCROLL % anchor_of(*spans[0]), unsafe_allow_javascript=True)
    return name
