"""What people said about whole articles, laid over the incidents that rest on them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from geo.journal.anchoring import Reading
from geo.journal.model import Content, Entry, Quote, key_article
from geo.journal.ordering import find_heads, find_undoable
from geo.journal.piece import ArticlePiece
from geo.journal.result import ArticleReview
from geo.journal.tabulation import Outcome


def list_reviewed_articles(articles: Mapping[str, ArticlePiece], ordered: Sequence[Entry]) -> dict[str, ArticleReview]:
    """List the state of every article that somebody has touched, by its id."""
    found = {}
    for entry in ordered:
        note = entry.draft.article
        if note is not None and note.article_id not in found:
            key = key_article(note.article_id)
            about = [each for each in ordered if key in each.keys]
            piece = articles.get(note.article_id)
            undoable, redoable = find_undoable(about, ordered)
            found[note.article_id] = ArticleReview(
                note=piece.note if piece else note,
                state=piece.state if piece else "unreviewed",
                version=find_heads(about),
                entries=tuple(each.id for each in about),
                undoable=undoable,
                redoable=redoable,
            )
    return found


def amend(outcomes: Sequence[Outcome], articles: Mapping[str, ArticlePiece], reading: Reading) -> list[Outcome]:
    """Reject what rests on rejected articles alone, and give reports the day and publisher of a corrected article.

    What somebody decided about an incident itself stands.
    """
    by_name = {reading.find_name(id, article.note.name): article for id, article in articles.items()}
    rejected = {name for name, article in by_name.items() if article.state == "rejected"}
    corrected = {name: article for name, article in by_name.items() if article.is_corrected}
    by_id = {outcome.id: outcome for outcome in outcomes}
    taken = {read.id: outcome.id for outcome in outcomes for read in outcome.found}
    for name in sorted(rejected | corrected.keys()):
        for read in reading.list_quoting(name):
            id = taken.get(read.id, read.id)
            by_id.setdefault(
                id, Outcome(id=id, dataset=read.dataset, content=read.content, found=(read,), read=read.content)
            )
    return [_amend_one(outcome, rejected, corrected) for outcome in by_id.values()]


def _amend_one(outcome: Outcome, rejected: set[str], corrected: Mapping[str, ArticlePiece]) -> Outcome:
    content = outcome.content
    if content is None:
        return outcome
    names = {quote.article for quote in content.reports}
    if outcome.state == "unreviewed" and names and names <= rejected:
        outcome = replace(outcome, state="rejected")
    amended = {
        name: article.note.source for name, article in corrected.items() if name in names and article.note.source
    }
    dated = tuple(_date_quote(quote, corrected) for quote in content.reports)
    if (
        dated == content.reports
        and not amended
        and all(a.published == b.published for a, b in zip(dated, content.reports, strict=True))
    ):
        return outcome
    return replace(outcome, content=_replace_reports(content, dated), sources=amended)


def _replace_reports(content: Content, reports: tuple[Quote, ...]) -> Content:
    return replace(content, reports=reports)


def _date_quote(quote: Quote, corrected: Mapping[str, ArticlePiece]) -> Quote:
    article = corrected.get(quote.article)
    return replace(quote, published=article.note.published) if article and article.note.published else quote
