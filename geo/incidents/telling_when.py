"""Which dates of a sentence are the day of something that happened."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from geo.extraction.model import DateMention
from geo.extraction.phrases import Phrase
from geo.incidents.scenes import Scene

_TOLL_ROSE = Phrase(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|killed|casualties))\b[^.;]*\b"
    r"(?:rose|risen|rises|climb\w*|jump\w*|increas\w*|reach\w*|stood|mount\w*|went up)\b[^.;,]{0,30}$"
)
_HAD_BEEN = Phrase(r"\bhad (?:\w+ )?(?:been|gone|left|come|arrived|travelled|joined|moved|\w+ed)\b[^.;]*$")
_COVERS = Phrase(  # "the report covers December to February"
    r"\b(?:cover(?:s|ed|ing)|spann?(?:s|ed|ing)|for the period|(?:reporting|review) period)"
    r"(?: (?:the|period|months|quarter|days|of|from|between))* $"
)
_DIED_LATER = Phrase(
    r"\b(?:succumbed|died of (?:their|his|her) (?:injuries|wounds)|died in (?:an? |the )?hospital)\b[^.;,]{0,40}$"
)
_NTH_TIME = Phrase(r"\bfor (?:the|a) (?:\w+) time (?:in )?$")  # "shelled for the second time this week"
_WORST_SINCE = Phrase(
    r"\b(?:worst|deadliest|bloodiest|heaviest|fiercest|biggest|largest|most [\w-]+) (?:[\w'-]+ ){1,8}?(since)\b"
    r"[^.;,]{0,40}$"
)

_CREDIT = re.compile(
    r"[(\[](?:[^()\[\]]{0,40}[ /])?(?:afp|ap|reuters|getty(?: images)?|epa|anadolu|aa|app|xinhua|ani|pti|dpa|"
    r"(?:file )?photo|file|courtesy)\b[^()\[\]]{0,40}[)\]]\W*$",
    re.IGNORECASE,
)

AND_ON = re.compile(r",?\s+and(?:\s+(?:on|again on))?\s+", re.IGNORECASE)
_WHEN = re.compile(r",? when\b", re.IGNORECASE)


def list_days(scenes: Iterable[Scene], dates: Sequence[DateMention]) -> list[DateMention]:
    """List the dates of an article that may be in force behind them.

    Not that of what had been before and is no happening: "the tractor had been stolen on February 17"; nor that of a
    picture.
    """
    bare = {scene.sentence.start: scene for scene in scenes if not scene.events}
    days: list[DateMention] = []
    for date in dates:
        if days and (both := join_next_day(days[-1], date)):
            days[-1] = both
        elif not (_only_tells_of(bare.get(date.sentence.start), date) or _dates_picture(date)):
            days.append(date)
    return days


def join_next_day(one: DateMention, other: DateMention) -> DateMention | None:
    """Join two days that follow each other and are told together: "raids on 31 October and 1 November"; else None."""
    if one.value is None or other.value is None or one.value.end != other.value.start:
        return None
    days = one.role == other.role == "at" and one.value.precision == other.value.precision == "day"
    if not days or not AND_ON.fullmatch(one.sentence.article.text, one.end, other.start):
        return None
    return replace(one, end=other.end, value=replace(one.value, end=other.value.end))


def _only_tells_of(scene: Scene | None, date: DateMention) -> bool:
    """Whether a sentence without a happening tells by a date of what had been before, or what a report covers."""
    told = (_HAD_BEEN, _COVERS)
    return scene is not None and any(it.stands_in(scene.plain, 0, scene.plain.index(date.start)) for it in told)


def _dates_picture(date: DateMention) -> bool:
    """Whether a date stands in the caption of a picture, a line that ends with whose picture it is: "… 2025. (AFP)"."""
    text = date.sentence.article.text
    end = text.find("\n", date.end)
    return _CREDIT.search(text[date.end : end if end >= 0 else len(text)]) is not None


def tells_when(scene: Scene, date: DateMention) -> bool:
    """Whether a date is that of a happening: not of the publication, nor of the day on which a toll rose.

    Nor is it in "the worst fighting since 2021".
    """
    start = scene.plain.index(date.start)
    rose = _TOLL_ROSE.stands_in(scene.plain, 0, start) or _DIED_LATER.stands_in(scene.plain, 0, start)
    again = _NTH_TIME.stands_in(scene.plain, 0, start) or _COVERS.stands_in(scene.plain, 0, start)
    return date.role != "published" and not rose and not again and not _only_measures(scene, date)


def is_opened(scene: Scene, end: int) -> bool:
    """Whether what happened on a day is told behind it: "the deadliest since May, when a raid killed nine".

    Args:
        scene: The sentence.
        end: Where the words for the day end, in characters of the article.
    """
    return _WHEN.match(scene.plain.text, scene.plain.index(end)) is not None


def _only_measures(scene: Scene, date: DateMention) -> bool:
    """Whether nothing that happened stands between "the worst … since" and a date."""
    if is_opened(scene, date.end):
        return False
    since = _WORST_SINCE.find(scene.plain, 0, scene.plain.index(date.start))
    begins = scene.plain.locate(*since.span(1))[0] if since else date.start
    return since is not None and not any(begins < event.start < date.start for event in scene.events)
