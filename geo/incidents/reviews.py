"""Sentences that review a month, a year or a long fight: their figures are those of no single happening.

"Taken together, they took 325 lives in September", "40pc more than the 900 outlaws eliminated", "the police have lost
93 men so far this year".
"""

from geo.extraction.phrases import Phrase
from geo.incidents.places import FINE
from geo.incidents.scenes import Scene

_SHARE = r"\d[\d.,]*\s?(?:pc|per ?cent|%)"
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_TIME = rf"(?:20\d\d|{_MONTH}(?! \d\d?\b))"
_HARM = "(?:deaths|fatalities|casualties|victims|losses|those killed|attacks|incidents|violence)"
_TREND = "(?:increase|rise|surge|jump|spike|uptick|drop|decline|decrease|reduction|growth)"
_RISEN = rf"(?:up|down|increased|decreased|rose|risen|fell|dropped|declined|surged|jumped|climbed|{_TREND})"
_MANY = "(?:attacks|violence|militancy|terrorism|terror|incidents)"
_WHOLE = "(?:same|entire|whole|corresponding|previous|preceding|current|reporting|review|said)"
_REVIEW = Phrase(
    rf"\b(?:during|over|throughout|within|in|for) (?:the|that|this) (?:{_WHOLE} )*(?:month|year|quarter|period)\b"
    r"|\b(?:in|over|during|within) the (?:first|last|past|previous|preceding) (?:\w+ )?(?:months|years|quarter|half)\b"
    rf"|\b(?:from|between) {_MONTH}(?: 20\d\d)? (?:to|and|till|until|through) {_MONTH}\b"
    r"|\bso far (?:this|in the (?:current|ongoing)|in 20\d\d)\b|\bthis (?:year|month) so far\b"
    r"|\b(?:since|from) the (?:start|beginning) of (?:the|this) (?:year|month)\b"
    r"|\b(?:killed|died|dead|lives|wounded|martyred|attacks|incidents|violence)\b"
    r"(?:(?!\b(?:first|second|third|fourth|fifth|latest|last|\w+est|worst)\b)[^.;]){0,40}\bthis year\b"
    rf"|{_SHARE} of (?:the |all )?(?:[\w-]+ )?(?:total|{_HARM})\b"
    rf"|{_SHARE} (?:more|less|fewer|higher|lower|{_TREND})\b|\b{_RISEN} (?:of |by )?{_SHARE}"
    r"|\b(?:monthly|annual|yearly|quarterly|half-yearly) (?:[\w-]+ )?"
    r"(?:report|review|assessment|data|figures|statistics)\b"
    r"|\b(?:global terrorism index|militancy database|statistics (?:show|showed|compiled)"
    r"|data (?:compiled|collected|gathered))\b"
    rf"|\bcombined {_HARM}\b|\btaken together\b|\bon average\b|\ban average of\b"
    r"|\b(?:deadliest|bloodiest|worst|most violent) (?:month|year|quarter)s?\b"
    rf"|\bacross (?:the )?[\w' -]{{3,30}}? in {_TIME}"
    rf"|\b{_MANY}\b[^.;]{{0,60}} in {_TIME}|\bin {_TIME}\b[^.;]{{0,60}} {_MANY}\b"
    r"|\b(?:in|during) the (?:war|fight) (?:on|against) (?:terror|terrorism|militancy)\b"
)
_IN_MONTH = Phrase(
    rf"\b(?:in|during|throughout|over) (?:the )?(?:(?:entire|whole) )?(?:month of |year )?{_TIME}"
    r"|\b(?:in|during) the (?:month|year|quarter)\b"
)
_MANY_DEAD = 10  # people killed in a province over a month: the sum of many days
_REPORT = Phrase(
    r"\b(?:monthly|annual|yearly|quarterly|half-yearly) (?:[\w-]+ )?(?:report|review|assessment|data|statistics)\b"
)
_PERIOD = Phrase(
    rf"\b(?:in|during|throughout|over) (?:the (?:month|year) of )?{_TIME}"
    r"|\b(?:last|previous|same) (?:month|year|quarter)\b"
)


def reports_period(scene: Scene) -> bool:
    """Whether a sentence gives the figures of a report on a month or a year, wherever one of the people fell."""
    return _REPORT.stands_in(scene.plain) and _PERIOD.stands_in(scene.plain) and bool(scene.counts)


_DISASTER = r"(?:rains?|floods?|flooding|earthquakes?|quake|landslides?|avalanches?|lightning|monsoon|cyclone|heatwave)"
_BY_DISASTER = Phrase(
    rf"\b{_DISASTER}\b[^.;]{{0,80}}\b(?:left|killed|claimed|killing|leaving|died|dead|injured|swept)\b"
    rf"|\b(?:killed|died|dead|injured|lives)\b[^.;]{{0,60}}\b(?:in|by|to|from)\b[^.;]{{0,30}}\b{_DISASTER}\b"
)


def tells_of_disaster(scene: Scene) -> bool:
    """Whether a sentence without a happening counts the victims of floods, a quake or the like."""
    return not scene.events and _BY_DISASTER.stands_in(scene.plain)


def sums_up_month(scene: Scene) -> bool:
    """Whether a sentence counts many dead of a province in a month: "47 soldiers lost their lives in Sindh in May"."""
    dead = max((c.count.low or 0 for c in scene.counts if c.outcome == "killed"), default=0)
    if dead < _MANY_DEAD or not _IN_MONTH.stands_in(scene.plain) or not scene.locations:
        return False
    day = any(date.value and date.value.precision == "day" for date in scene.dates)
    return not day and not any(loc.geo_precision in FINE for loc in scene.locations)


def is_review(scene: Scene) -> bool:
    """Whether a sentence counts people over a long time, and names neither a day nor a place where they fell."""
    figures = (c.count for c in scene.counts if c.outcome in {"killed", "injured"})
    counted = any(figure.low is not None or figure.high is not None for figure in figures)
    if counted and reports_period(scene):
        return True
    if not counted or not _REVIEW.stands_in(scene.plain):
        return False
    day = any(date.role == "at" and date.value and date.value.precision == "day" for date in scene.dates)
    return not day and not any(loc.geo_precision in FINE for loc in scene.locations)
