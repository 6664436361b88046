/** Moves the window through time: by steps, by playing, to days and lengths that were asked for. */

import { Player } from "conflict-replay/player.js";
import { mayGoOn, moveWindow, rewindWindow, setLast, stepWindow, windowOfLength } from "conflict-replay/time_window.js";

export class Clock {
  /** `onStep(forward)` hears of each step, and whether it brought in new days. */
  constructor(store, axis, bar, onStep) {
    Object.assign(this, { store, axis, bar, onStep });
    this.stepKind = "day";
    this.player = new Player(store, {
      moveWindow: (days) => this.#move((window) => moveWindow(window, days, axis.extent)),
      rewind: (reverse) => this.#rewind(reverse),
      mayGoOn: (reverse) => this.startOf(reverse) === null,
      isHeld: () => bar.held,
    });
  }

  /** One step of the chosen kind, 1 forward or -1 back; from all days to the first window, or to the last. */
  step(direction) {
    const { bar, axis } = this;
    const [first, after] = bar.current;
    if (!bar.cumulative && first === axis.extent[0] && after === axis.extent[1]) this.#rewind(direction < 0);
    else this.#move((window) => stepWindow(window, this.stepKind, direction, axis.extent));
  }

  /** The window with which playing would begin anew, in the days that were last chosen to be seen; null if it goes on. */
  startOf(reverse) {
    const { axis, store } = this;
    const { window } = store.state;
    if (mayGoOn(window && this.#runner(window), axis.extent, reverse)) return null;
    return this.beginning(reverse);
  }

  /** The window with which playing begins anew. */
  beginning(reverse) {
    return rewindWindow(this.store.state.window, this.axis.homeDays, reverse);
  }

  /** How many days playing runs from its beginning. */
  daysToRun(reverse) {
    const [first, after] = this.#runner(this.beginning(reverse));
    const [low, high] = this.axis.extent;
    return reverse ? first - low : high - after;
  }

  /** What moves of a window: all of it, or its last day where all days before that count. */
  #runner(window) {
    return this.bar.cumulative ? [window[1] - 1, window[1]] : window;
  }

  #rewind(reverse) {
    this.store.set({ window: this.beginning(reverse) });
    this.axis.goHome();
    this.bar.paintSoon();
  }

  /** Answers whether the window moved. */
  #move(change) {
    const { store, bar, axis } = this;
    const before = bar.current;
    const moved = change(this.#runner(before));
    const after = bar.cumulative ? setLast(before, moved[1], axis.extent) : moved;
    if (after[1] === before[1] && after[0] === before[0]) return false;
    store.set({ window: after });
    bar.follow(Math.sign(after[1] - before[1]));
    this.onStep(after[1] > before[1]);
    return true;
  }

  /** Give the window a length, "day" to "year", or "all". */
  setLength(length) {
    this.store.set({ window: windowOfLength(length, this.bar.current, this.axis.extent), playing: false });
    this.store.flush();
    if (length === "all") this.bar.showLength("all");
    else this.bar.reveal();
  }

  /** Set an end of the window to a day that was named. */
  place(end, day) {
    this.store.set({ playing: false });
    this.bar.placeEnd(end, day);
    this.store.flush();
    this.bar.reach(end);
  }
}
