/** How many were killed in a window, by province: the floor that provinces are shaded by (geo/incidents/toll.py). */

import { countBelow } from "conflict-replay/window_counter.js";

const WEIGHTS = 2 ** 24; // a weight is smaller

/** Sums of weights from the first day on. */
export class Killed {
  /** `block` is { keys, types, offsets, starts, ends, weights }, the ends in the order of the starts. */
  constructor(block, areas) {
    this.block = prepare(block);
    this.areas = areas;
  }

  /** Sum by area the weights of what meets [first, after); `enabled[type]` is truthy for the types that are on. */
  count(first, after, enabled) {
    const sums = new Float64Array(this.areas);
    if (after <= first) return sums;
    const { keys, types, offsets, starts, ends, begun, over } = this.block;
    for (let g = 0; g < types.length; g++) {
      if (!enabled[types[g]]) continue;
      const [from, to] = [offsets[g], offsets[g + 1]];
      const begin = countBelow(starts, from, to, after);
      const end = countBelow(ends, from, to, first + 1);
      if (begin > 0) sums[keys[g]] += begun[from + begin - 1];
      if (end > 0) sums[keys[g]] -= over[from + end - 1];
    }
    return sums;
  }
}

/** Sort the ends of each group with their weights, and sum both up. */
function prepare({ keys, types, offsets, starts, ends, weights }) {
  const byEnd = Float64Array.from(ends, (end, i) => end * WEIGHTS + weights[i]);
  const begun = new Float64Array(starts.length);
  const over = new Float64Array(starts.length);
  const sortedEnds = new Uint16Array(ends.length);
  for (let g = 0; g < types.length; g++) {
    const [from, to] = [offsets[g], offsets[g + 1]];
    byEnd.subarray(from, to).sort();
    for (let i = from; i < to; i++) {
      const before = i === from ? 0 : 1;
      sortedEnds[i] = Math.floor(byEnd[i] / WEIGHTS);
      begun[i] = weights[i] + before * (begun[i - 1] ?? 0);
      over[i] = (byEnd[i] % WEIGHTS) + before * (over[i - 1] ?? 0);
    }
  }
  return { keys, types, offsets, starts, ends: sortedEnds, begun, over };
}
