"""The shipped articles and what a careful reader finds in them fit together."""

import json
from pathlib import Path

from geo.articles.reading import read_articles
from geo.paths import SEEDS

GOLD = Path(__file__).parent / "gold" / "seeds.jsonl"


def test_shipped_articles_are_read_without_a_word_of_complaint() -> None:
    reading = read_articles([SEEDS])
    assert [article.published is not None for article in reading.articles] == [True, True]
    assert reading.problems == ()


def test_every_piece_of_evidence_stands_where_the_gold_says() -> None:
    texts = {article.name: article.text for article in read_articles([SEEDS]).articles}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        incident = json.loads(line)
        pieces = incident["evidence"] + [claim["evidence"] for claim in incident["claims"]]
        for piece in pieces:
            assert texts[piece["article"]][piece["start"] : piece["end"]] == piece["text"]
