"""The replay as a folium plugin: a time bar and the incidents on one canvas, on any `folium.Map`."""

from geo.webmap.replay.plugin import Boundaries, Replay, Tiles

__all__ = ["Boundaries", "Replay", "Tiles"]
