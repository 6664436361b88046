"""What a measurement hands back: figures for programs, and the same as a table for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Value = float | int | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One measurement."""

    name: str  # accuracy, speed, index: the first part of the keys, and of the marks in README
    title: str  # of the table
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: Mapping[str, Value]  # by key; see bench.__main__
    note: str = ""  # what was measured, and how


def draw_table(report: Report) -> str:
    """Draw a report as a Markdown table that also reads well on a terminal."""
    lines = [report.columns, *report.rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(report.columns))]
    head, *body = (_draw_line(line, widths) for line in lines)
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([f"**{report.title}**", "", head, rule, *body, *(["", report.note] if report.note else [])])


def _draw_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def fill_marks(text: str, report: Report) -> str:
    """Replace what stands between a report's two marks in a document by its table.

    Raises:
        ValueError: The document does not hold both marks, in this order.
    """
    begin, end = f"<!-- bench:{report.name} -->", f"<!-- /bench:{report.name} -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"the document lacks the mark {begin} or, after it, {end}")
    return f"{before}{begin}\n{draw_table(report)}\n{end}{after}"
