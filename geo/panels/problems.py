"""What could not be read, or reads worse than it could: file, reason and remedy."""

from collections.abc import Sequence

from geo.articles.reading import Problem
from geo.escaping import escape

_WORDS = {"error": "Not read", "notice": "Read, with a doubt"}


def draw_problems(problems: Sequence[Problem]) -> str:
    """Draw the list of problems, files that could not be read first; none is the empty string."""
    ordered = sorted(problems, key=lambda problem: problem.severity != "error")
    items = "".join(
        f'<li class="cp-problem cp-{problem.severity}"><b>{_WORDS[problem.severity]}: {escape(problem.name)}</b> '
        f"— {escape(problem.reason)} <span>{escape(problem.remedy)}</span></li>"
        for problem in ordered
    )
    return f'<ul class="cp-problems">{items}</ul>' if items else ""
