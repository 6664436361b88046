"""The words of the calendar, read from a table: weekdays, months, units of time, numbers in words."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError

_COLUMNS = ["word", "kind", "value", "case"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWord:
    """One word in one of its kinds; "last" has two rows, as a step back and as a rank."""

    word: str  # in lower case
    kind: str  # weekday, month, unit, number …: the slot it fills in a pattern
    value: str  # a number for weekdays (Monday 0), months and numbers; the unit's name for units
    needs_capital: bool  # "May" is a month, "may" is not


def read_calendar_words(path: Path) -> tuple[CalendarWord, ...]:
    """Read the table of words.

    Raises:
        DataError: The header is not `word,kind,value,case`, or a row leaves a column empty.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != _COLUMNS:
            raise DataError(f"{path.name}: the header is {reader.fieldnames}; it must be {','.join(_COLUMNS)}.")
        return tuple(_build_word(row, f"{path.name}, line {reader.line_num}") for row in reader)


def _build_word(row: Mapping[str, str | None], where: str) -> CalendarWord:
    word, kind, value, case = (row[column] or "" for column in _COLUMNS)
    if not (word and kind and value) or word != word.lower() or case not in ("any", "capital"):
        raise DataError(
            f"{where}: {word!r} needs a lower-case word, a kind, a value and the case 'any' or 'capital'; "
            "is a comma missing?"
        )
    return CalendarWord(word=word, kind=kind, value=value, needs_capital=case == "capital")
