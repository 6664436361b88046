"""What it costs to take incidents away: each format and the page to publish, written and weighed."""

import io
import time
from collections.abc import Iterator
from datetime import date

import geopandas as gpd

from bench.corpus import build_incidents
from bench.processes import read_peak_megabytes, run_apart
from bench.report import Report, Value
from geo.collection import read_incidents
from geo.interchange.export import prepare_export
from geo.interchange.export_files import write_download
from geo.interchange.export_formats import FORMATS, get_format
from geo.paths import SEEDS
from geo.webmap.publication import draw_publication

SEED_SIZE = "seeds"  # the shipped articles
SIZES = (SEED_SIZE, "10000", "100000")
PAGE = "page"
_TITLES = {PAGE: "**the page to publish**"} | {
    each.id: each.title + ("" if each.is_whole else ", in an archive") for each in FORMATS
}


def measure_export(sizes: tuple[str, ...] = SIZES) -> Report:
    """Write tables of several sizes in all formats, each in a process of its own."""
    written = {size: {name: run_apart(time_export, size, name) for name in _TITLES} for size in sizes}
    figures: dict[str, Value] = {}
    for size, names in written.items():
        for name, (seconds, length, megabytes) in names.items():
            figures |= {
                f"export.{size}.{name}.cpu_seconds": round(seconds, 2),
                f"export.{size}.{name}.bytes": length,
                f"export.{size}.{name}.peak_megabytes": round(megabytes),
            }
    rows = sorted(_TITLES, key=lambda name: written[sizes[-1]][name][0])
    return Report(
        name="export",
        title="Taking incidents away",
        columns=("what is written", *(f"{int(size):,}" if size.isdigit() else size for size in sizes)),
        rows=tuple((_TITLES[name], *_draw_cells(name, sizes, written)) for name in rows),
        figures=figures,
        note="Processor time and size; beside the shipped articles invented incidents, one in ten with two places.",
    )


def _draw_cells(
    name: str, sizes: tuple[str, ...], written: dict[str, dict[str, tuple[float, int, float]]]
) -> Iterator[str]:
    for size in sizes:
        seconds, length, _ = written[size][name]
        yield f"{seconds:.1f} s, {length / 1e6:.{1 if length < 1e7 else 0}f} MB"


def time_export(size: str, name: str) -> tuple[float, int, float]:
    """Write a table of a size in a format, or as a page, after a small one that is not counted.

    Returns:
        Seconds of processor time, bytes, peak memory in MB with the table.
    """
    table = build_table(size)
    _write(build_incidents(50), name)
    begin = time.process_time()
    length = len(_write(table, name))
    return time.process_time() - begin, length, read_peak_megabytes()


def build_table(size: str) -> gpd.GeoDataFrame:
    """Build the incident table of a size: a number of incidents, or the shipped articles."""
    return read_incidents([SEEDS]).table if size == SEED_SIZE else build_incidents(int(size))


def _write(table: gpd.GeoDataFrame, name: str) -> bytes:
    if name == PAGE:
        articles = read_incidents([SEEDS]).articles
        return draw_publication(table, articles, made=date(2026, 1, 1)).encode("utf-8", "surrogatepass")
    file = io.BytesIO()
    write_download(prepare_export(table, get_format(name)), file)
    return file.getvalue()
