"""The journal's file in SQLite: how it is opened, locked and synced, and what is said when that fails.

**Why a rollback journal and not WAL.** People enter a few corrections a minute, so WAL's speed buys nothing. A rollback
journal leaves one file between transactions, which may be copied, mailed or put on a stick as it is; it works on
network folders, where WAL's shared memory does not; and it can be read in a folder that cannot be written to.
`synchronous=EXTRA` also syncs the folder, so what `Journal.append` returned is there after a power failure. Every write
is one transaction, begun with the lock, so what is checked before it is still so when it is written.

A connection lives as long as one call: nothing is locked in between, and threads and processes may share a file.
"""

import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from geo.errors import JournalError

_PATIENCE_MS = 10_000  # for another who writes
_PRAGMAS = ("journal_mode = DELETE", "synchronous = EXTRA", "trusted_schema = OFF", f"busy_timeout = {_PATIENCE_MS}")
_WAYS = {"read": ("rw", "BEGIN"), "write": ("rwc", "BEGIN IMMEDIATE")}  # SQLite's mode, and what takes the lock
_REMEDIES = {
    "full": "Free some space, then enter it again.",
    "i/o error": "The disk may be full or failing: free some space, then enter it again.",
    "readonly": "It may not be written: mend the rights of its folder, or set CONFLICT_REPLAY_DATA to another.",
    "unable to open": "It may not be made: mend the rights of its folder, or set CONFLICT_REPLAY_DATA to another.",
    "locked": "Another program has been writing for long: close it, then enter it again.",
    "not a database": "Something else has overwritten it: set it aside, and import an export.",
    "malformed": "Its disk may be failing: set it aside, and import an export.",
}
_REMEDY = "Try again; `python -m geo journal check` looks for what is wrong."


@contextmanager
def hold(file: Path, way: Literal["read", "write"]) -> Iterator[sa.Connection]:
    """Hold one transaction on a file; all of it is kept at the end, or nothing where something was raised.

    Args:
        file: The journal's. One that is not there is made to be written, and cannot be read.
        way: To write takes the lock at once, so that what is read before a write is still so when it is written.

    Raises:
        JournalError: SQLite refuses; it says why, and what can be done.
    """
    mode, words = _WAYS[way]
    with _connect(file, mode) as connection, _begin(connection, words):
        yield connection


def explain(file: Path, reason: str) -> JournalError:
    """Say why a journal cannot be used, and what can be done, from what SQLite or the system said."""
    remedy = next((remedy for words, remedy in _REMEDIES.items() if words in reason.lower()), _REMEDY)
    return JournalError(f"{file}: the journal of corrections cannot be used ({reason}). Nothing was written. {remedy}")


@contextmanager
def _connect(file: Path, mode: str) -> Iterator[sa.Connection]:
    """Open the file for one transaction; all that SQLite may say becomes a JournalError."""
    path = urllib.parse.quote(str(file.absolute()))
    engine = sa.create_engine(
        f"sqlite:///file:{path}?mode={mode}&uri=true", poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    sa.event.listen(engine, "connect", _prepare)
    try:
        with engine.connect() as connection:
            yield connection
    except sa.exc.DBAPIError as error:
        raise explain(file, str(error.orig)) from error
    finally:
        engine.dispose()


@contextmanager
def _begin(connection: sa.Connection, words: str) -> Iterator[None]:
    """Hold a transaction, written out, so that its lock is taken when we say."""
    connection.exec_driver_sql(words)
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        with suppress(sa.exc.DBAPIError):  # on a full disk SQLite has already rolled back
            connection.exec_driver_sql("ROLLBACK")
        raise


def _prepare(connection: Any, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
