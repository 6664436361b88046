/** Boxes of plain colour for the time bar, written pixel by pixel: thousands of them in about a millisecond. */

import { colourOf } from "conflict-replay/glyphs.js";
import { Pixels, readColour } from "conflict-replay/pixels.js";

export class BarPixels {
  #colours = new Map();

  constructor(eventTypes, theme) {
    Object.assign(this, { eventTypes, theme });
    this.pixels = new Pixels();
  }

  /** Begin anew, as large as said in pixels of the page; `ratio` of the device go into one of them. */
  begin(width, height, ratio) {
    this.ratio = ratio;
    this.pixels.resize(Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio)));
    this.pixels.clear();
    this.words = this.eventTypes.map((type) => this.#colourOf(colourOf(type, this.theme.dark)));
  }

  #colourOf(css) {
    if (!this.#colours.has(css)) this.#colours.set(css, readColour(css));
    return this.#colours.get(css);
  }

  /**
   * Fill a box between two corners in the colour of a type, cut by whole pixels of the device at the end away from its
   * first corner; `cover` from 0 to 1 tells how much of what is below shows through.
   */
  fill(x0, y0, x1, y1, type, cut = 0, cover = 1) {
    const colour = (this.words[type] & 0xffffff) | (Math.round(255 * cover) << 24);
    let [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)].map((y) => Math.round(y * this.ratio));
    if (y1 < y0) top += cut;
    else bottom -= cut;
    this.#write(x0, top, x1, bottom, colour);
  }

  /** Take away what was painted between two corners. */
  clear(x0, y0, x1, y1) {
    this.#write(x0, Math.round(y0 * this.ratio), x1, Math.round(y1 * this.ratio), 0);
  }

  #write(x0, top, x1, bottom, word) {
    const { words, width, height } = this.pixels;
    const left = Math.max(0, Math.round(x0 * this.ratio));
    const right = Math.min(width, Math.max(left + 1, Math.round(x1 * this.ratio)));
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) words.fill(word, y * width + left, y * width + right);
  }

  showOn(context) {
    this.pixels.showOn(context);
  }
}
