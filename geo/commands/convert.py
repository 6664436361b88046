"""`python -m geo convert`: the incidents of articles and tables in another format."""

import argparse
from pathlib import Path

from geo.commands.options import Commands, add_command, add_jobs, add_journal, add_view, open_journal, read_view
from geo.commands.telling import report_lines, show_step
from geo.errors import FormatError


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    says = "write the incidents of articles or of tables in another format"
    command = add_command(commands, "convert", says, _convert)
    what = "articles, a table of any format, or JSON Lines; several are written into one"
    command.add_argument("sources", nargs="+", type=Path, metavar="IN", help=what)
    command.add_argument("target", type=Path, metavar="OUT", help="the file to write, such as incidents.gpkg")
    command.add_argument("--to", choices=("acled", "ucdp"), dest="shape", help="the columns of others, as CSV")
    add_jobs(command)
    add_view(command)
    add_journal(command)


def _convert(options: argparse.Namespace) -> int:
    from geo.conversion import convert
    from geo.interchange.export_formats import find_format

    try:
        find_format(options.target, options.shape)
    except FormatError as error:
        options.refuse(str(error))
    done = convert(
        options.sources,
        options.target,
        to=options.shape,
        view=read_view(options),
        journal=open_journal(options),
        progress=show_step,
        jobs=options.jobs,
    )
    return report_lines(done.errors, done.notices)
