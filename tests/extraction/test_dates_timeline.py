"""Which day a report is speaking of, sentence by sentence."""

from datetime import date

from geo.articles.model import Article
from geo.articles.parsing import parse_article
from geo.extraction.dates import find_times
from geo.extraction.dates_timeline import DateTimeline
from tests.extraction.test_dates_rules import GRAMMAR

TEXT = (
    "WANA, Oct 14: Mortars hit a bazaar on Sunday, police said on Tuesday. Four shops burnt. "
    "Two days earlier a bridge had been blown up.\n\n"
    "In August a school was shelled. Its roof fell in.\n\n"
    "A curfew has been in force since Oct 1."
)


def sentence_dates(text: str, published: date | None) -> list[str | None]:
    article = Article(id="t", name="t.txt", text=text, body=0, published=published)
    parsed = parse_article(article)
    timeline = DateTimeline(find_times(parsed, GRAMMAR).dates)
    found = (timeline.for_sentence(sentence) for sentence in parsed.sentences)
    return [mention.text if mention else None for mention in found]


def test_each_sentence_gets_its_own_date_or_the_one_in_force() -> None:
    assert sentence_dates(TEXT, date(2025, 10, 15)) == [
        "Sunday",  # not the day on which the police spoke
        "Sunday",
        "Two days earlier",
        "August",
        "August",  # the same paragraph goes on
        "Oct 1",
    ]


def test_text_without_dates_has_none_in_force() -> None:
    assert sentence_dates("Mortars hit a bazaar. Four shops burnt.", date(2025, 10, 15)) == [None, None]


def test_day_in_force_is_asked_by_place() -> None:
    article = Article(id="t", name="t.txt", text=TEXT, body=0, published=date(2025, 10, 15))
    timeline = DateTimeline(find_times(parse_article(article), GRAMMAR).dates)
    assert timeline.at(0) is None
    in_force = timeline.at(TEXT.index("In August"))
    assert in_force is not None and in_force.start == date(2025, 10, 10)
