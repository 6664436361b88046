"""The state of the map: into the address and back, to the browser and back, and between two who both change it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.incidents.table import EVENT_TYPES
from geo.webmap.exchange import Exchange, MapPoint, read_point, take_over
from geo.webmap.state import MAP_PARAMETERS, MapState

days = st.dates(date(1990, 1, 1), date(2060, 1, 1))
windows = st.tuples(days, days).map(sorted).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: (pair[0], pair[1]))
names = st.text(min_size=1, max_size=12)
states = st.builds(
    MapState,
    window=st.none() | windows,
    mode=st.sampled_from(["window", "cumulative"]),
    layers=st.sets(st.sampled_from(EVENT_TYPES)).map(lambda on: tuple(name for name in EVENT_TYPES if name in on)),
    province=st.none() | names,
    place=st.none() | names,
    incident=st.none() | names,
    zoom=st.none() | st.integers(0, 96).map(lambda quarters: quarters / 4),
    shading=st.sampled_from(["incidents", "killed", "trend", "none"]),
    per=st.sampled_from(["absolute", "area"]),
    names=st.sampled_from(["english", "local", "none"]),
    answers=st.booleans(),
    boundaries=st.booleans(),
    center=st.none()
    | st.tuples(st.integers(-90_000, 90_000), st.integers(-180_000, 180_000)).map(lambda c: (c[0] / 1000, c[1] / 1000)),
)


@given(states)
def test_an_address_reopens_the_same_view(state: MapState) -> None:
    query = state.to_query()
    assert MapState.from_query(query) == state
    assert set(query) <= set(MAP_PARAMETERS)


@given(states)
def test_a_record_brings_the_same_view_back(state: MapState) -> None:
    assert MapState.from_record(state.to_record()) == state


def test_the_start_needs_no_parameters() -> None:
    assert MapState().to_query() == {}


@pytest.mark.parametrize(
    "query",
    [
        {"from": "yesterday", "until": "2026-02-27"},
        {"from": "2026-02-27", "until": "2026-02-21"},
        {"from": "2026-02-27", "until": "2026-02-27"},
        {"zoom": "close", "at": "here"},
        {"zoom": "nan", "at": "nan,inf"},
        {"zoom": "99", "at": "200,70"},
        {"mode": "<script>"},
        {"shade": "red", "per": "head", "names": "<b>", "answers": "yes", "boundaries": "no"},
        {"layers": ""},
    ],
)
def test_an_address_that_makes_no_sense_opens_the_start(query: dict[str, str]) -> None:
    assert MapState.from_query(query) == MapState()


def test_cumulative_counts_everything_before_the_end() -> None:
    state = MapState(window=(date(2026, 2, 21), date(2026, 2, 27)), mode="cumulative")
    assert state.days == (date.min, date(2026, 2, 27))


FEBRUARY = (date(2026, 2, 1), date(2026, 3, 1))


def report(state: MapState, revision: int) -> dict[str, object]:
    """What the component's value is once the browser has reported."""
    return {"state": {"state": state.to_record(), "revision": revision}}


def test_the_first_call_shows_what_python_asks_for() -> None:
    asked = MapState(province="AF-NAN")
    assert take_over(None, None, asked) == Exchange(revision=1, state=asked)


def test_a_moved_window_comes_back_and_sends_nothing() -> None:
    last = Exchange(revision=1, state=MapState())
    moved = MapState(window=FEBRUARY)
    assert take_over(last, report(moved, 1), last.state) == Exchange(revision=1, state=moved)


def test_a_rerun_without_change_sends_nothing() -> None:
    last = Exchange(revision=4, state=MapState(window=FEBRUARY))
    assert take_over(last, report(last.state, 4), last.state) == last


def test_a_province_from_the_list_goes_out_and_leaves_the_moved_window_alone() -> None:
    last = Exchange(revision=1, state=MapState())
    exchange = take_over(last, report(MapState(window=FEBRUARY), 1), replace(last.state, province="AF-NAN"))
    assert exchange == Exchange(revision=2, state=MapState(window=FEBRUARY, province="AF-NAN"))


def test_a_report_from_before_the_change_is_set_aside() -> None:
    last = Exchange(revision=2, state=MapState(province="AF-NAN"))
    assert take_over(last, report(MapState(), 1), last.state) == last


def test_what_both_changed_alike_is_no_change() -> None:
    last = Exchange(revision=1, state=MapState())
    both = MapState(province="AF-NAN")
    assert take_over(last, report(both, 1), both) == Exchange(revision=1, state=both)


@pytest.mark.parametrize(
    "value", [None, {}, {"state": None}, {"state": {"revision": 1, "state": "no"}}, {"state": {"revision": 1}}]
)
def test_a_value_that_is_no_report_is_set_aside(value: object) -> None:
    last = Exchange(revision=1, state=MapState(window=FEBRUARY))
    assert take_over(last, value, last.state) == last


def test_a_map_that_outlived_a_restart_of_the_program_is_heard_again():
    kept = MapState(province="AF-NAN", window=FEBRUARY)
    again = take_over(None, report(kept, 7), MapState())
    assert again == Exchange(revision=7, state=kept)
    assert take_over(again, report(kept, 8), again.state).revision == 8


@pytest.mark.parametrize(
    "value",
    [
        None, "34,70", {}, {"latitude": 34, "longitude": 70}, {"latitude": "34", "longitude": 70, "radius": 1},
        {"latitude": float("nan"), "longitude": 70, "radius": 1}, {"latitude": 91, "longitude": 70, "radius": 1},
        {"latitude": 34, "longitude": 1e9, "radius": 1}, {"latitude": 34, "longitude": 70, "radius": -1},
    ],
)  # fmt: skip
def test_what_is_no_point_on_the_earth_picks_nothing(value: object) -> None:
    assert read_point(value) is None


def test_a_picked_point_is_read_with_how_good_it_is() -> None:
    picked = read_point({"latitude": 34.43, "longitude": 70, "radius": 2.5})
    assert picked == MapPoint(latitude=34.43, longitude=70.0, radius_km=2.5)
