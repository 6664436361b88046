"""The tables that a user brought in, kept as they came in the user's folder until they are removed.

Each is two files in `imports/`: the table, named by its content, and a record with its name. The record is written
last, so a table that was interrupted on its way in is none. Names of users never become paths.
"""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from geo.errors import FormatError
from geo.interchange.containers import LARGEST
from geo.paths import find_user_folder

FOLDER = "imports"
_ID = re.compile(r"[0-9a-f]{16}")
_AT_A_TIME = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTable:
    """A table that was brought in."""

    id: str  # from its content
    name: str  # as its user calls it
    added: str  # ISO 8601
    path: Path


class ImportShelf:
    """The tables of one user."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder of a user's data; None: the usual one."""
        self._folder = (folder or find_user_folder()) / FOLDER

    def list_tables(self) -> tuple[KeptTable, ...]:
        """List what is kept, in the order in which it came; a broken record counts as none."""
        if not self._folder.is_dir():
            return ()
        found = (self._read(path) for path in self._folder.glob("*.json") if _ID.fullmatch(path.stem))
        return tuple(sorted((each for each in found if each), key=lambda each: (each.added, each.id)))

    def add(self, name: str, content: BinaryIO) -> KeptTable:
        """Keep a table; one with the same content is kept once, under its last name.

        Raises:
            FormatError: It is far too large, or the folder cannot be written to.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            digest = hashlib.sha256()
            path = self._write(".table", lambda file: _copy(name, content, file, digest.update))
            id = digest.hexdigest()[:16]
            path.replace(self._folder / f"{id}.table")
            record = {"name": name, "added": datetime.now(UTC).isoformat()}
            self._write(".json", lambda file: file.write(json.dumps(record).encode())).replace(
                self._folder / f"{id}.json"
            )
        except OSError as error:
            raise FormatError(
                f"{name}: it cannot be kept in {self._folder} ({error.strerror}). Make room there, or name "
                "another folder with CONFLICT_REPLAY_DATA."
            ) from error
        return KeptTable(id=id, name=name, added=record["added"], path=self._folder / f"{id}.table")

    def remove(self, id: str) -> None:
        """Remove a table; one that is not there is removed already."""
        if _ID.fullmatch(id):
            for suffix in ("json", "table"):
                with suppress(FileNotFoundError):
                    (self._folder / f"{id}.{suffix}").unlink()

    def _write(self, suffix: str, write: Callable[[BinaryIO], object]) -> Path:
        handle, name = tempfile.mkstemp(dir=self._folder, prefix=".new-", suffix=suffix)
        try:
            with os.fdopen(handle, "wb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        return Path(name)

    def _read(self, path: Path) -> KeptTable | None:
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            name, added = str(record["name"]), str(record["added"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        table = path.with_suffix(".table")
        return KeptTable(id=path.stem, name=name, added=added, path=table) if table.is_file() else None


def _copy(name: str, content: BinaryIO, file: BinaryIO, note: Callable[[bytes], object]) -> None:
    written = 0
    while block := content.read(_AT_A_TIME):
        written += len(block)
        if written > LARGEST:
            raise FormatError(f"{name}: it is larger than {LARGEST // 10**9} GB. Bring a part of it.")
        note(block)
        file.write(block)
