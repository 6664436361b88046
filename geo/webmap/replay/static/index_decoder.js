/** Opens an index as it travels. Its wire format is described in geo/layers/index_format.py. */

import { Killed } from "conflict-replay/killed.js";
import { TimeIndex } from "conflict-replay/time_index.js";

const MAGIC = "CRTI";

/** Open a gzip stream of bytes (ArrayBuffer or Uint8Array). */
async function inflate(bytes) {
  const { writable, readable } = new DecompressionStream("gzip");
  const [parts] = await Promise.all([readAll(readable), writeAll(writable, bytes)]);
  return join(parts);
}

async function writeAll(writable, bytes) {
  const writer = writable.getWriter();
  await writer.write(bytes);
  await writer.close();
}

async function readAll(readable) {
  const reader = readable.getReader();
  const parts = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts;
}

function join(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Reads planes of bytes, one after the other: first all the lowest bytes of the numbers, then the next. */
class PlaneReader {
  constructor(bytes, offset) {
    this.bytes = bytes;
    this.offset = offset;
  }

  /** The next plane as it stands. */
  readPlane(count) {
    this.offset += count;
    return this.bytes.subarray(this.offset - count, this.offset);
  }

  read(count, width) {
    const numbers = new Uint32Array(count);
    for (let shift = 0; shift < 8 * width; shift += 8) {
      const plane = this.readPlane(count);
      for (let i = 0; i < count; i++) numbers[i] |= plane[i] << shift;
    }
    return numbers;
  }
}

/** Groups of days: `offsets[g]` to `offsets[g + 1]` are the values of group g in `starts` and in `ends`. */
function readBlock(reader, { groups, values }) {
  const keys = reader.read(groups, 4);
  const types = reader.readPlane(groups).slice();
  const counts = reader.read(groups, 4);
  const offsets = new Uint32Array(groups + 1);
  for (let g = 0, key = 0; g < groups; g++) {
    key += keys[g];
    keys[g] = key;
    offsets[g + 1] = offsets[g] + counts[g];
  }
  return { keys, types, offsets, ...readDays(reader, offsets, values) };
}

/** The days of all groups, straight from their planes: there may be millions. */
function readDays(reader, offsets, values) {
  const [stepLow, stepHigh, lengthLow, lengthHigh] = [0, 1, 2, 3].map(() => reader.readPlane(values));
  const starts = new Uint16Array(values);
  const ends = new Uint16Array(values);
  for (let g = 0; g < offsets.length - 1; g++) {
    const to = offsets[g + 1];
    for (let i = offsets[g], start = 0; i < to; i++) {
      start += stepLow[i] | (stepHigh[i] << 8);
      starts[i] = start;
      ends[i] = start + (lengthLow[i] | (lengthHigh[i] << 8)) + 1;
    }
  }
  return { starts, ends };
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
