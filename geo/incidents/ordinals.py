"""Happenings that a text numbers: "the first blast", "a second explosion". The same number is the same happening.

Of talks, "the previous round" is another than the one that is the news.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame

_NUMBER = Phrase(r"\b(first|second|third|fourth|1st|2nd|3rd|4th) (?:[\w-]+ )?$")
_PREVIOUS = re.compile(r"(?:previous|preceding|earlier)\b", re.IGNORECASE)
_NEWS = timedelta(days=3)  # what ended this shortly before the report is what it is about
_TO_COME = Phrase(  # what stands behind talks
    r"(?:,? [\w'-]+){0,5}?,? "
    r"(?:(?:which |that )?(?:will|is|are) (?:be |to be |scheduled|due|set|expected|planned|include)"
    r"|(?:to be|being) held|(?:scheduled|slated|planned|due|set) (?:for|to|on)|(?:will|is to|are to) "
    r"(?:take place|begin|start|open|meet|follow|resume))\b"
)
_MET = Phrase(r"\b(?:sat down|held|met|took place|concluded|ended|began|opened|hosted|attended|convened|gathered)\b")
_SHORT = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_OF_MANY = re.compile(r" (?:of its kind|in (?:\w+ ){1,3}(?:weeks|months|years)|since|ever|this (?:week|month|year))\b")


def has_same_number(account: Account, frame: Frame) -> bool:
    """Whether a frame and an account are told under the same number: "second blast in A", "the second blast"."""
    own = _list_numbers(frame)
    return bool(own) and not own.isdisjoint(_list_told(account))  # most frames have none: then no account is searched


def has_other_number(account: Account, frame: Frame) -> bool:
    """Whether a frame and an account are told under two numbers and under none that is the same."""
    own = _list_numbers(frame)
    told = _list_told(account) if own else own
    return bool(told) and own.isdisjoint(told)


def is_previous_round(account: Account, frame: Frame) -> bool:
    """Whether "the previous round" is told, of talks, beside one that is the news or has no day."""
    if not frame.kind == account.kind == "talks" or not _is_previous(frame) or any(map(_is_previous, account.frames)):
        return False
    published, days = frame.scene.sentence.article.published, account.dated.dates
    return days is None or published is None or days.end > published - _NEWS


def is_round_to_come(account: Account, frame: Frame) -> bool:
    """Whether talks are told that are yet to be held, beside others that were: "the second session, held today"."""
    new = not frame.definite or bool(_list_numbers(frame))  # "the talks will be held today" are those told before
    if not frame.kind == account.kind == "talks" or not new or not _is_to_come(frame):
        return False
    return not any(map(_is_to_come, account.frames)) and any(_MET.stands_in(f.scene.plain) for f in account.frames)


def _is_to_come(frame: Frame) -> bool:
    """Whether the words behind talks say that they are yet to be held."""
    plain = frame.scene.plain
    return any(_TO_COME.find_at(plain, plain.index(event.end)) for event in frame.events)


def _is_previous(frame: Frame) -> bool:
    return _PREVIOUS.match(frame.events[0].words) is not None


def _list_told(account: Account) -> set[str]:
    return {number for frame in account.frames for number in _list_numbers(frame)}


def _list_numbers(frame: Frame) -> set[str]:
    return set(_find_numbers(frame))


def _find_numbers(frame: Frame) -> Iterator[str]:
    plain = frame.scene.plain
    for event in frame.events:
        match = _NUMBER.find(plain, 0, plain.index(event.start))
        if match and not _OF_MANY.match(plain.text, plain.index(event.end)):
            number = match.group(1).lower()
            yield _SHORT.get(number, number)
