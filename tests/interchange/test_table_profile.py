"""What an unknown table holds is found out before anybody is asked."""

from pathlib import Path

import pytest

from geo.interchange.mapping import MappingNeededError
from geo.interchange.table_profile import TableProfile
from geo.interchange.table_reading import read_table
from geo.interchange.type_words import suggest_type
from tests.interchange.table_files import write_csv


def profile(folder: Path, *rows: dict[str, str]) -> TableProfile:
    with pytest.raises(MappingNeededError) as asked:
        read_table(write_csv(folder / "mine.csv", *rows))
    assert asked.value.profile
    return asked.value.profile


def test_values_are_listed_the_most_frequent_first_unless_they_are_very_many(tmp_path: Path) -> None:
    rows = [{"What": what, "N": str(number)} for number, what in enumerate(["b", "a", "b", ""] * 20)]
    found = profile(tmp_path, *rows)
    assert found.list_values("what") == ("b", "a")
    assert found.list_values("n") == () == found.list_values(None) == found.list_values("none")


@pytest.mark.parametrize(("dates", "order"), [
    (["05/06/2025", "16/05/2025"], "day first"), (["05/06/2025", "05/16/2025"], "month first"),
    (["05/06/2025", "06/05/2025"], "either"), (["2025-05-06"], None), (["05/05/2025"], None), ([""], None),
])  # fmt: skip
def test_order_of_day_and_month_is_asked_only_where_the_dates_do_not_tell(
    dates: list[str], order: str | None, tmp_path: Path
) -> None:
    assert profile(tmp_path, *({"D": date, "E": "x"} for date in dates)).find_order("d") == order


def test_swapped_coordinates_are_noticed(tmp_path: Path) -> None:
    found = profile(tmp_path, {"A": "69.1", "B": "34.5"}, {"A": "70,2", "B": "33,1"}, {"A": "?", "B": ""})
    assert found.are_swapped("a", "b") and not found.are_swapped("b", "a") and not found.are_swapped("a", None)


@pytest.mark.parametrize(("word", "event_type"), [
    ("Suicide attack", "suicide_bombing"), ("UAV strike", "drone_strike"), ("Air Strike", "airstrike"),
    ("cross-border firing", "border_clash"), ("Border closure", "border_closure"), ("Target killing", "other_violence"),
    ("armed_attack", "armed_attack"), ("Flood", None), ("Undermined", None),
])  # fmt: skip
def test_words_for_types_are_guessed_whole(word: str, event_type: str | None) -> None:
    assert suggest_type(word) == event_type
