"""The file of the journal: append-only, migrated whole or not at all, clear about what is wrong with it."""

import sqlite3
import threading
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory

from geo.errors import JournalError
from geo.journal import migrations, schema
from geo.journal.drafting import accept, correct
from geo.journal.migrations import VERSIONS, find_revision, migrate
from geo.journal.model import StaleEntryError
from geo.journal.store import Journal, find_journal_file
from tests.journal.desk import make_desk

NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "0002", "0001"
def upgrade():
    op.add_column("entries", sa.Column("place", sa.Text))
    op.execute("CREATE INDEX entries_at ON entries (at)")
    {more}
"""


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    desk.enter(accept, ["raid"])
    return desk


def connect(desk):
    return sqlite3.connect(desk.journal.file)


def test_journal_lies_with_what_belongs_to_the_user(tmp_path, monkeypatch):
    monkeypatch.setenv("CONFLICT_REPLAY_DATA", str(tmp_path / "mine"))
    assert find_journal_file() == tmp_path / "mine" / "journal.sqlite"


@pytest.mark.parametrize("words", ["UPDATE entries SET body = ''", "DELETE FROM entries"])
def test_entries_can_be_neither_changed_nor_deleted(desk, words):
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connect(desk).execute(words)


def test_one_file_is_all_there_is_between_entries(desk):
    assert [file.name for file in desk.journal.file.parent.iterdir()] == ["journal.sqlite"]


def test_other_journal_of_the_same_file_sees_what_was_entered_and_what_comes_later(desk):
    other = Journal(desk.journal.file)
    assert len(other.list_entries()) == 1
    desk.enter(correct, "raid", target="a depot")
    assert other.list_entries() == desk.journal.list_entries() and len(other.list_entries()) == 2


def test_file_that_was_replaced_is_read_anew(desk, tmp_path):
    fresh = make_desk(tmp_path / "fresh")
    fresh.enter(accept, ["bomb"])
    assert len(desk.journal.list_entries()) == 1
    fresh.journal.file.replace(desk.journal.file)
    assert desk.journal.list_entries()[0].draft.before[0].incident_id == "bomb"


def test_entry_that_was_changed_from_outside_is_found_and_named(desk):
    with connect(desk) as store:
        store.execute("DROP TRIGGER entries_no_update")
        store.execute("UPDATE entries SET body = replace(body, 'Ann', 'Eve')")
    assert any("was changed after it was made" in words for words in desk.journal.find_damage())
    with pytest.raises(JournalError, match="entry 1 is damaged"):
        Journal(desk.journal.file).list_entries()


def test_file_of_a_newer_program_is_left_alone(desk):
    with connect(desk) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
    for attempt in (Journal(desk.journal.file).list_entries, lambda: desk.enter(accept, ["bomb"])):
        with pytest.raises(JournalError, match="newer one"):
            attempt()


def test_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(JournalError, match="Nothing was written"):
        make_desk(tmp_path / "file" / "sub").enter(accept, ["raid"])


def test_newest_migration_is_the_one_that_the_program_asks_for():
    config = migrations_config()
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def migrations_config():
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    config.set_main_option("version_locations", str(VERSIONS))
    config.set_main_option("path_separator", "newline")
    return config


def test_tables_of_the_program_are_those_of_the_migrations(desk):
    columns = {row[1] for row in connect(desk).execute("PRAGMA table_info(entries)")}
    assert columns == set(schema.ENTRIES.columns.keys())


def run_next(desk, tmp_path, more=""):
    """Run a migration that is not there yet, in the way of the store."""
    versions = tmp_path / "versions"
    versions.mkdir()
    (versions / "v0001.py").write_text((VERSIONS / "v0001_entries.py").read_text())
    (versions / "v0002.py").write_text(NEXT.format(more=more))
    engine = sa.create_engine(f"sqlite:///{desk.journal.file}", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            migrate(connection, versions=versions, head="0002")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
        assert find_revision(connection) == "0002"


def test_migration_keeps_every_entry(desk, tmp_path):
    (held,) = desk.journal.list_entries()
    run_next(desk, tmp_path)
    rows = connect(desk).execute("SELECT id, place FROM entries").fetchall()
    assert rows == [(held.id, None)]


def test_migration_that_fails_half_way_leaves_the_file_as_it_was(desk, tmp_path):
    with pytest.raises(RuntimeError, match="half way"):
        run_next(desk, tmp_path, more='raise RuntimeError("half way")')
    assert len(Journal(desk.journal.file).list_entries()) == 1
    assert "place" not in {row[1] for row in connect(desk).execute("PRAGMA table_info(entries)")}


def test_file_that_was_begun_and_never_filled_is_an_empty_journal(tmp_path):
    (tmp_path / "journal.sqlite").touch()
    desk = make_desk(tmp_path)
    assert desk.journal.list_entries() == ()
    desk.enter(accept, ["raid"])
    assert desk.states()["raid"] == "accepted"


def test_time_of_an_entry_is_after_that_of_every_other_even_when_the_clock_goes_back(desk):
    seen = desk.result
    entry = desk.journal.append(accept(seen, ["bomb"], "Ann"), now=lambda: datetime(2001, 1, 1, tzinfo=UTC))
    assert entry.at > seen.entries[0].at


def test_of_many_at_once_on_one_incident_one_gets_through_and_all_others_are_told(desk):
    seen, done, told = desk.result, [], []

    def enter(number):
        try:
            done.append(Journal(desk.journal.file).append(correct(seen, "raid", f"Ann {number}", target=f"{number}")))
        except StaleEntryError as error:
            told.append(error.entries)

    threads = [threading.Thread(target=enter, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 1 and told == [(done[0],)] * 5
    assert len(Journal(desk.journal.file).list_entries()) == 2


def test_of_many_at_once_on_different_incidents_all_get_through(desk):
    seen = desk.result
    ids = ["bomb", "clash", "nodate", "noplace", "hostile"]
    drafts = [accept(seen, [id], "Ann") for id in ids]
    threads = [threading.Thread(target=Journal(desk.journal.file).append, args=(draft,)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.journal.list_entries()) == 6 and migrations.VERSIONS.is_dir()
