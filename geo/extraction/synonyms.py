"""Words that the rules read as a more usual one of the same meaning.

`synonyms.csv` lists them, so that no rule has to: "miscreants" are read as "militants" wherever a rule speaks of
militants. So are verbs behind words that say that it was done, "managed to kill" and "began bombing", as "killed" and
"bombed": each word of `verb_leads.csv` before each verb of `led_verbs.csv`. Every match still leads back to the words
of the article.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from geo.errors import DataError
from geo.extraction.openings import mark_words
from geo.extraction.plain import PlainSentence
from geo.extraction.sieve import Sieve
from geo.extraction.words import join_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms:
    """The rarer words, ready to match."""

    pattern: Sieve[re.Pattern[str]]
    usual: Mapping[str, str]  # from a rarer word in lower case to the one that the rules know


def read_synonyms(folder: Path) -> Synonyms:
    """Read `synonyms.csv`, `verb_leads.csv` and `led_verbs.csv` of a folder.

    Raises:
        DataError: A word stands for two others, or for one that is itself replaced; the message names the row.
    """
    usual: dict[str, str] = {}
    for file, line, words, instead in _list_pairs(folder):
        for word in words:
            if word.lower() in usual or instead in usual:
                raise DataError(f"{file}, line {line}: {word!r} is replaced twice; keep one of the rows.")
            usual[word.lower()] = instead
    expression = rf"{mark_words(join_words(usual))}(?![\w-])"
    pattern = re.compile(expression, re.IGNORECASE)
    return Synonyms(pattern=Sieve([(pattern, join_words(usual))], by_phrase=True), usual=usual)


def _list_pairs(folder: Path) -> Iterator[tuple[str, int, list[str], str]]:
    """List each row's file and line, the rarer words of it, and the usual one."""
    leads = [(row["form"], lead) for _, row in _read(folder / "verb_leads.csv") for lead in row["words"].split("|")]
    for line, row in _read(folder / "led_verbs.csv"):
        yield "led_verbs.csv", line, [f"{lead} {row[form]}" for form, lead in leads], row["usual"]
    for line, row in _read(folder / "synonyms.csv"):
        yield "synonyms.csv", line, row["words"].split("|"), row["usual"]


def _read(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from enumerate(csv.DictReader(file), start=2)


def read_usual_words(plain: PlainSentence, synonyms: Synonyms) -> PlainSentence:
    """Return a folded sentence with the usual word in the place of each rarer one."""
    pattern = next(iter(synonyms.pattern.sift(plain.missed)), None)
    if pattern is None or not pattern.search(plain.text):
        return plain
    letters = list(_replace(plain, pattern, synonyms.usual))
    text, offsets = "".join(letter for letter, _ in letters), tuple(offset for _, offset in letters)
    return replace(plain, text=text, offsets=offsets, reworded=True)


def _replace(plain: PlainSentence, pattern: re.Pattern[str], usual: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Yield each character of the new text, and its offset in the article."""
    done = 0
    for match in pattern.finditer(plain.text):
        yield from _copy(plain, done, match.start())
        word = _write_as(match.group(), usual[match.group().lower()])
        for i, letter in enumerate(word, start=1):
            at = match.end() - 1 if i == len(word) else min(match.start() + i, match.end()) - 1
            yield letter, plain.locate(at, at + 1)[0]
        done = match.end()
    yield from _copy(plain, done, len(plain.text))


def _copy(plain: PlainSentence, start: int, end: int) -> Iterator[tuple[str, int]]:
    return ((plain.text[i], plain.locate(i, i + 1)[0]) for i in range(start, end))


def _write_as(model: str, word: str) -> str:
    """Write a word with a capital where its model has one; an abbreviation such as "UAV" is no model."""
    return word[0].upper() + word[1:] if model[0].isupper() and not model.isupper() else word
