"""The page on articles that are broken, hostile or missing: it says so, shows the others, and runs nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.browser.server import Dashboard, extract, serve

pytestmark = pytest.mark.browser

GOOD = (
    "date 2026-02-23\n\nPakistani jets bombed militants in Nangarhar on Saturday and killed 12 people, Pakistan said.\n"
)
ATTACK = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script></p></details>'
HOSTILE = f"""---
title: {ATTACK}
source: {ATTACK}
url: javascript:window.hacked=1
published: 2026-02-23
---

Pakistani jets bombed {ATTACK} militants in Nangarhar on Saturday and killed 12 people {ATTACK}, Pakistan said.
"""


def write_broken(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "latin.txt").write_bytes("date 2026-02-23\n\nDer Pr\xe4sident sprach.".encode("latin-1"))
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x00\x00\x01")
    (folder / "huge.txt").write_bytes(b"word " * 4_000_000)
    (folder / "undated.txt").write_text("Gunmen killed two soldiers in Kurram.\n")
    (folder / "good.txt").write_text(GOOD)


def test_broken_files_are_named_with_reason_and_remedy_and_the_others_are_shown(
    tmp_path: Path, visit: Callable[..., Visit]
) -> None:
    write_broken(tmp_path)
    with serve(tmp_path) as address:
        seen = Dashboard(page=visit(f"{address}/?view=Articles").page).wait()
        seen.page.get_by_text("4 files or folders could not be read").click()
        told = seen.page.locator(".cp-problems").first.inner_text()
        for name in ("empty.txt", "latin.txt", "picture.txt", "huge.txt"):
            assert f"Not read: {name}" in told
        assert "UTF-8" in told and "split the file" in told
        assert "Read, with a doubt: undated.txt" in seen.page.locator(".cp-problems").last.inner_text()
        seen.open_tab("Incidents")
        assert seen.listed() == sorted(each["id"] for each in extract(tmp_path) if each["start"])
        assert seen.counted() == len(seen.listed()) > 0
        left_out = seen.page.get_by_role("button", name="not dated")
        left_out.click()
        assert "Kurram" in seen.page.locator(".cp-unplaced").first.inner_text()


def test_an_empty_folder_says_what_to_put_where(tmp_path: Path, visit: Callable[..., Visit]) -> None:
    with serve(tmp_path) as address:
        seen = Dashboard(page=visit(f"{address}/").page)
        told = seen.page.locator(".cp-problems")
        told.wait_for()
        assert tmp_path.name in told.inner_text() and ".txt" in told.inner_text()
        assert "No incident was found" in seen.page.locator(".cp-hint").first.inner_text()


def test_hostile_text_is_shown_and_nothing_of_it_runs(tmp_path: Path, visit: Callable[..., Visit]) -> None:
    (tmp_path / "hostile.md").write_text(HOSTILE)
    (tmp_path / "zz<img src=x onerror=window.hacked=1>.txt").write_text(GOOD.replace("12", "13"))
    with serve(tmp_path) as address:
        visited = visit(f"{address}/")
        seen = Dashboard(page=visited.page).wait()
        assert len(seen.listed()) > 0
        for tab in ("Incidents", "Table", "Articles", "Responses", "Method"):
            seen.open_tab(tab)
            for summary in seen.find_panel(tab).locator("summary").all():
                summary.click()
            assert [frame.evaluate("window.hacked ?? null") for frame in seen.page.frames] == [None, None]
            assert seen.page.locator("a[href^='javascript']").count() == 0
            assert seen.page.locator(".stHtml img, .cp-cards img").count() == 0
        seen.open_tab("Articles")
        assert "<script>window.hacked=1</script>" in seen.page.locator(".cp-article").inner_text()
        assert visited.list_foreign_requests() == []
