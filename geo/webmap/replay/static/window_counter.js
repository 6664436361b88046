/** What a window holds, by place and by area, for a window that moves: only what the move passes is counted anew. */

const OPEN = 2 ** 31 - 1; // no day is as late
const MOST_CHANGES = 2 ** 14; // that are noted one by one; a jump over years changes nearly all there is

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
    this.high = new Int32Array(this.groups);
    for (let g = 0; g < this.groups; g++) this.high[g] = sorted[offsets[g]];
  }

  /** Move to a limit; `sums.add(g, days, begun)` hears by how many days each group's cursor moved. */
  moveTo(limit, sums, begun) {
    const { low, high, groups } = this;
    for (let g = 0; g < groups; g++) {
      if (low[g] >= limit || limit > high[g]) sums.add(g, this.#seek(g, limit), begun);
    }
  }

  /** Move one cursor; answers by how many days. It looks near its place first, for most moves are short. */
  #seek(g, limit) {
    const { sorted, offsets, at } = this;
    const start = offsets[g];
    const end = offsets[g + 1];
    const before = at[g];
    const later = limit > this.high[g];
    let from = later ? before + 1 : start;
    let to = later ? end : before - 1;
    for (let near = 4; near < to - from; near *= 4) {
      if (later && sorted[from + near] >= limit) to = from + near;
      else if (!later && sorted[to - near] < limit) from = to - near;
      else continue;
      break;
    }
    to = from + countBelow(sorted, from, to, limit);
    at[g] = to;
    this.low[g] = to > start ? sorted[to - 1] : -1;
    this.high[g] = to < end ? sorted[to] : OPEN;
    return to - before;
  }
}

/** What the last move changed, for sums that follow: `slots` of the counts, and `by` how much. */
class Changes {
  constructor() {
    this.slots = new Int32Array(MOST_CHANGES);
    this.by = new Int32Array(MOST_CHANGES);
    this.clear();
  }

  clear() {
    this.count = 0;
    this.tooMany = false; // then sums are made anew
  }

  note(slot, by) {
    if (this.count === MOST_CHANGES) {
      this.tooMany = true;
      return;
    }
    this.slots[this.count] = slot;
    this.by[this.count++] = by;
  }
}

/** The days of one block of the index, and what they add to. */
class BlockCounter {
  /** `slotOf` and `areaOf` tell where a group's key counts, by place and by area; -1 for nowhere. */
  constructor({ keys, types, offsets, starts, ends }, { slotOf, areaOf, sign, typeCount }, counter) {
    this.begun = new DayCursors(starts, offsets);
    this.over = new DayCursors(ends, offsets);
    this.slots = new Int32Array(types.length).fill(-1);
    this.areaSlots = new Int32Array(types.length).fill(-1);
    for (let g = 0; g < types.length; g++) {
      const [slot, area] = [slotOf(keys[g]), areaOf(keys[g])];
      if (slot >= 0) this.slots[g] = slot * typeCount + types[g];
      if (area >= 0) this.areaSlots[g] = area * typeCount + types[g];
    }
    Object.assign(this, { sign, counter });
  }

  moveTo(first, after) {
    this.begun.moveTo(after, this, true);
    this.over.moveTo(first + 1, this, false);
  }

  add(g, days, begun) {
    const { counts, areaCounts, changes, fresh } = this.counter;
    const more = begun ? days : -days;
    const slot = this.slots[g];
    if (this.areaSlots[g] >= 0) areaCounts[this.areaSlots[g]] += this.sign * more;
    if (slot < 0) return;
    counts[slot] += more;
    changes.note(slot, more);
    if (begun) fresh[slot % fresh.length] += days;
  }
}

/** Counts of a window. Its arrays are those of the last move: whoever keeps them keeps a copy. */
export class WindowCounter {
  constructor(index) {
    const { blocks, places, admin1, areaOfPlace, typeCount } = index;
    const slots = places.length * typeCount;
    this.typeCount = typeCount;
    this.counts = new Int32Array(2 * slots); // by place and type, types that are off included
    this.precise = this.counts.subarray(0, slots);
    this.imprecise = this.counts.subarray(slots);
    this.fresh = new Int32Array(slots); // what begins in the days that the last move added at the end
    this.areaCounts = new Int32Array(admin1.length * typeCount); // distinct incidents
    this.areas = new Int32Array(admin1.length); // of the types that are on
    this.changes = new Changes();
    this.moves = 0; // how often it was moved: sums that follow see whether they missed a move
    const placed = (first) => ({ slotOf: (place) => first + place, areaOf: (place) => areaOfPlace[place], sign: 1, typeCount });
    const surplus = { slotOf: () => -1, areaOf: (key) => key - 1, sign: -1, typeCount };
    this.parts = [
      new BlockCounter(blocks.places, placed(0), this),
      new BlockCounter(blocks.places_imprecise, placed(places.length), this),
      new BlockCounter(blocks.surplus, surplus, this),
      new BlockCounter(blocks.surplus_imprecise, surplus, this),
    ];
  }

  /** Count what meets [first, after); `enabled[type]` is truthy for the types that are on. Answers itself. */
  move(first, after, enabled) {
    const empty = after <= first;
    this.fresh.fill(0);
    this.changes.clear();
    this.moves++;
    for (const part of this.parts) part.moveTo(empty ? -1 : first, empty ? 0 : after);
    if (empty) this.fresh.fill(0);
    this.enabled = enabled;
    this.#sumAreas();
    return this;
  }

  #sumAreas() {
    const { areaCounts, areas, enabled, typeCount } = this;
    for (let area = 0, i = 0; area < areas.length; area++) {
      areas[area] = 0;
      for (let type = 0; type < typeCount; type++, i++) if (enabled[type]) areas[area] += areaCounts[i];
    }
  }
}
