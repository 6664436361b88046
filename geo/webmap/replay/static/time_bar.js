/** The bar under the map: histogram, two handles, a window to drag, an axis to zoom. */

import { BinNote } from "conflict-replay/bin_note.js";
import { sayDay, sayWindow } from "conflict-replay/calendar.js";
import { element, setAttributes } from "conflict-replay/dom.js";
import { Histogram } from "conflict-replay/histogram.js";
import { TimeHand } from "conflict-replay/time_hand.js";
import { TimeKeys } from "conflict-replay/time_keys.js";
import { clampWindow, moveWindow, placeEnd, setEnd, setLast, windowInForce } from "conflict-replay/time_window.js";

const PAD = 0.1; // of a window's length, on either side of it
const NAMES = { first: "First day", after: "Last day" };

export class TimeBar {
  #frame = 0;

  /** `onView()` hears that other days are in view. */
  constructor(store, axis, eventTypes, theme) {
    Object.assign(this, { store, axis });
    this.canvas = element("canvas", { class: "cr-bars", "aria-hidden": "true" });
    this.window = slider("cr-window", "Window of days", element("span", { class: "cr-grip" }));
    this.handles = { first: slider("cr-handle cr-handle-first", NAMES.first), after: slider("cr-handle cr-handle-after", NAMES.after) };
    this.lane = slider("cr-lane", "Days in view");
    this.lane.title = "Drag to move along the axis; turn the wheel or pinch to zoom";
    this.note = new BinNote(axis, eventTypes);
    this.track = element("div", { class: "cr-track" },
      this.canvas, this.note.mark, this.lane, this.window, this.handles.first, this.handles.after, this.note.node);
    this.histogram = new Histogram(this.canvas, axis, eventTypes, theme);
    this.hand = new TimeHand(this);
    this.keys = new TimeKeys(this);
    new ResizeObserver(() => this.resize()).observe(this.track);
  }

  get current() {
    return windowInForce(this.store.state, this.axis.extent);
  }

  get cumulative() {
    return this.store.state.mode === "cumulative";
  }

  /** Whether a hand is on it, so that time must not run under it. */
  get held() {
    return this.hand.active;
  }

  setWindow(window) {
    this.store.set({ window: clampWindow(window, this.axis.extent) });
  }

  moveEnd(end, day, change = setEnd) {
    const { current, axis } = this;
    this.setWindow(this.cumulative ? setLast(current, day, axis.extent) : change(current, end, day, axis.extent));
  }

  /** Set an end to a day that was named, the window following where it must. */
  placeEnd(end, day) {
    this.moveEnd(end, day, placeEnd);
  }

  moveTo(first) {
    const { current, axis } = this;
    this.setWindow(moveWindow(current, first - current[0], axis.extent));
  }

  centre(day) {
    const [first, after] = this.current;
    this.moveTo(Math.round(day - (after - first) / 2));
  }

  /** Zoom the axis, by default around the window where it is in view. */
  zoom(factor, x = null) {
    const { axis, current } = this;
    const middle = axis.x((current[0] + current[1]) / 2);
    axis.zoom(factor, x ?? (middle >= 0 && middle <= axis.width ? middle : axis.width / 2));
    this.paintSoon();
  }

  showLength(length) {
    this.axis.showLength(length, this.current);
    this.paintSoon();
  }

  /** Keep the window, or the end of it that counts, in sight. */
  follow(direction = 1) {
    const { axis, current } = this;
    this.#turn(() => axis.follow(this.cumulative ? [current[1] - 1, current[1]] : current, direction));
  }

  /** Bring the whole window into view, zooming out where it must. */
  reveal() {
    const { axis, current } = this;
    const length = current[1] - current[0];
    if (length > axis.view[1] - axis.view[0]) this.#turn(() => axis.show([current[0] - PAD * length, current[1] + PAD * length]));
    else this.follow(-1);
  }

  /** Bring one end of the window into view. */
  reach(end) {
    this.#turn(() => this.axis.reach(this.current[end === "first" ? 0 : 1]));
  }

  #turn(change) {
    const before = this.axis.view;
    change();
    if (this.axis.view.some((day, i) => day !== before[i])) this.paintSoon();
  }

  /** Take over an index: its bars, and its days as the extent. */
  setIndex(index, epoch) {
    Object.assign(this, { index, epoch });
    this.paintSoon();
  }

  /** The map answers a layer first, the bars in the frame after. */
  setEnabled(enabled) {
    this.enabled = enabled;
    requestAnimationFrame(() => requestAnimationFrame(() => this.repaint()));
  }

  resize() {
    this.axis.width = Math.max(1, this.track.clientWidth);
    this.repaint();
  }

  /** Repaint once in the next frame, however often the axis moves before. */
  paintSoon() {
    this.#frame ||= requestAnimationFrame(() => this.repaint());
  }

  repaint() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.enabled) return;
    this.note.hide();
    this.histogram.paint(this.index?.days ? this.index.profile : null, this.epoch, this.enabled);
    this.showWindow();
    this.#showLane();
    this.onView?.();
  }

  /** Put window and handles where the state has them, and tell a screen reader; the bars are not touched. */
  showWindow() {
    if (this.#frame) return; // the axis has moved, and all of it is shown with the bars
    const { axis } = this;
    const [first, after] = this.current;
    const clip = (day) => Math.max(-2, Math.min(axis.width + 2, axis.x(day)));
    const [left, right] = [clip(this.cumulative ? axis.extent[0] : first), clip(after)];
    move(this.window, left);
    resize(this.window, Math.max(2, right - left));
    this.#showHandle("first", first);
    this.#showHandle("after", after);
    if (this.handles.first.hidden !== this.cumulative) this.handles.first.hidden = this.cumulative;
    setAttributes(this.track, { "data-mode": this.store.state.mode, "data-free": axis.showsAll ? "mark" : "pan" });
    this.#showCuts();
    this.#describe(first, after);
  }

  /** Where an end is out of view the window has no edge; where both are on one side there is nothing of it. */
  #showCuts() {
    const [first, after] = Object.keys(NAMES).map((end) => this.sideOf(end));
    const cut = `${first && "first"} ${after && "after"}`.trim();
    const away = !this.cumulative && first !== "" && first === after;
    setAttributes(this.window, { "data-covers": this.covers, "data-cut": cut, "data-away": away });
  }

  /** Whether the window fills the view, so that it cannot be moved within it. */
  get covers() {
    const [first, after] = this.current;
    return (this.cumulative || first <= this.axis.view[0]) && after >= this.axis.view[1];
  }

  /** On which side of the view an end of the window lies, if outside. */
  sideOf(end) {
    const x = this.axis.x(this.current[end === "first" ? 0 : 1]);
    if (x < -0.5) return "left";
    return x > this.axis.width + 0.5 ? "right" : "";
  }

  #showHandle(end, day) {
    const handle = this.handles[end];
    const side = this.sideOf(end);
    move(handle, Math.max(0, Math.min(this.axis.width, this.axis.x(day))));
    if (handle.dataset.outside === side) return;
    handle.dataset.outside = side;
    handle.title = side ? `${NAMES[end]} lies outside the days in view: show it` : `${NAMES[end]}: drag it, or use the arrow keys`;
  }

  /** What runs is not read out at every step; where it stops is. */
  #describe(first, after) {
    const [low, high] = this.axis.extent;
    const { playing } = this.store.state;
    describe(this.handles.first, low, after - 1, first, playing ? null : sayDay(first));
    describe(this.handles.after, this.cumulative ? low : first, high - 1, after - 1, playing ? null : sayDay(after - 1));
    describe(this.window, low, Math.max(low, high - (after - first)), first, playing ? null : sayWindow([first, after]));
  }

  #showLane() {
    const { view, extent, days } = this.axis;
    describe(this.lane, extent[0], Math.floor(extent[1] - (view[1] - view[0])), Math.floor(view[0]), sayWindow(days));
  }
}

function slider(name, label, ...children) {
  return element("div", { class: name, role: "slider", tabindex: 0, "aria-label": label }, ...children);
}

function describe(node, low, high, now, text) {
  setAttributes(node, { "aria-valuemin": low, "aria-valuemax": high, "aria-valuenow": now });
  if (text !== null) setAttributes(node, { "aria-valuetext": text });
}

/** Moved by transform, which needs no layout. */
function move(node, x) {
  const transform = `translateX(${x.toFixed(2)}px)`;
  if (node.style.transform !== transform) node.style.transform = transform;
}

function resize(node, width) {
  const text = `${width.toFixed(2)}px`;
  if (node.style.width !== text) node.style.width = text;
}
