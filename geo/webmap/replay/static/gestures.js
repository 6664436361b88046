/** Mouse and fingers on the track: one drags or taps, two of them pinch. Places are pixels from the track's left. */

const STILL = 3; // pixels; a press that moves less is a tap
const TWICE_MS = 400; // between two taps that belong together
const TWICE_NEAR = 24; // pixels

export class Gestures {
  #fingers = new Map();
  #tapped = { time: -Infinity, x: 0 };

  /**
   * `begin(event, x)` answers what a press starts, { move(x), cancel(), tap(x, event, twice), alone }, all optional
   * (who is alone never becomes a pinch), or null. `pinch(xs)` answers who is told where both fingers are,
   * `hold(held)` is told of the first press and of the last release.
   */
  constructor(track, { begin, pinch, hold }) {
    Object.assign(this, { track, begin, pinch, hold });
    track.addEventListener("pointerdown", (event) => this.#press(event));
    track.addEventListener("pointermove", (event) => this.#move(event));
    track.addEventListener("pointerup", (event) => this.#release(event, true));
    track.addEventListener("pointercancel", (event) => this.#release(event, false));
    track.addEventListener("lostpointercapture", (event) => this.#release(event, false));
  }

  get active() {
    return this.#fingers.size > 0;
  }

  #press(event) {
    if (event.button !== 0) return;
    if (!this.active) this.left = this.track.getBoundingClientRect().left;
    const x = event.clientX - this.left;
    const drag = this.begin(event, x);
    if (!drag) return;
    event.preventDefault();
    event.target.setPointerCapture(event.pointerId);
    if (!this.active) this.hold(true);
    this.#fingers.set(event.pointerId, { from: x, x, drag, moved: false });
    this.#startPinch();
  }

  #startPinch() {
    const pair = [...this.#fingers.values()];
    if (pair.length !== 2 || pair.some(({ drag }) => drag.alone)) return;
    for (const finger of pair.toReversed()) { // the first knows how all was before either came
      finger.drag.cancel?.();
      Object.assign(finger, { drag: {}, moved: true });
    }
    this.pair = pair;
    this.pinching = this.pinch(pair.map(({ x }) => x));
  }

  #move(event) {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    finger.x = event.clientX - this.left;
    finger.moved ||= Math.abs(finger.x - finger.from) >= STILL;
    if (this.pinching) this.pinching(this.pair.map(({ x }) => x));
    else if (finger.moved) finger.drag.move?.(finger.x);
  }

  /** A finger that the browser takes away, to scroll the page, leaves everything as it was. */
  #release(event, done) {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    this.#fingers.delete(event.pointerId);
    this.pinching = null;
    if (!done) finger.drag.cancel?.();
    else if (!finger.moved) this.#tap(finger, event);
    if (!this.active) this.hold(false);
  }

  #tap({ x, drag }, event) {
    const { time, x: before } = this.#tapped;
    const twice = event.timeStamp - time < TWICE_MS && Math.abs(x - before) < TWICE_NEAR;
    this.#tapped = { time: twice ? -Infinity : event.timeStamp, x };
    drag.tap?.(x, event, twice);
  }
}
