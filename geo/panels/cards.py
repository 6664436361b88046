"""A list of cards, each with what a reader can ask of it.

Whoever shows the cards hears the clicks on `[data-ask]`: `read` asks for the article that tells of the incident, `find`
for its place on the map, `review` for where it can be corrected.
"""

from collections.abc import Iterable

from geo.escaping import escape
from geo.panels.card import CardContext, draw_card
from geo.panels.record import Record

READ, FIND, REVIEW = "read", "find", "review"


def draw_cards(records: Iterable[Record], context: CardContext) -> dict[str, str]:
    """Draw the cards of incidents, by their ids, in the order given: one element each."""
    return {
        record.id: f'<div class="cp-item">{draw_card(record, context)}{_draw_actions(record)}</div>'
        for record in records
    }


def _draw_actions(record: Record) -> str:
    read = _draw_action(READ, "Read in the article", record) if record.reports and record.dataset == "articles" else ""
    find = _draw_action(FIND, "Show on the map", record) if record.places else ""
    return f'<p class="cp-actions">{read}{find}{_draw_action(REVIEW, "Review", record)}</p>'


def _draw_action(action: str, words: str, record: Record) -> str:
    return f'<button type="button" data-ask="{action}" data-incident="{escape(record.id)}">{words}</button>'
