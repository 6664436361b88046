"""What a document does not state: its day, by the first full date near its head, and its language, by its words.

Both are guesses. A guessed day is marked as one wherever it is shown.
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from geo.articles.documents import Document

_HEAD = 600  # characters in which a report tells its day
_SAMPLE = 4_000  # characters that tell a language
_FEWEST = 60  # letters; fewer tell no language
_SURE = 0.9
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?"
_DATES = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
)
IN_TEXT = "the first full date in its text"


def fill_gaps(document: Document, *, file_day: date | None = None, file_guess: str = "") -> Document:
    """Guess what a document does not state.

    Args:
        document: Its text is looked at where a day or a language is missing.
        file_day: What its file says of itself, such as when it was saved; the text's word goes before it.
        file_guess: What that day is, in words.
    """
    if document.published is None:
        day = find_day(document.body)
        day, guess = (day, IN_TEXT) if day else (file_day, file_guess)
        document = replace(document, published=day, published_guess=guess if day else "")
    if not document.lang:
        document = replace(document, lang=find_language(document.body))
    return document


def find_day(text: str) -> date | None:
    """Find the first full date near the head of a text; None where there is none, or only in figures with strokes."""
    head = text.lstrip()[:_HEAD]
    matches = sorted((m for pattern in _DATES for m in pattern.finditer(head)), key=lambda match: match.start())
    return next((day for match in matches if (day := _read_day(match.groupdict()))), None)


def find_language(text: str) -> str:
    """Tell the language of a text as ISO 639-1; empty where its words do not tell."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _FEWEST:
        return ""
    language, probability = _load_languages().classify(sample)
    return str(language) if probability > _SURE else ""


def _read_day(parts: dict[str, str]) -> date | None:
    month = int(parts["number"]) if "number" in parts else _MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None


@cache
def _load_languages() -> Any:
    """Load what tells languages apart, which takes a second, when it is first needed."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
