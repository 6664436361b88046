"""Groups whose people another figure of the sentence holds already: the parts of a total, and those who died since.

"Eight people, six soldiers and two civilians" are eight. Positions are characters of the folded sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.extraction.counts_groups import Group, are_joined
from geo.extraction.counts_sums import is_of_family
from geo.extraction.words_before import WordsBefore

_TOTAL = re.compile(
    r"\b(?:people|persons|individuals|men|personnel|others|dead|lives|casualties|fatalities|victims)$", re.IGNORECASE
)
_YOUNG = frozenset({"boy", "boys", "girl", "girls"})
_TAKING = WordsBefore(
    r"\b(?:taking|bringing|raising|pushing|lifting|takes|brings|raises|took|brought|raised)\s[^.;]{3,80}\bto\s+$"
)
_REACHED = WordsBefore(
    r"\b(?:toll|number|tally|total)\b[^.;,]{0,100}\b(?:reached|rose to|has risen to|climbed to|to)\s+$"
)
_MORE = re.compile(r"\b(?:more|another)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|as|when)\s[^.;,]{0,20}$", re.IGNORECASE)
_OF_A_TIME = re.compile(r"\b(?:days|weeks?|months?|years?|since)\b", re.IGNORECASE)


def drop_increments(groups: Sequence[Group], text: str) -> list[Group]:
    """Drop those who died since: "two of the injured died, taking the toll to nine" tells of nine.

    A total of some time is dropped itself: "five were killed, bringing those killed in four days to 60".

    Args:
        groups: The groups of a sentence, in reading order.
        text: The folded sentence.
    """
    kept = [g for g in groups if not _is_of_a_time(g, text)]
    kept = [g for g in kept if not any(_raised(g, total, text) for total in kept)]
    return [g for g in kept if g.outcome != "killed" or not any(_adds_to(g, total, text) for total in kept)]


def _is_of_a_time(group: Group, text: str) -> bool:
    taking = _TAKING.search(text, max(group.start - 110, 0), group.start)
    return group.outcome == "killed" and taking is not None and _OF_A_TIME.search(taking.group()) is not None


def _raised(group: Group, total: Group, text: str) -> bool:
    """Whether the total told before holds a group: "the toll rose to nine after two of the wounded died"."""
    if not group.outcome == total.outcome == "killed" or group.start <= total.end:
        return False
    after = _AFTER.search(text, total.end, group.start) is not None
    return after and _REACHED.search(text, max(total.start - 110, 0), total.start) is not None


def _adds_to(group: Group, total: Group, text: str) -> bool:
    """Whether a group is counted once more in a total that stands behind it."""
    low, whole = group.count.low, total.count.low
    if total.outcome != "killed" or low is None or whole is None or low >= whole or group.start >= total.start:
        return False
    left = max(total.start - 110, 0)
    more = _MORE.search(text, group.start, group.end) is not None and _REACHED.search(text, left, total.start)
    return bool(_TAKING.search(text, left, total.start) or more)


def drop_breakdowns(groups: Sequence[Group], text: str) -> list[Group]:
    """Drop "six soldiers and two civilians" behind "eight people,": the parts add up to the total before them.

    Args:
        groups: The groups of a sentence, in reading order.
        text: The folded sentence.
    """
    kept: list[Group] = []
    parts: list[Group] = []  # what follows the last kept group, joined to it
    for group in groups:
        if kept and not _adds_up(kept[-1], parts) and are_joined((parts or kept)[-1], group, text):
            parts.append(group)
            continue
        kept = [*_settle_parts(kept, parts), group]
        parts = []
    return _settle_parts(kept, parts)


def _settle_parts(kept: list[Group], parts: list[Group]) -> list[Group]:
    """Drop the parts of the last total, or the total of those who fared differently: "41 victims, 12 dead, 29 hurt"."""
    if not kept or not _adds_up(kept[-1], parts):
        return kept + parts
    if len({part.outcome for part in parts}) > 1:
        return kept[:-1] + parts
    return [*kept[:-1], replace(kept[-1], end=parts[-1].end)]  # so that who is named next stands beside them


def _adds_up(total: Group, parts: Sequence[Group]) -> bool:
    figures = [part.count.low for part in parts if part.count.low is not None]
    complete = len(parts) > 1 and len(figures) == len(parts) and sum(figures) == total.count.low
    return complete and (_TOTAL.search(total.noun or "") is not None or _are_kin_of(total, parts))


def _are_kin_of(total: Group, parts: Sequence[Group]) -> bool:
    """Whether age and sex tell the people of a total apart: "four civilians, a woman and three children"."""
    children = (total.noun or "").lower().endswith("children")
    apart = all(part.noun and part.noun.lower().split()[-1] in _YOUNG for part in parts)
    return all(is_of_family(part) for part in parts) and (apart if children else not is_of_family(total))
