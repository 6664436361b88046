"""Captions of photographs: those from the files show another day, and often another place, than the news.

"Police at the scene of an attack in Charsadda. — Reuters/File" tells of no happening of the report that it heads. Nor
is the caption of a new picture read where the text below tells what happened: "Ambulances are seen carrying …— AFP".
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
_NEW_CREDIT = re.compile(  # behind the last sentence of a paragraph: "— Reporter", "( AP )", "— X/@police"
    r"(?:[—–]|--)\s*(?:reporter|author|screengrab[^.!?]{0,40}|(?:photo|image)s? by [^.!?]{0,40}|afp|reuters|ap|app|inp|"
    r"ppi|online|xinhua|anadolu|epa|x(?:/@?\w+)?|facebook[^.!?]{0,20}|ispr|pid|via [^.!?]{0,40}|\w+ news)\W*$"
    r"|[(\[]\s*(?:afp|ap|reuters|getty images|epa|anadolu|xinhua|ani|pti|photo:? [^()]{0,30})\s*[)\]]\W*$",
    re.IGNORECASE,
)
_SHOWS = re.compile(  # a picture is told in the present
    r"\b(?:is|are) (?:seen|pictured|shown|\w+ing)\b|\b(?:this|the|a) (?:image|photo|picture|screengrab|still|view)\b|"
    r"\b(?:gather|stand|inspect|patrol|walk|look|examine|attend|hold|carry|move|arrive|pray|sit|wait|leave|lies?)\b",
    re.IGNORECASE,
)
_HEAD = 12  # paragraphs, titles and points among them, in which pictures of the news stand
_TAIL = 90  # characters
_LONGEST = 4  # sentences, the credit counted as one


def find_captions(scenes: Sequence[Scene]) -> list[Scene]:
    """Find the sentences of paragraphs that say below a photograph what it shows.

    Those of a new picture are none where no happening is told below it.

    Args:
        scenes: Of an article, in reading order.
    """
    paragraphs: dict[int, list[Scene]] = defaultdict(list)
    for scene in scenes:
        paragraphs[scene.sentence.paragraph].append(scene)
    new = {number for number, group in paragraphs.items() if _shows_the_news(group)}
    last = max((scene.sentence.paragraph for scene in scenes if scene.events), default=-1)
    told_below = last > max(new, default=last)
    shown = (n for n, group in paragraphs.items() if _is_caption(group) or (told_below and n in new))
    return [scene for number in shown for scene in paragraphs[number]]


def _shows_the_news(group: Sequence[Scene]) -> bool:
    """Whether a paragraph is the caption of a new picture."""
    first, last = group[0].sentence, group[-1].sentence
    if len(group) > _LONGEST or first.paragraph > _HEAD:
        return False
    text = first.article.text
    credit = _NEW_CREDIT.search(text[max(first.start, last.end - _TAIL) : last.end])
    return credit is not None and _SHOWS.search(group[0].plain.text) is not None


def _is_caption(group: Sequence[Scene]) -> bool:
    if len(group) > _LONGEST:
        return False
    first, last = group[0].sentence, group[-1].sentence
    text = first.article.text
    credit = _CREDIT.search(text[max(first.start, last.end - _TAIL) : last.end])
    return credit is not None or _OPENING.match(group[0].plain.text) is not None
