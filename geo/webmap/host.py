"""The map inside a Streamlit page; the only file of `geo/` that knows Streamlit.

One component of our own mounts one frame and never again: the frame loads the page of `geo.webmap.page` by
address, the index of the incidents follows by another address, and both live as long as `key` and `page` do.
A rerun sends a few hundred bytes. A new `index` arrives in place: map, zoom and window stay.

How to use it, in a fragment or at the top of the script:

    state = st.session_state.setdefault("map_state", MapState.from_query(st.query_params))
    state = replay_map(page, index, state, key="map", height=720, parameters={"claimant": "Pakistan"})
    st.session_state.map_state = state

The state goes both ways.

- *From the map*: when the hand has rested for 150 ms, never during a drag or while playing, the component sets
  its value, Streamlit reruns, and `replay_map` returns what the reader chose.
- *From Python*: pass what `replay_map` last returned, changed where the page wants another view, such as
  `replace(state, province="AF-NAN")`. Only the fields that differ from what it last returned are sent, so a
  hand that moved the window meanwhile is not overruled. Never pass a constant: it would undo the reader's hand.
- `place` narrows `province`: a click on a symbol sets both, a click on a province sets `place` to None, a
  click on the border line sets `place` alone. `incident` rings its place when `place` is given with it.
- *The address* of the page is written by the component (replaceState, never pushState): the map's parameters
  (`geo.webmap.state.MAP_PARAMETERS`) and the `parameters` that Python passes; all others are left alone.

The messages between the outer page and the frame, each an object with `conflictReplay: 1` and a `type`:

| to the frame | holds | means |
|---|---|---|
| index | index: ArrayBuffer (transferred) | draw these incidents from now on |
| killed | killed: ArrayBuffer (transferred) | shade by these figures, which belong to the last index |
| state | revision: number, state: object | take over the fields in `state`, all or some of `MapState.to_record` |
| theme | dark: boolean | follow the page's theme |

| from the frame | holds | means |
|---|---|---|
| ready | nothing | the frame listens; sent once |
| state | revision: number, state: object, query: object | the whole state at rest, also as parameters of the address |

`revision` is the number of the last state from Python that the frame has taken over; a value with an older one
was sent before the change arrived and is set aside: that is what keeps an echo from running in circles.
The frame hears its parent only, the component hears its own frame only.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime import Runtime

from geo.webmap.state import MAP_PARAMETERS, MapState

_SCRIPT = Path(__file__).parent / "static" / "host.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exchange:
    """What the page and one map last told each other."""

    revision: int  # of the last change from Python
    state: MapState  # as last returned


def replay_map(
    page: str,
    index: bytes,
    state: MapState,
    *,
    key: str,
    height: int,
    killed: Callable[[], bytes] = bytes,
    parameters: Mapping[str, str] | None = None,
) -> MapState:
    """Show the map and return what the reader has chosen on it.

    Args:
        page: A page of `draw_page` without incidents of its own; the same text on every run.
        index: An encoded time index of `geo.layers.time_index`.
        state: What this function last returned for `key`, changed where the page wants another view.
        key: Names this map; the same on every run.
        height: Pixels, time bar included.
        killed: Gives the encoded killed of the same table (`geo.layers.killed`); asked only while the reader shades
            provinces by them.
        parameters: Further parameters of the address, such as filters; an empty value takes one away.

    Returns:
        The state to show now: the reader's, with the changes of this call.
    """
    exchange = _remember(key, state)
    figures = killed() if exchange.state.shading == "killed" else b""
    _component()(
        key=key,
        data={
            "page": _publish(page.encode(), "text/html", f"{key}.page"),
            "index": _publish(index, "application/octet-stream", f"{key}.index"),
            "killed": _publish(figures, "application/octet-stream", f"{key}.killed") if figures else "",
            "revision": exchange.revision,
            "state": exchange.state.to_record(),
            "query": exchange.state.to_query(),
            "height": height,
            "mapParameters": list(MAP_PARAMETERS),
            "parameters": dict(parameters or {}),
        },
        height=height,
        on_state_change=_stay,
    )
    return exchange.state


def _remember(key: str, asked: MapState) -> _Exchange:
    memory = f"_{key}_exchange"
    exchange = _take_over(st.session_state.get(memory), st.session_state.get(key), asked)
    st.session_state[memory] = exchange
    return exchange


def _take_over(last: _Exchange | None, value: Any, asked: MapState) -> _Exchange:
    """Merge what the map reported with what Python asks for; only a real change counts a revision."""
    if last is None:
        return _Exchange(revision=1, state=asked)
    reported = _read_report(value, last)
    changes = {
        name: getattr(asked, name) for name in MapState.__slots__ if getattr(asked, name) != getattr(last.state, name)
    }
    wanted = replace(reported, **changes)
    return _Exchange(revision=last.revision + (wanted != reported), state=wanted)


def _read_report(value: Any, last: _Exchange) -> MapState:
    report = value.get("state") if isinstance(value, Mapping) else None
    if not isinstance(report, Mapping) or report.get("revision") != last.revision:
        return last.state
    record = report.get("state")
    return MapState.from_record(record) if isinstance(record, Mapping) else last.state


def _publish(content: bytes, mimetype: str, coordinates: str) -> str:
    """Keep the bytes for this session and return their address on this server, "" where no server runs."""
    if not Runtime.exists():
        return ""
    return Runtime.instance().media_file_mgr.add(content, mimetype, coordinates)


def _component() -> Any:
    return _register(_SCRIPT.read_text(encoding="utf-8"), id(Runtime.instance()) if Runtime.exists() else 0)


@cache
def _register(script: str, _runtime: int) -> Any:
    name = f"conflict_replay_map_{hashlib.sha256(script.encode()).hexdigest()[:12]}"
    return st.components.v2.component(name, js=script, isolate_styles=False)


def _stay() -> None:
    """Nothing to do: that a callback exists makes `state` a value of the component."""
