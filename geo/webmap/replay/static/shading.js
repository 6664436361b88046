/** What the colour of a province tells: its incidents, its killed, or its trend; how much, and from where on. */

import { findTrend, TRENDS } from "conflict-replay/trend.js";

const STEPS = 5;
const HEADROOM = 2.5; // how many times the average a busy window of the same length may hold
const AREA_KM2 = 10_000; // what a rate is told for
const LEAST_SCALE = 6; // incidents that the busiest unit is taken to have, so that few are not shown as many
const QUIET = 0.1; // of the units are quieter than the quiet one that the scale begins with
const RATIO = 3; // at least the square of this lies between the quiet and the busiest rate

/** Titles of the scale, by what is told and per what. */
const TITLES = {
  "incidents absolute": "Incidents in a province, from",
  "incidents area": "Incidents per 10,000 km², from",
  "killed absolute": "Killed in a province, as claimed, from",
  "killed area": "Killed per 10,000 km², as claimed, from",
};
const KILLED_NOTE = "The lowest of the claimants' figures; in full in each province an incident touches";
const NO_BEFORE = "No days before to compare with: choose a shorter window";

export class Shading {
  /** `units` are the properties of the first-level units, in the order of the shades: admin1 and area_km2. */
  constructor(units) {
    this.codes = units.map((unit) => unit.admin1);
    this.areas = Float64Array.from(units, (unit) => (unit.area_km2 ?? 0) / AREA_KM2);
    this.shades = new Array(units.length).fill("0");
    this.values = new Float64Array(units.length);
    this.scale = { title: null, steps: [], key: "none" };
    this.wantKilled = () => {}; // called when figures are wanted that have not come
  }

  setIndex(index) {
    this.index = index;
    this.numbers = this.codes.map((code) => index.admin1.indexOf(code));
    this.ranges = new Map(); // by what is told and per what
  }

  /**
   * Shade the units for a frame: `frame` is { first, after, enabled, areas, share }, areas the incidents by area and
   * share the window's length over that of the extent. The answer lives until the next frame.
   */
  shade(state, frame) {
    if (state.shading === "none") return this.#none();
    if (state.shading === "trend") return this.#trend(state, frame);
    if (state.shading === "killed" && !this.index.killed) return this.#wait();
    const counts = state.shading === "killed" ? this.index.countKilled(frame.first, frame.after, frame.enabled) : frame.areas;
    this.#measure(counts, state.per);
    this.#scale(state, frame);
    const { steps } = this.scale;
    this.values.forEach((value, i) => (this.shades[i] = value > 0 ? String(Math.max(1, countUpTo(steps, value))) : "0"));
    return this.shades;
  }

  /** How the incidents of a unit changed against the days before: { direction, now, before }, or null. */
  trendOf(admin1, { first, after, enabled, areas }) {
    const number = this.index.admin1.indexOf(admin1);
    const before = this.#before(first, after, enabled);
    return findTrend(number < 0 ? 0 : areas[number], before && (number < 0 ? 0 : before[number]));
  }

  #none(title = null) {
    this.shades.fill("0");
    this.scale = { title, steps: [], key: `none ${title}` };
    return this.shades;
  }

  #wait() {
    this.wantKilled();
    return this.#none("The figures of the killed are on their way");
  }

  #trend(state, { first, after, enabled, areas }) {
    const before = state.mode === "window" ? this.#before(first, after, enabled) : null;
    this.numbers.forEach((number, i) => {
      this.shades[i] = findTrend(number < 0 ? 0 : areas[number], before && (number < 0 ? 0 : before[number])).direction;
    });
    const note = before ? null : NO_BEFORE;
    this.scale = { title: "Against as many days before", note, steps: [], trends: TRENDS, key: `trend ${note}` };
    return this.shades;
  }

  /** Incidents by area in the days just before a window, as many as it has; null where those are not all known. */
  #before(first, after, enabled) {
    const start = first - (after - first);
    return start < 0 ? null : this.index.countAreas(start, first, enabled);
  }

  #measure(counts, per) {
    this.numbers.forEach((number, i) => {
      const count = number < 0 ? 0 : counts[number];
      this.values[i] = per === "area" ? (this.areas[i] > 0 ? count / this.areas[i] : 0) : count;
    });
  }

  /** The steps follow the window's length, not its place: while time runs a colour means the same. */
  #scale(state, frame) {
    const name = `${state.shading} ${state.per}`;
    const busy = Math.min(1, HEADROOM * frame.share);
    const [low, high] = this.#rangeOf(state, name).map((value) => value * busy);
    const steps = state.per === "area" ? stepsOfRate(low, high) : stepsUpTo(low, high);
    this.scale = { title: TITLES[name], note: state.shading === "killed" ? KILLED_NOTE : null, steps, key: `${name} ${steps}` };
  }

  /** What a quiet unit and the busiest one have over all days. */
  #rangeOf({ shading, per }, name) {
    if (!this.ranges.has(name)) {
      const { index, values } = this;
      const kept = values.slice();
      const all = index.eventTypes.map(() => 1);
      const count = shading === "killed" ? index.countKilled.bind(index) : index.countAreas.bind(index);
      this.#measure(count(0, index.days, all), per);
      const some = values.filter((value) => value > 0).sort();
      this.ranges.set(name, [some[Math.floor(some.length * QUIET)] ?? 0, some.at(-1) ?? 0]);
      values.set(kept);
    }
    return this.ranges.get(name);
  }
}

function countUpTo(steps, value) {
  let count = 0;
  while (count < steps.length && value >= steps[count]) count++;
  return count;
}

/**
 * Lower bounds of the five shades, from one on, then growing evenly in ratio between a quiet unit and the busiest:
 * 1 2 3 4 6 for 1 and 8, 1 8,152 13,292 21,673 35,337 for 5,000 and 57,617.
 */
function stepsUpTo(low, high) {
  const [least, most] = [Math.max(1, low), Math.max(LEAST_SCALE, high)];
  const steps = [1];
  for (let i = 1; i < STEPS; i++) steps.push(Math.max(steps[i - 1] + 1, Math.ceil(least * (most / least) ** (i / STEPS))));
  return steps;
}

/** The same for rates, whose least is no whole number; two digits each. */
function stepsOfRate(low, high) {
  const most = high || 1;
  const least = Math.min(low || most, most / RATIO ** 2);
  return Array.from({ length: STEPS }, (_, i) => Number((least * (most / least) ** (i / STEPS)).toPrecision(2)));
}
