/** The few colours that a GIF may have, chosen from a picture. */

const BITS = 6; // of each part of a colour that a bin keeps
const BINS = 1 << (3 * BITS);
const MOST = 255; // one number is left for what is clear

export class Palette {
  #numbers = new Int16Array(BINS).fill(-1); // by bin; found when a colour of it first occurs

  /** Choose the most frequent colours of some pixels (red, green, blue, alpha); number 255 stays free. */
  constructor(pixels) {
    const sums = sumBins(pixels);
    const bins = [...sums.count.keys()].filter((bin) => sums.count[bin]).sort((a, b) => sums.count[b] - sums.count[a]);
    this.chosen = bins.slice(0, MOST).map((bin) => sums.of(bin));
    this.colours = new Uint8Array(256 * 3);
    this.chosen.forEach((colour, number) => {
      this.colours.set(colour, number * 3);
      this.#numbers[bins[number]] = number;
    });
  }

  /** The number of each pixel's colour, or of the nearest one. */
  number(pixels) {
    const numbers = new Uint8Array(pixels.length / 4);
    for (let at = 0, i = 0; at < numbers.length; at++, i += 4) {
      const bin = binOf(pixels[i], pixels[i + 1], pixels[i + 2]);
      let number = this.#numbers[bin];
      if (number < 0) number = this.#numbers[bin] = this.#findNearest(pixels[i], pixels[i + 1], pixels[i + 2]);
      numbers[at] = number;
    }
    return numbers;
  }

  #findNearest(red, green, blue) {
    let [best, nearest] = [0, Infinity];
    this.chosen.forEach(([r, g, b], number) => {
      const distance = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2;
      if (distance < nearest) [best, nearest] = [number, distance];
    });
    return best;
  }
}

function binOf(red, green, blue) {
  const rest = 8 - BITS;
  return ((red >> rest) << (2 * BITS)) | ((green >> rest) << BITS) | (blue >> rest);
}

/** How many pixels lie in each bin, and their mean colour. */
function sumBins(pixels) {
  const count = new Uint32Array(BINS);
  const sums = [0, 1, 2].map(() => new Float64Array(BINS));
  for (let i = 0; i < pixels.length; i += 4) {
    const bin = binOf(pixels[i], pixels[i + 1], pixels[i + 2]);
    count[bin] += 1;
    for (let part = 0; part < 3; part++) sums[part][bin] += pixels[i + part];
  }
  return { count, of: (bin) => sums.map((sum) => Math.round(sum[bin] / count[bin])) };
}
