"""From rows of the incident table to records, with the JSON columns taken apart."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

import pandas as pd

from geo.panels.json_cells import read_cells
from geo.panels.record import ClaimRecord, PlaceRecord, Quote, ReasonRecord, Record, ReportRecord

_JSON_COLUMNS = (
    "claims", "reports", "responds_to", "operation_names", "type_evidence", "date_evidence", "explanation",
    "location_evidence", "place_reasons",
)  # fmt: skip


def read_records(table: pd.DataFrame) -> list[Record]:
    """Read incidents from rows of the incident table, one record each, in the order of their first rows.

    Give all rows of an incident: places that are not among the rows are not in the record. An empty table
    gives an empty list.
    """
    columns = pd.DataFrame(table[[name for name in table.columns if name != "geometry"]])
    return read_rows({str(key): value for key, value in row.items()} for row in columns.to_dict("records"))


def read_rows(rows: Iterable[dict[str, Any]]) -> list[Record]:
    """The same from rows that were taken out of the table, as mappings from column to value; they are used up."""
    listed = list(rows)
    for name in _JSON_COLUMNS:
        for row, value in zip(listed, read_cells([row[name] for row in listed]), strict=True):
            row[name] = value
    grouped: dict[str, list[dict[str, Any]]] = {}
    for row in listed:
        grouped.setdefault(str(row["incident_id"]), []).append(row)
    return [_read_record(each) for each in grouped.values()]


def _read_record(rows: list[dict[str, Any]]) -> Record:
    row = rows[0]
    return Record(
        id=str(row["incident_id"]),
        dataset=str(row["dataset"]),
        event_type=str(row["event_type"]),
        start=_read_day(row["start"]),
        end=_read_day(row["end"]),
        date_precision=_read_text(row["date_precision"]),
        date_disputed=bool(row["date_disputed"]),
        disputed=bool(row["disputed"]),
        background=bool(row["background"]),
        initiator=_read_text(row["initiator"]),
        target=_read_text(row["target"]),
        places=tuple(_read_place(each) for each in rows if _read_text(each["place_id"])),
        claims=tuple(_read_claim(claim) for claim in row["claims"]),
        reports=tuple(read_reports(row["reports"])),
        responds_to=tuple(row["responds_to"]),
        operation_names=tuple(row["operation_names"]),
        type_quotes=tuple(_read_quotes(row["type_evidence"])),
        date_quotes=tuple(_read_quotes(row["date_evidence"])),
        undated_reason=_read_text(row["undated_reason"]),
        unplaced_reason=_read_text(row["unplaced_reason"]),
        explanation=tuple(_read_reason(reason) for reason in row["explanation"]),
        review_state=_read_text(row["review_state"]) or "unreviewed",
    )


def _read_place(row: dict[str, Any]) -> PlaceRecord:
    return PlaceRecord(
        id=str(row["place_id"]),
        name=_read_text(row["place_name"]) or str(row["place_id"]),
        geo_precision=str(row["geo_precision"]),
        admin1=_read_text(row["admin1"]),
        country=_read_text(row["country"]),
        reasons=tuple(row["place_reasons"]),
        quote=_read_quote(row["location_evidence"]),
    )


def _read_claim(claim: dict[str, Any]) -> ClaimRecord:
    return ClaimRecord(
        claimant=claim.get("claimant"),
        stance=claim.get("stance", "asserts"),
        outcome=claim["outcome"],
        low=claim.get("low"),
        high=claim.get("high"),
        victims=claim.get("victims"),
        quote=_read_quote(claim.get("evidence")),
        note=claim.get("note"),
    )


def _read_reason(reason: dict[str, Any]) -> ReasonRecord:
    rule, file = reason.get("rule"), reason.get("file")
    quote = _read_quote(reason.get("evidence"))
    return ReasonRecord(aspect=reason["aspect"], says=reason["says"], rule=rule, file=file, quote=quote)


def read_reports(reports: Iterable[dict[str, Any]]) -> Iterator[ReportRecord]:
    """Read what the column `reports` of one row holds."""
    for report in reports:
        quote = _read_quote(report)
        if quote is not None:
            published = report.get("published")
            yield ReportRecord(published=date.fromisoformat(published) if published else None, quote=quote)


def _read_quotes(value: Iterable[dict[str, Any]]) -> Iterator[Quote]:
    for evidence in value:
        if quote := _read_quote(evidence):
            yield quote


def _read_quote(evidence: dict[str, Any] | None) -> Quote | None:
    if not evidence or not evidence.get("article"):
        return None
    start, end = evidence.get("start") or 0, evidence.get("end") or 0
    return Quote(article=evidence["article"], start=start, end=end, text=evidence.get("text") or "")


def _read_text(value: Any) -> str | None:
    return None if value is None or value is pd.NA or value != value or value == "" else str(value)


def _read_day(value: Any) -> date | None:
    if value is None or value is pd.NaT:
        return None
    day: date = value.date() if isinstance(value, datetime) else pd.Timestamp(value).date()
    return day
