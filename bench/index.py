"""What the map's index costs: the time to build it, and what travels to the browser."""

import time
from statistics import median

import geopandas as gpd

from bench.corpus import PLACES, YEARS, build_incidents
from bench.processes import read_peak_megabytes, run_apart
from bench.report import Report, Value
from geo.layers.time_index import build_time_index

SIZES = (10_000, 1_000_000)
RUNS = 3
COLUMNS = ("incidents", "build", "encode", "on the wire", "bytes an incident", "peak memory")


def measure_index(sizes: tuple[int, ...] = SIZES, runs: int = RUNS) -> Report:
    """Measure tables of several sizes, each in a process of its own."""
    figures: dict[str, Value] = {}
    rows = []
    for size in sizes:
        build, encode, length, megabytes = run_apart(time_index, size, runs)
        figures |= {
            f"index.{size}.build_seconds": round(build, 3),
            f"index.{size}.encode_seconds": round(encode, 3),
            f"index.{size}.bytes": length,
            f"index.{size}.peak_megabytes": round(megabytes),
        }
        cells = (f"{build:.2f} s", f"{encode:.2f} s", f"{length / 1e6:.3f} MB", f"{length / size:.2f}")
        rows.append((f"{size:,}", *cells, f"{megabytes:.0f} MB"))
    note = f"Synthetic incidents at {PLACES:,} places over {YEARS} years; processor time, median of {runs} runs."
    return Report(name="index", title="Index of the map", columns=COLUMNS, rows=tuple(rows), figures=figures, note=note)


def time_index(size: int, runs: int) -> tuple[float, float, int, float]:
    """Build and encode an index.

    Returns:
        Seconds to build, seconds to encode, bytes, peak memory in MB with the table.
    """
    table = build_incidents(size)
    _time_once(build_incidents(1_000))
    times = [_time_once(table) for _ in range(runs)]
    length = times[0][2]
    return median(t[0] for t in times), median(t[1] for t in times), length, read_peak_megabytes()


def _time_once(table: gpd.GeoDataFrame) -> tuple[float, float, int]:
    begin = time.process_time()
    index = build_time_index(table)
    built = time.process_time()
    encoded = index.encode()
    return built - begin, time.process_time() - built, len(encoded)
