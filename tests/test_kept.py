"""Articles that were read before are not read again; another rule or a broken entry never stands in the way."""

import shutil
import sqlite3

import pytest

from geo.articles.reading import read_articles
from geo.collection import read_incidents
from geo.gathering import Gathered
from geo.interchange.jsonl import dump_incidents
from geo.jobs import run_in_order
from geo.kept import SETTING, Shelf, find_shelf_folder, name_state
from geo.linked_lines import dump_linked
from geo.packs import split_packs
from geo.paths import EXTRACTION_DATA, SEEDS
from geo.pipeline import Pipeline, join_lines, load_pipeline
from geo.products import read_products

ARTICLES = read_articles([SEEDS]).articles
PRODUCTS = ("coded", "mentions", "incidents", "explained")


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    folder = tmp_path / "kept"
    monkeypatch.setenv(SETTING, str(folder))
    return folder


@pytest.fixture
def count(monkeypatch):
    """Lists the articles that are really read."""
    read, names = Pipeline.read, []

    def reading(pipeline, article):
        names.append(article.name)
        return read(pipeline, article)

    monkeypatch.setattr(Pipeline, "read", reading)
    return names


def read_all(product="coded", data=EXTRACTION_DATA):
    """Read the shipped articles; what was packed is unpacked, for two packs of one thing may differ."""
    made = list(read_products(product, ARTICLES, None, data=data))
    if product in ("mentions", "incidents"):
        return made
    unpack = load_pipeline(data).unpack
    lists = map(split_packs, made)
    return [[str(unpack(part, article)) for part in parts] for parts, article in zip(lists, ARTICLES, strict=True)]


def find_store(shelf):
    (store,) = shelf.glob("state-*.sqlite")
    return store


@pytest.mark.parametrize("product", PRODUCTS)
def test_second_reading_reads_nothing_and_finds_the_same(shelf, count, product):
    first = read_all(product)
    assert len(count) == len(ARTICLES)
    assert read_all(product) == first and len(count) == len(ARTICLES)


def test_what_was_linked_and_written_before_starts_without_rules_and_is_the_same(shelf, count, monkeypatch):
    first, lines = read_incidents([SEEDS]), list(dump_linked(ARTICLES, None))
    assert len(count) == len(ARTICLES)
    monkeypatch.setattr("geo.products.load_pipeline", lambda data=None: pytest.fail("the rules were read"))
    again = read_incidents([SEEDS])
    assert again.table.equals(first.table) and (again.table.dtypes == first.table.dtypes).all()
    assert tuple(again.left_out) == first.left_out and len(again.left_out) > 0
    assert list(dump_linked(ARTICLES, None)) == lines


@pytest.mark.parametrize("setting", ["", "kept"], ids=["nothing kept", "kept"])
def test_accounts_that_lay_elsewhere_meanwhile_give_the_same_incidents(tmp_path, monkeypatch, setting):
    monkeypatch.setenv(SETTING, setting and str(tmp_path / setting))
    pipeline = Pipeline()
    incidents = pipeline.link([pipeline.read(article) for article in ARTICLES])
    assert b"".join(dump_linked(ARTICLES, None)) == join_lines(dump_incidents(incidents))


def test_rules_are_read_once_whether_their_folder_is_named_or_not():
    assert load_pipeline() is load_pipeline(EXTRACTION_DATA)


def test_account_that_is_lost_while_others_are_read_is_read_again(shelf, count):
    expected = b"".join(dump_linked(ARTICLES, None))
    pipeline = load_pipeline()
    gathered = Gathered(pipeline, Shelf(shelf, "state-another"))  # on which nothing lies
    for article in ARTICLES:
        gathered.add(article, pipeline.make("coded", article))
    told = [gathered.build(linked) for linked in gathered.link() if not linked.is_mere_mention]
    assert join_lines(dump_incidents(told)) == expected


def test_another_article_is_read_alone_and_linked_with_the_others(shelf, count):
    list(dump_linked(ARTICLES[:1], None))
    first = b"".join(dump_linked(ARTICLES, None))
    assert len(count) == len(ARTICLES) and first.count(b"\n") > 1


def test_mentions_are_found_when_they_are_asked_for(shelf, count):
    mentions = read_incidents([SEEDS]).mentions
    before = len(count)
    assert list(mentions) == [article.name for article in ARTICLES] and len(mentions[ARTICLES[0].name]) > 20
    assert mentions[ARTICLES[0].name] is mentions[ARTICLES[0].name] and len(count) == before + 1


def test_changed_rule_reads_anew_and_clears_what_is_old(shelf, count, tmp_path):
    read_all()
    old = find_store(shelf)
    (shelf / "state-old").mkdir()
    data = tmp_path / "data"
    shutil.copytree(EXTRACTION_DATA, data)
    rules = (data / "reporting.yaml").read_text(encoding="utf-8")
    assert '- "said"' in rules
    (data / "reporting.yaml").write_text(rules.replace('- "said"', '- "uttered"'), encoding="utf-8")
    read_all(data=data)
    assert len(count) == 2 * len(ARTICLES)
    assert not old.exists() and not (shelf / "state-old").exists()


@pytest.mark.parametrize("bytes", [b"", b"no pack", b"x\x9c\x00"], ids=["empty", "text", "cut off"])
def test_broken_entry_is_read_anew_and_mended(shelf, count, bytes):
    first = read_all()
    with sqlite3.connect(find_store(shelf)) as store:
        store.execute("UPDATE kept SET data = ?", (bytes,))
    assert read_all() == first and len(count) == 2 * len(ARTICLES)
    assert read_all() == first and len(count) == 2 * len(ARTICLES)


def test_broken_file_is_begun_anew(shelf, count):
    first = read_all()
    find_store(shelf).write_bytes(b"no database, but long enough to look like one" * 100)
    assert read_all() == first == read_all() and len(count) == 2 * len(ARTICLES)


def test_folder_that_cannot_be_made_keeps_nothing_and_harms_nothing(monkeypatch, tmp_path, count):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "kept"))
    assert read_all() == read_all() and len(count) == 2 * len(ARTICLES)


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


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_several_processes_give_the_same_in_the_same_order(jobs):
    tasks = [[-1, 2], [], [-3], *([number] for number in range(40))]
    done = run_in_order(square, iter(tasks), jobs, list)
    assert [list(numbers) for numbers in done] == [square(task) for task in tasks]


def square(numbers):
    return [number * number for number in numbers]


def test_other_articles_at_the_same_paths_take_the_place_of_the_table(tmp_path, monkeypatch):
    monkeypatch.setenv(SETTING, str(tmp_path / "kept"))
    folder = tmp_path / "articles"
    shutil.copytree(SEEDS, folder)
    both = read_incidents([folder]).table
    file = sorted(folder.glob("*.txt"))[0]
    text = file.read_text(encoding="utf-8")
    file.unlink()
    assert len(read_incidents([folder]).table) < len(both)
    file.write_text(text, encoding="utf-8")
    assert read_incidents([folder]).table.equals(both)
    with sqlite3.connect(find_store(tmp_path / "kept")) as store:
        tables = [key for key, data in store.execute("SELECT key, data FROM kept") if b"ARROW1" in data]
    assert len(tables) == 1
