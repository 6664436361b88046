"""JSON Lines as rows of text: the records of the command line under the names of our own columns.

What a record of an older program, or of another one, does not say is worked out from its claims and reports.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from geo.interchange.own_columns import INCIDENT_COLUMNS
from geo.interchange.row_problems import RowProblem
from geo.interchange.text_rows import TextRows, TextTable, build_rows, cut, write_text

_NAMES = tuple(field.name for field in INCIDENT_COLUMNS)
_LISTED = ("claimants", "sources")  # names, which a column joins by a bar
_DEEPEST = 60  # levels of lists and objects; a record of ours has six
_REMEDY = "Write one incident a line, as `extract` does, or leave the line out."


def is_jsonl(head: bytes) -> bool:
    """Whether a file that begins so holds one record of an incident a line."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"event_type"' in head and b'"Feature' not in head


def open_jsonl(path: Path) -> TextTable:
    """Open a file of records; lines that hold none are told by their number."""
    problems: list[RowProblem] = []

    def read(_wanted: frozenset[str] | None = None) -> Iterator[TextRows]:
        problems.clear()
        yield from build_rows(_NAMES, _list_records(path, problems), first=1)

    return TextTable(names=_NAMES, rows=read, container="JSON Lines", problems=problems)


def _list_records(path: Path, problems: list[RowProblem]) -> Iterator[list[str | None]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            record = _read_record(line)
            if record is None:
                shown = cut(line.decode("utf-8", "replace").strip())
                reason = "the line is no record of an incident."
                problems.append(RowProblem(row=number, column=None, value=shown, reason=reason, remedy=_REMEDY))
            else:
                yield [record.get(name) for name in _NAMES]


def _read_record(line: bytes) -> dict[str, str | None] | None:
    """Read one line as texts by the names of our columns; None where it is no record."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or not isinstance(record.get("id"), str) or _is_deep(record, _DEEPEST):
        return None
    try:
        full = {**_work_out(record), **record, "incident_id": record["id"]}
    except (AttributeError, TypeError, KeyError):
        return None
    for name in _LISTED:
        if isinstance(full[name], list):
            full[name] = "|".join(map(str, full[name]))
    return {name: write_text(full.get(name)) for name in _NAMES}


def _is_deep(value: Any, left: int) -> bool:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left == 0 or any(_is_deep(part, left - 1) for part in parts)


def _work_out(record: Mapping[str, Any]) -> dict[str, Any]:
    """Work out what a record need not say."""
    claims, reports = record.get("claims") or [], record.get("reports") or []
    published = [each["published"] for each in reports if each.get("published")]
    return {
        "dataset": "articles",
        "claimants": sorted({each["claimant"].replace("|", "/") for each in claims if each.get("claimant")}),
        "sources": sorted({str(each.get("source") or each["article"]).replace("|", "/") for each in reports}),
        "killed_low": _find_killed_low(claims),
        "reported": max(published, default=None),
        "locations": [],
        "explanation": [],
        "responds_to": [],
        "operation_names": [],
    }


def _find_killed_low(claims: list[Mapping[str, Any]]) -> int | None:
    """Find the least that all claimants agree on, as `geo.incidents.toll` does."""
    said: dict[str | None, int] = {}
    for claim in claims:
        if claim.get("outcome") == "killed" and claim.get("stance") == "asserts" and claim.get("low") is not None:
            said[claim.get("claimant")] = max(int(claim["low"]), said.get(claim.get("claimant"), 0))
    return min(said.values(), default=None)
