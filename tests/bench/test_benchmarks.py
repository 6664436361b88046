"""The benchmarks run, print what their manual says, and take no wrong usage for a right one. No time is asserted."""

import json
import re
from pathlib import Path

import pytest

import bench.__main__ as command
from bench.corpus import INCIDENT_TYPES, PLACES, build_articles, build_incidents
from bench.export import measure_export
from bench.index import measure_index
from bench.linking_cost import measure_linking
from bench.linking_pairs import measure_pairs
from bench.published import measure_published
from bench.report import Report, draw_table, fill_marks
from bench.settlements import invent_settlements
from bench.speed import measure_speed
from geo.incidents.table_checks import check_table
from geo.interchange.export_formats import FORMATS
from geo.layers.time_index import build_time_index

REPORT = Report(name="index", title="Index", columns=("what", "size"), rows=(("ten", "1"),), figures={"index.10": 1})


def list_documented_keys() -> set[str]:
    """The keys of the manual; MEASURE and N stand for what they may be."""
    keys = set()
    for line in str(command.__doc__).splitlines():
        if found := re.match(r"    ([a-z]+(?:\.\w+)*)((?:, \.\w+)*) {2,}\S", line):
            first, others = found.groups()
            keys |= {first, *(first.rpartition(".")[0] + other for other in re.findall(r"\.\w+", others))}
    return keys


def generalise(key: str) -> str:
    key = re.sub(r"\.\d+\.", ".N.", key)
    key = re.sub(r"^(export|published)\.seeds\.", r"\1.N.", key)
    key = re.sub(r"^export\.N\.\w+\.", "export.N.FORMAT.", key)
    return re.sub(r"^accuracy\.\w+\.", "accuracy.MEASURE.", key)


def test_accuracy_on_the_shipped_articles_is_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--only", "accuracy", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["accuracy.articles"] == 2
    assert figures["accuracy.incidents.of"] >= 16
    assert 0 < figures["accuracy.incidents.right"] <= 1
    assert {generalise(key) for key in figures} <= list_documented_keys()


def test_every_figure_of_speed_and_index_stands_in_the_manual() -> None:
    figures = {
        **measure_speed(articles=1, runs=1, sizes=(1, 2), in_parallel=2, again=2).figures,
        **measure_index(sizes=(50,), runs=1).figures,
    }
    documented = {key for key in list_documented_keys() if key.startswith(("speed.", "index."))}
    assert {generalise(key) for key in figures} == documented


def test_every_figure_of_export_stands_in_the_manual() -> None:
    report = measure_export(sizes=("seeds",))
    documented = {key for key in list_documented_keys() if key.startswith("export.")}
    assert {generalise(key) for key in report.figures} == documented
    assert len(report.rows) == len(FORMATS) + 1


@pytest.mark.browser
def test_every_figure_of_the_page_to_publish_stands_in_the_manual() -> None:
    report = measure_published(sizes=("200",), openings=1, quick=True)
    documented = {key for key in list_documented_keys() if key.startswith("published.")}
    assert {generalise(key) for key in report.figures} == documented


def test_every_figure_of_linking_stands_in_the_manual() -> None:
    figures = {**measure_pairs().figures, **measure_linking(sizes=(20,)).figures}
    documented = {key for key in list_documented_keys() if key.startswith("linking.")}
    assert {generalise(key) for key in figures} <= documented


@pytest.mark.parametrize("arguments", [["--gold", "gold.jsonl"], ["--articles", "folder"]])
def test_gold_without_articles_is_refused(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert command.main([*arguments, "--only", "accuracy"]) == 2
    assert "belong together" in capsys.readouterr().err


def test_gold_and_articles_may_come_from_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"id": "quiet", "places": [], "dates": [], "incidents": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / "quiet.txt").write_text(" date 2026-02-28 The orchards bloomed early.", encoding="utf-8")
    monkeypatch.setenv("GOLD", str(tmp_path / "gold.jsonl"))
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    assert command.main(["--only", "accuracy", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["accuracy.articles"], figures["accuracy.quiet.right"]) == (1, 1.0)
    assert figures["accuracy.toponyms.f1"] is None


def test_articles_to_measure_on_are_many_different_and_always_the_same() -> None:
    articles = build_articles(30)
    assert len({article.id for article in articles}) == 30
    assert [article.id for article in articles] == [article.id for article in build_articles(30)]
    assert all(article.published and article.text.count("\n\n") >= 3 for article in articles)


def test_incidents_to_measure_on_are_a_whole_table_of_several_places_types_and_precisions() -> None:
    table = build_incidents(1_000)
    check_table(table)
    assert (table["incident_id"].nunique(), len(table)) == (1_000, 1_100)
    assert set(table["event_type"]) == set(INCIDENT_TYPES)
    assert set(table["date_precision"]) == {"day", "month"}
    assert not table.duplicated(["incident_id", "place_id"]).any()
    assert json.loads(table["reports"].iloc[0])[0]["published"] == table["reported"].iloc[0].date().isoformat()


def test_incidents_without_texts_give_the_same_index() -> None:
    with_texts, without = build_incidents(500), build_incidents(500, texts=False)
    assert build_time_index(with_texts).encode() == build_time_index(without).encode()
    assert "reports" not in without.columns


def test_ninety_days_of_a_million_incidents_would_meet_most_places() -> None:
    settlements = invent_settlements(PLACES, seed=2026)
    met = 1 - (1 - settlements.shares) ** (1_100_000 * 90 // 3_650)
    assert 4_200 < met.sum() < 4_900


def test_table_is_filled_between_its_marks_and_nowhere_else() -> None:
    text = "Before.\n<!-- bench:index -->\nold\n<!-- /bench:index -->\nAfter.\n"
    filled = fill_marks(text, REPORT)
    assert filled == fill_marks(filled, REPORT)
    assert filled.startswith("Before.\n<!-- bench:index -->\n**Index**")
    assert filled.endswith("<!-- /bench:index -->\nAfter.\n") and "old" not in filled


def test_document_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the mark"):
        fill_marks("<!-- bench:index --> and no end", REPORT)


def test_columns_of_a_table_are_aligned() -> None:
    lines = draw_table(REPORT).splitlines()[2:]
    assert len({len(line) for line in lines}) == 1
