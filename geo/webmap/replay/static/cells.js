/** Places that would overlap on the screen are drawn as one symbol; zooming in opens them. */

import { LARGEST } from "conflict-replay/symbols.js";

const GAP = 30; // pixels between the middles of two symbols
const FEW = 30; // cells that are no crowd
const COLUMNS = 2 ** 21; // of the grid that finds neighbours; the world has fewer at any zoom
const KINDS = { admin1: "coarse", country: "country", border: "border" };
const RANKS = { country: 1, coarse: 2, point: 3 };

/** How a place may be drawn: at its point, hollow where only a province or a country is known, or along the border. */
export function kindOf(place) {
  return KINDS[place.precision] ?? "point";
}

/** Merges the places of one index for any zoom; what does not depend on the zoom is worked out once. */
export class Merger {
  #merged = new Map();

  /** `project` turns (latitude, longitude) into pixels of zoom 0; `weights` has one number a place. */
  constructor(places, weights, project) {
    this.weights = weights;
    this.kinds = places.map(kindOf);
    this.xs = new Float64Array(places.length);
    this.ys = new Float64Array(places.length);
    const drawn = places.map((_, i) => i).filter((i) => this.kinds[i] === "border" || places[i].latitude !== null);
    for (const i of drawn) {
      if (this.kinds[i] === "border") continue;
      const { x, y } = project(places[i].latitude, places[i].longitude);
      [this.xs[i], this.ys[i]] = [x, y];
    }
    this.order = drawn.sort((a, b) => weights[b] - weights[a] || a - b);
  }

  /**
   * Merge for a zoom whose pixels are `scale` times as many as those of zoom 0: { cells, cellOfPlace, heaviest }, the last as `crowding` has it. The
   * grouping depends on the zoom alone, never on the window, so that no symbol jumps while time runs; the weightiest
   * place of a cell gives it its point and name, and stands first in it.
   */
  merge(scale) {
    const known = this.#merged.get(scale);
    if (known) return known;
    if (this.#merged.size >= 4) this.#merged.clear(); // a pinch goes through many zooms
    const merged = this.#merge(scale);
    this.#merged.set(scale, merged);
    return merged;
  }

  #merge(scale) {
    const { xs, ys, kinds, weights, order } = this;
    const cells = [];
    const cellOfPlace = new Int32Array(xs.length).fill(-1);
    const grid = new Map();
    let [border, heaviest] = [-1, 1];
    for (const i of order) {
      const kind = kinds[i];
      const [x, y] = [xs[i] * scale, ys[i] * scale];
      let cell = kind === "border" ? border : findNear(grid, cells, kind, x, y);
      if (cell < 0) {
        cell = cells.push({ kind, x, y, places: [], weight: 0 }) - 1;
        if (kind === "border") border = cell;
        else addTo(grid, cell, keyOf(kind, Math.floor(x / GAP), Math.floor(y / GAP)));
      }
      cells[cell].places.push(i);
      cells[cell].weight += weights[i];
      heaviest = Math.max(heaviest, cells[cell].weight);
      cellOfPlace[i] = cell;
    }
    return { cells, cellOfPlace, heaviest: heaviest * crowding(cells) };
  }
}

/**
 * How many times the heaviest cell's count the largest symbol must stand for, so that symbols leave each other room
 * where cells lie close on all sides; 1 where they lie far apart.
 */
function crowding(cells) {
  const drawn = cells.filter(({ kind }) => kind !== "border");
  const spread = (axis) => Math.max(...drawn.map((cell) => cell[axis])) - Math.min(...drawn.map((cell) => cell[axis]));
  const apart = drawn.length < FEW ? Infinity : Math.sqrt((spread("x") * spread("y")) / drawn.length);
  return Math.min(4, Math.max(1, (LARGEST / (apart / 2)) ** 2));
}

function keyOf(kind, column, row) {
  return (RANKS[kind] * COLUMNS + column) * COLUMNS + row;
}

function findNear(grid, cells, kind, x, y) {
  const [column, row] = [Math.floor(x / GAP), Math.floor(y / GAP)];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const near = grid.get(keyOf(kind, column + dx, row + dy));
      if (!near) continue;
      for (const cell of near) if (Math.hypot(cells[cell].x - x, cells[cell].y - y) < GAP) return cell;
    }
  }
  return -1;
}

function addTo(grid, cell, key) {
  const near = grid.get(key);
  if (near) near.push(cell);
  else grid.set(key, [cell]);
}
