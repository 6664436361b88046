"""From files to the page that is passed on: articles and tables in, one HTML document out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geo.collection import CollectionResult, read_incidents
from geo.errors import FormatError
from geo.holdings import join_holdings
from geo.interchange.containers import SUFFIXES
from geo.interchange.import_result import ImportResult
from geo.interchange.table_reading import read_table
from geo.webmap.publication import draw_publication
from geo.webmap.requested_view import RequestedView

Progress = Callable[[int, int], None]  # articles done, articles in all
_TOLD = 20  # rows of a table that cannot be used; the others are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What came of some files."""

    page: str
    errors: tuple[str, ...]  # what could not be read, one a line
    notices: tuple[str, ...]  # what was read with a doubt


def publish(
    paths: Iterable[Path],
    view: RequestedView,
    *,
    made: date | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Publication:
    """Read articles and tables and draw the page of what was asked for.

    Args:
        paths: Articles, folders of articles, and tables of any format that is read; a table is named itself.
        view: The part that is asked for.
        made: The day to tell on the page; None: none.
        progress: Is called after each article that is read.
        jobs: Processes that read articles.

    Raises:
        ViewError: No incident lies in the days asked for.
    """
    files = list(paths)
    tables = [path for path in files if is_table(path)]
    result = read_incidents([path for path in files if path not in tables], progress=progress, jobs=jobs)
    imports, broken = _read_tables(tables)
    table = join_holdings(result.table, [each for _, each in imports]).table
    page = draw_publication(table, result.articles, result.left_out, view=view.find_in(table), made=made)
    unused = (line for path, each in imports for line in _tell(path, each.problems))
    doubts = (line for path, each in imports for line in _tell(path, each.notices))
    return Publication(
        page=page,
        errors=(*_list_problems(result, "error"), *broken, *unused),
        notices=(*_list_problems(result, "notice"), *doubts),
    )


def is_table(path: Path) -> bool:
    """Whether a path is read as a table and not as an article, by its name."""
    return path.name.lower().endswith(SUFFIXES) and not path.is_dir()


def _read_tables(paths: Iterable[Path]) -> tuple[list[tuple[Path, ImportResult]], list[str]]:
    """Read tables; what cannot be read is told, and the others are read all the same."""
    read: list[tuple[Path, ImportResult]] = []
    broken: list[str] = []
    for path in paths:
        try:
            read.append((path, read_table(path)))
        except FormatError as error:
            broken.append(str(error))
    return read, broken


def _list_problems(result: CollectionResult, severity: str) -> Iterable[str]:
    return (str(problem) for problem in result.problems if problem.severity == severity)


def _tell(path: Path, problems: Sequence[object]) -> list[str]:
    told = [f"{path.name}: {each}" for each in problems[:_TOLD]]
    rest = len(problems) - len(told)
    return [*told, f"{path.name}: {rest:,} more rows like these."] if rest else told
