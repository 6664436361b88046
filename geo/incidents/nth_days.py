"""How far something has gone on the day of its news: "entered its eighth day", "for the fifth straight day"."""

import re
from datetime import timedelta

from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence

_NTH = (
    *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_WORD = rf"({'|'.join(_NTH)}|\d{{1,3}}(?:st|nd|rd|th)) (?:consecutive |straight |successive )?"
_FOR_THE_NTH = Phrase(
    r"\b(?:for|in|into|enter(?:ed|s|ing)|marks?|marked|reach(?:ed|es)) (?:an?|the|its|their) "
    rf"{_WORD}(day|week|month)\b"
)
_NTH_OF = Phrase(rf"\b(?:an?|the) {_WORD}(day|night|week) of (?:[\w-]+ ){{0,3}}$")  # "the fifth day of clashes"
_DAYS = {"day": 1, "night": 1, "week": 7, "month": 31}


def find_nth(plain: PlainSentence) -> re.Match[str] | None:
    """Find the words that tell which day, week or month of something it is; None where there are none."""
    return _FOR_THE_NTH.find(plain)


def measure_nth(plain: PlainSentence, before: int | None = None) -> timedelta | None:
    """Measure how long something had gone on before its day, week or month that is told; None where none is told.

    Args:
        plain: The sentence.
        before: Where a word begins, in characters of the plain sentence, before which "the fifth day of" may stand.
    """
    match = find_nth(plain) or (_NTH_OF.find(plain, 0, before) if before is not None else None)
    if match is None:
        return None
    word, unit = match.group(1).lower(), match.group(2).lower()
    number = _NTH.index(word) + 2 if word in _NTH else int(word[:-2])
    return (number - 1) * timedelta(days=_DAYS[unit])
