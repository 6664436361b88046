/** Counts by cell and type, summed up from those by place; the arrays are used again in every frame. */

export class CellCounts {
  #counter = null; // what was summed up last, and as of which of its moves
  #moves = 0;

  constructor(cellCount, cellOfPlace, typeCount) {
    Object.assign(this, { cellCount, cellOfPlace, typeCount });
    const make = () => new Int32Array(cellCount * typeCount);
    this.precise = make(); // of the types that are on
    this.imprecise = make();
    this.totals = new Int32Array(cellCount);
    this.fresh = new Int32Array(cellCount);
    this.all = { precise: make(), imprecise: make() }; // of all types
    this.enabled = [];
  }

  /** Follow the counts of a window (window_counter.js); answers whether anything may have changed. */
  sum(counter) {
    const same = counter === this.#counter && counter.moves === this.#moves;
    const next = counter === this.#counter && counter.moves === this.#moves + 1 && !counter.changes.tooMany;
    if (next) this.#follow(counter);
    else if (!same) this.#sumAnew(counter);
    this.#counter = counter;
    this.#moves = counter.moves;
    const switched = this.#switchTypes(counter.enabled);
    const changed = switched || (next ? counter.changes.count > 0 : !same);
    if (changed) this.#sumTypes();
    return changed;
  }

  /** Sum up what is new, by cell. */
  sumFresh({ fresh, enabled }) {
    const { cellOfPlace, typeCount } = this;
    this.fresh.fill(0);
    for (let place = 0, i = 0; place < cellOfPlace.length; place++) {
      const cell = cellOfPlace[place];
      for (let type = 0; type < typeCount; type++, i++) if (cell >= 0 && enabled[type]) this.fresh[cell] += fresh[i];
    }
    return this.fresh;
  }

  #switchTypes(enabled) {
    const same = enabled.length === this.enabled.length && enabled.every((on, type) => on === this.enabled[type]);
    this.enabled = enabled;
    return !same;
  }

  #follow({ changes, precise }) {
    const { cellOfPlace, typeCount, all } = this;
    for (let i = 0; i < changes.count; i++) {
      const vague = changes.slots[i] >= precise.length;
      const slot = vague ? changes.slots[i] - precise.length : changes.slots[i];
      const place = (slot / typeCount) | 0;
      const cell = cellOfPlace[place];
      if (cell >= 0) (vague ? all.imprecise : all.precise)[(cell - place) * typeCount + slot] += changes.by[i];
    }
  }

  #sumAnew({ precise, imprecise }) {
    const { cellOfPlace, typeCount, all } = this;
    all.precise.fill(0);
    all.imprecise.fill(0);
    for (let place = 0; place < cellOfPlace.length; place++) {
      const cell = cellOfPlace[place];
      if (cell < 0) continue;
      for (let type = 0, from = place * typeCount, to = cell * typeCount; type < typeCount; type++, from++, to++) {
        all.precise[to] += precise[from];
        all.imprecise[to] += imprecise[from];
      }
    }
  }

  #sumTypes() {
    const { precise, imprecise, all, totals, typeCount, enabled } = this;
    for (let cell = 0, i = 0; cell < totals.length; cell++) {
      totals[cell] = 0;
      for (let type = 0; type < typeCount; type++, i++) {
        precise[i] = enabled[type] ? all.precise[i] : 0;
        imprecise[i] = enabled[type] ? all.imprecise[i] : 0;
        totals[cell] += precise[i] + imprecise[i];
      }
    }
  }
}
