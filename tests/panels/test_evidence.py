"""Every type and date on a card opens the sentence that says it; a saved page holds what was read."""

from geo.articles.reading import build_article
from geo.incidents.rows import build_table
from geo.layers.event_types import read_event_types
from geo.panels.card import CardContext, draw_card
from geo.panels.library import Library
from geo.panels.record_reading import read_records
from geo.pipeline import Pipeline
from geo.webmap.publication import draw_publication
from tests.webmap.packed import unpack

REPORT = build_article("raid.txt", "date 2026-02-28 Jets bombed a camp in Paktika on Monday. Nine men were killed.")


def read_table():
    pipeline = Pipeline()
    return build_table(pipeline.link([pipeline.read(REPORT)]))


def test_type_and_date_open_the_words_that_say_them():
    (record,) = read_records(read_table())
    context = CardContext(event_types={each.id: each for each in read_event_types()}, library=Library([REPORT]))
    card = draw_card(record, context)
    assert [quote.text for quote in record.type_quotes] == ["Jets bombed"]
    assert [quote.text for quote in record.date_quotes] == ["Monday"]
    assert "<mark>Jets bombed</mark>" in card
    assert "<mark>Monday</mark>" in card


def test_saved_page_holds_the_cards_and_what_was_left_out():
    table = read_table()
    page = draw_publication(table, [REPORT])
    assert unpack(page, "incidents_list")["ids"] == list(table["incident_id"].unique())
    assert "Nine men" in unpack(page, "cards_0")[0]
    assert "Method and limits" in page
