"""Our map alone in a page, playing: which frames come late, and whether memory grows."""

from dataclasses import dataclass
from itertools import pairwise

from playwright.sync_api import Page

from bench.browser import read_memory
from bench.replay_map import REPLAY, SET_WINDOW, WINDOW_DAYS

PLAY_SECONDS = 60
PLAY_SPEED = "30"  # days, and so steps, a second
FRAME_MS = 1000 / 60
LATE = 1.5  # frames between two frames that make the second a late one
FRAMES = """(seconds) => new Promise((resolve) => {
  const times = [];
  const note = (now) => {
    times.push(now);
    if (now - times[0] < 1000 * seconds) requestAnimationFrame(note);
    else resolve(times);
  };
  requestAnimationFrame(note);
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playing:
    """How the map played for a while."""

    frames: int  # that the browser showed
    late: int  # of them, half a frame or more behind their time
    steps_per_second: float
    memory_before: float  # MB
    memory_after: float


def measure_playing(page: Page, seconds: int = PLAY_SECONDS) -> Playing:
    """Let the map play at 30 steps a second."""
    page.evaluate(SET_WINDOW, WINDOW_DAYS)
    page.get_by_label("Speed", exact=True).select_option(PLAY_SPEED)
    before = read_memory(page)
    days = f"() => {REPLAY}.store.state.window[1]"
    begin = page.evaluate(days)
    page.get_by_role("button", name="Play", exact=True).click()
    times = page.evaluate(FRAMES, seconds)
    end = page.evaluate(days)
    page.get_by_role("button", name="Pause", exact=True).click()
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return Playing(
        frames=len(gaps),
        late=sum(gap > LATE * FRAME_MS for gap in gaps),
        steps_per_second=(end - begin) / seconds,
        memory_before=before,
        memory_after=read_memory(page),
    )
