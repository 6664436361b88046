/** Opens an index as it travels. Its wire format is described in geo/layers/index_format.py. */

import { Killed } from "conflict-replay/killed.js";
import { TimeIndex } from "conflict-replay/time_index.js";

const MAGIC = "CRTI";

/** Open a gzip stream of bytes (ArrayBuffer or Uint8Array). */
async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads planes of bytes, one after the other. */
class PlaneReader {
  constructor(bytes, offset) {
    this.bytes = bytes;
    this.offset = offset;
  }

  read(count, width) {
    const numbers = new Uint32Array(count);
    for (let plane = 0; plane < width; plane++) {
      const start = this.offset + plane * count;
      const shift = 8 * plane;
      for (let i = 0; i < count; i++) numbers[i] |= this.bytes[start + i] << shift;
    }
    this.offset += count * width;
    return numbers;
  }
}

/** Groups of days: `offsets[g]` to `offsets[g + 1]` are the values of group g in `starts` and in `ends`. */
function readBlock(reader, { groups, values }) {
  const keys = reader.read(groups, 4);
  const types = Uint8Array.from(reader.read(groups, 1));
  const counts = reader.read(groups, 4);
  const steps = reader.read(values, 2);
  const lengths = reader.read(values, 2);
  const offsets = new Uint32Array(groups + 1);
  const starts = new Uint16Array(values);
  const ends = new Uint16Array(values);
  for (let g = 0, key = 0; g < groups; g++) {
    key += keys[g];
    keys[g] = key;
    offsets[g + 1] = offsets[g] + counts[g];
    for (let i = offsets[g], start = 0; i < offsets[g + 1]; i++) {
      start += steps[i];
      starts[i] = start;
      ends[i] = start + lengths[i] + 1;
    }
  }
  return { keys, types, offsets, starts, ends };
}

/** Open a stream: its header, and a reader that stands at its first block. */
async function openStream(encoded) {
  const bytes = await inflate(encoded);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new Error("This is no index of incidents.");
  const length = new DataView(bytes.buffer).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  return { header, reader: new PlaneReader(bytes, 8 + length) };
}

/** Decode an index as it travels. */
export async function decodeTimeIndex(encoded) {
  const { header, reader } = await openStream(encoded);
  const blocks = {};
  for (const block of header.blocks) blocks[block.name] = readBlock(reader, block);
  return new TimeIndex(header, blocks);
}

/** Decode the killed, which travel apart. */
export async function decodeKilled(encoded) {
  const { header, reader } = await openStream(encoded);
  const [block] = header.blocks;
  const groups = readBlock(reader, block);
  return new Killed({ ...groups, weights: reader.read(block.values, 3) }, header.admin1.length);
}
