"""Text that travels compressed inside a page and is opened only when it is looked at.

A page of many incidents is mostly cards that nobody opens. Each piece is deflated (RFC 1950) and written as base64 into
a script element of its own, which a browser neither parses nor runs; `static/packed.js` opens one when it is needed.
"""

import base64
import json
import zlib
from typing import Any

from geo.escaping import escape


def draw_packed(name: str, text: str) -> str:
    """Return a text as an element of a page; `name` is its id. The same text gives the same element."""
    packed = base64.b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 6)).decode()
    return f'<script type="text/plain" id="{escape(name)}">{packed}</script>'


def draw_packed_json(name: str, value: Any) -> str:
    """The same of a value as JSON; once compressed, nothing in it can end the element."""
    return draw_packed(name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))
