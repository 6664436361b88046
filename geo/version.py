"""Which program wrote a file: its name and version, as `pyproject.toml` has it."""

VERSION = "0.1.0"
PROGRAM = f"conflict-replay {VERSION}"
