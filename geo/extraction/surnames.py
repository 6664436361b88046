"""Speakers who are called by their last name alone, once their full name stood beside a verb of saying.

"Government spokesman Karim Rind said …": when "Rind said" more, he speaks for the same side. Positions are characters
of the folded sentence.
"""

import re
from collections.abc import Sequence

from geo.extraction.speaker_lexicon import NO_NAME
from geo.extraction.speakers import Named

_SURNAME = re.compile(
    r"(?:^|[,;:\"-]\s*|\b(?:that|but|while)\s+)"
    rf"(?!(?:{NO_NAME}|He|She|It|They|We|You|Who|That|Which|Some|Others|Many|All|Officials?|Locals?)\b)"
    r"([A-Z][a-z][\w'-]+)\s+(?:(?:also|later|further|has|had|then|\w+ly)\s+)*$"
)
_FULL_NAME = re.compile(r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)* ([A-Z][\w'-]+)")
_BESIDE = 100  # characters around a verb of saying in which its speaker's full name may stand


def find_surname(text: str, verb: int, named: Sequence[Named]) -> str | None:
    """Find a single name that begins a clause right before a verb of saying: "…, Rind said"; None for an actor's."""
    match = _SURNAME.search(text, max(verb - 60, 0), verb)
    if match is None or any(actor.start < match.end(1) and match.start(1) < actor.end for actor in named):
        return None
    return match.group(1)


def list_surnames(text: str, start: int, end: int) -> list[str]:
    """List the last names of the persons who are named beside the verb of saying at `start` to `end`."""
    beside = text[max(start - _BESIDE, 0) : start] + " | " + text[end : end + _BESIDE // 2]
    return [name.group(1) for name in _FULL_NAME.finditer(beside)]
