/**
 * How symbols fly while the map zooms. Their places move as the land below does, but the symbols keep their size;
 * those that open fly out of the one they lay in, those that merge fly into the one they will lie in.
 */

const MS = 250; // as Leaflet's own style has it for what it scales

export class ZoomFlight {
  #frame = 0;
  #begun = null;

  /** `layer` is the layer of incidents, which stands still until it is told to repaint. */
  constructor(layer, zoom, center) {
    this.layer = layer;
    const [now, then] = [layer.mergeAt(layer.zoom), layer.mergeAt(zoom)];
    const opening = zoom > layer.zoom;
    this.references = [layer.referenceOf(now.heaviest), layer.referenceOf(then.heaviest)];
    this.from = (opening ? then : now).cells.map((cell) => shift(opening ? parentOf(cell, now) : cell, layer.offset));
    const origin = layer._map._getNewPixelOrigin(center, zoom).add(layer.topLeft);
    this.to = (opening ? then : now).cells.map((cell) => shift(opening ? cell : parentOf(cell, then), origin));
    this.share = 0;
    layer.take(opening ? then : now);
  }

  start() {
    this.#frame = requestAnimationFrame((time) => this.#fly(time));
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }

  /** Where a cell is just now, in pixels of the canvas. */
  x(cell) {
    return this.from[cell].x + (this.to[cell].x - this.from[cell].x) * this.share;
  }

  y(cell) {
    return this.from[cell].y + (this.to[cell].y - this.from[cell].y) * this.share;
  }

  get reference() {
    return this.references[0] + (this.references[1] - this.references[0]) * this.share;
  }

  #fly(time) {
    this.#begun ??= time;
    this.share = easeOut(Math.min(1, (time - this.#begun) / MS));
    this.layer.repaint();
    if (this.share < 1) this.start();
  }
}

/** The cell of another zoom that holds a cell's weightiest place. */
function parentOf(cell, { cells, cellOfPlace }) {
  return cells[cellOfPlace[cell.places[0]]];
}

function shift({ x, y }, origin) {
  return { x: x - origin.x, y: y - origin.y };
}

/** cubic-bezier(0, 0, .25, 1), by which Leaflet's style moves what it scales: solved for the time by halving. */
function easeOut(time) {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (0.75 * (1 - t) * t * t + t * t * t < time) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return 3 * (1 - t) * t * t + t * t * t;
}
