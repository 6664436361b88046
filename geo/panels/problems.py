"""What could not be read, or reads worse than it could: file, reason and remedy."""

from collections.abc import Sequence

from geo.articles.reading import Problem
from geo.escaping import escape

LISTED = 200  # a folder of PDFs has a doubt about the day of each
_WORDS = {"error": "Not read", "notice": "Read, with a doubt"}


def draw_problems(problems: Sequence[Problem]) -> str:
    """Draw the list of problems, files that could not be read first, the first of very many; none is empty."""
    ordered = sorted(problems, key=lambda problem: problem.severity != "error")
    rest = f"<li>and {len(ordered) - LISTED:,} more</li>" if len(ordered) > LISTED else ""
    items = "".join(
        f'<li class="cp-problem cp-{problem.severity}"><b>{_WORDS[problem.severity]}: {escape(problem.name)}</b> '
        f"— {escape(problem.reason)} <span>{escape(problem.remedy)}</span></li>"
        for problem in ordered[:LISTED]
    )
    return f'<ul class="cp-problems">{items}{rest}</ul>' if items else ""
