/** Records pictures as an animated GIF, which every browser can make and every program shows. */

import { compressPixels } from "conflict-replay/gif_pixels.js";
import { Palette } from "conflict-replay/palette.js";

const CLEAR = 255; // the colour number for what stays as it was
const BITS = 8;

export class GifRecorder {
  static title = "GIF";
  static extension = "gif";
  static width = 960; // pixels to aim at

  static async isPossible() {
    return true;
  }

  #parts = [];
  #last = null; // colour numbers of the picture before

  /** Begin with a picture that has all the colours there will be. */
  async begin(canvas) {
    Object.assign(this, { width: canvas.width, height: canvas.height });
    this.palette = new Palette(readPixels(canvas));
    this.#parts.push(text("GIF89a"), words(this.width, this.height), Uint8Array.of(0xf0 | (BITS - 1), 0, 0), this.palette.colours);
    this.#parts.push(Uint8Array.of(0x21, 0xff, 11), text("NETSCAPE2.0"), Uint8Array.of(3, 1, 0, 0, 0)); // plays again and again
  }

  /** Add a picture that is seen for so many milliseconds: of what changed, the smallest rectangle. */
  async add(canvas, ms) {
    const numbers = this.palette.number(readPixels(canvas));
    const box = this.#last ? findChange(this.#last, numbers, this.width) : { x: 0, y: 0, width: this.width, height: this.height };
    const delay = Math.max(2, Math.round(ms / 10));
    this.#parts.push(Uint8Array.of(0x21, 0xf9, 4, this.#last ? 5 : 4), words(delay), Uint8Array.of(CLEAR, 0));
    this.#parts.push(Uint8Array.of(0x2c), words(box.x, box.y, box.width, box.height), Uint8Array.of(0, BITS));
    this.#parts.push(...compressPixels(cut(numbers, this.#last, box, this.width), BITS));
    this.#last = numbers;
  }

  async finish() {
    return new Blob([...this.#parts, Uint8Array.of(0x3b)], { type: "image/gif" });
  }

  cancel() {
    this.#parts = [];
  }
}

function readPixels(canvas) {
  return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
}

/** The rectangle in which two pictures differ; a single pixel where they do not. */
function findChange(last, numbers, width) {
  const height = numbers.length / width;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (last[at] === numbers[at]) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? { x: 0, y: 0, width: 1, height: 1 } : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** The colour numbers of a rectangle, clear where nothing changed. */
function cut(numbers, last, box, stride) {
  const inside = new Uint8Array(box.width * box.height);
  for (let y = 0, to = 0; y < box.height; y++) {
    for (let x = 0, at = (box.y + y) * stride + box.x; x < box.width; x++, at++, to++) {
      inside[to] = last && last[at] === numbers[at] ? CLEAR : numbers[at];
    }
  }
  return inside;
}

function words(...numbers) {
  return Uint8Array.from(numbers.flatMap((number) => [number & 255, number >> 8]));
}

function text(letters) {
  return new TextEncoder().encode(letters);
}
