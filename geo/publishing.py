"""From files to the page that is passed on: articles and tables in, one HTML document out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geo.inputs import Progress, read_inputs
from geo.journal.store import Journal
from geo.webmap.publication import draw_publication
from geo.webmap.requested_view import RequestedView


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
    journal: Journal | None = None,
    made: date | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Publication:
    """Read articles and tables and draw the page of what was asked for, as the page itself exports it.

    Args:
        paths: Articles, folders of articles, and tables of any format that is read; a table is named itself.
        view: The part that is asked for.
        journal: Of corrections by hand; None: they are left out.
        made: The day to tell on the page; None: none.
        progress: Is told how far reading has come.
        jobs: Processes that read articles.

    Raises:
        ViewError: No incident lies in the days asked for.
        FormatError: No file can be read.
        JournalError: The journal cannot be read.
    """
    read = read_inputs(paths, journal=journal, progress=progress, jobs=jobs)
    table, result = read.holdings.table, read.collection
    page = draw_publication(table, result.articles, result.left_out, view=view.find_in(table), made=made)
    return Publication(page=page, errors=read.errors, notices=read.notices)
