"""A mistake in the data files of dates is named with its place and its remedy."""

import shutil
from pathlib import Path

import pytest

from geo.errors import DataError
from geo.extraction.dates_grammar import read_date_rules
from geo.paths import EXTRACTION_DATA

FILES = ("dates.yaml", "dates-periods.yaml", "dates-words.csv", "dates-cues.csv")
RULE = """
- id: mine
  patterns: ["{PATTERN}"]
  value: today
  reason: A test.
  examples: [{text: "It is so.", finds: "so", value: null}]
  near_misses: ["It is not."]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(EXTRACTION_DATA / name, tmp_path / name)
    return tmp_path


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("dates-words.csv", "Monday,weekday,0,any\n", "lower-case word"),
        ("dates-words.csv", "moonday,weekday\n", "comma missing"),
        ("dates-cues.csv", "tomorrow will,perhaps\n", "the kind must be one of"),
        ("dates.yaml", "\n- id: mine\n  patterns: ['so']\n", "mine lacks value, reason, examples, near_misses"),
        ("dates.yaml", RULE.replace("{PATTERN}", "{moonday}"), "the slot {moonday}"),
        ("dates.yaml", RULE.replace("mine", "weekday").replace("{PATTERN}", "so"), "two rules share the id 'weekday'"),
        ("dates.yaml", RULE.replace('finds: "so"', 'finds: "no"'), "finds what it does not say"),
        ("dates.yaml", RULE.replace("value: today", "value: someday").replace("{PATTERN}", "so"), "someday"),
        ("dates.yaml", RULE.replace("{PATTERN}", "[so"), "the pattern '\\[so' of the rule mine is broken"),
    ],
)
def test_mistake_in_a_file_is_named(folder: Path, name: str, text: str, message: str) -> None:
    append(folder / name, text)
    with pytest.raises(DataError, match=message.replace("{", r"\{").replace("}", r"\}")):
        read_date_rules(folder)
