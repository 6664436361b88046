"""Who says so: the speaker of a sentence, and whether they assert or deny.

The speaker is the actor or person named at the verb of saying. "He", "the official" or "the ministry" is the speaker
named before; a quotation without a verb of saying belongs to the speaker of its paragraph.
Method: the running speaker of the paragraph, as newspapers attribute (style guides call it continued attribution).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import ActorMention, Attribution
from geo.extraction.owning_up import find_responsible
from geo.extraction.plain import PlainSentence
from geo.extraction.speaker_lexicon import SpeakerLexicon
from geo.extraction.speakers import Named, find_subject
from geo.extraction.speeches import GROUPS_SPOKESMAN, ReportingLexicon, Speech, find_speeches
from geo.extraction.surnames import list_surnames

_SPOKESMAN = re.compile(  # of whom the sentence before speaks
    rf"(?:Deputy |Chief )?Spokes(?:man|woman|person) [A-Z]|(?i:{GROUPS_SPOKESMAN.pattern})"
)
_NOBODY = re.compile(r"(?:no|none of|neither|nobody)\b", re.IGNORECASE)  # "no group has claimed it"
_THE = re.compile(r"the\s+", re.IGNORECASE)
_RELAYED = re.compile(r"(?:\s(?!(?:but|and|while|whereas|though|although|as|or)\b)[\w'-]+){1,6}\s")


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
    talk = _Talk(speakers=reporting.speakers)
    for plain in sentences:
        named = [_name(mention, plain, lexicon) for mention in by_sentence.get(plain.sentence.start, [])]
        for speech in find_speeches(plain, named, reporting):
            talk.hear(speech, plain, named)
        talk.leave(plain, named)
    return talk.heard


@dataclass(slots=True, kw_only=True)
class _Talk:
    """Who has spoken in an article so far."""

    speakers: SpeakerLexicon
    heard: list[Attribution] = field(default_factory=list)
    running: str | None = None  # who spoke last
    people: dict[str, str] = field(default_factory=dict)  # by last name, for whom those who were quoted speak
    above: tuple[int, str] | None = None  # a paragraph, and who spoke or was named first in its last sentence

    def hear(self, speech: Speech, plain: PlainSentence, named: Sequence[Named]) -> None:
        """Take in a verb of saying."""
        claimant = _identify(speech, self.running, self.people)
        if claimant is None and speech.runs_on and speech.speaker:  # "police shot two men, they said"
            claimant = find_subject(plain.text, speech.start, named, self.speakers)
        beside = self.above and self.above[0] == plain.sentence.paragraph and not named
        if self.above and beside and _SPOKESMAN.match(claimant or ""):
            claimant = self.above[1]
        if not (self.heard and _is_relayed(plain, self.heard[-1], speech)):
            self.running = claimant or self.running
        if claimant and not speech.runs_on:
            self.people |= dict.fromkeys(list_surnames(plain.text, speech.start, speech.end), claimant)
        self.heard.append(_build_attribution(plain, speech, claimant))

    def leave(self, plain: PlainSentence, named: Sequence[Named]) -> None:
        """Take in a sentence as a whole, behind its verbs of saying."""
        self.running = find_responsible(plain, named) or self.running
        spoke = self.heard and self.heard[-1].sentence is plain.sentence and self.heard[-1].claimant
        if subject := spoke or (named[0].claimant if named else None):
            self.above = (plain.sentence.paragraph, subject)


def _identify(speech: Speech, running: str | None, people: Mapping[str, str]) -> str | None:
    """Return the claimant of a verb of saying; "the official" of whom nothing was said before is just that."""
    if speech.speaker and _NOBODY.match(speech.speaker):
        return None
    if speech.surname:
        return people.get(speech.surname, speech.surname)
    if not speech.runs_on:
        return speech.speaker
    known = speech.speaker and (_THE.match(speech.speaker) or GROUPS_SPOKESMAN.match(speech.speaker))
    return running or (_THE.sub("", speech.speaker) if speech.speaker and known else None)


def _is_relayed(plain: PlainSentence, last: Attribution, speech: Speech) -> bool:
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


def _build_attribution(plain: PlainSentence, speech: Speech, claimant: str | None) -> Attribution:
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
