/** The bars of the time bar: incidents by day stacked by type, context below the line, vague dates above the bars. */

import { Bands } from "conflict-replay/bands.js";
import { colourOf } from "conflict-replay/glyphs.js";

export const HEIGHT = 104;
const VIOLENCE = { top: 29, base: 63 };
const CONTEXT = { base: 65, bottom: 79 };
const LANE = { top: 80, text: 90, line: 102 };
const LEAST_WIDTH = 3; // pixels; thinner days are drawn together
const LEAST_HEIGHT = 1.5; // one incident is seen beside thousands
const WIDEST = 26;
const CUT = 0.75; // between two types of one bar
const CUT_FROM = 4; // pixels; a lower part of a bar is not cut

export class Histogram {
  constructor(canvas, axis, eventTypes, theme) {
    Object.assign(this, { canvas, axis, eventTypes, theme });
    this.context = canvas.getContext("2d");
    this.bands = new Bands(this.context, axis, eventTypes, theme);
    this.groups = ["violence", "context"].map((group) => eventTypes.flatMap((type, i) => (type.group === group ? [i] : [])));
  }

  /** Paint the whole bar. `epoch` is the day number of the index's day 0; `enabled` as in the index. */
  paint(profile, epoch, enabled) {
    this.#fit();
    this.#paintTicks();
    this.#paintOverview();
    this.bins = profile ? collectBins(profile, epoch, enabled, this.axis, this.binDays) : null;
    if (!this.bins) return;
    const [violence, context] = this.groups;
    const high = this.#paintStack(violence, VIOLENCE.base, VIOLENCE.top - VIOLENCE.base);
    this.#paintStack(context, CONTEXT.base, CONTEXT.bottom - CONTEXT.base);
    this.#paintScale(high);
    this.bands.paint(profile, epoch, enabled, this.bins);
  }

  /** A canvas that is given a size, even the same, is made anew: only when it must. */
  #fit() {
    const { canvas, context, axis } = this;
    const ratio = this.ratio ?? (window.devicePixelRatio || 1); // a picture asks for one of its own
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
    const read = (counts) => counts.subarray(i * bins.types, (i + 1) * bins.types);
    const days = [Math.max(axis.extent[0], first), Math.min(axis.extent[1], first + bins.days)];
    return { days, counts: read(bins.precise), imprecise: read(bins.imprecise) };
  }

  /** Returns the height of the highest bar in incidents. */
  #paintStack(types, base, height) {
    const { bins, axis, context } = this;
    const highest = highestOf(bins, types);
    const pitch = axis.pixelsPerDay * bins.days;
    const width = Math.min(WIDEST, pitch > 4 ? pitch - 1 : pitch);
    const shift = axis.x(bins.start) + (pitch - width) / 2;
    const tops = new Float32Array(bins.length).fill(base);
    const sign = Math.sign(height);
    for (const type of types) {
      context.fillStyle = colourOf(this.eventTypes[type], this.theme.dark);
      for (let i = 0, k = type; i < bins.length; i++, k += bins.types) {
        if (bins.precise[k] === 0) continue;
        const size = Math.max(LEAST_HEIGHT, (bins.precise[k] / highest) * Math.abs(height));
        context.fillRect(shift + i * pitch, tops[i], width, sign * (size > CUT_FROM ? size - CUT : size));
        tops[i] += sign * size;
      }
    }
    return highest;
  }

  #paintScale(highest) {
    const { context, theme, axis } = this;
    const text = `${highest.toLocaleString("en")} ${this.binDays === 1 ? "a day" : `in ${this.binDays} days`}`;
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

/** Counts of the bars in view, at [bar * types + type]: of exact dates, and of those that may lie in the bar. */
function collectBins(profile, epoch, enabled, axis, days) {
  const start = Math.floor((axis.view[0] - axis.extent[0]) / days) * days + axis.extent[0];
  const length = Math.ceil((axis.view[1] - start) / days);
  const types = enabled.length;
  const [precise, imprecise] = [new Int32Array(length * types), new Int32Array(length * types)];
  for (let type = 0; type < types; type++) {
    if (!enabled[type]) continue;
    for (let i = 0, day = start - epoch; i < length; i++, day += days) {
      precise[i * types + type] = profile.countOne(profile.precise, type, day, day + days);
      imprecise[i * types + type] = profile.countOne(profile.imprecise, type, day, day + days);
    }
  }
  return { start, days, length, types, precise, imprecise };
}

function highestOf(bins, types) {
  let highest = 1;
  for (let i = 0; i < bins.length; i++) {
    let sum = 0;
    for (const type of types) sum += bins.precise[i * bins.types + type];
    if (sum > highest) highest = sum;
  }
  return highest;
}
