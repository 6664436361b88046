"""Conflict Replay: what happened, where, when, and who says so.

The folders stand in alphabetical order, and that is the order in which data flows:
articles, extraction, geocoding, incidents, interchange, layers, panels, webmap.
A stage imports only itself, the stages above it, and the floor (errors, escaping, paths).
"""
