"""Articles as people corrected them: another title, publisher or day of publication, before they are read.

Every day in a report is counted from its day of publication, so an article with another day is read anew with it, and
what it tells is dated anew. Its text, its id and its file stay as they are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from geo.articles.model import Article
from geo.articles.reading import Reading, check_article, name_source
from geo.journal.model import Entry
from geo.journal.ordering import list_in_force, sort_entries

_FIELDS = ("title", "source", "published")
Corrections = Mapping[str, Mapping[str, Any]]  # by the article's id: its fields that were corrected, with their values


def list_corrections(entries: Iterable[Entry]) -> Corrections:
    """List what people corrected of articles, as far as it stands."""
    given = list(entries)
    if not any(entry.draft.article_after for entry in given):
        return {}
    found: dict[str, dict[str, Any]] = {}
    for entry in list_in_force(sort_entries(given)):
        before, after = entry.draft.article, entry.draft.article_after
        if before is None or after is None:
            continue
        changed = {name: getattr(after, name) for name in _FIELDS if getattr(after, name) != getattr(before, name)}
        found.setdefault(before.article_id, {}).update(changed)
    return found


def restate_reading(reading: Reading, corrections: Corrections) -> Reading:
    """Give articles the title, publisher and day that people gave them, and doubt these articles anew."""
    if not any(article.id in corrections for article in reading.articles):
        return reading
    articles, problems = [], list(reading.problems)
    for article in reading.articles:
        after = _restate(article, corrections.get(article.id, {}))
        articles.append(after)
        if after is not article:
            old = set(check_article(article, date.today()))
            problems = [each for each in problems if each not in old] + list(check_article(after, date.today()))
    return replace(reading, articles=tuple(articles), problems=tuple(problems))


def _restate(article: Article, changed: Mapping[str, Any]) -> Article:
    if not changed:
        return article
    values = dict(changed)
    if values.get("source"):
        values["source"] = name_source(values["source"])
    if "published" in values:
        values["published_guess"] = ""
    return replace(article, **values)
