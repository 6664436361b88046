"""Which event type a word of somebody's own list may mean, to begin with: a person decides, in the mapping.

>>> suggest_type("IED explosion"), suggest_type("Kidnapping"), suggest_type("Flood")
('bombing', 'abduction', None)
"""

import csv
import re
from functools import cache
from pathlib import Path

from geo.errors import DataError
from geo.incidents.table import EVENT_TYPES
from geo.interchange.mapping import guess_type
from geo.paths import DATA

TYPE_WORDS_FILE = DATA / "interchange" / "type_words.csv"


def suggest_type(text: str) -> str | None:
    """Suggest an event type for what a table says: its id or title, else the first one whose words are in it."""
    named = guess_type(text)
    if named:
        return named
    words = " ".join(text.replace("_", " ").lower().split())
    return next((ours for pattern, ours in _read_words() if pattern.search(words)), None)


@cache
def _read_words(path: Path = TYPE_WORDS_FILE) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Read the words.

    Raises:
        DataError: A row names no event type of ours.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for line, row in enumerate(rows, 2):
        if row["ours"] not in EVENT_TYPES:
            raise DataError(f"{path}, line {line}: {row['ours']!r} is none of the event types; see the codebook.")
    return tuple((re.compile(rf"\b(?:{row['pattern']})\b"), row["ours"]) for row in rows)
