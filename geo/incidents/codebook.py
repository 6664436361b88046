"""The codebook: what each event type means, from `data/extraction/codebook.yaml`.

A type has a title and a definition for the reader of the page, sentences that are of the type and sentences that only
look so, and its nearest equals in the two data sets that analysts hold: ACLED's event and sub-event type, and the
type of violence of UCDP GED. The names of ACLED's types are those of its codebook, 25 sub-types of 6 types.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.errors import DataError
from geo.extraction.yaml_files import load_yaml
from geo.incidents.table import EVENT_TYPES, VIOLENCE
from geo.paths import EXTRACTION_DATA

CODEBOOK_FILE = EXTRACTION_DATA / "codebook.yaml"
NO_INCIDENT = "no incident"  # what a counter-example is when it is of no type
ACLED_TYPES = {
    "Battles": ("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
    "Protests": ("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Explosions/Remote violence": (
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Strategic developments": (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
        "Looting/property destruction", "Non-violent transfer of territory", "Other",
    ),
}  # fmt: skip
UCDP_TYPES = {1: "state-based", 2: "non-state", 3: "one-sided"}
_TEXTS = ("id", "title", "group", "meaning", "definition", "note")
_FIELDS = (*_TEXTS, "examples", "counter_examples", "acled", "ucdp")


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterExample:
    """A sentence that looks like one type and is another, or none."""

    text: str
    event_type: str | None  # None: it tells of no incident


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookEntry:
    """One event type and what it means."""

    id: str  # as in the incident table
    title: str  # as the page shows it
    group: str  # violence or context
    meaning: str  # in a few words
    definition: str  # one to three sentences
    examples: tuple[str, ...]
    counter_examples: tuple[CounterExample, ...]
    acled_event_type: str
    acled_sub_event_type: str
    ucdp_types: tuple[int, ...]  # keys of UCDP_TYPES, the usual one first; empty: UCDP has no such thing
    note: str


def read_codebook(path: Path = CODEBOOK_FILE) -> tuple[CodebookEntry, ...]:
    """Read the codebook, in its order.

    Raises:
        DataError: An entry lacks a field or holds an unknown type, or the entries are not the event types of the
            incident table, each once. The message names the entry.
    """
    document = load_yaml(path)
    rows = document.get("event_types") if isinstance(document, Mapping) else None
    if not isinstance(rows, list):
        raise DataError(f"{path.name}: it has no list 'event_types'; are the lines indented with spaces?")
    entries = tuple(_read_entry(row, path.name, number) for number, row in enumerate(rows, 1))
    ids = [entry.id for entry in entries]
    if sorted(ids) != sorted(EVENT_TYPES):
        odd = sorted({each for each in (*ids, *EVENT_TYPES) if ids.count(each) != 1 or each not in EVENT_TYPES})
        raise DataError(
            f"{path.name}: each event type of the incident table stands here once; look at {', '.join(odd)}."
        )
    return entries


def _read_entry(row: Any, file: str, number: int) -> CodebookEntry:
    where = f"{file}, entry {number}"
    if not isinstance(row, Mapping):
        raise DataError(f"{where}: it is no list of fields; begin it with '- id: …'.")
    where = f"{file}: the entry {row.get('id') or number}"
    missing = [name for name in _FIELDS if name not in row or (name != "ucdp" and not row[name])]
    if missing:
        raise DataError(f"{where} lacks {', '.join(missing)}; add what is missing.")
    texts = {name: str(row[name]).strip() for name in _TEXTS}
    _check_group(texts, where)
    event_type, sub_event_type = _read_acled(row["acled"], where)
    return CodebookEntry(
        **texts,
        examples=_read_examples(row["examples"], where),
        counter_examples=tuple(_read_counter_example(each, texts["id"], where) for each in row["counter_examples"]),
        acled_event_type=event_type,
        acled_sub_event_type=sub_event_type,
        ucdp_types=_read_ucdp(row["ucdp"], where),
    )


def _check_group(texts: Mapping[str, str], where: str) -> None:
    expected = "violence" if texts["id"] in VIOLENCE else "context"
    if texts["id"] in EVENT_TYPES and texts["group"] != expected:
        raise DataError(f"{where} stands in the group {texts['group']!r}; the incident table counts it as {expected}.")


def _read_examples(examples: Any, where: str) -> tuple[str, ...]:
    if not isinstance(examples, list) or not all(isinstance(each, str) for each in examples):
        raise DataError(f"{where} has examples that are no list of sentences; quote those that hold a colon.")
    return tuple(examples)


def _read_counter_example(row: Any, own: str, where: str) -> CounterExample:
    if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
        raise DataError(f"{where} has a counter-example without text; write {{text: …, type: …}}.")
    named = row.get("type")
    if named == NO_INCIDENT:
        return CounterExample(text=row["text"], event_type=None)
    if named not in EVENT_TYPES or named == own:
        raise DataError(
            f"{where}: the counter-example {row['text']!r} is {named!r}; give another event type, or '{NO_INCIDENT}'."
        )
    return CounterExample(text=row["text"], event_type=str(named))


def _read_acled(row: Any, where: str) -> tuple[str, str]:
    names = (row.get("event_type"), row.get("sub_event_type")) if isinstance(row, Mapping) else (None, None)
    if names[1] not in ACLED_TYPES.get(names[0] or "", ()):
        raise DataError(f"{where}: ACLED has no {names[1]!r} under {names[0]!r}; see its 25 sub-event types.")
    return str(names[0]), str(names[1])


def _read_ucdp(codes: Any, where: str) -> tuple[int, ...]:
    if not isinstance(codes, list) or not set(codes) <= UCDP_TYPES.keys():
        raise DataError(f"{where}: 'ucdp' is {codes!r}; list some of 1, 2 and 3, or none as [].")
    return tuple(codes)
