"""What is not known exactly is not drawn exactly: hollow, along the border, dashed, or as a band in time."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page

from geo.layers.event_types import read_event_types
from geo.webmap.page import draw_page
from tests.browser.conftest import Visit
from tests.browser.pixels import Pixels, take_picture
from tests.colour_vision import Array, difference, read_colour, to_light
from tests.webmap.tables import AFGHANISTAN, BORDER, ISLAMABAD, KANDAHAR, NANGARHAR, Spot, make_rows, make_table

pytestmark = pytest.mark.browser

DAY, MONTH = ("2026-02-10", "2026-02-11"), ("2026-02-01", "2026-03-01")
SAME = 6.0  # of L*a*b*: the same colour, as far as smoothing and rounding go
BLENDED = 14.0  # the same, on a line that lets some of the land through
SMOOTHED = 50.0  # the same, on a line that is hardly wider than a pixel
TYPE = next(each for each in read_event_types() if each.id == "airstrike")
HIDE = "document.querySelector('.cr-root').replay.store.set({ shading: 'none', names: 'none', boundaries: false })"
POINT = """([latitude, longitude]) => {
  const { map } = document.querySelector(".cr-root").replay;
  const { left, top } = map.getContainer().getBoundingClientRect();
  const { x, y } = map.latLngToContainerPoint([latitude, longitude]);
  return [x + left, y + top];
}"""


@pytest.fixture
def show(visit: Callable[..., Visit], tmp_path: Path) -> Callable[..., Page]:
    """Open a map of nothing but twelve air strikes at one place, and a word before and after."""

    def open_map(spot: Spot, days: tuple[str, str] = DAY, precision: str = "day", dark: bool = False) -> Page:
        rows = [make_rows(f"i{number}", TYPE.id, days, [spot], precision) for number in range(12)]
        rows.append(make_rows("early", "statement", ("2025-12-20", "2025-12-21"), [ISLAMABAD]))
        rows.append(make_rows("late", "statement", ("2026-03-20", "2026-03-21"), [ISLAMABAD]))
        file = tmp_path / "map.html"
        file.write_text(draw_page(make_table(rows)), encoding="utf-8")
        page = visit(file.as_uri(), dark=dark).page
        page.wait_for_selector(".cr-root[data-ready]")
        page.evaluate(HIDE)
        page.wait_for_timeout(300)
        return page

    return open_map


def look_around(page: Page, spot: Spot, within: float = SAME, radius: int = 45) -> Array:
    """Where the colour of air strikes is, around a place: 1 for each pixel that has it, else 0."""
    x, y = (round(part) for part in page.evaluate(POINT, [spot.latitude, spot.longitude]))
    return find_colour(take_picture(page), within)[y - radius : y + radius + 1, x - radius : x + radius + 1]


def find_colour(picture: Pixels, within: float = SAME) -> Array:
    return (difference(to_light(picture), read_colour(TYPE.colour)) < within).astype(float)


def share_by_distance(coloured: Array, bounds: tuple[float, float]) -> float:
    """How much of a ring around the middle has the colour."""
    middle = coloured.shape[0] // 2
    rows, columns = np.indices(coloured.shape) - middle
    ring = (np.hypot(rows, columns) >= bounds[0]) & (np.hypot(rows, columns) < bounds[1])
    return float(coloured[ring].mean())


def rim_of(coloured: Array) -> float:
    """How far from the middle the colour reaches."""
    middle = coloured.shape[0] // 2
    rows, columns = np.nonzero(coloured)
    return float(np.hypot(rows - middle, columns - middle).max())


def count_turns(coloured: Array, radius: float) -> int:
    """How often the colour begins on the way around a circle."""
    middle = coloured.shape[0] // 2
    turn = np.linspace(0, 2 * np.pi, 720, endpoint=False)
    rows, columns = (np.rint(middle + radius * part(turn)).astype(int) for part in (np.sin, np.cos))
    there = coloured[rows, columns]
    return int(((there == 1) & (np.roll(there, 1) == 0)).sum())


def test_a_known_place_is_a_full_disc(show: Callable[..., Page]) -> None:
    coloured = look_around(show(KANDAHAR), KANDAHAR)
    rim = rim_of(coloured)
    assert rim > 15
    assert share_by_distance(coloured, (0.75 * rim, 0.9 * rim)) > 0.9, "the disc is filled up to its rim"


def test_a_province_is_a_ring_that_is_hollow_inside(show: Callable[..., Page]) -> None:
    coloured = look_around(show(NANGARHAR), NANGARHAR)
    rim = rim_of(coloured)
    assert share_by_distance(coloured, (rim - 3, rim - 1)) > 0.9, "a whole ring"
    assert share_by_distance(coloured, (0.62 * rim, 0.74 * rim)) < 0.1, "nothing between ring and number"


def test_a_country_is_ringed_twice(show: Callable[..., Page]) -> None:
    coloured = look_around(show(AFGHANISTAN), AFGHANISTAN, SMOOTHED)
    shares = [share_by_distance(coloured, (radius, radius + 1)) for radius in range(int(rim_of(coloured)) + 2)]
    rings = [share > 0.5 for share in shares]
    begins = sum(ring and not before for before, ring in pairwise(rings))
    assert begins == 2, shares


def test_what_lies_along_the_border_is_drawn_on_all_of_it(show: Callable[..., Page]) -> None:
    page = show(BORDER)
    picture = find_colour(take_picture(page), BLENDED)
    for latitude, longitude in ((29.858, 60.844), (31.309, 67.017), (32.544, 69.302), (34.55, 70.969), (36.67, 72.165)):
        x, y = (round(part) for part in page.evaluate(POINT, [latitude, longitude]))
        assert picture[y - 25 : y + 26, x - 25 : x + 26].sum() > 40, f"no line near {latitude}, {longitude}"


def test_a_month_is_dashed_and_pale_where_a_day_is_full(show: Callable[..., Page]) -> None:
    vague = look_around(show(KANDAHAR, MONTH, "month"), KANDAHAR, SMOOTHED / 2)
    rim = rim_of(vague)
    assert 0.2 < find_fullest(vague, rim) < 0.8, "the rim is dashed"
    assert share_by_distance(vague, (0.62 * rim, 0.74 * rim)) < 0.1, "the disc does not have the full colour"
    assert find_fullest(look_around(show(KANDAHAR), KANDAHAR, SMOOTHED / 2), rim) > 0.95


def find_fullest(coloured: Array, rim: float) -> float:
    """How much of a circle near the rim has the colour, of the one that has most."""
    return max(share_by_distance(coloured, (rim - inwards, rim - inwards + 1)) for inwards in (1, 1.5, 2, 2.5, 3))


def test_a_month_in_a_province_is_a_dashed_ring(show: Callable[..., Page]) -> None:
    coloured = look_around(show(NANGARHAR, MONTH, "month"), NANGARHAR)
    assert count_turns(coloured, rim_of(coloured) - 2) > 6


def test_on_the_time_bar_a_day_is_a_bar_and_a_month_is_a_band_over_all_of_it(show: Callable[..., Page]) -> None:
    def measure(days: tuple[str, str], precision: str) -> tuple[float, int]:
        page = show(KANDAHAR, days, precision)
        page.evaluate("document.querySelector('.cr-window').style.visibility = 'hidden'")
        box = page.locator(".cr-track canvas").first.bounding_box()
        assert box is not None
        x, y, width, height = (round(box[side]) for side in ("x", "y", "width", "height"))
        coloured = find_colour(take_picture(page)[y : y + height, x : x + width])
        columns = np.flatnonzero(coloured.any(axis=0))
        return (columns.max() - columns.min()) / width, int(coloured.sum(axis=0).max())

    wide, tall = measure(DAY, "day")
    assert wide < 0.1 and tall > 15
    wide, tall = measure(MONTH, "month")
    assert wide > 0.2 and tall < 10
