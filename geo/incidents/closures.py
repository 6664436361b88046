"""When a border was closed: from the day named, or counted back, to the day on which it was opened again.

"Resumed on Saturday after eight days", "shut for the fifth day", "shut on 24 October, reopened on Saturday".
"""

import re
from datetime import date, timedelta

from geo.extraction.model import DateMention, DateRange
from geo.extraction.numbers import NUMERAL, read_number
from geo.extraction.phrases import Phrase
from geo.incidents.dated import AROUND, OWN, Dated, say_why
from geo.incidents.frames import Frame
from geo.incidents.nth_days import find_nth, measure_nth
from geo.incidents.scenes import Scene

_OPENED = Phrase(
    r"\b(?:re-?open(?:ed|s|ing)|(?:will|(?:is|are)(?: (?:set|due|scheduled|expected))? to) (?:be )?re-?open(?:ed)?|"
    r"(?:was|were|been) (?:\w+ly )?opened|(?<!talks )(?<!fighting )(?<!negotiations )"
    r"(?<!dialogue )(?:resumed|resumption)|opened (?:again|for|to)\b|restored)\b"
)
_OPENED_FOR_FEW = re.compile(
    r"(?: [\w'-]+){0,8}? (?:only\b|(?:for|to) (?:the )?(?:[\w'-]+ ){0,3}?(?:refugees?|returnees|repatriation|deport\w*|"
    r"return of|stranded|afghan (?:families|nationals|citizens)|afghans|un\b|aid\b|relief))",
    re.IGNORECASE,
)
_SHUT = Phrase(r"\b(?:closed|shut|sealed|suspended|halted|closure|stopped)(?: down)?(?: [\w'-]+){0,5}? ?$")
_QUALIFIED = r"(?:about |nearly |almost |over |more than |around |the past |the last |some |just |only |at least )*"
_NUMBER = rf"(an?|{NUMERAL}|\d{{1,3}})"
_UNIT = r"(?:consecutive |straight |successive )?(day|week|month)"
_SHUT_FOR = Phrase(
    rf"\bfor {_QUALIFIED}{_NUMBER} {_UNIT}s?\b"
    rf"|\bafter (?:(?:an?|the) )?(?:[\w'-]+ (?:of|for) )?"
    rf"{_QUALIFIED}{_NUMBER} {_UNIT}s?\b"
    r"(?! of (?:talks|clash|fight))"
    rf"|\b{_NUMBER}[- ](day|week|month)s?(?:[- ]long)?,? (?:[\w-]+ )?(?:closure|suspension|shutdown|blockade)\b"
    rf"|\b{_NUMBER} (day|week|month)s? (?:in)?to (?:[\w'-]+ ){{0,3}}?(?:closure|shutdown|suspension|blockade)\b"
    rf"|\b{_NUMBER} (day|week|month)s? after (?:[\w'-]+ ){{1,5}}?(?:closed|shut|sealed|suspended|halted|closure)\b"
)
_MONTH_LONG = Phrase(r"\b(week|month)-long (?:[\w-]+ ){0,2}?(?:closure|suspension|shutdown|blockade)\b")
_STILL_SHUT = Phrase(
    r"\b(?:(?:has|have|had) (?:not|yet to|never) (?:been )?(?:\w+ )?(?:re-?open|open|resum)\w*"
    r"|yet to (?:be )?re-?open\w*"
    r"|(?:remain|stay)(?:s|ed)? (?:closed|shut|sealed|suspended) (?:ever since|since then)|ever since|since then"
    r"|(?:is|are|remains?) still (?:closed|shut|sealed|suspended))\b"
)
_STANDING = Phrase(
    r"\b(?:against|over|owing to|due to|because of|amid|despite|by|about|to end|with|continued|continuing|prolonged|"
    r"ongoing|indefinite|long|\w+-long|\d+-day)(?: (?:an?|the|its|their|continued|continuing|prolonged|ongoing|"
    r"long|[\w-]+-long|[\w-]+-day|repeated|complete|indefinite))*\W*$"
)
_NOUN = re.compile(r"(?:border |crossing )*(?:closures?|closing|shutdown)\b|\d+-day closure", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|that)\b", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "month": 31}


def date_closure(frame: Frame) -> Dated | None:
    """Date a closure whose sentence says how long it lasted or when it ended; None where it says neither.

    Args:
        frame: Of the kind border_closure.
    """
    scene = frame.scene
    opened = find_opening_day(scene)
    aside = _RELATIVE.match(frame.events[0].words) is not None  # "on Friday … Torkham, which has been shut"
    own = [d for d in scene.dates if not (aside and d.start < frame.start)]
    begun = next((d for d in own if _begins(d, scene) and d is not opened), None)
    if opened and opened.value:
        start = _find_start(begun, measure_closure(scene), opened.value.start)
        return _build(start or opened.value.start, opened.value.end, opened)
    if begun and begun.role == "since":
        return None
    few = _find_day_for_few(scene)
    told = next((d for d in own if d.role == "at" and d not in (begun, few) and _is_day(d)), None)
    end = told.value.end if told and told.value else _day_after_report(scene)
    if begun and begun.value and end and not told and (few or _STILL_SHUT.stands_in(scene.plain)):
        return _build(begun.value.start, end, begun)
    length = measure_closure(scene)
    if begun or length is None or end is None or not (told or few or aside or measure_nth(scene.plain)):
        return _date_standing(frame, told)
    return _build(end - timedelta(days=1) - length, end, told)


def find_opening_day(scene: Scene) -> DateMention | None:
    """Find the day on which a sentence about a closed border says that it was opened again, to all and not to few."""
    opened = _OPENED.find(scene.plain) if _speaks_of_closure(scene) else None
    return _find_day_of(opened, scene) if opened and not _is_for_few(opened) else None


def _find_day_for_few(scene: Scene) -> DateMention | None:
    """Find the day on which it was opened for returning refugees or the like: to all others it stayed shut."""
    opened = _OPENED.find(scene.plain)
    return _find_day_of(opened, scene) if opened and _is_for_few(opened) else None


def _speaks_of_closure(scene: Scene) -> bool:
    return any(event.event_type == "border_closure" for event in scene.events)


def _is_for_few(opened: re.Match[str]) -> bool:
    return _OPENED_FOR_FEW.match(opened.string, opened.end()) is not None


def _find_day_of(opened: re.Match[str], scene: Scene) -> DateMention | None:
    days = [d for d in scene.dates if d.role in {"at", "said", "future"} and _is_day(d) and not _begins(d, scene)]
    behind = [d for d in days if scene.plain.index(d.start) >= opened.end()]
    before = [d for d in days if scene.plain.index(d.end) <= opened.start()]
    return next(iter(behind), None) or next(reversed(before), None)


def stands(frame: Frame) -> bool:
    """Whether a closure is told as what something else came of: "a sit-in against the closure of the border"."""
    plain = frame.scene.plain
    noun = frame.kind == "border_closure" and _NOUN.match(frame.events[0].words) is not None
    return noun and _STANDING.stands_in(plain, 0, plain.index(frame.start))


def _date_standing(frame: Frame, told: DateMention | None) -> Dated | None:
    """Date a closure by the day on which people protested against it: it held then, and began before."""
    end = told.value.end if told and told.value else _day_after_report(frame.scene)
    if end is None or not stands(frame):
        return None
    length = measure_closure(frame.scene) or timedelta()
    dates = DateRange(start=end - timedelta(days=1) - length, end=end, precision="day")
    reason = f"{say_why(told)} " if told else ""
    return Dated(dates=dates, rank=AROUND, reason=f"{reason}It is told as closed then.", mention=told)


def _begins(mention: DateMention, scene: Scene) -> bool:
    """Whether a date says when the border was closed: "since Friday", "shut on Friday"."""
    told = mention.role == "since" or (
        mention.role == "at" and _SHUT.stands_in(scene.plain, 0, scene.plain.index(mention.start))
    )
    return told and mention.value is not None and not _nth_before(mention, scene)


def _nth_before(mention: DateMention, scene: Scene) -> bool:
    """Whether "for the fifth day" stands before a day, which is then that fifth one."""
    match = find_nth(scene.plain)
    return match is not None and match.end() <= scene.plain.index(mention.start)


def _find_start(begun: DateMention | None, length: timedelta | None, opened: date) -> date | None:
    vague = begun is not None and not _is_day(begun)
    if length and (vague or begun is None):
        return opened - length
    return begun.value.start if begun and begun.value and begun.value.start <= opened else None


def measure_closure(scene: Scene) -> timedelta | None:
    """Measure how long the border had been closed on the day told; None where the sentence does not say."""
    if nth := measure_nth(scene.plain):
        return nth
    if match := _SHUT_FOR.find(scene.plain):
        number, unit = (group for group in match.groups() if group)
        return (read_number(number).low or 1) * timedelta(days=_DAYS[unit.lower()])
    match = _MONTH_LONG.find(scene.plain)
    return timedelta(days=_DAYS[match.group(1).lower()]) if match else None


def _build(start: date, end: date, mention: DateMention | None) -> Dated:
    dates = DateRange(start=start, end=end, precision="day")
    named = f"{say_why(mention)} " if mention else ""
    reason = f"{named}The sentence says how long it was closed."
    return Dated(dates=dates, rank=OWN, reason=reason, mention=mention)


def _is_day(mention: DateMention) -> bool:
    return mention.value is not None and mention.value.precision == "day"


def _day_after_report(scene: Scene) -> date | None:
    published = scene.sentence.article.published
    return published + timedelta(days=1) if published else None
