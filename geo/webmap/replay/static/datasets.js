/** What tells data sets apart on the map: a small mark beside the symbols of each but the articles. */

import { svgElement } from "conflict-replay/dom.js";

const SIZE = 3.5; // pixels from a mark's middle to its edge
const EDGE = 1.25; // pixels of light around it
const ARTICLES = "articles";

/** By shape: how far a point lies inside, in units of the mark's size; negative outside. */
const SHAPES = {
  square: (x, y) => 0.85 - Math.max(Math.abs(x), Math.abs(y)),
  triangle: (x, y) => Math.min(0.9 - y, (y + 1.15 - 1.9 * Math.abs(x)) / 2.15),
  diamond: (x, y) => (1.2 - Math.abs(x) - Math.abs(y)) / Math.SQRT2,
  cross: (x, y) => Math.min(1.1 - Math.max(Math.abs(x), Math.abs(y)), 0.4 - Math.min(Math.abs(x), Math.abs(y))),
  bar: (x, y) => Math.min(0.4 - Math.abs(y), 1.1 - Math.abs(x)),
};
const NAMES = Object.keys(SHAPES);
const PATHS = {
  square: "M4 4h8v8h-8z", triangle: "M8 3l5 9.5h-10z", diamond: "M8 2.5L13.5 8 8 13.5 2.5 8z",
  cross: "M6.4 3h3.2v3.4H13v3.2H9.6V13H6.4V9.6H3V6.4h3.4z", bar: "M3 6.4h10v3.2H3z",
};

/**
 * The mark of each of some data sets, { id, name } each: a shape, or null. Articles have none, and one data set alone
 * needs none; beyond five the shapes come again, and the names beside the places tell.
 */
export function marksOf(datasets) {
  let next = 0;
  return datasets.map(({ id }) => (datasets.length < 2 || id === ARTICLES ? null : NAMES[next++ % NAMES.length]));
}

/** A mark for lists. */
export function markSample(shape) {
  const path = shape ? svgElement("path", { d: PATHS[shape] }) : svgElement("circle", { cx: 8, cy: 8, r: 1.2 });
  return svgElement("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "cr-mark", "aria-hidden": "true" }, path);
}

/** The masks of a mark (pixels.js) on a screen of a ratio: { body, edge }. */
export function makeMark(shape, ratio) {
  return { body: makeMask(SHAPES[shape], ratio, 0), edge: makeMask(SHAPES[shape], ratio, EDGE) };
}

function makeMask(inside, ratio, wider) {
  const unit = SIZE * ratio;
  const reach = Math.ceil((SIZE * 1.3 + wider) * ratio) + 1;
  const [dx, dy, cover] = [[], [], []];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const covered = Math.max(0, Math.min(1, (inside(x / unit, y / unit) * SIZE + wider) * ratio + 0.5));
      if (covered === 0) continue;
      dx.push(x);
      dy.push(y);
      cover.push(Math.round(255 * covered));
    }
  }
  return { dx: Int16Array.from(dx), dy: Int16Array.from(dy), cover: Uint8Array.from(cover), reach };
}
