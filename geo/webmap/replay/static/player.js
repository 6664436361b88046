/** Lets time run: moves the window by whole days at a speed, in either direction, without a server. */

export const SPEEDS = [
  { text: "1 day in 2 s", days: 0.5 },
  { text: "1 day a second", days: 1 },
  { text: "2 days a second", days: 2 },
  { text: "4 days a second", days: 4 },
  { text: "1 week a second", days: 7 },
  { text: "2 weeks a second", days: 14 },
  { text: "1 month a second", days: 30 },
  { text: "3 months a second", days: 91 },
  { text: "1 year in 2 s", days: 183 },
];

const LONGEST_FRAME = 250; // milliseconds; a page that was hidden does not catch up

export class Player {
  #last = 0;
  #due = 0;
  #frame = 0;

  /**
   * `moveWindow(days)` moves the window and answers whether it could; `rewind(reverse)` puts it where playing
   * begins, `mayGoOn(reverse)` tells whether it can begin where the window is, `isHeld()` whether a hand has it.
   */
  constructor(store, { moveWindow, rewind, mayGoOn, isHeld }) {
    Object.assign(this, { store, moveWindow, rewind, mayGoOn, isHeld });
    this.speed = 2;
    this.loop = false;
    this.reverse = false;
    store.onChange((state, changed) => {
      if (changed.has("playing") && state.playing) this.#begin();
    });
  }

  toggle() {
    this.store.set({ playing: !this.store.state.playing });
  }

  #begin() {
    this.#last = performance.now();
    this.#due = 0;
    if (!this.mayGoOn(this.reverse)) this.rewind(this.reverse);
    this.#wait();
  }

  /** One run at a time, also for whoever stops and starts within a frame. */
  #wait() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame((now) => this.#run(now));
  }

  #run(now) {
    if (!this.store.state.playing) return;
    const passed = this.isHeld() ? 0 : Math.max(0, Math.min(LONGEST_FRAME, now - this.#last));
    this.#last = now;
    this.#advance((passed / 1000) * this.speed);
    this.#wait();
  }

  #advance(days) {
    this.#due += days;
    const whole = Math.floor(this.#due);
    this.#due -= whole;
    if (whole === 0 || this.moveWindow(this.reverse ? -whole : whole)) return;
    if (this.loop) this.rewind(this.reverse);
    else this.store.set({ playing: false });
  }
}
