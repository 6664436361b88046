"""What no map can show, with reasons: incidents without a place or a date, sentences without an incident."""

from collections.abc import Sequence

from geo.escaping import escape
from geo.incidents.model import LeftOut
from geo.panels.card import CardContext, draw_line
from geo.panels.quote import draw_quote
from geo.panels.reasons import draw_rule
from geo.panels.record import Record
from geo.panels.wording import number_of


def draw_unplaced(records: Sequence[Record], context: CardContext) -> str:
    """Draw the list of incidents that are not on the map or not on the time bar.

    Args:
        records: Incidents that lack a place, a date or both; others are not listed.
        context: Event types and articles.
    """
    unplaced = [record for record in records if not record.places]
    undated = [record for record in records if record.start is None]
    if not unplaced and not undated:
        return '<p class="cp-none">Every incident of this selection has a place and a date.</p>'
    return _draw_list("Not on the map", unplaced, context) + _draw_list("Not on the time bar", undated, context)


def draw_left_out(left_out: Sequence[LeftOut]) -> str:
    """Draw the sentences that speak of a happening but yield no incident, each with its reason; none is empty."""
    if not left_out:
        return ""
    items = "".join(f"<li>{_draw_sentence(each)}</li>" for each in left_out)
    words = number_of(
        len(left_out), "sentence speaks of a happening but yields", "sentences speak of a happening but yield"
    )
    return f'<details class="cp-unplaced"><summary>{words} no incident</summary><ul>{items}</ul></details>'


def _draw_sentence(left: LeftOut) -> str:
    """Draw a sentence with the words that decided marked, the reason, and the rule where there is one."""
    origin = f'<span class="cp-rule">{draw_rule(left.rule.id, left.rule.file)}</span>' if left.rule else ""
    text, begin = left.sentence.text, left.sentence.start
    start, end = (left.words.start - begin, left.words.end - begin) if left.words else (0, 0)
    words = f"<mark>{escape(text[start:end])}</mark>" if end else ""
    quoted = f"“{escape(text[:start])}{words}{escape(text[end:])}”"
    why = f'<p class="cp-reason">{escape(left.reason)}{origin}</p>'
    return f'{why}<blockquote class="cp-quote"><p>{quoted}</p></blockquote>'


def _draw_list(title: str, records: list[Record], context: CardContext) -> str:
    if not records:
        return ""
    items = "".join(f"<li>{_draw_item(record, context)}</li>" for record in records)
    return f'<section class="cp-unplaced"><h4>{title} ({len(records):,})</h4><ul>{items}</ul></section>'


def _draw_item(record: Record, context: CardContext) -> str:
    reasons = [reason for reason in (record.unplaced_reason, record.undated_reason) if reason]
    why = f'<p class="cp-reason">{escape("; ".join(reasons))}</p>' if reasons else ""
    quotes = "".join(draw_quote(each.quote, context.library, each.published) for each in record.reports[:1])
    return f"<details><summary>{draw_line(record, context)}</summary>{why}{quotes}</details>"
