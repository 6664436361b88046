"""The map's page for the host, from the disk where it was drawn before: folium takes longer to load than it to read."""

from importlib.metadata import version
from pathlib import Path

from geo.kept import Shelf, find_shelf_folder, name_state
from geo.paths import DATA

_PACKAGE = Path(__file__).resolve().parent.parent
_MADE_OF = (".py", ".js", ".css", ".html", ".svg", ".yaml", ".csv", ".json", ".geojson")
_LIBRARIES = ("folium", "branca", "jinja2", "django-js-lib-leaflet")


def load_hosted_page() -> str:
    """Return the page that `geo.webmap.page.draw_page` draws without incidents."""
    folder = find_shelf_folder()
    state = f"{name_state([_PACKAGE, DATA], _MADE_OF)}-{'-'.join(version(library) for library in _LIBRARIES)}"
    with Shelf(folder / "pages" if folder else None, state) as shelf:
        if kept := shelf.find("page"):
            return kept.decode("utf-8")
        from geo.webmap.page import draw_page

        page = draw_page()
        shelf.keep("page", page.encode("utf-8"))
        return page
