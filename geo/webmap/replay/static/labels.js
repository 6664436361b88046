/** Names of countries and provinces, in English or in the script of the land; of two that would collide the larger area keeps its name. */

import { CanvasPane } from "conflict-replay/canvas_pane.js";

const PROVINCES_FROM = 5; // zoom; below it the two countries are named instead
/** Pixels down from its point that a name may move out of the way; a unit's only while it stays on its land. */
const SHIFTS = { unit: [0, 22, -22], country: [0, 26, -26, 48, -48], neighbour: [0] };
const LARGER = 3; // pixels that Arabic script needs more than Latin to be as easily read

export const LabelLayer = CanvasPane.extend({
  initialize(theme, boundaries, countries) {
    CanvasPane.prototype.initialize.call(this, "cr-labels");
    this.theme = theme;
    const kindOf = (properties, kind) => (kind === "neighbour" && !properties.country ? "unit" : kind);
    const read = ({ features }, kind, size) =>
      features.map(({ properties, geometry }) => ({ ...properties, geometry, kind: kindOf(properties, kind), size }));
    const units = read(boundaries.admin1, "unit", 11).sort((a, b) => (b.area_km2 ?? 0) - (a.area_km2 ?? 0));
    const named = countries.map((country) => ({ ...country, kind: "country", size: 14 }));
    this.names = [...named, ...read(boundaries.neighbours, "neighbour", 12), ...units];
    this.shown = "english";
  },

  /** `names` is one of english, local and none. */
  show(names) {
    this.shown = names;
    this.repaint();
  },

  /** Keep clear of where symbols may stand; `points` are { x, y } in pixels of the map's zoom. */
  avoid(points) {
    this.points = points;
    this.repaint();
  },

  paint(context) {
    if (this.shown === "none") return;
    const taken = (this.points ?? []).map(({ x, y }) => makeBox(x - this.offset.x, y - this.offset.y, 13, 12));
    for (const name of this.names) {
      const hidden = this.zoom < PROVINCES_FROM ? "unit" : "country";
      if (name.kind !== hidden) this.paintName(context, name, taken);
    }
  },

  /** Whether a name that has moved to a point still stands on its own land. */
  holds({ geometry }, x, y) {
    const { lng, lat } = this._map.unproject([x + this.offset.x, y + this.offset.y], this.zoom);
    return isInside(geometry, [lng, lat]);
  },

  /** The name in the script of the land, { name, language }, where that is asked for and known. */
  localOf(name) {
    return this.shown === "local" ? name.local_names?.[0] : undefined;
  },

  textOf(name, unit) {
    return this.localOf(name)?.name ?? (unit ? name.name : name.name.toUpperCase());
  },

  /** Set font, direction and language for a name, and answer its size in pixels. */
  write(context, name, unit) {
    const local = this.localOf(name);
    const size = name.size + (local ? LARGER : 0);
    context.direction = local ? "rtl" : "ltr";
    context.lang = local?.language ?? "en"; // read by browsers that know it; it chooses among the forms of a letter
    context.letterSpacing = unit || local ? "0px" : "1.5px"; // joined letters must not be pulled apart
    context.font = `${unit ? 500 : 600} ${size}px ${this.theme.colours[local ? "font-arabic" : "font"]}`;
    return size;
  },

  paintName(context, name, taken) {
    const unit = name.kind === "unit";
    const size = this.write(context, name, unit);
    const text = this.textOf(name, unit);
    const { x, y } = this.place(name.latitude, name.longitude);
    const half = context.measureText(text).width / 2 + 3;
    const shifts = SHIFTS[name.kind].filter((shift) => shift === 0 || !unit || this.holds(name, x, y + shift));
    const boxes = shifts.map((shift) => makeBox(x, y + shift, half, size * 0.7));
    const box = boxes.find((one) => !taken.some((other) => overlaps(one, other)));
    if (!box) return;
    taken.push(box);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = this.theme.colours.halo;
    context.fillStyle = this.theme.colours.label;
    context.strokeText(text, x, box.y);
    context.fillText(text, x, box.y);
  },
});

/** Whether a point, as (longitude, latitude), lies inside a polygon: it crosses the rings an odd number of times. */
function isInside({ type, coordinates }, [longitude, latitude]) {
  let inside = false;
  for (const ring of type === "Polygon" ? coordinates : coordinates.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
      if (y1 > latitude !== y2 > latitude && longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

function makeBox(x, y, half, height) {
  return { x, y, left: x - half, right: x + half, top: y - height, bottom: y + height };
}

function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
