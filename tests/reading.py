"""Sentences in, lines out: what the finders and the whole reading make of a text, in a shorthand to compare.

    list_incidents("Jets bombed Kabul on Thursday.")  ->  ["airstrike 2026-02-26 @ Kabul settlement"]

The articles are of Saturday 28 February 2026 unless a test says otherwise.
"""

from datetime import date, timedelta
from functools import cache
from typing import Any

from geo.articles.parsing import ParsedArticle, parse_article
from geo.articles.reading import build_article
from geo.extraction.extractor import ArticleMentions
from geo.incidents.rows import build_table
from geo.interchange.jsonl import build_records
from geo.pipeline import Pipeline

PUBLISHED = "2026-02-28"


@cache
def pipeline() -> Pipeline:
    """Read the rules and the gazetteer once for all tests."""
    return Pipeline()


def parse(body: str, published: str | None = PUBLISHED, name: str = "a.txt") -> ParsedArticle:
    return parse_article(build_article(name, f"date {published} {body}" if published else body))


def find(body: str, published: str | None = PUBLISHED) -> ArticleMentions:
    """Find all mentions of a text."""
    return pipeline()._extractor.find(parse(body, published))


def read_records(*bodies: str, published: str | None = PUBLISHED, per_article: bool = False) -> list[dict[str, Any]]:
    """Read articles, given by their bodies or as (day, body), into the records of the command line."""
    articles = []
    for number, body in enumerate(bodies, start=1):
        day, text = body if isinstance(body, tuple) else (published, body)
        articles.append(build_article(f"{number}.txt", f"date {day} {text}" if day else text))
    read = [pipeline().read(article) for article in articles]
    groups = [[each] for each in read] if per_article else [read]
    return [record for group in groups for record in build_records(build_table(pipeline().link(group)))]


def list_incidents(*bodies: Any, published: str | None = PUBLISHED) -> list[str]:
    """Type, days and places of each incident; see `show_claims` for who says what."""
    return [show_incident(record) for record in read_records(*bodies, published=published)]


def show_incident(record: dict[str, Any]) -> str:
    places = " + ".join(f"{place['name']} {place['geo_precision']}" for place in record["locations"])
    return f"{record['event_type']} {show_days(record)} @ {places or 'nowhere'}"


def show_days(record: dict[str, Any]) -> str:
    """A day, a month, or the first day and the last with two dots between them."""
    if record["start"] is None:
        return "undated"
    start, last = date.fromisoformat(record["start"]), date.fromisoformat(record["end"]) - timedelta(days=1)
    if record["date_precision"] == "month" and start.day == 1 and (last + timedelta(days=1)).day == 1:
        months = {f"{start:%Y-%m}", f"{last:%Y-%m}"}
        return "..".join(sorted(months))
    return str(start) if start == last else f"{start}..{last}"


def show_claims(record: dict[str, Any]) -> list[str]:
    """One line a claim, such as "Pakistan: killed 70+ militants"; a denial begins with "not"."""
    return [f"{claim['claimant'] or '-'}: {_show_claim(claim)}" for claim in record["claims"]]


def _show_claim(claim: dict[str, Any]) -> str:
    low, high = claim["low"], claim["high"]
    figure = "?" if low is high is None else f"{low}+" if high is None else f"..{high}" if low is None else str(low)
    figure += f"-{high}" if low is not None and high not in (None, low) else ""
    denial = "not " if claim["stance"] == "denies" else ""
    return f"{denial}{claim['outcome']} {figure} {claim['victims'] or ''}".rstrip()


def list_with_figures(*bodies: Any) -> list[str]:
    """The lines of `list_incidents`, with the figures of the killed and injured behind a colon."""
    return [_show_with_figures(record) for record in read_records(*bodies)]


def _show_with_figures(record: dict[str, Any]) -> str:
    told = [claim for claim in record["claims"] if claim["outcome"] in {"killed", "injured"}]
    figures = ", ".join(map(_show_figure, told))
    return f"{show_incident(record)}: {figures}" if figures else show_incident(record)


def _show_figure(claim: dict[str, Any]) -> str:
    number = f"{claim['low']}+" if claim["high"] is None else f"{claim['high']}"
    return " ".join(filter(None, (claim["outcome"], number, claim["victims"])))
