"""The days of a lead-up: counted back from the day of the news, whose own day is none of theirs."""

from collections.abc import Sequence
from datetime import timedelta

from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.model import DateMention, DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.dated import SENTENCE, Dated, allow_day_before, say_why
from geo.incidents.frames import Frame
from geo.incidents.lead_ups import LeadUp, find_main_clause
from geo.incidents.scenes import heads_article

_COMES = Phrase(  # the news, told in the present below the head of its report
    r"^\W*(?:the|this) (?:[\w-]+ ){0,3}(?:incident|attack|development|killings?|blast|explosion|ambush|bombing|assault|"
    r"move|announcement|statement|decision|violence) (?:comes|came)\b"
)
_OPENING = 12  # characters of a sentence before its first clause: "Just "


def date_lead_up(lead_up: LeadUp, frame: Frame, siblings: Sequence[Frame], timeline: DateTimeline) -> Dated:
    """Count back from the day of what the sentence tells beside it, else from the day in force."""
    beside = [d for s in siblings for d in s.dates if d.role in {"at", "said"} and d.value]
    later = (d for d in frame.scene.dates if d.role == "at" and d.start > frame.events[-1].end)
    beside += [d for d in later if d.value and d.value.precision == "day"]
    news = min(beside, key=lambda d: d.role == "said", default=None) or timeline.mention_at(frame.scene.sentence.start)
    if news is None or news.value is None:
        return _count_back_from_report(lead_up, frame)
    told = allow_day_before(news).dates if news.role == "said" else news.value
    reason = f"counted back from {say_why(news)}"
    return Dated(dates=lead_up.count_back(told or news.value), rank=SENTENCE, reason=reason, mention=news)


def drop_counted_from(dates: Sequence[DateMention], lead_up: LeadUp | None) -> list[DateMention]:
    """Leave out the dates before the words of a lead-up: "on Friday it was opened, a month after clashes"."""
    start = lead_up.start if lead_up else None
    return [date for date in dates if start is None or date.end > start]


def drop_day_of_news(dates: Sequence[DateMention], frame: Frame, lead_up: LeadUp | None) -> list[DateMention]:
    """Leave out the day of the clause behind a lead-up that opens a sentence: "a day after they agreed, on Friday"."""
    plain = frame.scene.plain
    if lead_up is None or lead_up.start is None or plain.index(lead_up.start) > _OPENING:
        return list(dates)
    begin = find_main_clause(plain, plain.index(frame.events[-1].end))
    return [date for date in dates if begin is None or plain.index(date.start) < begin]


def _count_back_from_report(lead_up: LeadUp, frame: Frame) -> Dated:
    """Count back from the report, where its head tells what came before the news and gives the news no day."""
    published = frame.scene.sentence.article.published
    told_now = _COMES.stands_in(frame.scene.plain)
    if published is None or not (told_now or heads_article(frame.scene.sentence)):
        return Dated(dates=None, rank=SENTENCE, reason="told as what came before, and no day stands near it")
    day = timedelta(days=1)
    dates = lead_up.count_back(DateRange(start=published - day, end=published + day, precision="day"))
    return Dated(dates=dates, rank=SENTENCE, reason="counted back from the day of the report")
