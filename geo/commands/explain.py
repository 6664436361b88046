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
    from geo.collection import read_explained
    from geo.panels.plain import explain_article, group_by_article
    from geo.pipeline import load_pipeline

    reading = read_articles(options.paths)
    read = list(read_explained(reading.articles, show_progress, jobs=options.jobs))
    told = group_by_article(load_pipeline().link_coded(coded for coded, _ in read))
    explained: dict[str, str] = {}
    for article, (coded, names) in zip(reading.articles, read, strict=True):
        incidents = told.get(article.id, [])
        print_lines(explain_article(article, incidents, coded.left_out, names, explained))
        for incident in incidents:
            explained.setdefault(incident.id, article.name)
    return report(reading.problems)
