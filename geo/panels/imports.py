"""What became of an imported table: counts, doubts, and the rows that were left out; as HTML and as a file."""

import csv
import io

from geo.escaping import escape
from geo.interchange.formula_guard import guard
from geo.interchange.import_result import ImportResult
from geo.interchange.row_problems import RowProblem
from geo.panels.wording import number_of

_LISTED = 30
_REASONS = 5
_COLUMNS = ("row", "column", "value", "reason", "remedy")


def draw_import(result: ImportResult) -> str:
    """Say what was loaded and what was not, with the first rows that were left out."""
    loaded = number_of(int(result.table["incident_id"].nunique()), "incident")
    left = number_of(len(result.problems), "row") if result.problems else "no row"
    notices = "".join(f"<li>{_draw_problem(notice)}</li>" for notice in result.notices)
    sums = "".join(
        f"<li>{each.rows:,} × {escape(f'{each.column}: {each.reason}' if each.column else each.reason)}</li>"
        for each in result.problems.count_reasons()[:_REASONS]
    )
    rows = "".join(f"<li>{_draw_problem(problem)}</li>" for problem in result.problems[:_LISTED])
    more = (
        f"<li>and {len(result.problems) - _LISTED:,} more, in the file</li>" if len(result.problems) > _LISTED else ""
    )
    listed = f"<details><summary>Rows left out, and why</summary><ul>{rows}{more}</ul></details>" if rows else ""
    return (
        f'<div class="cp-import"><p>{escape(result.format)}: {loaded}, {left} left out.</p>'
        f"<ul>{notices}{sums}</ul>{listed}</div>"
    )


def write_problems(result: ImportResult) -> bytes:
    """Write the rows that were left out as CSV, for a spreadsheet."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for problem in (*result.problems, *result.notices):
        cells = (getattr(problem, name) for name in _COLUMNS)
        writer.writerow("" if cell is None else guard(cell) if isinstance(cell, str) else cell for cell in cells)
    return file.getvalue().encode("utf-8-sig")


def _draw_problem(problem: RowProblem) -> str:
    value = f" “{escape(problem.value)}”" if problem.value else ""
    where = f"row {problem.row:,}" if problem.row is not None else "the file"
    column = f", {escape(problem.column)}" if problem.column else ""
    return f"<b>{where}{column}</b>{value}: {escape(problem.reason)} {escape(problem.remedy)}"
