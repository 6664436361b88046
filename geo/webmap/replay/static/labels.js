/** Names of countries and provinces; where two would collide, the larger area keeps its name. */

import { CanvasPane } from "conflict-replay/canvas_pane.js";

const PROVINCES_FROM = 5.5; // zoom; below it the two countries are named instead

export const LabelLayer = CanvasPane.extend({
  initialize(theme, boundaries, countries) {
    CanvasPane.prototype.initialize.call(this, "cr-labels");
    this.theme = theme;
    const read = ({ features }, kind, size) => features.map(({ properties }) => ({ ...properties, kind, size }));
    const units = read(boundaries.admin1, "unit", 11).sort((a, b) => (b.area_km2 ?? 0) - (a.area_km2 ?? 0));
    const named = countries.map((country) => ({ ...country, kind: "country", size: 14 }));
    this.names = [...read(boundaries.neighbours, "neighbour", 12), ...named, ...units];
    this.shown = true;
  },

  show(on) {
    this.shown = on;
    this.repaint();
  },

  paint(context) {
    if (!this.shown) return;
    const taken = [];
    for (const name of this.names) {
      const hidden = this.zoom < PROVINCES_FROM ? "unit" : "country";
      if (name.kind !== hidden) this.paintName(context, name, taken);
    }
  },

  paintName(context, name, taken) {
    const { x, y } = this.place(name.latitude, name.longitude);
    const unit = name.kind === "unit";
    const text = unit ? name.name : name.name.toUpperCase();
    context.font = `${unit ? 500 : 600} ${name.size}px ${this.theme.colours.font}`;
    context.letterSpacing = unit ? "0px" : "1.5px";
    const half = context.measureText(text).width / 2 + 4;
    const box = { left: x - half, right: x + half, top: y - name.size, bottom: y + name.size };
    if (taken.some((other) => overlaps(box, other))) return;
    taken.push(box);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = this.theme.colours.halo;
    context.fillStyle = this.theme.colours.label;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  },
});

function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
