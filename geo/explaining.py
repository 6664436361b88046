"""Why many articles were read as they were, one after the other: what is held of each is what linking needs.

An incident that several articles tell is explained under the first of them.
"""

from collections.abc import Iterator, Sequence

from geo.articles.model import Article
from geo.gathering import Gathered
from geo.incidents.outlines import Linked
from geo.panels.plain import ExplainedBefore, explain_article, remember
from geo.products import Progress, gather
from geo.shelf import open_shelf


def explain_articles(articles: Sequence[Article], progress: Progress | None, *, jobs: int = 1) -> Iterator[str]:
    """Explain the reading of articles, line by line, without line breaks.

    Args:
        articles: In the order in which they are told.
        progress: Is called after each article that is read.
        jobs: Processes that read.
    """
    with open_shelf() as shelf:
        gathered = gather(articles, shelf, progress, jobs, "explained")
        linked = list(gathered.link())
        told = _list_told(gathered, linked, len(articles))
        untold = gathered.read_untold(linked)
        before: dict[str, ExplainedBefore] = {}
        for number, article in enumerate(articles):
            new = [each for each in told[number] if each.id not in before]
            built = {each.id: gathered.build(each) for each in new}
            incidents = [built.get(each.id) or before[each.id] for each in told[number]]
            left_out = sorted([*gathered.read_left_out(number), *untold[number]], key=lambda left: left.sentence.start)
            yield from explain_article(article, incidents, left_out, gathered.read_names(number))
            before |= {id: remember(incident, article) for id, incident in built.items()}


def _list_told(gathered: Gathered, linked: Sequence[Linked], articles: int) -> list[list[Linked]]:
    """List for each article what is told in it, in order of first report."""
    told: list[list[Linked]] = [[] for _ in range(articles)]
    for each in linked:
        if not each.is_mere_mention:
            for number in dict.fromkeys(gathered.find_article(position) for position in each.accounts):
                told[number].append(each)
    return told
