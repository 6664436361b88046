/**
 * A film file: pictures that a VideoEncoder has encoded, with their times, as WebM.
 *
 * WebM is a tree of elements (EBML, RFC 8794; Matroska, RFC 9559): id, size, content. All sizes are written in eight
 * bytes, so that a place in the file can be told before it is written. The file says how long it is and where its key
 * pictures lie, so that players can jump in it.
 */

const ID = {
  ebml: 0x1a45dfa3, version: 0x4286, readVersion: 0x42f7, longestId: 0x42f2, longestSize: 0x42f3, docType: 0x4282, docVersion: 0x4287, docReadVersion: 0x4285,
  segment: 0x18538067, seekHead: 0x114d9b74, seek: 0x4dbb, seekId: 0x53ab, seekPosition: 0x53ac,
  info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489, muxer: 0x4d80, writer: 0x5741,
  tracks: 0x1654ae6b, track: 0xae, number: 0xd7, uid: 0x73c5, lacing: 0x9c, kind: 0x83, codec: 0x86, video: 0xe0, width: 0xb0, height: 0xba,
  cluster: 0x1f43b675, time: 0xe7, block: 0xa3, cues: 0x1c53bb6b, cue: 0xbb, cueTime: 0xb3, cueTrack: 0xb7, cueWhere: 0xf1, cuePosition: 0xf7,
};
const PROGRAM = "Conflict Replay";
const NANOSECONDS = 1_000_000; // in a unit of time: a millisecond

export class WebmFile {
  #clusters = []; // { ms, blocks } from one key picture to the next

  /** `codec` is "V_VP9" or "V_VP8". */
  constructor({ width, height, codec }) {
    Object.assign(this, { width, height, codec });
  }

  /** Add an encoded picture that is shown from `ms` on; the first is a key picture. */
  add(bytes, ms, key) {
    if (key) this.#clusters.push({ ms, blocks: [] });
    const cluster = this.#clusters.at(-1);
    cluster.blocks.push(element(ID.block, Uint8Array.of(0x81), number(ms - cluster.ms, 2), Uint8Array.of(key ? 0x80 : 0), bytes));
  }

  /** The whole file, `ms` long. */
  finish(ms) {
    const info = element(ID.info, whole(ID.scale, NANOSECONDS), real(ID.duration, ms), text(ID.muxer, PROGRAM), text(ID.writer, PROGRAM));
    const clusters = this.#clusters.map(({ ms: begin, blocks }) => element(ID.cluster, whole(ID.time, begin), ...blocks));
    const tracks = this.#describeTrack();
    const before = makeSeekHead(0, 0, 0).length; // as long whatever it says
    let at = before + info.length + tracks.length;
    const cues = clusters.map((cluster, i) => {
      const cue = makeCue(this.#clusters[i].ms, at);
      at += cluster.length;
      return cue;
    });
    const segment = element(ID.segment, makeSeekHead(before, before + info.length, at), info, tracks, ...clusters, element(ID.cues, ...cues));
    return new Blob([...makeHead().parts, ...segment.parts], { type: "video/webm" });
  }

  #describeTrack() {
    const video = element(ID.video, whole(ID.width, this.width), whole(ID.height, this.height));
    return element(ID.tracks, element(ID.track,
      whole(ID.number, 1), whole(ID.uid, 1), whole(ID.lacing, 0), whole(ID.kind, 1), text(ID.codec, this.codec), video));
  }
}

function makeHead() {
  return element(ID.ebml, whole(ID.version, 1), whole(ID.readVersion, 1), whole(ID.longestId, 4), whole(ID.longestSize, 8),
    text(ID.docType, "webm"), whole(ID.docVersion, 4), whole(ID.docReadVersion, 2));
}

/** Where the parts lie, in bytes from the begin of the segment's content. */
function makeSeekHead(info, tracks, cues) {
  const seeks = [[ID.info, info], [ID.tracks, tracks], [ID.cues, cues]].map(([id, at]) =>
    element(ID.seek, element(ID.seekId, idBytes(id)), whole(ID.seekPosition, at)));
  return element(ID.seekHead, ...seeks);
}

function makeCue(ms, at) {
  return element(ID.cue, whole(ID.cueTime, ms), element(ID.cueWhere, whole(ID.cueTrack, 1), whole(ID.cuePosition, at)));
}

/** An element of bytes and other elements: its parts in order, and how long it is with its head. */
function element(id, ...content) {
  const inner = content.flatMap((part) => part.parts ?? [part]);
  const size = inner.reduce((sum, part) => sum + part.length, 0);
  const head = idBytes(id);
  const sized = number(size, 8);
  sized[0] = 0x01; // that the size has eight bytes
  return { parts: [head, sized, ...inner], length: head.length + 8 + size };
}

function whole(id, value) {
  return element(id, number(value, 8));
}

function real(id, value) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return element(id, bytes);
}

function text(id, value) {
  return element(id, new TextEncoder().encode(value));
}

function idBytes(id) {
  return number(id, Math.ceil((32 - Math.clz32(id)) / 8));
}

/** A whole number in so many bytes, the highest first. */
function number(value, length) {
  const bytes = new Uint8Array(length);
  for (let at = length - 1, rest = value; at >= 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return bytes;
}
