"""Rules that live in `data/extraction/` as YAML, each with examples that must match and near misses that must not.

    - id: airstrike-noun
      value: airstrike
      pattern: air ?strikes?
      says: names a strike from the air
      examples: ["Jets carried out airstrikes in the valley."]
      near_misses: ["The pilots went on strike."]

`unless`, where a rule of what is unreal has it and looks before the word, is a pattern of words that undo the rule when
they follow in the sentence. A pattern is a regular expression in lower case, or a list of them of which any may match;
it matches whole words, in any case. `{name}` inserts a word list that stands at the top of the same file under
`lists`, its words separated by `|`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from geo.errors import DataError
from geo.extraction.openings import mark_words
from geo.extraction.yaml_files import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A named pattern with its meaning."""

    id: str
    file: str  # its name, such as "events.yaml"
    value: str
    expression: str  # as the file has it, its lists filled in
    pattern: re.Pattern[str]  # the expression as whole words
    says: str  # one sentence, for the reader of the page
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]
    unless: re.Pattern[str] | None = None  # words behind the match that undo it


def read_rules(path: Path) -> tuple[Rule, ...]:
    """Read a file of rules, in its order.

    Raises:
        DataError: A rule lacks a field, repeats an id or holds a broken pattern; the message names it.
    """
    document = _load(path)
    lists = {name: f"(?:{words})" for name, words in document.get("lists", {}).items()}
    rules = [_build_rule(row, lists, path) for row in document["rules"]]
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise DataError(f"{path.name}: two rules are called {rule.id!r}; rename one.")
        seen.add(rule.id)
    return tuple(rules)


def _load(path: Path) -> Mapping[str, Any]:
    try:
        document: dict[str, Any] = load_yaml(path)
    except yaml.YAMLError as error:
        raise DataError(f"{path.name}: it is no YAML ({error}); check quotes and indentation there.") from error
    rows = document.get("rules") if isinstance(document, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise DataError(f"{path.name}: it has no list of rules; begin it with 'rules:' and put '- id: …' below.")
    return document


def _build_rule(row: Mapping[str, Any], lists: Mapping[str, str], path: Path) -> Rule:
    name = row.get("id", "without an id")
    missing = [key for key in ("id", "pattern", "says", "examples", "near_misses") if not row.get(key)]
    if missing:
        raise DataError(f"{path.name}: the rule {name} lacks {', '.join(missing)}; add what is missing.")
    expression = _join(row["pattern"])
    for key, words in lists.items():
        expression = expression.replace("{" + key + "}", words)
    return Rule(
        id=row["id"],
        file=path.name,
        expression=expression,
        value=str(row.get("value", "")),
        pattern=_compile(expression, f"{path.name}: the rule {name}"),
        says=row["says"],
        examples=tuple(row["examples"]),
        near_misses=tuple(row["near_misses"]),
        unless=_compile(_join(row["unless"]), f"{path.name}: the rule {name}") if row.get("unless") else None,
    )


def _join(pattern: str | list[str]) -> str:
    """Return a pattern of which any of several may match, tried in their order."""
    return pattern if isinstance(pattern, str) else "|".join(pattern)


def _compile(expression: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(rf"{mark_words(expression)}(?!\w)", re.IGNORECASE)
    except re.error as error:
        raise DataError(f"{where} holds a broken pattern ({error}); check its brackets.") from error
