"""Packed files: how much they unpack to is found out before anything else opens them.

What a file says of its own size is not believed: everything is unpacked once, a little at a time, and thrown away.
"""

import zipfile
import zlib
from pathlib import Path

from geo.errors import FormatError

LARGEST_UNPACKED = 1_000_000_000  # bytes in all
_MOST_PARTS = 2_000
_LARGEST_FILLED = 4_000_000_000  # bytes that cells may need when each holds the longest text
_AT_A_TIME = 1 << 20


def check_zip(path: Path) -> tuple[str, ...]:
    """Check that a packed file is whole and of a bearable size; return the names of its parts.

    Raises:
        FormatError: It is broken, or unpacks to far more than a table is.
    """
    bomb = FormatError(
        f"{path.name}: it unpacks to more than {LARGEST_UNPACKED // 10**9} GB, as no table does. It is not opened."
    )
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise bomb
            longest = cells = unpacked = 0
            for part in parts:
                length, marks, gap = _unpack(archive, part)
                unpacked += length
                if unpacked > LARGEST_UNPACKED:
                    raise bomb
                longest = max(longest, gap) if part.filename.endswith("sharedStrings.xml") else longest
                cells += marks if "worksheets/" in part.filename else 0
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise FormatError(
            f"{path.name}: it is broken or locked ({error}). Save it anew, without a password."
        ) from error
    if longest * cells > _LARGEST_FILLED:
        raise FormatError(f"{path.name}: its cells repeat a very long text {cells:,} times. It is not opened.")
    return tuple(part.filename for part in parts)


def _unpack(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[int, int, int]:
    """Unpack a part; return its bytes, its cells, and the bytes of its longest shared text."""
    length = cells = longest = 0
    last = 0
    with archive.open(part) as stream:
        while block := stream.read(_AT_A_TIME):
            cells += block.count(b"<c ")
            if part.filename.endswith("sharedStrings.xml"):
                for position in _find_all(block, b"<si"):
                    longest, last = max(longest, length + position - last), length + position
            length += len(block)
    return length, cells, max(longest, length - last)


def _find_all(block: bytes, word: bytes) -> list[int]:
    found, position = [], block.find(word)
    while position >= 0:
        found.append(position)
        position = block.find(word, position + 1)
    return found
