"""Adding articles: what was brought is asked for what it lacks, and then taken; what was added can be removed again.

All of it is a fragment of its own, so that the map stands still while somebody fills it in. Labels are plain words, for
Streamlit reads them as Markdown; what comes from outside is escaped and drawn as HTML.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

import streamlit as st

from dashboard_asking import ask
from dashboard_folders import look_anew
from dashboard_intake_ways import Desk, as_plain, offer_ways
from dashboard_reading import Reading
from geo.articles.documents import Document
from geo.articles.intake import Candidate, list_known
from geo.articles.keeping import ArticleFolder
from geo.errors import ArticleError
from geo.escaping import escape
from geo.panels.candidates import draw_candidates
from geo.panels.wording import number_of


@st.fragment
def show_intake(folder: ArticleFolder, reading: Reading) -> None:
    """Show all that it takes to add articles to a folder, and to remove them again."""
    desk: Desk = st.session_state.setdefault("intake", Desk())
    offer_ways(desk, partial(load_known, reading))
    if desk.said:
        st.html(f'<p class="cp-hint" role="status">{escape(desk.said)}</p>')
    if desk.candidates:
        show_candidates(desk, folder)
    show_added(desk, folder, reading)


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs={Reading: lambda reading: reading.content})
def load_known(reading: Reading) -> Mapping[str, str]:
    """Name the articles that are there by their words."""
    return list_known(reading.result.articles)


def show_candidates(desk: Desk, folder: ArticleFolder) -> None:
    """List what was brought, ask for what it lacks, and offer to take it."""
    st.html(draw_candidates(tuple(desk.candidates.values())))
    stated, ready = ask(desk.candidates)
    with st.container(horizontal=True):
        words = f"Take {number_of(len(ready), 'article')}"
        if ready and st.button(words, type="primary", key="intake_take"):
            take(desk, {number: stated[number] for number in ready}, folder)
        if st.button("Clear the list", key="intake_clear"):
            desk.candidates, desk.said = {}, ""
            st.rerun(scope="fragment")


def take(desk: Desk, ready: Mapping[int, Candidate], folder: ArticleFolder) -> None:
    """Keep articles in the folder and have the page drawn anew; what cannot be kept stays on the desk and says why."""
    bar, taken, failed = st.progress(0.0), 0, ""
    for number, candidate in ready.items():
        bar.progress(taken / len(ready), f"Taking {taken + 1} of {len(ready)}: {as_plain(candidate.name)}")
        try:
            folder.keep(candidate.document or Document(body=""))
        except ArticleError as error:
            failed = f"{candidate.name}: {' '.join(str(error).splitlines())}"
            break
        del desk.candidates[number]
        taken += 1
    desk.said = f"{number_of(taken, 'article')} taken into {folder.path}. {failed}".strip()
    look_anew()
    st.rerun()


def show_added(desk: Desk, folder: ArticleFolder, reading: Reading) -> None:
    """Offer to remove articles that were added, and to bring back what was removed."""
    added = {each.name: each for each in reading.result.articles if each.taken_from and each.name.endswith(".md")}
    if added:
        with st.expander(f"Added before: {len(added):,}"), st.form(f"intake_added_{desk.brought}", border=False):
            names = st.multiselect(
                "Articles that were added", list(added), placeholder="Choose some to remove",
                key=f"intake_names_{desk.brought}",  # else what is chosen would be lost when an article comes in
            )  # fmt: skip
            if st.form_submit_button("Remove the chosen"):
                change(desk, (partial(remove, desk, folder, reading, name) for name in names), "removed")
    if desk.removed and st.button(f"Bring back {number_of(len(desk.removed), 'removed article')}", key="intake_back"):
        change(desk, (partial(folder.restore, name) for name in desk.removed), "brought back")


def remove(desk: Desk, folder: ArticleFolder, reading: Reading, name: str) -> None:
    """Set one article aside, so that it can be brought back."""
    article = reading.library.find(name)
    if article is not None:
        desk.removed.append(folder.remove(article))


def change(desk: Desk, deeds: Iterable[Callable[[], None]], verb: str) -> None:
    """Do something to articles, say what became of it, and have the page drawn anew."""
    done, failed = 0, ""
    if verb == "brought back":
        deeds, desk.removed = list(deeds), []
    for deed in deeds:
        try:
            deed()
            done += 1
        except ArticleError as error:
            failed = " ".join(str(error).splitlines())
    desk.brought += 1
    desk.said = f"{number_of(done, 'article')} {verb}. {failed}".strip()
    look_anew()
    st.rerun()
