"""Adding articles in the real page: files, text and addresses are read, asked about, taken, shown and removed again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geo.articles.connections import PRIVATE_SETTING
from tests.articles import web
from tests.articles.files import make_page, make_word_file
from tests.browser.conftest import Visit
from tests.browser.server import Dashboard, eventually, serve

pytestmark = pytest.mark.browser

FIRST = (
    "date 2026-02-23\n\nPakistani jets bombed militants in Nangarhar on Saturday and killed 12 people, Pakistan said.\n"
)
STATED = '<meta property="article:published_time" content="2026-02-24"><meta property="og:site_name" content="Example">'
NEW = "Gunmen killed four soldiers in an attack on a checkpoint in Kurram on Monday, police said."
REST = "A search was under way in the hills around the post, an official told reporters on Tuesday evening."


def open_add(page: Page) -> None:
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("Drop articles here").wait_for()


def drop(page: Page, *files: tuple[str, bytes]) -> None:
    page.locator(
        ".st-key-add_popover input[type=file], [data-testid=stPopoverBody] input[type=file]"
    ).first.set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files]
    )


def choose_added(page: Page, words: str) -> None:
    """Choose an article that was added before; what is typed while the page is drawn anew is typed again."""
    field = page.get_by_label("Articles that were added")
    form = page.locator("[data-testid=stForm]").filter(has=field)

    def is_chosen() -> bool:
        if words not in form.inner_text():
            field.fill(words)
            field.press("Enter")
        return words in form.inner_text()

    eventually(is_chosen, True)
    field.press("Tab")


def test_dropped_articles_are_asked_about_taken_shown_at_once_and_removed_again(
    tmp_path: Path, visit: Callable[..., Visit]
) -> None:
    (tmp_path / "first.txt").write_text(FIRST)
    with serve(tmp_path) as address:
        visited = visit(f"{address}/")
        seen = Dashboard(page=visited.page).wait()
        page, before = seen.page, seen.listed()
        open_add(page)
        drop(
            page,
            ("../../<img src=x onerror=window.hacked=1>.html", make_page(NEW, REST, head=STATED).encode()),
            ("report.docx", make_word_file(REST, REST)),
            ("broken.docx", b"no zip"),
            ("copy.txt", FIRST.encode()),
        )
        told = page.locator(".cp-candidates")
        told.wait_for()
        words = told.inner_text()
        assert "Not taken: broken.docx" in words and "save it as a new .docx" in words
        assert "Not taken: copy.txt" in words and "the same text as first.txt" in words
        assert "Asks for: source" in words and "a guess: the day on which the file says it was last saved" in words
        page.get_by_role("button", name="Take 1 article").click()
        page.get_by_text("1 article added, 1 incident new").first.wait_for()
        eventually(lambda: len(seen.listed()) > len(before), True)
        expect(page.get_by_text("Added before: 1")).to_be_visible()
        assert [file.name for file in tmp_path.glob("*.md")] == ["2026-02-24-example-post-attacked-in-kurram.md"]
        expect(page.get_by_role("button", name="Take 1 article")).to_have_count(0)
        page.get_by_label("Source", exact=True).fill("Example Office")
        page.get_by_label("Source", exact=True).press("Enter")
        expect(page.get_by_role("button", name="Take 1 article")).to_be_visible()
        page.get_by_text("This is the day").click()
        expect(page.get_by_label("This is the day")).to_be_checked()
        page.get_by_role("button", name="Take 1 article").click()
        expect(page.get_by_text("Added before: 2")).to_be_visible()
        kept = (tmp_path / "2026-02-25-example-office-situation-report.md").read_text()
        assert "source: Example Office" in kept and "published_guess" not in kept
        page.get_by_text("Added before: 2").click()
        seen.rest()
        choose_added(page, "kurram")
        other = kept.replace(REST, "A road was closed for repairs.").replace("Situation report", "Roads")
        (tmp_path / "2026-02-26-roads.md").write_text(other)
        page.get_by_text("Added before: 3").click()  # and what was chosen stays chosen
        page.get_by_role("button", name="Remove the chosen").click()
        expect(page.get_by_text("Added before: 2")).to_be_visible()
        eventually(seen.listed, before)
        page.get_by_role("button", name="Bring back 1 removed article").click()
        expect(page.get_by_text("Added before: 3")).to_be_visible()
        eventually(lambda: len(seen.listed()) > len(before), True)
        assert page.evaluate("window.hacked ?? null") is None and visited.list_foreign_requests() == []


def test_article_that_comes_into_the_folder_or_leaves_it_is_shown_and_told_by_itself(
    tmp_path: Path, visit: Callable[..., Visit]
) -> None:
    (tmp_path / "first.txt").write_text(FIRST)
    with serve(tmp_path) as address:
        seen = Dashboard(page=visit(f"{address}/?view=Table").page).wait()
        seen.open_tab("Incidents")
        before, view = seen.listed(), seen.view()
        (tmp_path / "second.txt").write_text(f"date 2026-02-24\n\n{NEW}\n")
        seen.page.get_by_text("1 article added, 1 incident new").first.wait_for()
        eventually(lambda: len(seen.listed()) > len(before), True)
        (tmp_path / "second.txt").unlink()
        eventually(seen.listed, before)
        assert seen.view() == view


def test_text_and_address_are_read_and_a_failed_address_says_what_to_do(
    tmp_path: Path, visit: Callable[..., Visit]
) -> None:
    (tmp_path / "first.txt").write_text(FIRST)
    with serve(tmp_path) as address:
        page = Dashboard(page=visit(f"{address}/", width=390).page).wait().page
        open_add(page)
        page.get_by_text("Text", exact=True).click()
        page.get_by_label("Paste the text of one report").fill(f"24 February 2026\n\n{NEW}")
        page.get_by_role("button", name="Read this text").click()
        page.get_by_text("Asks for: source").wait_for()
        page.get_by_text("Address or feed", exact=True).click()
        page.get_by_label("Address of a report or a feed").fill("http://127.0.0.1:9/report")
        page.get_by_role("button", name="Fetch", exact=True).click()
        page.get_by_text("lies in a private network").wait_for()
        assert page.locator("[data-testid=stPopoverBody]").first.bounding_box()["width"] <= 390


def test_what_a_feed_names_is_listed_chosen_fetched_and_taken(
    tmp_path: Path, visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PRIVATE_SETTING, "1")
    (tmp_path / "first.txt").write_text(FIRST)
    item = "<item><title>{0}</title><link>/{0}</link><pubDate>Tue, 24 Feb 2026 10:00:00 GMT</pubDate></item>"
    feed = (
        f"<rss version='2.0'><channel><title>Example</title>{item.format('one')}{item.format('lost')}</channel></rss>"
    )
    answers = {
        "/feed": (200, {"Content-Type": "application/rss+xml"}, feed.encode()),
        "/one": (200, {"Content-Type": "text/html"}, make_page(NEW, REST).encode()),
    }
    with serve(tmp_path) as address, web.serve(answers) as site:
        seen = Dashboard(page=visit(f"{address}/").page).wait()
        page, before = seen.page, seen.listed()
        open_add(page)
        page.get_by_text("Address or feed", exact=True).click()
        page.get_by_label("Address of a report or a feed").fill(f"{site}/feed")
        page.get_by_role("button", name="Fetch", exact=True).click()
        page.get_by_text("2 entries").wait_for()
        page.get_by_text("All of them").click()
        page.get_by_role("button", name="Fetch the chosen").click()
        told = page.locator(".cp-candidates")
        told.wait_for()
        assert "24 February 2026" in told.inner_text() and "answers 404" in told.inner_text()
        page.get_by_role("button", name="Take 1 article").click()
        eventually(lambda: len(seen.listed()) > len(before), True)
        assert f"url: {site}/one" in next(tmp_path.glob("*.md")).read_text()
