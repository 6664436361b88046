/** Lets time run: moves the window by whole days at a speed, in either direction, without a server. */

export const SPEEDS = [
  { text: "½ day / s", days: 0.5 },
  { text: "1 day / s", days: 1 },
  { text: "2 days / s", days: 2 },
  { text: "4 days / s", days: 4 },
  { text: "1 week / s", days: 7 },
  { text: "2 weeks / s", days: 14 },
  { text: "1 month / s", days: 30 },
  { text: "3 months / s", days: 91 },
  { text: "½ year / s", days: 183 },
];

export class Player {
  #last = 0;
  #due = 0;

  /**
   * `moveWindow(days)` moves the window and answers whether it could; `rewind(reverse)` puts it where playing
   * begins, `mayGoOn(reverse)` tells whether it can begin where the window is.
   */
  constructor(store, { moveWindow, rewind, mayGoOn }) {
    Object.assign(this, { store, moveWindow, rewind, mayGoOn });
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
    requestAnimationFrame((now) => this.#run(now));
  }

  #run(now) {
    if (!this.store.state.playing) return;
    this.#due += (Math.min(250, now - this.#last) / 1000) * this.speed;
    this.#last = now;
    const days = Math.floor(this.#due);
    this.#due -= days;
    if (days > 0 && !this.moveWindow(this.reverse ? -days : days)) {
      if (this.loop) this.rewind(this.reverse);
      else this.store.set({ playing: false });
    }
    requestAnimationFrame((next) => this.#run(next));
  }
}
