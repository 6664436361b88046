"""How right reports are linked: pairs of short articles that tell of one happening, or of two that look alike.

A case is some articles and, in each, words of the sentences that tell of a happening. Two places in a case are a pair,
of one article or of two. The pair is linked when one incident has both sentences among its reports. Precision is the
share of the linked pairs that are of one happening; recall the share of the pairs of one happening that are linked. A
sentence that yields no incident is linked to nothing, so what is not read counts against recall as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import inf
from pathlib import Path
from typing import Any

import yaml

from bench.gold import read_gold
from bench.matching import Retrieval
from bench.reading import draw_value, list_values
from bench.report import Report, Value
from geo.articles.reading import build_article, read_articles
from geo.incidents.model import Evidence, Incident
from geo.paths import ROOT
from geo.pipeline import Pipeline

CASES = ROOT / "tests" / "gold" / "linking_pairs.yaml"
COLUMNS = ("pairs of reports", "precision", "recall", "F1", "of one happening", "linked")
TITLES = {"developed": "developed on", "held_back": "held back", "gold": "of the gold file"}
_EXPLANATION = "Families of those developed on. What no rule reads is linked to nothing and counts against recall."


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sentence that tells of a happening."""

    happening: str
    article: str  # the name of its file
    position: int  # a character of the sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Some articles and what they tell."""

    id: str
    family: str
    held_back: bool  # set aside while the linking was developed
    texts: tuple[tuple[str, str], ...]  # of each article the name and the whole file
    marks: tuple[Mark, ...]


def read_cases(path: Path) -> list[Case]:
    """Read the cases of a file.

    Raises:
        ValueError: Words that should mark a sentence do not stand in the article exactly once.
    """
    return [_read_case(row) for row in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _read_case(row: dict[str, Any]) -> Case:
    texts = []
    marks = []
    for number, article in enumerate(row["articles"], start=1):
        name = f"{row['id']}-{number}.txt"
        text = _write_file(article["published"], article["text"])
        texts.append((name, text))
        marks += [_mark(happening, words, name, text) for happening, words in article["tells"].items()]
    held_back = row.get("held_back", False)
    return Case(id=row["id"], family=row["family"], held_back=held_back, texts=tuple(texts), marks=tuple(marks))


def _write_file(published: date, text: str) -> str:
    return f" date {published.isoformat()} {text}"


def _mark(happening: str, words: str, name: str, text: str) -> Mark:
    if text.count(words) != 1:
        raise ValueError(f"{name}: {words!r} must stand in the article once, and stands {text.count(words)} times")
    return Mark(happening=happening, article=name, position=text.index(words))


def link_case(case: Case, pipeline: Pipeline) -> list[Incident]:
    """Read and link the articles of a case."""
    return pipeline.link([pipeline.read(build_article(name, text)) for name, text in case.texts])


def count_pairs(marks: Sequence[Mark], incidents: Sequence[Incident]) -> Retrieval:
    """Count the pairs of marks that are of one happening, and those that are linked."""
    told = [_find_incident(mark, incidents) for mark in marks]
    count = Retrieval()
    for (mark, one), (other_mark, other) in combinations(zip(marks, told, strict=True), 2):
        linked, same = one is not None and one == other, mark.happening == other_mark.happening
        count.add(hits=linked and same, asked=same, found=linked)
    return count


def _find_incident(mark: Mark, incidents: Sequence[Incident]) -> int | None:
    """Find the incident that a sentence tells of: of several, the one whose word stands nearest to the mark."""
    telling = [
        (_measure_distance(mark, incident), number)
        for number, incident in enumerate(incidents)
        if any(_holds(report, mark) for report in incident.reports)
    ]
    return min(telling)[1] if telling else None


def _holds(report: Evidence, mark: Mark) -> bool:
    return report.sentence.article.name == mark.article and report.start <= mark.position < report.end


def _measure_distance(mark: Mark, incident: Incident) -> float:
    words = [word for word in incident.type_evidence if word.sentence.article.name == mark.article]
    return min((abs(word.start - mark.position) for word in words), default=inf)


def mark_gold(rows: Iterable[Mapping[str, Any]]) -> list[Mark]:
    """Mark the sentences that a gold file of linked articles quotes, one incident a line."""
    return [
        Mark(happening=row["key"], article=quote["article"], position=quote["start"])
        for row in rows
        for quote in row["evidence"]
    ]


def measure_pairs(path: Path = CASES, gold: Path | None = None, folder: Path | None = None) -> Report:
    """Link the cases of a file, and the articles of a folder where a gold file of linked articles is given."""
    pipeline = Pipeline()
    counts: dict[str, Retrieval] = {"developed": Retrieval(), "held_back": Retrieval()}
    families: dict[str, Retrieval] = {}
    for case in read_cases(path):
        found = count_pairs(case.marks, link_case(case, pipeline))
        parts = [counts["held_back"]] if case.held_back else [counts["developed"]]
        parts += [] if case.held_back else [families.setdefault(case.family, Retrieval())]
        for part in parts:
            part.add(hits=found.hits, asked=found.asked, found=found.found)
    if gold and folder and (rows := [row for row in read_gold(gold) if "key" in row]):
        read = [pipeline.read(article) for article in read_articles([folder]).articles]
        counts["gold"] = count_pairs(mark_gold(rows), pipeline.link(read))
    return _report(counts, families)


def _report(counts: Mapping[str, Retrieval], families: Mapping[str, Retrieval]) -> Report:
    figures: dict[str, Value] = {}
    for name, count in counts.items():
        figures |= {f"linking.{name}.{key}": value for key, value in list_values(count).items()}
    rows = [_draw_row(TITLES[name], count) for name, count in counts.items()]
    rows += [_draw_row(f"… {family}", count) for family, count in families.items()]
    return Report(
        name="linking", title="Linking pairs", columns=COLUMNS, rows=tuple(rows), figures=figures, note=_EXPLANATION
    )


def _draw_row(title: str, count: Retrieval) -> tuple[str, ...]:
    values = list_values(count)
    return (
        title,
        *(draw_value(values[key]) for key in ("precision", "recall", "f1")),
        str(count.asked),
        str(count.found),
    )
