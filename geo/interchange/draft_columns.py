"""Single columns of a draft: claims, reports, names, days; the JSON of a row is joined from Arrow's texts."""

import json
import re
from collections.abc import Sequence
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geo.incidents.table import DATE_PRECISIONS
from geo.interchange.days import Days
from geo.interchange.drafting import UNDATED, UNKNOWN
from geo.interchange.text_rows import Numbers, TextRows, join_texts
from geo.interchange.translation import Translation

_EPOCH = date(1970, 1, 1)
_CONTROL = re.compile(r"[\x00-\x1f]")


def build_reports(label: str, notes: pa.LargeStringArray) -> pa.LargeStringArray:
    """Build the JSON of one report a row, which quotes the note of the row."""
    head = f'[{{"article": {json.dumps(label, ensure_ascii=False)}, "published": null, "start": 0, "end": '
    lengths = pc.utf8_length(notes).cast(pa.large_string())
    return join_texts(head, lengths, ', "text": "', escape_json_texts(notes), '"}]')


def escape_json_texts(texts: pa.LargeStringArray) -> pa.LargeStringArray:
    """Escape texts for standing between quotation marks in JSON, in as few passes over them as they need."""
    letters = _list_letters(texts)
    if (letters == ord("\\")).any():
        texts = pc.replace_substring(texts, "\\", "\\\\")
    if (letters == ord('"')).any():
        texts = pc.replace_substring(texts, '"', '\\"')
    if (letters < ord(" ")).any():
        texts = _escape_controls(texts)
    return texts


def _list_letters(texts: pa.LargeStringArray) -> Numbers:
    """The bytes of all texts."""
    if not len(texts) or texts.buffers()[2] is None:
        return np.zeros(0, dtype=np.uint8)
    offsets = np.frombuffer(texts.buffers()[1], dtype=np.int64)
    return np.frombuffer(texts.buffers()[2], dtype=np.uint8)[offsets[texts.offset] : offsets[texts.offset + len(texts)]]


def _escape_controls(texts: pa.LargeStringArray) -> pa.LargeStringArray:
    rows = pc.match_substring_regex(texts, _CONTROL.pattern)
    found = (_CONTROL.sub(_escape, text) for text in texts.filter(rows).to_pylist())
    return pc.replace_with_mask(texts, rows, pa.array(found, pa.large_string()))


def _escape(control: re.Match[str]) -> str:
    return f"\\u{ord(control[0]):04x}"


def write_claim(claimant: str, low: int | None, high: int | None, **more: object) -> str:
    """Write the JSON of one claim about the killed that stands in a column of figures, not in a sentence."""
    claim = {"claimant": claimant, "stance": "asserts", "outcome": "killed", "low": low, "high": high, "victims": None}
    return json.dumps([claim | {"evidence": None} | more], ensure_ascii=False)


def explain(*steps: str) -> str:
    """Write the JSON of an explanation that names no rule of ours."""
    aspects = ("type", "initiator")
    told = [
        {"aspect": aspect, "says": says, "rule": None, "file": None, "evidence": None}
        for aspect, says in zip(aspects, steps, strict=False)
    ]
    return json.dumps(told, ensure_ascii=False)


def join_names(text: str) -> str:
    """Join the names of a list with semicolons as the column `sources` has them."""
    return "|".join(sorted({name.strip().replace("|", "/") for name in text.split(";") if name.strip()}))


def name_rows(dataset: str, rows: TextRows, *columns: str) -> pa.LargeStringArray:
    """Name incidents by the data set's own id; where a row has none, by its number."""
    ids = rows.column(*columns)
    if pc.any(pc.equal(ids, "")).as_py():
        numbers = join_texts("row-", pa.array(rows.numbers).cast(pa.large_string()))
        ids = pc.if_else(pc.equal(ids, ""), numbers, ids)
    return join_texts(f"{dataset}/", ids)


def number_days(translation: Translation[Days | None], codes: Numbers) -> dict[str, Numbers]:
    """Return the days of rows as numbers, by the names that a draft has for them."""
    take = translation.take_numbers
    return {
        "start": take("start", codes, lambda days: (days.start - _EPOCH).days if days else UNDATED),
        "end": take("end", codes, lambda days: (days.end - _EPOCH).days if days else UNDATED),
        "date_precision": take(
            "precision", codes, lambda days: DATE_PRECISIONS.index(days.precision) if days else UNKNOWN
        ),
    }


def take_rows(rows: TextRows, kept: Numbers, names: Sequence[str]) -> TextRows:
    """Take the rows at some positions, which may repeat, of some columns."""
    columns = {name: rows.columns[name] for name in names if name in rows.columns}
    if not np.array_equal(kept, np.arange(len(rows))):
        columns = {name: column.take(pa.array(kept)) for name, column in columns.items()}
    return TextRows(columns=columns, numbers=rows.numbers[kept])


def repeat_text(text: str, size: int) -> pa.LargeStringArray:
    """Repeat a text for so many rows."""
    return pa.repeat(pa.scalar(text, pa.large_string()), size)
