"""Files of every form that an article may come in -> Document, chosen by what the file is called and begins with."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path, PurePath
from types import TracebackType
from typing import Self

from geo.articles.documents import Document, read_plain, write_document
from geo.articles.guesses import fill_gaps
from geo.articles.pdf_files import FILE_DAY as PDF_DAY
from geo.articles.pdf_files import read_pdf
from geo.articles.web_pages import read_web_page
from geo.articles.word_files import FILE_DAY as WORD_DAY
from geo.articles.word_files import read_word_file
from geo.errors import ArticleError
from geo.kept import Shelf, find_shelf_folder, name_entry, name_state

LARGEST_TEXT = 2_000_000  # bytes of plain text; a long read has 60,000
LARGEST_DOCUMENT = 30_000_000  # bytes of a page, a PDF or a Word file with its pictures
TEXT_SUFFIXES = (".txt", ".md", ".markdown")
DOCUMENT_SUFFIXES = (".html", ".htm", ".pdf", ".docx")
SUFFIXES = (*TEXT_SUFFIXES, *DOCUMENT_SUFFIXES)
_TABLE_SUFFIXES = (".csv", ".tsv", ".geojson", ".json", ".gpkg", ".parquet", ".xlsx", ".xls", ".ods", ".zip")
_PDF_BEGINS = 1024  # bytes before the head of a PDF that readers put up with
_WEB_PAGE = re.compile(rb"\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)
_LIBRARIES = ("trafilatura", "htmldate", "pypdf", "py3langid")


def is_article_name(name: str) -> bool:
    """Whether a file of this name counts as an article in a folder; README and hidden files do not."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".") and not name.upper().startswith("README")


def is_document(name: str) -> bool:
    """Whether a file of this name holds more than plain text."""
    return name.lower().endswith(DOCUMENT_SUFFIXES)


def largest_size(name: str) -> int:
    """Return the bytes that a file of this name may have."""
    return LARGEST_DOCUMENT if is_document(name) else LARGEST_TEXT


def read_document(name: str, data: bytes) -> Document:
    """Read one file, and guess what it does not state.

    Args:
        name: What it is called; folders before it are passed over.
        data: All of it.

    Raises:
        ArticleError: It holds no article. The message's first line is the reason, its second the remedy.
    """
    name = base_name(name)
    if len(data) > (limit := largest_size(name)):
        raise ArticleError(
            f"it is larger than {limit / 1e6:g} MB.\nAn article is one report: split the file into one file a report."
        )
    if not data.strip():
        raise ArticleError("it is empty.\nSave it again where it comes from, or remove the file.")
    return replace(_choose_reader(name, data)(name, data), taken_from=name)


def base_name(name: str) -> str:
    """Return a name without the folders before it, whichever system's strokes they are written with."""
    return PurePath(name.replace("\\", "/").replace("\0", "")).name or "unnamed"


def _choose_reader(name: str, data: bytes) -> Callable[[str, bytes], Document]:
    suffix = PurePath(name).suffix.lower()
    if data.startswith(b"%PDF-"):
        return _read_pdf
    if suffix == ".pdf" and b"%PDF-" not in data[:_PDF_BEGINS]:
        raise ArticleError(
            "it is called PDF and is none.\nGive it the ending of what it is, such as .txt or .html, or save it anew."
        )
    if suffix == ".pdf":
        return _read_pdf
    if suffix == ".docx":
        return _read_word
    if suffix in (".html", ".htm"):
        return lambda _name, page: fill_gaps(read_web_page(page))
    if suffix in TEXT_SUFFIXES:
        return lambda name, text: fill_gaps(read_plain(decode_text(text), name))
    if suffix in _TABLE_SUFFIXES:
        raise ArticleError(f"files that end in '{suffix}' are tables.\nAdd it as one: Add, then A table.")
    raise ArticleError(f"files that end in '{suffix[:12]}' are not read.\nGive one of {', '.join(SUFFIXES)}.")


def _read_pdf(_name: str, data: bytes) -> Document:
    document, made = read_pdf(data)
    return fill_gaps(document, file_day=made, file_guess=PDF_DAY)


def _read_word(_name: str, data: bytes) -> Document:
    document, saved = read_word_file(data)
    return fill_gaps(document, file_day=saved, file_guess=WORD_DAY)


def decode_text(data: bytes) -> str:
    """Decode a file of plain text, which is UTF-8.

    Raises:
        ArticleError: It is too large, binary, or in another encoding.
    """
    if len(data) > LARGEST_TEXT:
        limit = f"{LARGEST_TEXT / 1e6:g} MB"
        raise ArticleError(
            f"it is larger than {limit}.\nAn article is one report: split the file into one file a report."
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError("it is UTF-16, not UTF-8.\nSave it as UTF-8, for example with: iconv -f UTF-16 -t UTF-8.")
    if _WEB_PAGE.match(data):
        raise ArticleError("it is a web page, not text.\nGive it the ending .html.")
    if b"\x00" in data:
        raise ArticleError("it is binary, not text.\nSave the report as plain text in UTF-8.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = f"byte {error.start} (0x{data[error.start]:02x})"
        remedy = "Save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8."
        raise ArticleError(f"it is not UTF-8 text: {place} begins no character.\n{remedy}") from error


def name_forms() -> str:
    """Name the state of all that makes articles of files: this stage, and the libraries it reads documents with."""
    return f"{name_state([Path(__file__).parent])}-{'-'.join(version(library) for library in _LIBRARIES)}"


class DocumentTexts:
    """The texts of documents in the form in which they are kept; what was read before is taken from the disk."""

    def __init__(self) -> None:
        self._shelf: Shelf | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._shelf is not None:
            self._shelf.close()

    def read(self, name: str, data: bytes) -> str:
        """Return the text of a document.

        Raises:
            ArticleError: As `read_document`.
        """
        shelf = self._open()
        key = name_entry(base_name(name), hashlib.sha256(data).hexdigest())
        if (kept := shelf.find(key)) is not None:
            return kept.decode("utf-8", "surrogatepass")
        text = write_document(read_document(name, data))
        shelf.keep(key, text.encode("utf-8", "surrogatepass"))
        return text

    def _open(self) -> Shelf:
        if self._shelf is None:
            folder = find_shelf_folder()
            self._shelf = Shelf(folder / "documents" if folder else None, name_forms())
        return self._shelf
