"""Entries as JSON and back, checked field by field: a file of entries from elsewhere may hold anything.

The JSON of an entry is canonical (sorted keys, no blanks, ASCII only), and its hash is the entry's id. ASCII only,
so that no program on the way that takes it for another encoding can change it.
"""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from geo.errors import JournalError
from geo.journal.fields import read_article, read_snapshot
from geo.journal.model import ACTIONS, Draft, Entry
from geo.journal.plain_values import read_many, read_maybe, read_one_of, read_text, take, take_text
from geo.journal.shapes import check_draft

FORM = 2  # of the JSON; a later program reads older ones
_PLAIN_FORM = 1  # of an entry that decides nothing: as it was before there were decisions, so that its id is the same
LARGEST_ENTRY = 32_000_000  # characters of JSON
_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"
Row = Mapping[str, Any]


def dump_entry(entry: Entry) -> str:
    """Write an entry as one line of JSON, its id included."""
    return _dump({"id": entry.id, **_describe(entry.draft, entry.at)})


def make_entry(draft: Draft, at: datetime) -> Entry:
    """Make an entry of a draft: checked as strictly as one from elsewhere, so that what is written can be read again.

    Raises:
        JournalError: The draft makes no sense, or is too large.
    """
    row = _describe(draft, at)
    return load_entry(_dump({"id": _name(row), **row}))


def load_entry(line: str) -> Entry:
    """Read an entry.

    Raises:
        JournalError: Says which field is wrong, or that the entry was changed after it was made.
    """
    if len(line) > LARGEST_ENTRY:
        raise JournalError(f"the entry has {len(line)} characters; {LARGEST_ENTRY} are the most. Enter it in parts.")
    try:
        row = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise JournalError(f"the line is no JSON ({type(error).__name__}); was the file cut or edited?") from error
    row = take(row, dict, "the entry")
    given, body = row.get("id"), {name: value for name, value in row.items() if name != "id"}
    if body.get("form") not in (_PLAIN_FORM, FORM):
        raise JournalError(
            f"the entry has the form {body.get('form')!r}, not {FORM}; a newer program may have made it."
        )
    if given != _name(body):
        raise JournalError("the entry does not fit its id: it was changed after it was made. Take the original file.")
    draft = _read_draft(body)
    check_draft(draft)
    return Entry(id=str(given), at=_read_time(body.get("at")), draft=draft)


def _dump(row: Row) -> str:
    try:
        return json.dumps(row, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise JournalError(f"the entry cannot be written as JSON ({error}).") from error


def _name(row: Row) -> str:
    return hashlib.sha256(_dump(row).encode("ascii")).hexdigest()[:32]


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _describe(draft: Draft, at: datetime) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(draft)
    decided = plain.pop("decided")
    time = at.astimezone(UTC).strftime(_TIME)
    return (
        {"form": FORM, "at": time, **plain, "decided": decided}
        if decided
        else {"form": _PLAIN_FORM, "at": time, **plain}
    )


def _plain(value: Any) -> Any:
    """Turn dataclasses into dicts, tuples into lists and days into ISO 8601."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def plain_value(value: object) -> Any:
    """Turn a value of a field, such as that of a conflict, into what JSON holds."""
    return _plain(value)


def _read_draft(row: Row) -> Draft:
    return Draft(
        who=take_text(row, "who"),
        action=read_one_of(row, "action", ACTIONS),
        before=read_many(row, "before", read_snapshot),
        after=read_many(row, "after", read_snapshot),
        article=read_maybe(row, "article", read_article),
        article_after=read_maybe(row, "article_after", read_article),
        beside=read_many(row, "beside", read_text),
        based_on=read_many(row, "based_on", read_text),
        target=read_maybe(row, "target", read_text),
        note=take_text(row, "note"),
        decided=read_many(row, "decided", read_text) if row["form"] != _PLAIN_FORM else (),
    )


def _read_time(value: object) -> datetime:
    try:
        return datetime.strptime(take(value, str, "'at'"), _TIME).replace(tzinfo=UTC)
    except ValueError as error:
        raise JournalError(f"{value!r} is no time such as 2026-02-28T09:30:00.000000Z.") from error
