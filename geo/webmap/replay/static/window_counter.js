/** What a window holds, by place and by area, for a window that moves: only what the move passes is counted anew. */

const OPEN = 2 ** 31 - 1; // no day is as late

/** How many of the sorted numbers in [from, to) are below the limit, counted from `from`. */
export function countBelow(sorted, from, to, limit) {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/**
 * One cursor a group, standing where the group's sorted days reach a limit. It knows the days on both sides, so a
 * group that has no day between the old limit and the new one costs two comparisons and no look at its days.
 */
class DayCursors {
  constructor(sorted, offsets) {
    Object.assign(this, { sorted, offsets });
    this.groups = offsets.length - 1;
    this.at = offsets.slice(0, this.groups);
    this.low = new Int32Array(this.groups).fill(-1);
    this.high = Int32Array.from(this.at, (at) => sorted[at]);
  }

  /** Move to a limit; `counts[slots[g]]`, for each of `sums`, grows by `sign` a day passed, and shrinks on the way back. */
  moveTo(limit, slots, sign, ...sums) {
    const { low, high, groups } = this;
    for (let g = 0; g < groups; g++) {
      if (low[g] < limit && limit <= high[g]) continue;
      const passed = sign * this.#seek(g, limit);
      for (const counts of sums) counts[slots[g]] += passed;
    }
  }

  /** Move one cursor; answers by how many days. */
  #seek(g, limit) {
    const { sorted, offsets, at } = this;
    const [start, end, before] = [offsets[g], offsets[g + 1], at[g]];
    const later = limit > this.high[g];
    const from = later ? before + 1 : start;
    const to = from + countBelow(sorted, from, later ? end : before - 1, limit);
    at[g] = to;
    this.low[g] = to > start ? sorted[to - 1] : -1;
    this.high[g] = to < end ? sorted[to] : OPEN;
    return to - before;
  }
}

/** The counts that one block of the index adds to. */
class BlockCounter {
  constructor({ keys, types, offsets, starts, ends }, typeCount, counts, fresh = counts.subarray(0, 0)) {
    this.begun = new DayCursors(starts, offsets);
    this.over = new DayCursors(ends, offsets);
    this.slots = Uint32Array.from(keys, (key, g) => key * typeCount + types[g]);
    Object.assign(this, { counts, fresh });
  }

  moveTo(first, after) {
    this.begun.moveTo(after, this.slots, 1, this.counts, this.fresh);
    this.over.moveTo(first + 1, this.slots, -1, this.counts);
  }
}

/** Counts of a window. Its arrays are those of the last move: whoever keeps them keeps a copy. */
export class WindowCounter {
  constructor(index) {
    const { blocks, places, admin1, typeCount } = index;
    this.index = index;
    this.precise = new Int32Array(places.length * typeCount); // by place and type, types that are off included
    this.imprecise = new Int32Array(places.length * typeCount);
    this.fresh = new Int32Array(places.length * typeCount); // what begins in the days that the last move added at the end
    this.areas = new Int32Array(admin1.length); // of the types that are on; distinct incidents
    this.surplus = new Int32Array((admin1.length + 1) * typeCount);
    this.parts = [
      new BlockCounter(blocks.places, typeCount, this.precise, this.fresh),
      new BlockCounter(blocks.places_imprecise, typeCount, this.imprecise, this.fresh),
      new BlockCounter(blocks.surplus, typeCount, this.surplus),
      new BlockCounter(blocks.surplus_imprecise, typeCount, this.surplus),
    ];
  }

  /** Count what meets [first, after); `enabled[type]` is truthy for the types that are on. Answers itself. */
  move(first, after, enabled) {
    const empty = after <= first;
    this.fresh.fill(0);
    for (const part of this.parts) part.moveTo(empty ? -1 : first, empty ? 0 : after);
    if (empty) this.fresh.fill(0);
    this.enabled = enabled;
    this.#sumAreas();
    return this;
  }

  #sumAreas() {
    const { precise, imprecise, surplus, areas, enabled, index } = this;
    const { areaOfPlace, typeCount } = index;
    areas.fill(0);
    for (let place = 0, i = 0; place < areaOfPlace.length; place++) {
      const area = areaOfPlace[place];
      for (let type = 0; type < typeCount; type++, i++) {
        if (area >= 0 && enabled[type]) areas[area] += precise[i] + imprecise[i];
      }
    }
    for (let area = 0, i = typeCount; area < areas.length; area++) {
      for (let type = 0; type < typeCount; type++, i++) if (enabled[type]) areas[area] -= surplus[i];
    }
  }
}
