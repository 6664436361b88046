"""Opens what travels compressed in a page, as the browser does."""

import base64
import json
import re
import zlib
from typing import Any


def unpack_text(page: str, name: str) -> str:
    """The text that an element of a page holds."""
    packed = re.search(rf'id="{re.escape(name)}">([^<]*)<', page)
    assert packed, f"the page has no element {name}"
    return zlib.decompress(base64.b64decode(packed.group(1))).decode()


def unpack(page: str, name: str) -> Any:
    """The JSON that an element of a page holds."""
    return json.loads(unpack_text(page, name))
