"""What one plain sentence is taken for, by the words in which it tells of it."""

from pathlib import Path

import pytest
import yaml

from tests.reading import list_incidents

WORDS = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "sentence"), [(kind, line) for kind in WORDS for line in WORDS[kind]])
def test_sentence_tells_of_its_kind_with_a_day_and_a_place(kind: str, sentence: str) -> None:
    told = list_incidents(sentence, published="2026-03-12")
    assert [line.split()[0] for line in told] == ([] if kind == "none" else [kind])
    assert not [line for line in told if " undated " in line or line.endswith("nowhere")]
