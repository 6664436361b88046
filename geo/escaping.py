"""The one place where text from outside is made harmless for HTML and for scripts.

Article text, file names and every imported field are hostile until they have passed here.
"""

import html
import json
from typing import Any


def escape(text: object) -> str:
    """Return the text so that HTML shows it and never runs it, quotes included; None is the empty string."""
    return "" if text is None else html.escape(str(text), quote=True)


def escape_json(value: Any) -> str:
    """Return JSON that may stand inside a `<script>` element.

    `<`, `>`, `&` and the two Unicode line separators are written as escapes, so no `</script>` and
    no comment can end the element early.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
