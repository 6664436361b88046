"""`python -m geo extract`: the incidents as they are read, as JSON Lines."""

import argparse

from geo.articles.reading import read_articles
from geo.commands.options import Commands, add_command, add_jobs, add_paths
from geo.commands.telling import print_parts, report, show_progress


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    command = add_command(commands, "extract", "print the incidents as JSON Lines", _extract)
    add_paths(command)
    add_jobs(command)
    command.add_argument("--per-article", action="store_true", help="link nothing across articles")


def _extract(options: argparse.Namespace) -> int:
    from geo.linked_lines import dump_linked
    from geo.products import read_products

    reading = read_articles(options.paths)
    if options.per_article:
        parts = read_products("incidents", reading.articles, show_progress, jobs=options.jobs)
    else:
        parts = dump_linked(reading.articles, show_progress, jobs=options.jobs)
    print_parts(parts)
    return report(reading.problems)
