/**
 * One symbol: area by count, split by type; hollow where only a province is known, ringed twice where only a country
 * is, dashed where only a month is.
 */

import { makeMark } from "conflict-replay/datasets.js";
import { colourOf } from "conflict-replay/glyphs.js";
import { Glyphs, Letters } from "conflict-replay/letters.js";
import { spell } from "conflict-replay/numerals.js";
import { layMask, mixColours, readColour } from "conflict-replay/pixels.js";
import { press, Stamps, STEPS } from "conflict-replay/stamps.js";

const FULL_FROM = 0.85; // of what a disc shows must be dated to the day for its number to stand on a full colour
export const LARGEST = 27; // pixels of radius at the reference count
export const HIGHEST = 34; // pixels of radius that no count exceeds
const SMALLEST = 4;
const PALE = 77; // of 255: how much of its colour a part has whose dates are imprecise
const CUT_FROM_WIDTH = 2.5; // pixels of its rim from which a part is cut from its neighbour
const CUT_FROM = 6; // pixels of radius from which parts are cut apart
const [NUMBER_FROM, GLYPH_FROM, BOTH_FROM] = [7, 6, 13]; // pixels of radius that they need
const LEGIBLE = 3; // contrast that a glyph needs
const HALF_SHARE = 128; // of 256: how strong the line around a number on colours is

/** Radius in pixels of a count, where `reference` has the largest symbol. */
export function radiusOf(count, reference) {
  return Math.min(HIGHEST, Math.max(SMALLEST, LARGEST * Math.sqrt(count / reference)));
}

/** Draws symbols onto pixels; all it needs for one is worked out before or kept in arrays that are used again. */
export class SymbolPainter {
  #colours = new Int32Array(2 * STEPS); // of the symbol in hand, by direction, then those of the rim
  #cuts = new Uint16Array(512); // directions in which its parts are cut apart
  #mark = new Int32Array(2 * STEPS);

  constructor(theme, eventTypes) {
    Object.assign(this, { theme, eventTypes });
    this.glyphs = new Glyphs(eventTypes);
    this.ratio = 0;
  }

  /** Get ready for a screen of this ratio and for the colours of the theme. */
  prepare(ratio) {
    const { theme, eventTypes } = this;
    if (this.ratio !== ratio) {
      this.stamps = new Stamps(ratio, Math.ceil(HIGHEST * ratio));
      this.letters = new Letters(theme.colours.font, ratio);
      this.marks = new Map(); // of data sets, by shape
      this.ratio = ratio;
    }
    if (this.read === theme.colours) return;
    this.read = theme.colours;
    this.surface = readColour(theme.colours.surface);
    this.text = readColour(theme.colours.text);
    this.full = Int32Array.from(eventTypes, (type) => readColour(colourOf(type, theme.dark)));
    this.pale = this.full.map((colour) => mixColours(colour, this.surface, PALE));
    this.onType = readColour(theme.colours["on-type"]);
    this.edge = readColour(theme.colours["on-type-edge"]);
    this.inks = this.full.map((type) => (contrastOf(this.onType, type) < LEGIBLE ? this.edge : this.onType));
    this.#mark.fill(readColour(theme.colours.selected));
  }

  /** The size of a radius in pixels of the page, in steps of half a pixel of the screen. */
  levelOf(radius) {
    return Math.round(2 * radius * this.ratio);
  }

  /**
   * Draw one symbol. `kind` is point, coarse or country; (x, y) is a pixel of the screen; the counts by type stand in
   * `precise` and `imprecise` from `at` on.
   */
  paint(pixels, kind, level, x, y, total, precise, imprecise, at) {
    const cuts = this.#fillColours(level, total, precise, imprecise, at);
    press(pixels, this.stamps.find(kind, level), x, y, this.#colours, this.surface);
    const radius = level / 2 / this.ratio;
    if (kind === "point" && radius >= CUT_FROM) {
      for (let i = 0; i < cuts; i++) {
        const spoke = this.stamps.findSpoke(this.#cuts[i]);
        layMask(pixels, spoke, x, y, this.surface, 256, spoke.ends[Math.round(level / 2)]);
      }
    }
    if (radius >= GLYPH_FROM) this.#paintContent(pixels, kind, radius, x, y, total, precise, imprecise, at);
  }

  /** The marks of the data sets that a symbol shows, by shape, in a row from its upper right edge on. */
  paintDatasets(pixels, level, x, y, shapes) {
    const beside = Math.round(level * 0.36 + 2 * this.ratio);
    const step = Math.round(9 * this.ratio);
    shapes.forEach((shape, i) => {
      if (!this.marks.has(shape)) this.marks.set(shape, makeMark(shape, this.ratio));
      const { body, edge } = this.marks.get(shape);
      layMask(pixels, edge, x + beside + i * step, y - beside, this.surface);
      layMask(pixels, body, x + beside + i * step, y - beside, this.text);
    });
  }

  /** A ring around a symbol that is selected. */
  paintMark(pixels, level, x, y) {
    press(pixels, this.stamps.find("mark", level), x, y, this.#mark, this.surface);
  }

  /**
   * Share the directions among the types: first what is dated to the day, then what is not. Answers how many cuts
   * there are: between parts that are wide enough to lose a pixel.
   */
  #fillColours(level, total, precise, imprecise, at) {
    const types = this.eventTypes.length;
    const wide = (CUT_FROM_WIDTH * this.ratio * STEPS) / (Math.PI * level);
    let [sum, from, cuts, first, last] = [0, 0, 0, -1, 0];
    for (let i = 0; i < 2 * types; i++) {
      const type = i < types ? i : i - types;
      const count = i < types ? precise[at + type] : imprecise[at + type];
      if (count === 0) continue;
      sum += count;
      const to = Math.round((sum / total) * STEPS);
      if (to === from) continue;
      this.#fillPart(from, to, type, i < types ? 0 : level);
      if (from > 0 && last >= wide && to - from >= wide) this.#cuts[cuts++] = from;
      last = to - from;
      if (first < 0) first = last;
      from = to;
    }
    if (first < STEPS && first >= wide && last >= wide) this.#cuts[cuts++] = 0;
    return cuts;
  }

  /** `dashed` is the level whose rim is dashed, 0 for none. */
  #fillPart(from, to, type, dashed) {
    const colours = this.#colours;
    const inner = dashed ? this.pale[type] : this.full[type];
    for (let i = from; i < to; i++) {
      colours[i] = inner;
      colours[STEPS + i] = this.full[type];
    }
    if (!dashed) return;
    const period = this.stamps.dashSteps(dashed);
    for (let gap = from + period / 2; gap < to; gap += period) {
      colours.fill(this.pale[type], STEPS + Math.round(gap), STEPS + Math.min(to, Math.round(gap + period / 2)));
    }
  }

  /** A glyph for a single type where there is room, a number for more than one incident. */
  #paintContent(pixels, kind, radius, x, y, total, precise, imprecise, at) {
    let [types, only, dated] = [0, 0, 0];
    for (let type = 0; type < this.eventTypes.length; type++) {
      if (precise[at + type] + imprecise[at + type] === 0) continue;
      types++;
      only = type;
      dated += precise[at + type];
    }
    const hollow = kind !== "point" || dated === 0;
    const both = types === 1 && total > 1 && radius >= BOTH_FROM;
    if (types === 1 && (total === 1 || both)) {
      const size = both ? radius * 0.72 : radius * (kind === "point" ? 1.15 : 0.95);
      const top = both ? Math.round(radius * 0.38 * this.ratio) : 0;
      const glyph = this.glyphs.find(only, Math.max(5, Math.round(size * this.ratio)));
      layMask(pixels, glyph, x, y - top, hollow ? this.full[only] : this.inks[only]);
    }
    if (total === 1 || radius < NUMBER_FROM) return;
    const pale = hollow || dated < FULL_FROM * total;
    this.#paintNumber(pixels, total, x, both ? y + Math.round(radius * 0.42 * this.ratio) : y, radius, pale);
  }

  /** On a `pale` ground a number is dark with a light edge. */
  #paintNumber(pixels, total, x, y, radius, pale) {
    const { letters, ratio } = this;
    const codes = spell(total);
    const size = Math.round(ratio * Math.max(10, Math.min(14, (1.5 * radius) / Math.max(1.6, codes.length * 0.62))));
    let width = 0;
    for (const code of codes) width += letters.find(code, size).moves;
    if (width > 2.2 * radius * ratio) return;
    const outline = pale ? this.surface : this.edge;
    const fill = pale ? this.text : this.onType;
    let left = x + 0.5 - width / 2;
    for (const code of codes) {
      const letter = letters.find(code, size);
      layMask(pixels, letter.outline, Math.round(left), y, outline, pale ? 256 : HALF_SHARE);
      left += letter.moves;
    }
    left = x + 0.5 - width / 2;
    for (const code of codes) {
      const letter = letters.find(code, size);
      layMask(pixels, letter.fill, Math.round(left), y, fill);
      left += letter.moves;
    }
  }
}

/** How well one colour is seen on another: 1 not at all, 21 black on white (WCAG 2.2). */
function contrastOf(one, other) {
  const [lighter, darker] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour) {
  const share = (byte) => (byte / 255) ** 2.2;
  return 0.2126 * share(colour & 255) + 0.7152 * share((colour >>> 8) & 255) + 0.0722 * share((colour >>> 16) & 255);
}
