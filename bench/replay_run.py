"""Carries a plan out: writes what the pages need, opens them, and gathers the figures."""

import gzip
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench import replay_map, replay_page, replay_play
from bench.browser import open_browser
from bench.corpus import build_incidents
from bench.peers.points import dump_columns, read_points, write_points
from bench.replay_peers import STREAMLIT, Peers
from bench.replay_plan import GREATEST, SEED_SIZE, Plan
from bench.report import Value
from bench.samples import Samples
from bench.serving import serve_folder
from bench.streamlit_server import ServerError
from geo.collection import read_incidents
from geo.layers.time_index import build_time_index
from geo.paths import SEEDS

DECODINGS = 6

Figures = dict[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Where it is measured."""

    browser: Browser
    folder: Path  # of the pages and their data
    address: str  # where the folder is served
    peers: Peers


def measure(plan: Plan) -> Figures:
    """Measure what a plan asks for; tell on standard error how far it is.

    Raises:
        BrowserError: There is no browser, or our own page fails in it.
    """
    figures: Figures = {"replay.load": round(os.getloadavg()[0], 1)}
    with (
        tempfile.TemporaryDirectory() as folder,
        serve_folder(Path(folder)) as address,
        open_browser() as browser,
        closing(Peers(browser, Path(folder), address, begin="empty" if plan.quick else "")) as peers,
    ):
        bench = Bench(browser=browser, folder=Path(folder), address=address, peers=peers)
        figures["replay.browser"] = browser.version
        replay_map.write_map(bench.folder)
        figures |= _build(bench, plan)
        for size in plan.sizes:
            figures |= _measure_size(bench, plan, size)
        if "play" in plan.parts:
            figures |= _measure_playing(bench, plan)
        if "page" in plan.parts:
            figures |= _measure_page(browser)
    return figures | dict(_compare_sizes(figures))


def _build(bench: Bench, plan: Plan) -> Figures:
    """Write the data of all sizes, the greatest first, and start the servers meanwhile; nothing is timed here."""
    say(f"building {', '.join(plan.sizes)}")
    sizes = sorted(plan.sizes, key=lambda size: -int(size) if size.isdigit() else 0)
    figures: Figures = {}
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        written = [pool.submit(write_data, str(bench.folder), size, deck="deck" in plan.parts) for size in sizes]
        for peer in set(plan.peers) & set(STREAMLIT):
            with suppress(ServerError):  # which is told when the peer is measured
                bench.peers.start(peer)
        for each in written:
            figures |= each.result()
    return figures


def write_data(folder: str, size: str, *, deck: bool = True) -> Figures:
    """Write the index of a size, and its points for the peers, into a folder; return what they take."""
    table = read_incidents([SEEDS]).table if size == SEED_SIZE else build_incidents(int(size), texts=False)
    index = Path(folder) / f"{size}.index"
    index.write_bytes(build_time_index(table).encode())
    points = read_points(table)
    write_points(points, index.with_suffix(".npz"))
    figures: Figures = {f"replay.{size}.bytes": index.stat().st_size}
    if deck:
        columns = index.with_suffix(".columns")
        dump_columns(points, columns)
        figures[f"replay.{size}.deck_bytes"] = columns.stat().st_size
        figures[f"replay.{size}.deck_gzip_bytes"] = len(gzip.compress(columns.read_bytes()))
    return figures


def _measure_size(bench: Bench, plan: Plan, size: str) -> Figures:
    figures: Figures = {}
    for key, samples in _time_size(bench, plan, size):
        figures |= samples.list_figures(f"replay.{size}.{key}")
        say(f"{size}: {key} {samples.draw()} ({len(samples.values)} samples)")
    if "ours" in plan.parts and not plan.quick:
        memory = replay_map.measure_memory(bench.browser, bench.address, size)
        figures[f"replay.{size}.memory_megabytes"] = round(memory, 1)
    return figures


def _time_size(bench: Bench, plan: Plan, size: str) -> Iterator[tuple[str, Samples]]:
    if "ours" in plan.parts:
        yield from _time_ours(bench, plan, size)
    for peer in plan.peers:
        yield f"{peer}.step", bench.peers.measure(peer, size, plan.peer_effort)


def _time_ours(bench: Bench, plan: Plan, size: str) -> Iterator[tuple[str, Samples]]:
    effort = plan.effort
    with replay_map.open_map(bench.browser, bench.address, size) as page:
        yield "ours.step", replay_map.time_scrubbing(page, effort)
        if size != SEED_SIZE and not plan.quick:  # a window of the seeds may hold nothing to drag or to switch off
            replay_map.check_drawing(page)
            yield "drag", replay_map.time_dragging(page, effort)
            yield "layer", replay_map.time_layers(page, effort)
        if not plan.quick:
            yield "whole", replay_map.time_whole(page, effort)
        for name, whole in (("work", False),) if plan.quick else (("work", False), ("work_whole", True)):
            work = replay_map.time_work(page, effort.steps, whole=whole)
            yield name, work.drawn
            yield f"{name}_script", work.script
    if not plan.quick:
        yield "decode", replay_map.time_decoding(bench.browser, bench.address, size, DECODINGS)


def _measure_playing(bench: Bench, plan: Plan) -> Figures:
    if GREATEST not in plan.sizes:
        return {}
    say(f"{GREATEST}: playing for {replay_play.PLAY_SECONDS} s")
    with replay_map.open_map(bench.browser, bench.address, GREATEST) as page:
        playing = replay_play.measure_playing(page)
    return {
        "replay.play.late_share": round(playing.late / playing.frames, 4),
        "replay.play.frames": playing.frames,
        "replay.play.steps_per_second": round(playing.steps_per_second, 1),
        "replay.play.megabytes_before": round(playing.memory_before, 1),
        "replay.play.megabytes_after": round(playing.memory_after, 1),
    }


def _measure_page(browser: Browser) -> Figures:
    say(f"{GREATEST}: the whole page")
    times = replay_page.measure_page(browser, int(GREATEST))
    figures: Figures = {
        "replay.page.server_megabytes": round(times.server_megabytes),
        "replay.page.arrow_megabytes": round(times.arrow_megabytes),
        "replay.page.server_by_arrow": round(times.server_megabytes / times.arrow_megabytes, 2),
    }
    for name, samples in (("click", times.click), ("map", times.map), ("bare", times.bare)):
        figures |= samples.list_figures(f"replay.page.{name}")
        say(f"page: {name} {samples.draw()}")
    return figures | _divide("replay.page.map_by_bare", figures, "replay.page.map_p50_ms", "replay.page.bare_p50_ms")


def _compare_sizes(figures: Mapping[str, Value]) -> Figures:
    step, work = "replay.{}.ours.step_p95_ms", "replay.{}.work_p50_ms"
    return _divide("replay.growth_step", figures, step.format(GREATEST), step.format("10000")) | _divide(
        "replay.growth_work", figures, work.format(GREATEST), work.format("10000")
    )


def _divide(key: str, figures: Mapping[str, Value], upper: str, lower: str) -> Figures:
    above, below = figures.get(upper), figures.get(lower)
    if not isinstance(above, float | int) or not isinstance(below, float | int):
        return {}
    return {key: round(above / below, 2)}


def say(text: str) -> None:
    """Tell how far the measurement is."""
    print(text, file=sys.stderr, flush=True)
