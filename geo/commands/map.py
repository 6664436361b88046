"""`python -m geo map`: one self-contained page of articles and tables."""

import argparse
import sys
from datetime import date
from pathlib import Path

from geo.commands.options import (
    Commands,
    add_command,
    add_jobs,
    add_journal,
    add_paths,
    add_view,
    open_journal,
    read_view,
)
from geo.commands.telling import report_lines, show_step


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    command = add_command(commands, "map", "write one self-contained page that needs no network", _map)
    add_paths(command, "an article, a folder of them, or a table")
    add_jobs(command)
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the page, such as map.html")
    add_view(command, last=("--last", "--to"))
    add_journal(command)


def _map(options: argparse.Namespace) -> int:
    from geo.publishing import publish

    done = publish(
        options.paths,
        read_view(options),
        journal=open_journal(options),
        made=date.today(),
        progress=show_step,
        jobs=options.jobs,
    )
    try:
        options.output.write_text(done.page, encoding="utf-8", errors="surrogatepass")
    except OSError as error:
        print(f"error: {options.output}: it cannot be written ({error.strerror}). Name another file.", file=sys.stderr)
        return 1
    return report_lines(done.errors, done.notices)
