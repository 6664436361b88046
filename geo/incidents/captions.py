"""Captions of photographs from the files: they show another day, and often another place, than the news.

"Police at the scene of an attack in Charsadda. — Reuters/File" tells of no happening of the report that it heads. The
caption of a new picture is read like any other sentence.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from geo.incidents.scenes import Scene

_CREDIT = re.compile(  # behind the last sentence of a paragraph: "— AFP/File", "(File photo)", "[File: Gul/AFP]"
    r"(?:[—–|]|--?|[(\[]|\bphoto(?:graph)? ?[:/]|\bsource ?:)[^.!?\"—–]{0,50}"
    r"\b(?:file|archives?|unsplash|shutterstock|getty stock|for representation|representational)\b[^.!?\"]{0,30}\W*$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W*(?:in this (?:\w+ )?(?:file|undated|archive) (?:photo|picture|image|photograph)|"
    r"(?:an? |the )?(?:file|undated|archive) (?:photo|picture|image|photograph) (?:of|shows?)|file photo ?:)",
    re.IGNORECASE,
)
_TAIL = 90  # characters
_LONGEST = 4  # sentences, the credit counted as one


def find_captions(scenes: Sequence[Scene]) -> list[Scene]:
    """Find the sentences of paragraphs that say below a photograph from the files what it shows.

    Args:
        scenes: Of an article, in reading order.
    """
    paragraphs: dict[int, list[Scene]] = defaultdict(list)
    for scene in scenes:
        paragraphs[scene.sentence.paragraph].append(scene)
    return [scene for group in paragraphs.values() if _is_caption(group) for scene in group]


def _is_caption(group: Sequence[Scene]) -> bool:
    if len(group) > _LONGEST:
        return False
    first, last = group[0].sentence, group[-1].sentence
    text = first.article.text
    credit = _CREDIT.search(text[max(first.start, last.end - _TAIL) : last.end])
    return credit is not None or _OPENING.match(group[0].plain.text) is not None
