"""Who says so: the speaker of a sentence, and whether they assert or deny.

The speaker is the actor or person named at the verb of saying. "He", "the official" or "the ministry" is the speaker
named before; a quotation without a verb of saying belongs to the speaker of its paragraph.
Method: the running speaker of the paragraph, as newspapers attribute (style guides call it continued attribution).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import ActorMention, Attribution
from geo.extraction.owning_up import find_owner, find_responsible
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
from geo.extraction.surnames import find_surname, list_surnames
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
    r"\s+(?:responsibility|credit|the lives|entry|by)\b|(?<=claimed)\s+(?:[\w-]+\s+){0,3}(?:lives|life)\b",
    re.IGNORECASE,
)
_GROUPS_SPOKESMAN = re.compile(  # of whom the text spoke before
    r"(?:the )?(?:group|outfit|organi[sz]ation|movement|faction)'s (?:[a-z]+ )?spokes\w+|the spokesman$", re.IGNORECASE
)
_SPOKESMAN = re.compile(  # of whom the sentence before speaks
    rf"(?:Deputy |Chief )?Spokes(?:man|woman|person) [A-Z]|(?i:{_GROUPS_SPOKESMAN.pattern})"
)
_NOBODY = re.compile(r"(?:no|none of|neither|nobody)\b", re.IGNORECASE)  # "no group has claimed it"
_THE = re.compile(r"the\s+", re.IGNORECASE)
_AND = WordsBefore(r"\b(?:and|but|or) (?:(?:also|then|later|further|has|have|had|\w+ly) )*$")
_RELAYED = re.compile(r"(?:\s(?!(?:but|and|while|whereas|though|although|as|or)\b)[\w'-]+){1,6}\s")
_LEFT = 60  # characters before a verb that tell whether it is one of saying


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingLexicon:
    """The verbs of saying of `reporting.yaml` and the speakers of `speakers.csv`."""

    verbs: Sieve[Rule]
    speakers: SpeakerLexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speech:
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


def find_attributions(
    sentences: Iterable[PlainSentence],
    actors: Sequence[ActorMention],
    reporting: ReportingLexicon,
    lexicon: ActorLexicon,
) -> list[Attribution]:
    """Find who says so, in reading order.

    Args:
        sentences: Of one article, in reading order; the running speaker is carried through them.
        actors: Of the same sentences.
        reporting: The verbs of saying, and who may stand at them.
        lexicon: Tells for whom an actor speaks.

    Returns:
        One attribution a verb of saying; its claimant is None where no speaker was ever named.
    """
    by_sentence: dict[int, list[ActorMention]] = {}
    for actor in actors:
        by_sentence.setdefault(actor.sentence.start, []).append(actor)
    running: str | None = None
    people: dict[str, str] = {}  # by last name, for whom those who were quoted speak
    above: tuple[int, str] | None = None  # a paragraph, and who spoke or was named first in its last sentence
    found: list[Attribution] = []
    for plain in sentences:
        named = [_name(mention, plain, lexicon) for mention in by_sentence.get(plain.sentence.start, [])]
        for speech in _find_speeches(plain, named, reporting):
            claimant = _identify(speech, running, people)
            if claimant is None and speech.runs_on and speech.speaker:  # "police shot two men, they said"
                claimant = find_subject(plain.text, speech.start, named, reporting.speakers)
            if above and above[0] == plain.sentence.paragraph and _SPOKESMAN.match(claimant or "") and not named:
                claimant = above[1]
            if not (found and _is_relayed(plain, found[-1], speech)):
                running = claimant or running
            if claimant and not speech.runs_on:
                people |= dict.fromkeys(list_surnames(plain.text, speech.start, speech.end), claimant)
            found.append(_build_attribution(plain, speech, claimant))
        running = find_responsible(plain, named) or running
        spoke = found and found[-1].sentence is plain.sentence and found[-1].claimant
        if subject := spoke or (named[0].claimant if named else None):
            above = (plain.sentence.paragraph, subject)
    return found


def _identify(speech: _Speech, running: str | None, people: Mapping[str, str]) -> str | None:
    """Return the claimant of a verb of saying; "the official" of whom nothing was said before is just that."""
    if speech.speaker and _NOBODY.match(speech.speaker):
        return None
    if speech.surname:
        return people.get(speech.surname, speech.surname)
    if not speech.runs_on:
        return speech.speaker
    known = speech.speaker and (_THE.match(speech.speaker) or _GROUPS_SPOKESMAN.match(speech.speaker))
    return running or (_THE.sub("", speech.speaker) if speech.speaker and known else None)


def _is_relayed(plain: PlainSentence, last: Attribution, speech: _Speech) -> bool:
    """Whether somebody only tells what another said: "Kabul said the army had told it that nine men died"."""
    inside = last.sentence is plain.sentence and last.rule == "said"
    return inside and _RELAYED.fullmatch(plain.text, plain.index(last.end), speech.start) is not None


def name_claimant(mention: ActorMention, lexicon: ActorLexicon) -> str:
    """Return the name under which an actor's claims are shown: a government's offices speak for it."""
    actor = mention.actor
    return lexicon.side(actor).name if actor.kind == "government" else actor.name


def _name(mention: ActorMention, plain: PlainSentence, lexicon: ActorLexicon) -> Named:
    start, end = plain.index(mention.start), plain.index(mention.end)
    return Named(start=start, end=end, claimant=name_claimant(mention, lexicon))


def _build_attribution(plain: PlainSentence, speech: _Speech, claimant: str | None) -> Attribution:
    start, end = plain.locate(speech.start, speech.end)
    return Attribution(
        sentence=plain.sentence,
        start=start,
        end=end,
        rule=speech.rule.id,
        claimant=claimant,
        stance="denies" if speech.rule.value in {"denies", "denied"} else "asserts",
        runs_on=speech.runs_on,
    )


def _find_speeches(plain: PlainSentence, named: Sequence[Named], reporting: ReportingLexicon) -> list[_Speech]:
    text = plain.text
    speeches: list[_Speech] = []
    offices: list[re.Match[str]] = []
    for start, end, rule in _find_verbs(text, reporting.verbs.sift(plain.missed)):
        offices += find_offices(text, speeches[-1].end if speeches else 0, start, reporting.speakers)
        if not speeches and (owner := find_owner(text, start, named, reporting.speakers)):
            speeches.append(_Speech(start=start, end=end, rule=rule, speaker=owner, surname=None, runs_on=False))
            continue
        if speeches and _goes_on(text, start, rule, speeches[-1]):
            speeches.append(replace(speeches[-1], start=start, end=end, rule=rule))
            continue
        candidates = Candidates(named=named, offices=offices)
        speaker = _find_speaker(text, (start, end), rule, candidates, reporting.speakers)
        if rule.value == "noun" and speaker is None:
            speeches.append(_Speech(start=start, end=end, rule=rule, speaker=None, surname=None, runs_on=False))
            continue
        if rule.value == "participle" and speeches and not find_quoted(text, start, named, reporting.speakers):
            speaker = speeches[-1].speaker
        surname = None if rule.value in {"according", "denied", "participle"} else find_surname(text, start, named)
        own = speaker is None or reporting.speakers.running.match(speaker) or _GROUPS_SPOKESMAN.match(speaker)
        runs_on = own is True or own is not None
        speeches.append(_Speech(start=start, end=end, rule=rule, speaker=speaker, surname=surname, runs_on=runs_on))
    return speeches


def _goes_on(text: str, start: int, rule: Rule, last: _Speech) -> bool:
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
