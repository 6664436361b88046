"""How event types are shown: apart by more than colour."""

from pathlib import Path

import pytest

from geo.errors import DataError
from geo.incidents.table import CONTEXT, EVENT_TYPES, VIOLENCE
from geo.layers.event_types import EVENT_TYPES_FILE, read_event_types


def test_every_type_of_the_table_has_a_look() -> None:
    event_types = read_event_types()
    assert tuple(each.id for each in event_types) == EVENT_TYPES
    assert tuple(each.id for each in event_types if each.group == "violence") == VIOLENCE
    assert tuple(each.id for each in event_types if each.group == "context") == CONTEXT


def test_no_two_types_share_colour_letter_or_glyph() -> None:
    event_types = read_event_types()
    for what in ("colour", "colour_dark", "letter", "glyph", "title"):
        assert len({getattr(each, what) for each in event_types}) == len(EVENT_TYPES), what


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("#332288", "dark blue", "line 2: colour 'dark blue'"),
        ("drone_strike,D", "drone_strike,A", "share the letter 'A'"),
        ("M12 21 2 4h20z", "<svg>", "line 2: the glyph is no SVG path"),
        ("airstrike,A", "air_strike,A", "air_strike, airstrike"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = EVENT_TYPES_FILE.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "event_types.csv"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_event_types(file)
