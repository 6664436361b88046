import json
import re
from datetime import date

import pytest

from geo.articles.model import Article, Source
from geo.articles.parsing import find_sentences
from geo.articles.reading import Problem
from geo.extraction.model import CountMention, CountRange, DateMention, DateRange, Toponym
from geo.layers.catalogue import Catalogue
from geo.layers.event_types import read_event_types
from geo.layers.selection import Selection
from geo.panels.article import draw_article
from geo.panels.card import CardContext, draw_card
from geo.panels.chain import NO_CHAIN, draw_chain
from geo.panels.claims import OWN_VOICE
from geo.panels.library import Library
from geo.panels.method import draw_method
from geo.panels.problems import draw_problems
from geo.panels.quote import draw_url
from geo.panels.record_reading import read_records
from geo.panels.summary import Summary, build_summary, draw_summary, left_out_in_words
from geo.panels.unplaced import draw_unplaced
from tests.panels.reader import Reader
from tests.tables import article, claim, quote, rows, step, table, zoo

HOSTILE = '</p></details><script>alert(1)</script><img src=x onerror="alert(2)">&lt;"\''


@pytest.fixture
def context():
    records = {record.id: record for record in read_records(zoo())}
    return CardContext(
        event_types={each.id: each for each in read_event_types()}, library=Library([article()]), linked=records
    )


def card(incident: str, context: CardContext) -> Reader:
    return Reader(draw_card(context.linked[incident], context))


def read_text(html: str) -> str:
    return " ".join(Reader(html).text.split())


def test_a_card_tells_type_dates_places_and_actors_in_words(context):
    text = card("raid", context).text
    for words in (
        "Airstrike",
        "21 to 22 February 2026; reports disagree on the day",
        "Nangarhar — province only",
        "Paktika — province only",
        "TTP",
        "Night Hawk",
        "Reports or claims disagree",
        "a verb of bombing",
        "the only place called Paktika",
    ):
        assert words in text


def test_rival_claims_stand_apart_by_claimant_and_are_never_summed(context):
    text = card("raid", context).text
    assert "no fewer than 70 militants" in text
    assert "18 villagers" in text
    assert "denies" in text
    assert "88" not in text and "44" not in text
    assert text.count("Afghanistan") >= 2


def test_each_claim_opens_its_own_sentence(context):
    html = draw_card(context.linked["raid"], context)
    claims = [part.split("</details>")[0] for part in html.split('<details class="cp-claim">')[1:]]
    opened = {tuple(Reader(part).text.split("“")) for part in claims}
    assert {(summary, sentence.split("”")[0].split()[0]) for summary, sentence in opened} == {
        ("Afghanistan18 villagers", "Kabul"),
        ("Afghanistandenies 70 or more", "Kabul"),
        ("Pakistanno fewer than 70 militants", "Pakistan's"),
    }
    assert all("<mark>" in part and "raid.txt" in part and "23 February 2026" in part for part in claims)


def test_each_place_opens_the_words_that_name_it_and_the_reasons(context):
    named = quote("Paktika")
    incident = rows("x", "bombing", "2026-02-21", "Paktika")
    incident[0]["location_evidence"] = json.dumps(named)
    html = draw_card(read_records(table(incident))[0], context)
    opened = html.split('<details class="cp-place"><summary>Paktika — province only</summary>')[1].split("</details>")[
        0
    ]
    assert "<mark>Paktika</mark>" in opened
    assert "the only place called Paktika" in opened


def test_a_claim_without_claimant_is_the_reports_own_and_a_missing_figure_is_said(context):
    evidence = quote("18 dead villagers")
    incident = rows(
        "x", "bombing", "2026-02-21", "Kabul", claims=[claim("injured", None, None, evidence, victims="people")]
    )
    text = read_text(draw_card(read_records(table(incident))[0], context))
    assert OWN_VOICE in text
    assert "people, number not given" in text


def test_a_card_names_what_it_answers(context):
    assert "In response to Suicide bombing · Islamabad · 6 February 2026" in read_text(
        draw_card(context.linked["raid"], context)
    )


def test_background_missing_date_and_missing_place_are_said(context):
    assert "told as history" in card("clash", context).text
    assert "in October 2025" in card("clash", context).text
    assert "no date given: the report names no day" in card("nodate", context).text
    assert "not placed: the report names no place" in card("noplace", context).text


def test_a_card_tells_why_by_question_with_the_rule_and_where_its_file_lies(context):
    text = card("raid", context).text
    _, _, why = text.partition("Why this reading")
    assert "What happened" in why and "a verb of bombing" in why
    assert "rule bombed in events.yaml" in why and "lie in data/extraction" in why


def test_a_place_without_a_quotation_is_explained_in_words(context):
    assert "Nangarhar: the only place called Nangarhar" in card("nodate", context).text


def test_every_incident_of_the_zoo_draws_balanced_and_harmless_html(context):
    for incident in context.linked:
        drawn = card(incident, context)
        assert drawn.dangers == [] and drawn.unbalanced == []
    assert "<script>alert(1)</script>" in card("hostile", context).text


def test_hostile_text_in_every_field_is_shown_and_never_obeyed(context):
    evidence = {"article": HOSTILE, "start": 0, "end": 5, "text": HOSTILE}
    report = evidence | {"published": "2026-02-23"}
    hostile = rows(
        HOSTILE, "airstrike", None, "Kabul", initiator=HOSTILE, target=HOSTILE, operation_names=[HOSTILE],
        explanation=[step(HOSTILE, HOSTILE, HOSTILE, file=HOSTILE, evidence=report)], undated_reason=HOSTILE,
        place_name=HOSTILE, dataset=HOSTILE, reports=[report],
        claims=[claim(HOSTILE, 1, None, evidence, claimant=HOSTILE, victims=HOSTILE)],
    )  # fmt: skip
    answer = rows("answer", "shelling", "2026-02-22", responds_to=[HOSTILE], unplaced_reason=HOSTILE)
    records = read_records(table(hostile, answer))
    pages = [draw_card(record, context) for record in records]
    linked = CardContext(event_types=context.event_types, linked={record.id: record for record in records})
    pages += [draw_card(records[1], linked), draw_chain(records, context), draw_unplaced(records, context)]
    for html in pages:
        drawn = Reader(html)
        assert drawn.dangers == [] and drawn.unbalanced == []
    assert HOSTILE in Reader(pages[0]).text


def test_records_come_newest_first_and_undated_ones_last():
    catalogue = Catalogue(zoo())
    newest = read_records(catalogue.read(catalogue.find(Selection()).incidents))
    assert [record.id for record in newest] == ["hostile", "noplace", "raid", "bomb", "clash", "nodate"]


def mention(kind: type, words: str, text: Article, **more):
    start = text.text.index(words)
    sentence = next(each for each in find_sentences(text) if each.start <= start < each.end)
    return kind(sentence=sentence, start=start, end=start + len(words), rule="test", **more)


def test_an_article_marks_every_mention_and_keeps_every_character():
    text = article(
        text="date 2026-02-23\n\nSoldiers <b>shot</b> 4 villagers near Kabul; Kabul & co denied it on Friday.\n"
    )
    friday = DateRange(start=date(2026, 2, 20), end=date(2026, 2, 21), precision="day")
    mentions = [
        mention(Toponym, "Kabul", text, name="Kabul", literal=True),
        mention(
            CountMention,
            "4 villagers near",
            text,
            count=CountRange(low=4, high=4),
            outcome="killed",
            victims="villagers",
            told="villagers",
        ),
        mention(Toponym, "near Kabul", text, name="Near Kabul", literal=True),
        mention(Toponym, "Kabul & co", text, name="Kabul", literal=False),
        mention(DateMention, "Friday", text, value=friday),
    ]
    html = draw_article(text, mentions)
    drawn = Reader(html.split('class="cp-text"')[1].split(">", 1)[1].rsplit("</div>", 1)[0])
    assert drawn.text == text.text
    assert drawn.dangers == [] and drawn.unbalanced == []
    assert "date: 20 February 2026" in html
    assert "number: 4 villagers killed" in html
    assert "not a place here: Kabul" in html
    assert "b" not in drawn.tags


def test_the_legend_names_every_kind_by_a_letter_and_not_by_colour_alone():
    html = draw_article(article(), [])
    for letter, title in (
        ("P", "place"),
        ("D", "date"),
        ("A", "actor"),
        ("N", "number of people"),
        ("S", "who says so"),
    ):
        assert f'data-k="{letter}">{title}<' in html


def test_the_evidence_of_an_incident_is_framed_with_an_anchor_and_ranges_outside_are_set_aside():
    text = article()
    start = text.text.index("18 dead")
    html = draw_article(text, [], evidence=[(start, start + 7), (5, 10**9)])
    drawn = Reader(html)
    assert f'href="#cp-e-{start}-{start + 7}"' in html
    assert drawn.ids == [f"cp-e-{start}-{start + 7}"]


def test_sentences_to_choose_from_hold_all_their_words_and_no_others_whatever_is_marked_across_them():
    text = article()
    spans = [(sentence.start, sentence.end) for sentence in find_sentences(text)]
    across = mention(Toponym, text.text[spans[0][0] + 2 : spans[-1][1] - 2], text, name="Across", literal=True)
    html = draw_article(text, [across], evidence=[spans[0]], sentences=spans)
    drawn = Reader(html)
    assert drawn.unbalanced == [] and drawn.dangers == []
    for start, end in spans:
        element = re.search(
            rf'<span class="cp-s" data-s="{start}-{end}">(.*?)(?=<span class="cp-s"|</div>)', html, re.S
        )
        assert Reader(element[1]).text.startswith(text.text[start:end])


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host/x", "http://[", "https://", None, ""]
)
def test_only_web_addresses_become_links(url):
    assert draw_url(url) == ""


def test_a_source_is_named_with_title_and_link():
    text = Article(
        id="1",
        name="a.md",
        text="x",
        body=0,
        source=Source(id="d", name="D & Co"),
        title="T",
        url="https://d.example/a?b=1&c=2",
    )
    drawn = Reader(draw_article(text, []))
    assert "D & Co · T" in drawn.text and "d.example" in drawn.text


def test_the_chain_nests_the_answer_under_its_cause(context):
    html = draw_chain(list(context.linked.values()), context)
    text = read_text(html)
    assert text.index("Suicide bombing") < text.index("Airstrike")
    assert Reader(html).tags.count("ol") == 2
    assert "Border clash" not in text


def test_a_chain_survives_circles_and_second_causes(context):
    circle = read_records(table(
        rows("a", "airstrike", "2026-01-01", "Kabul", responds_to=["c"]),
        rows("b", "shelling", "2026-01-02", "Kabul", responds_to=["a", "gone"]),
        rows("c", "bombing", "2026-01-03", "Kabul", responds_to=["b", "a"]),
    ))  # fmt: skip
    html = draw_chain(circle, context)
    assert Reader(html).unbalanced == []
    assert "Also answers" in html
    assert all(title in html for title in ("Airstrike", "Shelling", "Bombing"))


def test_without_links_the_chain_says_so(context):
    assert NO_CHAIN in draw_chain([context.linked["bomb"]], context)


def test_what_is_not_on_the_map_is_listed_with_its_reason(context):
    catalogue = Catalogue(zoo())
    html = draw_unplaced(read_records(catalogue.read_found(catalogue.find_left_out(Selection()))), context)
    text = read_text(html)
    assert "Not on the map (1)" in text and "the report names no place" in text
    assert "Not on the time bar (1)" in text and "the report names no day" in text
    assert "Every incident of this selection" in draw_unplaced([], context)


def count(table) -> Summary:
    catalogue = Catalogue(table)
    return build_summary(catalogue.find(Selection()), catalogue.find_left_out(Selection()), catalogue.columns.span)


def test_the_summary_counts_incidents_once_and_says_what_is_missing():
    summary = count(zoo())
    assert (summary.incidents, summary.claims, summary.articles) == (6, 3, 1)
    assert "1 October 2025 to 22 February 2026" in Reader(draw_summary(summary)).text
    assert left_out_in_words(summary) == "1 incident not placed · 1 incident not dated"


def test_the_summary_of_nothing_is_zero_and_not_an_error():
    summary = count(zoo().iloc[:0])
    assert summary.incidents == 0
    assert "no dated incident" in draw_summary(summary)
    assert left_out_in_words(summary) == "All placed and dated"


def test_problems_name_file_reason_and_remedy_and_errors_come_first():
    problems = [
        Problem(name="b.txt", severity="notice", reason="its date lies ahead.", remedy="Check the year."),
        Problem(name=HOSTILE, severity="error", reason="it is empty.", remedy="Put text into it."),
    ]
    drawn = Reader(draw_problems(problems))
    assert drawn.dangers == [] and drawn.unbalanced == []
    assert drawn.text.index("it is empty. Put text into it.") < drawn.text.index("b.txt")
    assert draw_problems([]) == ""


def test_the_method_names_limits_and_every_event_type():
    drawn = Reader(draw_method(read_event_types()))
    assert drawn.unbalanced == [] and drawn.dangers == []
    for words in ("cannot", "Natural Earth", "Durand", "Corrections", "Airstrike", "Deportation"):
        assert words in drawn.text


def test_html_in_the_method_file_is_shown_not_obeyed(tmp_path):
    file = tmp_path / "method.md"
    file.write_text("Hello <script>alert(1)</script> [x](javascript:alert(1))")
    assert Reader(draw_method(path=file)).dangers == []


def test_list_of_very_many_problems_shows_the_first_and_counts_the_rest():
    doubt = Problem(name="a.pdf", severity="notice", reason="its date is a guess.", remedy="Check it.")
    html = draw_problems([doubt] * 1_500)
    assert html.count("a.pdf") == 200 and "and 1,300 more" in html
