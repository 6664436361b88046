"""Values from JSON, each taken for what it must be: JSON from elsewhere may hold anything anywhere."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import isfinite
from typing import Any, TypeVar, cast

from geo.errors import JournalError

MOST_CHARACTERS = 50_000  # of one text
MOST_ITEMS = 20_000  # of one list
MOST_PEOPLE = 10**9
Row = Mapping[str, Any]
T = TypeVar("T")
Read = Callable[[object], T]


def take(value: object, kind: type[T], what: str) -> T:
    """Take a value of a kind; a flag is no number.

    Raises:
        JournalError: It is something else.
    """
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise JournalError(f"{what} should be {kind.__name__}, and is {type(value).__name__}.")
    return value


def read_text(value: object) -> str:
    """Read a text that is not too long, and that a table can hold."""
    text = take(value, str, "a text")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise JournalError("a text holds half of a character (a lone surrogate). Type it anew.") from error
    if len(text) > MOST_CHARACTERS:
        raise JournalError(f"a text has {len(text)} characters; {MOST_CHARACTERS} are the most. Shorten it.")
    return text


def take_text(row: Row, name: str) -> str:
    """Take a text by its name."""
    return _within(name, read_text, row.get(name))


def read_maybe(row: Row, name: str, read: Read[T]) -> T | None:
    """Read a value by its name; None where there is none."""
    value = row.get(name)
    return None if value is None else _within(name, read, value)


def read_many(row: Row, name: str, read: Read[T]) -> tuple[T, ...]:
    """Read a list by its name."""
    values = take(row.get(name), list, f"{name!r}")
    if len(values) > MOST_ITEMS:
        raise JournalError(f"{name!r} has {len(values)} parts; {MOST_ITEMS} are the most. Enter it in parts.")
    return tuple(_within(name, read, value) for value in values)


def read_one_of(row: Row, name: str, values: Sequence[T]) -> T:
    """Read one of some texts by its name."""
    value = row.get(name)
    if not isinstance(value, str) or value not in values:
        raise JournalError(f"{name!r} is {str(value)[:80]!r}, none of {', '.join(map(str, values))}.")
    return cast(T, value)


def read_day(value: object) -> date:
    """Read a day, in ISO 8601."""
    try:
        return date.fromisoformat(take(value, str, "a day"))
    except ValueError as error:
        raise JournalError(f"{str(value)[:80]!r} is no day such as 2026-02-28.") from error


def read_people(value: object) -> int:
    """Read a number of people."""
    count = take(value, int, "a number of people")
    if not 0 <= count <= MOST_PEOPLE:
        raise JournalError(f"{count:.3g} is no number of people; it goes from 0 to {MOST_PEOPLE}.")
    return count


def read_degrees(value: object) -> float:
    """Read degrees; what is on the earth a place decides."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise JournalError(f"{str(value)[:80]!r} is no number of degrees.")
    return float(value)


def _within(name: str, read: Read[T], value: object) -> T:
    try:
        return read(value)
    except JournalError as error:
        raise JournalError(f"{name!r}: {error}") from error
