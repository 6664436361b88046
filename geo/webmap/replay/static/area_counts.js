/** Incidents by province alone, for stretches that are compared but not drawn. */

import { countBelow } from "conflict-replay/time_index.js";

/** Count the distinct incidents that meet [first, after), by area; `enabled[type]` is truthy for the types that are on. */
export function countAreas({ blocks, areaOfPlace, admin1 }, first, after, enabled) {
  const areas = new Int32Array(admin1.length);
  for (const suffix of ["", "_imprecise"]) {
    addGroups(blocks[`places${suffix}`], first, after, enabled, (place) => areaOfPlace[place], 1, areas);
    addGroups(blocks[`surplus${suffix}`], first, after, enabled, (key) => key - 1, -1, areas);
  }
  return areas;
}

function addGroups({ keys, types, offsets, starts, ends }, first, after, enabled, areaOf, sign, areas) {
  if (after <= first) return;
  for (let g = 0; g < types.length; g++) {
    const area = areaOf(keys[g]);
    if (area < 0 || !enabled[types[g]]) continue;
    const [from, to] = [offsets[g], offsets[g + 1]];
    if (starts[from] >= after || ends[to - 1] <= first) continue;
    areas[area] += sign * (countBelow(starts, from, to, after) - countBelow(ends, from, to, first + 1));
  }
}
