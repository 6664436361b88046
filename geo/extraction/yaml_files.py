"""YAML, as most rules are written."""

from pathlib import Path
from typing import Any

import yaml


def load_yaml(path: Path) -> Any:
    """Read a file of YAML.

    Raises:
        yaml.YAMLError: It is none.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the fast one exists where libyaml does
    return yaml.load(path.read_text(encoding="utf-8"), loader)
