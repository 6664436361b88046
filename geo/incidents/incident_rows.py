"""One incident as rows of the incident table: one row a place, by the names of the columns."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from geo.geocoding.model import Location
from geo.incidents.model import Claim, Evidence, Incident, Reason
from geo.incidents.toll import find_killed_low

_JSON = json.JSONEncoder(ensure_ascii=False)


def list_rows(incident: Incident, dataset: str = "articles") -> list[dict[str, Any]]:
    """List the rows of one incident; instead of a point they hold its `latitude` and `longitude`, None without one."""
    shared = _build_shared(incident, dataset)
    places = enumerate(incident.locations or (None,))
    return [shared | _build_place(location, rank) | _build_point(location) for rank, location in places]


def describe_evidence(evidence: Evidence) -> dict[str, Any]:
    """Describe a quotation in the form of the command line's contract."""
    return {
        "article": evidence.sentence.article.name,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
    }


def _build_shared(incident: Incident, dataset: str) -> dict[str, Any]:
    dates = incident.dates
    return {
        "incident_id": incident.id,
        "dataset": dataset,
        "event_type": incident.event_type,
        "start": dates.start if dates else None,
        "end": dates.end if dates else None,
        "date_precision": dates.precision if dates else None,
        "date_disputed": incident.date_disputed,
        "disputed": incident.disputed,
        "background": incident.background,
        "initiator": incident.initiator,
        "target": incident.target,
        "claims": _dump([_describe_claim(claim) for claim in incident.claims]),
        "claimants": _join(claim.claimant for claim in incident.claims),
        "killed_low": find_killed_low(incident.claims),
        "reports": _dump([_describe_report(report) for report in incident.reports]),
        "sources": _join(_name_source(report) for report in incident.reports),
        "reported": _find_newest(incident.reports),
        "type_evidence": _dump([describe_evidence(words) for words in incident.type_evidence]),
        "date_evidence": _dump([describe_evidence(words) for words in incident.date_evidence]),
        "responds_to": _dump(list(incident.responds_to)),
        "operation_names": _dump(list(incident.operation_names)),
        "undated_reason": incident.undated_reason,
        "unplaced_reason": incident.unplaced_reason,
        "explanation": _dump([_describe_reason(reason) for reason in incident.explanation]),
    }


def _build_place(location: Location | None, rank: int) -> dict[str, Any]:
    if location is None:
        empty = ("place_id", "place_name", "geo_precision", "admin1", "country", "location_evidence", "place_reasons")
        return {"place_rank": rank} | dict.fromkeys(empty)
    toponym = location.toponym
    evidence = Evidence(sentence=toponym.sentence, start=toponym.start, end=toponym.end)
    return {
        "place_rank": rank,
        "place_id": location.place.id,
        "place_name": location.place.name,
        "geo_precision": location.geo_precision,
        "admin1": location.place.admin1,
        "country": location.place.country,
        "location_evidence": _dump(describe_evidence(evidence)),
        "place_reasons": _dump(list(location.reasons)),
    }


def _build_point(location: Location | None) -> dict[str, float | None]:
    if location is None or location.place.latitude is None or location.place.longitude is None:
        return {"latitude": None, "longitude": None}
    return {"latitude": location.place.latitude, "longitude": location.place.longitude}


def _describe_claim(claim: Claim) -> dict[str, Any]:
    return {
        "claimant": claim.claimant,
        "stance": claim.stance,
        "outcome": claim.outcome,
        "low": claim.count.low,
        "high": claim.count.high,
        "victims": claim.told,
        "evidence": describe_evidence(claim.evidence),
    }


def _describe_report(report: Evidence) -> dict[str, Any]:
    article, evidence = report.sentence.article, describe_evidence(report)
    published = article.published.isoformat() if article.published else None
    guess = {"published_guess": article.published_guess} if article.published_guess else {}
    origin = {"source": article.source.name if article.source else None, "url": article.url}
    return {"article": evidence.pop("article"), "published": published} | guess | origin | evidence


def _describe_reason(reason: Reason) -> dict[str, Any]:
    rule = {"rule": reason.rule.id, "file": reason.rule.file} if reason.rule else {"rule": None, "file": None}
    evidence = describe_evidence(reason.evidence) if reason.evidence else None
    return {"aspect": reason.aspect, "says": reason.says} | rule | {"evidence": evidence}


def _find_newest(reports: Iterable[Evidence]) -> date | None:
    published = (report.sentence.article.published for report in reports)
    return max((day for day in published if day), default=None)


def _name_source(report: Evidence) -> str:
    article = report.sentence.article
    return article.source.name if article.source else article.name


def _join(names: Iterable[str | None]) -> str:
    return "|".join(sorted({name.replace("|", "/") for name in names if name}))


def _dump(value: Sequence[object] | dict[str, Any]) -> str:
    return _JSON.encode(value)
