"""A real browser for the tests: it is found or asked for by name, never skipped, and every request is written down."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bench.browser import ARGUMENTS, BrowserError, find_chromium
from geo.escaping import escape
from geo.webmap.page import Panels, draw_page
from tests.browser.server import ROOT, Dashboard, extract, serve
from tests.webmap.tables import make_small_table

SEEDS = ROOT / "seeds"
SILENT_SCHEMES = ("file", "data", "blob", "about")
PATIENCE_MS = 60_000  # for a machine that does much else; what is right comes at once elsewhere
OWN_HOSTS = ("localhost", "127.0.0.1")


@dataclass(kw_only=True)
class Visit:
    """One page in the browser, with all it asked for and all it complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def list_foreign_requests(self) -> list[str]:
        """What was asked of another machine."""
        parts = [(address, urlsplit(address)) for address in self.requests]
        return [
            address for address, each in parts if each.scheme not in SILENT_SCHEMES and each.hostname not in OWN_HOSTS
        ]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    try:
        path = find_chromium()
    except BrowserError as error:
        pytest.exit(str(error), returncode=1)
    expect.set_options(timeout=PATIENCE_MS / 3)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Open an address in a fresh context; all of them are closed after the test."""
    contexts = []

    def open_address(
        address: str,
        *,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        touch: bool = False,
        still: bool = True,
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            reduced_motion="reduce" if still else "no-preference",
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        visit = Visit(page=context.new_page())
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
        visit.page.on("console", lambda message: message.type == "error" and visit.errors.append(message.text))
        visit.page.goto(address)
        return visit

    yield open_address
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The saved page of the small table."""
    table = make_small_table()
    cards = {id: f"<article>card of {escape(id)}</article>" for id in table["incident_id"].unique()}
    file = tmp_path_factory.mktemp("page") / "map.html"
    panels = Panels(cards=cards, left_out="<p>nowhere: no place</p>", method="<p>how</p>")
    file.write_text(draw_page(table, panels=panels), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The page as `make run` starts it, on the shipped articles."""
    with serve(SEEDS) as address:
        yield address


@pytest.fixture(scope="session")
def incidents() -> list[dict[str, Any]]:
    """What the command line extracts from the same articles."""
    return extract(SEEDS)


@pytest.fixture
def dashboard(address: str, visit: Callable[..., Visit]) -> Callable[..., Dashboard]:
    """Open the page at a query, ready to use."""
    return lambda query="", **how: Dashboard(page=visit(f"{address}/{query}", **how).page).wait()
