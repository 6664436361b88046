/** Places that would overlap on the screen are drawn as one symbol; zooming in opens them. */

const GAP = 30; // pixels between the middles of two symbols
const KINDS = { admin1: "coarse", country: "country", border: "border" };

/** How a place may be drawn: at its point, hollow where only a province or a country is known, or along the border. */
export function kindOf(place) {
  return KINDS[place.precision] ?? "point";
}

/**
 * Merge places into cells for one zoom. The grouping depends on the zoom alone, never on the window,
 * so that no symbol jumps while time runs; the weightiest place of a cell gives it its point and name.
 *
 * `project` turns (latitude, longitude) into pixels of that zoom; `weights` has one number a place.
 */
export function mergePlaces(places, weights, project) {
  const order = places.map((_, i) => i).sort((a, b) => weights[b] - weights[a] || a - b);
  const cells = [];
  const cellOfPlace = new Int32Array(places.length).fill(-1);
  const grid = new Map();
  for (const i of order) {
    const place = places[i];
    const kind = kindOf(place);
    if (place.latitude === null && kind !== "border") continue;
    const point = kind === "border" ? { x: 0, y: 0 } : project(place.latitude, place.longitude);
    let cell = kind === "border" ? cells.findIndex((one) => one.kind === "border") : findNear(grid, cells, point, kind);
    if (cell < 0) {
      cell = cells.push({ kind, x: point.x, y: point.y, places: [] }) - 1;
      if (kind !== "border") addTo(grid, cell, point, kind);
    }
    cells[cell].places.push(i);
    cellOfPlace[i] = cell;
  }
  return { cells, cellOfPlace };
}

function findNear(grid, cells, point, kind) {
  const [column, row] = [Math.floor(point.x / GAP), Math.floor(point.y / GAP)];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const cell of grid.get(`${kind} ${column + dx} ${row + dy}`) ?? []) {
        if (Math.hypot(cells[cell].x - point.x, cells[cell].y - point.y) < GAP) return cell;
      }
    }
  }
  return -1;
}

function addTo(grid, cell, point, kind) {
  const key = `${kind} ${Math.floor(point.x / GAP)} ${Math.floor(point.y / GAP)}`;
  if (!grid.has(key)) grid.set(key, []);
  grid.get(key).push(cell);
}

/** Sum counts by place and type into counts by cell and type. */
export function sumByCell(counts, cellOfPlace, cellCount, typeCount) {
  const sums = new Uint32Array(cellCount * typeCount);
  for (let place = 0; place < cellOfPlace.length; place++) {
    const cell = cellOfPlace[place];
    if (cell < 0) continue;
    for (let type = 0; type < typeCount; type++) sums[cell * typeCount + type] += counts[place * typeCount + type];
  }
  return sums;
}
