"""Lines from what happened to what answered it: drawn on demand, for the window, and told in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from geo.webmap.page import draw_page
from tests.browser.conftest import Visit
from tests.browser.test_saved_page import open_ready, set_dates
from tests.webmap.tables import KANDAHAR, NANGARHAR, PAKTIKA, make_rows, make_table

pytestmark = pytest.mark.browser

Opener = Callable[..., Visit]
STRIKE = "Kandahar, airstrike 21 Feb 2026"
CLASH = "Nangarhar, border clash 26 Feb 2026"
SHELLING = "Paktika, shelling 27 Feb 2026"


@pytest.fixture(scope="module")
def answers_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A strike that a clash answers elsewhere; the clash, that a shelling answers; a bombing answered where it was."""
    rows = [
        make_rows("strike", "airstrike", ("2026-02-21", "2026-02-22"), [KANDAHAR]),
        make_rows("clash", "border_clash", ("2026-02-26", "2026-02-27"), [NANGARHAR], responds_to='["strike"]'),
        make_rows("shelling", "shelling", ("2026-02-27", "2026-02-28"), [PAKTIKA], responds_to='["clash"]'),
        make_rows("bomb", "bombing", ("2026-01-05", "2026-01-06"), [PAKTIKA]),
        make_rows("raid", "ground_attack", ("2026-01-07", "2026-01-08"), [PAKTIKA], responds_to='["bomb"]'),
    ]
    file = tmp_path_factory.mktemp("answers") / "map.html"
    file.write_text(draw_page(make_table(rows)), encoding="utf-8")
    return file


@pytest.fixture
def page(visit: Opener, answers_file: Path) -> Page:
    return open_ready(visit, f"{answers_file.as_uri()}#answers=1").page


def lines(page: Page) -> Locator:
    return page.get_by_role("img", name="What answered what")


def count_painted(page: Page) -> int:
    """How many pixels of the canvas of lines are painted."""
    code = """() => {
      const { canvas } = document.querySelector(".cr-root").replay.picking.answers;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, i) => i % 4 === 3 && value).length;
    }"""
    return int(page.evaluate(code))


def point_on_line(page: Page) -> dict[str, float]:
    """The middle of the first line, within the map."""
    code = """() => {
      const { map, picking: { answers } } = document.querySelector(".cr-root").replay;
      const { points } = answers.curves[0], { x, y } = points[points.length >> 1];
      return map.layerPointToContainerPoint(answers.topLeft.add([x, y]));
    }"""
    return dict(page.evaluate(code))


def test_lines_are_drawn_only_when_asked_for(visit: Opener, answers_file: Path) -> None:
    page = open_ready(visit, answers_file.as_uri()).page
    assert count_painted(page) == 0
    expect(lines(page)).to_have_count(0)
    page.locator(".cr-map-options summary").click()
    box = page.get_by_role("checkbox", name="What answered what")
    box.check()
    expect(lines(page)).to_have_count(1)
    assert count_painted(page) > 200
    box.uncheck()
    expect(lines(page)).to_have_count(0)
    assert count_painted(page) == 0


def test_each_line_is_told_in_words(page: Page) -> None:
    said = f"{STRIKE} → {CLASH}; {CLASH} → {SHELLING}"
    set_dates(page, "20 Feb 2026", "28 Feb 2026")
    expect(lines(page)).to_have_attribute("aria-label", f"What answered what: {said}")


def test_a_line_shows_while_its_answer_is_in_the_window(page: Page) -> None:
    set_dates(page, "26 Feb 2026", "26 Feb 2026")
    expect(lines(page)).to_have_attribute("aria-label", f"What answered what: {STRIKE} → {CLASH}")
    set_dates(page, "21 Feb 2026", "25 Feb 2026")
    expect(lines(page)).to_have_attribute("aria-label", "What answered what: nothing in this window")
    assert count_painted(page) == 0


def test_a_line_goes_with_its_types(page: Page) -> None:
    set_dates(page, "20 Feb 2026", "28 Feb 2026")
    page.locator(".cr-layers summary").click()
    page.get_by_role("checkbox", name="Airstrike").uncheck()
    expect(lines(page)).to_have_attribute("aria-label", f"What answered what: {CLASH} → {SHELLING}")


def test_what_is_answered_where_it_happened_is_a_loop(page: Page) -> None:
    set_dates(page, "1 Jan 2026", "31 Jan 2026")
    expect(lines(page)).to_have_attribute(
        "aria-label", "What answered what: Paktika, bombing 5 Jan 2026 → Paktika, ground attack 7 Jan 2026"
    )
    box = page.evaluate(
        """() => {
          const { points } = document.querySelector(".cr-root").replay.picking.answers.curves[0];
          return ["x", "y"].map((key) => points.map((point) => point[key]).sort((a, b) => a - b))
            .map((sorted) => sorted.at(-1) - sorted[0]);
        }"""
    )
    assert all(12 < side < 30 for side in box)


def test_the_line_points_at_the_answer(page: Page) -> None:
    set_dates(page, "26 Feb 2026", "26 Feb 2026")
    start, end = page.evaluate(
        """() => {
          const { map, picking: { answers } } = document.querySelector(".cr-root").replay;
          const { points } = answers.curves[0];
          return [points[0], points.at(-1)].map(({ x, y }) => map.layerPointToLatLng(answers.topLeft.add([x, y])));
        }"""
    )
    assert abs(start["lat"] - KANDAHAR.latitude) < 0.8 and abs(start["lng"] - KANDAHAR.longitude) < 0.8
    assert abs(end["lat"] - NANGARHAR.latitude) < 0.8 and abs(end["lng"] - NANGARHAR.longitude) < 0.8


def test_hovering_a_line_says_which_answered_which(page: Page) -> None:
    set_dates(page, "26 Feb 2026", "26 Feb 2026")
    expect(lines(page)).to_have_attribute("aria-label", f"What answered what: {STRIKE} → {CLASH}")
    page.locator(".leaflet-container").hover(position=point_on_line(page))
    expect(page.locator(".cr-tooltip")).to_have_text(f"{STRIKE}, answered by {CLASH}")


def test_the_lines_move_with_the_map(page: Page) -> None:
    set_dates(page, "26 Feb 2026", "26 Feb 2026")
    page.evaluate("map_theatre.setView([32.5, 68.5], 7, { animate: false })")
    page.locator(".leaflet-container").hover(position=point_on_line(page))
    expect(page.locator(".cr-tooltip")).to_have_text(f"{STRIKE}, answered by {CLASH}")
