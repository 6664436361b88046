/** The index by place and day: what a window holds, without ever touching a single incident. */

import { WindowCounter } from "conflict-replay/window_counter.js";

const BLOCKS = ["places", "unplaced", "surplus"];

/** Counts of a window. All days are day numbers from the epoch; windows are half-open. */
export class TimeIndex {
  #counter = null;

  constructor(header, blocks) {
    this.epoch = header.epoch;
    this.days = header.days;
    this.eventTypes = header.event_types;
    this.undated = header.undated;
    this.unplaced = header.unplaced;
    this.incidents = header.incidents;
    this.admin1 = header.admin1;
    this.datasets = header.datasets; // { id, name } each
    this.blocks = blocks;
    this.killed = null; // travels apart, see killed.js
    this.places = header.places.id.map((id, i) => ({
      id,
      name: header.places.name[i],
      latitude: header.places.latitude[i],
      longitude: header.places.longitude[i],
      precision: header.places.geo_precision[i],
      admin1: header.places.admin1[i],
      country: header.places.country[i],
      dataset: header.places.dataset[i], // position in datasets
      reported: header.places.reported[i], // ISO day of the newest report, or null
    }));
    this.links = readLinks(header.links);
    this.areaOfPlace = Int32Array.from(this.places, (place) => this.admin1.indexOf(place.admin1));
    this.profile = new DayProfile(this);
  }

  get typeCount() {
    return this.eventTypes.length;
  }

  /**
   * Count the incidents that meet [first, after), by place, by area and over all.
   * `enabled[type]` is truthy for the types that are on; all arrays are indexed [key * typeCount + type]. They are
   * the caller's to keep; what draws frame after frame has a WindowCounter of its own instead.
   */
  count(first, after, enabled) {
    const { precise, imprecise, areas } = this.#countWindow(first, after, enabled);
    const keepOn = (counts) => counts.map((count, i) => (enabled[i % this.typeCount] ? count : 0));
    const byType = this.profile.count(first, after, enabled);
    return { precise: keepOn(precise), imprecise: keepOn(imprecise), areas: areas.slice(), byType };
  }

  /** Distinct incidents that meet [first, after), by area. */
  countAreas(first, after, enabled) {
    return this.#countWindow(first, after, enabled).areas.slice();
  }

  /** Count by place the incidents of any precision that begin in [first, after). */
  countNew(first, after, enabled) {
    this.#countWindow(first - 1, first, enabled);
    const { fresh } = this.#countWindow(first, after, enabled);
    const counts = new Int32Array(this.places.length);
    fresh.forEach((count, i) => (counts[Math.floor(i / this.typeCount)] += enabled[i % this.typeCount] ? count : 0));
    return counts;
  }

  #countWindow(first, after, enabled) {
    this.#counter ??= new WindowCounter(this);
    return this.#counter.move(first, after, enabled);
  }

  /** People killed in [first, after) by everyone's account, by area; in full in each area. None before they came. */
  countKilled(first, after, enabled) {
    return this.killed?.count(first, after, enabled) ?? new Float64Array(this.admin1.length);
  }

  /** First days, sorted, of what is dated to the day or to a stretch of about a month at most, once for each place. */
  listStarts(longest = 45) {
    const byDay = new Uint32Array(this.days + 1);
    for (const suffix of ["", "_imprecise"]) {
      for (const name of ["places", "unplaced"]) countStarts(this.blocks[name + suffix], longest, byDay);
    }
    const starts = new Uint16Array(byDay.reduce((sum, count) => sum + count, 0));
    let from = 0;
    byDay.forEach((count, day) => starts.fill(day, from, (from += count)));
    return starts;
  }
}

function countStarts({ starts, ends }, longest, byDay) {
  for (let i = 0; i < starts.length; i++) if (ends[i] - starts[i] <= longest) byDay[starts[i]]++;
}

/** What answered what: `from` and `to` are places, the days those of the answer (start, end) and of its cause. */
function readLinks(columns) {
  return columns.place.map((place, i) => ({
    from: place,
    to: columns.cause_place[i],
    type: columns.type[i],
    start: columns.start[i],
    end: columns.end[i],
    causeType: columns.cause_type[i],
    causeStart: columns.cause_start[i],
    causeEnd: columns.cause_end[i],
  }));
}

/** Distinct incidents by day and type: what the time bar draws, and any total in one subtraction. */
class DayProfile {
  constructor(index) {
    this.typeCount = index.typeCount;
    this.stride = index.days + 2;
    for (const suffix of ["", "_imprecise"]) {
      const begun = new Int32Array(this.stride * this.typeCount);
      const over = new Int32Array(this.stride * this.typeCount);
      for (const name of BLOCKS) this.#add(index.blocks[name + suffix], name === "surplus" ? -1 : 1, begun, over);
      for (let type = 0; type < this.typeCount; type++) {
        for (let i = type * this.stride + 1, end = (type + 1) * this.stride; i < end; i++) {
          begun[i] += begun[i - 1];
          over[i] += over[i - 1];
        }
      }
      this[suffix ? "imprecise" : "precise"] = { begun, over };
    }
  }

  #add({ keys, types, offsets, starts, ends }, sign, begun, over) {
    for (let g = 0; g < types.length; g++) {
      if (sign < 0 && keys[g] !== 0) continue; // the surplus within an area is no matter of the total
      const base = types[g] * this.stride + 1;
      for (let i = offsets[g]; i < offsets[g + 1]; i++) {
        begun[base + starts[i]] += sign;
        over[base + ends[i]] += sign;
      }
    }
  }

  /** Distinct incidents of one type and precision that meet [first, after); days outside the index are cut off. */
  countOne({ begun, over }, type, first, after) {
    const last = this.stride - 1;
    const from = Math.max(0, Math.min(last, first + 1));
    const to = Math.max(0, Math.min(last, after));
    if (after <= first) return 0;
    return begun[type * this.stride + to] - over[type * this.stride + from];
  }

  /** Distinct incidents by type that meet [first, after). */
  count(first, after, enabled) {
    return Int32Array.from({ length: this.typeCount }, (_, type) =>
      enabled[type]
        ? this.countOne(this.precise, type, first, after) + this.countOne(this.imprecise, type, first, after)
        : 0,
    );
  }
}
