"""Figures of people who went, or had to go, across a border, which the word for their going itself holds.

"More than 900 Afghans returned through Torkham": that they went is told by a rule of `events.yaml`, in more ways than a
list of outcomes could hold, and the figure stands in the words of that rule or right before them. Where it counts
"the number of those who went", it stands behind them. What is counted for another crossing follows: "and 430 through
Torkham". Positions are characters of the folded sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from geo.extraction.counts_lexicon import CountLexicon
from geo.extraction.counts_nobody import is_no_figure
from geo.extraction.counts_sums import names_militants
from geo.extraction.counts_victims import name_victims, quote_victims
from geo.extraction.model import CountMention, CountRange, EventMention
from geo.extraction.numbers import read_number
from geo.extraction.plain import PlainSentence

_MOVED = "deportation"  # the type of the event
_DETAINED = "round-up"  # the rule of those who are only rounded up for it
_NUMBER_OF = re.compile(
    r"(?:number|total|tally|figure) of\b|(?:arrivals|returns|deportations|expulsions|crossings)\b", re.IGNORECASE
)
_REACHED = re.compile(
    r"[^.;]{0,120}\b(?:reach(?:ed|es|ing)|totall?(?:ed|s)|was|is|were|are|exceed(?:ed|s)|passed|surpassed|to|at)\s+",
    re.IGNORECASE,
)
_TO_ANOTHER = re.compile(r"[^.;]{0,60}?(?:,|\band|\bwhile)\s+$", re.IGNORECASE)
_GATE = re.compile(r"\s+(?:\w+ )?(?:through|via|by way of|from|at)\b", re.IGNORECASE)
_HANDED, _GAVE = re.compile(r"over ", re.IGNORECASE), re.compile(r"\b(?:handed|turned) $", re.IGNORECASE)
_VEHICLES = re.compile(r"(?:vehicles?|trucks?|buse?s?|trips?|containers?)\b", re.IGNORECASE)
_MERE = 100  # a figure below it, with no word for people, may be of anything


def find_moved(
    sentences: Iterable[PlainSentence],
    events: Sequence[EventMention],
    counts: Sequence[CountMention],
    lexicon: CountLexicon,
) -> list[CountMention]:
    """Find the figures of those who went across a border that tell no outcome of their own.

    Args:
        sentences: Of an article.
        events: Its words for happenings.
        counts: The counts that are known already.
        lexicon: The words for people.
    """
    going = [event for event in events if event.event_type == _MOVED]
    plains = {plain.sentence.start: plain for plain in sentences} if going else {}
    found: list[CountMention] = []
    for event in going:
        known = [count for count in (*counts, *found) if count.sentence is event.sentence]
        found += _find_beside(plains[event.sentence.start], event, known, lexicon)
    return found


def _find_beside(
    plain: PlainSentence, event: EventMention, known: Sequence[CountMention], lexicon: CountLexicon
) -> Iterator[CountMention]:
    """Find the figure that the words for going hold, and those that follow for other crossings."""
    start, end = plain.index(event.start), plain.index(event.end - 1) + 1
    if _NUMBER_OF.match(plain.text, start) and any(count.end <= event.start for count in known):
        return  # all since a beginning, beside the figure of a day
    taken = [(plain.index(count.start), plain.index(count.end - 1) + 1) for count in known]
    groups = [group for group in lexicon.group.finditer(plain.text) if _counts_people(group)]
    own = _choose_own(groups, plain.text, start, end)
    if own is None or any(left < own.end() and own.start() < right for left, right in taken):
        return
    outcome = "detained" if event.rule == _DETAINED else "displaced"
    yield _build_count(plain, own, outcome)
    last = max(own.end(), end)
    for group in groups:
        mere = group.start() >= last and not group["noun"] and _GATE.match(plain.text, group.end())
        if mere and _TO_ANOTHER.fullmatch(plain.text, last, group.start()):
            yield _build_count(plain, group, outcome)
            last = group.end()


def _choose_own(groups: Sequence[re.Match[str]], text: str, start: int, end: int) -> re.Match[str] | None:
    """Choose the figure of those who went: in the words for it, right before them, or behind "the number of"."""
    if _NUMBER_OF.match(text, start):
        return next((g for g in groups if g.start() > end and _REACHED.fullmatch(text, end, g.start())), None)
    return next((g for g in groups if g.start() < end and g.end() + 1 >= start), None)


def _counts_people(group: re.Match[str]) -> bool:
    """Whether a figure is of people who may have to go: not of militants, and no year or mere small number."""
    noun = group["noun"] or ""
    if is_no_figure(group, group.string) or names_militants(noun) or _VEHICLES.match(noun):
        return False
    count = read_number(group["number"])
    return (bool(noun) and count.high != 0) or (count.low or count.high or 0) >= _MERE


def _build_count(plain: PlainSentence, group: re.Match[str], outcome: str) -> CountMention:
    given = _HANDED.match(group["number"]) and _GAVE.search(plain.text, max(group.start() - 8, 0), group.start())
    begin = len("over ") if given else 0  # of the verb: "handed over 900"
    start, end = plain.locate(group.start() + begin, group.end())
    count = read_number(group["number"][begin:])
    victims = name_victims(group["noun"] or "")
    return CountMention(
        sentence=plain.sentence,
        start=start,
        end=end,
        rule=f"count-{outcome}",
        count=CountRange(low=count.low, high=None) if group["more"] else count,
        outcome=outcome,
        victims=victims,
        told=quote_victims(victims, plain, group.start()) if victims else None,
    )
