"""From files and folders to articles, with a word on everything that could not be read or looks wrong.

A file that cannot be read is an error: it is left out and named, the others are read all the same.
A file that was read but will tell less than it could (no date, a date to come, a copy of another) is a notice.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from geo.articles.finding import find_article_files
from geo.articles.formats import SUFFIXES, DocumentTexts, decode_text, is_document, largest_size
from geo.articles.header import Header, read_header
from geo.articles.known_files import KnownFiles, mark_file
from geo.articles.model import Article, Source
from geo.errors import ArticleError


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something about a file that its owner should know."""

    name: str  # of the file
    severity: Literal["error", "notice"]  # error: not read; notice: read, but …
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason} {self.remedy}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The articles, in the order of their names, and what is to be said about the files."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_articles(paths: Iterable[Path], *, today: date | None = None) -> Reading:
    """Read every article at the paths.

    Args:
        paths: Files, or folders that are searched to the bottom.
        today: The day after which a date of publication counts as to come; None means the computer's day.
    """
    articles: dict[str, Article] = {}
    names: set[str] = set()
    problems: list[Problem] = []
    paths = list(paths)
    with DocumentTexts() as texts, KnownFiles(paths) as known:
        read = partial(_read_known, known, texts)
        for path in paths:
            refused: list[OSError] = []
            files = find_article_files(path, refused.append)
            problems += [_report_refusal(error) for error in refused]
            if not files and not refused:
                problems.append(_report_empty_folder(path))
            for file in files:
                problems += _read_into(articles, names, file, read, today or date.today())
    return Reading(articles=tuple(articles.values()), problems=tuple(problems))


def _read_into(
    articles: dict[str, Article], names: set[str], file: Path, read: Callable[[Path], Article], today: date
) -> list[Problem]:
    """Read a file into the articles by id; return what is to be said about it."""
    try:
        article = read(file)
    except ArticleError as error:
        reason, _, remedy = str(error).partition("\n")
        return [Problem(name=file.name, severity="error", reason=reason, remedy=remedy)]
    if known := articles.get(article.id):
        return [_report_copy(file.name, known.name)]
    article = _with_own_name(article, file, names)
    articles[article.id] = article
    names.add(article.name)
    return list(check_article(article, today))


def _read_known(known: KnownFiles, texts: DocumentTexts, file: Path) -> Article:
    """Read a file, unless it is as it was when it was read before."""
    path = str(file)
    mark = mark_file(file)
    article = known.find(path, mark)
    if article is None:
        article = read_article(file, texts)
        known.keep(path, mark, article)
    return article


def read_article(path: Path, texts: DocumentTexts | None = None) -> Article:
    """Read one file; the text of a web page, a PDF or a Word file is what was found in it, below a header.

    Args:
        path: The file.
        texts: Keeps what was found in documents before; None reads them anew.

    Raises:
        ArticleError: It is missing, empty, too large, binary or not UTF-8, or a document without a report. The
            message's first line is the reason, its second the remedy.
    """
    try:
        with path.open("rb") as file:
            data = file.read(largest_size(path.name) + 1)
    except OSError as error:
        raise ArticleError(
            f"it cannot be opened ({error.strerror}).\nCheck the path and the right to read it."
        ) from error
    if not is_document(path.name):
        return build_article(path.name, decode_text(data))
    with DocumentTexts() as own:
        return build_article(path.name, (texts or own).read(path.name, data))


def build_article(name: str, text: str) -> Article:
    """Make an article of a decoded text.

    Raises:
        ArticleError: Nothing stands below its header.
    """
    header = read_header(text)
    if not text[header.body :].strip():
        raise ArticleError("it is empty.\nPut the report's text below the date line, or remove the file.")
    return Article(
        id=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        name=name,
        text=text,
        body=header.body,
        source=_read_source(header),
        url=header.fields.get("url") or None,
        title=header.fields.get("title") or None,
        published=header.published,
        published_guess=header.fields.get("published_guess", "") if header.published else "",
        lang=header.fields.get("lang") or "en",
        taken_from=header.fields.get("taken_from", ""),
    )


def check_article(article: Article, today: date) -> Iterator[Problem]:
    """Tell what makes an article less useful than it could be."""
    flaw = "" if article.published else read_header(article.text).flaw
    if flaw and is_document(article.name):
        yield _report_undated(article.name)
    elif flaw:
        remedy = "Begin the file with 'date YYYY-MM-DD '; until then 'Thursday' or 'last week' in it have no date."
        yield Problem(name=article.name, severity="notice", reason=f"{flaw}.", remedy=remedy)
    if article.published_guess:
        reason = f"its date {article.published} is a guess: {article.published_guess[:80]}."
        remedy = (
            "All days in it are counted from that date: check it, and add the article with its date (Add in the page)."
        )
        yield Problem(name=article.name, severity="notice", reason=reason, remedy=remedy)
    if article.published and article.published > today:
        reason = f"its date {article.published} is in the future."
        remedy = f"Check the year and the order of month and day; it was read as it stands (today is {today})."
        yield Problem(name=article.name, severity="notice", reason=reason, remedy=remedy)
    if article.lang.lower()[:2] != "en":
        reason = f"its language is '{article.lang[:20]}'."
        yield Problem(
            name=article.name, severity="notice", reason=reason, remedy="Only English is read well; translate it first."
        )


def _read_source(header: Header) -> Source | None:
    name = header.fields.get("source", "").strip()
    return name_source(name) if name else None


def name_source(name: str) -> Source:
    """Make a publisher of its name."""
    return Source(id=name.lower().replace(" ", "-"), name=name)


def _with_own_name(article: Article, file: Path, taken: Set[str]) -> Article:
    """Keep names apart: two folders may each hold a 001.txt, so the second takes its folder's name before it."""
    if article.name not in taken:
        return article
    parts = file.absolute().parts
    names = ("/".join(parts[first:]) for first in range(len(parts) - 1, -1, -1))
    return replace(article, name=next((name for name in names if name not in taken), f"{article.id}/{article.name}"))


def _report_undated(name: str) -> Problem:
    reason = "it does not say when it was published."
    remedy = "Add it with its date (Add in the page); until then 'Thursday' or 'last week' in it have no date."
    return Problem(name=name, severity="notice", reason=reason, remedy=remedy)


def _report_copy(name: str, known: str) -> Problem:
    reason = f"it has the same text as {known}."
    return Problem(name=name, severity="notice", reason=reason, remedy="It was read once; remove one of the two files.")


def _report_refusal(error: OSError) -> Problem:
    name = Path(error.filename or "").name
    reason = f"the folder cannot be opened ({error.strerror})."
    return Problem(name=name, severity="error", reason=reason, remedy="Check the path and the right to read it.")


def _report_empty_folder(path: Path) -> Problem:
    reason = "no article in this folder."
    remedy = f"Put files that end in {', '.join(SUFFIXES)} into {path}, or name another folder."
    return Problem(name=path.name or str(path), severity="error", reason=reason, remedy=remedy)
