"""Numbers of people, and what became of them.

"At least 70 militants were killed" is one mention: count [70, open), outcome killed, victims "militants". A part of a
total ("two soldiers, including a colonel") is no second count, "no casualties" is a stated zero, and "civilians were
killed" is a count without a figure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from geo.extraction.counts_among import are_among, open_above
from geo.extraction.counts_fates import add_besides, add_pronoun, are_yet_to_fall, read_both, read_fate, read_share
from geo.extraction.counts_gaps import share_gaps
from geo.extraction.counts_groups import Group, find_groups
from geo.extraction.counts_lexicon import CASUALTIES, CountLexicon
from geo.extraction.counts_outcomes import is_passive, read_noun, read_words_before
from geo.extraction.counts_parts import are_of_known, died_since
from geo.extraction.counts_pronouns import find_pronoun, share_pronouns
from geo.extraction.counts_shared import find_spared, share_outcomes
from geo.extraction.counts_sums import add_singles, names_militants
from geo.extraction.counts_tolls import REACH, find_toll
from geo.extraction.counts_totals import drop_breakdowns, drop_increments
from geo.extraction.counts_victims import DEAD, name_victims, quote_victims
from geo.extraction.model import CountMention, CountRange
from geo.extraction.numbers import NUMERAL, ORDINALS
from geo.extraction.plain import PlainSentence
from geo.extraction.words_before import WordsBefore

_NEAR = 4  # counts before a sentence that may have been of the dead
_ESCAPED = re.compile(r"\b(?:and|before|then) (?:they )?fled$", re.IGNORECASE)  # "two men threw a grenade and fled"
_SUPPOSED = WordsBefore(r"\b(?:if|unless|whether)\s+(?:[\w-]+\s+){0,3}$")
_OR_HURT = re.compile(
    r"\s+(?:or|and)\s+(?:wounded|injured|hurt)\b"
    r"(?!\s+(?:\w+\s+(?:others|more)|at least|about|around|some|over|more than|nearly|several|dozens"
    rf"|\d+|{NUMERAL})\b)",
    re.IGNORECASE,
)
_OR_INJURIES = re.compile(r"\s+(?:or|nor)\s+(?:any\s+)?injur(?:y|ies)\b", re.IGNORECASE)
_KILLED_OR = WordsBefore(r"\b(?:kill\w*|martyr\w*)\s+(?:or|and|and/or)\s+\w+\s+$")
_NUMBER_OF = WordsBefore(r"\b(number of (?:the |its |their )?)[^.;]{0,60}$")
_ORDINAL = re.compile(rf"an? ({'|'.join(ORDINALS)})\b", re.IGNORECASE)
_CASUALTIES = re.compile(CASUALTIES, re.IGNORECASE)


def find_counts(sentences: Iterable[PlainSentence], lexicon: CountLexicon) -> list[CountMention]:
    """Find the counts of people, in reading order.

    Args:
        sentences: The sentences of an article.
        lexicon: The words for people and for what became of them.
    """
    found: list[CountMention] = []
    for plain in sentences:
        near = (last for last in found[-_NEAR:] if last.sentence.paragraph == plain.sentence.paragraph)
        counts = list(_find_in_sentence(plain, lexicon, counting=any(last.outcome == "killed" for last in near)))
        found += [_add_to_earlier(count, found[-_NEAR:]) for count in counts]
    return found


def _add_to_earlier(count: CountMention, earlier: Sequence[CountMention]) -> CountMention:
    """Let "a third man died" count three, where two were counted before it."""
    ordinal = _ORDINAL.match(count.text)
    if ordinal is None or count.count.high != 1:
        return count
    number = ORDINALS.index(ordinal.group(1).lower()) + 2
    before = CountRange(low=number - 1, high=number - 1)
    known = any(told.outcome == count.outcome and told.count == before for told in earlier)
    return replace(count, count=CountRange(low=number, high=number)) if known else count


def _find_in_sentence(plain: PlainSentence, lexicon: CountLexicon, *, counting: bool) -> Iterator[CountMention]:
    if not lexicon.outcomes.sift(plain.missed):
        return  # no group has an outcome, and only those are counts
    groups = list(_read_words_around(find_groups(plain, lexicon), plain, lexicon, counting=counting))
    groups = share_pronouns(share_outcomes(groups, plain.text), plain.text)
    groups = drop_breakdowns(share_gaps(groups, plain.text), plain.text)
    groups = drop_increments(add_singles(groups, plain.text), plain.text)
    groups = groups if any(group.outcome == "killed" for group in groups) else [*groups, *find_pronoun(plain)]
    for found in [*groups, *find_spared(lexicon.spared, plain)]:
        among = found.outcome in {"killed", "injured"} and are_among(plain.text, found.start, found.end)
        group = replace(found, count=open_above(found.count)) if among else found
        for outcome, count in _read_outcomes(group):
            start, end = plain.locate(group.start, group.end)
            victims = name_victims(group.noun or "")
            yield CountMention(
                sentence=plain.sentence,
                start=start,
                end=end,
                rule=f"count-{outcome}",
                count=count,
                outcome=outcome,
                victims=victims,
                told=quote_victims(victims, plain, group.start) if victims else None,
                since=outcome == "killed" and died_since(plain.text, group.start, group.end),
                of_known=among
                or (group.known and group.count.high == 1)
                or are_of_known(plain.text, group.start, group.end),
            )


def _read_words_around(
    groups: Iterable[Group], plain: PlainSentence, lexicon: CountLexicon, *, counting: bool
) -> Iterator[Group]:
    """Give each group the outcome that stands behind or before it.

    A group between another one and the words for its outcome is left out: "two children of a teacher were killed".
    Where the dead were counted just before (`counting`), "the figure" means them.
    """
    text, covered, tolls = plain.text, 0, lexicon.tolls.sift(plain.missed)
    for group in groups:
        if group.start < covered:
            continue
        bare = counting and not group.noun
        if told := not group.noun and read_share(text, group.start, group.end):
            yield replace(group, outcome=told)
            continue
        if told := read_noun(group, text) or find_toll(tolls, text, group.start, counting=bare):
            both = group.count.high == 0 and _OR_INJURIES.match(text, group.end) is not None
            both = both or (DEAD.search(group.noun or "") and _OR_HURT.match(text, group.end)) is not None
            yield replace(group, outcome=told, both=both, noun=group.noun or _find_counted(text, group.start, lexicon))
            counting = counting or told == "killed"
            continue
        supposed = _SUPPOSED.search(text, max(group.start - 40, 0), group.start)
        after = None if supposed else lexicon.after.match(text, group.end)
        after = None if after and are_yet_to_fall(after, text, group.start) else after
        not_driven_out = group.known or names_militants(group.noun or "")
        escaped = after is not None and bool(_ESCAPED.search(after.group())) and group.noun in {"men", "man"}
        fled = after is not None and after.lastgroup == "displaced" and (not_driven_out or escaped)
        if after and not fled and is_passive(after, text, group):
            covered = after.start(after.lastgroup or 0)
            counting = counting or after.lastgroup == "killed"
            both = _OR_HURT.match(text, after.end()) is not None or _is_unharmed(group, after)
            outcome = read_fate(after, text, group.start)
            count = add_pronoun(read_both(group.count, after), text, group.start, passive=True)
            count = add_besides(count, text, group.start, after.end())
            yield replace(group, outcome=outcome, both=both, count=count)
        else:
            outcome = read_words_before(group, text, lexicon)
            counting = counting or outcome == "killed"
            both = outcome == "injured" and _is_killed_or(text, group.start, covered)
            yield replace(group, outcome=outcome, both=both, count=add_pronoun(group.count, text, group.start))


def _find_counted(text: str, start: int, lexicon: CountLexicon) -> str | None:
    """Find who is counted by the words before a toll's figure: "the number of militants killed at 70"."""
    number = _NUMBER_OF.search(text, max(start - REACH, 0), start)
    counted = lexicon.bare.match(text, number.end(1)) if number else None
    return counted["noun"] if counted else None


def _is_killed_or(text: str, start: int, covered: int) -> bool:
    """Whether "killed or wounded" stands before a figure, and "killed" is not told of those before it."""
    verb = _KILLED_OR.search(text, max(start - 60, 0), start)
    return verb is not None and (verb.start() != covered or not covered)


def _is_unharmed(group: Group, after: re.Match[str]) -> bool:
    """Whether nobody came to any harm, so that nobody was killed either."""
    return group.count.high == 0 and after["injured"] in {"hurt", "harmed", "came to harm"}


def _read_outcomes(group: Group) -> Iterator[tuple[str, CountRange]]:
    noun = group.noun or ""
    if group.both:
        yield from (("killed", _at_most(group.count)), ("injured", _at_most(group.count)))
        return
    if _CASUALTIES.search(noun) and not group.outcome:
        if group.count.high == 0:
            yield "killed", group.count
            if re.search("casualt|injur", noun):
                yield "injured", group.count
        return
    if group.known and group.outcome == "displaced":
        return
    if group.outcome and not (group.count.low is None and group.count.high is None and not noun):
        yield group.outcome, group.count


def _at_most(count: CountRange) -> CountRange:
    """What a figure for the killed and the injured together says of either: no more than that."""
    return CountRange(low=0 if count.high == 0 else None, high=count.high)
