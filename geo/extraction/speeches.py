"""The verbs of saying of a sentence, each with the words that name its speaker.

All positions are characters of the folded sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from geo.extraction.owning_up import CLAIMED_DEED, find_owner
from geo.extraction.plain import PlainSentence
from geo.extraction.rules import Rule, read_rules
from geo.extraction.sieve import Sieve
from geo.extraction.speaker_lexicon import SpeakerLexicon, read_speakers
from geo.extraction.speakers import (
    Candidates,
    Named,
    find_after,
    find_before,
    find_holder,
    find_offices,
    find_quoted,
    find_subject,
    is_inverted,
)
from geo.extraction.surnames import find_surname
from geo.extraction.words_before import WordsBefore

_NO_SPEECH_BEFORE = WordsBefore(
    r"\b(?:is|are|was|were|been|being|be|the|an?|no|on|incident|attack|casualty|casualties)\s+(?:\w+ly\s+)?$"
    r"|\b(?:contrary to|despite) (?:the )?(?:[\w'-]+ ){0,3}$"
)
_NOT_SAID = WordsBefore(  # what somebody rejects, or has not said
    r"\b(?:denied|denies|denying|dismissed|dismiss(?:es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing)|disput(?:ed|es|ing)|"
    r"contradict(?:ed|s|ing)) (?:[A-Z]\w+ )?$"
    r"|(?:\b(?:not|never|neither|cannot|(?:yet|unable|failed|refused|declined) to)|n't)\s+"
    r"(?:(?:yet|(?!only)\w+ly)\s+)?$"
    r"|\bnor (?:[\w'-]+ ){1,5}$"
)
_NO_SPEECH_AFTER = re.compile(
    r"\s+(?:responsibility|credit|the lives|entry|by)\b|(?<=claimed)\s+(?:[\w-]+\s+){0,3}(?:lives|life)\b"
    rf"|(?<=claimed){CLAIMED_DEED}|(?<=claimed)\s+(?:it|them|both|all of them)(?:[.,;]|$)",
    re.IGNORECASE,
)
GROUPS_SPOKESMAN = re.compile(  # of whom the text spoke before
    r"(?:the )?(?:group|outfit|organi[sz]ation|movement|faction)'s (?:[a-z]+ )?spokes\w+|the spokesman$", re.IGNORECASE
)
_OWNS_UP_BEFORE = WordsBefore(r", which (?:[\w-]+ ){1,5}$")  # "an ambush, which the TTP claimed"
_OWNS_UP = re.compile(r"(?<=claimed)(?=[.,;]|\s*$)", re.IGNORECASE)
_AND = WordsBefore(r"\b(?:and|but|or) (?:(?:also|then|later|further|has|have|had|\w+ly) )*$")
_LEFT = 60  # characters before a verb that tell whether it is one of saying


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingLexicon:
    """The verbs of saying of `reporting.yaml` and the speakers of `speakers.csv`."""

    verbs: Sieve[Rule]
    speakers: SpeakerLexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One verb of saying with its speaker's words, None where the sentence names none."""

    start: int
    end: int
    rule: Rule
    speaker: str | None
    surname: str | None  # by which a speaker is called who was named before
    runs_on: bool  # the speaker is the one named before


def read_reporting(folder: Path) -> ReportingLexicon:
    """Read `reporting.yaml` and `speakers.csv` from a folder."""
    return ReportingLexicon(
        verbs=Sieve((rule, rule.expression) for rule in read_rules(folder / "reporting.yaml")),
        speakers=read_speakers(folder / "speakers.csv"),
    )


def find_speeches(plain: PlainSentence, named: Sequence[Named], reporting: ReportingLexicon) -> list[Speech]:
    """Find the verbs of saying of a sentence in reading order.

    Args:
        plain: The sentence.
        named: Its actors.
        reporting: The verbs, and who may stand at them.
    """
    text = plain.text
    speeches: list[Speech] = []
    offices: list[re.Match[str]] = []
    for start, end, rule in _find_verbs(text, reporting.verbs.sift(plain.missed)):
        offices += find_offices(text, speeches[-1].end if speeches else 0, start, reporting.speakers)
        if not speeches and (owner := find_owner(text, start, named, reporting.speakers)):
            speeches.append(Speech(start=start, end=end, rule=rule, speaker=owner, surname=None, runs_on=False))
            continue
        if speeches and _goes_on(text, start, rule, speeches[-1]):
            speeches.append(replace(speeches[-1], start=start, end=end, rule=rule))
            continue
        candidates = Candidates(named=named, offices=offices)
        speaker = _find_speaker(text, (start, end), rule, candidates, reporting.speakers)
        if rule.value == "noun" and speaker is None:
            speeches.append(Speech(start=start, end=end, rule=rule, speaker=None, surname=None, runs_on=False))
            continue
        if rule.value == "participle" and speeches and not find_quoted(text, start, named, reporting.speakers):
            speaker = speeches[-1].speaker
        surname = None if rule.value in {"according", "denied", "participle"} else find_surname(text, start, named)
        own = speaker is None or reporting.speakers.running.match(speaker) or GROUPS_SPOKESMAN.match(speaker)
        runs_on = own is True or own is not None
        speeches.append(Speech(start=start, end=end, rule=rule, speaker=speaker, surname=surname, runs_on=runs_on))
    return speeches


def _goes_on(text: str, start: int, rule: Rule, last: Speech) -> bool:
    """Whether a verb has the speaker of the one before it: "the army said nine men died and claimed a victory"."""
    finite = rule.value in {"asserts", "denies", "concedes"} and last.rule.value in {"asserts", "denies", "concedes"}
    return finite and _AND.search(text, max(start - _LEFT, 0), start) is not None


def _find_verbs(text: str, rules: Sequence[Rule]) -> list[tuple[int, int, Rule]]:
    """Find the verbs of saying in order; where two rules share a word the later, finer one wins."""
    verbs: dict[int, tuple[int, int, Rule]] = {}
    for rule in rules:
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if _is_speech(text, start, end, rule):
                verbs[start] = (start, end, rule)
    return sorted(verbs.values(), key=lambda verb: verb[0])


def _is_speech(text: str, start: int, end: int, rule: Rule) -> bool:
    left = max(start - _LEFT, 0)
    if _NOT_SAID.search(text, left, start):
        return False
    if _OWNS_UP.match(text, end) and _OWNS_UP_BEFORE.search(text, left, start):
        return False
    return rule.value == "noun" or not (
        _NO_SPEECH_BEFORE.search(text, left, start) or _NO_SPEECH_AFTER.match(text, end)
    )


def _find_speaker(
    text: str, verb: tuple[int, int], rule: Rule, candidates: Candidates, speakers: SpeakerLexicon
) -> str | None:
    start, end = verb
    if rule.value in {"according", "denied"}:
        return find_after(text, end, candidates.named, speakers)
    if rule.value == "noun":
        return find_holder(text, start, end, candidates.named)
    if rule.value == "participle":
        if quoted := find_quoted(text, start, candidates.named, speakers):
            return quoted
        return find_subject(text, start, candidates.named, speakers)
    before = find_before(text, start, candidates, speakers)
    if before is None and _AND.search(text, max(start - _LEFT, 0), start):
        return find_subject(text, start, candidates.named, speakers)
    return before or (find_after(text, end, candidates.named, speakers) if is_inverted(text, start) else None)
