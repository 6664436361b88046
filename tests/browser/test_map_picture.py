"""The picture of the frame: a file that arrives, with what the map showed and what it must say."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import folium
import numpy as np
import pytest
from playwright.sync_api import FrameLocator, Page, Route, expect

from geo.webmap.leaflet import inline_leaflet
from geo.webmap.replay import Replay
from tests.browser.conftest import Visit
from tests.browser.pixels import Pixels, read_png
from tests.browser.server import Dashboard
from tests.browser.test_saved_page import open_ready, set_dates
from tests.webmap.tables import KABUL, make_rows, make_table

pytestmark = pytest.mark.browser

Opener = Callable[..., Visit]
LAND = (251, 250, 247)
TILE = (200, 30, 120)


def save_picture(page: Page, within: FrameLocator | None = None, told: str = "is saved.") -> tuple[str, Pixels]:
    """Press the button, and see what is told; the file's name and what is in it."""
    with page.expect_download() as download:
        (within or page).get_by_role("button", name="Save a picture").click()
    expect((within or page).get_by_text(told)).to_be_visible()
    return download.value.suggested_filename, read_png(page, Path(download.value.path()).read_bytes())


def colour_at(page: Page, picture: Pixels, latitude: float, longitude: float, up: float = 0) -> tuple[int, ...]:
    """The colour of the picture at a place of the map; `up` is pixels of the page above it."""
    point = page.evaluate(f"map_theatre.latLngToContainerPoint([{latitude}, {longitude}])")
    return colour(picture, 2 * point["x"], find_map_top(picture) + 2 * (point["y"] - up))


def colour(picture: Pixels, x: float, y: float) -> tuple[int, ...]:
    return tuple(int(value) for value in picture[round(y), round(x)])


def find_map_top(picture: Pixels) -> int:
    """The first row in which the left edge of the picture is no longer the ground of the title."""
    return int(np.argmax((picture[:, 0] != picture[0, 0]).any(axis=1)))


def test_the_picture_shows_land_symbols_and_labels_twice_as_sharp_without_a_network(
    visit: Opener, page_file: Path
) -> None:
    seen = open_ready(visit, page_file.as_uri())
    seen.page.context.set_offline(True)
    set_dates(seen.page, "21 Feb 2026", "26 Feb 2026")
    name, image = save_picture(seen.page, told="conflict-replay_2026-02-21_2026-02-26.png is saved.")
    assert name == "conflict-replay_2026-02-21_2026-02-26.png"
    size = seen.page.evaluate("map_theatre.getSize()")
    assert image.shape[1] == 2 * size["x"] and image.shape[0] > 2 * size["y"] + 300
    assert colour_at(seen.page, image, 29.8, 71.5) == LAND
    assert colour_at(seen.page, image, 34.0, 60.5) != LAND, "a neighbour has a colour of its own"
    drawn = {colour_at(seen.page, image, 32.53, 68.75, up) for up in range(-14, 15)}
    assert len(drawn - {LAND}) > 2, "there is a symbol where Paktika's is"
    assert seen.errors == [] and seen.list_foreign_requests() == []


def test_another_window_gives_another_picture_and_leaves_the_page_as_it_was(visit: Opener, page_file: Path) -> None:
    page = open_ready(visit, page_file.as_uri()).page
    before = page.evaluate("document.querySelectorAll('*').length")
    _, all_days = save_picture(page)
    set_dates(page, "18 Feb 2026", "18 Feb 2026")
    _, one_day = save_picture(page)
    assert all_days.shape[1] == one_day.shape[1]
    assert colour_at(page, all_days, 31.613, 65.71, 8) != colour_at(page, one_day, 31.613, 65.71, 8)
    assert abs(page.evaluate("document.querySelectorAll('*').length") - before) < 40, "nothing of the picture stays"
    widths = "() => [...document.querySelectorAll('.cr-canvas')].map(({ width, clientWidth }) => width / clientWidth)"
    assert {round(ratio, 1) for ratio in page.evaluate(widths)} == {1}, "the map itself is no sharper than before"


def test_a_dark_map_gives_a_dark_picture(visit: Opener, page_file: Path) -> None:
    _, image = save_picture(open_ready(visit, page_file.as_uri(), dark=True, width=390, height=844).page)
    assert image.shape[1] == 780 and image[2, 2].max() < 60


def test_the_picture_writes_title_types_and_credits(visit: Opener, page_file: Path) -> None:
    page = open_ready(visit, f"{page_file.as_uri()}#mode=cumulative&from=2026-02-21&until=2026-02-23").page
    written = page.evaluate(
        """async () => {
          const { drawPicture } = await import("conflict-replay/picture.js");
          const { fillText } = CanvasRenderingContext2D.prototype, words = [];
          CanvasRenderingContext2D.prototype.fillText = function (...text) {
            words.push(text[0]);
            fillText.apply(this, text);
          };
          drawPicture(document.querySelector(".cr-root").replay);
          CanvasRenderingContext2D.prototype.fillText = fillText;
          return words.join(" ");
        }"""
    )
    for text in (
        "1 October 2025 to 22 February 2026", "10 incidents, all since the first day counted",
        "Airstrike", "place known", "Incidents in a province", "Natural Earth", "GeoNames", "Leaflet",
    ):  # fmt: skip
        assert text in written


def test_the_picture_is_saved_from_within_the_dashboard(dashboard: Callable[..., Dashboard]) -> None:
    shown = dashboard("?from=2026-02-21&until=2026-02-27")
    name, image = save_picture(shown.page, shown.page.frame_locator("iframe"))
    assert name == "conflict-replay_2026-02-21_2026-02-26.png"
    assert image.shape[1] > 1000


def make_tile() -> bytes:
    """A picture of one pixel, which the map stretches to a tile."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = chunk(b"IDAT", zlib.compress(b"\0" + bytes(TILE)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixel + chunk(b"IEND", b"")


def test_online_tiles_are_in_the_picture_with_their_attribution(visit: Opener, page_file: Path) -> None:
    page = open_ready(visit, page_file.as_uri()).page
    seen: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        seen.append(route.request.headers)
        route.fulfill(body=make_tile(), content_type="image/png", headers={"Access-Control-Allow-Origin": "*"})

    page.route("https://tile.openstreetmap.org/**", answer)
    page.locator(".cr-map-options summary").click()
    page.get_by_role("checkbox", name="Online map").check()
    page.wait_for_selector("img.leaflet-tile-loaded")
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("OpenStreetMap contributors")
    page.wait_for_load_state("networkidle")
    _, image = save_picture(page)
    assert colour_at(page, image, 23.9, 64.0) == TILE, "the sea of the plain map gives way to the online one"
    assert all("origin" in headers for headers in seen), "asked for in a way that lets the picture be saved"


def test_tiles_that_may_not_be_copied_are_left_out_and_named(visit: Opener, tmp_path: Path) -> None:
    map = folium.Map((33, 66), zoom_start=5, tiles="https://tiles.example/{z}/{x}/{y}.png", attr="Example tiles")
    inline_leaflet(map)
    map.add_child(Replay(make_table([make_rows("a", "airstrike", ("2026-02-21", "2026-02-22"), [KABUL])])))
    map.save(tmp_path / "map.html")
    (tmp_path / "blank.html").write_text("", encoding="utf-8")
    page = visit((tmp_path / "blank.html").as_uri()).page
    page.route("https://tiles.example/**", lambda route: route.fulfill(body=make_tile(), content_type="image/png"))
    page.goto((tmp_path / "map.html").as_uri())
    page.wait_for_selector("img.leaflet-tile-loaded")
    _, image = save_picture(page, told="does not let pages save its pictures")
    assert not (image[image.shape[0] // 2] == TILE).all(axis=1).any()
