"""Groups of people who stand beside each other and whose figures add up: "nine children and a woman" are ten.

Positions are characters of the folded sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from geo.extraction.counts_groups import Group, are_joined
from geo.extraction.model import CountRange
from geo.extraction.numbers import ORDINAL, ORDINALS

_ALONG = re.compile(r"\b(?:along|together) with\s+(?:(?:the|his|her|their)\s+)?$", re.IGNORECASE)
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
_ONE = CountRange(low=1, high=1)
_BESIDE = 30  # characters between two groups that are quoted as one


def names_militants(words: str) -> bool:
    """Whether those counted fought outside the law.

    Args:
        words: The words for those counted.
    """
    return _MILITANT.search(words) is not None


def is_along(group: Group, text: str) -> bool:
    """Whether a group came to the same end as one named long before: "…, along with a havildar".

    Args:
        group: The group.
        text: The folded sentence.
    """
    return _ALONG.search(text, max(group.start - 30, 0), group.start) is not None


def add_singles(groups: Sequence[Group], text: str) -> list[Group]:
    """Add one person to those beside him: "nine children and a woman" are ten, as every reader counts.

    Args:
        groups: The groups of a sentence, in reading order.
        text: The folded sentence.
    """
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
    several = sum(group.count.high != 1 for group in groups) > 1 and not all(is_of_family(group) for group in groups)
    return len(groups) == 3 and several and all(are_joined(*pair, text) for pair in pairwise(groups))


def is_of_family(group: Group) -> bool:
    """Whether people are counted by age, sex and kin alone: "five boys, four girls and a woman" are one household.

    Args:
        group: The group; without words for those counted it is of no family.
    """
    return (group.noun or "").lower().split()[-1:] in _BY_AGE


def _may_add(left: Group, right: Group, beside: Group, text: str) -> bool:
    """Whether people are added to those before them, of whom `beside` stands last."""
    if 0 in {left.count.high, right.count.high} or None in {left.count.low, right.count.low}:
        return False
    if is_along(right, text):
        return True
    if _are_told_apart(left, right, text):
        return False
    family = is_of_family(left) and is_of_family(right)
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
