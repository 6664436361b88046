/** Event types as the reader sees them: colour, letter and a glyph of their own. */

import { svgElement } from "conflict-replay/dom.js";

const BOX = 24;

/** Adds to each event type what drawing needs. */
export function prepareEventTypes(eventTypes) {
  return eventTypes.map((type) => ({ ...type, path: new Path2D(type.glyph) }));
}

export function colourOf(type, dark) {
  return dark ? type.colour_dark : type.colour;
}

/** Fill a type's glyph into a canvas, `size` pixels wide, around a point. */
export function drawGlyph(context, type, x, y, size, colour) {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / BOX, size / BOX);
  context.fillStyle = colour;
  context.fill(type.path, "evenodd");
  context.restore();
}

/** The badge of a type in lists: a disc for violence, a square for context, its glyph in white. */
export function badge(type, size = 20) {
  const shape =
    type.group === "context"
      ? svgElement("rect", { x: 1, y: 1, width: 30, height: 30, rx: 7 })
      : svgElement("circle", { cx: 16, cy: 16, r: 15 });
  const glyph = svgElement("path", { d: type.glyph, transform: "translate(6.4 6.4) scale(.8)", "fill-rule": "evenodd", class: "cr-badge-glyph" });
  const svg = svgElement("svg", { viewBox: "0 0 32 32", width: size, height: size, class: "cr-badge", "aria-hidden": "true" }, shape, glyph);
  svg.style.setProperty("--light", type.colour);
  svg.style.setProperty("--dark", type.colour_dark);
  return svg;
}
