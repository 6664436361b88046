"""Archives that are the same, byte for byte, whenever they are made."""

import zipfile
from typing import IO, BinaryIO

_LEVEL = 3  # twice as fast as the usual 6, and hardly larger
_LARGE = 1_000_000_000  # bytes from which an entry may outgrow the plain form of an archive


def open_archive(file: BinaryIO) -> zipfile.ZipFile:
    """Open an archive for writing."""
    return zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)


def open_entry(archive: zipfile.ZipFile, name: str, *, size: int = 0) -> IO[bytes]:
    """Open one file of an archive for writing; it is dated 1980, whatever the day.

    Args:
        archive: Open for writing.
        name: As it is to stand in the archive.
        size: Bytes that are to be written, roughly.
    """
    return archive.open(name, "w", force_zip64=size > _LARGE)
