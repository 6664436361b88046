"""Groups of people who stand beside each other: those whose figures add up, and the parts of a total.

"Nine children and a woman" are ten; "eight people, six soldiers and two civilians" are eight. Positions are characters
of the folded sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from geo.extraction.counts_groups import Group, are_joined
from geo.extraction.model import CountRange
from geo.extraction.numbers import ORDINAL, ORDINALS
from geo.extraction.words_before import WordsBefore

_ALONG = re.compile(r"\b(?:along|together) with\s+(?:(?:the|his|her|their)\s+)?$", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:people|persons|individuals|men|personnel|others|dead|lives|casualties|fatalities|victims)$", re.IGNORECASE
)
_BY_AGE = [
    [noun]
    for noun in (
        *("teenagers", "teenager", "minors", "minor", "infants", "infant", "toddlers", "toddler", "babies", "baby"),
        *("adults", "adult", "boys", "boy", "girls", "girl", "children", "child", "women", "woman", "men", "man"),
        *(
            "wife",
            "wives",
            "husband",
            "son",
            "sons",
            "daughter",
            "daughters",
            "brother",
            "brothers",
            "sister",
            "sisters",
        ),
        *(
            "couple",
            "couples",
            "mother",
            "father",
            "parents",
            "nephew",
            "nephews",
            "niece",
            "nieces",
            "cousin",
            "cousins",
            "grandson",
        ),
    )
]
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
_OTHERS = re.compile(r"\b(?:others?|more|companions?|colleagues?|comrades)$", re.IGNORECASE)
_BYSTANDER = re.compile(r"\b(?:civilians?|pedestrians?|passers?-?by|passersby|bystanders?)\b", re.IGNORECASE)
_UNIFORMED = re.compile(
    r"\b(?:police\w*|levies|captain|major|colonel|lieutenant|sepoy|soldiers?|troops?|officers?|officials?|personnel|constables?|guards?|cops?)\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\b(?:nationals?|citizens?|foreigners?)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:Afghans|Pakistanis|Chinese|Indians|Iranians|locals)$")
_MILITANT = re.compile(
    r"\b(?:militants?|terrorists?|attackers?|bombers?|gunm[ae]n|assailants?|insurgents?|kh\w*ari?j\w*|kh\w*rij|bandits?|dacoits?)\b",
    re.IGNORECASE,
)
_NO_MILITANT = re.compile(
    rf"{_BYSTANDER.pattern}|{_UNIFORMED.pattern}|\b(?:child|children|wom[ae]n|boys?|girls?|labou?rers?)\b",
    re.IGNORECASE,
)
_BY_NAME = re.compile(r"(?!(?:The|His|Her|Their|Its)\b)")
_TITLED = re.compile(r"(?:the|his|her)\s", re.IGNORECASE)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:--?\s|\)|\])")  # what was added in between ends here
_ONE = CountRange(low=1, high=1)
_BESIDE = 30  # characters between two groups that are quoted as one


def names_militants(words: str) -> bool:
    """Whether those counted fought outside the law."""
    return _MILITANT.search(words) is not None


def is_along(group: Group, text: str) -> bool:
    """Whether a group came to the same end as one named long before: "…, along with a havildar"."""
    return _ALONG.search(text, max(group.start - 30, 0), group.start) is not None


def add_singles(groups: Sequence[Group], text: str) -> list[Group]:
    """Add one person to those beside him: "nine children and a woman" are ten, as every reader counts."""
    added: list[Group] = []
    for i, group in enumerate(groups):
        last = added[-1] if added else None
        if last and last.outcome == group.outcome and _is_next(last.count, text[group.start : group.end]):
            added[-1] = replace(last, count=_add(last.count, _ONE))
            continue
        if last and last.outcome == group.outcome and _is_apposed(last, group, text):
            added[-1] = replace(last, end=group.end, noun=last.noun or group.noun)
            continue
        row = _is_row(groups[i - 2 : i + 1], text) or _is_row(groups[max(i - 1, 0) : i + 2], text)
        if (
            last
            and last.outcome
            and last.outcome == group.outcome
            and not row
            and _may_add(last, group, groups[i - 1], text)
        ):
            added[-1] = replace(last, end=group.end, count=_add(last.count, group.count), noun=_name(last, group, text))
        else:
            added.append(group)
    return added


def _is_next(count: CountRange, words: str) -> bool:
    """Whether people are one more than those counted before: "three died on the spot while a fourth died later"."""
    ordinal = re.match(ORDINAL, words, re.IGNORECASE)
    return ordinal is not None and ORDINALS.index(ordinal.group().lower().split()[1]) + 1 == count.low == count.high


def _is_apposed(left: Group, right: Group, text: str) -> bool:
    """Whether two are one person, by name and by what he was: "Ali Khan, a policeman", "the clerk, Ali Khan"."""
    if not left.count == right.count == _ONE:
        return False
    if left.known == right.known:
        return left.known and _is_called(left, right, text)
    name, other = (left, right) if left.known else (right, left)
    named = text[name.start].isupper() and _BY_NAME.match(text, name.start) is not None
    one = _INDEFINITE.match(text, other.start) is not None
    return named and one and text[left.end : right.start].strip() == ","


def _is_called(left: Group, right: Group, text: str) -> bool:
    """Whether one of two known people is the other's name: "the clerk, Ali Khan, and …", "Ali Khan, the clerk"."""
    titles = [_TITLED.match(text, group.start) is not None for group in (left, right)]
    named = [text[group.start].isupper() and _BY_NAME.match(text, group.start) is not None for group in (left, right)]
    between = text[left.end : right.start].strip() == ","
    return between and titles != named and titles == [not n for n in named] and True in titles


def _is_row(groups: Sequence[Group], text: str) -> bool:
    """Whether three groups stand in a row, which tells its parts apart: "three soldiers, two policemen and a child"."""
    several = sum(group.count.high != 1 for group in groups) > 1 and not all(_is_of_family(group) for group in groups)
    return len(groups) == 3 and several and all(are_joined(*pair, text) for pair in pairwise(groups))


def _is_of_family(group: Group) -> bool:
    """Whether people are counted by age, sex and kin alone: "five boys, four girls and a woman" are one household."""
    return (group.noun or "").lower().split()[-1:] in _BY_AGE


def _may_add(left: Group, right: Group, beside: Group, text: str) -> bool:
    """Whether people are added to those before them, of whom `beside` stands last."""
    if 0 in {left.count.high, right.count.high} or None in {left.count.low, right.count.low}:
        return False
    if is_along(right, text):
        return True
    if _are_told_apart(left, right, text):
        return False
    family = _is_of_family(left) and _is_of_family(right)
    listed = left.known and left.count != _ONE and _OTHERS.search(right.noun or "") is not None
    return (family or listed or 1 in {beside.count.high, right.count.high}) and are_joined(left, right, text)


def _are_told_apart(left: Group, right: Group, text: str) -> bool:
    """Whether two are named for being of different kinds: police and a pedestrian, a Chinese national and Afghans."""
    if is_along(right, text) or text[right.start : right.start + 4].lower() in {"his ", "her "}:
        return False
    one, other = text[left.start : left.end], text[right.start : right.end]
    return any(
        bool(kind.search(one)) != bool(kind.search(other)) and bool(rest.search(one)) != bool(rest.search(other))
        for kind, rest in ((_BYSTANDER, _UNIFORMED), (_NATIONAL, _PEOPLE), (_MILITANT, _NO_MILITANT))
    )


def _add(left: CountRange, right: CountRange) -> CountRange:
    high = left.high + right.high if left.high is not None and right.high is not None else None
    return CountRange(low=(left.low or 0) + (right.low or 0), high=high)


def _name(left: Group, right: Group, text: str) -> str | None:
    """Return the words for the two: those that stand between the numbers as well, where they are near."""
    words = [group.noun or (text[group.start : group.end] if group.known else "") for group in (left, right)]
    beside = right.start - left.end <= _BESIDE and not is_along(right, text)
    whole = left.noun is not None and text.endswith(left.noun, 0, left.end)  # nothing is told of them behind it
    if left.noun and right.noun and left.count.high == 1 and beside and whole:
        return text[left.end - len(left.noun) : right.end]
    return " and ".join(filter(None, words)) or None


def drop_increments(groups: Sequence[Group], text: str) -> list[Group]:
    """Drop those who died since: "two of the injured died, taking the toll to nine" tells of nine.

    A total of some time is dropped itself: "five were killed, bringing those killed in four days to 60".
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
    """Drop "six soldiers and two civilians" behind "eight people,": the parts add up to the total before them."""
    kept: list[Group] = []
    parts: list[Group] = []  # what follows the last kept group, joined to it
    for group in groups:
        closed = bool(parts) and _CLOSED.match(text, parts[-1].end, group.start) is not None
        if kept and not (closed and _adds_up(kept[-1], parts)) and are_joined((parts or kept)[-1], group, text):
            parts.append(group)
            continue
        kept = [*_settle_parts(kept, parts), group]
        parts = []
    return _settle_parts(kept, parts)


def _settle_parts(kept: list[Group], parts: list[Group]) -> list[Group]:
    """Drop the parts of the last total, or the total of those who fared differently: "41 victims, 12 dead, 29 hurt"."""
    if not kept or not _adds_up(kept[-1], parts):
        return kept + parts
    return kept if len({part.outcome for part in parts}) == 1 else kept[:-1] + parts


def _adds_up(total: Group, parts: Sequence[Group]) -> bool:
    figures = [part.count.low for part in parts if part.count.low is not None]
    complete = len(parts) > 1 and len(figures) == len(parts) and sum(figures) == total.count.low
    return complete and (_TOTAL.search(total.noun or "") is not None or _are_kin_of(total, parts))


def _are_kin_of(total: Group, parts: Sequence[Group]) -> bool:
    """Whether age and sex tell the people of a total apart: "four civilians, a woman and three children"."""
    children = (total.noun or "").lower().endswith("children")
    apart = all(part.noun and part.noun.lower().split()[-1] in _YOUNG for part in parts)
    return all(_is_of_family(part) for part in parts) and (apart if children else not _is_of_family(total))
