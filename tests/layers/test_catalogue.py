"""What is prepared once and asked often answers as plain pandas does, over random tables and selections."""

from datetime import date, timedelta
from typing import Any

import geopandas as gpd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.layers.catalogue import Catalogue
from geo.layers.killed import build_killed
from geo.layers.selection import Selection
from geo.layers.time_index import build_time_index
from geo.panels.record_reading import read_records, read_rows
from tests.layers import oracle
from tests.tables import claim, quote, rows, table, zoo

WORDS = ('the word "article": "z.txt" and "outcome": 3', "18 dead villagers", "a\\b", "کابل", "raid.txt")
FILES = ("raid.txt", 'odd "name".txt', "back\\slash.md", "Ünï.txt")
PLACES = ("Nangarhar", "Paktika", "Kabul", "Islamabad", "Afghanistan")
ACTORS = ("Pakistan", "Afghanistan", "TTP", None)
DAYS = st.dates(date(2025, 12, 28), date(2026, 1, 4))


def pick(values: tuple[str, ...]) -> "st.SearchStrategy[frozenset[str]]":
    return st.frozensets(st.sampled_from(values), max_size=3)


@st.composite
def draw_incident(draw: st.DrawFn, name: str) -> list[dict[str, Any]]:
    start = draw(st.none() | DAYS)
    end = start and start + timedelta(days=draw(st.integers(1, 5)))
    words = draw(st.lists(st.sampled_from(WORDS), max_size=2))
    precision = draw(st.sampled_from(["day", "month"])) if start else None
    claims = [claim("killed", 1, 1, quote(each, text=each), claimant=draw(st.sampled_from(ACTORS))) for each in words]
    reports = [quote(each, draw(st.sampled_from(FILES)), text=each) for each in words]
    return rows(
        name, draw(st.sampled_from(["airstrike", "shelling", "talks"])), f"{start}/{end}" if start else None,
        *draw(st.lists(st.sampled_from(PLACES), unique=True, max_size=3)), claims=claims, reports=reports,
        initiator=draw(st.sampled_from(ACTORS)), date_precision=precision,
    )  # fmt: skip


@st.composite
def draw_table(draw: st.DrawFn) -> gpd.GeoDataFrame:
    number = draw(st.integers(0, 12))
    incidents = [draw(draw_incident(f"i{each:02}")) for each in draw(st.permutations(range(number)))]
    drawn = table(*incidents) if incidents else zoo().iloc[:0]
    return drawn.astype({"initiator": "str", "event_type": "category"}) if draw(st.booleans()) else drawn


WINDOWS = st.tuples(DAYS, st.integers(1, 9)).map(lambda days: (days[0], days[0] + timedelta(days=days[1])))
FIELDS = {
    "mode": st.sampled_from(["window", "cumulative"]),
    "event_types": pick(("airstrike", "shelling", "talks")),
    "initiators": pick(("Pakistan", "TTP", "", "nobody")),
    "claimants": pick(("Pakistan", "Afghanistan", "")),
    "sources": pick(FILES),
    "geo_precisions": pick(("admin1", "settlement", "country", "")),
    "date_precisions": pick(("day", "month", "")),
    "words": st.sampled_from([" ", "villagers", "article", "DEAD 18", '"outcome":', "a\\b", "کابل", "kabul"]),
    "province": st.sampled_from(["AF-NAN", "AF-PKA", "PK-KP"]),
    "place": st.sampled_from(["test-kabul", "test-paktika", "gone"]),
}
# A few at a time: all at once would select nothing, nearly always.
SELECTIONS = st.tuples(
    st.none() | WINDOWS,
    st.lists(st.sampled_from(list(FIELDS)), unique=True, max_size=2).flatmap(
        lambda names: st.fixed_dictionaries({name: FIELDS[name] for name in names})
    ),
).map(lambda asked: Selection(window=asked[0], **asked[1]))


@settings(max_examples=100, deadline=None)
@given(draw_table(), st.lists(SELECTIONS, min_size=1, max_size=4))
def test_every_answer_is_that_of_plain_pandas(drawn: gpd.GeoDataFrame, selections: list[Selection]) -> None:
    catalogue = Catalogue(drawn)
    for selection in selections:
        found, wanted = catalogue.find(selection), oracle.select_incidents(drawn, selection)
        assert list(catalogue.read_found(found).index) == list(wanted.index)
        assert catalogue.list_ids(found.incidents) == oracle.list_newest_first(wanted)
        assert (len(found.incidents), found.claims, found.articles) == oracle.count(wanted)
        left_out, missing = catalogue.find_left_out(selection), oracle.select_left_out(drawn, selection)
        assert list(catalogue.read_found(left_out).index) == list(missing.index)
        assert left_out.unplaced == missing.loc[missing["place_id"].isna(), "incident_id"].nunique()
        assert left_out.undated == missing.loc[missing["start"].isna(), "incident_id"].nunique()


@settings(max_examples=30, deadline=None)
@given(draw_table(), st.lists(st.sampled_from([f"i{each:02}" for each in range(15)]), max_size=6))
def test_incidents_are_read_whole_by_their_ids_and_unknown_ids_are_passed_over(
    drawn: gpd.GeoDataFrame, ids: list[str]
) -> None:
    catalogue = Catalogue(drawn)
    wanted = drawn[drawn["incident_id"].isin(ids)]
    read = catalogue.read(catalogue.find_incidents(ids))
    assert sorted(read.index) == list(wanted.index)
    assert list(dict.fromkeys(read["incident_id"])) == oracle.list_newest_first(wanted)


def test_the_days_of_all_incidents_are_known_and_nothing_dated_has_none() -> None:
    assert Catalogue(zoo()).columns.span == (date(2025, 10, 1), date(2026, 2, 23))
    assert Catalogue(zoo()[zoo()["start"].isna()]).columns.span is None
    assert Catalogue(zoo().iloc[:0]).columns.span is None


def test_an_incident_whose_rows_stand_apart_is_still_one() -> None:
    torn = zoo().iloc[[1, 0, 2, 3, 4, 5, 6]]
    catalogue = Catalogue(torn)
    assert len(catalogue.find(Selection()).incidents) == 6
    assert list(catalogue.read(catalogue.find_incidents(["raid"]))["place_name"]) == ["Nangarhar", "Paktika"]


def test_answers_are_found_with_what_they_answer_and_only_where_both_are_shown() -> None:
    catalogue = Catalogue(zoo())
    answers, causes = catalogue.find_answers(catalogue.find(Selection()))
    assert (catalogue.list_ids(answers), catalogue.list_ids(causes)) == (["raid"], ["bomb"])
    alone, _ = catalogue.find_answers(catalogue.find(Selection(event_types=frozenset(["airstrike"]))))
    assert len(alone) == 0


def test_a_place_is_named_as_the_table_names_it() -> None:
    assert Catalogue(zoo()).name_place("test-kabul") == "Kabul"
    assert Catalogue(zoo()).name_place("gone") is None


def test_rows_read_one_by_one_hold_what_the_table_holds() -> None:
    catalogue = Catalogue(zoo())
    incidents = catalogue.find(Selection()).incidents
    assert read_rows(catalogue.read_rows(incidents)) == read_records(catalogue.read(incidents))


@pytest.mark.parametrize("selection", [Selection(), Selection(words="strike"), Selection(initiators=frozenset({"X"}))])
def test_index_of_what_a_catalogue_gives_the_map_is_that_of_the_rows_themselves(selection: Selection) -> None:
    catalogue = Catalogue(zoo())
    found = catalogue.find(selection)
    drawn, rows = catalogue.read_drawn(found), catalogue.read_found(found)
    assert build_time_index(drawn).encode() == build_time_index(rows).encode()
    assert build_killed(drawn).encode() == build_killed(rows).encode()
