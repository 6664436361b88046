"""Where what is shown comes from: the articles that are quoted, and the data sets that were brought in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import geopandas as gpd

from geo.escaping import escape
from geo.panels.json_cells import read_cells
from geo.panels.library import Library
from geo.panels.quote import draw_url, name_article
from geo.panels.record import ReportRecord
from geo.panels.record_reading import read_reports
from geo.panels.wording import day_in_words, number_of

ARTICLES = "articles"  # the data set that was read, and not brought in


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """An article that incidents quote."""

    name: str  # the file's
    published: str  # ISO day; "": not known
    incidents: int


def list_cited(table: gpd.GeoDataFrame) -> list[Cited]:
    """List the articles that the incidents of a table quote as reports, newest first."""
    incidents = table.drop_duplicates("incident_id")
    counts: Counter[str] = Counter()
    days: dict[str, str] = {}
    for reports in read_cells(incidents["reports"].tolist()):
        for name, day in _read_cited(read_reports(reports)):
            counts[name] += 1
            days[name] = max(days.get(name, ""), day)
    cited = (Cited(name=name, published=days[name], incidents=count) for name, count in counts.items())
    return sorted(sorted(cited, key=lambda each: each.name), key=lambda each: each.published, reverse=True)


def _read_cited(reports: Iterable[ReportRecord]) -> Iterator[tuple[str, str]]:
    """Each article of one incident once, with its day."""
    found = {each.quote.article: each.published.isoformat() if each.published else "" for each in reports}
    yield from found.items()


def draw_sources(table: gpd.GeoDataFrame, library: Library) -> str:
    """Draw the list of all sources of a table, each with how many incidents stand on it; none says so."""
    cited = list_cited(table)
    datasets = table.drop_duplicates("incident_id")["dataset"].astype(str).value_counts()
    rows = "".join(f"<li>{_draw_article(each, library)}</li>" for each in cited)
    articles = f"<h3>{number_of(len(cited), 'article')}</h3><ul>{rows}</ul>" if cited else ""
    brought = "".join(
        f"<li><cite>{escape(name)}</cite> · {number_of(int(count), 'incident')}</li>"
        for name, count in sorted(datasets.items())
        if name != ARTICLES and count
    )
    tables = f"<h3>Tables that were brought in</h3><ul>{brought}</ul>" if brought else ""
    return f'<div class="cp-sources">{articles}{tables}</div>' if articles or tables else '<p class="cp-none">None.</p>'


def _draw_article(cited: Cited, library: Library) -> str:
    article = library.find(cited.name)
    published = article.published if article and article.published else None
    day = published.isoformat() if published else cited.published
    parts = [
        f"<cite>{escape(name_article(article) if article else cited.name)}</cite>",
        f'<time datetime="{escape(day)}">{escape(day_in_words(published) if published else day)}</time>' if day else "",
        draw_url(article.url) if article else "",
        number_of(cited.incidents, "incident"),
    ]
    return " · ".join(part for part in parts if part)
