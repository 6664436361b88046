"""The floor by which provinces are compared: never a sum of rivals, never their mean."""

from datetime import date

import pytest

from geo.incidents.rows import build_table
from tests.reading import parse, pipeline


def build(*bodies: str, published: tuple[str, ...] = ()):
    days = published or ("2026-02-28",) * len(bodies)
    read = [
        pipeline().read(parse(body, day, f"{day}-{number}.txt").article)
        for number, (body, day) in enumerate(zip(bodies, days, strict=True))
    ]
    return build_table(pipeline().link(read))


@pytest.mark.parametrize(
    ("body", "killed"),
    [
        ("Jets bombed Kabul on Thursday. Pakistan said 40 militants were killed.", 40),
        ("Jets bombed Kabul on Thursday. Pakistan said 40 militants were killed. Kabul said 12 civilians died.", 12),
        ("Jets bombed Kabul on Thursday. Pakistan said 40 militants were killed. Pakistan said 55 were killed.", 55),
        ("Jets bombed Kabul on Thursday. Officials said 12 people were injured.", None),
        ("Jets bombed Kabul on Thursday.", None),
    ],
)
def test_killed_low_is_what_every_claimant_concedes(body, killed):
    column = build(body)["killed_low"]
    assert [None if value is None else int(value) for value in column.astype(object).where(column.notna(), None)] == [
        killed
    ]


def test_reported_is_the_day_of_the_newest_report():
    text = "A suicide bomber killed 30 people at a mosque in Quetta on 20 February."
    table = build(text, text, published=("2026-02-21", "2026-02-24"))
    assert table["incident_id"].nunique() == 1
    assert table["reported"].dt.date.unique().tolist() == [date(2026, 2, 24)]
