"""What reading a large table costs, beside the floor: pandas with Arrow's reader on the same file.

    python -m bench.tables                     a million invented rows in the shape of ACLED
    python -m bench.tables --rows 100000       so many

Both read the same file, each in a process of its own, in turns. Seconds are of processor time, for they do not hang on
what else the machine does; memory is the most that the process held, all that it imports included, against the bytes of
the file's columns in Arrow.
"""

import argparse
import time
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
RUNS = 3


def measure_tables(rows: int = ROWS, runs: int = RUNS) -> Report:
    """Write a file of so many rows and read it both ways."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        write_rows(path, rows)
        columns = run_apart(count_megabytes, path)
        both = [(run_apart(read_bare, path), run_apart(read_incidents, path)) for _ in range(runs)]
    bare, ours = (median(run[side][0] for run in both) for side in (0, 1))
    peak = max(run[1][1] for run in both)
    figures: dict[str, Value] = {
        "tables.rows": rows,
        "tables.bare_cpu_seconds": round(bare, 2),
        "tables.cpu_seconds": round(ours, 2),
        "tables.times_the_bare": round(ours / bare, 2),
        "tables.arrow_megabytes": round(columns),
        "tables.peak_megabytes": round(peak),
        "tables.times_the_columns": round(peak / columns, 2),
    }
    note = f"{rows:,} invented rows in the shape of ACLED; processor time, median of {runs} runs in turns."
    drawn = tuple((name.partition(".")[2].replace("_", " "), str(value)) for name, value in figures.items())
    return Report(name="tables", title="Tables", columns=("what", "measured"), rows=drawn, figures=figures, note=note)


def count_megabytes(path: Path) -> float:
    """Count what the columns of a file take in Arrow, in MB (10^6 bytes)."""
    return float(arrow_csv.read_csv(path).nbytes / 1e6)


def read_bare(path: Path) -> tuple[float, float]:
    """Read the file into pandas; return seconds of processor time, and peak memory in MB."""
    begin = time.process_time()
    pd.read_csv(path, engine="pyarrow")
    return time.process_time() - begin, read_peak_megabytes()


def read_incidents(path: Path) -> tuple[float, float]:
    """Read the file into the incident table; return the same."""
    begin = time.process_time()
    read_table(path)
    return time.process_time() - begin, read_peak_megabytes()


def main() -> None:
    """Print the measurement as a table."""
    parser = argparse.ArgumentParser(description="Measure the reading of tables.")
    parser.add_argument("--rows", type=int, default=ROWS, help="rows of the file")
    print(draw_table(measure_tables(parser.parse_args().rows)))


if __name__ == "__main__":
    main()
