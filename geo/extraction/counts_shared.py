"""What became of people whose own words give no figure of it: they share the fate of others, or came to no harm.

"All policemen remained safe" says as much as "no policeman was hurt". Only whole groups count so: of one man who
"escaped unhurt" no figure is read. Positions are characters of the folded sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.extraction.counts_groups import Group, are_joined
from geo.extraction.counts_lexicon import CASUALTIES
from geo.extraction.counts_sums import is_along
from geo.extraction.model import CountRange
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.extraction.sieve import Sieve

_OF_THEM = re.compile(r"\s+of (?:whom|them)\b", re.IGNORECASE)
_OWN = re.compile(r"his|her|their", re.IGNORECASE)
_AND_BEFORE = re.compile(r"[^,] and $")
_GUARDING = re.compile(r"\s+\w+ing\b")
_SIDE = re.compile(r"\s+on (?:the|its|their) (?:\w+ )?side\b", re.IGNORECASE)
GOES_ON = re.compile(
    r"\s*(?:$|[.,;:)\"'-]|(?:in|on|by|and|or|when|during|as(?! many)|at(?! (?:least|most))|"
    r"near|after|while|since|across|inside|outside|overnight|"
    r"over (?:the|an?)|today|tonight|yesterday|(?:(?:early|late) )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"this|last|from|close|outside|opposite|beside|behind|including|amid|along|before|between|within|so|with|separately|there|here)\b)",
    re.IGNORECASE,
)
_NEITHER = Phrase(
    r"\bneither (?:side|of them|of the \w+|party|force|army|country)[^.;]{0,40}?\b(?:had|have|having|suffer\w*|"
    r"sustain\w*|took|taken|report\w*|incur\w*)\s+(?:any\s+)?casualties\b"
)
_DID_NO_HARM = Phrase(
    r"\b(?:(?:did|do|does|has|have|had)(?: not|n't) "
    r"(?:caused?|inflict(?:ed)?|result(?:ed)? in|le(?:a)?d to|suffer(?:ed)?)"
    r"|(?<=[\w,] )without (?:causing |inflicting |suffering |incurring |sustaining )?)\s*(?:human )?casualties\b"
    r"|\b(?:did|do|does|has|have|had)(?: not|n't) (?:caused?|suffer(?:ed)?) any loss(?:es)?\b(?! of (?!lives|life))"
    r"|(?:(?<=[\w,] )without |\bwithout (?:causing|suffering|incurring|sustaining|taking) )"
    r"(?:any )?(?:human )?loss(?:es)?\b(?! of (?!lives|life))"
    r"|(?<=[\w,] )without (?:harming|hurting|injuring|killing or injuring) (?:anyone|anybody|any \w+)\b"
)
_NOBODY = CountRange(low=0, high=0)
_CASUALTIES = re.compile(CASUALTIES, re.IGNORECASE)


def share_outcomes(groups: Sequence[Group], text: str) -> list[Group]:
    """Let "six soldiers and two civilians were killed" kill all eight, and the same words behind "killed" too."""
    shared = list(groups)
    for i in range(len(shared) - 2, -1, -1):
        named = (shared[i].noun or shared[i].known) and not _CASUALTIES.search(shared[i].noun or "")
        apart = _OF_THEM.match(text, shared[i + 1].end)  # "20 people, seven of whom were dead"
        if not shared[i].outcome and named and not apart and are_joined(shared[i], shared[i + 1], text):
            shared[i] = replace(shared[i], outcome=shared[i + 1].outcome)
    for i in range(1, len(shared)):
        if not shared[i].outcome and _are_sides(shared[i - 1], shared[i], text):
            shared[i] = replace(shared[i], outcome=shared[i - 1].outcome)
        along = is_along(shared[i], text)
        beside = along or are_joined(shared[i - 1], shared[i], text)
        # "and his son", "and the clerk in Bannu", not ", the man's agency"
        another = not shared[i].known or _OWN.match(text, shared[i].start) or _is_one_more(shared[i], text)
        if not shared[i].outcome and ((shared[i].noun and beside and another) or (along and shared[i].known)):
            shared[i] = replace(shared[i], outcome=shared[i - 1].outcome)
    return shared


def _is_one_more(group: Group, text: str) -> bool:
    """Whether a known person behind "and" does nothing: "and the clerk in Bannu", not "and the clerk fled"."""
    behind = GOES_ON.match(text, group.end) or _GUARDING.match(text, group.end)
    return _AND_BEFORE.search(text, max(group.start - 6, 0), group.start) is not None and behind is not None


def _are_sides(left: Group, right: Group, text: str) -> bool:
    """Whether two figures are set beside each other: "nine dead on the Afghan side and five on the Pakistani side"."""
    first = _SIDE.search(text, left.end, right.start)
    return first is not None and _SIDE.match(text, right.end) is not None


def find_spared(patterns: Sieve[re.Pattern[str]], plain: PlainSentence) -> Iterator[Group]:
    """Find the groups of a sentence that came to no harm, as counts of nobody killed and nobody injured."""
    if match := _NEITHER.find(plain) or _DID_NO_HARM.find(plain):
        yield Group(start=match.start(), end=match.end(), count=_NOBODY, noun=None, outcome="killed", both=True)
    for match in (match for pattern in patterns.sift(plain.missed) for match in pattern.finditer(plain.text)):
        yield Group(
            start=match.start(), end=match.end(), count=_NOBODY, noun=match["noun"], outcome="killed", both=True
        )
