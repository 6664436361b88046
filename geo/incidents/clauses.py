"""The clauses of a sentence that tells of several happenings, each with its own place, day and figures.

"In Tank two men were killed, while in Bannu a bomb went off; in Karak a post was attacked" is three reports in one.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from geo.extraction.model import DateMention
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.frames import Frame
from geo.incidents.scenes import Scene

_SPACE = r"(?:in|at|near|on|outside|across) (?:the )?(?:[\w'’-]+ (?:area|district|province|city|town)s? of )?"
_ELSEWHERE = (
    r";\s"
    rf"|,? (?:while|whereas|and|but) (?={_SPACE}(?-i:[A-Z]))"
    rf"|, (?={_SPACE}(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){{0,3}},? (?:an?|another|two|three|four|five|six|\d+) )"
    r"|,? with (?=(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:more|others?|further) "
    rf"(?:[\w-]+ ){{0,4}}{_SPACE}(?-i:[A-Z]))"
    r"|, (?:while|whereas) (?=(?:[\w'-]+ ){1,4}(?:said|says|claimed|reported) )"
)
_PLACED = re.compile(_ELSEWHERE, re.IGNORECASE)
_BEGINS = re.compile(
    rf"{_ELSEWHERE}|, (?:while|whereas) (?=(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+) )",
    re.IGNORECASE,
)
_AFTER_IT = Phrase(r"\b(?:after|following)(?: the| this| that)?(?: [\w-]+){0,2}\s+$")
_THAT = Phrase(
    r"\b(?:districts|areas|towns|cities|places|posts|villages|those|all|people|men)(?: (?:of|in) [\w-]+){0,2}"
    r" (?:that|which|who)\s+$"
)
_GOES_ON_WITH = Phrase(r"(?:^| and | )(?:was|were|is|are|has been|have been|had been|remained|continued)\b")


def find_clauses(scene: Scene) -> list[int]:
    """Find where the clauses of a sentence begin that tell of something elsewhere, in characters of its plain text.

    Returns:
        The starts in reading order, the first of them 0.
    """
    return [0, *(match.end() for match in _BEGINS.finditer(scene.plain.text))]


def find_places_apart(scene: Scene) -> list[int]:
    """Find where those clauses begin that name a place of their own, or stand behind a semicolon; the first is 0."""
    return [0, *(match.end() for match in _PLACED.finditer(scene.plain.text))]


def keep_beside(start: int, frames: Sequence[Frame], clauses: Sequence[int]) -> list[int]:
    """List the frames that stand in the same clause as what begins at `start` of the article.

    They are all frames where none stands there, and none where what stands there is told not to have happened.

    Args:
        start: In characters of the article.
        frames: The frames of one sentence, at least one.
        clauses: Where its clauses begin.

    Returns:
        The indices of the frames, in reading order.
    """
    scene = frames[0].scene
    index = scene.plain.index
    own = _number(clauses, index(start))
    beside = [i for i, frame in enumerate(frames) if _number(clauses, index(frame.start)) == own]
    if not beside and len(clauses) > 1 and any(_number(clauses, index(word)) == own for word in scene.excluded):
        return []
    return beside or list(range(len(frames)))


def stand_apart(one: Frame, other: Frame, clauses: Sequence[int]) -> bool:
    """Whether two frames of a sentence stand in two of its clauses."""
    index = one.scene.plain.index
    return _number(clauses, index(one.events[-1].start)) != _number(clauses, index(other.start))


def keep_in_clause(scene: Scene, frame: Frame, clauses: Sequence[int]) -> list[Location]:
    """List the locations of a sentence that stand in the clause in which a frame begins."""
    index = scene.plain.index
    own = _number(clauses, index(frame.start))
    return [loc for loc in scene.locations if _number(clauses, index(loc.toponym.start)) == own]


def goes_on_after(date: DateMention, frame: Frame) -> bool:
    """Whether a date tells when something else was done: "a hunt began after the attack and went on on Friday"."""
    plain = frame.scene.plain
    start, end = plain.index(frame.start), plain.index(frame.events[-1].end)
    if plain.index(date.start) < end:
        return False
    aside = (frame.definite and _AFTER_IT.stands_in(plain, 0, start)) or _THAT.stands_in(plain, 0, start)
    return aside and _GOES_ON_WITH.stands_between(plain, end, plain.index(date.start))


def _number(clauses: Sequence[int], position: int) -> int:
    return bisect_right(clauses, position)
