"""The one place where text from outside is made harmless for HTML, for scripts and for terminals.

Article text, file names and every imported field are hostile until they have passed here.
"""

import json
import re
import unicodedata
from typing import Any

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!:|~$<>])")


def escape(text: object) -> str:
    """Return the text so that HTML shows it and never runs it, quotes included; None is the empty string."""
    if text is None:
        return ""
    words = str(text)
    # Looking costs a fifth of replacing, and most texts hold none of these; & comes before what brings it in.
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words or ">" in words:
        words = words.replace("<", "&lt;").replace(">", "&gt;")
    if '"' in words or "'" in words:
        words = words.replace('"', "&quot;").replace("'", "&#x27;")
    return words


def escape_control(text: object) -> str:
    r"""Return the text in one line that no terminal obeys.

    White space is one blank; every other control character, and every one that turns the direction of what follows,
    stands as its escape, such as `\x1b`. Soft hyphens, which scraped text is full of, are left out.
    """
    line = " ".join(str(text).replace("\u00ad", "").split())
    return "".join(_show(character) if _commands(character) else character for character in line)


def escape_markdown(text: object) -> str:
    """Return the text so that Markdown, as which Streamlit reads labels, shows it as it is."""
    return _MARKDOWN.sub(r"\\\1", str(text))


def _commands(character: str) -> bool:
    """Whether a character tells a terminal to do something; the joiners of Arabic script only shape letters."""
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") and character not in "\u200c\u200d"


def _show(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def escape_json(value: Any) -> str:
    """Return JSON that may stand inside a `<script>` element.

    `<`, `>`, `&` and the two Unicode line separators are written as escapes, so no `</script>` and
    no comment can end the element early.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
