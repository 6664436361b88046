/** The keyboard on the time bar: the same keys on its handles, its window and its axis. */

import { moveByMonths, moveWindow, stepEnd } from "conflict-replay/time_window.js";

const PART = 0.1; // of the days in view; one arrow key on the axis
const ZOOM = 1.8;

export class TimeKeys {
  constructor(bar) {
    this.bar = bar;
    for (const [end, handle] of Object.entries(bar.handles)) {
      this.#listenFocus(handle, () => bar.reach(end));
      this.#listen(handle, (ask) => this.#moveEnd(end, ask));
    }
    this.#listenFocus(bar.window, () => bar.follow());
    this.#listen(bar.window, (ask) => this.#moveWindow(ask));
    this.#listen(bar.lane, (ask) => this.#moveAxis(ask));
  }

  /** Who comes by the tab key finds in view what the keys will move. */
  #listenFocus(node, show) {
    node.addEventListener("focus", () => !this.bar.hand.pointing && node.matches(":focus-visible") && show());
  }

  #listen(node, move) {
    node.addEventListener("keydown", (event) => {
      const ask = readKey(event);
      if (!ask) return;
      event.preventDefault();
      event.stopPropagation();
      if (ask.zoom === 0) this.bar.showLength("all");
      else if (ask.zoom) this.bar.zoom(ZOOM ** -ask.zoom);
      else move(ask);
    });
  }

  #moveEnd(end, ask) {
    const { bar } = this;
    bar.moveEnd(end, ask.edge === undefined ? stepEnd(bar.current, end, ask) : bar.axis.extent[ask.edge]);
    bar.reach(end);
  }

  #moveWindow({ days, months, edge }) {
    const { bar } = this;
    const { current, axis } = bar;
    const [low, high] = axis.extent;
    const length = current[1] - current[0];
    if (bar.cumulative) return this.#moveEnd("after", { days, months, edge });
    if (edge !== undefined) bar.moveTo(edge === 0 ? low : high - length);
    else bar.setWindow(months ? moveByMonths(current, months, axis.extent) : moveWindow(current, days, axis.extent));
    bar.follow(Math.sign(bar.current[0] - current[0]) || 1);
  }

  /** Arrows by a tenth of what is in view, with shift by seven of them, page keys by all of it. */
  #moveAxis({ days, months, edge }) {
    const { axis } = this.bar;
    const length = axis.view[1] - axis.view[0];
    if (edge === undefined) axis.pan(months ? months * length : days * Math.max(1, PART * length));
    else axis.pan((edge === 0 ? -1 : 1) * (axis.extent[1] - axis.extent[0]));
    this.bar.paintSoon();
  }
}

/**
 * Arrows ask for a day, with shift for a week, page keys for a month, home and end for an edge, + and - for a zoom,
 * 0 for all days. Null for other keys, and with ctrl, alt or meta, which are the browser's.
 */
function readKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const size = event.shiftKey ? 7 : 1;
  return {
    ArrowLeft: { days: -size },
    ArrowDown: { days: -size },
    ArrowRight: { days: size },
    ArrowUp: { days: size },
    PageDown: { months: -1 },
    PageUp: { months: 1 },
    Home: { edge: 0 },
    End: { edge: 1 },
    "+": { zoom: 1 },
    "=": { zoom: 1 },
    "-": { zoom: -1 },
    _: { zoom: -1 },
    0: { zoom: 0 },
  }[event.key] ?? null;
}
