"""What came and went since the page was last drawn, in words."""

from geo.articles.changes import ArticleChanges
from geo.panels.wording import number_of


def changes_in_words(articles: ArticleChanges, incidents_new: int, incidents_gone: int, *, unread_more: int = 0) -> str:
    """Say what changed, such as "2 articles added, 3 incidents new"; empty where nothing did.

    Args:
        articles: That changed.
        incidents_new: Incidents that were not there before.
        incidents_gone: And those that are not there any more.
        unread_more: Files that cannot be read and were not there or could be read before; below 0: so many fewer.
    """
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
    if unread_more > 0:
        parts.append(f"{number_of(unread_more, 'file')} could not be read")
    if unread_more < 0:
        parts.append(f"{number_of(-unread_more, 'file')} that could not be read gone or mended")
    return ", ".join(parts)
