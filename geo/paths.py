"""Where the shipped data lies, and where a user's own does; the only module that knows the layout of the folders."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
EXTRACTION_DATA = DATA / "extraction"
GEOCODING_DATA = DATA / "geocoding"
SEEDS = ROOT / "seeds"
DATA_SETTING = "CONFLICT_REPLAY_DATA"


def find_user_folder() -> Path:
    """Return the folder of what a user brought in and corrected, which need not exist.

    It is what CONFLICT_REPLAY_DATA names, or `conflict-replay` where the system keeps such data
    (`~/.local/share` on Linux). Nothing that belongs to a user is written elsewhere.
    """
    if named := os.environ.get(DATA_SETTING):
        return Path(named).expanduser()
    usual = "~/Library/Application Support" if sys.platform == "darwin" else "~/.local/share"
    base = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA") or usual
    return Path(base).expanduser() / "conflict-replay"


def find_journal_file() -> Path:
    """Return the file of the user's journal of corrections, which need not exist."""
    return find_user_folder() / "journal.sqlite"
