"""Which crossings "the crossings" are: those that the text named together before."""

from dataclasses import replace

from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.surroundings import Surroundings

_THE_CROSSINGS = Phrase(
    r"\b(?:the|both|these|all|all the)(?: (?:two|three|five|same|border|key|main|major|busy|trade))* "
    r"(?:crossings|gates|terminals|crossing points|border points|routes)\b"
    r"(?! (?:with|between|along|in|at|into|across|that|which|other|such|including|like)\b)"
)
_TOLD_NEAR = 3  # paragraphs


def locate_crossings(account: Account, around: Surroundings) -> list[Location]:
    """Take "the crossings remain closed" for those that the text named together before."""
    frame = account.frames[0]
    sentence = frame.scene.sentence
    named = around.find_crossings_together(sentence.start) if _THE_CROSSINGS.stands_in(frame.scene.plain) else []
    if not named or sentence.paragraph - named[0].toponym.sentence.paragraph > _TOLD_NEAR:
        return []
    reason = "one of the crossings that the text named before"
    return [replace(location, reasons=(f"“{location.toponym.text}”: {reason}",)) for location in named]
