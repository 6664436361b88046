"""The lines that show a published page inside another page; the twin of `static/embedding.js`."""

from geo.escaping import escape

TITLE = "Conflict Replay"  # of a page that is given no other
_RIGHTS = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
_HEIGHT = 720  # pixels


def write_snippet(address: str, title: str) -> str:
    """Write the lines that show a page.

    The frame may run the page's own scripts, save pictures and films, and open the articles' links; it may reach
    nothing of the page around it.

    Args:
        address: Of the page: its file's name where both lie in one folder.
        title: What a screen reader calls the frame.
    """
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" sandbox="{_RIGHTS}" allow="fullscreen"'
        f' loading="lazy" style="width: 100%; height: {_HEIGHT}px; border: 0"></iframe>'
    )
