/** A curve with an arrow: its points, in pixels of a canvas, and how it is drawn. */

const SAMPLES = 48; // points of a curve
const BEND = 0.2; // of the distance
const LOOP = 9; // pixels of radius of a line from a symbol to itself
const HEAD = 9; // pixels of an arrow's length

/** A curve between two points that bends to the left of the way, or to the right. */
export function bendBetween(from, to, side = 1) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = side * Math.min(BEND, 70 / Math.max(1, Math.hypot(dx, dy)));
  const middle = { x: from.x + dx / 2 + dy * 2 * share, y: from.y + dy / 2 - dx * 2 * share };
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const [t, rest] = [i / SAMPLES, 1 - i / SAMPLES];
    return {
      x: rest * rest * from.x + 2 * rest * t * middle.x + t * t * to.x,
      y: rest * rest * from.y + 2 * rest * t * middle.y + t * t * to.y,
    };
  });
}

/** Leave out what lies under the symbols at both ends, unless that were all. */
export function trim(points, from, before, to, after) {
  const seen = points.filter(({ x, y }) => Math.hypot(x - from.x, y - from.y) >= before && Math.hypot(x - to.x, y - to.y) >= after);
  return seen.length > 3 ? seen : points;
}

/** A small loop at the upper right of a symbol. */
export function loopAt({ x, y }, radius) {
  const out = (radius + LOOP - 1) * Math.SQRT1_2;
  const [begin, turn] = [0.75 * Math.PI - 0.75, -2 * Math.PI + 1.5];
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const angle = begin + turn * (i / SAMPLES);
    return { x: x + out + LOOP * Math.cos(angle), y: y - out + LOOP * Math.sin(angle) };
  });
}

/** Draw { points, width, open } with an arrow at its end; open: nothing stands at its beginning. */
export function drawCurve(context, { points, width, open }, colours) {
  const end = points.at(-1);
  const before = points.findLast(({ x, y }) => Math.hypot(x - end.x, y - end.y) >= HEAD) ?? points[0];
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const neck = { x: end.x - 0.7 * HEAD * Math.cos(angle), y: end.y - 0.7 * HEAD * Math.sin(angle) };
  const shaft = [...points.filter(({ x, y }) => Math.hypot(x - end.x, y - end.y) >= HEAD), neck];
  Object.assign(context, { lineJoin: "round", lineCap: "round" });
  for (const [colour, extra] of [[colours.halo, 3], [colours.answer, 0]]) {
    strokePoints(context, shaft, colour, width + extra);
    fillHead(context, end, angle, width, colour, extra);
    if (open) drawDot(context, points[0], colour, extra, colours.surface);
  }
}

function strokePoints(context, points, colour, width) {
  context.beginPath();
  points.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
  Object.assign(context, { strokeStyle: colour, lineWidth: width });
  context.stroke();
}

function fillHead(context, { x, y }, angle, width, colour, extra) {
  const half = 0.42 * HEAD + width / 3;
  const [ax, ay] = [Math.cos(angle), Math.sin(angle)];
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x - HEAD * ax + half * ay, y - HEAD * ay - half * ax);
  context.lineTo(x - HEAD * ax - half * ay, y - HEAD * ay + half * ax);
  context.closePath();
  Object.assign(context, { fillStyle: colour, strokeStyle: colour, lineWidth: Math.max(0.5, extra) });
  context.fill();
  context.stroke();
}

/** Where the cause lies outside the window and has no symbol, its place is an open dot. */
function drawDot(context, { x, y }, colour, extra, ground) {
  context.beginPath();
  context.arc(x, y, 3.2, 0, 2 * Math.PI);
  Object.assign(context, { fillStyle: ground, strokeStyle: colour, lineWidth: 1.6 + extra });
  context.stroke();
  context.fill();
}
