/**
 * Mouse and fingers on the time bar. A drag on the window moves it, on a handle that end. A drag elsewhere, or where
 * the window fills the view, moves the axis; while all days are in view it marks days, as it does with shift anywhere.
 */

import { Gestures } from "conflict-replay/gestures.js";

const WHEEL = 1.0015; // zoom for each pixel the wheel turns
const PINCH_WHEEL = 1.01; // for each pixel of a pinch on a trackpad, which comes as ctrl and wheel
const LINE = 16; // pixels, where the wheel counts lines
const CLOSEST = 12; // pixels between two fingers

export class TimeHand {
  constructor(bar) {
    this.bar = bar;
    this.gestures = new Gestures(bar.track, {
      begin: (event, x) => this.#begin(event, x),
      pinch: (xs) => this.#pinch(xs),
      hold: (held) => bar.store.set({ held }),
    });
    bar.track.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    bar.track.addEventListener("pointermove", (event) => this.#hover(event));
    bar.track.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && bar.note.hide());
  }

  get active() {
    return this.gestures.active;
  }

  #begin(event, x) {
    const { bar } = this;
    bar.note.hide();
    const slider = event.target.closest("[role=slider]");
    const end = Object.keys(bar.handles).find((name) => bar.handles[name] === slider);
    const drag = end ? this.#dragEnd(end, x) : this.#drag(slider, x, event.shiftKey);
    this.pointing = true; // what gets the focus by a press stays where it is under the pointer
    slider?.focus({ preventScroll: true });
    this.pointing = false;
    return drag;
  }

  #drag(slider, x, shift) {
    const { bar } = this;
    if (slider === bar.lane) return this.#dragAxis(x);
    const tap = (at, event, twice) => this.#tap(at, event, twice, slider === bar.window && !bar.cumulative);
    if (shift) return { ...this.#mark(x), tap };
    if (slider === bar.window && !bar.covers) return { ...this.#dragWindow(x), tap };
    return { ...(bar.axis.showsAll ? this.#mark(x) : this.#dragAxis(x)), tap };
  }

  /** An end that lies outside is pulled in by a drag; a tap brings the days around it into view. */
  #dragEnd(end, x) {
    const { bar } = this;
    const { axis, current } = bar;
    const outside = bar.sideOf(end) !== "";
    const offset = outside ? 0 : axis.x(current[end === "first" ? 0 : 1]) - x;
    const inView = (day) => Math.max(Math.ceil(axis.view[0]), Math.min(Math.floor(axis.view[1]), day));
    const move = (at) => bar.moveEnd(end, inView(Math.round(axis.day(at + offset))));
    return { alone: true, move, cancel: this.#restore(), tap: () => outside && bar.reach(end) };
  }

  #dragWindow(x) {
    const { bar } = this;
    const { axis, current } = bar;
    const grip = axis.day(x);
    const move = (at) => {
      const days = Math.round(axis.day(at) - grip);
      if (bar.cumulative) bar.moveEnd("after", current[1] + days);
      else bar.moveTo(current[0] + days);
    };
    return { move, cancel: this.#restore() };
  }

  #dragAxis(x) {
    const { bar } = this;
    const grip = bar.axis.day(x);
    const move = (at) => {
      bar.axis.pan(grip - bar.axis.day(at));
      bar.paintSoon();
    };
    return { move };
  }

  #mark(x) {
    const { bar } = this;
    const from = bar.axis.day(x);
    const move = (at) => {
      const [first, last] = [from, bar.axis.day(at)].sort((a, b) => a - b);
      bar.setWindow([Math.floor(first), Math.ceil(last)]);
    };
    return { move, cancel: this.#restore() };
  }

  #restore() {
    const { store } = this.bar;
    const { window } = store.state;
    return () => store.set({ window });
  }

  /** The days under the fingers stay under them. */
  #pinch([a, b]) {
    const { bar } = this;
    const days = [bar.axis.day(a), bar.axis.day(b)];
    return ([left, right]) => {
      const apart = Math.max(CLOSEST, Math.abs(right - left)) * Math.sign(b - a || 1);
      const perPixel = (days[1] - days[0]) / apart;
      const first = (days[0] + days[1]) / 2 - ((left + right) / 2) * perPixel;
      bar.axis.show([first, first + bar.axis.width * perPixel]);
      bar.paintSoon();
    };
  }

  /** A tap beside the window brings it there, two taps make it the bar that was tapped. */
  #tap(x, event, twice, onWindow) {
    const { bar } = this;
    const bin = bar.histogram.binAt(x);
    if (twice && bin) bar.setWindow(bin.days);
    else if (bar.cumulative && bin) bar.moveEnd("after", bin.days[1]);
    else if (!onWindow) bar.centre(bar.axis.day(x));
    if (event.pointerType !== "mouse" && !twice) bar.note.show(bin, x, true);
  }

  #hover(event) {
    const { bar } = this;
    if (event.pointerType !== "mouse" || this.active) return;
    const onBars = !event.target.closest(".cr-handle, .cr-lane");
    const x = event.clientX - bar.track.getBoundingClientRect().left;
    bar.note.show(onBars ? bar.histogram.binAt(x) : null, x);
  }

  /** Turning zooms, sideways or with shift it moves; what can go no further is left to the page. */
  #wheel(event) {
    const { bar } = this;
    const { axis } = bar;
    const unit = event.deltaMode === 0 ? 1 : LINE;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    const before = axis.view;
    if (event.ctrlKey) bar.zoom(PINCH_WHEEL ** dy, this.#at(event));
    else if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) axis.pan((dx || dy) / axis.pixelsPerDay);
    else bar.zoom(WHEEL ** dy, this.#at(event));
    if (event.ctrlKey || axis.view.some((day, i) => day !== before[i])) event.preventDefault();
    bar.paintSoon();
  }

  #at(event) {
    return event.clientX - this.bar.track.getBoundingClientRect().left;
  }
}
