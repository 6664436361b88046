"""Who takes responsibility for a deed, and then goes on to speak of it.

All positions are characters of the folded sentence.
"""

from collections.abc import Sequence

from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.extraction.speaker_lexicon import SpeakerLexicon
from geo.extraction.speakers import Named, can_speak, find_subject
from geo.extraction.words_before import WordsBefore

CLAIMED_DEED = (  # behind "claimed": a deed of one's own; not what one did: "it claimed the raid killed two"
    r"\s+(?:the|an?|this|that|both|two|\w+day's)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:attack|bombing|blast|explosion|raid|ambush|assault|shooting)s?\b"
    r"(?!\s+(?:had|has|have|killed|left|wounded|injured|destroyed|was|were)\b)"
)
_RESPONSIBILITY = Phrase(
    r"(?-i:(?<!not )\b(?:(?:claim(?:ed|s)|accept(?:ed|s)|took|takes) (?:responsibility|credit)\b"
    rf"|claim(?:ed|s){CLAIMED_DEED}))"
)
_OWNED_UP = WordsBefore(
    r"\b(?:(?:ha[sd] )?(?:claimed|accepted)|took) (?:responsibility|credit)\b[^.;,]{0,60}? and (?:also |later )?$"
)
_REACH = 120  # characters between taking responsibility and the verb of saying


def find_responsible(plain: PlainSentence, named: Sequence[Named]) -> str | None:
    """Return who claims responsibility in a sentence: "it said" in the next one means them."""
    claimed = _RESPONSIBILITY.find(plain) if named else None
    able = [actor for actor in named if claimed and actor.end <= claimed.start() and can_speak(plain.text, actor)]
    return able[0].claimant if able else None


def find_owner(text: str, verb: int, named: Sequence[Named], speakers: SpeakerLexicon) -> str | None:
    """Find who took responsibility and goes on to speak: "a splinter of the TTP claimed it and said that ten died"."""
    claimed = _OWNED_UP.search(text, max(verb - _REACH, 0), verb)
    return find_subject(text, claimed.start(), named, speakers) if claimed else None
