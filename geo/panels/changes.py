"""What came and went since the page was last drawn, in words."""

from geo.articles.changes import ArticleChanges
from geo.panels.wording import number_of


def changes_in_words(articles: ArticleChanges, incidents_new: int, incidents_gone: int) -> str:
    """Say what changed, such as "2 articles added, 3 incidents new"; empty where nothing did."""
    counts = (
        (len(articles.added), "article", "added"),
        (len(articles.changed), "article", "changed"),
        (len(articles.removed), "article", "removed"),
        (incidents_new, "incident", "new"),
        (incidents_gone, "incident", "gone"),
    )
    parts = [f"{number_of(count, noun)} {verb}" for count, noun, verb in counts if count]
    if parts and not incidents_new and not incidents_gone:
        parts.append("no incident new")
    return ", ".join(parts)
