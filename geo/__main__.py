"""The command line.

    python -m geo extract PATH...              incidents as JSON Lines on standard output
    python -m geo mentions PATH...             every mention as JSON Lines
    python -m geo explain PATH...              why it was read so, in words, for a person
    python -m geo convert IN OUT               between articles, tables and JSON Lines, by the end of OUT's name, or
                                               in the shape of others: --to acled, --to ucdp
    python -m geo map PATH... -o map.html      one self-contained page that needs no network; of a part of what was
                                               read with --from DAY --to DAY --layers TYPES --province NAME
    python -m geo journal WHAT                 corrections by hand: export, import, history, check

PATH is an article or a folder of them, for `map` also a table (ACLED, UCDP, our own, CSV). `--jobs N` reads in N
processes. Progress goes to standard error on a terminal. A file that cannot be read is named on standard error with the
reason; the others are still done, and the exit status is 1.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from geo.articles.reading import Problem, read_articles
from geo.errors import ConflictReplayError, FormatError
from geo.escaping import escape_control
from geo.journal_command import add_journal_command

_MOST_JOBS = 256
_ERASE_LINE = "\r\x1b[K"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status: 0 all done, 1 something could not be read, 2 wrong usage."""
    options = _build_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except ConflictReplayError as error:
        print(f"error: {error}", file=sys.stderr)
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
    extract = _add_command(commands, "extract", "print the incidents as JSON Lines", _extract)
    extract.add_argument("--per-article", action="store_true", help="link nothing across articles")
    _add_command(commands, "mentions", "print every mention as JSON Lines", _mentions)
    _add_command(commands, "explain", "say in words why everything was read as it was", _explain)
    draw = _add_command(commands, "map", "write one self-contained page that needs no network", _map)
    draw.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the page, such as map.html")
    _add_view(draw)
    _add_convert(commands)
    add_journal_command(commands)
    return parser


def _add_convert(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    says = "write the incidents of articles or of a table in another format"
    command = commands.add_parser("convert", help=says, description=says[0].upper() + says[1:] + ".")
    command.add_argument("source", type=Path, metavar="IN", help="articles, a table of any format, or JSON Lines")
    command.add_argument("target", type=Path, metavar="OUT", help="the file to write, such as incidents.gpkg")
    command.add_argument("--to", choices=("acled", "ucdp"), help="the columns of others, as CSV")
    command.set_defaults(run=_convert, refuse=command.error)


def _add_view(command: argparse.ArgumentParser) -> None:
    """Let a command be asked for a part of what it reads."""
    for option, metavar, help in (
        ("--from", "DAY", "the first day to show, such as 2026-02-21"),
        ("--to", "DAY", "the last day to show"),
        ("--layers", "TYPES", "event types, or violence, or context; with commas between"),
        ("--province", "NAME", "a province, by name or ISO 3166-2 code, such as AF-NAN"),
    ):
        command.add_argument(option, type=_ViewReader(option), metavar=metavar, help=help)


class _ViewReader:
    """Reads what an option of a view says; its modules are loaded only when one is given."""

    def __init__(self, option: str) -> None:
        self._option = option

    def __call__(self, text: str) -> object:
        from geo.webmap import requested_view

        read = {"--layers": requested_view.read_layers, "--province": requested_view.read_province}
        try:
            return read.get(self._option, requested_view.read_day)(text)
        except ConflictReplayError as error:
            raise argparse.ArgumentTypeError(str(error)) from None


def _add_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, help: str, run: object
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="an article, or a folder of them")
    command.add_argument("--jobs", type=_read_jobs, default=1, metavar="N", help="processes that read; all: each core")
    command.set_defaults(run=run)
    return command


def _read_jobs(text: str) -> int:
    if text == "all":
        return os.cpu_count() or 1
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {_MOST_JOBS}, nor 'all'")
    return int(text)


def _extract(options: argparse.Namespace) -> int:
    from geo.collection import dump_linked, read_products

    reading = read_articles(options.paths)
    if options.per_article:
        parts = read_products("incidents", reading.articles, _show_progress, jobs=options.jobs)
    else:
        parts = dump_linked(reading.articles, _show_progress, jobs=options.jobs)
    _print_parts(parts)
    return _report(reading.problems)


def _mentions(options: argparse.Namespace) -> int:
    from geo.collection import read_products

    reading = read_articles(options.paths)
    _print_parts(read_products("mentions", reading.articles, _show_progress, jobs=options.jobs))
    return _report(reading.problems)


def _explain(options: argparse.Namespace) -> int:
    from geo.collection import read_explained
    from geo.panels.plain import explain_article, group_by_article
    from geo.pipeline import load_pipeline

    reading = read_articles(options.paths)
    read = list(read_explained(reading.articles, _show_progress, jobs=options.jobs))
    told = group_by_article(load_pipeline().link_coded(coded for coded, _ in read))
    explained: dict[str, str] = {}
    for article, (coded, names) in zip(reading.articles, read, strict=True):
        incidents = told.get(article.id, [])
        _print_lines(explain_article(article, incidents, coded.left_out, names, explained))
        for incident in incidents:
            explained.setdefault(incident.id, article.name)
    return _report(reading.problems)


def _map(options: argparse.Namespace) -> int:
    from geo.publishing import publish
    from geo.webmap.requested_view import RequestedView

    asked = vars(options)
    view = RequestedView(first=asked["from"], last=options.to, layers=options.layers, province=options.province)
    done = publish(options.paths, view, made=date.today(), progress=_show_progress, jobs=options.jobs)
    try:
        options.output.write_text(done.page, encoding="utf-8")
    except OSError as error:
        print(f"error: {options.output}: it cannot be written ({error.strerror}). Name another file.", file=sys.stderr)
        return 1
    for severity, lines in (("error", done.errors), ("notice", done.notices)):
        for line in lines:
            print(f"{severity}: {escape_control(line)}", file=sys.stderr)
    return int(bool(done.errors))


def _convert(options: argparse.Namespace) -> int:
    from geo.conversion import convert
    from geo.interchange.export_formats import find_format

    try:
        find_format(options.target, options.to)
    except FormatError as error:
        options.refuse(str(error))
    done = convert(options.source, options.target, to=options.to, progress=_show_step)
    for severity, lines in (("error", done.errors), ("notice", done.notices)):
        for line in lines:
            print(f"{severity}: {escape_control(line)}", file=sys.stderr)
    return int(bool(done.errors))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _print_parts(parts: Iterable[bytes]) -> None:
    """Print lines that were made before, each part with its line breaks."""
    for part in parts:
        print(part.decode("utf-8", "surrogatepass"), end="")


def _show_progress(done: int, total: int) -> None:
    _show_step("reading articles", done, total)


def _show_step(what: str, done: int, total: int | None) -> None:
    """Show how far one step has come; a total that is not known is None."""
    if sys.stderr.isatty():
        end = _ERASE_LINE if done == total else ""
        told = f"{done:,}" if total is None else f"{done} of {total}"
        print(f"{_ERASE_LINE}{what}: {told}{end}", end="", file=sys.stderr, flush=True)


def _report(problems: Sequence[Problem]) -> int:
    for problem in problems:
        print(f"{problem.severity}: {escape_control(problem)}", file=sys.stderr)
    return int(any(problem.severity == "error" for problem in problems))


if __name__ == "__main__":
    sys.exit(main())
