"""The map inside Streamlit: mounted once, fed in place, its state shared both ways."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
START = "?from=2026-02-20&until=2026-03-01"
RERUN = """async (times) => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const find = (selector, text) => all(selector).find((node) => node.textContent.startsWith(text));
  const counted = () => find("[data-testid=stText]", "runs ").textContent;
  const rests = () => document.querySelector(".stApp").dataset.testScriptState === "notRunning";
  for (let number = 0; number < times; number++) {
    const before = counted();
    (number % 3 ? find("button", "Again") : document.querySelector("[data-testid=stCheckbox] input")).click();
    for (let waits = 0; counted() === before || !rests(); waits++) {
      if (waits === 2000) throw new Error(`the page does not run again after ${before}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  }
}"""
MARK = "document.querySelector('iframe').contentWindow.marked"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [
        f"--server.port={port}",
        "--server.headless=true",
        "--browser.gatherUsageStats=false",
        "--server.fileWatcherType=none",
    ]
    command = [sys.executable, "-m", "streamlit", "run", str(Path(__file__).parent / "host_app.py"), *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://localhost:{port}/_stcore/health", process)
        yield f"http://localhost:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(health: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError("Streamlit ended before its page could be asked for")
        try:
            urllib.request.urlopen(health, timeout=2).close()
            return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError("Streamlit did not start in a minute")


@pytest.fixture
def page(address: str, visit: Callable[..., Visit]) -> Iterator[Page]:
    seen = visit(address + START, height=900)
    map_of(seen.page).locator(".cr-root[data-ready]").wait_for()
    expect(map_of(seen.page).locator(".cr-total")).to_have_text("12 incidents")
    seen.page.evaluate(f"{MARK} = true")
    yield seen.page
    assert seen.page.evaluate(MARK) is True, "the frame was mounted anew"
    assert seen.list_foreign_requests() == []
    assert seen.errors == []


def map_of(page: Page) -> FrameLocator:
    return page.frame_locator("iframe[title^='Map of incidents']")


def runs(page: Page) -> int:
    return int(page.get_by_text("runs ").inner_text().split()[1])


def test_a_copied_address_opens_its_view(page: Page) -> None:
    expect(map_of(page).locator(".cr-readout input").first).to_have_value("20 Feb 2026")
    expect(page.get_by_text("state ")).to_have_text("state {'from': '2026-02-20', 'until': '2026-03-01'}")


def test_a_hundred_reruns_leave_one_map_as_it_is(page: Page) -> None:
    map_of(page).get_by_label("Province", exact=True).select_option("AF-KAB")
    expect(page.get_by_text("state ")).to_contain_text("AF-KAB")
    zoom = page.evaluate("document.querySelector('iframe').contentWindow.map_theatre.getZoom()")
    canvases = map_of(page).locator("canvas").count()
    rerun(page, 10)
    before = weigh(page)
    rerun(page, 100)
    after = weigh(page)
    expect(page.locator("iframe")).to_have_count(1)
    expect(map_of(page).locator(".cr-root")).to_have_count(1)
    expect(map_of(page).locator("canvas")).to_have_count(canvases)
    assert after["JSEventListeners"] - before["JSEventListeners"] < 20, "listeners are added and never taken away"
    assert after["Nodes"] - before["Nodes"] < 100, "elements are added and never taken away"
    assert page.evaluate("document.querySelector('iframe').contentWindow.map_theatre.getZoom()") == zoom
    expect(map_of(page).get_by_label("Province", exact=True)).to_have_value("AF-KAB")


def rerun(page: Page, times: int) -> None:
    """Have the page run again; every third time with another selection, so with another index for the map."""
    page.evaluate(RERUN, times)


def weigh(page: Page) -> dict[str, float]:
    """What the browser counts in the page and its frame, once what nobody holds is swept away."""
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable")
    tools.send("HeapProfiler.collectGarbage")
    counted = tools.send("Performance.getMetrics")["metrics"]
    tools.detach()
    return {each["name"]: each["value"] for each in counted}


def test_a_filter_brings_new_incidents_in_place(page: Page) -> None:
    page.get_by_text("Only Pakistan").click()
    expect(map_of(page).locator(".cr-total")).to_have_text("2 incidents")
    page.get_by_text("Only Pakistan").click()
    expect(map_of(page).locator(".cr-total")).to_have_text("12 incidents")


def test_a_province_picked_in_python_reaches_the_map(page: Page) -> None:
    settled = runs(page) + 1
    page.get_by_role("button", name="Pick Nangarhar").click()
    expect(map_of(page).get_by_label("Province", exact=True)).to_have_value("AF-NAN")
    expect(map_of(page).locator(".cr-readout input").first).to_have_value("20 Feb 2026")
    page.wait_for_timeout(800)
    assert runs(page) == settled, "an echo keeps the page running"


def test_a_drag_tells_python_once_when_the_hand_lets_go(page: Page) -> None:
    before = runs(page)
    box = map_of(page).locator(".cr-window").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 30)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(box["x"] + box["width"] / 2 - 10 * step, box["y"] + 30)
        page.wait_for_timeout(40)
    assert runs(page) == before
    page.mouse.up()
    expect(page.get_by_text("runs ")).to_have_text(f"runs {before + 1}")
    expect(page.get_by_text("state ")).not_to_contain_text("2026-02-20")


def test_the_address_follows_without_a_step_in_the_history(page: Page) -> None:
    before = page.evaluate("history.length")
    map_of(page).get_by_role("button", name="Cumulative").click()
    page.wait_for_url("**/*mode=cumulative*")
    page.get_by_text("Only Pakistan").click()
    page.wait_for_url("**/*only=yes*")
    query = parse_qs(urlsplit(page.url).query)
    assert query["from"] == ["2026-02-20"] and query["mode"] == ["cumulative"]
    page.get_by_text("Only Pakistan").click()
    page.wait_for_function("!location.search.includes('only')")
    assert page.evaluate("history.length") == before


def test_messages_of_strangers_change_nothing(page: Page) -> None:
    forged = (
        "{ conflictReplay: 1, type: 'state', revision: 99, query: { province: 'PK-SD' }, state: { province: 'PK-SD' } }"
    )
    page.evaluate(f"window.postMessage({forged}, '*')")
    page.evaluate(f"document.querySelector('iframe').contentWindow.eval(`window.postMessage({forged}, '*')`)")
    page.wait_for_timeout(500)
    assert "PK-SD" not in page.url
    expect(map_of(page).get_by_label("Province", exact=True)).to_have_value("")


def test_keys_in_the_map_stay_in_the_map(page: Page) -> None:
    before = runs(page)
    map_of(page).locator(".leaflet-container").focus()
    for key in ("r", "c", "R"):
        page.keyboard.press(key)
    page.wait_for_timeout(500)
    assert runs(page) == before
    expect(page.get_by_role("dialog")).to_have_count(0)
