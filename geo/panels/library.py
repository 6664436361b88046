"""The articles that quotations open, by name, and the sentences around any range of them."""

from bisect import bisect_right
from collections.abc import Iterable

from geo.articles.model import Article, Sentence
from geo.articles.parsing import find_sentences


class Library:
    """Articles by file name. Sentences are split when an article is first quoted, then kept."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._articles = {article.name: article for article in articles}
        self._sentences: dict[str, list[Sentence]] = {}

    @property
    def names(self) -> list[str]:
        """The file names, in the order the articles came in."""
        return list(self._articles)

    def find(self, name: str) -> Article | None:
        """Return the article of a name; None when the table quotes a file that is not here."""
        return self._articles.get(name)

    def find_sentence(self, name: str, start: int, end: int) -> Sentence | None:
        """Return the sentence that a range begins in; None when it is longer than that, or lies outside.

        Args:
            name: The article's file name.
            start: In characters of its text.
            end: Excluded.
        """
        sentences = self._split(name)
        index = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
        if index < 0 or end > sentences[index].end:
            return None
        return sentences[index]

    def _split(self, name: str) -> list[Sentence]:
        article = self._articles.get(name)
        if name not in self._sentences:
            self._sentences[name] = list(find_sentences(article)) if article else []
        return self._sentences[name]
