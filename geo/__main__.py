"""The command line.

    python -m geo extract PATH...              incidents as JSON Lines on standard output
    python -m geo mentions PATH...             every mention as JSON Lines
    python -m geo explain PATH...              why it was read so, in words, for a person
    python -m geo map PATH... -o map.html      one self-contained page that needs no network

PATH is an article or a folder of them. `--jobs N` reads in N processes. Progress goes to standard error on a terminal.
A file that cannot be read is named on standard error with the reason; the others are still done, and the exit status
is 1.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from geo.articles.reading import Problem, read_articles
from geo.errors import ConflictReplayError
from geo.escaping import escape_control

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
    return parser


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
    from geo.incidents.rows import build_table
    from geo.interchange.jsonl import dump_records
    from geo.pipeline import Pipeline, read_all

    reading = read_articles(options.paths)
    pipeline = Pipeline()
    read = read_all(pipeline, reading.articles, _show_progress, jobs=options.jobs)
    for group in ([each] for each in read) if options.per_article else [read]:
        _print_lines(dump_records(build_table(pipeline.link(group))))
    return _report(reading.problems)


def _mentions(options: argparse.Namespace) -> int:
    from geo.interchange.mention_records import dump_mentions
    from geo.pipeline import Pipeline, list_mentions, read_all

    reading = read_articles(options.paths)
    for each in read_all(Pipeline(), reading.articles, _show_progress, jobs=options.jobs):
        _print_lines(dump_mentions(list_mentions(each.mentions), each.resolutions))
    return _report(reading.problems)


def _explain(options: argparse.Namespace) -> int:
    from geo.panels.plain import explain_article, group_by_article
    from geo.pipeline import Pipeline, read_all

    reading = read_articles(options.paths)
    pipeline = Pipeline()
    read = list(read_all(pipeline, reading.articles, _show_progress, jobs=options.jobs))
    told = group_by_article(pipeline.link(read))
    explained: dict[str, str] = {}
    for each in read:
        incidents, names = told.get(each.article.id, []), pipeline.explain_names(each)
        _print_lines(explain_article(each.article, incidents, each.coded.left_out, names, explained))
        for incident in incidents:
            explained.setdefault(incident.id, each.article.name)
    return _report(reading.problems)


def _map(options: argparse.Namespace) -> int:
    from geo.pipeline import read_incidents
    from geo.webmap.publication import draw_publication

    result = read_incidents(options.paths, progress=_show_progress, jobs=options.jobs)
    page = draw_publication(result.table, result.articles, result.left_out)
    try:
        options.output.write_text(page, encoding="utf-8")
    except OSError as error:
        print(f"error: {options.output}: it cannot be written ({error.strerror}). Name another file.", file=sys.stderr)
        return 1
    return _report(result.problems)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = _ERASE_LINE if done == total else ""
        print(f"{_ERASE_LINE}reading articles: {done} of {total}{end}", end="", file=sys.stderr, flush=True)


def _report(problems: Sequence[Problem]) -> int:
    for problem in problems:
        print(f"{problem.severity}: {escape_control(problem)}", file=sys.stderr)
    return int(any(problem.severity == "error" for problem in problems))


if __name__ == "__main__":
    sys.exit(main())
