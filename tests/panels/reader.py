"""Reads drawn HTML as a browser would: its text, and whatever in it could run or load."""

from html.parser import HTMLParser

RUNNABLE = {"script", "iframe", "object", "embed", "svg", "img", "link", "meta", "base", "form", "input", "style"}
VOID = {"br", "img", "input", "link", "meta", "base", "hr"}


class Reader(HTMLParser):
    """Text, tags and dangers of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.dangers, self.tags, self.ids = "", [], [], []
        self._open: list[str] = []
        self.unbalanced: list[str] = []
        self.feed(html)
        self.close()
        self.unbalanced += self._open

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.ids += [value for name, value in attributes if name == "id"]
        if tag not in VOID:
            self._open.append(tag)
        if tag in RUNNABLE:
            self.dangers.append(tag)
        self.dangers += [name for name, _ in attributes if name.startswith("on") or name in ("src", "srcdoc")]
        self.dangers += [
            value for name, value in attributes if name == "href" and not value.startswith(("http", "#cp-e-"))
        ]

    def handle_endtag(self, tag):
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.unbalanced.append(f"/{tag}")

    def handle_data(self, data):
        self.text += data
