"""The claims of some incidents as a table of their own, each beside the sentence that makes it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np

from geo.interchange.own_locations import Positions

Record = Mapping[str, Any]
_ORIGIN = ("source", "url", "published", "published_guess")
_KEYS = {
    "article": "article",
    "article_start": "start",
    "article_end": "end",
    "sentence": "text",
    "source": "source",
    "url": "url",
    "published": "published",
    "published_guess": "published_guess",
}
_FIGURES = ("claimant", "stance", "outcome", "low", "high", "victims")


def list_quotations(reports: Iterable[Record]) -> dict[str, list[Any]]:
    """List where reports stand, by the names of the columns; what a report does not say is None."""
    listed = list(reports)
    columns: dict[str, list[Any]] = {name: [each.get(key) for each in listed] for name, key in _KEYS.items()}
    columns["published"] = [date.fromisoformat(day) if day else None for day in columns["published"]]
    return columns


def list_claims(
    claims: Sequence[str], reports: Sequence[Sequence[Record]], sources: Sequence[str]
) -> tuple[dict[str, list[Any]], Positions]:
    """List the claims of all incidents, in their order.

    Args:
        claims: By incident, the column `claims`.
        reports: By incident, what the column `reports` holds.
        sources: By incident, the column `sources`.

    Returns:
        The columns of the claims, without those of their incidents; and for each claim the row of its incident.
    """
    claimed: list[int] = []
    ranks: list[int] = []
    found: list[Record] = []
    quoted: list[Record] = []
    for row, text in enumerate(claims):
        if text != "[]":
            own = json.loads(text)
            found += own
            claimed += [row] * len(own)
            ranks += range(len(own))
            quoted += [_quote(claim.get("evidence") or {}, reports[row], sources[row]) for claim in own]
    figures: dict[str, list[Any]] = {name: [each.get(name) for each in found] for name in _FIGURES}
    words = [(each.get("evidence") or {}).get("text") for each in found]
    named: dict[str, list[Any]] = {"claim_rank": ranks, "words": words}
    columns = named | figures | list_quotations(quoted)
    return columns, np.array(claimed, dtype=np.intp)


def _quote(evidence: Record, reports: Sequence[Record], sources: str) -> Record:
    """Say where the words of a claim stand, in which sentence, and who printed it."""
    report = _find_report(evidence, reports)
    origin = {name: report.get(name) for name in _ORIGIN}
    if origin["source"] is None and sources and "|" not in sources:
        origin["source"] = sources
    place = {name: evidence.get(name) for name in ("article", "start", "end")}
    return place | origin | {"text": report.get("text")}


def _find_report(evidence: Record, reports: Sequence[Record]) -> Record:
    """Find the report whose sentence holds the words; else one of the same article, without its sentence."""
    article, start, end = evidence.get("article"), evidence.get("start"), evidence.get("end")
    same = [report for report in reports if report.get("article") == article]
    for report in same:
        if start is not None and end is not None and report["start"] <= start and end <= report["end"]:
            return report
    return {name: same[0].get(name) for name in _ORIGIN} if same else {}
