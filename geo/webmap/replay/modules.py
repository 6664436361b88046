"""Puts the plain ES modules of `static/` into a page without a build step and without a server.

A page opened from disk may not load modules from files, so every module travels in an import map as a `data:`
address. The modules import each other by bare names, `conflict-replay/state.js`, which the map resolves. A
browser fetches each once; nothing is rewritten, joined or minified on the way.
"""

import base64
from functools import cache
from pathlib import Path

from geo.escaping import escape_json

STATIC = Path(__file__).parent / "static"
PREFIX = "conflict-replay/"


@cache
def draw_import_map() -> str:
    """Return the import map as an element for the head of a page; it must come before the first module."""
    modules = {PREFIX + path.name: _to_address(path) for path in sorted(STATIC.glob("*.js"))}
    return f'<script type="importmap">{escape_json({"imports": modules})}</script>'


@cache
def read_style(name: str) -> str:
    """Read a style sheet of `static/`."""
    return (STATIC / name).read_text(encoding="utf-8")


def _to_address(path: Path) -> str:
    return "data:text/javascript;base64," + base64.b64encode(path.read_bytes()).decode()
