/** Counts by cell and type, summed up from those by place; the arrays are used again in every frame. */

export class CellCounts {
  constructor(cellCount, cellOfPlace, typeCount) {
    Object.assign(this, { cellCount, cellOfPlace, typeCount });
    const make = () => new Int32Array(cellCount * typeCount);
    this.precise = make(); // of the types that are on, like all others here
    this.imprecise = make();
    this.totals = new Int32Array(cellCount);
    this.fresh = new Int32Array(cellCount);
    this.before = { precise: make(), imprecise: make() };
  }

  /** Sum up the counts of a window (window_counter.js); answers whether anything differs from the last time. */
  sum({ precise, imprecise, enabled }) {
    const { before } = this;
    [this.precise, before.precise] = [before.precise, this.precise];
    [this.imprecise, before.imprecise] = [before.imprecise, this.imprecise];
    this.#add(precise, enabled, this.precise.fill(0));
    this.#add(imprecise, enabled, this.imprecise.fill(0));
    return this.#sumTypes();
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

  #add(counts, enabled, sums) {
    const { cellOfPlace, typeCount } = this;
    for (let place = 0, i = 0; place < cellOfPlace.length; place++) {
      const cell = cellOfPlace[place];
      if (cell < 0) {
        i += typeCount;
        continue;
      }
      for (let type = 0, at = cell * typeCount; type < typeCount; type++, i++, at++) {
        if (enabled[type]) sums[at] += counts[i];
      }
    }
  }

  #sumTypes() {
    const { precise, imprecise, before, totals, typeCount } = this;
    let changed = false;
    for (let cell = 0, i = 0; cell < totals.length; cell++) {
      let total = 0;
      for (let type = 0; type < typeCount; type++, i++) {
        total += precise[i] + imprecise[i];
        changed ||= precise[i] !== before.precise[i] || imprecise[i] !== before.imprecise[i];
      }
      totals[cell] = total;
    }
    return changed;
  }
}
