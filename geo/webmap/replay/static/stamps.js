/**
 * The shapes of symbols as pixels, each worked out once for a radius: which pixels it has, how far each is covered
 * by the coloured body and by the ground below it, and in which direction from the middle it lies.
 */

import { lay, mixColours } from "conflict-replay/pixels.js";

export const STEPS = 512; // directions, clockwise from the top
const DASH = 2.75; // pixels: a dash and a gap beside it

/** Covered share of a pixel whose middle lies `inside` pixels within an edge. */
const cover = (inside) => Math.max(0, Math.min(1, inside + 0.5));
const band = (distance, middle, width) => Math.min(cover(distance - middle + width / 2), cover(middle + width / 2 - distance));

/**
 * How each kind is built, in pixels of the screen's ratio: `body` is coloured, `rim` is where a dash lies when a date is
 * imprecise, `ground` is how far the symbol hides what is below it.
 */
const SHAPES = {
  point: ({ radius, unit }) => ({
    reach: radius + 1.5 * unit,
    body: (d) => cover(radius - d),
    rim: (d) => d > radius - 1.5 * unit,
    ground: (d) => cover(radius + 1.5 * unit - d),
  }),
  coarse: ({ radius, unit, width = ringWidth(radius, unit) }) => ({
    reach: radius + unit,
    body: (d) => band(d, radius - width / 2, width),
    rim: (d) => Math.abs(d - radius + width / 2) < 0.3 * width,
    ground: (d) => 0.82 * cover(radius + unit - d),
  }),
  country: ({ radius, unit, width = ringWidth(radius, unit) }) => ({
    reach: radius + 4.5 * unit,
    body: (d) => Math.max(band(d, radius - width / 2, width), band(d, radius + 3 * unit, 1.3 * unit)),
    rim: (d) => d > radius + unit || Math.abs(d - radius + width / 2) < 0.3 * width,
    ground: (d) => 0.82 * cover(radius + 4.5 * unit - d),
  }),
  mark: ({ radius, unit }) => ({
    reach: radius + 5.5 * unit,
    body: (d) => band(d, radius + 4 * unit, 2.5 * unit),
    rim: () => false,
    ground: () => 0,
  }),
};

function ringWidth(radius, unit) {
  return Math.max(2 * unit, Math.min(5 * unit, 0.3 * radius));
}

/** All stamps of one screen; `ratio` is how many of its pixels make one of the page. */
export class Stamps {
  #made = new Map();
  #spokes = [];

  /** `farthest` is the longest radius of a spoke, in pixels of the screen. */
  constructor(ratio, farthest) {
    Object.assign(this, { ratio, farthest });
  }

  /** The line, one pixel of the page wide, that leaves the middle in a direction. */
  findSpoke(direction) {
    return (this.#spokes[direction] ??= makeSpoke(direction, this.ratio, this.farthest));
  }

  /** The stamp of a kind; `level` is the radius in half pixels of the screen. */
  find(kind, level) {
    let levels = this.#made.get(kind);
    if (!levels) this.#made.set(kind, (levels = []));
    return (levels[level] ??= makeStamp(SHAPES[kind]({ radius: level / 2, unit: this.ratio })));
  }

  /** How many directions one dash and its gap take on a radius. */
  dashSteps(level) {
    return Math.max(8, Math.round((2 * DASH * this.ratio * STEPS) / (Math.PI * level)));
  }
}

/**
 * Rows of pixels from the top: row r begins at `lefts[r]` from the middle and has the pixels from `rows[r]` to
 * `rows[r + 1]`. A pixel is direction (+ STEPS on the rim) | body << 16 | ground << 24.
 */
function makeStamp({ reach, body, rim, ground }) {
  const top = -Math.ceil(reach);
  const [pixels, rows, lefts] = [[], [0], []];
  for (let y = top; y <= -top; y++) {
    const half = Math.ceil(Math.sqrt(Math.max(0, (reach + 0.5) ** 2 - y * y)));
    lefts.push(-half);
    for (let x = -half; x <= half; x++) {
      const distance = Math.hypot(x, y);
      const turn = Math.round(STEPS * (Math.atan2(x, -y) / (2 * Math.PI) + 1)) % STEPS;
      const [coloured, hidden] = [Math.round(255 * body(distance)), Math.round(255 * ground(distance))];
      pixels.push((turn + (rim(distance) ? STEPS : 0)) | (coloured << 16) | (hidden << 24));
    }
    rows.push(pixels.length);
  }
  return { top, rows: Uint32Array.from(rows), lefts: Int32Array.from(lefts), pixels: Int32Array.from(pixels) };
}

/**
 * Press a stamp onto pixels around (x, y). `colours` has one colour a direction, then those of the rim; `ground` is
 * the colour below them.
 */
export function press({ words, width, height }, { top, rows, lefts, pixels: shape }, x, y, colours, ground) {
  for (let row = 0; row < lefts.length; row++) {
    const line = y + top + row;
    if (line < 0 || line >= height) continue;
    const left = x + lefts[row];
    const from = rows[row] + Math.max(0, -left);
    const to = Math.min(rows[row + 1], rows[row] + width - left);
    for (let p = from, i = line * width + left + from - rows[row]; p < to; p++, i++) {
      const pixel = shape[p];
      const body = (pixel >>> 16) & 255;
      if (body === 255) words[i] = colours[pixel & 0xffff];
      else if (pixel >>> 24 === 255) words[i] = body ? mixColours(colours[pixel & 0xffff], ground, body) : ground;
      else {
        if (pixel >>> 24) lay(words, i, ground, pixel >>> 24);
        if (body) lay(words, i, colours[pixel & 0xffff], body);
      }
    }
  }
}

/** The mask of a line from the middle outwards (pixels.js); its pixels up to a radius end at `ends[radius]`. */
function makeSpoke(direction, width, farthest) {
  const angle = (2 * Math.PI * direction) / STEPS;
  const [across, down] = [Math.sin(angle), -Math.cos(angle)];
  const found = [];
  for (let y = -farthest; y <= farthest; y++) {
    for (let x = -farthest; x <= farthest; x++) {
      const along = x * across + y * down;
      const covered = Math.min(1, width / 2 + 0.5 - Math.abs(x * down - y * across));
      if (covered > 0 && along >= 0 && along <= farthest) found.push({ x, y, along, covered });
    }
  }
  found.sort((a, b) => a.along - b.along);
  const ends = Uint16Array.from({ length: farthest + 1 }, (_, radius) => found.filter(({ along }) => along <= radius).length);
  const pick = (array, read) => array.from(found, read);
  const cover = pick(Uint8Array, ({ covered }) => 255 * covered);
  return { dx: pick(Int16Array, ({ x }) => x), dy: pick(Int16Array, ({ y }) => y), cover, reach: farthest, ends };
}
