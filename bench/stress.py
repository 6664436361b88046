"""What hostile texts cost: one piece over and over, at one length and at the double of it.

Whatever a file holds, reading it should cost in proportion to its length: then the double takes twice the time. Times
are seconds of processor time on one core for the whole reading of one article, the least of two runs.
"""

import time

from bench.report import Report, Value
from geo.articles.reading import build_article
from geo.pipeline import Pipeline

LENGTH = 10_000  # characters; the double is measured too
RUNS = 2
PIECES = {
    "a paragraph without a full stop": "the men walked to the town and the army fired at them while ",
    "dates in a row": "5 January 2026 ",
    "names of places in a row": "Kabul ",
    "nested quotation marks": "“\"'",
    "the word killed": "killed ",
    "digits": "7",
    "groups of digits": "1,000,",
    "spaces": " ",
    "soft hyphens": "a\u00ad",
    "combining characters": "a\u0301",
    "quotation marks that never close": 'He said "the army ',
    "NUL": "\0",
    "right-to-left text": "\u200fکابل ",
    "initials": "U.S. ",
    "reports of attacks, one a paragraph": "In another attack in Khost militants killed two soldiers.\n\n",
    "reports of attacks in one paragraph": "On 5 May 2025 two soldiers were killed in an attack in Khost. ",
    "captions of pictures from the files": "Police at the scene of an attack. \u2014 AFP/File\n\n",
}
COLUMNS = ("text over and over", "once", "twice", "ratio")


def measure_stress(length: int = LENGTH, runs: int = RUNS) -> Report:
    """Read each text at both lengths."""
    pipeline = Pipeline()
    rows = []
    for name, piece in PIECES.items():
        once, twice = (min(_time(pipeline, piece, size) for _ in range(runs)) for size in (length, 2 * length))
        ratio = twice / once
        rows.append((name, f"{once:.2f} s", f"{twice:.2f} s", f"{ratio:.1f}"))
    figures: dict[str, Value] = {"stress.worst_ratio": max(float(row[-1]) for row in rows)}
    note = f"{length:,} characters and twice as many; processor time on one core. 2.0 is in proportion."
    return Report(name="stress", title="Hostile texts", columns=COLUMNS, rows=tuple(rows), figures=figures, note=note)


def _time(pipeline: Pipeline, piece: str, length: int) -> float:
    article = build_article("stress.txt", " date 2026-02-28 Then " + piece * (length // len(piece)))
    begin = time.process_time()
    pipeline.read(article)
    return max(time.process_time() - begin, 1e-4)
