"""Names on the map: in English, in the script of the land, or none; what is written where, and in which direction."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.test_saved_page import Opener, open_ready

pytestmark = pytest.mark.browser

WRITTEN = """() => {
  const { labels } = document.querySelector(".cr-root").replay;
  const written = {}, context = labels.context, boxes = [];
  const { fillText } = Object.getPrototypeOf(context);
  context.fillText = (text, x, y) => {
    const { width } = context.measureText(text);
    written[text] = [context.direction, context.letterSpacing];
    boxes.push({ text, left: x - width / 2, right: x + width / 2, top: y - 6, bottom: y + 6 });
    fillText.call(context, text, x, y);
  };
  labels.repaint();
  delete context.fillText;
  return { written, boxes };
}"""


def read_names(visit: Opener, page_file: Path, names: str, **view: object) -> tuple[Page, dict[str, list[str]]]:
    page = open_ready(visit, f"{page_file.as_uri()}#names={names}", **view).page
    return page, page.evaluate(WRITTEN)["written"]


def test_units_and_neighbours_bear_the_names_of_the_land_from_right_to_left(visit: Opener, page_file: Path) -> None:
    _, written = read_names(visit, page_file, "local")
    for name in ("هرات", "بلوچستان", "پنجاب", "ایران", "تاجیکستان"):
        assert written[name] == ["rtl", "0px"], "joined letters are written from the right and not pulled apart"
    assert "Herat" not in written and "IRAN" not in written
    assert written["Siachen"] == ["ltr", "0px"], "where no other name is known the English one stands"


def test_countries_bear_them_where_provinces_are_too_small(visit: Opener, page_file: Path) -> None:
    _, written = read_names(visit, page_file, "local&zoom=4&at=31,69")
    assert {"افغانستان", "پاکستان"} <= written.keys()
    assert "بلوچستان" not in written


def test_english_names_come_back_and_no_names_are_none(visit: Opener, page_file: Path) -> None:
    page, written = read_names(visit, page_file, "none")
    assert written == {}
    page.evaluate("document.querySelector('.cr-root').replay.store.set({ names: 'english' })")
    page.wait_for_timeout(100)
    again = page.evaluate(WRITTEN)["written"]
    assert again["Herat"] == ["ltr", "0px"] and again["IRAN"][0] == "ltr"


@pytest.mark.parametrize("names", ["english", "local"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_two_names_collide(visit: Opener, page_file: Path, names: str, width: int) -> None:
    page = open_ready(visit, f"{page_file.as_uri()}#names={names}", width=width).page
    boxes = page.evaluate(WRITTEN)["boxes"]
    assert len(boxes) > 6
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            apart = (
                a["right"] <= b["left"] or b["right"] <= a["left"] or a["bottom"] <= b["top"] or b["bottom"] <= a["top"]
            )
            assert apart, f"{a['text']} lies on {b['text']}"
