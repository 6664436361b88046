"""People told as part of the dead or the hurt: "eight clerks were among those killed", "among the dead were two boys".

At least so many were killed; a fuller figure, told before or behind, holds them. Positions are characters of the folded
sentence.
"""

import re

from geo.extraction.model import CountRange
from geo.extraction.words_before import WordsBefore

_DEAD = r"(?:dead|deceased|slain|killed|martyred|martyrs|injured|wounded)"
_AMONG = rf"(?:among|amongst) (?:the {_DEAD}|those (?:who (?:were )?)?(?:{_DEAD}|hurt|died))\b"
_BEHIND = re.compile(
    rf"(?:(?!\b(?:but|while|killed|died|wounded|injured)\b)[^.;]){{0,80}}?\s(?:was|were|is|are|being)\s+(?:also\s+)?{_AMONG}",
    re.IGNORECASE,
)
_BEFORE = WordsBefore(rf"\b{_AMONG}[^.;,]{{0,40}}?\s(?:was|were|is|are|include[sd]?)\s+$")


def are_among(text: str, start: int, end: int) -> bool:
    """Whether people are told as some of those who were killed or hurt.

    Args:
        text: The folded sentence.
        start: Where the people begin.
        end: Where they end.
    """
    if _BEFORE.search(text, max(start - 90, 0), start):
        return True
    return _BEHIND.match(text, end) is not None


def open_above(count: CountRange) -> CountRange:
    """Return what a figure of some says of the whole: at least so many."""
    return CountRange(low=count.low, high=None)
