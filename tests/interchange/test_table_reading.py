"""Tables of the field come in as incidents: what they say is kept, and how precisely; what cannot be used is told."""

import json
import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from geo.errors import FormatError
from geo.incidents.table_checks import check_table
from geo.interchange.import_result import ImportResult
from geo.interchange.mapping import Mapping, MappingNeededError, find_mapping, guess_mapping, remember_mapping
from geo.interchange.table_reading import find_dataset, read_table
from geo.panels.record_reading import read_records
from tests.interchange.table_files import ACLED_ROW, UCDP_ROW, WEEK_ROW, acled, ucdp, write_csv, write_workbook


def read(path: Path, **how: object) -> ImportResult:
    result = read_table(path, **how)  # type: ignore[arg-type]
    check_table(result.table)
    return result


def record(result: ImportResult):
    return read_records(result.table)[0]


def reasons(result: ImportResult) -> list[tuple[int | None, str | None]]:
    return [(problem.row, problem.column) for problem in result.problems]


def test_event_of_acled_is_an_incident_with_a_claim_of_acled(tmp_path: Path) -> None:
    result = read(write_csv(tmp_path / "a.csv", ACLED_ROW))
    strike = record(result)
    assert (strike.id, strike.event_type, strike.dataset) == ("acled/AFG1", "airstrike", "acled:a.csv")
    assert (str(strike.start), str(strike.end), strike.date_precision) == ("2025-05-16", "2025-05-17", "day")
    assert (strike.initiator, strike.target) == ("Military Forces of Aland", "Borland Front")
    assert [(claim.claimant, claim.low, claim.high) for claim in strike.claims] == [("ACLED", 3, 3)]
    assert strike.places[0].name == "Achin" and strike.places[0].geo_precision == "settlement"
    assert (strike.places[0].admin1, strike.places[0].country) == ("AF-NAN", "AF")
    assert strike.reports[0].quote.text == ACLED_ROW["notes"]
    assert result.table["sources"].tolist() == ["Paper A|Paper B"]
    assert result.table["killed_low"].tolist() == [3]


def test_zero_of_acled_is_no_figure(tmp_path: Path) -> None:
    result = read(write_csv(tmp_path / "a.csv", acled(fatalities="0")))
    claim = json.loads(result.table["claims"].iloc[0])[0]
    assert (claim["low"], claim["high"], claim["note"]) == (None, None, "0 or not reported")
    assert result.table["killed_low"].isna().all()


@pytest.mark.parametrize(("code", "days", "precision"), [
    ("1", ("2025-05-16", "2025-05-17"), "day"), ("2", ("2025-05-13", "2025-05-20"), "week"),
    ("3", ("2025-05-01", "2025-06-01"), "month"),
])  # fmt: skip
def test_time_precision_of_acled_is_a_range(code: str, days: tuple[str, str], precision: str, tmp_path: Path) -> None:
    event = record(read(write_csv(tmp_path / "a.csv", acled(time_precision=code, event_date="16 May 2025"))))
    assert ((str(event.start), str(event.end)), event.date_precision) == (days, precision)


@pytest.mark.parametrize(("code", "precision"), [("1", "settlement"), ("2", "admin2"), ("3", "admin1")])
def test_geo_precision_of_acled_is_carried(code: str, precision: str, tmp_path: Path) -> None:
    place = record(read(write_csv(tmp_path / "a.csv", acled(geo_precision=code)))).places[0]
    assert place.geo_precision == precision and "geo_precision" in place.reasons[0]


def test_older_columns_of_acled_are_read(tmp_path: Path) -> None:
    old = {key: value for key, value in ACLED_ROW.items() if key not in ("disorder_type", "tags", "civilian_targeting")}
    old |= {"data_id": "7", "iso3": "AFG", "event_id_no_cnty": "1", "inter1": "1", "interaction": "12",
            "event_type": "Battle-No change of territory", "sub_event_type": "",
            "event_date": "16-May-2025"}  # fmt: skip
    del old["event_id_cnty"]
    event = record(read(write_csv(tmp_path / "a.csv", old)))
    assert (event.id, event.event_type, str(event.start)) == ("acled/7", "ground_attack", "2025-05-16")


def test_week_of_acled_counts_its_events_and_claims_its_sum_once(tmp_path: Path) -> None:
    result = read(write_csv(tmp_path / "w.csv", WEEK_ROW))
    events = read_records(result.table)
    assert len(events) == 3 and {str(event.end) for event in events} == {"2025-05-17"}
    assert {event.date_precision for event in events} == {"week"}
    assert {place.geo_precision for event in events for place in event.places} == {"admin1"}
    assert [len(event.claims) for event in events] == [1, 0, 0]
    assert result.table["killed_low"].sum() == 7


def test_ged_has_one_claim_of_ucdp_from_low_to_high(tmp_path: Path) -> None:
    result = read(write_csv(tmp_path / "GEDEvent.csv", UCDP_ROW))
    event = record(result)
    claim = json.loads(result.table["claims"].iloc[0])
    assert [(each["claimant"], each["low"], each["high"], each["best"]) for each in claim] == [("UCDP", 9, 20, 12)]
    assert (str(event.start), str(event.end), event.date_precision) == ("2025-05-16", "2025-05-19", "week")
    assert (event.places[0].geo_precision, event.places[0].admin1) == ("admin1", "AF-NAN")
    assert result.table["reported"].astype(str).tolist() == ["2025-05-20"]
    assert result.table["sources"].tolist() == ["Agency X|Paper A"]
    assert result.dataset == "ucdp:GEDEvent.csv"


def test_candidate_without_a_row_of_names_is_known_by_its_49_columns(tmp_path: Path) -> None:
    bare = read(write_csv(tmp_path / "c.csv", ucdp(), ucdp(id="502", best="x"), header=False))
    assert bare.table["incident_id"].tolist() == ["ucdp/501"]
    assert reasons(bare) == [(2, "best")]


def test_ged_is_read_by_names_in_any_order(tmp_path: Path) -> None:
    shuffled = dict(sorted(UCDP_ROW.items(), reverse=True))
    del shuffled["code_status"]
    assert json.loads(read(write_csv(tmp_path / "g.csv", shuffled)).table["claims"].iloc[0])[0]["low"] == 9


@pytest.mark.parametrize(("change", "column", "words"), [
    ({"latitude": "1e9"}, "latitude", "not on the earth"),
    ({"latitude": "70.7077", "longitude": "34.1259"}, "latitude", "swapped"),
    ({"latitude": "170.7", "longitude": "34.1"}, "latitude", "swapped"),
    ({"latitude": "nan"}, "latitude", "no number"), ({"longitude": "east"}, "longitude", "no number"),
    ({"latitude": "0", "longitude": "0"}, "latitude", "stands for no place"),
    ({"event_date": "2025-02-30"}, "event_date", "no day"), ({"event_date": "soon"}, "event_date", "is no day"),
    ({"event_date": "05/06/2025"}, "event_date", "may mean two days"),
    ({"event_date": "20250-01-01"}, "event_date", "no day"),
    ({"event_date": "9999-12-31"}, "event_date", "mistyped"), ({"fatalities": "many"}, "fatalities", "no number"),
    ({"fatalities": "-4"}, "fatalities", "no number"), ({"geo_precision": "9"}, "geo_precision", "no precision"),
    ({"time_precision": "9"}, "time_precision", "no time_precision"),
    ({"event_type": "Dance"}, "event_type", "none of ACLED"),
    ({"event_type": "Protests", "sub_event_type": "Peaceful protest"}, "sub_event_type", "no event type"),
])  # fmt: skip
def test_row_that_cannot_be_used_is_told_with_its_row_column_and_reason(
    change: dict[str, str], column: str, words: str, tmp_path: Path
) -> None:
    result = read(write_csv(tmp_path / "a.csv", acled(), acled(event_id_cnty="X2", **change)))
    assert reasons(result) == [(3, column)]
    assert words in result.problems[0].reason and result.problems[0].remedy
    assert result.table["incident_id"].tolist() == ["acled/AFG1"]


def test_row_without_day_or_place_is_kept_with_the_reason(tmp_path: Path) -> None:
    event = record(read(write_csv(tmp_path / "a.csv", acled(event_date="", latitude="", longitude=""))))
    assert (event.places, event.start) == ((), None)
    assert event.undated_reason and event.unplaced_reason


def test_broken_row_is_told_and_the_rows_after_it_keep_their_numbers(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", acled(), acled(event_id_cnty="X3", fatalities="?"))
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join([*lines[:2], "one,two,three\n", lines[2]]))
    result = read(path)
    assert [(problem.row, problem.column) for problem in result.problems] == [(3, None), (4, "fatalities")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separator_and_encoding_are_found_out(separator: str, encoding: str, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", acled(location="Ächin"), separator=separator, encoding=encoding)
    assert record(read(path)).places[0].name == "Ächin"


def test_lines_in_two_encodings_are_read_with_a_notice(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", acled(location="Kābul"), acled(event_id_cnty="X2", location="Achin"))
    path.write_bytes(path.read_bytes().replace(b",Achin,34", ",Ächin,34".encode("cp1252")))
    result = read(path)
    assert [each.places[0].name for each in read_records(result.table)] == ["Kābul", "Ächin"]
    assert "1 of 3 lines" in result.notices[0].reason


def test_format_is_known_by_content_and_not_by_the_name(tmp_path: Path) -> None:
    frame = pd.DataFrame([ACLED_ROW])
    points = gpd.GeoDataFrame(frame, geometry=gpd.points_from_xy([70.7], [34.1]), crs="EPSG:4326")
    frame.to_parquet(tmp_path / "p.csv")
    points.to_parquet(tmp_path / "gp.csv")
    points.to_file(tmp_path / "k.gpkg")
    (tmp_path / "k.gpkg").rename(tmp_path / "k.csv")
    points.to_file(tmp_path / "j.geojson", driver="GeoJSON")
    (tmp_path / "j.geojson").rename(tmp_path / "j.csv")
    packed = write_csv(tmp_path / "inner.csv", ACLED_ROW)
    with zipfile.ZipFile(tmp_path / "z.csv", "w") as archive:
        archive.write(packed, "../../etc/evil.csv")
    for name in ("p", "gp", "k", "j", "z"):
        result = read(tmp_path / f"{name}.csv")
        assert result.table["incident_id"].tolist() == ["acled/AFG1"], name
        assert (result.dataset, len(result.problems)) == (f"acled:{name}.csv", 0), name


def test_points_without_columns_of_coordinates_are_placed_by_their_geometry(tmp_path: Path) -> None:
    frame = pd.DataFrame([{"date": "2025-01-02", "type": "Airstrike"}])
    lines = gpd.GeoDataFrame(frame, geometry=gpd.points_from_xy([69.17], [34.53]), crs="EPSG:4326").to_crs(3857)
    lines.to_file(tmp_path / "k.gpkg")
    mapping = Mapping(date="date", latitude="latitude", longitude="longitude", event_type="type")
    event = record(read(tmp_path / "k.gpkg", mapping=mapping))
    assert (event.event_type, event.places[0].admin1) == ("airstrike", "AF-KAB")


def test_table_that_nobody_knows_asks_for_a_mapping_and_remembers_it(tmp_path: Path) -> None:
    row = {"When": "16.05.2025", "Town": "Kabul", "What": "Airstrike", "Dead": "4", "Text": "=HYPERLINK(1)"}
    path = write_csv(tmp_path / "mine.csv", row, row | {"What": "strange"}, row | {"Town": "Atlantis"})
    with pytest.raises(MappingNeededError) as asked:
        read(path)
    mapping = Mapping(date="when", place="town", event_type="what", killed="dead", notes="text", otherwise="bombing")
    remember_mapping(asked.value.names, mapping, tmp_path)
    assert find_mapping(asked.value.names, tmp_path) == mapping
    assert find_mapping(["other"], tmp_path) is None
    events = read_records(read(path, mapping=mapping).table)
    assert [event.event_type for event in events] == ["airstrike", "bombing", "airstrike"]
    assert events[0].places[0].name == "Kabul" and str(events[0].start) == "2025-05-16"
    assert "Atlantis" in (events[2].unplaced_reason or "")
    assert (events[0].claims[0].claimant, events[0].claims[0].low) == ("mine.csv", 4)


def test_each_word_for_a_type_is_read_as_the_mapping_says(tmp_path: Path) -> None:
    row = {"When": "2025-05-16", "Town": "Kabul", "What": "Sticky bomb"}
    path = write_csv(tmp_path / "m.csv", row, row | {"What": "Parade"}, row | {"What": "Airstrike"})
    mapping = Mapping(
        date="when", place="town", event_type="what", types={"Sticky bomb": "bombing", "Parade": ""}, otherwise=""
    )
    remember_mapping(["When", "Town", "What"], mapping, tmp_path)
    result = read(path, mapping=find_mapping(["When", "Town", "What"], tmp_path))
    assert result.table["event_type"].tolist() == ["bombing", "airstrike"]
    assert reasons(result) == [(3, "what")]


@pytest.mark.parametrize(("kind", "side_a", "side_b", "ours"), [
    ("1", "Government of Aland", "Government of Borland", "border_clash"),
    ("1", "Government of Aland", "Borland Front", "ground_attack"), ("2", "Tribe A", "Tribe B", "ground_attack"),
    ("3", "Borland Front", "Civilians", "armed_attack"), ("3", "Government of Aland", "Civilians", "other_violence"),
])  # fmt: skip
def test_ged_has_the_nearest_type_that_its_sides_allow(
    kind: str, side_a: str, side_b: str, ours: str, tmp_path: Path
) -> None:
    result = read(write_csv(tmp_path / "g.csv", ucdp(type_of_violence=kind, side_a=side_a, side_b=side_b)))
    assert result.table["event_type"].tolist() == [ours]
    assert "does not say by what means" in result.table["explanation"].iloc[0]


def test_type_of_violence_that_is_none_is_told(tmp_path: Path) -> None:
    result = read(write_csv(tmp_path / "g.csv", ucdp(), ucdp(id="502", type_of_violence="4")))
    assert reasons(result) == [(3, "type_of_violence")]


def test_mapping_that_does_not_fit_says_what_is_missing(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "m.csv", {"a": "1", "b": "2"})
    for mapping in (
        Mapping(date="a"),
        Mapping(place="a"),
        Mapping(date="c", place="a"),
        Mapping(date="a", latitude="b"),
    ):
        with pytest.raises(FormatError):
            read(path, mapping=mapping)


def test_broken_memory_of_mappings_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "mappings.json").write_text('{"a\\tb": {"date": "a", "types": {"x": "nonsense"}}}')
    assert find_mapping(["a", "b"], tmp_path) is None
    (tmp_path / "mappings.json").write_text("{")
    assert find_mapping(["a", "b"], tmp_path) is None


def test_columns_are_guessed_by_their_names() -> None:
    guessed = guess_mapping(["Event Date", "LAT", "Lng", "Category", "Deaths", "Zeta"])
    assert (guessed.date, guessed.latitude, guessed.longitude) == ("event_date", "lat", "lng")
    assert (guessed.event_type, guessed.killed) == ("category", "deaths")


def test_ids_that_repeat_are_held_once_with_a_notice(tmp_path: Path) -> None:
    result = read(write_csv(tmp_path / "a.csv", acled(), acled(fatalities="9")))
    assert result.table["killed_low"].tolist() == [9]
    assert "repeat" in result.notices[0].reason


def test_names_of_data_sets_are_told_by_columns() -> None:
    assert [find_dataset(list(row)) for row in (ACLED_ROW, WEEK_ROW, UCDP_ROW)] == [
        *("ACLED events", "ACLED weekly aggregate"),
        *("UCDP events",),
    ]
    assert find_dataset(["a", "b"]) is None


def test_html_in_every_field_is_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    result = read(write_csv(tmp_path / f"{'x' * 5}<b>.csv", acled(actor1=evil, location=evil, notes=evil, source=evil)))
    assert record(result).initiator == evil and json.loads(result.table["reports"].iloc[0])[0]["text"] == evil


def test_control_characters_and_backslashes_survive_as_json(tmp_path: Path) -> None:
    notes = 'a\\b "c" \t d\x01 e\nf \x1f'
    result = read(
        write_csv(tmp_path / "a.csv", acled(), acled(event_id_cnty="2", notes=notes), acled(event_id_cnty="3"))
    )
    texts = [json.loads(text)[0]["text"] for text in result.table["reports"]]
    assert texts == [ACLED_ROW["notes"], notes, ACLED_ROW["notes"]]


def test_workbook_is_read_with_its_numbers_as_numbers(tmp_path: Path) -> None:
    rows = [ACLED_ROW | {"latitude": 34.1259, "longitude": 70.7077, "fatalities": 3.0, "time_precision": 1},
            acled(event_id_cnty="X2", latitude="x")]  # fmt: skip
    result = read(write_workbook(tmp_path / "w.csv", *rows))
    assert result.format == "ACLED events (Excel)" and reasons(result) == [(3, "latitude")]
    assert result.table["killed_low"].tolist() == [3] and record(result).places[0].name == "Achin"


def own_row(**more: str) -> dict[str, str]:
    place = {"id": "p1", "name": "Kabul", "geo_precision": "settlement", "admin1": "AF-KAB", "country": "AF",
             "latitude": 34.53, "longitude": 69.17, "evidence": None, "reasons": ["said so"]}  # fmt: skip
    return {
        "incident_id": "i1", "dataset": "articles", "event_type": "airstrike", "start": "2025-05-16",
        "end": "2025-05-17", "date_precision": "day", "date_disputed": "false", "disputed": "true",
        "review_state": "accepted", "background": "false", "initiator": "'=A()", "target": "",
        "locations": json.dumps([place, place | {"id": "p2", "name": "Khost", "latitude": None, "longitude": None}]),
        "claims": "[]", "claimants": "", "reports": "[]", "sources": "", "responds_to": "[]", "operation_names": "[]",
        "explanation": "[]",
    } | more  # fmt: skip


def test_our_own_table_gives_the_incidents_back(tmp_path: Path) -> None:
    result = read(
        write_csv(tmp_path / "own.csv", own_row(), own_row(incident_id="i2", locations="[]", start="", end=""))
    )
    assert result.table["incident_id"].tolist() == ["i1", "i1", "i2"]
    both, bare = read_records(result.table)
    assert (both.initiator, both.disputed, [place.name for place in both.places]) == ("=A()", True, ["Kabul", "Khost"])
    assert result.table["review_state"].tolist() == ["accepted", "accepted", "accepted"]
    assert bare.undated_reason and bare.unplaced_reason


@pytest.mark.parametrize(("change", "column"), [
    ({"event_type": "party"}, "event_type"), ({"claims": "["}, "claims"), ({"end": "2025-05-16"}, "end"),
    ({"locations": "{}"}, "locations"), ({"incident_id": "i1"}, "incident_id"), ({"start": "soon"}, "start"),
    ({"locations": '[{"geo_precision": "exact", "latitude": 1e9, "longitude": 2}]'}, "locations"),
    ({"locations": '[{"geo_precision": "near"}]'}, "locations"),
])  # fmt: skip
def test_broken_row_of_our_own_table_is_told(change: dict[str, str], column: str, tmp_path: Path) -> None:
    result = read(write_csv(tmp_path / "own.csv", own_row(), own_row(**{"incident_id": "i2"} | change)))
    assert reasons(result) == [(3, column)] and set(result.table["incident_id"]) == {"i1"}
