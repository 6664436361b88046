/** How a trend is drawn on the land: a tint and small arrows, so that it is read without colours too. */

import { svgElement } from "conflict-replay/dom.js";

const SIDE = 16; // pixels of a sample
const TILE = { up: 16, down: 16, flat: 32 }; // what did not change is to be quiet
const ARROWS = { up: "M8 3.500 11.500 8H9v4.500H7V8H4.500z", down: "M8 12.500 4.500 8H7V3.500h2V8h2.500z", flat: "M5 7.300h6v1.400H5z" };

/** The patterns that the style sheet fills units with, for the renderer they are drawn by. */
export function makeTrendPatterns() {
  return Object.entries(ARROWS).map(([direction, path]) =>
    svgElement("pattern", { id: `cr-trend-${direction}`, width: TILE[direction], height: TILE[direction], patternUnits: "userSpaceOnUse" },
      svgElement("rect", { width: TILE[direction], height: TILE[direction], class: `cr-trend-${direction}` }),
      svgElement("path", { d: path, class: "cr-trend-arrow" })),
  );
}

/** The same as a sample for the legend. */
export function trendSample(direction) {
  const parts = [svgElement("rect", { width: SIDE, height: SIDE, rx: 2, class: `cr-trend-${direction}` })];
  if (ARROWS[direction]) parts.push(svgElement("path", { d: ARROWS[direction], class: "cr-trend-arrow" }));
  return svgElement("svg", { viewBox: `0 0 ${SIDE} ${SIDE}`, width: SIDE, height: SIDE, "aria-hidden": "true" }, ...parts);
}
