"""Days and places beside a happening that belong to what people did about it: they protested, buried, freed."""

from geo.extraction.phrases import Phrase
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.reactions import find_reaction

_RECOVERED = Phrase(
    r"\b(?:was|were|been|be) (?:\w+ )?(?:recovered|rescued|freed|released|reunited|set free)\b"
    r"|\b(?:returned|came|reached|got|arrived) (?:back )?home\b"
)
_FUNERAL = Phrase(r"\b(?:funerals?|funeral prayers?|burials?|last rites|namaz-e-janaza|bodies|coffins?) (?:of|for)\b")
_BURIED = Phrase(
    r"\b(?:was|were|been) (?:also )?(?:offered|held|buried|laid to rest|performed|attended|brought|taken)\b"
)
_DEALT_WITH = Phrase(  # "two men killed last week were buried on Sunday"
    r"\b(?:was|were|been) (?:\w+ )?(?:buried|laid to rest|found|recovered|freed|released|rescued|handed over|flown|"
    r"identified)\b"
)
_PROTESTED = Phrase(
    r"\b(?:block\w*|protest\w*|rall(?:y|ied|ies)|sit-in|march\w*|demonstrat\w*|shutter\w*|boycott\w*|"
    r"took to the streets)\b[^.;]*?\b(against|over|to protest|to condemn|condemning) (?:the )?(?:[\w'’-]+ ){0,3}$"
)
_FORMAL = "formal-protest"  # the rule of words: what it is about has places of its own
_BESIDE = 6  # characters: "on "
_ISSUED = Phrase(  # "objections to the declaration, released on 4 May, were conveyed"
    r"\b(?:declaration|statement|communique|remarks|interview|report|resolution)\b[^.;]{0,40}?, "
    r"(?:(?:which|that) (?:was|were) )?(?:released|issued|published|signed|adopted|made|given)(?: \w+)? (?:on )?$"
)


def tells_of_other_deed(start: int, frame: Frame) -> bool:
    """Whether a day or a place belongs to a deed told beside a happening and is none of its own.

    Args:
        start: Where the day or the place begins, in characters of the article.
        frame: The happening: "they were kidnapped and were freed in Tank on Friday", "a protest in Tank over the raid".
    """
    plain = frame.scene.plain
    if frame.kind in CONTEXT:
        return frame.kind == "statement" and _ISSUED.stands_in(plain, 0, plain.index(start))
    begin, end = plain.index(frame.start), plain.index(frame.events[-1].end)
    if start > frame.start:
        freed = frame.kind == "abduction" and _RECOVERED.stands_between(plain, end, plain.index(start))
        days = (plain.index(date.end) for date in frame.scene.dates if frame.events[-1].end <= date.start < start)
        if any(_DEALT_WITH.stands_between(plain, day, plain.index(start)) for day in days):
            return True
        formal = any(event.rule == _FORMAL for event in frame.scene.events)
        public = frame.definite and not formal and _PROTESTED.stands_in(plain, 0, begin)
        if public and plain.index(start) - end < _BESIDE:
            return True  # "a protest was held against the strike on Sunday"
        return freed or (_FUNERAL.stands_in(plain, 0, begin) and _BURIED.stands_between(plain, end, plain.index(start)))
    reaction = find_reaction(frame)
    if reaction is not None and plain.index(start) < reaction:
        return True  # "the minister on Friday took notice of the killing"
    protest = _PROTESTED.find(plain, 0, begin)
    return protest is not None and plain.index(start) < protest.start(1)
