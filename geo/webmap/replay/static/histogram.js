/** The bars of the time bar: incidents by day stacked by type, context below the line, whole months as bands. */

import { colourOf } from "conflict-replay/glyphs.js";

export const HEIGHT = 96;
const BAND = { top: 4, height: 18, rows: 6 };
const VIOLENCE = { top: 26, base: 62 };
const CONTEXT = { base: 64, bottom: 78 };
const TEXT_Y = 87;
const LEAST_BAR = 3; // pixels; thinner days are drawn together

export class Histogram {
  constructor(canvas, axis, eventTypes, theme) {
    Object.assign(this, { canvas, axis, eventTypes, theme });
    this.context = canvas.getContext("2d");
  }

  /** Paint the whole bar. `epoch` is the day number of the index's day 0; `enabled` as in the index. */
  paint(profile, epoch, enabled) {
    const { context, axis } = this;
    const ratio = this.ratio ?? (window.devicePixelRatio || 1); // a picture asks for one of its own
    this.canvas.width = Math.round(axis.width * ratio);
    this.canvas.height = Math.round(HEIGHT * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, axis.width, HEIGHT);
    this.#paintTicks();
    if (!axis.showsAll) this.#paintOverview();
    if (!profile) return;
    const bins = this.#collectBins(profile, epoch, enabled);
    const high = this.#paintStack(bins, "violence", VIOLENCE.base, VIOLENCE.top - VIOLENCE.base);
    this.#paintStack(bins, "context", CONTEXT.base, CONTEXT.bottom - CONTEXT.base);
    this.#paintScale(high);
    this.#paintBands(profile, epoch, enabled);
  }

  get binDays() {
    return Math.max(1, Math.ceil(LEAST_BAR / this.axis.pixelsPerDay));
  }

  #collectBins(profile, epoch, enabled) {
    const { axis, binDays } = this;
    const bins = [];
    const start = Math.floor((axis.view[0] - axis.extent[0]) / binDays) * binDays + axis.extent[0];
    for (let day = start; day < axis.view[1]; day += binDays) {
      const counts = this.eventTypes.map((_, type) =>
        enabled[type] ? profile.countOne(profile.precise, type, day - epoch, day + binDays - epoch) : 0,
      );
      bins.push({ day, counts });
    }
    return bins;
  }

  #paintStack(bins, group, base, height) {
    const { axis, context, binDays } = this;
    const types = this.eventTypes.map((type, i) => (type.group === group ? i : -1)).filter((i) => i >= 0);
    const highest = Math.max(1, ...bins.map(({ counts }) => types.reduce((sum, i) => sum + counts[i], 0)));
    const scale = height / highest;
    const gap = axis.pixelsPerDay * binDays > 4 ? 1 : 0;
    for (const { day, counts } of bins) {
      const x = axis.x(day);
      const width = Math.max(1, Math.min(26, axis.pixelsPerDay * binDays - gap));
      const left = x + (axis.pixelsPerDay * binDays - gap - width) / 2;
      let y = base;
      for (const i of types) {
        if (!counts[i]) continue;
        context.fillStyle = colourOf(this.eventTypes[i], this.theme.dark);
        context.fillRect(left, y, width, counts[i] * scale);
        y += counts[i] * scale;
        if (Math.abs(counts[i] * scale) > 4) this.#cut(left, y, width);
      }
    }
    return highest;
  }

  #cut(left, y, width) {
    this.context.fillStyle = this.theme.colours.surface;
    this.context.fillRect(left, y, width, 0.75);
  }

  #paintScale(highest) {
    const { context, theme } = this;
    context.fillStyle = theme.colours.muted;
    context.font = `10px ${theme.colours.font}`;
    context.textAlign = "left";
    context.textBaseline = "middle";
    const unit = this.binDays === 1 ? "a day" : `in ${this.binDays} days`;
    context.strokeStyle = theme.colours.surface;
    context.lineWidth = 4;
    context.lineJoin = "round";
    const text = `${highest.toLocaleString("en")} ${unit}`;
    context.strokeText(text, 4, VIOLENCE.top + 4);
    context.fillText(text, 4, VIOLENCE.top + 4);
  }

  /** Stretches that are known to the week, month or year only: one band a type, hatched, its days joined. */
  #paintBands(profile, epoch, enabled) {
    const { axis } = this;
    const [from, to] = [Math.floor(axis.view[0]), Math.ceil(axis.view[1])];
    const runs = this.eventTypes.flatMap((type, i) => (enabled[i] ? findRuns(profile, i, from - epoch, to - epoch) : []));
    const rows = stackRuns(runs);
    const height = Math.min(5, BAND.height / Math.min(BAND.rows, Math.max(1, rows)));
    for (const { type, start, end, row } of runs) {
      const colour = colourOf(this.eventTypes[type], this.theme.dark);
      this.#paintBand(axis.x(start + epoch), axis.x(end + epoch), BAND.top + (row % BAND.rows) * height, height - 1, colour);
    }
  }

  #paintBand(left, right, top, height, colour) {
    const { context } = this;
    context.fillStyle = colour;
    context.globalAlpha = 0.35;
    context.fillRect(left, top, Math.max(2, right - left), Math.max(1, height));
    context.globalAlpha = 1;
    for (let x = left; x < right; x += 5) context.fillRect(x, top, Math.min(2.5, right - x), Math.max(1, height));
  }

  /** A thin line for all days, thick where they are in view. */
  #paintOverview() {
    const { context, axis, theme } = this;
    const [first, after] = axis.extent;
    const x = (day) => ((day - first) / (after - first)) * axis.width;
    context.fillStyle = theme.colours["province-line"];
    context.fillRect(0, HEIGHT - 2, axis.width, 1);
    context.fillStyle = theme.colours.muted;
    context.fillRect(x(axis.view[0]), HEIGHT - 3, Math.max(6, x(axis.view[1]) - x(axis.view[0])), 3);
  }

  #paintTicks() {
    const { context, axis, theme } = this;
    context.strokeStyle = theme.colours["province-line"];
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(0, VIOLENCE.base + 1);
    context.lineTo(axis.width, VIOLENCE.base + 1);
    context.stroke();
    context.font = `11px ${theme.colours.font}`;
    context.textBaseline = "middle";
    context.textAlign = "left";
    for (const { day, text, strong } of axis.ticks()) {
      const x = Math.round(axis.x(day)) + 0.5;
      if (x + context.measureText(text).width > axis.width) continue;
      context.fillStyle = theme.colours["province-line"];
      context.fillRect(x - 0.5, CONTEXT.bottom - 2, 1, HEIGHT - CONTEXT.bottom);
      context.fillStyle = strong ? theme.colours.text : theme.colours.muted;
      context.fillText(text, x + 4, TEXT_Y);
    }
  }
}

/** Runs of days in which incidents of a type with an imprecise date may lie. */
function findRuns(profile, type, from, to) {
  const runs = [];
  for (let day = from; day < to; day++) {
    const count = profile.countOne(profile.imprecise, type, day, day + 1);
    if (count === 0) continue;
    const last = runs.at(-1);
    if (last && last.end === day && last.count === count) last.end = day + 1;
    else runs.push({ type, start: day, end: day + 1, count });
  }
  return runs;
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
