"""What no map can show: the incidents without a place or without a date, with the reason for each."""

from collections.abc import Sequence

from geo.escaping import escape
from geo.panels.card import CardContext, draw_line
from geo.panels.quote import draw_quote
from geo.panels.record import Record


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
