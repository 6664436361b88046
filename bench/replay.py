"""How fast the map replays, in a real browser: `python -m bench.replay`; or, with the other benchmarks, `make bench`.

    python -m bench.replay                     everything, about a quarter of an hour
    python -m bench.replay --quick             the seeds, 10,000 and 1,000,000 incidents, beside `group`; under 50 s
    python -m bench.replay --only ours         ours, play, page or a peer's name (see bench.peers); may be repeated
    python -m bench.replay --sizes 10000       these sizes alone; `seeds` are the shipped articles
    python -m bench.replay --json              one JSON object
    python -m bench.replay --readme README.md  also fills the tables between the marks of that document

A time is that of one step, from the input as the browser stamps it to the end of the frame that shows the outcome;
bench/stopwatch.js says how. Times are milliseconds: p50 is the median, p95 what 95 of a hundred samples do not
exceed. A step that could not be measured has null, and a reason. `--json` prints these keys; N stands for a size, P
for `ours` or a peer's name:

    date                                    the day of the measurement, ISO 8601
    machine                                 processor, cores, system, Python
    replay.browser                          its version
    replay.load                             of the machine in the minute before: processes that wanted a core
    replay.N.P.step_p50_ms, _p95_ms, _samples, _reason    a window of 90 days moved by a week, by key
    replay.N.drag_p50_ms, _p95_ms, _samples, _reason      the same window dragged by mouse; ours, like all below
    replay.N.whole_p50_ms, _p95_ms, _samples, _reason     the end of a window over all ten years moved by a week
    replay.N.layer_p50_ms, _p95_ms, _samples, _reason     an event type switched off or on
    replay.N.work_p50_ms, _p95_ms, _samples, _reason      a step without the wait for the screen, all drawn
    replay.N.work_script_p50_ms, _p95_ms, _samples, _reason         of it, until the last order to draw is given
    replay.N.work_whole_p50_ms, _p95_ms, _samples, _reason          like work, of a window over all ten years
    replay.N.work_whole_script_p50_ms, _p95_ms, _samples, _reason   of it, until the last order to draw is given
    replay.N.decode_p50_ms, _p95_ms, _samples, _reason    the index opened and built, each in a fresh page
    replay.N.bytes                          of the index on the wire
    replay.N.memory_megabytes               10^6 bytes that the page holds above the empty map: objects, DOM, buffers
    replay.N.deck_bytes                     what deck.gl needs for the same, raw
    replay.N.deck_gzip_bytes                the same compressed
    replay.growth_step                      p95 of a step at 1,000,000 by that at 10,000
    replay.growth_work                      p50 of the work of a step at 1,000,000 by that at 10,000
    replay.play.late_share                  frames that came more than half a frame late, 0 to 1
    replay.play.frames                      frames that were shown
    replay.play.steps_per_second            days that passed in a second
    replay.play.megabytes_before            held by the page before playing
    replay.play.megabytes_after             and after it
    replay.page.click_p50_ms, _p95_ms, _samples, _reason  a click on a province to its panel, on the whole page
    replay.page.map_p50_ms, _p95_ms, _samples, _reason    the page asked for to its first map
    replay.page.bare_p50_ms, _p95_ms, _samples, _reason   the page without the map asked for to its first card
    replay.page.map_by_bare                 p50 of the one by that of the other
    replay.page.server_megabytes            physical memory of the server above that with an empty table
    replay.page.arrow_megabytes             the table's columns as Arrow counts them
    replay.page.server_by_arrow             the one by the other
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bench.browser import BrowserError
from bench.processes import describe_machine
from bench.replay_plan import PARTS, SEED_SIZE, SIZES, Plan
from bench.replay_report import build_reports
from bench.replay_run import measure
from bench.report import Report, draw_table, fill_marks

QUICK = Plan(sizes=(SEED_SIZE, "10000", "1000000"), parts=("ours", "group"), quick=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status."""
    options = _build_parser().parse_args(arguments)
    plan = QUICK if options.quick else Plan(sizes=tuple(options.sizes), parts=tuple(options.only or PARTS))
    try:
        reports = measure_replay(plan)
    except BrowserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if options.json:
        head = {"date": date.today().isoformat(), "machine": describe_machine()}
        print(json.dumps(head | dict(reports[0].figures)))
    else:
        print(
            *(draw_table(report) for report in reports if report.rows),
            f"{date.today()}, {describe_machine()}",
            sep="\n\n",
        )
    if options.readme:
        text = options.readme.read_text(encoding="utf-8")
        for report in reports:
            text = fill_marks(text, report)
        options.readme.write_text(text, encoding="utf-8")
    return 0


def measure_replay(plan: Plan | None = None) -> tuple[Report, Report]:
    """Measure what a plan asks for, everything if there is none.

    Returns:
        The steps of all, and all else; the figures of both stand in the first.

    Raises:
        BrowserError: There is no browser, or our own page fails in it.
    """
    plan = plan or Plan(sizes=SIZES, parts=PARTS)
    return build_reports(measure(plan), plan)


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.replay", description="Measure how fast the map replays.")
    parser.add_argument("--quick", action="store_true", help="the seeds, 10,000 and 1,000,000 beside one peer")
    parser.add_argument("--only", action="append", choices=PARTS, help="this part alone; may be repeated")
    parser.add_argument(
        "--sizes", nargs="+", default=SIZES, metavar="SIZE", help=f"numbers of incidents, or {SEED_SIZE}"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    parser.add_argument("--readme", type=Path, metavar="FILE", help="fill the marked tables of this document too")
    return parser


if __name__ == "__main__":
    sys.exit(main())
