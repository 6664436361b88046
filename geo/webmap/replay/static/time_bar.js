/** The bar under the map: histogram, two handles, a window to drag, an axis to zoom. */

import { dayOfParts, partsOfDay, sayDay, sayWindow } from "conflict-replay/calendar.js";
import { element } from "conflict-replay/dom.js";
import { Histogram } from "conflict-replay/histogram.js";
import { moveWindow, setEnd, windowInForce } from "conflict-replay/time_window.js";

const WHEEL = 1.0015;

export class TimeBar {
  constructor(store, axis, eventTypes, theme) {
    Object.assign(this, { store, axis });
    this.canvas = element("canvas", { class: "cr-bars", "aria-hidden": "true" });
    this.window = element("div", { class: "cr-window", role: "group", tabindex: 0, "aria-label": "Window of days" });
    this.handles = {
      first: this.#makeHandle("first", "First day"),
      after: this.#makeHandle("after", "Last day"),
    };
    this.track = element("div", { class: "cr-track" }, this.canvas, this.window, this.handles.first, this.handles.after);
    this.histogram = new Histogram(this.canvas, axis, eventTypes, theme);
    this.#listen();
  }

  #makeHandle(end, label) {
    return element("div", { class: `cr-handle cr-handle-${end}`, role: "slider", tabindex: 0, "aria-label": label });
  }

  #listen() {
    this.#drag(this.handles.first, (day) => this.#moveEnd("first", Math.round(day)));
    this.#drag(this.handles.after, (day) => this.#moveEnd("after", Math.round(day)));
    let grip = 0;
    const hold = (day) => (grip = day - this.current[0]);
    this.#drag(this.window, (day) => this.#moveTo(Math.round(day - grip)), hold);
    this.canvas.addEventListener("click", (event) => this.#centre(this.#dayAt(event)));
    this.track.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    for (const [end, handle] of Object.entries(this.handles)) {
      handle.addEventListener("keydown", (event) => this.#key(event, (days, edge) => this.#stepEnd(end, days, edge)));
    }
    this.window.addEventListener("keydown", (event) => this.#key(event, (days, edge) => this.#stepWindow(days, edge)));
    new ResizeObserver(() => this.resize()).observe(this.track);
  }

  get current() {
    return windowInForce(this.store.state, this.axis.extent);
  }

  #dayAt(event) {
    return this.axis.day(event.clientX - this.track.getBoundingClientRect().left);
  }

  /** Follow a pointer from press to release; the state says so while it lasts. */
  #drag(node, move, hold = () => {}) {
    node.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      node.focus();
      node.setPointerCapture(event.pointerId);
      hold(this.#dayAt(event));
      this.store.set({ held: true });
      const follow = (moved) => move(this.#dayAt(moved));
      const release = () => {
        node.removeEventListener("pointermove", follow);
        this.store.set({ held: false });
      };
      node.addEventListener("pointermove", follow);
      node.addEventListener("lostpointercapture", release, { once: true });
    });
  }

  #moveEnd(end, day) {
    this.store.set({ window: setEnd(this.current, end, day, this.axis.extent) });
  }

  #moveTo(first) {
    const window = this.current;
    this.store.set({ window: moveWindow(window, first - window[0], this.axis.extent) });
  }

  #centre(day) {
    const [first, after] = this.current;
    this.#moveTo(Math.round(day - (after - first) / 2));
  }

  #wheel(event) {
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const days = event.deltaX / this.axis.pixelsPerDay;
      this.axis.show(this.axis.view.map((day) => day + days));
    } else {
      this.axis.zoom(WHEEL ** event.deltaY, event.clientX - this.track.getBoundingClientRect().left);
    }
    this.repaint();
  }

  /** Arrows step a day, with shift a week; page keys a month; home and end go to the edges. */
  #key(event, step) {
    const size = event.shiftKey ? 7 : 1;
    const steps = { ArrowLeft: -size, ArrowDown: -size, ArrowRight: size, ArrowUp: size, PageDown: -30, PageUp: 30 };
    if (event.key in steps) step(steps[event.key], null);
    else if (event.key === "Home") step(0, this.axis.extent[0]);
    else if (event.key === "End") step(0, this.axis.extent[1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #stepEnd(end, days, edge) {
    const window = this.current;
    this.#moveEnd(end, edge ?? window[end === "first" ? 0 : 1] + days);
  }

  #stepWindow(days, edge) {
    const window = this.current;
    if (edge === null) this.#moveTo(window[0] + days);
    else this.#moveTo(edge === this.axis.extent[0] ? edge : edge - (window[1] - window[0]));
  }

  /** Take over an index: its bars, and its days as the extent. */
  setIndex(index, epoch) {
    Object.assign(this, { index, epoch });
    this.repaint();
  }

  setEnabled(enabled) {
    this.enabled = enabled;
    this.repaint();
  }

  resize() {
    this.axis.width = Math.max(1, this.track.clientWidth);
    this.canvas.style.width = `${this.axis.width}px`;
    this.repaint();
  }

  repaint() {
    if (!this.enabled) return;
    this.histogram.paint(this.index?.days ? this.index.profile : null, this.epoch, this.enabled);
    this.showWindow();
  }

  /** Put window and handles where the state has them, and tell a screen reader. */
  showWindow() {
    const { axis, handles } = this;
    const { mode } = this.store.state;
    const [first, after] = this.current;
    const clip = (x) => Math.max(-2, Math.min(axis.width + 2, x));
    const [left, right] = [clip(axis.x(first)), clip(axis.x(after))];
    const from = mode === "cumulative" ? clip(axis.x(axis.extent[0])) : left;
    this.window.style.left = `${from}px`;
    this.window.style.width = `${Math.max(2, right - from)}px`;
    handles.first.style.left = `${left}px`;
    handles.after.style.left = `${right}px`;
    handles.first.hidden = mode === "cumulative";
    this.track.dataset.mode = mode;
    const [low, high] = axis.extent;
    describe(handles.first, low, after - 1, first, sayDay(first));
    describe(handles.after, first, high - 1, after - 1, sayDay(after - 1));
    this.window.setAttribute("aria-description", sayWindow([first, after]));
  }

  /** Bring the window into view, with some days around it. */
  zoomToWindow() {
    const [first, after] = this.current;
    const pad = Math.max(2, Math.round((after - first) * 0.5));
    this.axis.show([first - pad, after + pad]);
    this.repaint();
  }

  /** Bring the year of the window's end into view. */
  zoomToYear() {
    const { year } = partsOfDay(this.current[1] - 1);
    this.axis.show([dayOfParts(year, 0), dayOfParts(year + 1, 0)]);
    this.repaint();
  }
}

function describe(handle, low, high, now, text) {
  handle.setAttribute("aria-valuemin", low);
  handle.setAttribute("aria-valuemax", high);
  handle.setAttribute("aria-valuenow", now);
  handle.setAttribute("aria-valuetext", text);
}
