"""Runs the accuracy measurements over articles and a gold file, and tells them as figures."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.accuracy import Score, score_article
from bench.gold import read_gold, read_gold_article, read_gold_incident
from bench.linking import MEASURES, score_linked
from bench.matching import Rate, Retrieval
from bench.report import Report, Value
from bench.sides import SideReader
from geo.articles.reading import read_articles
from geo.extraction.actors import read_actors
from geo.geocoding.gazetteer import read_gazetteer
from geo.incidents.rows import build_table
from geo.interchange.jsonl import dump_records
from geo.interchange.mention_records import dump_mentions
from geo.paths import EXTRACTION_DATA
from geo.pipeline import Pipeline, ReadArticle, list_mentions

TITLES = {
    "toponyms": "toponyms found",
    "literal": "literal or not",
    "admin1": "province right",
    "reach": "within reach (25 km town, 75 km district)",
    "dates": "dates found",
    "date_values": "days of a date right",
    "incidents": "incidents",
    "main_incidents": "incidents that are the news, found",
    "initiators": "who did it, of violence found",
    "targets": "whom it hit, of violence found",
    "claims": "claims in incidents found",
    "quiet": "articles without incident left quiet",
    "offsets": "mentions that quote their place",
}
COLUMNS = ("measure", "right", "precision", "recall", "F1", "of")


def measure_accuracy(gold: Path, folder: Path) -> Report:
    """Read the articles of a folder and compare with a gold file of either form.

    Raises:
        ValueError: The gold names an article that is not in the folder.
    """
    rows = read_gold(gold)
    pipeline = Pipeline()
    read = {each.article.name: each for each in map(pipeline.read, read_articles([folder]).articles)}
    if rows and "key" in rows[0]:
        return _measure_linked(rows, pipeline, list(read.values()), f"{gold.name} on {folder.name}/")
    return _measure_articles(rows, pipeline, read, f"{gold.name} on {folder.name}/")


def _measure_articles(
    rows: Sequence[dict[str, Any]], pipeline: Pipeline, read: dict[str, ReadArticle], what: str
) -> Report:
    score, sides = Score(), SideReader(read_actors(EXTRACTION_DATA / "actors.csv"))
    for row in rows:
        gold = read_gold_article(row)
        if gold.file not in read:
            raise ValueError(f"the gold asks for {gold.file}, which is not among the articles; is ARTICLES right?")
        one = read[gold.file]
        incidents = [json.loads(line) for line in dump_records(build_table(pipeline.link([one])))]
        mentions = [json.loads(line) for line in dump_mentions(list_mentions(one.mentions), one.resolutions)]
        score_article(score, gold, one.article.text, incidents, mentions, sides)
    measures = {name: getattr(score, name) for name in TITLES}
    return _report(measures, TITLES, f"Accuracy, each article by itself: {what}", {"articles": len(rows)})


def _measure_linked(
    rows: Sequence[dict[str, Any]], pipeline: Pipeline, read: Sequence[ReadArticle], what: str
) -> Report:
    gazetteer = read_gazetteer()
    gold = [read_gold_incident(row, gazetteer) for row in rows]
    found = [json.loads(line) for line in dump_records(build_table(pipeline.link(read)))]
    rates, extra = score_linked(gold, found)
    counts: dict[str, Value] = {"articles": len(read), "extra_incidents": extra}
    return _report(rates, MEASURES, f"Accuracy, articles linked: {what}", counts)


def _report(measures: dict[str, Any], titles: dict[str, str], title: str, counts: dict[str, Value]) -> Report:
    figures: dict[str, Value] = {f"accuracy.{name}": count for name, count in counts.items()}
    rows = []
    for name, measure in measures.items():
        values = list_values(measure)
        figures |= {f"accuracy.{name}.{key}": value for key, value in values.items()}
        cells = (draw_value(values.get(key)) for key in ("right", "precision", "recall", "f1"))
        rows.append((titles[name], *cells, str(values["of"])))
    note = " · ".join(f"{name.replace('_', ' ')}: {count}" for name, count in counts.items())
    return Report(name="accuracy", title=title, columns=COLUMNS, rows=tuple(rows), figures=figures, note=note)


def list_values(measure: Rate | Retrieval) -> dict[str, float | int | None]:
    """List what a measure says, shares as 0 to 1; None: there was nothing to measure."""
    if isinstance(measure, Rate):
        return {"right": _round(measure.value), "of": measure.of}
    return {
        "precision": _round(measure.precision),
        "recall": _round(measure.recall),
        "f1": _round(measure.f1),
        "of": measure.asked,
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def draw_value(value: float | int | None) -> str:
    """Draw a share; empty where there is none."""
    return "" if value is None else f"{value:.3f}"
