"""The codebook covers every event type, and its own sentences are coded as it says."""

from pathlib import Path

import pytest
import yaml

from geo.articles.reading import build_article
from geo.errors import DataError
from geo.incidents.codebook import ACLED_TYPES, CODEBOOK_FILE, UCDP_TYPES, CodebookEntry, read_codebook
from geo.incidents.table import CONTEXT, EVENT_TYPES, VIOLENCE
from geo.pipeline import Pipeline

ENTRIES = read_codebook()
EXAMPLES = [(entry.id, text) for entry in ENTRIES for text in entry.examples]
COUNTER_EXAMPLES = [(entry.id, each.event_type, each.text) for entry in ENTRIES for each in entry.counter_examples]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def code(pipeline: Pipeline, sentence: str) -> list[str]:
    """The types of the incidents in an article of one sentence."""
    article = build_article("one-sentence.txt", f" date 2026-02-28 {sentence}")
    return [incident.event_type for incident in pipeline.link([pipeline.read(article)])]


def write(folder: Path, change: dict[str, object], entry: int = 0) -> Path:
    """The shipped codebook with some fields of one entry changed; None takes a field away."""
    document = yaml.safe_load(CODEBOOK_FILE.read_text(encoding="utf-8"))
    row = document["event_types"][entry] | change
    document["event_types"][entry] = {name: value for name, value in row.items() if value is not None}
    path = folder / "codebook.yaml"
    path.write_text(yaml.safe_dump(document), encoding="utf-8")
    return path


def test_every_event_type_is_defined_once_and_in_the_order_of_the_table() -> None:
    assert tuple(entry.id for entry in ENTRIES) == EVENT_TYPES


def test_groups_are_those_of_the_table() -> None:
    assert tuple(entry.id for entry in ENTRIES if entry.group == "violence") == VIOLENCE
    assert tuple(entry.id for entry in ENTRIES if entry.group == "context") == CONTEXT


def test_acled_has_six_types_and_twenty_five_sub_types() -> None:
    assert len(ACLED_TYPES) == 6
    assert len({name for names in ACLED_TYPES.values() for name in names}) == 25


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_entry_says_what_it_is_and_what_it_is_in_other_data_sets(entry: CodebookEntry) -> None:
    assert entry.acled_sub_event_type in ACLED_TYPES[entry.acled_event_type]
    assert set(entry.ucdp_types) <= UCDP_TYPES.keys()
    assert (entry.group == "context") <= (entry.ucdp_types == ())  # UCDP knows only what killed somebody
    assert len(entry.examples) >= 2 and len(entry.counter_examples) >= 2
    assert entry.definition.endswith(".") and entry.note.endswith(".")


@pytest.mark.parametrize(("event_type", "sentence"), EXAMPLES, ids=[text for _, text in EXAMPLES])
def test_example_is_coded_with_its_type(pipeline: Pipeline, event_type: str, sentence: str) -> None:
    assert code(pipeline, sentence) == [event_type]


@pytest.mark.parametrize(
    ("owner", "event_type", "sentence"), COUNTER_EXAMPLES, ids=[f"{o}: {text}" for o, _, text in COUNTER_EXAMPLES]
)
def test_counter_example_is_coded_as_what_it_is(
    pipeline: Pipeline, owner: str, event_type: str | None, sentence: str
) -> None:
    assert code(pipeline, sentence) == ([event_type] if event_type else [])


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"definition": None}, "airstrike lacks definition"),
        ({"id": "air_strike"}, "look at air_strike, airstrike"),
        ({"id": "shelling"}, "look at airstrike, shelling"),
        ({"group": "context"}, "counts it as violence"),
        ({"acled": {"event_type": "Battles", "sub_event_type": "Air/drone strike"}}, "no 'Air/drone strike' under"),
        ({"acled": "Air/drone strike"}, "ACLED has no None"),
        ({"ucdp": [4]}, "'ucdp' is \\[4\\]"),
        ({"examples": "One sentence."}, "no list of sentences"),
        ({"counter_examples": [{"text": "A bomb fell.", "type": "bomb"}]}, "is 'bomb'; give another event type"),
        ({"counter_examples": [{"text": "A bomb fell.", "type": "airstrike"}]}, "give another event type"),
        ({"counter_examples": ["A bomb fell."]}, "without text"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_bad_entry_is_named_with_what_is_wrong(tmp_path: Path, change: dict[str, object], complaint: str) -> None:
    with pytest.raises(DataError, match=complaint):
        read_codebook(write(tmp_path, change))


def test_file_without_the_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "codebook.yaml"
    path.write_text("- id: airstrike\n", encoding="utf-8")
    with pytest.raises(DataError, match="no list 'event_types'"):
        read_codebook(path)
