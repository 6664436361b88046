"""What a person may do with a whole article, as drafts for the journal.

Like those about incidents (`geo.journal.drafting`), each takes the result that the person has in view. What is known of
an article is given as a note of it; its incidents are those that quote it.
"""

from dataclasses import replace
from typing import Any

from geo.errors import JournalError
from geo.journal.drafting import base_draft, list_incidents_of, list_meant, take_snapshot
from geo.journal.model import ArticleNote, Draft
from geo.journal.result import JournalResult


def accept_article(result: JournalResult, article: ArticleNote, who: str, *, note: str = "") -> Draft:
    """Say that a whole article is read rightly: its incidents are accepted, and it holds no others."""
    before = tuple(take_snapshot(result, id) for id in list_incidents_of(result, article.name) if _is_open(result, id))
    draft = Draft(who=who, action="accept", before=before, after=list_meant(before), article=article, note=note)
    return base_draft(result, draft)


def reject_article(result: JournalResult, article: ArticleNote, who: str, *, note: str = "") -> Draft:
    """Leave a whole article out: what rests on it alone leaves the map, but for incidents that somebody reviewed."""
    return base_draft(result, Draft(who=who, action="reject", article=article, note=note))


def correct_article(result: JournalResult, article: ArticleNote, who: str, *, note: str = "", **changes: Any) -> Draft:
    """Give an article another title, source or day of publication; it is read anew with them (`geo.journal.restating`).

    Raises:
        JournalError: Nothing is changed.
    """
    after = replace(article, **changes)
    if after == article:
        raise JournalError("nothing is changed; accept the article if it is right as it is.")
    draft = Draft(who=who, action="correct", article=article, article_after=after, note=note)
    return base_draft(result, draft)


def _is_open(result: JournalResult, id: str) -> bool:
    return id not in result.reviews or result.reviews[id].state == "unreviewed"
