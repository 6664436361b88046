/** Records pictures as a WebM film, each for as long as it is to be seen, faster or slower than it will play. */

import { WebmFile } from "conflict-replay/webm.js";

const CODECS = [["vp09.00.41.08", "V_VP9"], ["vp8", "V_VP8"]];
const BITS_A_PIXEL = 2.5; // a second: maps are lines and letters, which blur before all else
const KEY_MS = 4000; // between key pictures, to which players jump
const WAITING = 4; // pictures that may wait to be encoded

export class WebmRecorder {
  static title = "WebM film";
  static extension = "webm";
  static width = 1280; // pixels to aim at

  /** Whether this browser can; it needs a page from a file, from this machine or over https. */
  static async isPossible() {
    return (await findCodec(640, 480)) !== null;
  }

  #file = null;
  #ms = 0;
  #keyed = -Infinity;

  /** Begin with the size of a picture. */
  async begin({ width, height }) {
    const [codec, name] = await findCodec(width, height);
    this.#file = new WebmFile({ width, height, codec: name });
    this.encoder = new VideoEncoder({
      output: (chunk) => this.#keep(chunk),
      error: (error) => (this.error = error),
    });
    this.encoder.configure(configure(codec, width, height));
  }

  #keep(chunk) {
    const bytes = new Uint8Array(chunk.byteLength);
    chunk.copyTo(bytes);
    this.#file.add(bytes, Math.round(chunk.timestamp / 1000), chunk.type === "key");
  }

  /** Add a picture that is seen for so many milliseconds. */
  async add(canvas, ms) {
    const frame = new VideoFrame(canvas, { timestamp: this.#ms * 1000, duration: ms * 1000 });
    const keyFrame = this.#ms - this.#keyed >= KEY_MS;
    if (keyFrame) this.#keyed = this.#ms;
    this.encoder.encode(frame, { keyFrame });
    frame.close();
    this.#ms += ms;
    while (this.encoder.encodeQueueSize > WAITING && !this.error) await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.error) throw this.error;
  }

  async finish() {
    await this.encoder.flush();
    this.cancel();
    return this.#file.finish(this.#ms);
  }

  cancel() {
    if (this.encoder?.state !== "closed") this.encoder?.close();
  }
}

function configure(codec, width, height) {
  return { codec, width, height, bitrate: Math.round(width * height * BITS_A_PIXEL), latencyMode: "quality" };
}

/** The first codec that this browser can encode pictures of a size with; null for none. */
async function findCodec(width, height) {
  if (typeof VideoEncoder === "undefined") return null;
  for (const [codec, name] of CODECS) {
    try {
      if ((await VideoEncoder.isConfigSupported(configure(codec, width, height))).supported) return [codec, name];
    } catch {
      // a browser that does not know the codec at all
    }
  }
  return null;
}
