"""The corrected set as gold, to measure the reading by: one incident a line, as `tests/gold/seeds.jsonl` holds them.

What people accepted, corrected or added is asked for. What nobody looked at is `optional`: neither asked for, nor held
against the reading. What was rejected is not in the file, so finding it again counts as one too many. Rows of other
tables are left out: nothing was read for them.
"""

import json
from collections.abc import Iterator
from typing import Any

from geo.journal.contents import ReadIncident, describe_claim, describe_quote, read_incidents
from geo.journal.result import JournalResult


def build_gold(result: JournalResult) -> Iterator[dict[str, Any]]:
    """Build one record an incident, in the order of the table."""
    table = result.table
    of_articles = (table["dataset"] == "articles").to_numpy()
    stands = (table["review_state"] != "rejected").to_numpy()
    for incident in read_incidents(table, of_articles & stands).values():
        yield _build_record(incident)


def dump_gold(result: JournalResult) -> Iterator[str]:
    """Write the same as lines."""
    for record in build_gold(result):
        yield f"{json.dumps(record, ensure_ascii=True)}\n"


def _build_record(incident: ReadIncident) -> dict[str, Any]:
    content, row = incident.content, incident.rows[0]
    answers = json.loads(row["responds_to"])
    days = content.days
    return {
        "key": incident.id,
        "event_type": content.event_type,
        "start": days.start.isoformat() if days else None,
        "end": days.end.isoformat() if days else None,
        "date_precision": days.precision if days else None,
        "places": [place.name for place in content.places],
        "admin1": sorted({place.admin1 for place in content.places if place.admin1}),
        "countries": sorted({p.country for p in content.places if p.country and not p.admin1}),
        "border": any(place.geo_precision == "border" for place in content.places),
        "initiator": content.initiator,
        "target": content.target,
        "claims": [describe_claim(claim) for claim in content.claims],
        "evidence": [describe_quote(quote) for quote in content.reports],
        "background": content.background,
        "responds_to": answers[0] if answers else None,
        "operation_names": json.loads(row["operation_names"]),
        "date_disputed": bool(row["date_disputed"]),
        "optional": row["review_state"] == "unreviewed",
        "review_state": str(row["review_state"]),
    }
