"""The peers' steps, measured like ours: the same browser and window, from an input to the frame that shows it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import BrowserError, open_page
from bench.peers import timestamped
from bench.peers.packages import PackageError, copy_leaflet, copy_package
from bench.processes import run_apart
from bench.samples import Samples
from bench.stepping import Effort, Step, time_steps
from bench.streamlit_server import Server, ServerError, serve_script

SCRIPTS = Path(__file__).parent / "peers"
RIGHT = ("ArrowRight",)
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


class Peers:
    """The peers' pages; the servers of Streamlit's pages start when first needed and stop with `close`."""

    def __init__(self, browser: Browser, folder: Path, address: str, *, begin: str = "") -> None:
        """Measure in this browser; the folder holds the points of each size, and is served at the address.

        With `begin` "empty" a page of Streamlit's opens without incidents: the first step draws a whole window, which
        saves time where one takes a quarter of a minute.
        """
        self._browser, self._folder, self._address, self._begin = browser, folder, address, begin
        self._stack = ExitStack()
        self._servers: dict[str, Server] = {}

    def close(self) -> None:
        """Stop the servers."""
        self._stack.close()

    def measure(self, name: str, size: str, effort: Effort) -> Samples:
        """Measure the steps of a peer at one size; what could not be measured says why."""
        opened = self._open_streamlit if name in STREAMLIT else getattr(self, f"_open_{name}")
        try:
            with opened(name, size) as (page, step):
                return time_steps(page, step, effort)
        except (BrowserError, PackageError, ServerError) as error:
            return Samples(reason=str(error).splitlines()[0])

    @contextmanager
    def _open_streamlit(self, name: str, size: str) -> Iterator[tuple[Page, Step]]:
        """Open a page of Streamlit's with a slider and a map by streamlit-folium."""
        copy_leaflet(self._folder)
        server = self.start(name)
        with open_page(self._browser) as page:
            page.goto(f"{server.address}/?size={size}&begin={self._begin}")
            page.wait_for_function(f"() => (() => {{ {SLIDER_SHOWN} }})() >= 0")
            page.get_by_role("slider").focus()
            yield page, Step(act=press_right(page), input="keydown", keys=RIGHT, look=SLIDER_SHOWN, late=True)

    def start(self, name: str) -> Server:
        """Start the server of a page of Streamlit's, if it does not run."""
        if name not in self._servers:
            serving = serve_script(SCRIPTS / f"{name}.py", [str(self._folder), self._address])
            self._servers[name] = self._stack.enter_context(serving)
        return self._servers[name]

    @contextmanager
    def _open_timestamped(self, name: str, size: str) -> Iterator[tuple[Page, Step]]:
        """Open the saved page of folium's TimestampedGeoJson, a year into its time."""
        copy_leaflet(self._folder)
        for package in timestamped.PACKAGES:
            copy_package(package, self._folder)
        run_apart(timestamped.write_page, str(self._folder / f"{size}.npz"), str(self._folder / f"{name}.html"))
        with open_page(self._browser) as page:
            page.goto(f"{self._address}/{name}.html")
            button = page.locator(".timecontrol-forward")
            button.wait_for()
            page.evaluate(GO_TO_DAY, FIRST_DAY)
            button.hover()

            def click(_: int) -> None:
                page.mouse.down()
                page.mouse.up()

            yield page, Step(act=click, input="click", look=DATE_SHOWN, late=True)

    @contextmanager
    def _open_deck(self, name: str, size: str) -> Iterator[tuple[Page, Step]]:
        """Open the page of deck.gl."""
        copy_package("deck.gl", self._folder)
        (self._folder / "deck.html").write_bytes((SCRIPTS / "deck.html").read_bytes())
        with open_page(self._browser) as page:
            page.goto(f"{self._address}/{name}.html#{size}")
            page.locator("body[data-step]").wait_for(state="attached")
            page.get_by_role("slider").focus()
            yield page, Step(act=press_right(page), input="keydown", keys=RIGHT, look=STEP_SHOWN)


def press_right(page: Page) -> Callable[[int], None]:
    """Press the arrow that moves a slider by a step."""
    return lambda _: page.keyboard.press("ArrowRight")
