"""What reading a large table costs, beside the floor: pandas with Arrow's reader on the same file.

    python -m bench.tables                     a million invented rows in the shape of ACLED
    python -m bench.tables --rows 100000       so many

Both read the same file, each in a process of its own, in turns, and each pair gives a ratio: what else the machine does
meets both alike. Processor time hangs less on it than the clock's. Memory is the most that the process held, all that
it imports included, against the bytes of the file's columns in Arrow.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pandas as pd
import pyarrow.csv as arrow_csv

from bench.acled_rows import write_rows
from bench.processes import read_peak_megabytes, run_apart
from bench.report import Report, Value, draw_table
from geo.interchange.table_reading import read_table

ROWS = 1_000_000
RUNS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one reading took."""

    cpu: float  # seconds of the processor, all threads
    clock: float  # seconds
    megabytes: float  # the most that the process held


def measure_tables(rows: int = ROWS, runs: int = RUNS) -> Report:
    """Write a file of so many rows and read it both ways."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        write_rows(path, rows)
        columns = run_apart(count_megabytes, path)
        both = [(run_apart(read_bare, path), run_apart(read_incidents, path)) for _ in range(runs)]
    peak = max(ours.megabytes for _, ours in both)
    figures: dict[str, Value] = {
        "tables.rows": rows,
        "tables.bare_cpu_seconds": round(median(bare.cpu for bare, _ in both), 2),
        "tables.cpu_seconds": round(median(ours.cpu for _, ours in both), 2),
        "tables.times_the_bare_in_cpu": round(median(ours.cpu / bare.cpu for bare, ours in both), 2),
        "tables.bare_seconds": round(median(bare.clock for bare, _ in both), 2),
        "tables.seconds": round(median(ours.clock for _, ours in both), 2),
        "tables.times_the_bare": round(median(ours.clock / bare.clock for bare, ours in both), 2),
        "tables.arrow_megabytes": round(columns),
        "tables.peak_megabytes": round(peak),
        "tables.times_the_columns": round(peak / columns, 2),
    }
    note = f"{rows:,} invented rows in the shape of ACLED; {runs} pairs in turns, medians."
    drawn = tuple((name.partition(".")[2].replace("_", " "), str(value)) for name, value in figures.items())
    return Report(name="tables", title="Tables", columns=("what", "measured"), rows=drawn, figures=figures, note=note)


def count_megabytes(path: Path) -> float:
    """Count what the columns of a file take in Arrow, in MB (10^6 bytes)."""
    return float(arrow_csv.read_csv(path).nbytes / 1e6)


def read_bare(path: Path) -> Cost:
    """Read the file into pandas."""
    return _measure(lambda: pd.read_csv(path, engine="pyarrow"))


def read_incidents(path: Path) -> Cost:
    """Read the file into the incident table."""
    return _measure(lambda: read_table(path))


def _measure(read: Callable[[], object]) -> Cost:
    cpu, clock = time.process_time(), time.perf_counter()
    read()
    return Cost(cpu=time.process_time() - cpu, clock=time.perf_counter() - clock, megabytes=read_peak_megabytes())


def main() -> None:
    """Print the measurement as a table."""
    parser = argparse.ArgumentParser(description="Measure the reading of tables.")
    parser.add_argument("--rows", type=int, default=ROWS, help="rows of the file")
    print(draw_table(measure_tables(parser.parse_args().rows)))


if __name__ == "__main__":
    main()
