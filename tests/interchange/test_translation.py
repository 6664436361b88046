"""Texts are read once, in whatever part of a file they stand."""

import pyarrow as pa

from geo.interchange.translation import Translation, Unusable


def texts(*values: str) -> pa.LargeStringArray:
    return pa.array(values, pa.large_string())


def test_text_is_read_once_over_all_parts_of_a_file() -> None:
    asked: list[str] = []

    def read(text: str) -> str:
        asked.append(text)
        return text.upper()

    translation = Translation(read)
    first = translation.translate(texts("a", "b", "a"))
    second = translation.translate(texts("c", "b", "c"))
    said = [translation.take_texts("same", codes, lambda value: value).to_pylist() for codes in (first, second)]
    assert said == [["A", "B", "A"], ["C", "B", "C"]]
    assert asked == ["a", "b", "c"]


def test_texts_of_several_columns_are_told_apart_even_with_control_characters() -> None:
    translation = Translation(lambda one, other: f"{one}-{other}")
    codes = translation.translate(texts("a", "ab", "a\x1fb"), texts("bc", "c", "c"))
    assert [translation.values[code] for code in codes[:2]] == ["a-bc", "ab-c"]
    assert isinstance(translation.values[codes[2]], Unusable)
