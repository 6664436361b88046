"""The peers: other ways to replay incidents on a map, each written the way its own documentation recommends.

All draw what our map draws: the incidents that meet a window of 90 days, at their points, in the colours of their
types. None has boundaries, provinces, a time bar or counts to draw, so each has less to do than ours.

- `rebuilt`: a Streamlit slider, the folium map built anew for each window, shown by `st_folium`. Data cached by
  `st.cache_data`, the slider and the map in a fragment, canvas preferred, nothing returned (`returned_objects=[]`).
- `group`: the same, the incidents handed over as `feature_group_to_add`, which keeps the map and exchanges the group:
  what the authors of streamlit-folium recommend for a map that changes.
- `places`: the same, summed by place on the server first, one circle a place: the fair rival.
- `timestamped`: folium's `TimestampedGeoJson` (Leaflet.TimeDimension) in a saved page, canvas preferred, a step a week.
- `deck`: deck.gl's `ScatterplotLayer` with binary attributes and `DataFilterExtension`, so that the window is two
  numbers for the graphics card. There is none here: WebGL runs in software, on a real one it is far faster.

What the pages would fetch from a CDN is served from this machine: Leaflet from the package that the map uses, all
else from npm packages, pinned in package.json and kept in the user's cache.
"""
