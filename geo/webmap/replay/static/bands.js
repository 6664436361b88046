/**
 * Dates known to the week, month or year only, above the bars: a hatched band a type over the days that are meant.
 * Where so many meet that bands would hide each other, a hatched profile tells how many may lie at each place.
 */

const TOP = 5;
const HEIGHT = 20;
const ROWS = 7;
const MANY = 60; // incidents in view
const STRIPE = { every: 5, gap: 2 }; // pixels

export class Bands {
  constructor(pixels, axis) {
    Object.assign(this, { pixels, axis });
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
      this.#paintBand(this.axis.x(start + epoch), this.axis.x(end + epoch), TOP + row * height, height - 1, type, count);
    }
  }

  /** More than one incident is told by a fuller ground between the stripes. */
  #paintBand(left, right, top, height, type, count) {
    const { pixels, axis } = this;
    const [from, to] = [Math.max(0, left), Math.min(axis.width, Math.max(right, left + 2))];
    pixels.fill(from, top, to, top + height, type, 0, Math.min(0.75, 0.2 + 0.15 * count));
    const { every, gap } = STRIPE;
    const first = left + Math.floor((from - left) / every) * every;
    for (let x = first; x < to; x += every) {
      const [start, end] = [Math.max(from, x), Math.min(x + every - gap, to)];
      if (end > start) pixels.fill(start, top, end, top + height, type);
    }
  }

  /** Of each bar its middle day counts: a bar that meets two months must not stand out. */
  #paintProfile(profile, epoch, enabled, bins) {
    const { pixels, axis } = this;
    const counts = countMiddles(profile, epoch, enabled, bins);
    const sums = counts[0].map((_, i) => counts.reduce((sum, each) => sum + each[i], 0));
    const scale = HEIGHT / sums.reduce((high, sum) => Math.max(high, sum), 1);
    const pitch = axis.pixelsPerDay * bins.days;
    for (let i = 0, left = axis.x(bins.start); i < bins.length; i++, left += pitch) {
      let y = TOP + HEIGHT;
      for (let type = 0; type < counts.length; type++) {
        const size = counts[type][i] * scale;
        if (size > 0) pixels.fill(left, y, left + pitch, (y -= size), type);
      }
    }
    for (let x = 0; x < axis.width; x += STRIPE.every) pixels.clear(x, TOP, x + STRIPE.gap, TOP + HEIGHT);
  }
}

/** By type and bar, how many may lie on the middle day of the bar. */
function countMiddles(profile, epoch, enabled, bins) {
  const middle = bins.start - epoch + Math.floor(bins.days / 2);
  return enabled.map((on, type) =>
    Int32Array.from({ length: bins.length }, (_, i) => {
      const day = middle + i * bins.days;
      return on ? profile.countOne(profile.imprecise, type, day, day + 1) : 0;
    }),
  );
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
