"""The page as `make run` starts it, on a port of its own, and what a test sees and does on it."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any
from urllib.error import URLError
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Frame, Locator, Page

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 120
WAIT_SECONDS = 60  # for a machine that does much else; what is right comes at once elsewhere
FIND_MAP = "Object.values(window).find((value) => value instanceof L.Map)"
DEEP_FOCUS = """() => {
  let node = document.activeElement;
  while (node?.contentDocument) node = node.contentDocument.activeElement;
  if (!node) return ["", ""];
  const label = node.getAttribute("aria-label") || node.labels?.[0]?.textContent || node.textContent || "";
  return [node.getAttribute("role") || node.localName, label.trim()];
}"""


def find_free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def serve(seeds: Path, port: int | None = None) -> Iterator[str]:
    """Start the page on a folder of articles, give its address, and stop it."""
    port = port or find_free_port()
    with tempfile.TemporaryFile("w+") as log:  # a pipe that nobody reads would fill and stop the server
        process = subprocess.Popen(
            ["make", "run"], cwd=ROOT, env={**os.environ, "PORT": str(port), "SEEDS": str(seeds)},
            start_new_session=True, stdout=log, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        try:
            _wait_for_health(process, port, log)
            yield f"http://localhost:{port}"
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=20)


def _wait_for_health(process: subprocess.Popen[str], port: int, log: IO[str]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    log.seek(0)
    raise RuntimeError(f"the page did not start:\n{log.read()}")


def extract(seeds: Path) -> list[dict[str, Any]]:
    """The incidents of a folder as the command line tells them: what the page is compared with."""
    done = subprocess.run(
        [sys.executable, "-m", "geo", "extract", str(seeds)], cwd=ROOT, capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def lies_in(incident: dict[str, Any], first: str, end: str) -> bool:
    """Whether an incident may have happened on a day of a window, end excluded."""
    return incident["start"] is not None and incident["start"] < end and incident["end"] > first


def list_ids(
    incidents: list[dict[str, Any]], window: tuple[str, str] = ("0001-01-01", "9999-01-01"), admin1: str | None = None
) -> list[str]:
    """The ids, sorted, of the incidents of a window and a province."""
    inside = [each for each in incidents if lies_in(each, *window)]
    return sorted(each["id"] for each in inside if admin1 in (None, *(where["admin1"] for where in each["locations"])))


def eventually(look: Callable[[], Any], wanted: Any) -> None:
    """Wait until what is seen is what is wanted; fail with both."""
    deadline = time.monotonic() + WAIT_SECONDS
    while (seen := look()) != wanted and time.monotonic() < deadline:
        time.sleep(0.1)
    assert seen == wanted, f"seen {seen}, wanted {wanted}"


@dataclass(frozen=True, kw_only=True)
class Dashboard:
    """The open page, in the words of those who use it."""

    page: Page

    def wait(self) -> "Dashboard":
        """Wait until the map has drawn its incidents and the page rests."""
        self.page.frame_locator("iframe").locator(".cr-root[data-ready=true]").wait_for(timeout=WAIT_SECONDS * 1000)
        self.rest()
        return self

    def rest(self) -> None:
        """Wait until the page has answered the last thing that was done on it."""
        self.page.wait_for_timeout(400)  # the map reports when the hand has rested
        self.page.locator(".stApp[data-test-script-state=notRunning]").wait_for(timeout=WAIT_SECONDS * 1000)

    @property
    def frame(self) -> Frame:
        """The frame of the map."""
        return next(frame for frame in self.page.frames if frame != self.page.main_frame)

    @property
    def query(self) -> dict[str, str]:
        """The parameters of the address."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.address).query).items()}

    @property
    def address(self) -> str:
        """The address as a reader would copy it now."""
        return str(self.page.evaluate("location.href"))

    def listed(self) -> list[str]:
        """The ids of the incidents in the panel, sorted."""
        ids = self.page.locator(".cp-card").evaluate_all("(cards) => cards.map((card) => card.dataset.incident)")
        return sorted(ids)

    def counted(self) -> int:
        """How many incidents the map says it shows."""
        words = self.frame.locator(".cr-readout").inner_text()
        return int(re.search(r"([\d,]+)\s+incident", words).group(1).replace(",", ""))

    def window(self) -> tuple[str, str]:
        """The window that the handles of the time bar stand at, end excluded."""
        first, last = self.frame.evaluate(
            """() => ["first", "after"].map((end) => document.querySelector(`.cr-handle-${end}`).ariaValueNow)"""
        )
        epoch = date(1970, 1, 1).toordinal()
        return date.fromordinal(epoch + int(first)).isoformat(), date.fromordinal(epoch + int(last) + 1).isoformat()

    def point_of(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where on the screen a place of the map lies."""
        x, y = self.frame.evaluate(
            f"""([latitude, longitude]) => {{
              const map = {FIND_MAP};
              const {{ x, y }} = map.latLngToContainerPoint([latitude, longitude]);
              const {{ left, top }} = map.getContainer().getBoundingClientRect();
              return [x + left, y + top];
            }}""",
            [latitude, longitude],
        )
        box = self.page.locator("iframe").bounding_box()
        return box["x"] + x, box["y"] + y

    def click_at(self, latitude: float, longitude: float) -> None:
        """Click a place of the map."""
        self.page.mouse.click(*self.point_of(latitude, longitude))
        self.rest()

    def view(self) -> list[float]:
        """Zoom, latitude and longitude of the map's middle."""
        return self.frame.evaluate(
            f"""() => {{
              const map = {FIND_MAP}, {{ lat, lng }} = map.getCenter();
              return [map.getZoom(), Math.round(lat * 100) / 100, Math.round(lng * 100) / 100];
            }}"""
        )

    def drawing(self) -> str:
        """The picture of the incidents on the map."""
        return self.frame.evaluate(
            "() => [...document.querySelectorAll('.leaflet-pane canvas')].map((canvas) => canvas.toDataURL()).join()"
        )

    def open_layers(self) -> None:
        """Open the list of layers."""
        layers = self.frame.locator("details.cr-layers")
        if layers.get_attribute("open") is None:
            layers.locator("summary").click()

    def layer(self, event_type: str) -> Locator:
        """The switch of an event type."""
        return self.frame.locator(f"[data-type={event_type}] input")

    def open_tab(self, name: str) -> None:
        """Open a tab beside the map, and wait until it shows something."""
        self.page.get_by_role("tab", name=name).click()
        self.rest()
        self.find_panel(name).locator(".stElementContainer").first.wait_for(state="attached")

    def find_panel(self, name: str) -> Locator:
        """What a tab shows, without the rest of the page."""
        return self.page.get_by_role("tabpanel", name=name, exact=True)

    def tab_to(self, label: str, role: str, back: bool = False) -> None:
        """Move the focus by the Tab key alone until it stands on what is called so."""
        for _ in range(150):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            focused, name = self.page.evaluate(DEEP_FOCUS)
            if focused == role and name.startswith(label):
                return
        raise AssertionError(f"the Tab key does not reach {label!r}")
