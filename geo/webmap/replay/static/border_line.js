/** Incidents that are only known to lie along the border are drawn on the whole line, never on a point of it. */

import { colourOf } from "conflict-replay/glyphs.js";

const DASH = 20; // pixels

/** The line as a path, made once for a view; `line` are points in pixels of the canvas. */
export function pathOf(line) {
  const path = new Path2D();
  line.forEach(({ x, y }, i) => (i ? path.lineTo(x, y) : path.moveTo(x, y)));
  return path;
}

/**
 * Draw the line in dashes whose colours share it as the types share the incidents. The symbols above it are on the
 * canvas already, so all goes below what is there: the dashes first, then their ground.
 */
export function drawBorder(context, path, symbol, theme) {
  const slots = shareSlots(symbol);
  context.save();
  context.globalCompositeOperation = "destination-over";
  context.lineJoin = "round";
  context.globalAlpha = 0.9;
  slots.forEach((type, i) => {
    context.lineDashOffset = -i * DASH;
    strokePath(context, path, colourOf(type, theme.dark), 3.5, [DASH - 2, DASH * (slots.length - 1) + 2]);
  });
  context.globalAlpha = 1;
  strokePath(context, path, theme.colours.surface, 6, []);
  context.restore();
}

/** Up to eight slots, shared among the types by their counts; each type has at least one. */
function shareSlots({ parts, total }) {
  const slots = Math.min(8, total);
  return parts.flatMap(({ type, precise, imprecise }) =>
    Array(Math.max(1, Math.round((slots * (precise + imprecise)) / total))).fill(type),
  );
}

function strokePath(context, path, colour, width, dash) {
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}

/** A point on the middle of the line for its count, as far as can be from the symbols beside it. */
export function findFreePoint(line, others) {
  const shares = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7];
  const room = (point) => Math.min(60, ...others.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
  const points = line.length ? shares.map((share) => pointAt(line, share)) : [];
  return points.reduce((best, point) => (best && room(best) >= room(point) ? best : point), null);
}

/** The point that lies a share of the way along the line. */
function pointAt(line, share) {
  const lengths = line.slice(1).map((point, i) => Math.hypot(point.x - line[i].x, point.y - line[i].y));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (let i = 0; i < lengths.length; i++) {
    if (left <= lengths[i]) {
      const part = left / lengths[i] || 0;
      return { x: line[i].x + part * (line[i + 1].x - line[i].x), y: line[i].y + part * (line[i + 1].y - line[i].y) };
    }
    left -= lengths[i];
  }
  return line.at(-1);
}

export function isNearLine(line, point, reach) {
  return line.some((from, i) => i > 0 && distanceToSegment(line[i - 1], from, point) <= reach);
}

function distanceToSegment(a, b, point) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}
