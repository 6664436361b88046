"""`python -m geo convert`: what is written, what is said of the rest, and the exit status; and out and in again."""

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from geo.__main__ import main
from geo.conversion import convert
from geo.errors import ExportError, FormatError
from geo.incidents.table import SCHEMA
from geo.incidents.table_shaping import shape_table
from geo.interchange.export import prepare_export
from geo.interchange.export_files import write_export
from geo.interchange.export_formats import find_format
from geo.interchange.table_reading import read_table
from tests.interchange.test_export import nasty
from tests.tables import rows, zoo
from tests.tables import table as make_table

ARTICLE = "date 2026-02-24 A bomb went off at a market in Quetta on Monday, killing four people, police said."
NAMES = ("x.csv", "x.zip", "x.geojson", "x.geojson.zip", "x.gpkg", "x.parquet", "x.parquet.zip", "x.xlsx", "x.jsonl")
ACLED = (
    "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,"
    "latitude,longitude,geo_precision,source,notes,fatalities\n"
    "AFG1,2026-02-21,2026,1,Battles,Armed clash,One,Other,Afghanistan,Kabul,Kabul,34.53,69.17,1,Wire,Invented.,3\n"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys):
    def run_command(*arguments):
        try:
            status = main(["convert", *map(str, arguments)])
        except SystemExit as stop:
            status = stop.code
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_command


def shaped(loose):
    return shape_table(pd.DataFrame(loose.drop(columns="geometry")), list(loose.geometry))


def store(table, path):
    write_export(prepare_export(table, find_format(path)), path)
    return path


def list_column(table, column):
    if column.kind == "point":
        return [None if point is None else (point.x, point.y) for point in table.geometry]
    values = table[column.name].astype(object)
    listed = values.where(values.notna(), None).tolist()
    is_json = column.meaning.startswith("JSON")
    return [value and json.loads(value) for value in listed] if is_json else listed


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("make", [zoo, nasty], ids=["zoo", "nasty"])
def test_incident_table_comes_back_whole_from_every_format(name, make, tmp_path):
    table = shaped(make())
    read = read_table(store(table, tmp_path / name))
    assert not read.problems
    for column in SCHEMA:
        found, expected = list_column(read.table, column), list_column(table, column)
        if name == "x.jsonl" and column.name in ("type_evidence", "date_evidence"):
            expected = [each or [] for each in expected]  # a record has no null there
        assert found == expected, column.name


def test_text_that_no_cell_of_excel_holds_comes_back(tmp_path):
    long = "=" + "بمب ’" * 40_000
    table = shaped(make_table(rows("=a", "bombing", None, initiator=long, operation_names=[long])))
    read = read_table(store(table, tmp_path / "x.xlsx"))
    assert read.table["initiator"].tolist() == [long]
    assert json.loads(read.table["operation_names"].iloc[0]) == [long]


@pytest.mark.parametrize(
    ("name", "mark"), [("x.csv", "\ufffd"), ("x.gpkg", "\ufffd"), ("x.xlsx", "\0"), ("x.jsonl", "\0")]
)
def test_character_that_a_format_cannot_hold_leaves_its_mark_and_the_rest_stays(name, mark, tmp_path):
    table = shaped(make_table(rows("a", "bombing", None, initiator="one\0two")))
    assert read_table(store(table, tmp_path / name)).table["initiator"].tolist() == [f"one{mark}two"]


def test_half_a_character_in_a_record_harms_nothing(tmp_path):
    record = {"id": "x", "event_type": "bombing", "initiator": "a\ud800b", "claims": [], "reports": []}
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert read_table(path).table["initiator"].tolist() == ["a\ufffdb"]


@pytest.mark.parametrize("first", NAMES)
def test_file_that_came_back_is_written_with_the_same_bytes(first, tmp_path):
    one = store(shaped(zoo()), tmp_path / first)
    folder = tmp_path / "again"
    folder.mkdir()
    convert([one], folder / first)
    assert (folder / first).read_bytes() == one.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_article_becomes_any_format(article, run, name):
    target = article.with_name(name)
    assert run(article, target) == (0, "", "")
    assert run(target, article.with_name("back.jsonl")) == (0, "", "")
    (record,) = [json.loads(line) for line in article.with_name("back.jsonl").read_text("utf-8").splitlines()]
    assert (record["event_type"], record["claims"][0]["low"]) == ("bombing", 4)


def test_claims_stand_beside_the_incidents_under_their_name(article, run):
    run(article, article.with_name("x.csv"))
    claims = pd.read_csv(article.with_name("x.claims.csv"))
    assert claims["low"].tolist() == [4] and claims["sentence"].iloc[0].startswith("A bomb went off")


def test_lines_of_extract_are_converted(article, run, capsys):
    main(["extract", str(article)])
    lines = article.with_name("lines.jsonl")
    lines.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(lines, article.with_name("x.gpkg")) == (0, "", "")
    assert gpd.read_file(article.with_name("x.gpkg"), layer="incidents")["place_name"].tolist() == ["Quetta"]


def test_line_that_is_no_record_is_told_and_the_others_are_written(article, run, capsys):
    main(["extract", str(article)])
    good = capsys.readouterr().out
    lines = article.with_name("lines.jsonl")
    lines.write_text(f"{good}not JSON\n{'[' * 100_000}\n{{}}\n", encoding="utf-8")
    status, _, said = run(lines, article.with_name("x.csv"))
    assert status == 1 and len(pd.read_csv(article.with_name("x.csv"))) == 1
    assert [line.partition(": the line")[0] for line in said.splitlines()] == [
        f"error: lines.jsonl: row {number}" for number in (2, 3, 4)
    ]


def test_record_of_another_program_needs_no_more_than_the_contract(tmp_path):
    quote = {"article": "a.txt", "start": 0, "end": 3, "text": "two"}
    said = {"claimant": "Kabul", "stance": "asserts", "outcome": "killed", "low": 2, "high": None, "victims": None}
    record = {
        "id": "x", "event_type": "bombing", "start": "2026-02-21", "end": "2026-02-22", "date_precision": "day",
        "date_disputed": False, "background": False, "disputed": False, "responds_to": [], "operation_names": [],
        "initiator": None, "target": None, "claims": [said | {"evidence": quote}],
        "locations": [{"name": "Kabul", "geo_precision": "settlement", "admin1": "AF-KAB", "country": "AF",
                       "latitude": 34.5, "longitude": 69.2, "evidence": quote}],
        "reports": [quote | {"published": "2026-02-23"}],
    }  # fmt: skip
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (row,) = read_table(path).table.to_dict("records")
    assert (row["claimants"], row["sources"], row["killed_low"], row["dataset"]) == ("Kabul", "a.txt", 2, "articles")
    assert row["reported"] == pd.Timestamp("2026-02-23")


def test_shape_of_others_says_what_does_not_qualify(article, run):
    status, _, said = run(article, article.with_name("x.csv"), "--to", "ucdp")
    assert status == 0
    assert said == (
        "notice: 1 incident is left out: a side is not named, and UCDP codes events between known parties.\n"
    )
    assert len(pd.read_csv(article.with_name("x.csv"))) == 0
    assert run(article, article.with_name("y.csv"), "--to", "acled") == (0, "", "")
    assert pd.read_csv(article.with_name("y.csv"))["fatalities"].tolist() == [4]


def test_rows_of_acled_are_not_passed_on_and_nothing_is_written(tmp_path, run):
    (tmp_path / "acled.csv").write_text(ACLED, encoding="utf-8")
    for target in ("x.gpkg", "x.csv", "x.jsonl"):
        status, _, said = run(tmp_path / "acled.csv", tmp_path / target)
        assert (status, (tmp_path / target).exists()) == (1, False)
        assert "nothing is written, for 1 incident is left out" in said and "terms" in said


@pytest.mark.parametrize(
    "arguments", [["a.txt", "x.shp"], ["a.txt", "x"], ["a.txt", "x.gpkg", "--to", "acled"], ["a.txt"]]
)
def test_wrong_usage_is_explained_and_ends_with_two(article, run, arguments):
    status, out, said = run(*arguments)
    assert (status, out) == (2, "") and "usage: python -m geo convert" in said


def test_file_is_not_written_over_itself(article, run):
    target = article.with_name("x.jsonl")
    run(article, target)
    before = target.read_bytes()
    status, _, said = run(target, target.parent / "." / "x.jsonl")
    assert (status, target.read_bytes()) == (1, before) and "over itself" in said


def test_missing_source_and_unwritable_target_say_what_to_do(article, run):
    assert run(article.with_name("none.csv"), article.with_name("x.csv"))[0] == 1
    status, _, said = run(article, article.parent / "nowhere" / "x.csv")
    assert status == 1 and "cannot be written" in said and "Name another file" in said


def test_what_stood_there_stays_when_writing_fails(tmp_path, monkeypatch):
    target = store(shaped(zoo()), tmp_path / "x.jsonl")
    before = target.read_bytes()

    def fail(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match="No space left"):
        store(shaped(nasty()), target)
    assert target.read_bytes() == before and list(tmp_path.iterdir()) == [target]


def test_names_that_no_format_has_list_those_that_there_are():
    with pytest.raises(FormatError, match=r"\.csv, \.xlsx, \.geojson, \.gpkg, \.parquet, \.jsonl, \.zip"):
        find_format(Path("x.shp"))
