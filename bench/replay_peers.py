"""The peers' steps, measured like ours: the same browser and window, from an input to the frame that shows it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import BrowserError, open_page
from bench.peers import timestamped
from bench.peers.packages import PackageError, copy_leaflet, copy_package
from bench.processes import run_apart
from bench.samples import Samples
from bench.stepping import Effort, Step, time_steps
from bench.streamlit_server import ServerError, serve_script

PEERS = Path(__file__).parent / "peers"
STREAMLIT = ("rebuilt", "group", "places")

# A new frame may stand beside the old one for a while, and none at all: the greatest window seen counts.
SLIDER_SHOWN = """
  const frames = [...document.querySelectorAll("iframe")];
  const steps = frames.map((frame) => Number(frame.contentDocument?.querySelector(".bench-step")?.dataset.step ?? -1));
  return (window.benchStep = Math.max(window.benchStep ?? -1, ...steps));
"""
DATE_SHOWN = "return document.querySelector('.timecontrol-date').textContent"
STEP_SHOWN = "return document.body.dataset.step"
GO_TO_DAY = """(days) => {
  const { timeDimension } = Object.values(window).find((value) => value instanceof L.Map);
  timeDimension.setCurrentTime(timeDimension.getAvailableTimes()[0] + 86_400_000 * days);
}"""
FIRST_DAY = 371  # of the replay's weeks, the first after a year


def measure_peer(name: str, browser: Browser, folder: Path, address: str, size: str, effort: Effort) -> Samples:
    """Measure the steps of a peer at one size; what could not be measured says why.

    Args:
        name: Of the peer, see `bench.peers`.
        browser: The browser that ours is measured in.
        folder: Holds the points of the size, and is served.
        address: Where it is served.
        size: Of the synthetic table, or `seeds`.
        effort: How long to measure.
    """
    opened = open_streamlit if name in STREAMLIT else {"timestamped": open_timestamped, "deck": open_deck}[name]
    try:
        with opened(name, browser, folder, address, size) as (page, step):
            return time_steps(page, step, effort)
    except (BrowserError, PackageError, ServerError) as error:
        return Samples(reason=str(error).splitlines()[0])


@contextmanager
def open_streamlit(name: str, browser: Browser, folder: Path, address: str, size: str) -> Iterator[tuple[Page, Step]]:
    """Open a page of Streamlit's with a slider and a map by streamlit-folium."""
    copy_leaflet(folder)
    with (
        serve_script(PEERS / f"{name}.py", [str(folder / f"{size}.npz"), address]) as server,
        open_page(browser) as page,
    ):
        page.goto(server.address)
        page.wait_for_function(f"() => (() => {{ {SLIDER_SHOWN} }})() >= 0")
        page.get_by_role("slider").focus()
        yield page, Step(act=press_right(page), input="keydown", keys=("ArrowRight",), look=SLIDER_SHOWN, late=True)


@contextmanager
def open_timestamped(name: str, browser: Browser, folder: Path, address: str, size: str) -> Iterator[tuple[Page, Step]]:
    """Open the saved page of folium's TimestampedGeoJson, a year into its time."""
    copy_leaflet(folder)
    for package in timestamped.PACKAGES:
        copy_package(package, folder)
    run_apart(timestamped.write_page, str(folder / f"{size}.npz"), str(folder / f"{name}.html"))
    with open_page(browser) as page:
        page.goto(f"{address}/{name}.html")
        button = page.locator(".timecontrol-forward")
        button.wait_for()
        page.evaluate(GO_TO_DAY, FIRST_DAY)
        button.hover()

        def click(_: int) -> None:
            page.mouse.down()
            page.mouse.up()

        yield page, Step(act=click, input="click", look=DATE_SHOWN, late=True)


@contextmanager
def open_deck(name: str, browser: Browser, folder: Path, address: str, size: str) -> Iterator[tuple[Page, Step]]:
    """Open the page of deck.gl."""
    copy_package("deck.gl", folder)
    (folder / "deck.html").write_bytes((PEERS / "deck.html").read_bytes())
    with open_page(browser) as page:
        page.goto(f"{address}/{name}.html#{size}")
        page.locator("body[data-step]").wait_for(state="attached")
        page.get_by_role("slider").focus()
        yield page, Step(act=press_right(page), input="keydown", keys=("ArrowRight",), look=STEP_SHOWN)


def press_right(page: Page) -> Callable[[int], None]:
    """Press the arrow that moves a slider by a step."""
    return lambda _: page.keyboard.press("ArrowRight")
