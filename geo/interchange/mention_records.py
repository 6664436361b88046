"""Mentions as JSON Lines: one mention a line, in the form of the command line's contract."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from geo.extraction.model import (
    ActorMention,
    Attribution,
    CountMention,
    DateMention,
    EventMention,
    Mention,
    PeriodMention,
    Toponym,
)
from geo.geocoding.model import Place, Resolution


def dump_mentions(mentions: Iterable[Mention], resolutions: Iterable[Resolution]) -> Iterator[str]:
    """Write one line a mention, without a line break.

    A description such as "the border" names no place of its own and is left out.
    """
    resolved = {id(resolution.toponym): resolution for resolution in resolutions}
    for mention in mentions:
        if not (isinstance(mention, Toponym) and mention.described):
            yield json.dumps(_build_record(mention, resolved), ensure_ascii=False)


def _build_record(mention: Mention, resolved: Mapping[int, Resolution]) -> dict[str, Any]:
    kind, facts = _describe(mention, resolved)
    span = {"start": mention.start, "end": mention.end, "text": mention.text}
    return {"article": mention.sentence.article.name, "kind": kind} | span | facts | {"rule": mention.rule}


def _describe(mention: Mention, resolved: Mapping[int, Resolution]) -> tuple[str, dict[str, Any]]:
    match mention:
        case Toponym():
            return "toponym", {"literal": mention.literal} | _describe_place(resolved.get(id(mention)))
        case DateMention():
            return "date", {"value": _describe_dates(mention), "reason": mention.reason}
        case PeriodMention():
            return "period", {"value": mention.value}
        case ActorMention():
            return "actor", {"actor": mention.actor.name, "side": mention.actor.side}
        case CountMention():
            count = {"low": mention.count.low, "high": mention.count.high}
            return "count", count | {"outcome": mention.outcome, "victims": mention.told}
        case EventMention():
            return "event", {"event_type": mention.event_type}
        case Attribution():
            return "attribution", {"claimant": mention.claimant, "stance": mention.stance}
    raise TypeError(f"{type(mention).__name__} is no kind of mention that has a form in JSON")


def _describe_dates(mention: DateMention) -> dict[str, str] | None:
    value = mention.value
    if value is None:
        return None
    return {"start": value.start.isoformat(), "end": value.end.isoformat(), "precision": value.precision}


def _describe_place(resolution: Resolution | None) -> dict[str, Any]:
    if resolution is None or resolution.location is None:
        return {"place": None, "reason": resolution.reason if resolution else "it was not looked up"}
    place: Place = resolution.location.place
    return {
        "place": {
            "name": place.name,
            "kind": place.kind,
            "admin1": place.admin1,
            "country": place.country,
            "latitude": place.latitude,
            "longitude": place.longitude,
        },
        "reasons": list(resolution.location.reasons),
    }
