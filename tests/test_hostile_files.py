"""Files that mean harm, or are broken, on the command line: a message that says what to do, and nothing else happens.

One file a class. What the page does with the same files is tested in `tests/browser`.
"""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from geo import inputs
from geo.__main__ import main
from geo.articles import word_files
from geo.interchange import zip_safety
from geo.interchange.table_reading import read_table
from tests.interchange.table_files import acled, ucdp, write_csv
from tests.webmap.packed import unpack_text

TAG = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
FORMULAS = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0")
BOMBED = "A bomb went off at a market in Quetta on Monday, killing four people, police said."
GEOJSON = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": %s, "geometry": %s}]}'
POINT = '{"type": "Point", "coordinates": [69, 34]}'
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Convert a file, or draw its map; give exit status and message, and see that nothing else is written."""

    def run_command(path: Path, command: str = "convert") -> tuple[int, str]:
        before = {each for each in tmp_path.parent.rglob("*") if each.is_file()}
        target = tmp_path / "out.jsonl" if command == "convert" else tmp_path / "map.html"
        status = main([command, str(path), *(["-o"] if command == "map" else []), str(target)])
        written = {each for each in tmp_path.parent.rglob("*") if each.is_file()} - before - {target}
        assert written == set()
        return status, capsys.readouterr().err

    return run_command


def write_bomb(path: Path, entry: str, *others: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in others:
            archive.writestr(name, "<x/>")
        archive.writestr(entry, b"<w:t>" + b"A" * 3_000_000)
    return path


BYTES = {
    "empty.txt": (b"", "it is empty."),
    "empty.docx": (b"", "it is empty."),
    "empty.pdf": (b" \n", "it is empty."),
    "empty.csv": (b"", "the file is empty."),
    "empty.gpkg": (b"", "the file is empty."),
    "called.pdf": (BOMBED.encode(), "it is called PDF and is none. Give it the ending of what it is"),
    "called.docx": (BOMBED.encode(), "no Word file"),
    "called.txt": (b"<!DOCTYPE html><p>A bomb went off.</p>", "it is a web page, not text. Give it the ending .html."),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0", "it is binary, not text. Save the report as plain text"),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "copy the report's text and paste it instead."),
    "mixed.txt": (b"date 2026-02-24 A bomb went off in Qu\xe9tta \xe2\x80\x93", "it is not UTF-8 text: byte 37"),
    "latin.geojson": (b'{"a": "\xe9"}', "it is not UTF-8, as GeoJSON is."),
    "deep.geojson": (GEOJSON.encode() % (b'{"a": ' * 10_000 + b"1" + b"}" * 10_000, POINT.encode()), "too deeply"),
    "number.geojson": (GEOJSON.encode() % (b"{}", POINT.encode().replace(b"69", b"9" * 5_000)), "thousands of digits"),
    "long.csv": (
        b"event_date,event_type,latitude,longitude,fatalities\n" + b"x" * 40_000_000,
        "a row is longer than",
    ),
}


@pytest.mark.parametrize("name", BYTES)
def test_file_that_cannot_be_read_is_named_with_what_to_do(name: str, run: Run, tmp_path: Path) -> None:
    content, words = BYTES[name]
    (tmp_path / name).write_bytes(content)
    status, said = run(tmp_path / name)
    assert status == 1 and said.startswith(f"error: {name}: ") and words in said
    assert said.count("\n") == 1 and "Traceback" not in said


def test_article_of_hundreds_of_megabytes_is_refused_unread(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.write(b"date 2026-02-24 A bomb went off.")
        file.truncate(200_000_000)
    status, said = run(tmp_path / "huge.txt")
    assert status == 1 and "huge.txt: it is larger than 2 MB" in said and "split the file" in said


def test_document_and_workbook_that_unpack_without_end_are_not_opened(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_files, "LARGEST_PART", 1_000_000)
    monkeypatch.setattr(zip_safety, "LARGEST_UNPACKED", 1_000_000)
    status, said = run(write_bomb(tmp_path / "bomb.docx", "word/document.xml"))
    assert status == 1 and "bomb.docx: it unpacks to more than" in said and "paste it" in said
    for path in (write_bomb(tmp_path / "bomb.xlsx", "xl/sheet1.xml", "xl/workbook.xml"),
                 write_bomb(tmp_path / "bomb.zip", "table.csv")):  # fmt: skip
        status, said = run(path)
        assert status == 1 and f"{path.name}: it unpacks to more than" in said and "not opened" in said


@pytest.mark.parametrize("latitude", ["1e9", "-91", "NaN", "1e999"])
def test_place_that_is_not_on_the_earth_is_no_place(latitude: str, run: Run, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "ged.csv", ucdp(id="1", latitude=latitude), ucdp(id="2"))
    status, said = run(path)
    assert status == 1 and "ged.csv: row 2, column latitude:" in said and ("Correct" in said or "Write" in said)
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 1


def test_coordinates_that_are_swapped_are_asked_about(run: Run, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "ged.csv", ucdp(id="1", latitude="69.2", longitude="34.5"), ucdp(id="2"))
    status, said = run(path)
    assert status == 1 and "are they swapped? Give each column the other's name." in said


def test_table_of_two_encodings_is_read_with_a_doubt(run: Run, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "ged.csv", ucdp(id="1", where_coordinates="Kābul"), ucdp(id="2"))
    path.write_bytes(path.read_bytes() + path.read_bytes().splitlines()[2].replace(b"2", b"3", 1) + b" \xe9\n")
    _, said = run(path)
    assert "not UTF-8" in said and "save the file as UTF-8" in said


@pytest.mark.parametrize("ending", ["parquet", "gpkg", "xlsx", "geojson", "jsonl", "csv"])
def test_table_that_is_cut_off_or_broken_inside_is_told(ending: str, run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(f"date 2026-02-24 {BOMBED}", encoding="utf-8")
    main(["convert", str(article), str(tmp_path / f"whole.{ending}")])
    whole = (tmp_path / f"whole.{ending}").read_bytes()
    for length in (len(whole) // 3, len(whole) * 2 // 3):
        (tmp_path / f"cut.{ending}").write_bytes(whole[:length])
        status, said = run(tmp_path / f"cut.{ending}")
        assert status == 1 and said.startswith(f"error: cut.{ending}: ")
    for place in range(8, len(whole) - 8, max(1, len(whole) // 12)):
        (tmp_path / f"cut.{ending}").write_bytes(whole[:place] + b"\xf3\xff" + whole[place + 2 :])
        assert run(tmp_path / f"cut.{ending}")[0] in (0, 1), "no error but one of ours"


def test_formulas_in_every_field_leave_as_text(run: Run, tmp_path: Path) -> None:
    fields = dict(zip(("side_a", "side_b", "where_coordinates", "source_article", "adm_1"), FORMULAS, strict=False))
    path = write_csv(tmp_path / "ged.csv", ucdp(**fields))
    assert main(["convert", str(path), str(tmp_path / "x.csv")]) == 0
    for file in ("x.csv", "x.claims.csv"):
        text = (tmp_path / file).read_text("utf-8-sig").replace('"', "")
        assert [cell for line in text.splitlines() for cell in line.split(",") if cell[:1] in "=+@\t" and cell] == []
    assert "=cmd" in (tmp_path / "x.csv").read_text("utf-8") or "=1+1" in (tmp_path / "x.csv").read_text("utf-8")


def test_html_in_every_field_is_shown_and_never_run(run: Run, tmp_path: Path) -> None:
    fields = ("side_a", "side_b", "where_coordinates", "source_article", "source_headline", "adm_1", "dyad_name")
    path = write_csv(tmp_path / "ged.csv", ucdp(**dict.fromkeys(fields, TAG)))
    status, _ = run(path, "map")
    page = (tmp_path / "map.html").read_text("utf-8")
    cards = unpack_text(page, "cards_0")
    assert status == 0 and "window.hacked" in cards
    for text in (page, cards, unpack_text(page, "sources-text")):
        assert "<img src=x" not in text and "<script>window" not in text


def test_names_that_lead_elsewhere_lead_nowhere(run: Run, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "inner.csv", ucdp())
    with zipfile.ZipFile(tmp_path / "slip.zip", "w") as archive:
        archive.writestr("../../../slipped.csv", path.read_bytes())
    status, _ = run(tmp_path / "slip.zip")
    (record,) = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert status == 0 and record["locations"]
    for name in ("$(touch hacked).txt", "..%2f..%2fetc.txt", "a\nb.txt", "\u202etxt.exe.txt", "'; rm -rf x;'.txt"):
        (tmp_path / name).write_text(f"date 2026-02-24 {BOMBED}", encoding="utf-8")
        assert run(tmp_path / name)[0] == 0
    assert not os.path.lexists("hacked") and not (tmp_path / "hacked").exists()


def test_rows_of_acled_that_cannot_be_used_are_told_though_none_may_leave(run: Run, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "acled.csv", acled(event_id_cnty="A1", latitude="1e9"), acled(event_id_cnty="A2"))
    status, said = run(path)
    assert status == 1 and "terms" in said and not (tmp_path / "out.jsonl").exists()
    assert "row 2, column latitude" in run(path, "map")[1]


def test_file_that_breaks_a_reader_is_told_and_the_others_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(path: Path, **more: object) -> object:
        return read_table(path, **more) if path.name == "good.csv" else 1 / 0

    monkeypatch.setattr(inputs, "read_table", read)
    good, bad = write_csv(tmp_path / "good.csv", ucdp()), write_csv(tmp_path / "bad.csv", ucdp())
    assert main(["convert", str(bad), str(good), str(tmp_path / "x.jsonl")]) == 1
    assert "error: bad.csv: it could not be read (ZeroDivisionError" in capsys.readouterr().err
    assert len((tmp_path / "x.jsonl").read_text("utf-8").splitlines()) == 1
