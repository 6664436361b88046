"""Python and the browser write and read the same address."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from geo.incidents.table import EVENT_TYPES
from geo.webmap.page import draw_page
from geo.webmap.state import MapState
from tests.browser.test_saved_page import Opener, open_ready
from tests.webmap.tables import make_small_table

pytestmark = pytest.mark.browser

CODE = """async (records) => {
  const { fromQuery, fromRecord, toQuery, toRecord } = await import("conflict-replay/address.js");
  const { eventTypes } = document.querySelector(".cr-root").replay;
  return records.map((record) => {
    const query = toQuery(fromRecord(record, eventTypes), eventTypes);
    return { query, back: toRecord(fromQuery(new URLSearchParams(query), eventTypes), eventTypes) };
  });
}"""


def make_state(chance: random.Random) -> MapState:
    first = date(2025, 1, 1) + timedelta(days=chance.randrange(500))
    return MapState(
        window=chance.choice([None, (first, first + timedelta(days=chance.randrange(1, 99)))]),
        mode=chance.choice(["window", "cumulative"]),
        layers=tuple(name for name in EVENT_TYPES if chance.random() < chance.choice([0, 0.5, 1.1])),
        province=chance.choice([None, "AF-NAN"]),
        place=chance.choice([None, "Dand-e Patān & co, 100%"]),
        incident=chance.choice([None, "3f9a"]),
        zoom=chance.choice([None, 5, 6.25]),
        center=chance.choice([None, (34.5, 69.172), (-0.5, 180.0)]),
        shading=chance.choice(["incidents", "killed", "trend", "none"]),
        per=chance.choice(["absolute", "area"]),
        names=chance.choice(["english", "local", "none"]),
        answers=chance.random() < 0.5,
        boundaries=chance.random() < 0.5,
    )


@pytest.fixture
def page(visit: Opener, tmp_path: Any) -> Page:
    file = tmp_path / "map.html"
    file.write_text(draw_page(make_small_table()), encoding="utf-8")
    return open_ready(visit, file.as_uri()).page


def test_python_and_the_browser_agree_on_every_address(page: Page) -> None:
    chance = random.Random(5)
    states = [make_state(chance) for _ in range(400)]
    for state, said in zip(states, page.evaluate(CODE, [state.to_record() for state in states]), strict=True):
        assert said["query"] == state.to_query()
        assert MapState.from_record(said["back"]) == state == MapState.from_query(said["query"])
