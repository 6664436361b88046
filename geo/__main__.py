"""The command line.

    python -m geo extract PATH...              incidents as JSON Lines on standard output
    python -m geo mentions PATH...             every mention as JSON Lines
    python -m geo explain PATH...              why it was read so, in words, for a person
    python -m geo convert IN... OUT            between articles, tables and JSON Lines, by the end of OUT's name, or
                                               in the shape of others: --to acled, --to ucdp
    python -m geo map PATH... -o map.html      one self-contained page that needs no network
    python -m geo journal WHAT                 corrections by hand: export, import, history, check

PATH is an article or a folder of them, for `map` and `convert` also a table (ACLED, UCDP, our own, CSV). Both write
what the page shows, corrections by hand included, and a part of it where one is asked for. Progress goes to standard
error on a terminal. A file that cannot be read is named on standard error with the reason; the others are still done,
and the exit status is 1. Each command is a module of `geo.commands`.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from geo.commands import convert, explain, extract, journal, map, mentions
from geo.errors import ConflictReplayError
from geo.escaping import escape_control

COMMANDS = (extract, mentions, explain, map, convert, journal)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status: 0 all done, 1 something could not be read, 2 wrong usage."""
    options = _build_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except ConflictReplayError as error:
        print(f"error: {escape_control(error)}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of a pipe may stop early, as `head` does; Python would complain again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geo", description="Read conflict news into incidents.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
