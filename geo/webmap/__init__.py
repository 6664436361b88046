"""Stage 9: layers -> the map: the base map, the replay plugin, the self-contained page, its host in Streamlit."""
