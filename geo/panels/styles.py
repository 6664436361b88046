"""The style sheets of the panels."""

from pathlib import Path

_STATIC = Path(__file__).parent / "static"
PANELS_CSS = _STATIC / "panels.css"  # cards, articles, chains, method: for every page that shows them
DASHBOARD_CSS = _STATIC / "dashboard.css"  # the frame around them in Streamlit

# A mark on a time bar. As data in the page itself: Streamlit fetches named icons and emoji from hosts elsewhere.
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
    "%3Crect width='32' height='32' rx='7' fill='%2324566b'/%3E"
    "%3Cpath d='M5 22h22' stroke='%23fff' stroke-width='2.500'/%3E"
    "%3Cpath d='M9 22v-6M14 22V9M19 22v-9M24 22v-4' stroke='%23f2d58a' stroke-width='3'/%3E%3C/svg%3E"
)
