"""How fast articles are read, beside the floor: a tokenizer that looks up the same names and does nothing else.

Times are seconds of processor time on one core, for they do not depend on what else the machine does; only the start
is measured by the clock, too. Each is the median of several runs after a warm-up.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import spacy
from spacy.matcher import PhraseMatcher

from bench.corpus import build_articles
from bench.processes import read_peak_megabytes, run_apart
from bench.report import Report, Value
from geo.articles.model import Article
from geo.extraction.extractor import read_lexicon
from geo.geocoding.gazetteer import read_gazetteer
from geo.incidents.rows import build_table
from geo.kept import SETTING
from geo.linked_lines import dump_linked
from geo.packs import split_packs
from geo.paths import EXTRACTION_DATA, ROOT, SEEDS
from geo.pipeline import Pipeline

RUNS = 5
ARTICLES = 50  # in a run
IN_PARALLEL = 400  # articles
AGAIN = 1_000  # articles that were read before
JOBS = 2
TOLD_EVERY = 1_000  # articles
SIZES = (100, 1_000)  # of the collections whose whole cost is measured


def measure_speed(
    articles: int = ARTICLES,
    runs: int = RUNS,
    sizes: Sequence[int] = SIZES,
    in_parallel: int = IN_PARALLEL,
    again: int = AGAIN,
) -> Report:
    """Measure reading, its floor, the start, two processes and whole collections.

    Args:
        articles: In a run.
        runs: Of which the median is taken.
        sizes: Articles in each whole collection.
        in_parallel: Articles that two processes read.
        again: Articles that were read before, all of which are read and linked again.
    """
    texts = build_articles(articles)
    reading = articles / _time(_prepare_reading(texts), runs)
    floor = articles / _time(_prepare_floor(texts), runs)
    words = round(sum(len(article.text.split()) for article in texts) / articles)
    kept = articles / _time(_prepare_kept(texts), runs)
    start, start_cpu = _time_start(runs)
    alone, together = (_time_processes(in_parallel, jobs) for jobs in (1, JOBS))
    first, second = _time_again(again)
    sizes = sorted(set(sizes))
    collections = {size: run_apart(read_collection, size) for size in sizes}
    figures: dict[str, Value] = {
        "speed.articles_per_second": round(reading, 1),
        "speed.floor_articles_per_second": round(floor, 1),
        "speed.times_the_floor": round(floor / reading, 1),
        "speed.kept_articles_per_second": round(kept, 1),
        "speed.two_processes_gain": round(alone / together, 2),
        "speed.again_articles": again,
        "speed.again_first_seconds": round(first, 2),
        "speed.again_seconds": round(second, 2),
        "speed.words_per_article": words,
        "speed.start_seconds": round(start, 2),
        "speed.start_cpu_seconds": round(start_cpu, 2),
    }
    for size, (seconds, megabytes, incidents) in collections.items():
        figures[f"speed.{size}.cpu_seconds"] = round(seconds, 1)
        figures[f"speed.{size}.articles_per_second"] = round(size / seconds, 1)
        figures[f"speed.{size}.peak_megabytes"] = round(megabytes)
        figures[f"speed.{size}.incidents"] = incidents
    for less, size in pairwise(sizes):
        more = collections[size][1] - collections[less][1]
        figures[f"speed.{size}.megabytes_per_1000_more"] = round(more * 1000 / (size - less), 1)
    return _report(figures, sizes, f"Articles of {words} words; processor time on one core; median of {runs} runs.")


def _report(figures: dict[str, Value], sizes: Sequence[int], note: str) -> Report:
    rows = [
        ("articles a second, all stages", f"{figures['speed.articles_per_second']}"),
        ("the floor: tokenizer and names only", f"{figures['speed.floor_articles_per_second']}"),
        ("one article costs, in floors", f"{figures['speed.times_the_floor']}"),
        ("articles a second that were read before", f"{figures['speed.kept_articles_per_second']}"),
        (
            f"{figures['speed.again_articles']:,} articles linked, the first time",
            f"{figures['speed.again_first_seconds']} s",
        ),
        ("… the second time, start included", f"{figures['speed.again_seconds']} s"),
        ("two processes read faster than one by", f"{figures['speed.two_processes_gain']} ×"),
        ("start to end of `extract` on the shipped articles", f"{figures['speed.start_seconds']} s"),
        ("… in processor time", f"{figures['speed.start_cpu_seconds']} s"),
    ]
    for size in sizes:
        rows.append((f"{size:,} articles, start and linking included", f"{figures[f'speed.{size}.cpu_seconds']} s"))
        rows.append((f"{size:,} articles, articles a second", f"{figures[f'speed.{size}.articles_per_second']}"))
        rows.append((f"{size:,} articles, peak memory", f"{figures[f'speed.{size}.peak_megabytes']} MB"))
    for size in sizes[1:]:
        more = figures[f"speed.{size}.megabytes_per_1000_more"]
        rows.append((f"{size:,} articles, memory for each 1,000 more than in the size before", f"{more} MB"))
    return Report(
        name="speed", title="Speed", columns=("what", "measured"), rows=tuple(rows), figures=figures, note=note
    )


def _prepare_reading(articles: list[Article]) -> Callable[[], object]:
    pipeline = Pipeline()
    return lambda: build_table(pipeline.link([pipeline.read(article) for article in articles]))


def _prepare_kept(articles: list[Article]) -> Callable[[], object]:
    """Unpack what was kept of articles that were read before."""
    pipeline = Pipeline()
    packs = [(pipeline.make("coded", article), article) for article in articles]
    return lambda: [pipeline.unpack(part, article) for pack, article in packs for part in split_packs(pack)]


def _time_processes(size: int, jobs: int) -> float:
    """Time by the clock how long so many processes read, their start included; nothing is taken from the disk."""
    with TemporaryDirectory() as folder:
        _write_articles(size, Path(folder))
        command = [sys.executable, "-m", "geo", "mentions", "--jobs", str(jobs), folder]
        return _time_command(command, ROOT)[0]


def _time_again(size: int) -> tuple[float, float]:
    """Time, of processor time, the command line on articles that it has not read yet, and once more on the same."""
    with TemporaryDirectory() as folder, TemporaryDirectory() as kept:
        _write_articles(size, Path(folder))
        command = [sys.executable, "-m", "geo", "extract", folder]
        return _time_command(command, ROOT, kept)[1], _time_command(command, ROOT, kept)[1]


def _write_articles(size: int, folder: Path) -> None:
    for article in build_articles(size):
        (folder / article.name).write_text(article.text, encoding="utf-8")


def _prepare_floor(articles: list[Article]) -> Callable[[], object]:
    """Look up the names of all places and actors in the tokens, in any case."""
    tokenizer = spacy.blank("en")
    matcher = PhraseMatcher(tokenizer.vocab, attr="LOWER")
    names = {name.name for name in read_gazetteer().names()} | set(read_lexicon(EXTRACTION_DATA).actors.aliases)
    matcher.add("name", [tokenizer.make_doc(name) for name in sorted(names)])
    return lambda: [matcher(tokenizer.make_doc(article.text)) for article in articles]


def _time(run: Callable[[], Any], runs: int) -> float:
    run()
    return median(_time_once(run) for _ in range(runs))


def _time_once(run: Callable[[], Any]) -> float:
    begin = time.process_time()
    run()
    return time.process_time() - begin


def _time_start(runs: int) -> tuple[float, float]:
    """Time the command line on the shipped articles: seconds by the clock, and of processor time."""
    command = [sys.executable, "-m", "geo", "extract", str(SEEDS)]
    times = [_time_command(command, ROOT) for _ in range(runs + 1)][1:]
    return median(clock for clock, _ in times), median(cpu for _, cpu in times)


def _time_command(command: list[str], folder: Path, kept: str = "") -> tuple[float, float]:
    """Time a command by the clock and in processor time; it keeps what it reads in a folder, or nowhere."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=os.environ | {SETTING: kept})
    clock, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def read_collection(size: int) -> tuple[float, float, int]:
    """Read a collection from nothing to the lines of its incidents, as the command line does; tell how far it is.

    Returns:
        Seconds of processor time, peak memory in MB, incidents.
    """
    with TemporaryDirectory() as kept:
        os.environ[SETTING] = kept
        articles = build_articles(size)
        begin, incidents = time.process_time(), 0
        for part in dump_linked(articles, _tell_progress):
            incidents += part.count(b"\n")
            _tell(f"{incidents:,} incidents written")
        return time.process_time() - begin, read_peak_megabytes(), incidents


def _tell_progress(done: int, total: int) -> None:
    if done % TOLD_EVERY == 0:
        _tell(f"{done:,} of {total:,} articles read")


def _tell(what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {what}, at most {read_peak_megabytes():,.0f} MB", file=sys.stderr, flush=True)
