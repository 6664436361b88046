"""What may be done to a window, and how days are read and said: thousands of random cases in the browser itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

CHECK = """async () => {
  const time = await import("conflict-replay/time_window.js");
  const calendar = await import("conflict-replay/calendar.js");
  const { TimeAxis } = await import("conflict-replay/time_axis.js");
  let seed = 2026;
  const chance = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const wrong = [];
  const hold = (what, is, ...about) => is || wrong.push(`${what}: ${JSON.stringify(about)}`);
  const day = calendar.sayShortDay;

  for (let i = 0; i < 4000 && wrong.length < 10; i++) {
    const low = 10000 + chance(9000);
    const extent = [low, low + 1 + chance(i % 2 ? 4000 : 40)];
    const whole = extent[1] - extent[0];
    const first = low + chance(whole);
    const window = [first, first + 1 + chance(extent[1] - first)];
    const length = window[1] - window[0];
    const inside = ([a, b]) => a >= extent[0] && b <= extent[1] && a < b;
    const any = low - 500 + chance(whole + 1000);

    for (const [name, made] of Object.entries({
      clampWindow: time.clampWindow([any, any + chance(300)], extent),
      moveWindow: time.moveWindow(window, any - first, extent),
      moveByMonths: time.moveByMonths(window, chance(2) * 2 - 1, extent),
      step: time.stepWindow(window, ["day", "week", "month"][i % 3], chance(2) * 2 - 1, extent),
      setFirst: time.setEnd(window, "first", any, extent),
      setAfter: time.setEnd(window, "after", any, extent),
      placeFirst: time.placeEnd(window, "first", any, extent),
      placeAfter: time.placeEnd(window, "after", any, extent),
      setLast: time.setLast(window, any, extent),
      rewind: time.rewindWindow(window, extent, chance(2) === 1),
      length: time.windowOfLength(["day", "week", "month", "quarter", "year"][i % 5], window, extent),
    })) hold(`${name} leaves the extent or is empty`, inside(made), window, extent, any, made);

    const moved = time.moveWindow(window, any - first, extent);
    hold("a moved window keeps its length", moved[1] - moved[0] === length, window, extent, moved);
    const asked = Math.max(extent[0], Math.min(extent[1] - 1, any));
    const placed = time.placeEnd(window, "first", asked, extent);
    hold("a first day that was named is in the window", placed[0] <= asked && asked < placed[1], window, asked, placed);
    const last = placed[1] === extent[1];
    hold("and is its first one where there is room", placed[0] === asked || last, window, asked, placed);
    const begun = time.rewindWindow(window, extent);
    hold("playing has room to move", whole === 1 || time.mayGoOn(begun, extent, false), window, extent, begun);

    const { year, month } = calendar.partsOfDay(first);
    const wide = [0, 40000];
    const next = time.moveByMonths([calendar.dayOfParts(year, month), calendar.dayOfParts(year, month + 1)], 1, wide);
    hold("a whole month becomes the next", next[1] === calendar.dayOfParts(year, month + 2), day(first), next.map(day));
    hold("a month has its length", calendar.sayLength(next) === "1 month", next.map(day));

    const same = ([a, b], [c, d]) => a === c && b === d;
    for (const said of [calendar.sayDay(any), day(any), calendar.isoOfDay(any)]) {
      const read = calendar.readDays(said);
      hold("what is said can be read", read && same(read, [any, any + 1]), said, read);
    }
    const { date } = calendar.partsOfDay(any);
    hold("no day is read that is none", date < 29 || [2].every((m) => {
      const read = calendar.readDays(`${date} Feb ${year}`);
      return read === null || calendar.partsOfDay(read[0]).date === date;
    }), date, year);

    const axis = Object.assign(new TimeAxis(), { width: 300 + chance(1000) });
    axis.setExtent(extent);
    axis.zoom(0.05 + chance(100) / 100, chance(axis.width));
    axis.pan(chance(400) - 200);
    const home = axis.home;
    axis.follow(window, chance(2) * 2 - 1);
    const shown = axis.view[1] - axis.view[0];
    const [from, to] = [axis.view[0] - 1e-6, axis.view[1] + 1e-6];
    hold("the view stays in the extent", from >= extent[0] - 1 && to <= extent[1] + 1, extent, axis.view);
    const seen = length > shown || (window[0] >= from && window[1] <= to);
    hold("a followed window is in view", seen, window, axis.view);
    hold("following forgets no home", axis.home === home, home, axis.home);
    axis.reach(window[0]);
    const reached = window[0] >= axis.view[0] - 1e-6 && window[0] <= axis.view[1] + 1e-6;
    hold("what was reached for is in view", reached, window, axis.view);
  }
  return wrong;
}"""


def test_windows_axis_and_dates_hold_in_thousands_of_random_cases(visit: Callable[..., Visit], page_file: Path) -> None:
    page = visit(page_file.as_uri()).page
    page.wait_for_selector(".cr-root[data-ready]")
    assert page.evaluate(CHECK) == []
