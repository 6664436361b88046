"""The map and the cards inside a Streamlit page; the only file of `geo/` that knows Streamlit.

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

When the program does not answer, the component says so over the map, asks again until it does, and then sends the
last report once more; a map that outlives a restart of the program is heard again, for its revision is taken over.

What is offered beside the state, such as to pick a point or to switch data sets, stands in `geo.webmap.offers`.

The messages between the outer page and the frame, each an object with `conflictReplay: 1` and a `type`:

| to the frame | holds | means |
|---|---|---|
| index | index: ArrayBuffer (transferred) | draw these incidents from now on |
| killed | killed: ArrayBuffer (transferred) | shade by these figures, which belong to the last index |
| state | revision: number, state: object | take over the fields in `state`, all or some of `MapState.to_record` |
| theme | dark: boolean | follow the page's theme |
| parts | parts: array of id, name, on | list these data sets among the layers, those that are on as switched on |
| ask | what: "picture" or "film" | do what the button at the map's edge does |
| pick | on: boolean | let the next click pick a point, or no longer |

| from the frame | holds | means |
|---|---|---|
| ready | nothing | the frame listens; sent once |
| state | revision: number, state: object, query: object | the whole state at rest, also as parameters of the address |
| picked | point: { latitude, longitude, radius } or null | what was picked, good to `radius` km; null: Escape |

`revision` is the number of the last state from Python that the frame has taken over; a value with an older one
was sent before the change arrived and is set aside: that is what keeps an echo from running in circles.
The frame hears its parent only, the component hears its own frame only.
"""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime import Runtime

from geo.webmap.exchange import Exchange, take_over
from geo.webmap.offers import Parts, Pick, end_pick, pass_on_asked, pass_on_marked, switch_parts
from geo.webmap.state import MAP_PARAMETERS, MapState

_STATIC = Path(__file__).parent / "static"
_MAP_SCRIPTS = (_STATIC / "connection.js", _STATIC / "host.js")  # one text, as a component must be
_CARDS_SCRIPTS = (_STATIC / "drawn.js", _STATIC / "cards.js")
_MARKING_SCRIPTS = (_STATIC / "drawn.js", _STATIC / "marking.js")


def replay_map(
    page: str,
    index: bytes,
    state: MapState,
    *,
    key: str,
    height: int,
    killed: Callable[[], bytes] = bytes,
    parameters: Mapping[str, str] | None = None,
    ask: tuple[str, int] = ("", 0),
    pick: Pick | None = None,
    parts: Parts | None = None,
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
        ask: What the map is to do, "picture" or "film", and a number that rises each time it is to do it.
        pick: Lets the next click on the map, or Enter for its middle, pick a point; None: a click is what it always is.
        parts: The data sets, offered as switches among the layers where they are two or more; None: none.

    Returns:
        The state to show now: the reader's, with the changes of this call.
    """
    exchange = _remember(key, state)
    figures = killed() if exchange.state.shading == "killed" else b""
    _component(*_MAP_SCRIPTS)(
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
            "ask": {"what": ask[0], "number": ask[1]},
            "pick": pick.number if pick else 0,
            "parts": [{"id": id, "name": name, "on": id not in parts.off} for id, name in parts.names.items()]
            if parts
            else [],
        },
        height=height,
        on_state_change=_stay,
        on_picked_change=lambda: end_pick(st.session_state.get(key), pick),
        on_parts_change=lambda: switch_parts(st.session_state.get(key), parts),
    )
    return exchange.state


def show_cards(cards: Mapping[str, str], *, key: str, on_ask: Callable[[str, str], None]) -> None:
    """Show cards of incidents; those that were there before stay as they are, unfolded parts included.

    Args:
        cards: HTML by incident id, as `geo.panels` draws it: escaped, one element each.
        key: Names this list; the same on every run.
        on_ask: Is called before the next run with what a card was asked for (`geo.panels.cards`) and the incident's id.
    """
    _component(*_CARDS_SCRIPTS)(
        key=key,
        data={"cards": [{"id": incident, "html": html} for incident, html in cards.items()]},
        on_asked_change=lambda: pass_on_asked(st.session_state.get(key), on_ask),
    )


def show_sentences(
    html: str, how: Mapping[str, Any], *, key: str, on_mark: Callable[[Mapping[str, Any]], None]
) -> None:
    """Show an article whose sentences can be marked by a click, by keys or by selecting words.

    Args:
        html: As `geo.panels.article` draws it, with sentences: escaped, one element.
        how: What can be done with marked sentences; its names stand at the head of `static/marking.js`.
        key: Names this article; the same on every run.
        on_mark: Is called before the next run with what was marked, which is as little trusted as an address.
    """
    _component(*_MARKING_SCRIPTS)(
        key=key,
        data={"html": html, **how},
        on_marked_change=lambda: pass_on_marked(st.session_state.get(key), on_mark),
    )


def _remember(key: str, asked: MapState) -> Exchange:
    memory = f"_{key}_exchange"
    exchange = take_over(st.session_state.get(memory), st.session_state.get(key), asked)
    st.session_state[memory] = exchange
    return exchange


def _publish(content: bytes, mimetype: str, coordinates: str) -> str:
    """Keep the bytes for this session and return their address on this server, "" where no server runs."""
    if not Runtime.exists():
        return ""
    return Runtime.instance().media_file_mgr.add(content, mimetype, coordinates)


def _component(*scripts: Path) -> Any:
    script = "\n".join(each.read_text(encoding="utf-8") for each in scripts)
    return _register(scripts[-1].stem, script, id(Runtime.instance()) if Runtime.exists() else 0)


@cache
def _register(name: str, script: str, _runtime: int) -> Any:
    version = hashlib.sha256(script.encode()).hexdigest()[:12]
    return st.components.v2.component(f"conflict_replay_{name}_{version}", js=script, isolate_styles=False)


def _stay() -> None:
    """Nothing to do: that a callback exists makes `state` a value of the component."""
