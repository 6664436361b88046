"""How fast the map replays, in a real browser: `python -m bench.replay`; or, with the other benchmarks, `make bench`.

python -m bench.replay                     everything: every size, every peer, the page, playing
python -m bench.replay --only ours         ours, page, play or a peer's name; may be repeated
python -m bench.replay --sizes 10000       these sizes alone; `seeds` are the shipped articles
python -m bench.replay --json              one JSON object
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from bench import replay_map
from bench.browser import BrowserError, open_browser
from bench.corpus import build_incidents
from bench.processes import run_apart
from bench.report import Value
from bench.serving import serve_folder
from geo.layers.time_index import build_time_index
from geo.paths import SEEDS
from geo.pipeline import read_incidents

SIZES = ("1000", "10000", "100000", "1000000")
SEED_SIZE = "seeds"


def write_index(folder: str, size: str) -> int:
    """Write the index of a size into a folder; return its bytes."""
    table = read_incidents([SEEDS]).table if size == SEED_SIZE else build_incidents(int(size), texts=False)
    return (Path(folder) / f"{size}.index").write_bytes(build_time_index(table).encode())


def measure_ours(browser: Browser, address: str, size: str) -> Iterator[tuple[str, Value]]:
    with replay_map.open_map(browser, address, size) as page:
        samples = {"ours.step": replay_map.time_scrubbing(page)}
        if size != SEED_SIZE:
            samples["drag"] = replay_map.time_dragging(page)
            samples["whole"] = replay_map.time_whole(page)
            samples["layer"] = replay_map.time_layers(page)
        for whole, name in ((False, "work"), (True, "work_whole")):
            work = replay_map.time_work(page, whole=whole)
            samples |= {f"{name}": work.drawn, f"{name}_script": work.script}
    samples["decode"] = replay_map.time_decoding(browser, address, size, 5)
    for name, each in samples.items():
        say(f"  {size} {name}: {each.draw()} ms")
        yield from each.list_figures(f"replay.{size}.{name}").items()
    memory = replay_map.measure_memory(browser, address, size)
    say(f"  {size} memory: {memory:.1f} MB")
    yield f"replay.{size}.memory_megabytes", round(memory, 1)


def say(text: str) -> None:
    """Tell how far the measurement is."""
    print(text, file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.replay")
    parser.add_argument("--only", action="append")
    parser.add_argument("--sizes", nargs="+", default=SIZES)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    figures: dict[str, Value] = {}
    with tempfile.TemporaryDirectory() as folder, serve_folder(Path(folder)) as address, open_browser() as browser:
        replay_map.write_map(Path(folder))
        for size in options.sizes:
            figures[f"replay.{size}.bytes"] = run_apart(write_index, folder, size)
            say(f"  {size}: {figures[f'replay.{size}.bytes']:,} bytes")
            figures |= measure_ours(browser, address, size)
    print(json.dumps(figures, indent=None if options.json else 2))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrowserError as error:
        sys.exit(f"error: {error}")
