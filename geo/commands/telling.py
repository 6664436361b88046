"""What commands print: results on standard output, progress and problems on standard error."""

import sys
from collections.abc import Iterable, Sequence

from geo.articles.reading import Problem
from geo.escaping import escape_control

_ERASE_LINE = "\r\x1b[K"


def print_lines(lines: Iterable[str]) -> None:
    """Print lines, one after the other."""
    for line in lines:
        print(line)


def print_parts(parts: Iterable[bytes]) -> None:
    """Print lines that were made before, each part with its line breaks."""
    for part in parts:
        print(part.decode("utf-8", "surrogatepass"), end="")


def show_progress(done: int, total: int) -> None:
    """Show how many articles are read."""
    show_step("reading articles", done, total)


def show_step(what: str, done: int, total: int | None) -> None:
    """Show how far one step has come, on a terminal only; a total that is not known is None."""
    if sys.stderr.isatty():
        end = _ERASE_LINE if done == total else ""
        told = f"{done:,}" if total is None else f"{done} of {total}"
        print(f"{_ERASE_LINE}{what}: {told}{end}", end="", file=sys.stderr, flush=True)


def report(problems: Sequence[Problem]) -> int:
    """Tell what could not be read, or only with a doubt; return the exit status."""
    errors = [str(problem) for problem in problems if problem.severity == "error"]
    for problem in problems:
        print(f"{problem.severity}: {escape_control(problem)}", file=sys.stderr)
    return int(bool(errors))


def report_lines(errors: Sequence[str], notices: Sequence[str]) -> int:
    """Tell what went wrong, then what else is to be known; return the exit status."""
    for severity, lines in (("error", errors), ("notice", notices)):
        for line in lines:
            print(f"{severity}: {escape_control(line)}", file=sys.stderr)
    return int(bool(errors))
