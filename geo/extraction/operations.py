"""Military operations by name, and the names that mean the same one.

An operation is introduced as "Operation Silver Dawn"; from then on, and for names that `operations.csv` knows, the name
alone tells of it.
"""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from geo.articles.model import Sentence
from geo.errors import DataError
from geo.extraction.demands import lower_text
from geo.extraction.events import Excluded
from geo.extraction.model import Actor, EventMention
from geo.extraction.openings import mark_words
from geo.extraction.plain import PlainSentence
from geo.extraction.words import join_words

RULE = "operation-name"
_LONGEST_NAME = 60  # characters; what is longer is no name but a row of capitals
_WORD = re.compile(r"^operation\s+", re.IGNORECASE)


def read_operations(path: Path) -> dict[str, str]:
    """Read which names mean the same operation: from a name in lower case to the first of them.

    A name with hyphens is known without them, too.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["name"].lower(), row["same_as"].lower()) for row in csv.DictReader(file)]
    return {name: first for written, first in rows for name in (written, written.replace("-", " "))}


def read_commanders(path: Path, actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """Read whose operations they are: from the first name of each in lower case; unknown ones are left out.

    Raises:
        DataError: An actor is not among `actors`; the message names the row.
    """
    with path.open(encoding="utf-8", newline="") as file:
        led = [(row["same_as"].lower(), row["name"], row["actor"]) for row in csv.DictReader(file) if row["actor"]]
    for _, name, actor in led:
        if actor not in actors:
            raise DataError(f"{path}, {name}: {actor!r} is no id of actors.csv; correct it or leave it empty.")
    return {first: actors[actor] for first, _, actor in led}


def name_operation(event: EventMention) -> str | None:
    """Return the name of the operation that an event mention names, None if it names none."""
    return _WORD.sub("", " ".join(event.text.split())) if event.rule == RULE else None


def find_operations(
    sentences: Sequence[PlainSentence],
    events: Sequence[EventMention],
    excluded: Iterable[Excluded],
    known: Mapping[str, str],
) -> list[EventMention]:
    """Find the operations that are named without the word "operation".

    Args:
        sentences: Of one article.
        events: The event mentions found so far; those that name an operation introduce its name.
        excluded: The words that tell of no happening; a name inside them tells of none either.
        known: The names of `operations.csv`, in lower case.
    """
    named = (name for event in events if (name := name_operation(event)))
    introduced = [name for name in named if " " in name and len(name) <= _LONGEST_NAME]
    told = lower_text("\n".join(plain.text for plain in sentences))
    candidates = [name for name in (*(name.lower() for name in introduced), *known) if lower_text(name) in told]
    if not candidates:
        return []
    names = join_words(candidates)
    pattern = re.compile(rf"{mark_words(names)}(?![\w-])", re.IGNORECASE)
    words: Sequence[EventMention | Excluded] = (*events, *excluded)
    taken = {(word.sentence.start, offset) for word in words for offset in range(word.start, word.end)}
    found = []
    folded = [lower_text(name) for name in candidates]
    for plain in sentences:
        sentence, text = plain.sentence, lower_text(plain.text)
        for match in pattern.finditer(plain.text) if any(name in text for name in folded) else ():
            start, end = plain.locate(match.start(), match.end())
            if match.group()[0].isupper() and (sentence.start, start) not in taken:
                found.append(_name_again(sentence, start, end, match.group()))
    return found


def _name_again(sentence: Sentence, start: int, end: int, words: str) -> EventMention:
    return EventMention(sentence=sentence, start=start, end=end, rule=RULE, event_type="operation", words=words)
