"""What was brought to be taken as articles: a line for each, with what is missing or why it cannot be taken."""

from collections.abc import Sequence

from geo.articles.intake import Candidate
from geo.escaping import escape
from geo.panels.wording import day_in_words, number_of

_LISTED = 10  # articles that need nothing; more are folded
_START = 160  # characters of a report by which its reader knows it


def draw_candidates(candidates: Sequence[Candidate]) -> str:
    """Draw the list of what was brought; none is the empty string.

    What cannot be taken comes first, then what lacks something or has a guessed day; of what is left the list is folded
    where it is long.
    """
    refused = [each for each in candidates if each.document is None]
    asked = [each for each in candidates if _is_asked_about(each)]
    whole = [each for each in candidates if each.document and not _is_asked_about(each)]
    items = _draw_items([*refused, *asked])
    if len(whole) > _LISTED:
        words = f"{len(whole):,} articles that lack nothing"
        items += f"<li><details><summary>{words}</summary><ul>{_draw_items(whole)}</ul></details></li>"
    else:
        items += _draw_items(whole)
    return f'<ul class="cp-problems cp-candidates" role="status">{items}</ul>' if items else ""


def _is_asked_about(candidate: Candidate) -> bool:
    return candidate.document is not None and bool(candidate.missing or candidate.document.published_guess)


def _draw_items(candidates: Sequence[Candidate]) -> str:
    return "".join(f"<li>{_draw(candidate)}</li>" for candidate in candidates)


def draw_start(candidate: Candidate) -> str:
    """Draw the first words of a report."""
    body = candidate.document.body if candidate.document else ""
    return f'<p class="cp-hint">{escape(" ".join(body[:_START].split()))} …</p>'


def count_in_words(candidates: Sequence[Candidate]) -> str:
    """Say how many can be taken, and how many cannot."""
    ready = sum(candidate.document is not None for candidate in candidates)
    refused = len(candidates) - ready
    parts = [f"{number_of(ready, 'article')} read"] if ready else []
    return ", ".join([*parts, f"{refused} not taken"] if refused else parts)


def _draw(candidate: Candidate) -> str:
    document = candidate.document
    if document is None:
        return f"<b>Not taken: {escape(candidate.name)}</b> — {escape(candidate.reason)} {escape(candidate.remedy)}"
    day = day_in_words(document.published) if document.published else "no date"
    day += f" (a guess: {document.published_guess})" if document.published_guess else ""
    facts = (document.title or "no title", document.source or "no source", day, document.lang or "language not told")
    foreign = " Only English is read well." if document.lang not in ("", "en") else ""
    missing = f" <b>Asks for: {' and '.join(candidate.missing)}.</b>" if candidate.missing else ""
    return f"<b>{escape(candidate.name)}</b> — {escape(' · '.join(facts))}.{foreign}{missing}"
