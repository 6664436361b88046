/** Numbers and glyphs as masks of pixels, drawn by the browser once for a size and laid down as often as needed. */

const OUTLINE = 2.5; // pixels of the line around a number, half of it outside

/** Draw something and read which pixels it covers: a mask, as pixels.js lays it down. */
function readMask(width, height, anchorX, anchorY, draw) {
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  draw(context);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const [dx, dy, cover] = [[], [], []];
  for (let i = 3, p = 0; i < data.length; i += 4, p++) {
    if (!data[i]) continue;
    dx.push((p % canvas.width) - anchorX);
    dy.push(Math.floor(p / canvas.width) - anchorY);
    cover.push(data[i]);
  }
  const reach = Math.max(canvas.width, canvas.height);
  return { dx: Int16Array.from(dx), dy: Int16Array.from(dy), cover: Uint8Array.from(cover), reach };
}

/** The letters of numbers in one font, at whole sizes in pixels of the screen. */
export class Letters {
  #made = new Map();

  constructor(font, ratio) {
    Object.assign(this, { font, ratio });
    this.measure = new OffscreenCanvas(1, 1).getContext("2d");
  }

  /** `size` and the letter's code make a key that costs no text. */
  find(code, size) {
    const key = size * 128 + code;
    if (!this.#made.has(key)) this.#made.set(key, this.#make(String.fromCharCode(code), size));
    return this.#made.get(key);
  }

  #make(letter, size) {
    const font = `600 ${size}px ${this.font}`;
    this.measure.font = font;
    const moves = this.measure.measureText(letter).width;
    const [anchorX, anchorY] = [size, size];
    const draw = (paint) => (context) => {
      Object.assign(context, { font, textBaseline: "middle", lineJoin: "round", lineWidth: OUTLINE * this.ratio });
      context[paint](letter, anchorX, anchorY + 0.5 * this.ratio);
    };
    const read = (paint) => readMask(moves + 2 * size, 2 * size, anchorX, anchorY, draw(paint));
    return { moves, outline: read("strokeText"), fill: read("fillText") };
  }
}

const BOX = 24; // a glyph's path lies in a square of this side

/** The glyphs of event types at whole sizes in pixels of the screen. */
export class Glyphs {
  #made = new Map();

  constructor(eventTypes) {
    this.eventTypes = eventTypes;
  }

  find(type, size) {
    const key = size * 256 + type;
    if (!this.#made.has(key)) this.#made.set(key, this.#make(type, size));
    return this.#made.get(key);
  }

  #make(type, size) {
    const half = Math.floor(size / 2);
    return readMask(size + 1, size + 1, half, half, (context) => {
      context.translate(half + 0.5 - size / 2, half + 0.5 - size / 2);
      context.scale(size / BOX, size / BOX);
      context.fill(this.eventTypes[type].path, "evenodd");
    });
  }
}
