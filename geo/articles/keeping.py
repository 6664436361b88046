"""A folder in which taken articles are kept, one Markdown file each, never one over another.

A file is written whole under a hidden name and then given its own, so that whoever watches the folder never reads half
of it. What is removed is set aside under another name, and can be brought back.
"""

import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from geo.articles.documents import Document, write_document
from geo.articles.formats import base_name
from geo.articles.model import Article
from geo.errors import ArticleError

REMOVED = ".removed"  # follows the name of a file that was set aside
_LONGEST_NAME = 80  # characters
_MOST_NAMESAKES = 1_000
_NO_LETTER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class ArticleFolder:
    """The folder of taken articles; it is made when the first one is kept."""

    path: Path

    def keep(self, document: Document) -> str:
        """Write a document into the folder and return the name of its file.

        Raises:
            ArticleError: It has no words, or the folder cannot be written to.
        """
        text = write_document(document).encode("utf-8", "replace")
        stem = name_document(document)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            return self._write(text, stem)
        except OSError as error:
            raise ArticleError(
                f"it cannot be kept in {self.path} ({error.strerror or error}).\n"
                "Make room, or the folder writable, and take it again; nothing was lost."
            ) from error

    def remove(self, article: Article) -> str:
        """Set a taken article aside; return the name under which it can be brought back.

        Raises:
            ArticleError: It was not taken into this folder, was changed since, or the folder cannot be written to.
        """
        file = self.find(article)
        if file is None:
            raise ArticleError(f"{article.name} does not lie in {self.path} as it was read.\nReload the page.")
        for name in self._list_names(file.name, REMOVED):
            try:
                _move(file, self.path / name)
            except FileExistsError:
                continue
            except OSError as error:
                raise ArticleError(
                    f"{article.name} cannot be removed ({error.strerror or error}).\nMake {self.path} writable."
                ) from error
            return name
        raise ArticleError(f"{article.name} was removed too often.\nEmpty {self.path} of what ends in {REMOVED}.")

    def restore(self, name: str) -> None:
        """Bring back what was set aside under a name.

        Raises:
            ArticleError: It is not there any more, or another article has its name now.
        """
        file = self.path / base_name(name)
        own = self.path / f"{file.name.partition('.md')[0]}.md"
        try:
            _move(file, own)
        except OSError as error:
            raise ArticleError(
                f"{own.name} cannot be brought back ({error.strerror or error}).\nLook for {file} and rename it."
            ) from error

    def find(self, article: Article) -> Path | None:
        """Return the file of an article that was taken into this folder; None for any other, or one changed since."""
        file = self.path / base_name(article.name)
        if not article.taken_from or file.suffix != ".md":
            return None
        try:
            return file if file.read_bytes() == article.text.encode("utf-8", "surrogatepass") else None
        except OSError:
            return None

    def _write(self, text: bytes, stem: str) -> str:
        handle, hidden = tempfile.mkstemp(prefix=".", suffix=".part", dir=self.path)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            for name in self._list_names(stem, ".md"):
                with suppress(FileExistsError):
                    _move(Path(hidden), self.path / name)
                    return name
            raise FileExistsError(None, "too many articles of this name")
        finally:
            with suppress(OSError):
                Path(hidden).unlink()

    @staticmethod
    def _list_names(stem: str, suffix: str) -> list[str]:
        numbers = islice(count(2), _MOST_NAMESAKES)
        return [f"{stem}{suffix}", *(f"{stem}-{number}{suffix}" for number in numbers)]


def name_document(document: Document) -> str:
    """Name a document after its day, publisher and title, in letters that every system takes; without a suffix."""
    day = document.published.isoformat() if document.published else "undated"
    words = unicodedata.normalize("NFKD", f"{document.source} {document.title or document.taken_from}").lower()
    slug = _NO_LETTER.sub("-", words.encode("ascii", "ignore").decode()).strip("-")
    return f"{day}-{slug or 'article'}"[:_LONGEST_NAME].rstrip("-")


def _move(file: Path, target: Path) -> None:
    """Give a file another name, never over a file that has it.

    Raises:
        FileExistsError: Another file has the name.
    """
    try:
        os.link(file, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as that of a memory stick
        target.open("xb").close()
        file.replace(target)
        return
    file.unlink()
