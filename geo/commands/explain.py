"""`python -m geo explain`: why everything was read as it was, for a person."""

import argparse

from geo.articles.reading import read_articles
from geo.commands.options import Commands, add_command, add_jobs, add_paths
from geo.commands.telling import print_lines, report, show_progress


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    command = add_command(commands, "explain", "say in words why everything was read as it was", _explain)
    add_paths(command)
    add_jobs(command)


def _explain(options: argparse.Namespace) -> int:
    from geo.explaining import explain_articles

    reading = read_articles(options.paths)
    print_lines(explain_articles(reading.articles, show_progress, jobs=options.jobs))
    return report(reading.problems)
