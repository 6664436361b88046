"""Groups of people in a sentence: a number and what it counts, or people without a number.

A part of a total is no group of its own: "including two officers", "six of them soldiers", "eight people, six soldiers
and two civilians". Positions are characters of the folded sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.extraction.counts_lexicon import INJURED_NOUNS, KILLED_NOUNS, SAME_NUMBER, CountLexicon
from geo.extraction.counts_nobody import is_no_figure
from geo.extraction.counts_parts import find_part_end
from geo.extraction.counts_singles import count_names
from geo.extraction.model import CountRange
from geo.extraction.numbers import NUMERAL, read_number
from geo.extraction.plain import PlainSentence
from geo.extraction.words_before import WordsBefore

_NAMED = r"(?:,?\s+(?:(?:called|named|identified as)\s+)?(?-i:[A-Z])[\w'-]+(?:\s+(?-i:[A-Z])[\w'-]+){0,3})?"
_AND = re.compile(
    rf"(?:\s+--?\s[^-;]{{1,80}}\s--?(?=\s+and\b))?(?:\s*[(\[][^()\[\]]{{1,60}}[)\]](?=\s*(?:,|and\b)))?"
    r"(?:,\s+(?:who|identified|named|including|(?-i:[A-Z])[\w'-]*|an?|the)"
    r"\s[^,;]{1,80}(?=,\s+and\b)|,\s+the\s[^,;]{1,80}(?=\s+and\s+$)|,\s+[^,;]{2,60}\s(?:among|amongst)\s+them(?=,\s+and\b)"
    r"|\s+of\s+(?:(?!\b(?:was|were|is|are|had|has|have|died|killed)\b)[\w' -]){1,40}(?=,?\s+and\b)|,\s*\d\d(?=,))?"
    rf"{_NAMED}(?:,|and|as well as|along with|alongside|together with|besides|in addition to|\s)*"
    r"(?:of\s+)?(?:(?:his|her|their)\s+)?",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"\s+of\s+(?:the\s+|an?\s+)?(?:[\w'-]+\s+){0,3}?[\w'-]+,\s+", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:,|,?\s+and)\s+(?:an?|his|her|their|the|\d+|{NUMERAL})\s", re.IGNORECASE)
_TOLD_DEAD = re.compile(rf"{KILLED_NOUNS}|{INJURED_NOUNS}", re.IGNORECASE)
_NUMBER_OF = WordsBefore(
    r"\b(?:number|tally|toll) of (?:the )?$"
    rf"|(?:\d|\b{NUMERAL}) (?:wounded|injured|hurt|dead|slain) $"  # "42 wounded people" were counted already
)
_SPEAKS = re.compile(
    r"\s+(?:(?:also|later|further)\s+)?(?:said|says|told|added|confirmed|claimed|announced|reported|noted|revealed)\b"
    r"(?! (?:(?:to be|as) )?(?:killed|dead|missing|injured|wounded|martyred))",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(  # whose office stands behind it, or the name of the one who holds it
    r"\s+(?:of|for|in|at)\s+(?:the\s+)?(?:[A-Z][\w'-]*\s+){0,3}[A-Z][\w'-]*|,\s+[A-Z][^,;]{2,60},"
)
_SOURCE = WordsBefore(r"\b(?:according to|as per)\s(?:[^,;.]{2,60},\s+)?$")
_FARED = re.compile(r"\s+(?:was|were|had been|has been|died|sustained|suffered|received)\b", re.IGNORECASE)
_SAME_NUMBER = re.compile(SAME_NUMBER)
_NO_FIGURE = CountRange(low=None, high=None)
_ONE, _TWO = CountRange(low=1, high=1), CountRange(low=2, high=2)
_COUPLE = re.compile(r"\bcouple$", re.IGNORECASE)
_PAIR = re.compile(r"\b(?:couple|twins)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People, and what became of them once that is read."""

    start: int
    end: int  # excluded
    count: CountRange
    noun: str | None  # the words for them; None: only a number
    outcome: str | None = None
    known: bool = False  # one person without a number: "the constable"
    both: bool = False  # "killed or injured 25": the figure is that of the two outcomes together


def find_groups(plain: PlainSentence, lexicon: CountLexicon) -> list[Group]:
    """Find numbers and people in reading order, parts of a total left out."""
    text, groups = plain.text, list[Group]()
    taken: set[int] = set()
    part_end: int | None = None  # of the last part: what is joined to a part is one too
    for match in lexicon.group.finditer(text):
        if is_no_figure(match, text) or match.end() <= (part_end or 0):
            continue
        end = find_part_end(match, text)
        if end or (part_end and _continues_part(match, part_end, groups, lexicon)):
            part_end = end or match.end()
        else:
            start = _skip_old_figure(match, text)
            count = _read_figure(text[max(start, match.start("number")) : match.end("number")], groups)
            count = replace(count, high=None) if match["more"] else count
            count = _TWO if count == _ONE and _COUPLE.search(match["noun"] or "") else count
            noun = match["noun"] or ("members of a family" if match["family"] else None)
            groups.append(Group(start=start, end=match.end(), count=count, noun=noun))
        taken.update(range(match.start(), end or match.end()))
    for match in (match for bare in lexicon.victims.sift(plain.missed) for match in bare.finditer(text)):
        counted = _NUMBER_OF.search(text, max(match.start() - 25, 0), match.start())
        if not counted and not find_part_end(match, text) and taken.isdisjoint(range(*match.span())):
            groups.append(Group(start=match.start(), end=match.end(), count=_NO_FIGURE, noun=match["noun"]))
            taken.update(range(*match.span()))
    for match in (match for single in lexicon.single.sift(plain.missed) for match in single.finditer(text)):
        owner = text[: match.start()].endswith(" of ") and match.start() - len(" of ") - 1 in taken
        source = _SOURCE.search(text, max(match.start() - 80, 0), match.start()) and not _FARED.match(text, match.end())
        if not (owner or source or find_part_end(match, text)) and taken.isdisjoint(range(*match.span())):
            groups.append(_read_known(match))
    told = [group for group in groups if not _speaks(group, text)]
    return _join_bare_groups(sorted(told, key=lambda group: group.start), text)


def _speaks(group: Group, text: str) -> bool:
    """Whether people are who tells it: "killing four, a local official said", "the governor of Khost said"."""
    office = _OFFICE_OF.match(text, group.end) if group.known or group.count == _ONE else None
    return _SPEAKS.match(text, office.end() if office else group.end) is not None


def _skip_old_figure(match: re.Match[str], text: str) -> int:
    """Return where the figure begins that holds now: the second one of "rose from 20 to 24"."""
    _, to, _ = match["number"].rpartition(" to ")
    old = to and text[: match.start()].lower().endswith("from ")
    return match.start("number") + match["number"].rindex(to) + len(to) if old else match.start()


def _read_figure(words: str, groups: Sequence[Group]) -> CountRange:
    """Read a number; "killed three men and injured as many others" repeats the figure before it."""
    words = words.lower().strip()
    if words == "twin":
        return _TWO
    if not _SAME_NUMBER.fullmatch(words):
        return read_number(words)
    return groups[-1].count if groups else _NO_FIGURE


def _read_known(match: re.Match[str]) -> Group:
    """Read one known person, or as many as a list of names holds."""
    roll = match["roll"] or match["along"] or match["listed"]
    number = count_names(roll) if roll else 2 if _PAIR.search(match["noun"] or "") else 1
    return Group(
        start=match.start(),
        end=match.end(),
        count=CountRange(low=number, high=number),
        noun=match["noun"] or match["office"] or match["holder"] or match["aged"],
        known=True,
    )


def _continues_part(match: re.Match[str], part_end: int, groups: Sequence[Group], lexicon: CountLexicon) -> bool:
    """Whether people are joined to a part of a total, as in "including two officers and a clerk".

    Where the fate of the total was told before, and theirs is told behind them, they are no part: "two died, one of
    them a child, and nine were hurt".
    """
    text = match.string
    if match.start() <= part_end or not _AND.fullmatch(text, part_end, match.start()):
        return False
    told = lexicon.after.match(text, groups[-1].end) if groups else None
    if groups and _TOLD_DEAD.search(groups[-1].noun or ""):
        return lexicon.after.match(text, match.end()) is None
    return told is None or told.end() > match.start() or lexicon.after.match(text, match.end()) is None


def _join_bare_groups(groups: Sequence[Group], text: str) -> list[Group]:
    """Make one group of "dozens of soldiers, civilians and suspected militants": its figure counts them all."""
    joined: list[Group] = []
    for group in groups:
        bare = group.count.low is None and group.count.high is None
        if joined and bare and joined[-1].noun and are_joined(joined[-1], group, text):
            noun = text[joined[-1].end - len(joined[-1].noun) : group.end]
            joined[-1] = replace(joined[-1], end=group.end, noun=noun)
        else:
            joined.append(group)
    return joined


def are_joined(left: Group, right: Group, text: str) -> bool:
    """Whether nothing but "and" or a comma stands between two neighbours."""
    between = text[left.end : right.start]
    if _OF_SOMETHING.fullmatch(between):
        return _GOES_ON.match(text, right.end) is not None
    return bool(between.strip()) and _AND.fullmatch(between) is not None
