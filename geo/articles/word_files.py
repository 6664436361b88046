"""A Word file (.docx) as a document, read from its XML without anything that could be run, fetched or blown up.

A .docx is a zip of XML parts. Only two are read, each to a limit whatever the zip claims of its size; a document type
in them, which could define entities that grow without end or point elsewhere, is refused: Word writes none.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import date
from xml.parsers import expat

from geo.articles.documents import Document
from geo.errors import ArticleError

FILE_DAY = "the day on which the file says it was last saved"
LARGEST_PART = 40_000_000  # bytes of XML; a long report has half a million
_TEXT_PART = "word/document.xml"
_ABOUT_PART = "docProps/core.xml"
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # how .doc and locked .docx begin
_BREAKS = {"p": "\n\n", "br": "\n", "cr": "\n", "tab": "\t", "tc": " "}  # what stands for elements of a text
_SAVE_ANEW = "Open it in a word processor and save it as a new .docx, or copy its text and paste it."


def read_word_file(data: bytes) -> tuple[Document, date | None]:
    """Read the text of a .docx, and the day on which it says it was last saved.

    Raises:
        ArticleError: It is no .docx, broken, locked, or grows beyond all measure.
    """
    if data.startswith(_OLD_WORD):
        raise ArticleError(f"it is an old .doc file, or locked with a password.\n{_SAVE_ANEW}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            text = _read_part(parts, _TEXT_PART)
            about = _read_part(parts, _ABOUT_PART) if _ABOUT_PART in parts.namelist() else b""
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, RuntimeError, NotImplementedError, OSError) as error:
        raise ArticleError(f"it is no Word file (.docx), or a broken one.\n{_SAVE_ANEW}") from error
    facts = _read_facts(about) if about else {}
    document = Document(body=_read_text(text), title=facts.get("title", ""))
    return document, _read_day(facts.get("modified", facts.get("created", "")))


def _read_part(parts: zipfile.ZipFile, name: str) -> bytes:
    with parts.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise ArticleError(
            f"it unpacks to more than {LARGEST_PART // 1_000_000} MB, as files made to do harm do.\n"
            "If you trust it, copy its text and paste it."
        )
    return data


class _TextReader:
    """Collects the text of the paragraphs; tracked deletions and what stands twice for older programs are left out."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._in_text = False
        self._repeated = 0

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self._repeated += local == "Fallback"
        self._in_text = local == "t"
        if local in ("br", "cr", "tab") and not self._repeated:
            self.pieces.append(_BREAKS[local])

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        self._in_text = False
        self._repeated -= local == "Fallback"
        if local in ("p", "tc") and not self._repeated:
            self.pieces.append(_BREAKS[local])

    def text(self, data: str) -> None:
        if self._in_text and not self._repeated:
            self.pieces.append(data)


def _read_text(data: bytes) -> str:
    reader = _TextReader()
    _parse(data, reader.start, reader.end, reader.text)
    return "".join(reader.pieces)


def _read_facts(data: bytes) -> dict[str, str]:
    """Read what a file says of itself: title, when it was made and saved; the first word on each counts."""
    facts: dict[str, str] = {}
    open_elements: list[str] = []

    def take(text: str) -> None:
        name = open_elements[-1] if open_elements else ""
        facts[name] = facts.get(name, "") + text

    def begin(name: str, _attributes: Mapping[str, str]) -> None:
        open_elements.append(name.rpartition(" ")[2])

    def end(_name: str) -> None:
        open_elements.pop()

    _parse(data, begin, end, take)
    return facts


def _parse(
    data: bytes,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    def refuse(*_arguments: object) -> None:
        raise ArticleError(f"its XML has a document type, as no word processor writes it.\n{_SAVE_ANEW}")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ArticleError(f"its XML is broken ({error}).\n{_SAVE_ANEW}") from error


def _read_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
