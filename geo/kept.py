"""What was worked out once, kept on disk: found again by its content, and by the state of the program and its data.

The folder is `conflict-replay` in the user's cache (`~/.cache` on Linux), or what CONFLICT_REPLAY_CACHE names; set to
nothing, that variable switches keeping off. It may be deleted at any time. A broken entry counts as none, and a folder
that cannot be written to keeps nothing; neither is an error. Entries of an older state are deleted when a newer one
first keeps something.
"""

import hashlib
import os
import shutil
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

_WRITTEN_AT_ONCE = 64  # entries
SETTING = "CONFLICT_REPLAY_CACHE"


class Shelf:
    """Bytes by key, for one state of program and data: one SQLite file, so that thousands are found as fast as one.

    What is to be kept is written some at a time; `close` writes the rest.
    """

    def __init__(self, folder: Path | None, state: str) -> None:
        """Keep in a folder; None keeps nothing."""
        self._file = folder / f"{state}.sqlite" if folder else None
        self._waiting: dict[str, bytes] = {}
        self._store: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def is_open(self) -> bool:
        """Whether it keeps anything."""
        return self._file is not None

    def find(self, key: str) -> bytes | None:
        """Return what was kept; None where nothing was, or it cannot be read."""
        if key in self._waiting:
            return self._waiting[key]
        if self._file is None or (self._store is None and not self._file.exists()):
            return None
        try:
            row = self._open(self._file).execute("SELECT data FROM kept WHERE key = ?", (key,)).fetchone()
        except (OSError, sqlite3.Error):
            self._drop()
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def keep(self, key: str, data: bytes) -> None:
        """Keep something, whole or not at all."""
        if self._file is not None:
            self._waiting[key] = data
            if len(self._waiting) >= _WRITTEN_AT_ONCE:
                self._write()

    def close(self) -> None:
        """Write what still waits."""
        self._write()
        if self._store is not None:
            self._store.close()
            self._store = None

    def _write(self) -> None:
        """Write what waits in one short step, for another process may keep things, too."""
        if self._file is None or not self._waiting:
            return
        try:
            with self._open(self._file) as store:
                store.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", self._waiting.items())
        except (OSError, sqlite3.Error):
            self._drop()
            self._file = None  # a full disk stays full: do not try again for every article
        self._waiting.clear()

    def _open(self, file: Path) -> sqlite3.Connection:
        if self._store is None:
            if not file.exists():
                self._clear_out(file)
            store = sqlite3.connect(file)
            store.execute("PRAGMA synchronous = OFF")  # what a power failure breaks is read anew
            store.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID")
            self._store = store
        return self._store

    def _drop(self) -> None:
        """Delete a file that cannot be read, so that the next to keep something begins a new one."""
        if self._store is not None:
            self._store.close()
            self._store = None
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink()

    def _clear_out(self, file: Path) -> None:
        """Make the folder, and delete what older states kept in it."""
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in file.parent.glob("state-*"):
            if old.is_dir():
                shutil.rmtree(old, ignore_errors=True)
            else:
                old.unlink(missing_ok=True)


def find_whole(shelf: Shelf, key: str) -> bytes | None:
    """Find what was kept compressed; a broken entry counts as none."""
    data = shelf.find(key)
    try:
        return None if data is None else zlib.decompress(data)
    except zlib.error:
        return None


def find_shelf_folder() -> Path | None:
    """Return the folder in which to keep; None where keeping is switched off."""
    named = os.environ.get(SETTING)
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("XDG_CACHE_HOME") or (
        "~/Library/Caches" if sys.platform == "darwin" else os.environ.get("LOCALAPPDATA") or "~/.cache"
    )
    try:
        return Path(base).expanduser() / "conflict-replay"
    except RuntimeError:  # nobody's home is known
        return None


def name_state(folders: Iterable[Path], suffixes: Sequence[str] = (".py", ".yaml", ".csv")) -> str:
    """Name the state of Python and of all files in some folders: another program or another rule gives another name.

    Args:
        folders: Searched to the bottom; or files.
        suffixes: What the names of the files end in.
    """
    digest = hashlib.sha256(sys.version.encode())
    for folder in folders:
        for file in sorted(folder.rglob("*") if folder.is_dir() else [folder]):
            if file.is_file() and file.suffix in suffixes:
                digest.update(f"{file.relative_to(folder)}\0{file.stat().st_size}\0".encode())
                digest.update(file.read_bytes())
    return f"state-{digest.hexdigest()[:16]}"


def name_entry(*parts: object) -> str:
    """Name an entry by what it was made of."""
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:32]
