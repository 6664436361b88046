"""How the page to publish opens from a disk without a network, in a real browser, and how it feels.

Each size is one file. The network is off before it is opened; a request to another machine would be an error.
"""

from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from bench.browser import BrowserError, open_browser, open_page, read_memory
from bench.export import SIZES, build_table
from bench.processes import run_apart
from bench.replay_map import time_scrubbing
from bench.replay_page import FREE_POINT
from bench.report import Report, Value
from bench.samples import Samples
from bench.stepping import Effort, Step, time_opening, time_steps
from geo.geocoding.boundaries import read_admin1_units
from geo.webmap.publication import draw_publication

OPENINGS = 5
STEPS, CLICKS = Effort(steps=40, seconds=30), Effort(steps=20, seconds=40, warm_up=3)
REST_SECONDS = 0.4  # after a click, until the page rests
MAP_SHOWN = "return Boolean(document.querySelector('.cr-root[data-ready]'))"
CARDS_SHOWN = "return Boolean(document.querySelector('.cr-page-card article'))"
# What the panel is of, once all its cards are filled.
PANEL_SAYS = """
  const panel = document.querySelector(".cr-page-panel");
  const cards = [...panel.querySelectorAll(".cr-page-card")];
  if (!cards.every((card) => card.firstElementChild)) return "";
  return panel.querySelector("h2")?.textContent + cards.map((card) => card.dataset.incident).join();
"""
_NAMES = {
    "map": "opened → its map",
    "cards": "opened → its first cards",
    "step": "a window of 90 days moved by a week",
    "click": "a click on a province → its cards",
}


def measure_published(sizes: tuple[str, ...] = SIZES, *, openings: int = OPENINGS, quick: bool = False) -> Report:
    """Open the page of several sizes.

    Raises:
        BrowserError: There is no browser, or the page asks another machine for something or fails in it.
    """
    figures: dict[str, Value] = {}
    told: dict[str, list[str]] = {name: [] for name in (*_NAMES, "memory")}
    with TemporaryDirectory() as folder, open_browser() as browser:
        for size in sizes:
            path = Path(folder) / f"{size}.html"
            run_apart(write_page, path, size)
            for name, samples in _time_page(browser, path, openings, quick):
                figures |= samples.list_figures(f"published.{size}.{name}")
                told[name].append(samples.draw())
            figures[f"published.{size}.megabytes"] = round(_weigh(browser, path), 1)
            told["memory"].append(f"{figures[f'published.{size}.megabytes']} MB")
    rows = [(f"{title}, ms", *told[name]) for name, title in _NAMES.items()]
    return Report(
        name="published",
        title="The page to publish, opened from a disk without a network",
        columns=("p50 / p95", *(f"{int(size):,}" if size.isdigit() else size for size in sizes)),
        rows=(*rows, ("memory in the browser", *told["memory"])),
        figures=figures,
        note=f"Headless Chromium, 1280 × 800; {openings} openings, each in a fresh browser context.",
    )


def write_page(path: Path, size: str) -> None:
    """Write the page of a size into a file."""
    path.write_text(draw_publication(build_table(size), [], made=date(2026, 1, 1)), encoding="utf-8")


def _time_page(browser: Browser, path: Path, openings: int, quick: bool) -> Iterator[tuple[str, Samples]]:
    for name, look in (("map", MAP_SHOWN), ("cards", CARDS_SHOWN)):
        yield name, Samples.of(_time_opening(browser, path, look) for _ in range(openings))
    with open_page(browser) as page:
        _open(page, path)
        yield "step", time_scrubbing(page, Effort(steps=3, warm_up=1) if quick else STEPS)
        yield "click", _time_clicks(page, Effort(steps=2, warm_up=1) if quick else CLICKS)


def _time_opening(browser: Browser, path: Path, look: str) -> float:
    with open_page(browser) as page:
        page.context.set_offline(True)
        page.goto(path.as_uri(), wait_until="commit")
        return time_opening(page, look)


def _open(page: Page, path: Path) -> None:
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url) if request.url.startswith("http") else None)
    page.context.set_offline(True)
    page.goto(path.as_uri())
    page.wait_for_function(f"() => {{ {CARDS_SHOWN} }}")
    if foreign:
        raise BrowserError(f"the page asked for {foreign[0]}")


def _time_clicks(page: Page, effort: Effort) -> Samples:
    points = _find_points(page)

    def click(_: int) -> None:
        page.mouse.click(*next(points))

    return time_steps(page, Step(act=click, input="click", look=PANEL_SAYS, late=True, rest=REST_SECONDS), effort)


def _find_points(page: Page) -> Iterator[tuple[float, float]]:
    """Go round the provinces; give a free point of each that has one, in pixels, as the map stands then."""
    for unit in cycle(read_admin1_units()):
        if point := page.evaluate(FREE_POINT, [unit.latitude, unit.longitude]):
            yield point[0], point[1]


def _weigh(browser: Browser, path: Path) -> float:
    with open_page(browser) as page:
        _open(page, path)
        return read_memory(page)
