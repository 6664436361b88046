"""An export on disk or in one archive: whole or not at all, for an interrupted one leaves what stood there before."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from geo.errors import ExportError
from geo.interchange.export import LEFT_OUT, Export
from geo.interchange.export_formats import ARCHIVE, SHAPES, ExportFormat
from geo.interchange.own_columns import COLUMNS, INCIDENTS
from geo.interchange.zipping import open_archive, open_entry

Progress = Callable[[int, int], None]  # files written, files in all


def name_download(format: ExportFormat, stem: str = INCIDENTS) -> str:
    """Name the one file that holds an export: `incidents.gpkg`, `incidents.csv.zip`, `incidents-acled.csv.zip`."""
    shape = f"-{format.id}" if format.id in SHAPES else ""
    return f"{stem}{shape}{format.suffix}{'' if format.is_whole else ARCHIVE}"


def write_download(export: Export, file: BinaryIO) -> None:
    """Write an export as one file: as it is where the format is whole, as an archive of its tables otherwise."""
    if export.format.is_whole:
        export.tables[INCIDENTS](file)
    else:
        write_archive(export, file)


def write_archive(export: Export, file: BinaryIO, progress: Progress | None = None) -> None:
    """Write the tables of an export into one archive, a file each."""
    with open_archive(file) as archive:
        for done, (name, write) in enumerate(export.tables.items(), start=1):
            suffix = ".csv" if name in (COLUMNS, LEFT_OUT) else export.format.suffix
            with open_entry(archive, f"{name}{suffix}", size=export.size) as entry:
                write(entry)  # type: ignore[arg-type]
            if progress:
                progress(done, len(export.tables))


def write_export(export: Export, path: Path, progress: Progress | None = None) -> list[Path]:
    """Write an export to a path: one file, an archive where the name ends so, or a file a table beside each other.

    Returns:
        The files.

    Raises:
        ExportError: One of them cannot be written; the message names it.
    """
    if path.suffix.lower() == ARCHIVE:
        with _replace(path) as file:
            write_archive(export, file, progress)
        return [path]
    tables = [name for name in export.tables if name not in (COLUMNS, LEFT_OUT)]
    paths = [path if name == INCIDENTS else path.with_suffix(f".{name}{path.suffix}") for name in tables]
    for done, (name, each) in enumerate(zip(tables, paths, strict=True), start=1):
        with _replace(each) as file:
            export.tables[name](file)
        if progress:
            progress(done, len(paths))
    return paths


@contextmanager
def _replace(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside the one that is meant, and put it in its place once it is whole."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _explain(path, error) from error
    try:
        with open(handle, "wb") as file:  # noqa: PTH123
            yield file
        Path(name).chmod(0o666 & ~_read_mask())
        Path(name).replace(path)
    except OSError as error:
        raise _explain(path, error) from error
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)


def _read_mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _explain(path: Path, error: OSError) -> ExportError:
    return ExportError(f"{path}: it cannot be written ({error.strerror or error}). Name another file.")
