"""The card of an incident: what, when, where, who, who says what, in which words, and why it was read so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from geo.escaping import escape
from geo.interchange.import_result import name_dataset
from geo.layers.event_types import EventType
from geo.panels.badge import draw_badge, title_of
from geo.panels.claims import draw_claims
from geo.panels.library import Library
from geo.panels.quote import draw_quote
from geo.panels.reasons import draw_explanation
from geo.panels.record import PlaceRecord, Quote, Record
from geo.panels.wording import REVIEW_STATES, dates_in_words, number_of, place_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContext:
    """What cards need beside their own incident."""

    event_types: Mapping[str, EventType]  # by id
    library: Library = field(default_factory=Library)
    linked: Mapping[str, Record] = field(default_factory=dict)  # the incidents that cards may point to, by id


def draw_card(record: Record, context: CardContext) -> str:
    """Draw one incident."""
    parts = (
        _draw_head(record, context),
        _draw_facts(record, context.library),
        _draw_reports(record, context.library),
        draw_claims(record.claims, context.library) or '<p class="cp-none">No claim about people is reported.</p>',
        _draw_operations(record),
        _draw_causes(record, context),
        draw_explanation(record),
    )
    return f'<article class="cp-card" data-incident="{escape(record.id)}">{"".join(parts)}</article>'


def draw_line(record: Record, context: CardContext) -> str:
    """Draw one incident in one line: type, place, dates."""
    title = escape(title_of(record.event_type, context.event_types))
    badge = draw_badge(record.event_type, context.event_types)
    return f"{badge}<b>{title}</b> · {escape(places_in_words(record))} · {escape(_when(record))}"


def places_in_words(record: Record) -> str:
    """Name all places of an incident, each with its precision."""
    if not record.places:
        return "place not known"
    return ", ".join(place_in_words(place.name, place.geo_precision) for place in record.places)


def _draw_head(record: Record, context: CardContext) -> str:
    flags = [
        "Reports or claims disagree" if record.disputed or record.date_disputed else "",
        "Background: told as history" if record.background else "",
        f"From {name_dataset(record.dataset)}" if record.dataset != "articles" else "",
    ]
    drawn = _draw_state(record) + "".join(f'<span class="cp-flag">{escape(flag)}</span>' for flag in flags if flag)
    badge = draw_badge(record.event_type, context.event_types)
    title = f"{badge}<h3>{escape(title_of(record.event_type, context.event_types))}</h3>"
    return f"<header>{_draw_opening('cp-type', title, record.type_quotes, context.library)}{drawn}</header>"


def _draw_state(record: Record) -> str:
    """Draw what a person made of it; nothing where nobody looked."""
    words = REVIEW_STATES.get(record.review_state, "") if record.review_state != "unreviewed" else ""
    return f'<span class="cp-flag cp-state">{escape(words.capitalize())}</span>' if words else ""


def _draw_facts(record: Record, library: Library) -> str:
    taken_over = "; day taken over from another sentence" if _is_taken_over(record) else ""
    when = _draw_opening("cp-when", escape(_when(record) + taken_over), record.date_quotes, library)
    facts = [("When", when), ("Where", _draw_places(record, library)), ("Who", _draw_actors(record))]
    return f'<dl class="cp-facts">{"".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts)}</dl>'


def _is_taken_over(record: Record) -> bool:
    """Whether no sentence that tells the incident dates it itself."""
    told = [report.quote for report in record.reports]
    return bool(record.date_quotes) and not any(
        quote.article == sentence.article and sentence.start <= quote.start < sentence.end
        for quote in record.date_quotes
        for sentence in told
    )


def _draw_opening(name: str, words: str, quotes: Iterable[Quote], library: Library) -> str:
    """Draw words, escaped already, that open the sentences they stand on; without any they stand alone."""
    drawn = "".join(draw_quote(quote, library) for quote in quotes)
    return f'<details class="cp-fact {name}"><summary>{words}</summary>{drawn}</details>' if drawn else words


def _when(record: Record) -> str:
    words = dates_in_words(record.start, record.end, record.date_precision, disputed=record.date_disputed)
    return f"{words}: {record.undated_reason}" if record.undated_reason else words


def _draw_places(record: Record, library: Library) -> str:
    if not record.places:
        return escape(f"not placed: {record.unplaced_reason}" if record.unplaced_reason else "not placed")
    return "".join(_draw_place(place, library) for place in record.places)


def _draw_place(place: PlaceRecord, library: Library) -> str:
    name = escape(place_in_words(place.name, place.geo_precision))
    if place.quote is None and not place.reasons:
        return f'<div class="cp-place">{name}</div>'
    reasons = _draw_reasons(place.reasons)
    quote = draw_quote(place.quote, library) if place.quote else ""
    return f'<details class="cp-place"><summary>{name}</summary>{quote}{reasons}</details>'


def _draw_actors(record: Record) -> str:
    if record.initiator is None and record.target is None:
        return "not said"
    initiator, target = (f"<b>{escape(name)}</b>" if name else "" for name in (record.initiator, record.target))
    if not target:
        return initiator
    return f'{initiator or "not said by whom"} <span role="img" aria-label="against">→</span> {target}'


def _draw_operations(record: Record) -> str:
    if not record.operation_names:
        return ""
    names = ", ".join(f"“{escape(name)}”" for name in record.operation_names)
    return f'<p class="cp-operation">Named {names}</p>'


def _draw_causes(record: Record, context: CardContext) -> str:
    return "".join(_draw_cause(cause, context) for cause in record.responds_to)


def _draw_cause(cause: str, context: CardContext) -> str:
    linked = context.linked.get(cause)
    if linked is None:
        return '<p class="cp-cause">In response to an incident that is not in this table.</p>'
    quotes = "".join(draw_quote(each.quote, context.library, each.published) for each in linked.reports)
    line = draw_line(linked, context)
    return f'<details class="cp-cause"><summary>In response to {line}</summary>{quotes}</details>'


def _draw_reports(record: Record, library: Library) -> str:
    if not record.reports:
        return ""
    quotes = "".join(draw_quote(each.quote, library, each.published) for each in record.reports)
    articles = len({each.quote.article for each in record.reports})
    words = f"{number_of(len(record.reports), 'sentence')} in {number_of(articles, 'article')} say so"
    words = words.replace("say so", "says so") if len(record.reports) == 1 else words
    return f'<details class="cp-reports"><summary>{words}</summary>{quotes}</details>'


def _draw_reasons(reasons: Iterable[str]) -> str:
    """Draw reasons as a list, each once; none is the empty string."""
    items = "".join(f"<li>{escape(reason)}</li>" for reason in dict.fromkeys(reasons))
    return f'<ul class="cp-reasons">{items}</ul>' if items else ""
