"""Where the shipped data lies; the only module that knows the layout of the folders."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
EXTRACTION_DATA = DATA / "extraction"
GEOCODING_DATA = DATA / "geocoding"
SEEDS = ROOT / "seeds"
