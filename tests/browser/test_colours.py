"""Types, shades and words stay apart for all eyes, in both themes, as they are drawn on the screen."""

import re
from collections.abc import Callable
from itertools import combinations, pairwise, product
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page

from geo.incidents.table import EVENT_TYPES
from geo.layers.event_types import read_event_types
from geo.webmap.page import draw_page
from tests.browser.conftest import Visit
from tests.browser.pixels import Pixels, cut_out, take_picture
from tests.colour_vision import SIMULATIONS, Array, contrast, difference, luminance, read_colour, simulate, to_light
from tests.webmap.tables import KABUL, Spot, make_rows, make_table

pytestmark = pytest.mark.browser

PLAIN = 20  # of L*a*b*: some nine times what is just noticeable, so seen without looking for it
PATCH = 16  # pixels: a square of 4 by 4 spans five minutes of arc at a usual distance, as a letter that is just read
NOTICED = 2.3  # of L*a*b*: the least difference that is noticed
TEXT = 4.5  # WCAG 2.2, success criterion 1.4.3
PAIR = ("airstrike", "drone_strike")  # the two lowest of a stack
DARK = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One incident of each type, each at a place of its own, some days apart."""
    incidents = []
    for number, name in enumerate(EVENT_TYPES):
        latitude, longitude = 27 + 4.2 * (number % 3), 62.5 + 2.6 * (number // 3)
        spot = Spot(
            id=name, name=name, geo_precision="exact", admin1=None, country="AF", latitude=latitude, longitude=longitude
        )
        incidents.append(make_rows(name, name, ("2026-02-10", "2026-02-11"), [spot]))
    file = tmp_path_factory.mktemp("types") / "map.html"
    file.write_text(draw_page(make_table(incidents)), encoding="utf-8")
    return file


def open_map(visit: Callable[..., Visit], file: Path, dark: bool) -> Page:
    page = visit(file.as_uri(), dark=dark, height=1200).page
    page.wait_for_selector(".cr-root[data-ready]")
    return page


LINE_UP = """() => {
  const line = document.createElement("div");
  line.style = "position: fixed; inset: 0 0 auto; height: 40px; z-index: 9999; background: var(--cr-raised)";
  const badges = [...document.querySelectorAll("[data-type]")].map((node, i) => {
    const badge = node.querySelector(".cr-badge").cloneNode(true);
    badge.style.cssText += `; position: absolute; top: 10px; left: ${10 + 40 * i}px`;
    line.append(badge);
    return [node.dataset.type, 20 + 40 * i, 20];
  });
  document.querySelector(".cr-root").append(line);
  return badges;
}"""


def cut_badges(page: Page) -> dict[str, Pixels]:
    """The badge of each type as it stands in the list of layers, all of them in a line that is not scrolled."""
    points = page.evaluate(LINE_UP)
    picture = take_picture(page)
    return {name: cut_out(picture, x, y, 11) for name, x, y in points}


def cut_symbols(page: Page) -> dict[str, Pixels]:
    """The symbol of each type on the map, without names and shades around it."""
    page.evaluate(
        "document.querySelector('.cr-root').replay.store.set({ shading: 'none', names: 'none', boundaries: false })"
    )
    page.wait_for_timeout(300)
    picture = take_picture(page)
    points = page.evaluate(
        """() => {
          const { replay } = document.querySelector(".cr-root");
          const { left, top } = replay.map.getContainer().getBoundingClientRect();
          return replay.index.places.map(({ id, latitude, longitude }) => {
            const { x, y } = replay.map.latLngToContainerPoint([latitude, longitude]);
            return [id, x + left, y + top];
          });
        }"""
    )
    return {name: cut_out(picture, x, y, 12) for name, x, y in points}


def count_plain(one: Array, other: Array) -> int:
    """Pixels that differ plainly, where the two pictures fit best: half a pixel further they are no less alike."""
    height, width, _ = one.shape
    inner = one[1:-1, 1:-1]
    shifts = product(range(3), range(3))
    return min(int((difference(inner, other[y : y + height - 2, x : x + width - 2]) >= PLAIN).sum()) for y, x in shifts)


@DARK
@pytest.mark.parametrize("cut", [cut_badges, cut_symbols])
def test_no_two_types_look_alike_to_any_eyes(
    visit: Callable[..., Visit], file: Path, cut: Callable[[Page], dict[str, Pixels]], dark: bool
) -> None:
    drawn = {name: to_light(pixels) for name, pixels in cut(open_map(visit, file, dark)).items()}
    assert sorted(drawn) == sorted(EVENT_TYPES)
    alike = [
        (count_plain(simulate(drawn[one], eyes), simulate(drawn[other], eyes)), eyes, one, other)
        for eyes in SIMULATIONS
        for one, other in combinations(EVENT_TYPES, 2)
    ]
    assert min(alike)[0] >= PATCH, sorted(alike)[:5]


@DARK
def test_shades_of_provinces_go_one_way_for_all_eyes(visit: Callable[..., Visit], file: Path, dark: bool) -> None:
    page = open_map(visit, file, dark)
    shades = page.locator(".cr-shades [data-shade]").evaluate_all(
        "nodes => nodes.map(node => getComputedStyle(node).backgroundColor)"
    )
    assert len(shades) == 6
    for eyes in SIMULATIONS:
        levels = [float(luminance(simulate(read_colour(shade), eyes))) for shade in shades]
        assert levels in (sorted(levels), sorted(levels, reverse=True)), (eyes, levels)
        steps = [difference(*(simulate(read_colour(shade), eyes) for shade in pair)) for pair in pairwise(shades)]
        assert min(steps) > NOTICED, (eyes, steps)


@DARK
def test_words_drawn_by_hand_can_be_read(visit: Callable[..., Visit], file: Path, dark: bool) -> None:
    page = open_map(visit, file, dark)
    tell = "(root, name) => getComputedStyle(root).getPropertyValue(name).trim()"
    colours = {
        name: page.locator(".cr-root").evaluate(tell, f"--cr-{name}")
        for name in ("surface", "text", "muted", "label", "halo", *(f"shade-{i}" for i in range(6)))
    }
    surface = read_colour(colours["surface"])
    for name in ("text", "muted"):
        assert contrast(read_colour(colours[name]), surface) >= TEXT, name
    *halo, share = (float(part) for part in re.findall(r"[\d.]+", colours["halo"]))
    for shade in range(6):
        ground = share * np.array(halo) + (1 - share) * to_bytes(colours[f"shade-{shade}"])
        assert contrast(read_colour(colours["label"]), to_light(ground)) >= TEXT, f"names on shade {shade}"


def to_bytes(text: str) -> Array:
    return np.array([int(text[i : i + 2], 16) for i in (1, 3, 5)], dtype=float)


@DARK
def test_a_line_parts_the_types_of_a_bar(visit: Callable[..., Visit], tmp_path: Path, dark: bool) -> None:
    day = ("2026-02-10", "2026-02-11")
    incidents = [make_rows(f"{name}-{i}", name, day, [KABUL]) for name in PAIR for i in range(12)]
    incidents.append(make_rows("later", "shelling", ("2026-03-01", "2026-03-02"), [KABUL]))
    (tmp_path / "map.html").write_text(draw_page(make_table(incidents)), encoding="utf-8")
    page = open_map(visit, tmp_path / "map.html", dark)
    page.evaluate("document.querySelector('.cr-window').style.visibility = 'hidden'")
    box = page.locator(".cr-track canvas").first.bounding_box()
    assert box is not None
    x, y = round(box["x"]), round(box["y"])
    bars = to_light(take_picture(page)[y : y + round(box["height"]), x : x + round(box["width"])])
    looks = {each.id: read_colour(each.colour_dark if dark else each.colour) for each in read_event_types()}
    ground = read_colour("#151a1f" if dark else "#ffffff")
    lower, upper = (difference(bars, looks[name]) < NOTICED for name in PAIR)
    column = int(np.argmax(lower.sum(axis=0) * upper.sum(axis=0)))
    assert lower[:, column].sum() > 5 and upper[:, column].sum() > 5, "the bar shows both types"
    top, bottom = np.flatnonzero(upper[:, column]).max(), np.flatnonzero(lower[:, column]).min()
    between = bars[top + 1 : bottom, column]
    nearest = min((float(difference(pixel, ground)) for pixel in between), default=100.0)
    usual = min(float(difference(looks[name], ground)) for name in PAIR)
    assert nearest < usual / 2, "no line of the ground's colour parts the two"
