"""Who says so: the speaker of a sentence, and whether they assert or deny.

The speaker is the actor or person named at the verb of saying. "He", "the official" or "the ministry" is the speaker
named before; a quotation without a verb of saying belongs to the speaker of its paragraph.
Method: the running speaker of the paragraph, as newspapers attribute (style guides call it continued attribution).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.articles.model import Sentence
from geo.extraction.actors import ActorLexicon
from geo.extraction.model import ActorMention, Attribution
from geo.extraction.plain import PlainSentence, fold_sentence
from geo.extraction.rules import Rule, read_rules

_ROLE = (
    r"(?i:officials?|spokes(?:person|man|woman|people)|ministers?|ministry|officers?|sources?|commissioner|police|statement|"
    r"secretary|governor|president|analysts?|experts?|reporters?|journalists?|witness(?:es)?|residents?|army|military|report|"
    r"government|administration|authorities|media wing|media|data|agency|leader|chairman|chief|inspector|superintendent|"
    r"elders?|traders?|doctors?|complainant|lawmakers?|group)(?!\w)"
)
_NAME = r"[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]+|al|bin|ul|ur))*"
_BETWEEN = (
    r"(?:(?!(?:in|on|at|by|to|of|and|was|were|has|had|that|where|when|who|with|for|from|the|a|an)\b)[\w'-]+\s+){0,3}"
)
_SPEAKER = re.compile(
    rf"(?:(?i:an?|the|some|several)\s+)?{_BETWEEN}{_ROLE}(?:\s+{_NAME})?"
    r"|(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Maulana|Mullah)\.? )[A-Z][\w'-]+(?: [A-Z][\w'-]+)*|[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}"
)
_SAME = re.compile(
    r"(?:he|she|they|it|the (?:\w+ )?(?:official|officials|ministry|spokesman|spokesperson|statement|report|sources|source|"
    r"minister|officer|group|army chief))$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b((?:he|she|they|it)|the (?:\w+ )?(?:official|officials|ministry|minister|spokesperson|spokesman|report|statement))"
    r"(?: \w+ly| also| has| have| had| further)*\s+$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:in|on|of|against|with|by|from|to|at|between|along|near|into|over|for|told)\s+(?:the\s+)?$", re.IGNORECASE
)
_NO_SPEECH_BEFORE = re.compile(
    r"\b(?:is|are|was|were|been|being|be|the|an?|no|on|incident|attack|casualty|casualties|after being)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_NO_SPEECH_AFTER = re.compile(r"\s+(?:responsibility|\d|the lives|lives|entry|by)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"'s?\b(?! (?:\w+ ){0,3}\w*(?:minist|spokes|chief|gov|army|mili))", re.IGNORECASE)
_REACH = 90  # characters between a speaker and the verb of saying

_Named = tuple[int, int, str]  # start, end, claimant: an actor in the folded sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speech:
    """One verb of saying with its speaker's words, None where the sentence names none."""

    start: int
    end: int
    rule: Rule
    speaker: str | None
    runs_on: bool  # the speaker is the one named before


def read_reporting(path: Path) -> tuple[Rule, ...]:
    """Read `reporting.yaml`."""
    return read_rules(path)


def find_attributions(
    sentences: Iterable[Sentence], actors: Sequence[ActorMention], rules: Sequence[Rule], lexicon: ActorLexicon
) -> list[Attribution]:
    """Find who says so, in reading order.

    Args:
        sentences: Of one article, in reading order; the running speaker is carried through them.
        actors: Of the same sentences.
        rules: The verbs of saying.
        lexicon: Tells for whom an actor speaks.

    Returns:
        One attribution a verb of saying; its claimant is None where no speaker was ever named.
    """
    by_sentence: dict[int, list[ActorMention]] = {}
    for actor in actors:
        by_sentence.setdefault(actor.sentence.start, []).append(actor)
    running: str | None = None
    found = []
    for sentence in sentences:
        plain = fold_sentence(sentence)
        for speech in _find_speeches(plain, by_sentence.get(sentence.start, []), rules, lexicon):
            claimant = running if speech.runs_on else speech.speaker
            running = claimant or running
            found.append(_build_attribution(plain, speech, claimant))
    return found


def name_claimant(mention: ActorMention, lexicon: ActorLexicon) -> str:
    """Return the name under which an actor's claims are shown: forces and offices speak for their government."""
    actor = mention.actor
    if actor.kind in {"government", "forces"} and actor.name == lexicon.side(actor).name:
        return lexicon.side(actor).name
    return lexicon.side(actor).name if actor.kind == "government" else actor.name


def _build_attribution(plain: PlainSentence, speech: _Speech, claimant: str | None) -> Attribution:
    start, end = plain.locate(speech.start, speech.end)
    return Attribution(
        sentence=plain.sentence,
        start=start,
        end=end,
        rule=speech.rule.id,
        claimant=claimant,
        stance="denies" if speech.rule.value == "denies" else "asserts",
    )


def _find_speeches(
    plain: PlainSentence, actors: Sequence[ActorMention], rules: Sequence[Rule], lexicon: ActorLexicon
) -> list[_Speech]:
    named = [(plain.index(a.start), plain.index(a.end), name_claimant(a, lexicon)) for a in actors]
    speeches: list[_Speech] = []
    for start, end, rule in _find_verbs(plain.text, rules):
        speaker = _find_speaker(plain.text, start, end, rule, named)
        if rule.value == "participle" and speeches:
            speaker = speeches[-1].speaker
        runs_on = speaker is None or _SAME.match(speaker) is not None
        speeches.append(_Speech(start=start, end=end, rule=rule, speaker=speaker, runs_on=runs_on))
    return speeches


def _find_verbs(text: str, rules: Sequence[Rule]) -> list[tuple[int, int, Rule]]:
    """Find the verbs of saying in order; where two rules share a word the later, finer one wins."""
    verbs: dict[int, tuple[int, int, Rule]] = {}
    for rule in rules:
        for match in rule.pattern.finditer(text):
            if not _NO_SPEECH_BEFORE.search(text[: match.start()]) and not _NO_SPEECH_AFTER.match(text, match.end()):
                verbs[match.start()] = (match.start(), match.end(), rule)
    return sorted(verbs.values(), key=lambda verb: verb[0])


def _find_speaker(text: str, start: int, end: int, rule: Rule, named: Sequence[_Named]) -> str | None:
    if rule.value == "according":
        return _find_after(text, end, named)
    if rule.value == "participle":
        return _find_subject(text, start, named)
    before = _find_before(text, start, named)
    inverted = re.search(r"[\",]\s*$", text[:start]) and not text.startswith("told", start)
    return before or (_find_after(text, end, named) if inverted else None)


def _find_subject(text: str, limit: int, named: Sequence[_Named]) -> str | None:
    """Find the first actor that can be the subject of the sentence."""
    for start, end, name in named:
        if end <= limit and not _PREPOSITION.search(text[:start]) and not _POSSESSIVE.match(text, end):
            return name
    subject = _SPEAKER.match(text)
    return _tidy(subject.group()) if subject and subject.end() <= limit else None


def _find_before(text: str, limit: int, named: Sequence[_Named]) -> str | None:
    left = text[:limit]
    if pronoun := _PRONOUN.search(left):
        return pronoun.group(1).lower()
    if left.rstrip().endswith(","):
        return _find_before_aside(left, named)
    for start, end, name in reversed(named):
        near = end <= limit and limit - end <= _REACH and not re.search(r"[.;\"]", text[end:limit])
        if near and not _PREPOSITION.search(text[:start]) and not _POSSESSIVE.match(text, end):
            return name
    speakers = _find_speakers(left)
    if speakers and not re.search(r"[.;\"]", left[speakers[-1].end() :]) and limit - speakers[-1].end() < 40:
        return _tidy(speakers[-1].group())
    return None


def _find_before_aside(left: str, named: Sequence[_Named]) -> str | None:
    """Find the speaker in "Mr Khan, the head of the chamber, told …": the name before the first comma."""
    for _, end, name in named:
        if left[end : end + 1] == "," and not re.search(r"[.;\"]", left[end:]):
            return name
    for speaker in _find_speakers(left):
        if left[speaker.end() : speaker.end() + 1] == "," and not re.search(r"[.;\"]", left[speaker.end() :]):
            return _tidy(speaker.group())
    return None


def _find_speakers(left: str) -> list[re.Match[str]]:
    found = _SPEAKER.finditer(left, max(len(left) - 2 * _REACH, 0))
    return [match for match in found if not _PREPOSITION.search(left[: match.start()])]


def _find_after(text: str, start: int, named: Sequence[_Named]) -> str | None:
    right = re.compile(r"\s*(?:to\s+)?(?:the\s+|a\s+|an\s+)?").match(text, start)
    first = right.end() if right else start
    for begin, _, name in named:
        if first <= begin <= first + 45 and not re.search(r"[.;\"]", text[first:begin]):
            return name
    speaker = _SPEAKER.match(text, first)
    return _tidy(speaker.group()) if speaker else None


def _tidy(words: str) -> str:
    return re.sub(r"^(?:an?|the)\s+", "", words.strip(), flags=re.IGNORECASE)
