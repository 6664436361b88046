"""The journal in its file: SQLite, append-only.

Each call is a transaction of its own (`geo.journal.transactions`). Entries never change, so what was read once is
remembered, and only what was added since is read.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from geo.errors import JournalError
from geo.journal.migrations import find_revision, migrate
from geo.journal.model import Draft, Entry, StaleEntryError
from geo.journal.ordering import Ancestry, sort_entries
from geo.journal.records import dump_entry, load_entry, make_entry
from geo.journal.schema import ENTRIES, HEAD
from geo.journal.transactions import explain, hold
from geo.paths import find_journal_file as find_journal_file

_TICK = timedelta(microseconds=1)
_LATEST = datetime(9999, 1, 1, tzinfo=UTC)
T = TypeVar("T")


class Journal:
    """Entries in one file; a file that is not there is an empty journal, and is made by the first entry."""

    def __init__(self, file: Path) -> None:
        """Take the file; nothing is read or written yet."""
        self.file = file
        self._known: list[Entry] = []
        self._last = 0
        self._identity: tuple[int, int] | None = None

    def list_entries(self) -> tuple[Entry, ...]:
        """List all entries in the order in which this file received them.

        Raises:
            JournalError: The file cannot be read.
        """
        if not self.file.exists():
            self._forget()
            return ()
        with hold(self.file, "read") as connection:
            if find_revision(connection) == HEAD:
                return self._read(connection)
        if not os.access(self.file, os.W_OK) or not os.access(self.file.parent, os.W_OK):
            raise JournalError(
                f"{self.file}: it must be brought to a newer schema, and cannot be written. Copy it elsewhere."
            )
        return self._write(lambda connection: self._read(connection))

    def append(self, draft: Draft, *, now: Callable[[], datetime] | None = None) -> Entry:
        """Enter something, for good: when this returns, it is on the disk.

        Args:
            draft: What, by whom, and in view of which entries.
            now: The clock, for tests.

        Raises:
            StaleEntryError: Somebody has entered something about the same incident or article that was not in view.
            JournalError: It cannot be written, or makes no sense; nothing was.
        """

        def add(connection: sa.Connection) -> Entry:
            known = self._read(connection)
            _check_fresh(draft, known)
            entry = make_entry(draft, _find_time(known, (now or _read_clock)()))
            self._insert(connection, [entry])
            return entry

        return self._write(add)

    def merge(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Take in entries of another journal, all or none; those that are here already are passed over.

        Returns:
            The new ones.

        Raises:
            JournalError: They cannot be written; nothing was.
        """
        given = list(entries)

        def add(connection: sa.Connection) -> tuple[Entry, ...]:
            held = {entry.id for entry in self._read(connection)}
            new = {entry.id: entry for entry in given if entry.id not in held}
            self._insert(connection, sort_entries(new.values()))
            return tuple(new.values())

        return self._write(add) if given else ()

    def find_damage(self) -> list[str]:
        """Look for what is broken in the file, in words; nothing: it is whole.

        Raises:
            JournalError: The file cannot be read at all.
        """
        if not self.file.exists():
            return []
        with hold(self.file, "read") as connection:
            rows = connection.execute(sa.text("PRAGMA integrity_check")).scalars().all()
            damage = [f"SQLite: {row}" for row in rows if row != "ok"]
            if find_revision(connection) is None:
                return damage
            for seq, id, body in connection.execute(sa.select(ENTRIES.c.seq, ENTRIES.c.id, ENTRIES.c.body)):
                damage += _find_damage_of_row(seq, id, body)
        return damage

    def _read(self, connection: sa.Connection) -> tuple[Entry, ...]:
        """Read what was added since the last time; entries never change."""
        status = self.file.stat()
        if self._identity != (status.st_dev, status.st_ino):
            self._forget()
            self._identity = (status.st_dev, status.st_ino)
        rows = connection.execute(
            sa.select(ENTRIES.c.seq, ENTRIES.c.body).where(ENTRIES.c.seq > self._last).order_by(ENTRIES.c.seq)
        ).all()
        new = [_load(self.file, seq, body) for seq, body in rows]
        self._known += new
        self._last = rows[-1][0] if rows else self._last
        return tuple(self._known)

    def _forget(self) -> None:
        self._known, self._last, self._identity = [], 0, None

    def _insert(self, connection: sa.Connection, entries: Iterable[Entry]) -> None:
        rows = [
            {"id": each.id, "at": each.at.isoformat(), "action": each.draft.action, "body": dump_entry(each)}
            for each in entries
        ]
        if rows:
            connection.execute(sa.insert(ENTRIES), rows)

    def _write(self, work: Callable[[sa.Connection], T]) -> T:
        """Do some work in one transaction that holds the lock from its beginning."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise explain(self.file, error.strerror or str(error)) from error
        try:
            with hold(self.file, "write") as connection:
                if find_revision(connection) != HEAD:
                    migrate(connection)
                return work(connection)
        except StaleEntryError:
            raise
        except BaseException:
            self._forget()  # what was read inside a transaction that failed may not be so
            raise


def _check_fresh(draft: Draft, known: Sequence[Entry]) -> None:
    ids = {entry.id for entry in known}
    if strange := [id for id in draft.based_on if id not in ids]:
        raise JournalError(
            f"it was made in view of the entry {strange[0]!r}, which this journal does not hold. Reload."
        )
    about = [entry for entry in known if not entry.keys.isdisjoint(draft.keys)]
    seen = Ancestry(known).find_seen(draft.based_on)
    if unseen := [entry for entry in about if entry.id not in seen]:
        raise StaleEntryError(tuple(sort_entries(unseen)))


def _find_time(known: Sequence[Entry], now: datetime) -> datetime:
    """Return the time of a new entry: now, or just after the newest one where a clock went wrong."""
    newest = max((entry.at for entry in known), default=now - _TICK)
    return max(now, min(newest + _TICK, _LATEST))


def _read_clock() -> datetime:
    return datetime.now(UTC)


def _load(file: Path, seq: int, body: str) -> Entry:
    try:
        return load_entry(body)
    except JournalError as error:
        raise JournalError(
            f"{file}: entry {seq} is damaged: {error} `python -m geo journal check` tells more."
        ) from error


def _find_damage_of_row(seq: int, id: str, body: str) -> list[str]:
    try:
        entry = load_entry(body)
    except JournalError as error:
        return [f"entry {seq}: {error}"]
    return [] if entry.id == id else [f"entry {seq}: it is filed under {id!r}, and is {entry.id!r}"]
