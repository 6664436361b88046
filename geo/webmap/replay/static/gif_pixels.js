/** The compression of GIF: runs of colours that came before are written as one code, of growing length (LZW). */

const CODES = 4096;

/** Compress colour numbers below 2 ** bits; answers the pieces to write, each with its length before it. */
export function compressPixels(pixels, bits) {
  const writer = new CodeWriter();
  const clear = 1 << bits;
  const known = new Uint16Array(CODES << bits); // code of a known run and the colour after it; 0: none
  let [next, length] = [clear + 2, bits + 1];
  writer.write(clear, length);
  let run = pixels[0];
  for (let i = 1; i < pixels.length; i++) {
    const key = (run << bits) | pixels[i];
    if (known[key]) {
      run = known[key];
      continue;
    }
    writer.write(run, length);
    run = pixels[i];
    if (next === CODES) {
      writer.write(clear, length);
      known.fill(0);
      [next, length] = [clear + 2, bits + 1];
      continue;
    }
    known[key] = next;
    if (next === 1 << length) length += 1;
    next += 1;
  }
  writer.write(run, length);
  writer.write(clear + 1, length);
  return writer.finish();
}

/** Writes codes of some bits, the lowest first, into pieces of at most 255 bytes. */
class CodeWriter {
  #pieces = [];
  #piece = new Uint8Array(256);
  #size = 0;
  #bits = 0;
  #held = 0;

  write(code, length) {
    this.#bits |= code << this.#held;
    this.#held += length;
    while (this.#held >= 8) this.#push();
  }

  #push() {
    this.#piece[++this.#size] = this.#bits & 255;
    this.#bits >>>= 8;
    this.#held -= 8;
    if (this.#size === 255) this.#close();
  }

  #close() {
    this.#piece[0] = this.#size;
    this.#pieces.push(this.#piece.slice(0, this.#size + 1));
    this.#size = 0;
  }

  finish() {
    if (this.#held > 0) this.#push();
    if (this.#size) this.#close();
    return [...this.#pieces, Uint8Array.of(0)];
  }
}
