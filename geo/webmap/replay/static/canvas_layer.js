/** The incidents of the window on one canvas: one symbol a cell of places, and the border line. */

import { CanvasPane } from "conflict-replay/canvas_pane.js";
import { mergePlaces, sumByCell } from "conflict-replay/cells.js";
import { drawMark, drawSymbol, radiusOf } from "conflict-replay/symbols.js";
import { drawBorder, findFreePoint, isNearLine } from "conflict-replay/border_line.js";

const PULSE_MS = 700;
const NAMED = 30; // cells, the weightiest, that names on the map keep clear of
const SAID = 40; // symbols that are told in words
const REACH = 4; // pixels beyond a symbol that still count as on it
const HEADROOM = 2.5; // how many times the average a busy window of the same length may hold

export const IncidentLayer = CanvasPane.extend({
  initialize(theme, eventTypes, border) {
    CanvasPane.prototype.initialize.call(this, "cr-incidents");
    this.theme = theme;
    this.eventTypes = eventTypes;
    this.border = border; // [latitude, longitude] pairs, or []
    this.symbols = [];
    this.ringed = [];
    this.pulses = null;
    this.stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
  },

  /** Take over a new index; `totals` has the incidents of each place over all days. */
  setIndex(index, totals) {
    this.index = index;
    this.totals = totals;
    this.counts = null;
    if (!this._map) return;
    this.merge();
    this.moved();
  },

  /** Draw these counts; `share` is the window's length over that of the whole index, `ringed` are ids of places. */
  draw(counts, share, ringed) {
    Object.assign(this, { counts, share, ringed });
    this.repaint();
  },

  /** Mark for a moment the places where something is new; `counts` by place. */
  pulse(counts) {
    if (this.stillness.matches || !this.cells) return;
    const cells = new Set();
    for (let i = 0; i < counts.length; i++) if (counts[i] && this.cellOfPlace[i] >= 0) cells.add(this.cellOfPlace[i]);
    if (cells.size === 0) return;
    this.pulses = { cells, since: performance.now() };
    requestAnimationFrame(() => this.animatePulse());
  },

  animatePulse() {
    if (!this.pulses || !this._map) return;
    if (performance.now() - this.pulses.since > PULSE_MS) this.pulses = null;
    else requestAnimationFrame(() => this.animatePulse());
    this.repaint();
  },

  moved() {
    this.line = this.border.map(([latitude, longitude]) => this.place(latitude, longitude));
    if (this.index && this.mergedZoom !== this.zoom) this.merge();
    if (this.cells) this.borderPoint = findFreePoint(this.line, this.cells.filter((cell) => cell.kind !== "border").map((cell) => this.toCanvas(cell)));
  },

  toCanvas({ x, y }) {
    return { x: x - this.offset.x, y: y - this.offset.y };
  },

  merge() {
    const { cells, cellOfPlace } = mergePlaces(this.index.places, this.totals, (latitude, longitude) =>
      this._map.project([latitude, longitude], this.zoom),
    );
    Object.assign(this, { cells, cellOfPlace, mergedZoom: this.zoom });
    const weights = cells.map((cell) => cell.places.reduce((sum, place) => sum + this.totals[place], 0));
    this.heaviest = Math.max(1, ...weights);
    this.onMerge?.(cells.slice(0, NAMED).filter((cell) => cell.kind !== "border"));
  },

  /** The count that has the largest symbol; it follows the window's length, not its place, so sizes hold still. */
  reference() {
    return Math.max(8, this.heaviest * Math.min(1, HEADROOM * this.share));
  },

  paint(context) {
    if (!this.counts) return;
    this.symbols = this.collectSymbols();
    const border = this.symbols.find((symbol) => symbol.kind === "border");
    if (border) drawBorder(context, this.line, border, this.theme);
    for (const symbol of this.symbols) drawSymbol(context, symbol, this.theme);
    this.paintMarks(context);
  },

  paintMarks(context) {
    for (const symbol of this.symbols) {
      if (this.isRinged(symbol)) drawMark(context, symbol, this.theme.colours.selected);
    }
    if (!this.pulses) return;
    const age = (performance.now() - this.pulses.since) / PULSE_MS;
    if (age >= 1) return;
    for (const symbol of this.symbols) {
      if (this.pulses.cells.has(symbol.cell)) drawMark(context, symbol, this.theme.colours.accent, age);
    }
  },

  isRinged(symbol) {
    if (this.ringed.length === 0) return false;
    return this.cells[symbol.cell].places.some((place) => this.ringed.includes(this.index.places[place].id));
  },

  /** What is to be drawn, the border and hollow symbols first, the largest below the smaller ones. */
  collectSymbols() {
    const { cells, cellOfPlace, index, counts } = this;
    const precise = sumByCell(counts.precise, cellOfPlace, cells.length, index.typeCount);
    const imprecise = sumByCell(counts.imprecise, cellOfPlace, cells.length, index.typeCount);
    const symbols = [];
    for (let cell = 0; cell < cells.length; cell++) {
      const symbol = this.makeSymbol(cell, precise, imprecise);
      if (symbol) symbols.push(symbol);
    }
    const order = { border: 0, country: 1, coarse: 2, point: 3 };
    return symbols.sort((a, b) => order[a.kind] - order[b.kind] || b.radius - a.radius || a.cell - b.cell);
  },

  makeSymbol(cell, precise, imprecise) {
    const { typeCount } = this.index;
    const parts = [];
    let total = 0;
    for (let type = 0, i = cell * typeCount; type < typeCount; type++, i++) {
      const count = precise[i] + imprecise[i];
      if (count === 0) continue;
      total += count;
      parts.push({ type: this.eventTypes[type], precise: precise[i], imprecise: imprecise[i] });
    }
    if (total === 0) return null;
    const { kind } = this.cells[cell];
    if (kind === "border" && this.line.length === 0) return null;
    const point = kind === "border" ? this.borderPoint : this.toCanvas(this.cells[cell]);
    const radius = radiusOf(total, this.reference());
    const { x: width, y: height } = this.size;
    const outside = point.x < -radius || point.y < -radius || point.x > width + radius || point.y > height + radius;
    return outside && kind !== "border" ? null : { cell, kind, parts, total, radius, x: point.x, y: point.y };
  },

  /** Say in words what is drawn, for those who cannot see it; most first. */
  describe() {
    const name = ({ cell }) => this.cells[cell].places.map((place) => this.index.places[place].name).join(" with ");
    const said = [...this.symbols].sort((a, b) => b.total - a.total).slice(0, SAID).map((symbol) => `${name(symbol)}: ${symbol.total}`);
    const rest = this.symbols.length - said.length;
    const text = said.length ? said.join("; ") + (rest > 0 ? `; and ${rest} more` : "") : "none";
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", `Incidents on the map: ${text}`);
  },

  /** The places under a point of the map's container: the symbol with its places and its latLng, or null. */
  find(containerPoint) {
    const point = this._map.containerPointToLayerPoint(containerPoint).subtract(this.topLeft);
    const on = ({ x, y, radius }) => Math.hypot(x - point.x, y - point.y) <= radius + REACH;
    const border = (symbol) => symbol.kind === "border" && isNearLine(this.line, point, REACH + 2);
    const symbol = this.symbols.findLast(on) ?? this.symbols.find(border);
    if (!symbol) return null;
    const corner = this._map.layerPointToLatLng(this.topLeft.add([symbol.x, symbol.y]));
    return { ...symbol, places: this.cells[symbol.cell].places, latLng: corner };
  },
});
