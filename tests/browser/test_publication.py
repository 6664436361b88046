"""The page that is passed on, in a real browser without a network: embedded, filmed, and large."""

import base64
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Download, Page, expect

from bench.corpus import build_incidents
from geo.layers.selection import Selection
from geo.webmap.embedding import write_snippet
from geo.webmap.publication import PublishedView, draw_publication
from geo.webmap.state import MapState
from tests.browser.axe import list_violations
from tests.browser.conftest import Visit
from tests.browser.server import Dashboard
from tests.browser.test_saved_page import open_ready, set_dates
from tests.webmap.tables import make_small_table

pytestmark = pytest.mark.browser

Opener = Callable[..., Visit]
PLAY_VIDEO = """async (bytes) => {
  const video = Object.assign(document.createElement("video"), { muted: true });
  video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0))]));
  await new Promise((resolve, reject) => Object.assign(video, { onloadeddata: resolve, onerror: reject }));
  const { duration, videoWidth: width, videoHeight: height } = video;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const read = async (time) => {
    video.currentTime = time;
    await new Promise((resolve) => (video.onseeked = resolve));
    await new Promise((resolve) => setTimeout(resolve, 300)); // until the picture is decoded
    const context = canvas.getContext("2d");
    context.drawImage(video, 0, 0);
    return canvas.toDataURL().split(",")[1];
  };
  return { duration, width, height, first: await read(0.01), late: await read(duration - 0.2) };
}"""


@pytest.fixture(scope="module")
def february(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a view: some days of February, seen with layers off."""
    state = MapState(window=MapState.from_query({"from": "2026-02-16", "until": "2026-02-28"}).window)
    file = tmp_path_factory.mktemp("published") / "february.html"
    page = draw_publication(make_small_table(), [], view=PublishedView(filters=Selection(), state=state))
    file.write_text(page, encoding="utf-8")
    return file


@pytest.fixture
def opened(visit: Opener, february: Path) -> Iterator[Visit]:
    """The page, with no network; afterwards nothing was asked of another machine and nothing went wrong."""
    seen = open_ready(visit, february.as_uri())
    seen.page.context.set_offline(True)
    yield seen
    assert seen.list_foreign_requests() == []
    assert seen.errors == []


def make_film(page: Page, kind: str, speed: str = "7") -> Download:
    page.get_by_role("button", name="Save a film").click()
    dialog = page.get_by_role("dialog", name="Film of the replay")
    dialog.get_by_label("File").select_option(kind)
    dialog.get_by_label("Speed").select_option(speed)
    with page.expect_download() as waiting:
        dialog.get_by_role("button", name="Make the film").click()
    expect(dialog.get_by_role("status")).to_contain_text("is saved")
    dialog.get_by_role("button", name="Close").click()
    return waiting.value


def has_ink(image: np.ndarray, top: float, bottom: float) -> bool:
    """Whether letters stand in a strip of a picture, its edges as shares of the height."""
    height = image.shape[0]
    strip = image[int(height * top) : int(height * bottom)]
    return int((strip.max(axis=2) < 140).sum()) > 50


def read_picture(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(data)).convert("RGB"))


def test_the_page_ends_where_the_view_does_and_says_what_it_holds(opened: Visit) -> None:
    page = opened.page
    expect(page.locator(".cr-page-scope")).to_contain_text("16 to 27 February 2026")
    assert page.locator(".cr-root").evaluate("root => root.replay.axis.extent[1] - root.replay.axis.extent[0]") == 12
    page.get_by_role("button", name="Sources").click()
    expect(page.get_by_role("dialog", name="Sources")).to_be_visible()
    page.keyboard.press("Escape")


def test_a_webm_film_tells_its_length_and_can_be_jumped_in(opened: Visit) -> None:
    page = opened.page
    set_dates(page, "17 Feb 2026", "19 Feb 2026")
    page.wait_for_function("location.hash.includes('from=2026-02-17')")
    view = page.evaluate("location.hash")
    download = make_film(page, "webm")
    assert download.suggested_filename == "conflict-replay_2026-02-16_2026-02-27.webm"
    played = page.evaluate(PLAY_VIDEO, base64.b64encode(download.path().read_bytes()).decode())
    assert played["duration"] == pytest.approx(9 / 7 + 2, abs=0.05), "nine steps of a day, and the last picture stays"
    assert (played["width"] % 2, played["height"] % 2) == (0, 0)
    first, late = (read_picture(base64.b64decode(played[moment])) for moment in ("first", "late"))
    assert (np.abs(first.astype(int) - late).max(axis=2) > 60).sum() > 500, "time runs"
    assert all(has_ink(picture, 0, 0.08) for picture in (first, late)), "the dates are in it"
    assert has_ink(late, 0.96, 1), "the credits are in it"
    assert page.evaluate("location.hash") == view, "the map is as it was"
    expect(page.locator(".cr-readout input").first).to_have_value("17 Feb 2026")


def test_a_gif_is_the_same_film_for_whom_webm_is_none(opened: Visit) -> None:
    page = opened.page
    page.evaluate("delete window.VideoEncoder")
    set_dates(page, "17 Feb 2026", "19 Feb 2026")
    page.get_by_role("button", name="Save a film").click()
    expect(page.get_by_role("dialog", name="Film of the replay").get_by_role("status")).to_contain_text("no WebM film")
    page.get_by_role("button", name="Close").click()
    with Image.open(make_film(page, "gif").path()) as film:
        assert film.n_frames == 10 and film.info["loop"] == 0
        pictures = []
        for number in (0, 9):
            film.seek(number)
            pictures.append(np.asarray(film.convert("RGB")).astype(int))
        assert film.info["duration"] == 2000
    assert (np.abs(pictures[0] - pictures[1]).max(axis=2) > 60).sum() > 500
    assert all(has_ink(picture, 0, 0.08) and has_ink(picture, 0.96, 1) for picture in pictures)


def test_a_film_that_is_called_off_leaves_nothing_behind(opened: Visit) -> None:
    page = opened.page
    set_dates(page, "17 Feb 2026", "17 Feb 2026")
    saved: list[Download] = []
    page.on("download", lambda download: saved.append(download))
    page.get_by_role("button", name="Save a film").click()
    dialog = page.get_by_role("dialog", name="Film of the replay")
    dialog.get_by_label("Speed").select_option("0.5")
    dialog.get_by_role("button", name="Make the film").click()
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog.get_by_role("status")).to_have_text("The film was called off; nothing is saved.")
    expect(page.locator(".cr-readout input").last).to_have_value("17 Feb 2026")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert saved == []


def test_the_snippet_shows_the_page_in_a_frame_that_reaches_nothing_around_it(opened: Visit, visit: Opener) -> None:
    page = opened.page
    page.get_by_label("Province", exact=True).select_option("AF-NAN")
    page.wait_for_function("location.hash.includes('province')")
    page.get_by_role("button", name="Embed").click()
    snippet = page.get_by_label("Lines to embed this page").input_value()
    assert 'sandbox="allow-scripts' in snippet and "allow-same-origin" not in snippet and 'title="' in snippet
    assert snippet == write_snippet("february.html" + page.evaluate("location.hash"), page.title())
    page.keyboard.press("Escape")
    outer = Path(page.url.removeprefix("file://").split("#")[0]).with_name("outer.html")
    outer.write_text(f"<!DOCTYPE html><title>Outer</title>{snippet}", encoding="utf-8")
    around = visit(outer.as_uri())
    inside = around.page.frame_locator("iframe")
    inside.locator(".cr-root[data-ready]").wait_for()
    expect(inside.get_by_role("heading", level=2)).to_have_text("Nangarhar")
    expect(inside.locator(".cr-page-card article").first).to_be_visible()
    with around.page.expect_download() as waiting:
        inside.get_by_role("button", name="Save a picture").click()
    assert waiting.value.suggested_filename.endswith(".png")
    assert around.errors == []


def test_the_cards_of_thousands_are_opened_as_they_are_looked_at(visit: Opener, tmp_path: Path) -> None:
    table = build_incidents(1_000)
    file = tmp_path / "many.html"
    file.write_text(draw_publication(table, []), encoding="utf-8")
    seen = open_ready(visit, file.as_uri())
    page = seen.page
    expect(page.locator(".cr-page-card article")).to_have_count(25)
    oldest = table.sort_values(["start", "end"], kind="stable").iloc[0]
    day = f"{oldest['start']:%Y-%m-%d}"
    set_dates(page, day, day)
    card = page.locator(f".cr-page-card[data-incident='{oldest['incident_id']}'] article")
    expect(card).to_have_attribute("data-incident", oldest["incident_id"])
    assert seen.errors == []


def test_what_opens_over_the_page_is_accessible(opened: Visit) -> None:
    page = opened.page
    for button in ("Save a film", "Embed", "Sources"):
        page.get_by_role("button", name=button, exact=True).click()
        assert list_violations(page) == []
        page.keyboard.press("Escape")


def test_export_makes_the_page_of_what_is_shown_and_opens_the_film(
    dashboard: Callable[..., Dashboard], visit: Opener, tmp_path: Path
) -> None:
    board = dashboard("?from=2026-02-21&until=2026-02-28&layers=airstrike&shade=none")
    counted = board.counted()
    board.page.get_by_role("button", name="Export").click()
    with board.page.expect_download() as waiting:
        board.page.get_by_role("button", name="Page (HTML)").click()
    assert waiting.value.suggested_filename == "conflict-replay_2026-02-21_2026-02-27.html"
    waiting.value.save_as(tmp_path / "page.html")
    saved = open_ready(visit, (tmp_path / "page.html").as_uri())
    expect(saved.page.locator(".cr-page-card article")).to_have_count(counted)
    assert saved.errors == []
    assert saved.page.locator(".cr-root").evaluate("root => root.replay.store.state.shading") == "none"
    board.page.get_by_role("button", name="Film").click()
    expect(board.page.frame_locator("iframe").get_by_role("dialog", name="Film of the replay")).to_be_visible()
