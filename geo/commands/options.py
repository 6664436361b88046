"""Options that several commands share, and how they are read."""

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import ConflictReplayError

if TYPE_CHECKING:
    from geo.journal.store import Journal
    from geo.webmap.requested_view import RequestedView

Commands = argparse._SubParsersAction  # generic only for type checkers
_MOST_JOBS = 256


def add_command(
    commands: "Commands[argparse.ArgumentParser]", name: str, help: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Add a command that says what it does, and runs."""
    command = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    command.set_defaults(run=run, refuse=command.error)
    return command


def add_paths(command: argparse.ArgumentParser, what: str = "an article, or a folder of them") -> None:
    """Let a command be given what it reads."""
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=what)


def add_jobs(command: argparse.ArgumentParser) -> None:
    """Let a command read articles in several processes."""
    command.add_argument("--jobs", type=_read_jobs, default=1, metavar="N", help="processes that read; all: each core")


def _read_jobs(text: str) -> int:
    if text == "all":
        return os.cpu_count() or 1
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {_MOST_JOBS}, nor 'all'")
    return int(text)


def add_journal(command: argparse.ArgumentParser) -> None:
    """Let a command lay corrections by hand over what it reads, or leave them out."""
    which = command.add_mutually_exclusive_group()
    which.add_argument("--journal", type=Path, metavar="FILE", help="corrections by hand of another journal")
    says = "leave corrections by hand out; otherwise those of the user's journal hold, as in the page"
    which.add_argument("--no-journal", action="store_true", help=says)


def open_journal(options: argparse.Namespace) -> "Journal | None":
    """Return the journal that is asked for; None: corrections are left out."""
    from geo.journal.store import Journal, find_journal_file

    return None if options.no_journal else Journal(options.journal or find_journal_file())


def add_view(command: argparse.ArgumentParser, *, last: Sequence[str] = ("--last",)) -> None:
    """Let a command be asked for a part of what it reads; `last` are the names of the option for the last day."""
    for names, metavar, help in (
        (("--view",), "ADDRESS", "what the page shows at this address, copied from the browser"),
        (("--first", "--from"), "DAY", "the first day to show, such as 2026-02-21"),
        (last, "DAY", "the last day to show"),
        (("--layers",), "TYPES", "event types, or violence, or context; with commas between"),
        (("--province",), "NAME", "a province, by name or ISO 3166-2 code, such as AF-NAN"),
    ):
        command.add_argument(*names, type=_ViewReader(names[0]), metavar=metavar, help=help)
    says = "a table to leave out, by its file's name, or articles; may be repeated"
    command.add_argument("--without", action="append", default=[], metavar="NAME", help=says)


class _ViewReader:
    """Reads what an option of a view says; its modules are loaded only when one is given."""

    def __init__(self, option: str) -> None:
        self._option = option

    def __call__(self, text: str) -> object:
        from geo.webmap import page_address, requested_view

        readers: dict[str, Callable[[str], object]] = {
            "--view": page_address.read_address,
            "--layers": requested_view.read_layers,
            "--province": requested_view.read_province,
        }
        try:
            return readers.get(self._option, requested_view.read_day)(text)
        except ConflictReplayError as error:
            raise argparse.ArgumentTypeError(str(error)) from None


def read_view(options: argparse.Namespace) -> "RequestedView":
    """Return the view that the options ask for."""
    from geo.webmap.requested_view import RequestedView

    asked = {name: getattr(options, name) for name in ("first", "last", "layers", "province", "view")}
    return RequestedView(**asked, without=frozenset(options.without))
