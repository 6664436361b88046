"""The journal as a file that another machine takes in: JSON Lines, one entry a line, in their order.

Taking in the same file twice, or two files in any order, comes to the same. Entries that hold rows of ACLED stay where
they were made: their terms do not let a user pass the rows on.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from geo.errors import JournalError
from geo.interchange.import_result import is_acled
from geo.journal.model import Entry
from geo.journal.ordering import sort_entries
from geo.journal.records import LARGEST_ENTRY, dump_entry, load_entry
from geo.journal.store import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class LineProblem:
    """A line that was left out."""

    line: int  # from 1
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeResult:
    """What came of taking in a file."""

    new: tuple[Entry, ...]
    known: int  # entries that were here already
    problems: tuple[LineProblem, ...]


def holds_acled(entry: Entry) -> bool:
    """Whether an entry holds a row of ACLED."""
    return any(is_acled(each.dataset) for each in (*entry.draft.before, *entry.draft.after))


def dump_journal(entries: Iterable[Entry]) -> Iterator[str]:
    """Write entries as lines, without those that hold rows of ACLED."""
    for entry in sort_entries(entries):
        if not holds_acled(entry):
            yield f"{dump_entry(entry)}\n"


def import_journal(journal: Journal, file: Path) -> MergeResult:
    """Take in a file: every whole entry of it, in one step, or none if they cannot be written.

    Raises:
        JournalError: The file cannot be read, or the journal not written.
    """
    entries: dict[str, Entry] = {}
    problems: list[LineProblem] = []
    for number, line in _read_lines(file):
        try:
            entry = load_entry(line.decode("utf-8"))
            entries[entry.id] = entry
        except UnicodeDecodeError:
            problems.append(LineProblem(line=number, reason="it is no UTF-8; was the file opened and saved elsewhere?"))
        except JournalError as error:
            problems.append(LineProblem(line=number, reason=str(error)))
    new = journal.merge(entries.values())
    return MergeResult(new=new, known=len(entries) - len(new), problems=tuple(problems))


def _read_lines(file: Path) -> Iterator[tuple[int, bytes]]:
    """Read lines that hold something; of one that is too long only so much that it is seen to be."""
    number, is_rest = 0, False
    try:
        with file.open("rb") as stream:
            while line := stream.readline(LARGEST_ENTRY + 2):
                number += not is_rest
                if not is_rest and line.strip():
                    yield number, line.strip()
                is_rest = not line.endswith(b"\n")
    except OSError as error:
        raise JournalError(
            f"{file}: it cannot be read ({error.strerror}). Name a file that `journal export` wrote."
        ) from error


def write_whole(lines: Iterable[str], file: Path) -> int:
    """Write a file whole or not at all: what stood there before stays until the new one is on the disk.

    Returns:
        How many lines were written.

    Raises:
        JournalError: It cannot be written.
    """
    name, count = None, 0
    try:
        descriptor, name = tempfile.mkstemp(dir=file.absolute().parent, prefix=f".{file.name[:40]}-")
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            for line in lines:
                count += 1
                stream.write(line)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except OSError as error:
        if name is not None:
            with contextlib.suppress(OSError):
                Path(name).unlink()
        raise JournalError(
            f"{file}: it cannot be written ({error.strerror}). Name another file, or free some space."
        ) from error
    return count
