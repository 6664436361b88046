"""`python -m geo mentions`: every mention as JSON Lines."""

import argparse

from geo.articles.reading import read_articles
from geo.commands.options import Commands, add_command, add_jobs, add_paths
from geo.commands.telling import print_parts, report, show_progress


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    command = add_command(commands, "mentions", "print every mention as JSON Lines", _mentions)
    add_paths(command)
    add_jobs(command)


def _mentions(options: argparse.Namespace) -> int:
    from geo.products import read_products

    reading = read_articles(options.paths)
    print_parts(read_products("mentions", reading.articles, show_progress, jobs=options.jobs))
    return report(reading.problems)
