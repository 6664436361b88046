"""Our map alone in a page: its steps, the work of a step, its index, its memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import BrowserError, open_page, read_memory
from bench.samples import Samples
from bench.stepping import WARM_UP, Effort, Step, time_steps
from geo.webmap.base import build_map

WINDOW_DAYS = 90
SETTLED_MS = 1_000  # after which all that a step moves has come to rest
STRETCH = 20  # steps forth before as many go back
ARROWS = ("ArrowLeft", "ArrowRight")
WEEK = "Shift+Arrow"  # with the direction: the key that moves a window or a handle by a week
DRAG_PIXELS = 3
DAYS_SHOWN = "return [...document.querySelectorAll('.cr-handle')].map((handle) => handle.ariaValueNow).join()"
TOTAL_SHOWN = "return document.querySelector('.cr-total').textContent"
REPLAY = "document.querySelector('.cr-root').replay"

SHOW_INDEX = f"""async (address) => {{
  const bytes = await (await fetch(address)).arrayBuffer();
  await {REPLAY}.showIndex(bytes);
}}"""
DECODE = """async (address) => {
  const { decodeTimeIndex } = await import("conflict-replay/index_decoder.js");
  const bytes = await (await fetch(address)).arrayBuffer();
  const begin = performance.now();
  await decodeTimeIndex(bytes);
  return performance.now() - begin;
}"""
SET_WINDOW = f"""(days) => {{
  const {{ store, axis }} = {REPLAY};
  const first = axis.extent[0] + 365;
  store.set({{ window: days && [first, first + days] }});
  store.flush();
}}"""
# The work of a step: the state set, all drawn, and one pixel of each canvas read back, which makes the browser carry
# out what it would else put off to the end of the frame.
WORK = f"""async ([days, steps]) => {{
  const {{ store, axis }} = {REPLAY};
  const [begin, end] = axis.extent;
  const canvases = [...document.querySelectorAll("canvas")].map((canvas) => canvas.getContext("2d")).filter(Boolean);
  const script = [], drawn = [];
  for (let step = 0; step < steps; step++) {{
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const first = begin + 7 * (step % Math.floor((end - begin - days) / 7));
    const window = days ? [first, first + days] : [begin, end - 7 * (1 + step % 2)];
    const before = performance.now();
    store.set({{ window }});
    store.flush();
    script.push(performance.now() - before);
    for (const context of canvases) context.getImageData(0, 0, 1, 1);
    drawn.push(performance.now() - before);
  }}
  return [script, drawn];
}}"""
PICTURE = """() => [...document.querySelectorAll(".leaflet-pane canvas")].map((canvas) => canvas.toDataURL()).join()"""
MIDDLE = """(node) => {
  const { left, top, width, height } = node.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The work of one step without the wait for the screen."""

    script: Samples  # state, counts, and the orders to draw
    drawn: Samples  # the same with the drawing carried out


def write_map(folder: Path) -> None:
    """Write the page of our map, without incidents, into a folder."""
    (folder / "map.html").write_text(build_map(None).get_root().render(), encoding="utf-8")


@contextmanager
def open_map(browser: Browser, address: str, size: str | None) -> Iterator[Page]:
    """Open our map in a fresh page, with the index of a size, or empty; the window is 90 days."""
    with open_page(browser) as page:
        page.goto(f"{address}/map.html")
        page.locator(".cr-root").wait_for(timeout=20_000)
        if size is not None:
            page.evaluate(SHOW_INDEX, f"{address}/{size}.index")
            page.evaluate(SET_WINDOW, WINDOW_DAYS)
        yield page


def time_scrubbing(page: Page, effort: Effort) -> Samples:
    """Time the window moved by a week, by key."""
    page.evaluate(SET_WINDOW, WINDOW_DAYS)
    page.locator(".cr-window").focus()

    def press(count: int) -> None:
        page.keyboard.press(f"{WEEK}{'Left' if count // STRETCH % 2 else 'Right'}")

    return time_steps(page, Step(act=press, input="keydown", keys=ARROWS, look=DAYS_SHOWN), effort)


def check_drawing(page: Page) -> None:
    """Check that a step changes the picture, so that what is timed is drawn.

    Raises:
        BrowserError: It does not.
    """
    page.evaluate(SET_WINDOW, WINDOW_DAYS)
    pictures = []
    for _ in range(2):
        page.locator(".cr-window").press(f"{WEEK}Right")
        page.wait_for_timeout(SETTLED_MS)
        pictures.append(page.evaluate(PICTURE))
    if pictures[0] == pictures[1]:
        raise BrowserError("a step of the window left the picture of the map as it was")


def time_dragging(page: Page, effort: Effort) -> Samples:
    """Time the window dragged by some pixels, by mouse."""
    page.evaluate(SET_WINDOW, WINDOW_DAYS)
    x, y = page.locator(".cr-window").evaluate(MIDDLE)
    page.mouse.move(x, y)
    page.mouse.down()

    def move(count: int) -> None:
        far = (count + 1) % (2 * STRETCH)
        page.mouse.move(x + DRAG_PIXELS * min(far, 2 * STRETCH - far), y)

    samples = time_steps(page, Step(act=move, input="pointermove", look=DAYS_SHOWN), effort)
    page.mouse.up()
    return samples


def time_whole(page: Page, effort: Effort) -> Samples:
    """Time the end of a window over all days moved by a week, to and fro, by key."""
    page.evaluate(SET_WINDOW, None)
    page.locator(".cr-handle-after").focus()

    def press(count: int) -> None:
        page.keyboard.press(f"{WEEK}{'Right' if count % 2 else 'Left'}")

    return time_steps(page, Step(act=press, input="keydown", keys=ARROWS, look=DAYS_SHOWN), effort)


def time_layers(page: Page, effort: Effort) -> Samples:
    """Time an event type switched off and on by mouse."""
    page.evaluate(SET_WINDOW, WINDOW_DAYS)
    layers = page.locator("details.cr-layers")
    if layers.get_attribute("open") is None:
        layers.locator("summary").click()
    page.locator("[data-type=airstrike] input").hover()

    def click(_: int) -> None:
        page.mouse.down()
        page.mouse.up()

    return time_steps(page, Step(act=click, input="click", look=TOTAL_SHOWN), effort)


def time_work(page: Page, steps: int, *, whole: bool = False) -> Work:
    """Time the work of a step without the wait for the screen."""
    script, drawn = page.evaluate(WORK, [0 if whole else WINDOW_DAYS, steps + WARM_UP])
    return Work(script=Samples.of(script[WARM_UP:]), drawn=Samples.of(drawn[WARM_UP:]))


def time_decoding(browser: Browser, address: str, size: str, runs: int) -> Samples:
    """Time how an index is decoded and built, in a fresh page each time."""
    times = []
    for _ in range(runs):
        with open_map(browser, address, None) as page:
            times.append(float(page.evaluate(DECODE, f"{address}/{size}.index")))
    return Samples.of(times)


def measure_memory(browser: Browser, address: str, size: str) -> float:
    """Measure what the page holds above the empty map once it has replayed a little, in MB."""
    with open_map(browser, address, None) as page:
        empty = read_memory(page)
    with open_map(browser, address, size) as page:
        time_work(page, WARM_UP)
        return read_memory(page) - empty
