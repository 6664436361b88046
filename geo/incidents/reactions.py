"""What the head of a report tells as condemned, mourned or fought off: it happened that day or the day before.

"The president on Saturday condemned the attack on a convoy in Kech" gives the attack no day of its own, but nobody's
office waits long to condemn.
"""

from datetime import timedelta

from geo.extraction.model import DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.dated import AROUND, Dated, allow_day_before
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT

_OVER = r"\b[^.;]{0,60}\b(?:over|at|on|for|about|in|following|after)\b[^.;]{0,60}$"
_REACTED = Phrase(  # what stands before the word for a happening
    r"\b(?:condemn|denounc|deplor|decr(?:y|ied)|mourn)\w*\b(?! by\b)[^.;]{0,80}$"
    r"|\b(?:express|voic|convey|extend|offer)\w* (?:[\w,-]+ ){0,6}?"
    rf"(?:grief|sorrow|shock|anguish|condolences?|sympath\w+){_OVER}"
    r"|\b(?:prais|commend|applaud|laud|hail|salut|congratulat|appreciat|(?:paid|pays) tribute)\w*\b[^.;]{0,140}"
    r"\b(?:foil|thwart|repel|repuls|frustrat|beat(?:ing|en)? (?:back|off)|avert)\w*\b[^.;]{0,40}$"
    r"|\b(?:took|taken|takes) (?:\w+ )?notice of\b[^.;]{0,60}$"
    r"|\b(?:order|direct|form|constitut|sought|seek|demand|announc|promis|register|lodg|set up|sets up)\w*\b[^.;]{0,60}"
    r"\b(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probe|committee|report|case|compensation)\b[^.;]{0,20}"
    r"\b(?:into|over|about|of|on|regarding|for)\b[^.;]{0,60}$"
    r"|\bvisit(?:s|ed)?\b[^.;]{0,40}\b(?:victims|families|injured|wounded|survivors|site|scene) of\b[^.;]{0,40}$"
)
_OF_OLD = Phrase(
    r"\b(?:anniversary|in memory of|(?:19|20)\d\d|years? ago|(?:recent|past|repeated|series|string|spate|wave))\b"
)


def is_reacted_to(frame: Frame) -> bool:
    """Whether violence is told as what somebody condemns, mourns, looks into, or praises others for fighting off."""
    return find_reaction(frame) is not None and not _OF_OLD.stands_in(frame.scene.plain)


def find_reaction(frame: Frame) -> int | None:
    """Return where in the text of the sentence it begins to tell how somebody reacted to violence; None: it does not.

    Args:
        frame: The frame of the violence.
    """
    plain = frame.scene.plain
    match = None if frame.kind in CONTEXT else _REACTED.find(plain, 0, plain.index(frame.start))
    return match.start() if match else None


def date_by_reaction(frame: Frame) -> Dated | None:
    """Date what the head of a report tells as condemned: it is the news of that day, or of the day before."""
    told = (date for date in frame.scene.dates if date.end <= frame.start and date.role in {"at", "said"})
    for mention in told:
        if mention.value and mention.value.precision == "day":
            return allow_day_before(mention)
    published = frame.scene.sentence.article.published
    if published is None:
        return None
    day = timedelta(days=1)
    dates = DateRange(start=published - day, end=published + day, precision="day")
    return Dated(dates=dates, rank=AROUND, reason="the report tells how somebody reacted to it, and names no day")
