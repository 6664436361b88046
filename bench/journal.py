"""What the journal survives and costs: killed writers, full disks, closed folders; an entry, and a table.

See `bench/journal_trials.py` for how it is tried.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.corpus import build_incidents
from bench.journal_refusals import make_draft
from bench.report import Report, Value
from geo.journal.applying import apply_journal
from geo.journal.drafting import correct
from geo.journal.store import Journal

KILLS = 1_000
ROWS = 1_000_000
ENTRIES = 500
COLUMNS = ("trial", "times", "lost", "damaged", "in part or unclear")
_NAMES = {
    "kills": "writers killed (SIGKILL)",
    "limits": "files that may not grow",
    "disk": "a disk that is full",
    "read_only": "a folder that may not be written",
}


def measure_journal(kills: int = KILLS, rows: int = ROWS, entries: int = ENTRIES) -> Report:
    """Try what the journal survives, and measure what it costs."""
    command = [sys.executable, "-m", "bench.journal_trials", "--kills", str(kills)]
    results = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)
    figures: dict[str, Value] = {}
    lines = []
    for name, counts in results.items():
        if counts is None:
            lines.append((_NAMES[name], "not possible here", "", "", ""))
            continue
        times = counts.get("kills", counts.get("refused"))
        others = counts.get("in_part", 0) + counts.get("failed", 0) + counts.get("unclear", 0)
        figures |= {f"journal.{name}.times": times, f"journal.{name}.lost": counts["lost"]}
        figures |= {f"journal.{name}.damaged": counts["damaged"], f"journal.{name}.others": others}
        lines.append((_NAMES[name], f"{times:,}", str(counts["lost"]), str(counts["damaged"]), str(others)))
    figures["journal.in_a_write"] = results["kills"]["in_a_write"]
    costs = _measure_costs(rows, entries)
    figures |= costs
    note = (
        f"Of the writers {figures['journal.in_a_write']} were killed in the middle of a write. An entry took "
        f"{costs['journal.entry_milliseconds']} ms with the disk's sync; {entries} corrections over {rows:,} incidents "
        f"{costs['journal.apply_seconds']} s, the first time {costs['journal.first_seconds']} s."
    )
    return Report(name="journal", title="The journal", columns=COLUMNS, rows=tuple(lines), figures=figures, note=note)


def _measure_costs(rows: int, entries: int) -> dict[str, Value]:
    table = build_incidents(rows)
    ids = table["incident_id"].drop_duplicates().iloc[:: max(1, rows // entries)].tolist()[:entries]
    few = table[table["incident_id"].isin(ids)].reset_index(drop=True)
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "journal.sqlite")
        result = apply_journal(few, journal)
        journal.append(make_draft(0))
        spent = [_time(lambda id=id: journal.append(correct(result, id, "Ann", target="a depot"))) for id in ids]
        first = _time(lambda: apply_journal(table, journal))
        again = _time(lambda: apply_journal(table, journal))
    return {
        "journal.entry_milliseconds": round(1000 * sorted(spent)[len(spent) // 2], 1),
        "journal.first_seconds": round(first, 2),
        "journal.apply_seconds": round(again, 2),
    }


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
