/**
 * Dates known to the week, month or year only, above the bars: a hatched band a type over the days that are meant.
 * Where so many meet that bands would hide each other, a hatched profile tells how many may lie at each place.
 */

import { colourOf } from "conflict-replay/glyphs.js";

const TOP = 5;
const HEIGHT = 20;
const ROWS = 7;
const MANY = 60; // incidents in view
const STRIPE = { every: 5, gap: 2 }; // pixels

export class Bands {
  constructor(context, axis, eventTypes, theme) {
    Object.assign(this, { context, axis, eventTypes, theme });
  }

  /** `bins` are those of the histogram. */
  paint(profile, epoch, enabled, bins) {
    const [from, to] = this.axis.view;
    const runs = this.#areMany(profile, Math.floor(from) - epoch, Math.ceil(to) - epoch, enabled)
      ? null
      : this.#findRuns(profile, Math.floor(from) - epoch, Math.ceil(to) - epoch, enabled);
    const rows = runs ? stackRuns(runs) : Infinity;
    if (rows <= ROWS) this.#paintRuns(runs, rows, epoch);
    else this.#paintProfile(profile, epoch, enabled, bins);
  }

  #areMany(profile, from, to, enabled) {
    const counts = enabled.map((on, type) => (on ? profile.countOne(profile.imprecise, type, from, to) : 0));
    return counts.reduce((sum, count) => sum + count, 0) > MANY;
  }

  /** Runs of days in which equally many incidents of a type may lie. */
  #findRuns(profile, from, to, enabled) {
    const runs = [];
    enabled.forEach((on, type) => {
      for (let day = from, last = null; on && day < to; day++) {
        const count = profile.countOne(profile.imprecise, type, day, day + 1);
        if (last?.count === count) last.end = day + 1;
        else last = { type, start: day, end: day + 1, count };
        if (count > 0 && runs.at(-1) !== last) runs.push(last);
      }
    });
    return runs;
  }

  #paintRuns(runs, rows, epoch) {
    const height = Math.min(6, HEIGHT / Math.max(1, rows));
    for (const { type, start, end, count, row } of runs) {
      const [left, right] = [this.axis.x(start + epoch), this.axis.x(end + epoch)];
      this.#paintBand(left, right, TOP + row * height, height - 1, colourOf(this.eventTypes[type], this.theme.dark), count);
    }
  }

  /** More than one incident is told by a fuller ground between the stripes. */
  #paintBand(left, right, top, height, colour, count) {
    const { context, axis } = this;
    const [from, to] = [Math.max(0, left), Math.min(axis.width, Math.max(right, left + 2))];
    context.fillStyle = colour;
    context.globalAlpha = Math.min(0.75, 0.2 + 0.15 * count);
    context.fillRect(from, top, to - from, height);
    context.globalAlpha = 1;
    const { every, gap } = STRIPE;
    const first = left + Math.floor((from - left) / every) * every;
    for (let x = first; x < to; x += every) {
      const start = Math.max(from, x);
      context.fillRect(start, top, Math.min(x + every - gap, to) - start, height);
    }
  }

  /** Of each bar its middle day counts: a bar that meets two months must not stand out. */
  #paintProfile(profile, epoch, enabled, bins) {
    const { context, axis } = this;
    const middle = bins.start - epoch + Math.floor(bins.days / 2);
    const count = (type, i) => {
      const day = middle + i * bins.days;
      return enabled[type] ? profile.countOne(profile.imprecise, type, day, day + 1) : 0;
    };
    const counts = enabled.map((_, type) => Int32Array.from({ length: bins.length }, (_, i) => count(type, i)));
    const sums = counts[0].map((_, i) => counts.reduce((sum, each) => sum + each[i], 0));
    const scale = HEIGHT / Math.max(1, ...sums);
    const tops = new Float32Array(bins.length).fill(TOP + HEIGHT);
    const pitch = axis.pixelsPerDay * bins.days;
    for (const [type, each] of counts.entries()) {
      context.fillStyle = colourOf(this.eventTypes[type], this.theme.dark);
      for (let i = 0; i < bins.length; i++) {
        if (each[i] > 0) context.fillRect(axis.x(bins.start) + i * pitch, (tops[i] -= each[i] * scale), pitch, each[i] * scale);
      }
    }
    for (let x = 0; x < axis.width; x += STRIPE.every) context.clearRect(x, TOP, STRIPE.gap, HEIGHT);
  }
}

/** Give runs that lie beside each other rows of their own; returns how many rows there are. */
function stackRuns(runs) {
  const ends = [];
  for (const run of runs.sort((a, b) => a.start - b.start)) {
    const free = ends.findIndex((end) => end <= run.start);
    run.row = free < 0 ? ends.length : free;
    ends[run.row] = run.end;
  }
  return ends.length;
}
