"""Runs the benchmarks and prints them as tables: `python -m bench`, or `make bench`.

    python -m bench                            all of them, accuracy on the shipped articles
    python -m bench --only speed               accuracy, linking, speed, stress, index, export, journal or replay
    python -m bench --gold FILE --articles FOLDER      accuracy on other articles (`make bench GOLD=… ARTICLES=…`)
    python -m bench --only speed --size 10000  whole collections of this many articles; may be repeated
    python -m bench --json                     one JSON object
    python -m bench --readme README.md         also fills the tables between the marks of that document

`--json` prints these keys, null where there was nothing to measure; N stands for a size:

    date                                       the day of the measurement, ISO 8601
    machine                                    processor, cores, system, Python
    accuracy.articles                          articles read
    accuracy.MEASURE.of                        things asked for
    accuracy.MEASURE.right                     share that is right, 0 to 1; or, where things are found,
    accuracy.MEASURE.precision, .recall, .f1   0 to 1
    accuracy.extra_incidents                   incidents beyond the gold's; linked articles only
    linking.developed.precision, .recall, .f1, .of     pairs of reports that the linking was developed on
    linking.held_back.precision, .recall, .f1, .of     pairs that were set aside meanwhile
    linking.gold.precision, .recall, .f1, .of          pairs of the gold file, where it is one of linked articles
    linking.N.accounts                         what N articles tell, invented
    linking.N.cpu_seconds                      linking it, processor time
    linking.N.incidents                        what comes of it
    speed.articles_per_second                  through all stages, on one core
    speed.floor_articles_per_second            the tokenizer and the same names only
    speed.times_the_floor                      the second by the first
    speed.kept_articles_per_second             that were read before, from their bytes
    speed.two_processes_gain                   clock of one process by that of two, their start included
    speed.again_articles                       N of the next two
    speed.again_first_seconds                  processor time of `extract` on N articles, the first time
    speed.again_seconds                        the same on the same articles once more, start included
    speed.words_per_article                    mean length of the articles measured on
    speed.start_seconds                        `extract` on the shipped articles, by the clock
    speed.start_cpu_seconds                    the same in processor time
    speed.N.cpu_seconds                        N articles from nothing to the lines of `extract`
    speed.N.articles_per_second                the same as a rate
    speed.N.megabytes_per_1000_more            peak memory beyond that of the size before, per 1,000 articles more
    speed.N.peak_megabytes                     10^6 bytes
    speed.N.incidents                          incidents found in them
    stress.worst_ratio                         what twice the length of a hostile text costs, in times of the length
    index.N.build_seconds                      the index of N incidents, processor time
    index.N.encode_seconds                     the same as bytes
    index.N.bytes                              what travels to the browser
    index.N.peak_megabytes                     10^6 bytes, the table included
    export.N.FORMAT.cpu_seconds                N incidents (or seeds) written: csv, xlsx … or page, processor time
    export.N.FORMAT.bytes                      what was written, archives packed
    export.N.FORMAT.peak_megabytes             10^6 bytes, the table included
    published.N.map_p50_ms, .map_p95_ms, .map_samples          the page to publish, opened from a disk, to its map
    published.N.cards_p50_ms, .cards_p95_ms, .cards_samples    to its first cards
    published.N.step_p50_ms, .step_p95_ms, .step_samples       a window of 90 days moved by a week, by key
    published.N.click_p50_ms, .click_p95_ms, .click_samples    a click on a province, to its cards
    published.N.megabytes                      10^6 bytes that it holds in the browser
    journal.TRIAL.times                        kills, limits (file sizes), disk (full), read_only: how often tried
    journal.TRIAL.lost, .damaged, .others      entries lost; files damaged; what was left in part, or refused unclearly
    journal.in_a_write                         kills in the middle of a write
    journal.entry_milliseconds                 one entry with the disk's sync, by the clock
    journal.first_seconds, .apply_seconds      500 corrections over 1,000,000 incidents, by the clock

and those of the replay, which bench.replay tells.

MEASURE is, for articles one by one: toponyms, literal, admin1, reach, dates, date_values, incidents, main_incidents,
initiators, targets, claims, quiet, offsets (see bench.accuracy); for linked articles: incidents, days, places,
precision, claims, claimants, evidence, answers, operations, disputes (see bench.linking).
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bench.browser import BrowserError
from bench.export import measure_export
from bench.index import measure_index
from bench.journal import measure_journal
from bench.linking_cost import measure_linking
from bench.linking_pairs import measure_pairs
from bench.processes import describe_machine
from bench.published import measure_published
from bench.reading import measure_accuracy
from bench.replay import measure_replay
from bench.report import Report, draw_table, fill_marks
from bench.speed import SIZES, measure_speed
from bench.stress import measure_stress
from geo.paths import ROOT, SEEDS

SHIPPED_GOLD = ROOT / "tests" / "gold" / "seeds.jsonl"
NAMES = ("accuracy", "linking", "speed", "stress", "index", "export", "journal", "replay")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status."""
    options = _build_parser().parse_args(arguments)
    if bool(options.gold) != bool(options.articles):
        print("error: GOLD and ARTICLES belong together: a gold file and the folder it speaks of.", file=sys.stderr)
        return 2
    reports = []
    try:
        for report in _measure(options):
            reports.append(report)
            if not options.json:
                print(draw_table(report), end="\n\n", flush=True)
    except BrowserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if options.json:
        figures = {"date": date.today().isoformat(), "machine": describe_machine()}
        print(json.dumps(figures | {key: value for report in reports for key, value in report.figures.items()}))
    else:
        print(f"{date.today()}, {describe_machine()}")
    if options.readme:
        _fill(options.readme, reports)
    return 0


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure accuracy, linking, speed, stress, index, export, journal and replay.",
    )
    parser.add_argument("--only", action="append", choices=NAMES, help="this measurement alone; may be repeated")
    parser.add_argument("--gold", type=Path, default=_read_path("GOLD"), help="what is to be found; by default GOLD")
    parser.add_argument("--articles", type=Path, default=_read_path("ARTICLES"), help="a folder; by default ARTICLES")
    parser.add_argument("--size", action="append", type=int, metavar="N", help="articles of a collection; may repeat")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    parser.add_argument("--readme", type=Path, metavar="FILE", help="fill the marked tables of this document too")
    return parser


def _read_path(name: str) -> Path | None:
    return Path(os.environ[name]) if os.environ.get(name) else None


def _measure(options: argparse.Namespace) -> Iterator[Report]:
    names = options.only or NAMES
    if "accuracy" in names:
        yield measure_accuracy(options.gold or SHIPPED_GOLD, options.articles or SEEDS)
    if "linking" in names:
        yield measure_pairs(gold=options.gold, folder=options.articles)
        yield measure_linking()
    if "speed" in names:
        yield measure_speed(sizes=options.size or SIZES)
    if "stress" in names:
        yield measure_stress()
    if "index" in names:
        yield measure_index()
    if "export" in names:
        yield measure_export()
        yield measure_published()
    if "journal" in names:
        yield measure_journal()
    if "replay" in names:
        yield from measure_replay()


def _fill(path: Path, reports: Sequence[Report]) -> None:
    text = path.read_text(encoding="utf-8")
    for report in reports:
        text = fill_marks(text, report)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
