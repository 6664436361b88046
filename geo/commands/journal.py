"""`python -m geo journal`: the corrections by hand, out, in, told and checked; what it needs is loaded when it runs."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from geo.commands.options import Commands
from geo.errors import JournalError
from geo.escaping import escape_control

if TYPE_CHECKING:
    from geo.journal.store import Journal


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the command and what it can do to the command line."""
    journal = commands.add_parser("journal", help="corrections by hand: export, import, history, check")
    parts = journal.add_subparsers(required=True, metavar="WHAT")
    out = _add_part(parts, "export", "write the corrections for another machine, or as gold", _export)
    out.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to; otherwise standard output")
    out.add_argument(
        "--gold",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="gold of the articles at these paths, to measure the reading by",
    )
    take = _add_part(parts, "import", "take in corrections that another machine exported", _import)
    take.add_argument("file", type=Path, metavar="FILE", help="what `journal export` wrote")
    told = _add_part(parts, "history", "tell who did what", _history)
    told.add_argument("incident", nargs="?", metavar="INCIDENT", help="the id of one incident; otherwise all")
    _add_part(parts, "check", "look for damage", _check)


def _add_part(parts: "Commands[argparse.ArgumentParser]", name: str, help: str, run: object) -> argparse.ArgumentParser:
    part = parts.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    part.add_argument("--journal", type=Path, metavar="FILE", help="another journal than the user's own")
    part.set_defaults(run=run)
    return part


def _open(options: argparse.Namespace) -> "Journal":
    from geo.journal.store import Journal, find_journal_file

    return Journal(options.journal or find_journal_file())


def _export(options: argparse.Namespace) -> int:
    from geo.journal.exchange import dump_journal, holds_acled

    journal = _open(options)
    if options.gold:
        return _export_gold(journal, options)
    entries = journal.list_entries()
    written = _write(dump_journal(entries), options.output)
    kept = sum(holds_acled(entry) for entry in entries)
    _tell(f"{written} of {len(entries)} entries written")
    if kept:
        _tell(f"{kept} hold rows of ACLED, whose terms do not let you pass them on; they are not in the file")
    return 0


def _export_gold(journal: "Journal", options: argparse.Namespace) -> int:
    from geo.collection import read_incidents
    from geo.journal.applying import apply_journal
    from geo.journal.gold import dump_gold
    from geo.journal.restating import list_corrections

    read = read_incidents(options.gold, corrections=list_corrections(journal.list_entries()))
    result = apply_journal(read.table, journal, read.articles)
    written = _write(dump_gold(result), options.output)
    _tell(f"{written} incidents written; those that nobody looked at are optional")
    for problem in read.problems:
        _tell(f"{problem.severity}: {problem}")
    return int(any(problem.severity == "error" for problem in read.problems))


def _import(options: argparse.Namespace) -> int:
    from geo.journal.exchange import import_journal

    result = import_journal(_open(options), options.file)
    _tell(f"{len(result.new)} new entries, {result.known} known, {len(result.problems)} lines left out")
    for problem in result.problems:
        _tell(f"error: {options.file}, {problem}")
    return int(bool(result.problems))


def _history(options: argparse.Namespace) -> int:
    from geo.journal.history import describe_entry, list_history

    entries = list_history(_open(options).list_entries(), options.incident)
    if options.incident and not entries:
        raise JournalError(f"nothing was entered about {options.incident!r}; is it the id of an incident?")
    for entry in entries:
        for line in describe_entry(entry):
            print(" " * (len(line) - len(line.lstrip())) + escape_control(line))
    return 0


def _check(options: argparse.Namespace) -> int:
    journal = _open(options)
    damage = journal.find_damage()
    for words in damage:
        _tell(f"error: {journal.file}: {words}")
    if not damage:
        entries = journal.list_entries()
        held = {entry.id for entry in entries}
        missing = {parent for entry in entries for parent in entry.draft.based_on} - held
        _tell(f"{journal.file}: {len(entries)} entries, all whole")
        if missing:
            _tell(f"{len(missing)} entries that others are based on are not here; import the export they are in")
    return int(bool(damage))


def _write(lines: Iterable[str], output: Path | None) -> int:
    if output is not None:
        from geo.journal.exchange import write_whole

        return write_whole(lines, output)
    count = 0
    for line in lines:
        print(line, end="")
        count += 1
    return count


def _tell(words: str) -> None:
    print(escape_control(words), file=sys.stderr)
