"""Figures whose word for what became of them stands once: "four were killed in Bannu, three in Tank and two in Hangu".

Positions are characters of the folded sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.extraction.counts_groups import Group

_GAP = re.compile(r"\s+(?:(?:more|others?)\s+)?(?:in|at|near|by)\s+(?:an?\s|the\s|another\s|[A-Z])")
_LISTED = re.compile(r"(?:[:,;]|\band)\s*$")
_COLON = re.compile(r":\s*$")


def share_gaps(groups: Sequence[Group], text: str) -> list[Group]:
    """Give a mere number before a place the outcome of the figure before it; a sum before a colon goes if they add up.

    Args:
        groups: In reading order.
        text: The folded sentence.
    """
    shared = list(groups)
    for i in range(1, len(shared)):
        group = shared[i]
        left = next((known for known in reversed(shared[:i]) if known.outcome or known.noun), shared[i - 1])
        listed = _LISTED.search(text, left.end, group.start)
        mere = not group.outcome and (group.noun or "others") == "others" and group.count.high is not None
        if mere and left.outcome in {"killed", "injured"} and listed and _GAP.match(text, group.end):
            shared[i] = replace(group, outcome=left.outcome)
    return shared[1:] if _is_sum(shared, text) else shared


def _is_sum(groups: Sequence[Group], text: str) -> bool:
    """Whether the first figure is the sum of those listed behind a colon."""
    groups = [group for group in groups if group.outcome]  # "31 men in two raids: 18 in Tank and 13 in Wana"
    if len(groups) < 3 or not _COLON.search(text, groups[0].end, groups[1].start):
        return False
    parts = [group.count.low or 0 for group in groups[1:] if group.outcome == groups[0].outcome]
    return len(parts) > 1 and sum(parts) <= (groups[0].count.low or 0)
