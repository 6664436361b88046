"""What the journal survives and costs: killed writers, full disks, folders that may not be written; an entry, and a table.

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
from bench.journal_trials import make_draft
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
