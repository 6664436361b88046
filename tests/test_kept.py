"""Articles that were read before are not read again; another rule or a broken entry never stands in the way."""

import shutil

import pytest

from geo.articles.reading import read_articles
from geo.incidents.rows import build_table
from geo.interchange.jsonl import dump_records
from geo.interchange.mention_records import dump_mentions
from geo.kept import SETTING, BrokenPackError, Packer, Shelf, find_shelf_folder, name_state
from geo.paths import EXTRACTION_DATA, SEEDS
from geo.pipeline import Pipeline, list_mentions, read_all

ARTICLES = read_articles([SEEDS]).articles


class Counting(Pipeline):
    """Counts the articles that it really reads."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.count = 0

    def read(self, article):
        self.count += 1
        return super().read(article)


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    folder = tmp_path / "kept"
    monkeypatch.setenv(SETTING, str(folder))
    return folder


def read_counting(data=EXTRACTION_DATA):
    pipeline = Counting(data)
    read = list(read_all(pipeline, ARTICLES, None))
    mentions = [line for each in read for line in dump_mentions(list_mentions(each.mentions), each.resolutions)]
    assert all(each.article is article for each, article in zip(read, ARTICLES, strict=True))
    return mentions + list(dump_records(build_table(pipeline.link(read)))), pipeline.count


def list_entries(shelf):
    return sorted(path for path in shelf.rglob("*") if path.is_file())


def test_second_reading_reads_nothing_and_finds_the_same(shelf):
    first, count = read_counting()
    assert count == len(ARTICLES) == len(list_entries(shelf))
    assert read_counting() == (first, 0)


def test_changed_rule_reads_anew_and_clears_what_is_old(shelf, tmp_path):
    read_counting()
    old = list_entries(shelf)
    data = tmp_path / "data"
    shutil.copytree(EXTRACTION_DATA, data)
    rules = (data / "reporting.yaml").read_text(encoding="utf-8")
    (data / "reporting.yaml").write_text(rules.replace("said|says", "says"), encoding="utf-8")
    assert read_counting(data)[1] == len(ARTICLES)
    assert not any(path.exists() for path in old)


@pytest.mark.parametrize("bytes", [b"", b"no pack", b"x\x9c\x00"], ids=["empty", "text", "cut off"])
def test_broken_entry_is_read_anew_and_mended(shelf, bytes):
    first, _ = read_counting()
    for entry in list_entries(shelf):
        entry.write_bytes(bytes)
    assert read_counting() == (first, len(ARTICLES))
    assert read_counting() == (first, 0)


def test_folder_that_cannot_be_made_keeps_nothing_and_harms_nothing(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "kept"))
    first, count = read_counting()
    assert count == len(ARTICLES) and read_counting() == (first, len(ARTICLES))


def test_keeping_can_be_switched_off_and_lies_in_the_cache_of_the_user_by_default(monkeypatch, tmp_path):
    monkeypatch.setenv(SETTING, "")
    assert find_shelf_folder() is None and Shelf(None, "state-1").find("ab") is None
    monkeypatch.delenv(SETTING)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert find_shelf_folder() == tmp_path / "conflict-replay"


def test_state_changes_with_the_content_of_a_file(tmp_path):
    (tmp_path / "a.csv").write_text("a", encoding="utf-8")
    before = name_state([tmp_path])
    assert name_state([tmp_path]) == before
    (tmp_path / "a.csv").write_text("b", encoding="utf-8")
    assert name_state([tmp_path]) != before


def test_what_is_shared_comes_out_as_the_same_object():
    shared, given = object(), ["of what it was made"]
    packer = Packer([shared])
    assert packer.unpack(packer.pack((shared, given, 1), given), given) == (shared, given, 1)
    assert packer.unpack(packer.pack((shared, given), given), given)[1] is given
    with pytest.raises(BrokenPackError):
        packer.unpack(b"", given)
