"""What a command is given, read as the page reads it: articles and tables, joined, and corrections by hand on top."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.articles.formats import SUFFIXES as ARTICLE_SUFFIXES
from geo.collection import CollectionResult, read_incidents
from geo.errors import FormatError, JournalError
from geo.holdings import Holdings, correct_holdings, join_holdings
from geo.interchange.import_result import ImportResult
from geo.interchange.table_reading import read_table
from geo.journal.model import Entry
from geo.journal.restating import list_corrections
from geo.journal.result import JournalResult
from geo.journal.store import Journal

Progress = Callable[[str, int, int | None], None]  # what is done, how much of it, of how much; None: not known
_TOLD = 20  # rows of a table that cannot be used; the others are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What was read."""

    holdings: Holdings  # as corrected
    collection: CollectionResult  # the articles
    errors: tuple[str, ...]  # what could not be read, one a line
    notices: tuple[str, ...]  # what was read with a doubt, and what the journal did


def read_inputs(
    paths: Iterable[Path],
    *,
    journal: Journal | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
    as_it_is: bool = False,
) -> Inputs:
    """Read articles and tables.

    Args:
        paths: Articles, folders of articles, and tables of any format that is read; a table is named itself.
        journal: Of corrections by hand; None: they are left out.
        progress: Is told how far reading has come.
        jobs: Processes that read articles.
        as_it_is: One table alone keeps the data sets that it names, instead of becoming one of its own name.

    Raises:
        FormatError: No file can be read.
        JournalError: The journal cannot be read.
    """
    files, tell = list(paths), progress or _be_quiet
    tables = [path for path in files if is_table(path)]
    articles = [path for path in files if path not in tables]
    imports, broken = _read_tables(tables, tell)
    corrections = list_corrections(_list_entries(journal)) if journal else {}
    result = read_incidents(
        articles, corrections=corrections, jobs=jobs,
        progress=lambda done, total: tell("reading articles", done, total),
    )  # fmt: skip
    if as_it_is and not articles and len(imports) == 1:
        holdings = Holdings(table=imports[0][1].table, imports=(imports[0][1],), repeated={})
    else:
        holdings = join_holdings(result.table, [each for _, each in imports])
    if broken and not articles and not imports:
        raise FormatError("\n".join(broken))
    if journal is not None:
        holdings = correct_holdings(holdings, journal, result.articles)
    if holdings.journal_problem:
        raise JournalError(holdings.journal_problem)
    unused = (line for path, each in imports for line in _tell(path, each.problems))
    doubts = (line for path, each in imports for line in _tell(path, each.notices))
    return Inputs(
        holdings=holdings,
        collection=result,
        errors=(*_list_problems(result, "error"), *broken, *unused),
        notices=(*_list_problems(result, "notice"), *doubts, *_tell_corrections(journal, holdings.review)),
    )


def is_table(path: Path) -> bool:
    """Whether a path is read as a table and not as an article, by its name."""
    return not path.name.lower().endswith(ARTICLE_SUFFIXES) and not path.is_dir()


def _list_entries(journal: Journal) -> Sequence[Entry]:
    """List what people entered; nothing is written without it where it cannot be read."""
    try:
        return journal.list_entries()
    except JournalError as error:
        raise JournalError(f"{error} With --no-journal corrections by hand are left out.") from error


def _read_tables(paths: Iterable[Path], progress: Progress) -> tuple[list[tuple[Path, ImportResult]], list[str]]:
    """Read tables; what cannot be read is told, and the others are read all the same."""
    read: list[tuple[Path, ImportResult]] = []
    broken: list[str] = []
    for path in paths:
        try:
            read.append((path, read_table(path, progress=lambda rows: progress("reading rows", rows, None))))
        except FormatError as error:
            broken.append(str(error))
        except Exception as error:  # noqa: BLE001 - whatever a hostile file does, the others are read
            broken.append(f"{path.name}: it could not be read ({error!r}). Please report it.")
    return read, broken


def _tell_corrections(journal: Journal | None, review: JournalResult | None) -> Iterator[str]:
    """Tell what the journal did to what was read; nothing where nobody touched it."""
    if journal is None or review is None or not review.reviews:
        return
    heads = review.table[review.table["incident_id"].isin(list(review.reviews)) & (review.table["place_rank"] == 0)]
    counts = Counter(str(state) for state in heads["review_state"] if state != "unreviewed")
    said = [f"{number:,} {state}{' and left out' if state == 'rejected' else ''}" for state, number in counts.items()]
    if said:
        yield f"{journal.file.name}: by hand {', '.join(sorted(said))}. --no-journal leaves corrections out."
    if review.conflicts:
        touched = len({each.incident_id for each in review.conflicts})
        yield f"{journal.file.name}: {touched:,} in conflict with the reading; decide in the page, tab Review."


def _list_problems(result: CollectionResult, severity: str) -> Iterable[str]:
    return (str(problem) for problem in result.problems if problem.severity == severity)


def _tell(path: Path, problems: Sequence[object]) -> list[str]:
    told = [f"{path.name}: {each}" for each in problems[:_TOLD]]
    rest = len(problems) - len(told)
    return [*told, f"{path.name}: {rest:,} more rows like these."] if rest else told


def _be_quiet(_what: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""
