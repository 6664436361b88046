"""What was worked out once, kept on disk: found again by its content, and by the state of the program and its data.

The folder is `conflict-replay` in the user's cache (`~/.cache` on Linux), or what CONFLICT_REPLAY_CACHE names; set to
nothing, that variable switches keeping off. It may be deleted at any time. A broken entry counts as none, and a folder
that cannot be written to keeps nothing; neither is an error. Entries of an older state are deleted when a newer one
first keeps something.
"""

import hashlib
import io
import os
import pickle
import shutil
import sys
import tempfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from geo.errors import ConflictReplayError

_GIVEN = -1  # stands for what a value was made of
SETTING = "CONFLICT_REPLAY_CACHE"


class BrokenPackError(ConflictReplayError):
    """What was packed cannot be unpacked."""


class Packer:
    """Turns objects into bytes and back; what all of them share (rules, places, actors) is only referred to."""

    def __init__(self, shared: Iterable[object]) -> None:
        """Take the shared objects in an order that is the same in every process of the same state."""
        self._shared = tuple(shared)
        self._numbers = {id(each): number for number, each in enumerate(self._shared)}

    def pack(self, value: object, given: object) -> bytes:
        """Return a value as bytes, without what it was made of."""
        stream = io.BytesIO()
        pickler = pickle.Pickler(stream, protocol=5)
        numbers = self._numbers | {id(given): _GIVEN}
        pickler.persistent_id = lambda part: numbers.get(id(part))  # type: ignore[method-assign]
        pickler.dump(value)
        return zlib.compress(stream.getvalue(), 1)

    def unpack(self, data: bytes, given: object) -> Any:
        """Return the value, with what it was made of given again.

        Raises:
            BrokenPackError: The bytes are no pack.
        """
        shared = self._shared
        try:
            unpickler = pickle.Unpickler(io.BytesIO(zlib.decompress(data)))
            unpickler.persistent_load = lambda n: given if n == _GIVEN else shared[n]  # type: ignore[method-assign]
            return unpickler.load()
        except Exception as error:
            raise BrokenPackError(f"the bytes are no pack ({error!r}); make the value anew.") from error


class Shelf:
    """Bytes by key, for one state of program and data."""

    def __init__(self, folder: Path | None, state: str) -> None:
        """Keep in a folder; None keeps nothing."""
        self._root = folder
        self._folder = folder / state if folder else None

    @property
    def is_open(self) -> bool:
        """Whether it keeps anything."""
        return self._folder is not None

    def find(self, key: str) -> bytes | None:
        """Return what was kept; None where nothing was, or it cannot be read."""
        if self._folder is None:
            return None
        try:
            return self._place(self._folder, key).read_bytes()
        except OSError:
            return None

    def keep(self, key: str, data: bytes) -> None:
        """Keep something, whole or not at all."""
        if self._root is None or self._folder is None:
            return
        try:
            if not self._folder.exists():
                self._clear_out(self._root)
            place = self._place(self._folder, key)
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=place.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(place)
        except OSError:
            self._folder = None  # a full disk stays full: do not try again for every article

    def _clear_out(self, root: Path) -> None:
        """Delete the entries of older states."""
        for old in root.glob("state-*"):
            shutil.rmtree(old, ignore_errors=True)

    @staticmethod
    def _place(folder: Path, key: str) -> Path:
        return folder / key[:2] / key[2:]


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


def name_state(folders: Iterable[Path]) -> str:
    """Name the state of Python and of all files in some folders: another program or another rule gives another name."""
    digest = hashlib.sha256(sys.version.encode())
    for folder in folders:
        for file in sorted(folder.rglob("*") if folder.is_dir() else [folder]):
            if file.is_file() and file.suffix in (".py", ".yaml", ".csv"):
                digest.update(f"{file.relative_to(folder)}\0{file.stat().st_size}\0".encode())
                digest.update(file.read_bytes())
    return f"state-{digest.hexdigest()[:16]}"


def name_entry(*parts: object) -> str:
    """Name an entry by what it was made of."""
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:32]
