"""The figures of the replay as two tables: the steps of all, and what else was to be reached."""

from collections.abc import Callable, Iterator, Mapping

from bench.replay_plan import GREATEST, Plan
from bench.report import Report, Value
from bench.samples import draw_ms

Figures = Mapping[str, Value]
Row = tuple[str, ...]

NAMES = {
    "rebuilt": "`st_folium`, map rebuilt",
    "group": "`st_folium`, `feature_group_to_add`",
    "places": "… summed by place on the server",
    "timestamped": "`TimestampedGeoJson` in a saved page",
    "deck": "deck.gl, filter on the graphics card, software GL",
    "ours": "**the replay**",
}
STEP_MS = 21  # one frame of 60 Hz and a quarter
FEW = 20  # samples; fewer are told

CLICK_BESIDE = "through `st_folium`, in an earlier run of a prototype: 343 / 393"
COLUMNS = ("measure", "beside", "ours", "to reach")


def build_reports(figures: Figures, plan: Plan) -> tuple[Report, Report]:
    """Build the two tables; all figures stand in the first report."""
    steps = Report(
        name="replay",
        title="One step of a window of 90 days, from the input to the frame that shows it",
        columns=("ms, p50 / p95", *(f"{int(size):,}" if size.isdigit() else size for size in plan.sizes)),
        rows=tuple(_list_steps(figures, plan)),
        figures=figures,
        note=_tell_how(figures),
    )
    others = Report(
        name="replay-other",
        title=f"The replay at {int(GREATEST):,} incidents",
        columns=COLUMNS,
        rows=tuple(row for row in _list_measures(figures) if row[2]),
        figures={},
        note="ms, p50 / p95. Memory in the browser: objects, DOM and buffers after collecting garbage.",
    )
    return steps, others


def _tell_how(figures: Figures) -> str:
    return (
        f"Chromium {figures.get('replay.browser')}, headless, 1280 × 800; load of the"
        f" machine at the start {figures.get('replay.load')}. Synthetic incidents over ten years at 5,000 places."
        f" In brackets: the samples, where fewer than {FEW}. To reach: p95 ≤ {STEP_MS} ms at every size."
    )


def _list_steps(figures: Figures, plan: Plan) -> Iterator[Row]:
    for name in (*plan.peers, *(["ours"] if "ours" in plan.parts else [])):
        yield NAMES[name], *(_draw(figures, f"replay.{size}.{name}.step") for size in plan.sizes)


def _draw(figures: Figures, key: str) -> str:
    """Tell the times of a key; empty where it was not asked for."""
    median, p95, samples = (figures.get(f"{key}_{part}") for part in ("p50_ms", "p95_ms", "samples"))
    if not isinstance(median, float | int) or not isinstance(p95, float | int) or not isinstance(samples, int):
        reason = figures.get(f"{key}_reason")
        return f"not measured: {reason}" if reason else ""
    return f"{draw_ms(median)} / {draw_ms(p95)}" + (f" ({samples})" if samples < FEW else "")


def _list_measures(figures: Figures) -> Iterator[Row]:
    at = f"replay.{GREATEST}"
    yield "a step by mouse", "", _draw(figures, f"{at}.drag"), f"p95 ≤ {STEP_MS}"
    yield "the work of a step, without the wait for the screen", "", _draw(figures, f"{at}.work"), "p50 ≤ 5"
    yield "a step of a window over all ten years", "", _draw(figures, f"{at}.whole"), "p95 ≤ 25"
    yield "growth of p95 from 10,000", "", _say(figures, "replay.growth_step", "{:.2f} ×"), "≤ 1.5 ×"
    yield "growth of the work from 10,000", "", _say(figures, "replay.growth_work", "{:.2f} ×"), "≤ 1.5 ×"
    yield "an event type switched off or on", "", _draw(figures, f"{at}.layer"), "p95 ≤ 18"
    raw, compressed = (_say(figures, f"{at}.deck_{part}", _draw_mb) for part in ("bytes", "gzip_bytes"))
    wire = f"deck.gl: {raw}, {compressed} compressed" if raw else ""
    yield "the index on the wire", wire, _say(figures, f"{at}.bytes", _draw_mb), "≤ 1.5 MB"
    yield "the index opened and built, first time in a page", "", _draw(figures, f"{at}.decode"), "≤ 120"
    memory = _say(figures, f"{at}.memory_megabytes", "{:.1f} MB")
    yield "memory in the browser above the empty map", "", memory, "≤ 20 MB"
    yield (
        "a click on a province → its panel, on the whole page",
        CLICK_BESIDE,
        _draw(figures, "replay.page.click"),
        "p95 ≤ 120",
    )
    yield from _list_page(figures)
    yield from _list_playing(figures)


def _list_page(figures: Figures) -> Iterator[Row]:
    opened, bare = _draw(figures, "replay.page.map"), _draw(figures, "replay.page.bare")
    times = _say(figures, "replay.page.map_by_bare", " = {:.2f} ×")
    yield "the page asked for → its first map", f"without the map: {bare}", opened and opened + times, "≤ 2 ×"
    arrow = _say(figures, "replay.page.arrow_megabytes", "its columns as Arrow: {:,.0f} MB")
    server = _say(figures, "replay.page.server_megabytes", "{:,.0f} MB")
    times = _say(figures, "replay.page.server_by_arrow", " = {:.2f} ×")
    yield "memory of the server above an empty table", arrow, server + times, "≤ 3 ×"


def _list_playing(figures: Figures) -> Iterator[Row]:
    late = _say(figures, "replay.play.late_share", "{:.1%}")
    steps = _say(figures, "replay.play.steps_per_second", " at {:.0f} steps a second")
    yield "playing for 60 s: frames late", "", late + steps, "≤ 2 %, at 30"
    before = _say(figures, "replay.play.megabytes_before", "{:.1f} → ")
    yield "… memory before → after", "", before + _say(figures, "replay.play.megabytes_after", "{:.1f} MB"), "flat"


def _draw_mb(value: float) -> str:
    return f"{value / 1e6:.2f} MB"


def _say(figures: Figures, key: str, form: str | Callable[[float], str]) -> str:
    """Tell one figure in words; empty where there is none."""
    value = figures.get(key)
    if not isinstance(value, float | int):
        return ""
    return form.format(value) if isinstance(form, str) else form(value)
