"""How long the page takes to start on articles that were read before: `python -m bench.start --size 10000`.

The articles are read once, which takes its time and is not measured. Then the page is started as `make run` does, and
opened in a browser that is open already. Told are, from the start of the program until the map has drawn all incidents:
seconds by the clock, and of the program's processor time, which do not depend on what else the machine does.
"""

import argparse
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.browser import open_browser, open_page
from bench.corpus import build_articles
from bench.processes import describe_machine, run_apart
from bench.streamlit_server import Server, serve_script
from geo.collection import read_incidents
from geo.kept import SETTING
from geo.paths import DATA_SETTING, ROOT

RUNS = 3
PATIENCE_MS = 120_000


def main() -> None:
    """Measure and print one line a run."""
    parser = argparse.ArgumentParser(prog="python -m bench.start", description="Measure how the page starts.")
    parser.add_argument("--size", type=int, default=10_000, help="articles")
    parser.add_argument("--articles", type=Path, help="a folder of articles, instead of invented ones")
    options = parser.parse_args()
    with TemporaryDirectory() as made, TemporaryDirectory() as kept, TemporaryDirectory() as own:
        os.environ |= {SETTING: kept, DATA_SETTING: own}
        folder = options.articles or Path(made)
        if not options.articles:
            for article in build_articles(options.size):
                (folder / article.name).write_text(article.text, encoding="utf-8")
        print(f"{run_apart(_read, folder):,} incidents; {describe_machine()}", flush=True)
        os.environ["CONFLICT_REPLAY_SEEDS"] = str(folder)
        for _ in range(RUNS):
            clock, processor = _start()
            print(f"{clock:.1f} s by the clock, {processor:.1f} s of processor time", flush=True)


def _read(folder: Path) -> int:
    return len(read_incidents([folder], jobs=os.cpu_count() or 1).names)


def _start() -> tuple[float, float]:
    """Start the page and wait for its map; seconds by the clock and of processor time."""
    with open_browser() as browser, open_page(browser) as page:
        begin = time.perf_counter()
        with serve_script(ROOT / "dashboard.py") as server:
            page.goto(server.address)
            page.frame_locator("iframe").locator(".cr-root[data-ready=true]").wait_for(timeout=PATIENCE_MS)
            return time.perf_counter() - begin, _read_processor_time(server)


def _read_processor_time(server: Server) -> float:
    words = Path(f"/proc/{server.process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
