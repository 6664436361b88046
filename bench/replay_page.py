"""The whole Streamlit page: how long it takes to open, what a click costs, what its server holds.

The page is `bench/replay_app.py`: the dashboard's own functions on a synthetic table.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Browser, Frame, Page

from bench.browser import open_page
from bench.samples import Samples
from bench.stepping import Effort, Step, time_opening, time_steps
from bench.streamlit_server import Server, ServerError, serve_script
from geo.geocoding.boundaries import read_admin1_units

APP = Path(__file__).parent / "replay_app.py"
WINDOW = "from=2017-01-01&until=2017-04-01"  # ninety days
OPENINGS = 7
CLICKS = Effort(steps=25, seconds=60, warm_up=5)
REST_SECONDS = 0.5  # after a click, until the page rests
BUILD_SECONDS = 180  # until the table stands

MAP_SHOWN = """return [...document.querySelectorAll("iframe")]
  .some((frame) => frame.contentDocument?.querySelector(".cr-root[data-ready=true]"))"""
HEAD_SHOWN = "return Boolean(document.querySelector('.cp-hint[role=status]'))"
PANEL_SHOWN = "return Boolean(document.querySelector('.cp-card'))"
# The line over the cards and the cards: both are of the province that was clicked.
PANEL_SAYS = """
  const head = document.querySelector(".cp-hint[role=status]")?.textContent;
  return [head, [...document.querySelectorAll(".cp-card")].map((card) => card.dataset.incident).join() || head];
"""
CORNER = "(frame) => [frame.getBoundingClientRect().x, frame.getBoundingClientRect().y]"
# A point of a province near its middle on which no symbol and no control lies, from the corner of the frame.
FREE_POINT = """([latitude, longitude]) => {
  const map = Object.values(window).find((value) => value instanceof L.Map);
  const { incidents } = document.querySelector(".cr-root").replay;
  const around = [[0, 0], [-2, -2], [2, -2], [-2, 2], [2, 2]];
  const middle = map.latLngToContainerPoint([latitude, longitude]);
  const { left, top } = map.getContainer().getBoundingClientRect();
  for (let radius = 0; radius < 24; radius += 3) {
    for (let turn = 0; turn < 12; turn++) {
      const point = middle.add([radius * Math.cos(turn / 2), radius * Math.sin(turn / 2)]).round();
      const area = document.elementFromPoint(point.x + left, point.y + top)?.closest("path.leaflet-interactive");
      if (area && !around.some((step) => incidents.find(point.add(step)))) return [point.x + left, point.y + top];
    }
  }
  return null;
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTimes:
    """What the page costs."""

    map: Samples  # from asking for the page to its first map
    bare: Samples  # the same page without the map: to its first card
    click: Samples  # on a province, to its panel
    server_megabytes: float  # above the same server with an empty table, after all of that
    arrow_megabytes: float  # of the table's columns


def measure_page(browser: Browser, incidents: int) -> PageTimes:
    """Measure the page of as many incidents.

    Raises:
        ServerError: A server did not start, or did not say what its table takes.
    """
    with serve_page(browser, 0, HEAD_SHOWN) as server:
        empty = server.read_megabytes()
    with serve_page(browser, incidents, PANEL_SHOWN, "--no-map") as server:
        bare = _time_openings(browser, server, PANEL_SHOWN)
    with serve_page(browser, incidents, MAP_SHOWN) as server:
        opened = _time_openings(browser, server, MAP_SHOWN)
        click = _time_clicks(browser, server)
        return PageTimes(
            map=opened,
            bare=bare,
            click=click,
            server_megabytes=server.read_megabytes() - empty,
            arrow_megabytes=_read_arrow_bytes(server) / 1e6,
        )


@contextmanager
def serve_page(browser: Browser, incidents: int, look: str, *arguments: str) -> Iterator[Server]:
    """Start the page of as many incidents and open it once, so that its server is warm."""
    with serve_script(APP, ["--incidents", str(incidents), *arguments]) as server:
        with open_page(browser) as page:
            page.goto(server.address)
            page.wait_for_function(f"() => {{ {look} }}", timeout=1000 * BUILD_SECONDS)
        yield server


def _time_openings(browser: Browser, server: Server, look: str) -> Samples:
    times = []
    for _ in range(OPENINGS):
        with open_page(browser) as page:
            page.goto(f"{server.address}/?{WINDOW}", wait_until="commit")
            times.append(time_opening(page, look))
    return Samples.of(times)


def _time_clicks(browser: Browser, server: Server) -> Samples:
    with open_page(browser) as page:
        page.goto(f"{server.address}/?{WINDOW}")
        page.wait_for_function(f"() => {{ {MAP_SHOWN} }}")
        page.locator(".cp-card").first.wait_for()
        page.wait_for_timeout(3000)
        points = _find_points(page)

        def click(_: int) -> None:
            page.mouse.move(*next(points))
            page.mouse.down()
            page.mouse.up()

        return time_steps(page, Step(act=click, input="click", look=PANEL_SAYS, late=True, rest=REST_SECONDS), CLICKS)


def _find_points(page: Page) -> Iterator[tuple[float, float]]:
    """Go round the provinces; give a free point of each that has one, in the page's pixels, as the map stands then."""
    frame: Frame = next(frame for frame in page.frames if frame != page.main_frame)
    for unit in cycle(read_admin1_units()):
        point = frame.evaluate(FREE_POINT, [unit.latitude, unit.longitude])
        if point:
            left, top = page.locator("iframe").evaluate(CORNER)
            yield left + point[0], top + point[1]


def _read_arrow_bytes(server: Server) -> int:
    found = re.search(r"arrow_bytes=(\d+)", server.log.read_text(encoding="utf-8"))
    if found is None:
        raise ServerError(f"{APP} did not say what its table takes")
    return int(found[1])
