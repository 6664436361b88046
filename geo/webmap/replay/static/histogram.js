/** The bars of the time bar: incidents by day stacked by type, context below the line, vague dates above the bars. */

import { Bands } from "conflict-replay/bands.js";
import { BarPixels } from "conflict-replay/bar_pixels.js";

export const HEIGHT = 104;
const VIOLENCE = { top: 29, base: 63 };
const CONTEXT = { base: 65, bottom: 79 };
const LANE = { top: 80, text: 90, line: 102 };
const LEAST_WIDTH = 3; // pixels; thinner days are drawn together
const LEAST_HEIGHT = 1.5; // one incident is seen beside thousands
const WIDEST = 26;
const GAP_FROM = 4; // pixels; bars that are nearer stand without a gap
const CUT_FROM = 4; // pixels; a lower part of a bar is not cut off from the next

export class Histogram {
  constructor(canvas, axis, eventTypes, theme) {
    Object.assign(this, { canvas, axis, eventTypes, theme });
    this.context = canvas.getContext("2d");
    this.pixels = new BarPixels(eventTypes, theme);
    this.bands = new Bands(this.pixels, axis);
    this.groups = ["violence", "context"].map((group) => eventTypes.flatMap((type, i) => (type.group === group ? [i] : [])));
  }

  /** Paint the whole bar. `epoch` is the day number of the index's day 0; `enabled` as in the index. */
  paint(profile, epoch, enabled) {
    const ratio = this.ratio ?? (window.devicePixelRatio || 1); // a picture asks for one of its own
    this.#fit(ratio);
    this.bins = profile ? collectBins(profile, epoch, enabled, this.axis, this.binDays) : null;
    if (this.bins) this.#paintBars(profile, epoch, enabled, ratio);
    this.#paintTicks();
    this.#paintOverview();
    if (this.bins) this.#paintScale();
  }

  /** What is painted in pixels comes first, for it replaces what lies below. */
  #paintBars(profile, epoch, enabled, ratio) {
    const { pixels, axis, context } = this;
    const [violence, others] = this.groups;
    pixels.begin(axis.width, LANE.top, ratio);
    this.highest = this.#paintStack(violence, VIOLENCE.base, VIOLENCE.top - VIOLENCE.base);
    this.#paintStack(others, CONTEXT.base, CONTEXT.bottom - CONTEXT.base);
    this.bands.paint(profile, epoch, enabled, this.bins);
    pixels.showOn(context);
  }

  /** A canvas that is given a size, even the same, is made anew: only when it must. */
  #fit(ratio) {
    const { canvas, context, axis } = this;
    const [width, height] = [Math.round(axis.width * ratio), Math.round(HEIGHT * ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, axis.width, HEIGHT);
  }

  get binDays() {
    return Math.max(1, Math.ceil(LEAST_WIDTH / this.axis.pixelsPerDay));
  }

  /** The bar at a place of the axis: its days and its counts by type; null where there is none. */
  binAt(x) {
    const { bins, axis } = this;
    if (!bins) return null;
    const i = Math.floor((axis.day(x) - bins.start) / bins.days);
    if (i < 0 || i >= bins.length) return null;
    const first = bins.start + i * bins.days;
    const days = [Math.max(axis.extent[0], first), Math.min(axis.extent[1], first + bins.days)];
    return { days, counts: bins.counts.slice(i * bins.types, (i + 1) * bins.types), imprecise: bins.countVague(days) };
  }

  /** Returns the height of the highest bar in incidents. */
  #paintStack(types, base, height) {
    const { bins, axis } = this;
    const sums = sumOf(bins, types);
    const highest = sums.reduce((high, sum) => Math.max(high, sum), 1);
    const pitch = axis.pixelsPerDay * bins.days;
    const width = Math.min(WIDEST, pitch > GAP_FROM ? pitch - 1 : pitch);
    const start = axis.x(bins.start) + (pitch - width) / 2;
    for (let i = 0; i < bins.length; i++) {
      if (sums[i] === 0) continue;
      const full = Math.sign(height) * Math.max(LEAST_HEIGHT, (sums[i] / highest) * Math.abs(height));
      this.#paintBar(types, i, start + i * pitch, width, base, full / sums[i]);
    }
    return highest;
  }

  #paintBar(types, i, left, width, base, each) {
    const { bins, pixels } = this;
    let y = base;
    for (const type of types) {
      const count = bins.counts[i * bins.types + type];
      if (count === 0) continue;
      pixels.fill(left, y, left + width, y + count * each, type, Math.abs(count * each) > CUT_FROM ? 1 : 0);
      y += count * each;
    }
  }

  #paintScale() {
    const { context, theme, axis } = this;
    const text = `${this.highest.toLocaleString("en")} ${this.binDays === 1 ? "a day" : `in ${this.binDays} days`}`;
    context.font = `10px ${theme.colours.font}`;
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillStyle = theme.colours.surface;
    context.globalAlpha = 0.85;
    context.fillRect(2, VIOLENCE.top - 2, context.measureText(text).width + 6, 13);
    context.globalAlpha = 1;
    context.fillStyle = theme.colours.muted;
    context.fillText(text, 5, VIOLENCE.top + 5);
    context.fillStyle = theme.colours["province-line"];
    context.fillRect(0, VIOLENCE.top - 3, axis.width, 0.5);
  }

  /** A thin line for all days, thick where they are in view. */
  #paintOverview() {
    const { context, axis, theme } = this;
    const [first, after] = axis.extent;
    const x = (day) => ((day - first) / (after - first)) * axis.width;
    context.fillStyle = theme.colours["province-line"];
    context.fillRect(0, LANE.line, axis.width, 1);
    if (axis.showsAll) return;
    context.fillStyle = theme.colours.muted;
    const width = Math.max(12, x(axis.view[1]) - x(axis.view[0]));
    context.fillRect(Math.min(x(axis.view[0]), axis.width - width), LANE.line - 2, width, 4);
  }

  #paintTicks() {
    const { context, axis, theme } = this;
    context.fillStyle = theme.colours["province-line"];
    context.fillRect(0, VIOLENCE.base + 0.5, axis.width, 1);
    context.font = `11px ${theme.colours.font}`;
    context.textBaseline = "middle";
    context.textAlign = "left";
    for (const { day, text, strong } of axis.ticks()) {
      const x = Math.round(axis.x(day));
      if (x + 4 + context.measureText(text).width > axis.width) continue;
      context.fillStyle = theme.colours["province-line"];
      context.fillRect(x, LANE.top, 1, LANE.line - LANE.top - 3);
      context.fillStyle = strong ? theme.colours.text : theme.colours.muted;
      context.fillText(text, x + 4, LANE.text);
    }
  }
}

/** Counts of the bars in view, at [bar * types + type], of exact dates; the others are counted when they are asked for. */
function collectBins(profile, epoch, enabled, axis, days) {
  const start = Math.floor((axis.view[0] - axis.extent[0]) / days) * days + axis.extent[0];
  const length = Math.ceil((axis.view[1] - start) / days);
  const types = enabled.length;
  const counts = new Int32Array(length * types);
  for (let type = 0; type < types; type++) {
    if (!enabled[type]) continue;
    for (let i = 0, day = start - epoch; i < length; i++, day += days) {
      counts[i * types + type] = profile.countOne(profile.precise, type, day, day + days);
    }
  }
  const countVague = ([first, after]) =>
    Int32Array.from(enabled, (on, type) => (on ? profile.countOne(profile.imprecise, type, first - epoch, after - epoch) : 0));
  return { start, days, length, types, counts, countVague };
}

/** How many incidents of some types each bar stands for. */
function sumOf({ length, types: stride, counts }, types) {
  const sums = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    for (const type of types) sums[i] += counts[i * stride + type];
  }
  return sums;
}
