"""What the words around a toponym say about it: "X district", "X and Y provinces", "X of Y"."""

import re
from collections.abc import Sequence

from geo.extraction.endings import Ending
from geo.extraction.folding import SOFT_HYPHEN, fold_spaces
from geo.extraction.model import Toponym
from geo.extraction.names import PLACE_ATTRIBUTES

_KINDS = {
    "province": frozenset({"province"}),
    "district": frozenset({"district"}),
    "agency": frozenset({"district"}),
    "city": frozenset({"city", "town"}),
    "town": frozenset({"city", "town", "village"}),
    "village": frozenset({"village", "town", "area"}),
    "crossing": frozenset({"crossing", "area"}),
    "country": frozenset({"country"}),
    "tehsil": frozenset({"area", "district"}),
}
_GENERIC = "provinces?|districts?|agency|city|town|village|tehsil|crossing"
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
_BEHIND = re.compile(rf"^(?: tribal| border| zero-point border| and \w+ other(?: [A-Z]\w+)?)? ((?i:{_GENERIC}))\b")
_LISTED = re.compile(rf"^(?:, {_NAME})*,? and {_NAME} (provinces|districts)\b")
_BEFORE = re.compile(rf"\b((?i:{_GENERIC}))(?: of)?(?: {_NAME},)*(?: {_NAME} and)? $")
_INSIDE = re.compile(rf"[A-Z][\w’'-]* ((?i:{_GENERIC})) (?:of|in) $")
_BEFORE_ENDS, _INSIDE_ENDS = Ending(_BEFORE.pattern), Ending(_INSIDE.pattern)
_AROUND = {"district": frozenset({"province"}), "tehsil": frozenset({"district"})}  # what holds a district, a tehsil
_SPOT_OF = r"(?:(?:the )?(?:[A-Z][\w’'-]* ){1,4}(?:[a-z]+ )?of )?"  # "near Karim Ground of Tank"
_WHERE = re.compile(
    rf"\b(?:in|near|at|outside|(?:kidnap\w+|abduct\w+|recovered|arrested|evacuated) (?:[\w-]+ ){{0,6}}?from)"
    rf" {_SPOT_OF}{PLACE_ATTRIBUTES}$"
)
_GOES_ON = re.compile(r"^(?: [A-Z]|-|[’']s? )")
_APART = 100  # characters; names farther from each other are not told as one inside the other
_OF = re.compile(r"^(?: [\w-]+){0,2} (?:of|in)(?: the)? $|^(?:, | \()(?:in |the )?$")


def find_kinds_said(toponym: Toponym) -> frozenset[str]:
    """The kinds of place that a common noun beside the name allows; empty where none stands there.

    In "Boldak district of Kandahar" the noun is Boldak's, and what holds a district is a province.
    """
    before, after = words_around(toponym)
    inside = _INSIDE.search(before) if _INSIDE_ENDS.allows(before, len(before)) else None
    if inside is not None:
        return _AROUND.get(inside.group(1).lower().removesuffix("s"), frozenset())
    match = _LISTED.match(after) or _BEHIND.match(after)
    if match is None and _BEFORE_ENDS.allows(before, len(before)):
        match = _BEFORE.search(before)
    if match is None:
        return frozenset()
    noun = match.group(1).lower()
    return _KINDS[{"provinces": "province", "districts": "district"}.get(noun, noun)]


def says_where(toponym: Toponym) -> bool:
    """Whether a name stands as only a place does: "in Tank", but neither "in Tank Khan's house" nor "in Karim's"."""
    before, after = words_around(toponym)
    return toponym.literal and _WHERE.search(before) is not None and _GOES_ON.match(after) is None


def words_around(toponym: Toponym) -> tuple[str, str]:
    """The words of the sentence before and behind a toponym, soft hyphens taken out."""
    text, start = toponym.sentence.article.text, toponym.sentence.start
    before = fold_spaces(text[start : toponym.start]).replace(SOFT_HYPHEN, "")
    return before, fold_spaces(text[toponym.end : toponym.sentence.end]).replace(SOFT_HYPHEN, "")


def belongs_to(inner: Toponym, outer: Toponym) -> bool:
    """Whether the text puts one name inside the other: "X of Y", "X district in Y", "X, Y", "Y's X"."""
    if inner.sentence is not outer.sentence or max(inner.start - outer.end, outer.start - inner.end) > _APART:
        return False
    text = inner.sentence.article.text
    if inner.end <= outer.start:
        return bool(_OF.match(text[inner.end : outer.start]))
    return bool(re.match(r"^[’']s(?: [\w-]+){0,3} $", text[outer.end : inner.start]))


def find_neighbours(toponym: Toponym, all_toponyms: Sequence[Toponym]) -> list[Toponym]:
    """The other toponyms of the same sentence, the nearest first."""
    same = [other for other in all_toponyms if other.sentence is toponym.sentence and other is not toponym]
    return sorted(same, key=lambda other: abs(other.start - toponym.start))
