"""A real Chromium: found on this machine, started alike for all that is measured, and what its pages hold in memory."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

ENVIRONMENT = "CONFLICT_REPLAY_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SOFTWARE_GL = "--enable-unsafe-swiftshader"  # a page that draws with WebGL gets it in software
WIDTH, HEIGHT = 1280, 800
STOPWATCH = Path(__file__).parent / "stopwatch.js"
PATIENCE_MS = 120_000  # a peer takes minutes for what others do at once


class BrowserError(Exception):
    """There is no browser to measure in; the message says what to do."""


def find_chromium() -> str:
    """Find a Chromium or Chrome.

    Raises:
        BrowserError: There is none, or the one that is named is no file.
    """
    named = os.environ.get(ENVIRONMENT)
    if named:
        if Path(named).is_file():
            return named
        raise BrowserError(f"{ENVIRONMENT} names {named}, which is no file; let it name a Chromium or Chrome")
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        raise BrowserError(
            "Chromium or Chrome is needed and neither was found: `apt-get install chromium`, or set"
            f" {ENVIRONMENT} to the path of one"
        )
    return found


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the browser that everything is measured in.

    Raises:
        BrowserError: There is none.
    """
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, SOFTWARE_GL])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def open_page(browser: Browser) -> Iterator[Page]:
    """Open a page in a context of its own, nothing cached, a stopwatch in each of its frames.

    Raises:
        BrowserError: The page did not do what was waited for, and tells of errors of its own.
    """
    context: BrowserContext = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="no-preference"
    )
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(path=STOPWATCH)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    try:
        yield page
    except Error as error:
        raise BrowserError(_shorten(f"{error.message}\n{page.url} says: {'; '.join(errors) or 'nothing'}")) from None
    finally:
        context.close()


def _shorten(message: str) -> str:
    """Take away the modules that a message quotes whole, for they travel as addresses."""
    return re.sub(r"data:[\w/;]+base64,[\w+/=]+", "data:…", message)


def read_memory(page: Page) -> float:
    """Read what a page holds after collecting garbage: JavaScript objects, buffers and the DOM, in MB (10^6 bytes).

    The pixels of canvases are no part of it.
    """
    session = page.context.new_cdp_session(page)
    for _ in range(2):  # the first frees what finalizers then let go of
        session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    session.detach()
    return float(sum(usage.get(part, 0) for part in ("usedSize", "embedderHeapUsedSize", "backingStorageSize"))) / 1e6
