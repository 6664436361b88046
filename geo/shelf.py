"""The shelf of what was read: its entries hold as long as rules, places and program are as they were.

An entry is named after all that is known of an article, for people may correct its day, title and publisher.
"""

from pathlib import Path

from geo.articles.model import Article
from geo.geocoding.gazetteer import GAZETTEER
from geo.kept import Shelf, find_shelf_folder, name_entry, name_state
from geo.paths import EXTRACTION_DATA


def open_shelf(data: Path = EXTRACTION_DATA) -> Shelf:
    """Open the shelf of what is read by the rules of a folder."""
    return Shelf(find_shelf_folder(), name_state([Path(__file__).parent, data, GAZETTEER]))


def name_product(product: str, article: Article) -> str:
    """Name what was made of an article."""
    return name_entry(product, name_article(article))


def name_article(article: Article) -> str:
    """Name an article with what is known of it."""
    source = article.source.name if article.source else None
    return repr((article.id, article.name, article.published, article.published_guess, source, article.title))
