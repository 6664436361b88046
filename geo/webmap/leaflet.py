"""Leaflet from the installed package `django-js-lib-leaflet`, written into the page instead of fetched.

folium asks four foreign hosts for Leaflet, jQuery, Bootstrap and icon fonts, and the page stays blank without
them. Only Leaflet is needed here.
"""

from functools import cache
from importlib.resources import files

import folium

from geo.errors import DataError
from geo.webmap.figure import Raw, figure_of

_FOLDER = ("static", "js_lib_leaflet")


def inline_leaflet(map: folium.Map) -> None:
    """Write Leaflet into the page of a map, and take away all that folium would fetch.

    Raises:
        DataError: The package that carries Leaflet is not installed.
    """
    map.default_js, map.default_css = [], []  # on this map: the class attributes belong to all maps
    header = figure_of(map).header
    header.add_child(Raw(f"<style>{_read('leaflet.css')}</style>"), name="leaflet_css", index=0)
    header.add_child(Raw(f"<script>{_read('leaflet.js')}</script>"), name="leaflet_js", index=0)


@cache
def _read(name: str) -> str:
    try:
        text = files("js_lib_leaflet").joinpath(*_FOLDER, name).read_text(encoding="utf-8")
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise DataError(f"{name} of Leaflet is missing; install the package django-js-lib-leaflet") from error
    # Relative addresses of pictures and of the source map lead nowhere inside a page.
    return text.replace("//# sourceMappingURL=leaflet.js.map", "").replace("url(images/", "url(data:,")
