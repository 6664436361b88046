"""Numbers of people, and what became of them.

"At least 70 militants were killed" is one mention: count [70, open), outcome killed, victims "militants". A part of a
total ("two soldiers, including a colonel") is no second count, "no casualties" is a stated zero, and "civilians were
killed" is a count without a figure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from geo.extraction.counts_groups import Group, are_joined, drop_breakdowns, find_groups
from geo.extraction.counts_lexicon import CASUALTIES, KILLED_NOUNS, TOLL, CountLexicon
from geo.extraction.model import CountMention, CountRange
from geo.extraction.plain import PlainSentence

_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|being|be|is|are|to be)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_SUFFERED = re.compile(r"\b(?:was|were|been|being|be|is|are|got|to)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ACTED = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_DIED = re.compile(r"dead|died|dies|perish|succumb|embrac|lost|laid|sent", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:$|[.,;:)\"'-]|(?:in|on|by|and|or|when|during|as|at|near|after|while|since|across|inside|outside|overnight|"
    r"today|yesterday|this|last|from|including|amid|along|before|between|within|so|with|separately)\b)",
    re.IGNORECASE,
)
_STATED = re.compile(r"\s+(?:was|were|have|had)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:of|who|there|here|but|to)\b", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:lives|life|souls)\b", re.IGNORECASE)
_KILLED_NOUNS = re.compile(KILLED_NOUNS, re.IGNORECASE)
_TOLL = re.compile(TOLL, re.IGNORECASE)
_CASUALTIES = re.compile(CASUALTIES, re.IGNORECASE)
_TOLL_REACH = 100  # characters between the word and its figure


def find_counts(sentences: Iterable[PlainSentence], lexicon: CountLexicon) -> list[CountMention]:
    """Find the counts of people, in reading order."""
    return [mention for sentence in sentences for mention in _find_in_sentence(sentence, lexicon)]


def _find_in_sentence(plain: PlainSentence, lexicon: CountLexicon) -> Iterator[CountMention]:
    if not lexicon.outcomes.sift(plain.words):
        return  # no group has an outcome, and only those are counts
    groups = list(_read_words_around(find_groups(plain, lexicon), plain.text, lexicon))
    for group in drop_breakdowns(_share_outcomes(groups, plain.text), plain.text):
        for outcome, count in _read_outcomes(group):
            start, end = plain.locate(group.start, group.end)
            yield CountMention(
                sentence=plain.sentence,
                start=start,
                end=end,
                rule=f"count-{outcome}",
                count=count,
                outcome=outcome,
                victims=group.noun,
            )


def _read_words_around(groups: Iterable[Group], text: str, lexicon: CountLexicon) -> Iterator[Group]:
    """Give each group the outcome that stands behind or before it.

    A group between another one and the words for its outcome is left out: "two children of a teacher were killed".
    """
    covered = 0
    for group in groups:
        if group.start < covered:
            continue
        if _KILLED_NOUNS.search(group.noun or "") or _TOLL.search(text, max(group.start - _TOLL_REACH, 0), group.start):
            yield replace(group, outcome="killed")
            continue
        after = lexicon.after.match(text, group.end)
        if after and _is_passive(after, text):
            covered = after.start(after.lastgroup or 0)
            yield replace(group, outcome=after.lastgroup)
        else:
            yield replace(group, outcome=_read_words_before(group, text, lexicon))


def _read_words_before(group: Group, text: str, lexicon: CountLexicon) -> str | None:
    left = text[max(group.start - 60, 0) : group.start]
    before = lexicon.before.search(left)
    if before and not _PASSIVE_BEFORE.search(left[: before.start()]) and _counts_people(group, text):
        return before.lastgroup
    lives = lexicon.before_lives.search(left)
    return lives.lastgroup if lives and _LIVES.search(f"{lives.group()} {group.noun or ''}") else None


def _counts_people(group: Group, text: str) -> bool:
    """Whether a group behind "killed" or "captured" is of people: "killed 20 in Bannu", not "captured 20 posts"."""
    if group.noun:
        return True
    figure = group.count.low is not None or group.count.high is not None
    alone = _GOES_ON.match(text, group.end) or _COUNTED.match(text, group.end)
    return figure and alone is not None and not text[group.start : group.end].lower().startswith(("a ", "an ", "no"))


def _is_passive(after: re.Match[str], text: str) -> bool:
    """Whether the victims suffered it: "six killed in Bannu" against "a bomber killed two soldiers"."""
    verb = after.start(after.lastgroup or 0)
    if _ACTED.search(text, after.start(), verb) and not _DIED.match(text, verb):
        return False
    if _SUFFERED.search(text, after.start(), verb):
        return True
    if after.lastgroup == "killed" and _DIED.match(text, verb):
        return True
    return _GOES_ON.match(text, after.end()) is not None or _STATED.match(text, after.end()) is not None


def _share_outcomes(groups: Sequence[Group], text: str) -> list[Group]:
    """Let "six soldiers and two civilians were killed" kill all eight, and the same words behind "killed" too."""
    shared = list(groups)
    for i in range(len(shared) - 2, -1, -1):
        if not shared[i].outcome and shared[i].noun and are_joined(shared[i], shared[i + 1], text):
            shared[i] = replace(shared[i], outcome=shared[i + 1].outcome)
    for i in range(1, len(shared)):
        if not shared[i].outcome and shared[i].noun and are_joined(shared[i - 1], shared[i], text):
            shared[i] = replace(shared[i], outcome=shared[i - 1].outcome)
    return shared


def _read_outcomes(group: Group) -> Iterator[tuple[str, CountRange]]:
    noun = group.noun or ""
    if _CASUALTIES.search(noun) and not group.outcome:
        if group.count.high == 0:
            yield "killed", group.count
            if "life" not in noun:
                yield "injured", group.count
        return
    if group.outcome and not (group.count.low is None and group.count.high is None and not noun):
        yield group.outcome, group.count
