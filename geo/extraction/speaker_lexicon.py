"""The words for those who speak: offices, titles, persons by their names, and "he" for the one named before."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError
from geo.extraction.words import join_words
from geo.extraction.words_before import WordsBefore

KINDS = ("role", "title", "running")
NAME = r"[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]+|al|bin|ul|ur))*"
_BETWEEN = (
    r"(?:(?!(?:in|on|at|by|to|of|and|but|while|whereas|though|"
    r"was|were|has|had|that|where|when|who|with|for|from|the|a|an)\b)\w[\w'-]*\s+){0,3}"
)
_PORTFOLIO = (
    r"(?:information|refugees?|commerce|trade|search|research|health|labou?r|vice|culture|relief|security|rescue)"
)
_BODY = (
    r"(?:[Tt]he )?(?:[A-Z][\w.'-]+ ){0,4}"
    r"(?:Centre|Center|Institute|Ministry|Department|Commission|Office|Board|Network|Foundation|"
    r"Committee|Agency|Council|Union|Association|Directorate|Authority|Mission|Organi[sz]ation) "
    r"(?:(?:of|for|on) )?(?:the )?(?:[A-Z][\w'-]+,? (?:and )?){1,6}(?:[A-Z][\w'-]+)?(?:\([A-Z-]{2,12}\))?"
)
NO_NAME = (
    "In|On|At|By|For|From|After|Before|Since|During|The|A|An|Meanwhile|Separately|But|And|When|While|As|With|Over|Under|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Earlier|Later|Last|This|These|Those|No|Two|Three|Both"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLexicon:
    """The words of `speakers.csv`, ready to match."""

    speaker: re.Pattern[str]  # an office or a person
    running: re.Pattern[str]  # "he" or "the official", whole: the speaker named before
    running_before: WordsBefore  # the same, right before a verb


def read_speakers(path: Path) -> SpeakerLexicon:
    """Read `speakers.csv`.

    Raises:
        DataError: A kind is unknown, or one has no words; the message names it.
    """
    words: dict[str, list[str]] = {kind: [] for kind in KINDS}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            if row["kind"] not in words:
                raise DataError(f"{path.name}, line {line}: {row['kind']!r} is none of {', '.join(KINDS)}; correct it.")
            words[row["kind"]] += filter(None, row["words"].split("|"))
    if missing := [kind for kind in KINDS if not words[kind]]:
        raise DataError(f"{path.name}: no words of the kind {missing[0]!r}; add a row.")
    return _compile({kind: join_words(found) for kind, found in words.items()})


def _compile(words: dict[str, str]) -> SpeakerLexicon:
    article = rf"(?<![\w'-])(?:(?i:an?|the|some|several)\s+)?(?:{_PORTFOLIO} and )?"
    office = rf"{article}{_BETWEEN}(?i:{words['role']})(?!\w)(?:\s+{NAME})?"
    titled = rf"(?:{words['title']})\.? [A-Z][\w'-]+(?: [A-Z][\w'-]+)*"
    person = rf"(?!(?:{NO_NAME})\b)[A-Z][\w'-]+(?: [A-Z][\w'-]+){{1,4}}"
    same = rf"(?:he|she|they|it|a (?:\w+ )?statement|the (?:(?:same|senior|second) )?(?:{words['running']}))"
    return SpeakerLexicon(
        speaker=re.compile(rf"{_BODY}|{office}|{titled}|{person}"),
        running=re.compile(rf"{same}$", re.IGNORECASE),
        running_before=WordsBefore(rf"\b({same})(?: \w+ly| also| has| have| had| further)*\s+$"),
    )
