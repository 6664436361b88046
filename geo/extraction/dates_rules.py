"""The rules of dates as they stand in `data/extraction/dates.yaml`: what each finds, means, and must leave alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.errors import DataError
from geo.extraction.yaml_files import load_yaml

NEIGHBOURS = ("after", "not_after", "before", "not_before")  # what a rule may say of the tokens beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExample:
    """A sentence with what the rule must find in it."""

    text: str
    finds: str
    published: str | None  # YYYY-MM-DD
    value: str | None  # "start/end precision", the end excluded; None: nothing anchors it


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule:
    """One class of expressions and how its value is reached."""

    id: str
    patterns: tuple[str, ...]
    value: str  # the name of a reading; all are listed in dates_relative.py and dates_periods.py
    reason: str  # one sentence for the reader of the page
    role: str  # "at", unless the words themselves say otherwise
    neighbours: Mapping[str, tuple[str, ...]]
    examples: tuple[DateExample, ...]
    near_misses: tuple[str, ...]
    file: str  # the name of the file in data/extraction/


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMatch:
    """Where a rule fits in a row of tokens, and what its slots hold."""

    rule: DateRule
    first: int  # index of a token
    end: int  # excluded
    slots: Mapping[str, str]
    words: tuple[str, ...]  # in lower case

    def number(self, slot: str) -> int:
        """Return a slot as a number."""
        return int(self.slots[slot])

    def optional(self, slot: str) -> int | None:
        """Return a slot as a number, None where the text leaves it out."""
        return int(self.slots[slot]) if slot in self.slots else None


def read_rule_rows(path: Path, readings: Collection[str]) -> tuple[DateRule, ...]:
    """Read the rules, in their order.

    Args:
        path: The file.
        readings: The names that a rule's `value` may have.

    Raises:
        DataError: A rule is incomplete or names no reading, or two share an id.
    """
    rules = tuple(_build_rule(row, path.name) for row in load_yaml(path))
    ids = [rule.id for rule in rules]
    if len(set(ids)) < len(ids):
        raise DataError(f"{path.name}: two rules share the id {max(ids, key=ids.count)!r}; rename one.")
    for rule in rules:
        if rule.value not in readings:
            raise DataError(
                f"{path.name}: the rule {rule.id} names the value {rule.value!r}; there are {sorted(readings)}."
            )
    return rules


def _build_rule(row: Mapping[str, Any], file: str) -> DateRule:
    name = row.get("id", "without an id")
    missing = [key for key in ("id", "patterns", "value", "reason", "examples", "near_misses") if not row.get(key)]
    if missing:
        raise DataError(f"{file}: the rule {name} lacks {', '.join(missing)}; add what is missing.")
    return DateRule(
        id=row["id"],
        patterns=tuple(row["patterns"]),
        value=row["value"],
        reason=row["reason"],
        role=row.get("role", "at"),
        neighbours={key: tuple(str(row[key]).split()) for key in NEIGHBOURS if key in row},
        examples=tuple(_build_example(example, f"{file}: the rule {name}") for example in row["examples"]),
        near_misses=tuple(row["near_misses"]),
        file=file,
    )


def _build_example(row: Mapping[str, Any], where: str) -> DateExample:
    if not {"text", "finds", "value"} <= row.keys() or str(row["finds"]) not in str(row["text"]):
        raise DataError(f"{where} has an example without text, finds or value, or that finds what it does not say.")
    published = row.get("published")
    value = row["value"]
    return DateExample(
        text=row["text"],
        finds=str(row["finds"]),
        published=None if published is None else str(published),
        value=None if value is None else str(value),
    )
