"""A folder whose articles come, change and go one after the other shows the same as one that is read at once."""

import pytest
from pandas.testing import assert_frame_equal

from geo.articles.reading import read_articles
from geo.collection import read_incidents
from geo.gathering import Gathered
from geo.kept import SETTING
from geo.linked_lines import dump_linked

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
TOWNS = ("Quetta", "Peshawar", "Kandahar", "Kabul", "Bannu", "Khost")


def tell(number, killed=4):
    """An article that tells of two attacks, one of which its neighbour tells, too."""
    sentences = (
        f"Gunmen killed {killed + each % 3} soldiers in an attack on a post in {TOWNS[each % 6]} on {DAYS[each % 6]}, "
        "the police said."
        for each in (number, number + 1)
    )
    return "date 2026-02-2{}\n\n{}\n".format(number % 8, "\n\n".join(sentences))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(SETTING, str(tmp_path / "kept"))
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text(tell(number), encoding="utf-8")
    return folder


@pytest.fixture
def built(monkeypatch):
    """Lists the incidents that are really built."""
    build, ids = Gathered.build, []
    monkeypatch.setattr(Gathered, "build", lambda gathered, linked: ids.append(linked.id) or build(gathered, linked))
    return ids


def come(folder):
    (folder / "8.txt").write_text(tell(8, 9), encoding="utf-8")
    (folder / "3 more.txt").write_text(tell(3, 4) + "A search was under way.\n", encoding="utf-8")


def change(folder):
    (folder / "2.txt").write_text(tell(2, 6), encoding="utf-8")


def go(folder):
    for name in ("0.txt", "5.txt"):
        (folder / name).unlink()


def rename(folder):
    (folder / "4.txt").rename(folder / "a.txt")


def nothing(folder):
    assert folder.is_dir()


def check_same(result, folder, monkeypatch):
    """Hold what was kept against a reading that remembers nothing."""
    monkeypatch.setenv(SETTING, "")
    alone = read_incidents([folder])
    assert_frame_equal(result.table, alone.table)
    assert tuple(result.left_out) == tuple(alone.left_out) and list(result.names) == list(alone.names)


@pytest.mark.parametrize("setting", ["kept", ""], ids=["kept", "nothing kept"])
def test_one_process_that_goes_on_shows_the_same_as_all_at_once(folder, tmp_path, monkeypatch, setting):
    monkeypatch.setenv(SETTING, setting and str(tmp_path / setting))
    result = read_incidents([folder])
    for happen in (come, change, nothing, go, rename):
        happen(folder)
        result = read_incidents([folder], before=result)
    check_same(result, folder, monkeypatch)


@pytest.mark.parametrize("happen", [come, change, go, rename])
def test_new_process_builds_only_what_changed_and_shows_the_same(folder, monkeypatch, built, happen):
    everything = len(read_incidents([folder]).names)
    built.clear()
    happen(folder)
    result = read_incidents([folder])
    assert len(built) < everything / 2
    check_same(result, folder, monkeypatch)


def test_lines_of_incidents_that_stay_are_not_written_again(folder, monkeypatch, built):
    first = b"".join(dump_linked(read_articles([folder]).articles, None)).splitlines()
    built.clear()
    change(folder)
    articles = read_articles([folder]).articles
    second = b"".join(dump_linked(articles, None))
    assert 0 < len(built) < len(first) / 2
    monkeypatch.setenv(SETTING, "")
    assert second == b"".join(dump_linked(articles, None))
