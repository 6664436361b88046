/** The symbols of a frame in the order in which they are drawn, in arrays that are used again. */

/** Kinds of symbols, those below first. */
export const KINDS = ["border", "country", "coarse", "point"];

export class SymbolList {
  #ranks = new Int32Array(0);

  constructor(capacity) {
    const make = () => new Int32Array(capacity);
    this.length = 0;
    this.cells = make();
    this.kinds = make(); // positions in KINDS
    this.levels = make(); // radius in half pixels of the screen
    this.xs = make(); // pixels of the screen
    this.ys = make();
    this.order = make(); // positions in these arrays, the symbol that lies lowest first
    this.keys = make();
  }

  clear() {
    this.length = 0;
  }

  add(cell, kind, level, x, y) {
    const i = this.length++;
    this.cells[i] = cell;
    this.kinds[i] = kind;
    this.levels[i] = level;
    this.xs[i] = x;
    this.ys[i] = y;
  }

  /** Put the symbols in order: by kind, then the larger below the smaller; `highest` is the largest level there is. */
  sort(highest) {
    const { kinds, levels, keys, order, length } = this;
    const size = KINDS.length * (highest + 1) + 1;
    if (this.#ranks.length < size) this.#ranks = new Int32Array(size);
    const ranks = this.#ranks.fill(0);
    for (let i = 0; i < length; i++) {
      keys[i] = kinds[i] * (highest + 1) + highest - levels[i];
      ranks[keys[i] + 1]++;
    }
    for (let key = 1; key < size; key++) ranks[key] += ranks[key - 1];
    for (let i = 0; i < length; i++) order[ranks[keys[i]]++] = i;
  }

  /** The topmost symbol that holds a point; else the nearest within `reach` pixels of the screen; -1 if there is none. */
  find(x, y, reach) {
    let [nearest, least] = [-1, reach];
    for (let rank = this.length - 1; rank >= 0; rank--) {
      const i = this.order[rank];
      const beyond = Math.hypot(this.xs[i] - x, this.ys[i] - y) - this.levels[i] / 2;
      if (beyond <= 0) return i;
      if (beyond <= least) [nearest, least] = [i, beyond];
    }
    return nearest;
  }
}
