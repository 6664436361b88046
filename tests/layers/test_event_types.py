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


def contrast(colour: str, ground: str) -> float:
    """The ratio of WCAG 2."""

    def luminance(text: str) -> float:
        parts = [int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("event_type", read_event_types(), ids=lambda each: each.id)
def test_a_type_stands_out_from_the_land(event_type: object) -> None:
    assert contrast(event_type.colour, "#fbfaf7") >= 2.0  # type: ignore[attr-defined]
    assert contrast(event_type.colour_dark, "#242b31") >= 3.0  # type: ignore[attr-defined]


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
