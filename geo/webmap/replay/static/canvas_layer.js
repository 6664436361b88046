/** The incidents of the window on one canvas: one symbol a cell of places, and the border line. */

import { drawBorder, findFreePoint, isNearLine, pathOf } from "conflict-replay/border_line.js";
import { CanvasPane } from "conflict-replay/canvas_pane.js";
import { CellCounts } from "conflict-replay/cell_counts.js";
import { Merger } from "conflict-replay/cells.js";
import { marksOf } from "conflict-replay/datasets.js";
import { Pixels } from "conflict-replay/pixels.js";
import { Pulses } from "conflict-replay/pulses.js";
import { KINDS, SymbolList } from "conflict-replay/symbol_list.js";
import { HIGHEST, radiusOf, SymbolPainter } from "conflict-replay/symbols.js";
import { ZoomFlight } from "conflict-replay/zoom_flight.js";

const NAMED = 30; // cells, the weightiest, that names on the map keep clear of
const SAID = 40; // symbols that are told in words
const REACH = window.matchMedia("(pointer: coarse)").matches ? 14 : 4; // pixels beyond a symbol that still count as on it
const HEADROOM = 2.5; // how many times the average a busy window of the same length may hold
const NOTABLE = 0.12; // share of what a symbol shows that must be new for a pulse; in a long window something always is
const BORDER = KINDS.indexOf("border");

export const IncidentLayer = CanvasPane.extend({
  padding: 0, // it is painted anew while the map moves

  initialize(theme, eventTypes, border) {
    CanvasPane.prototype.initialize.call(this, "cr-incidents");
    this.theme = theme;
    this.eventTypes = eventTypes;
    this.border = border; // [latitude, longitude] pairs, or []
    this.pixels = new Pixels();
    this.painter = new SymbolPainter(theme, eventTypes);
    this.list = new SymbolList(0);
    this.cells = [];
    this.ringed = [];
    Object.defineProperty(this, "symbols", { get: () => this.listSymbols() }); // Leaflet's classes know no getters
  },

  onAdd(map) {
    this.pulses = new Pulses(map.getPane(this.paneName));
    CanvasPane.prototype.onAdd.call(this, map);
    L.DomUtil.removeClass(this.canvas, "leaflet-zoom-animated"); // it flies by itself, see animateZoom
  },

  /** It changes with each frame: its pixels go straight to the canvas. */
  addContext() {
    this.context = this.canvas.getContext("2d");
  },

  getEvents() {
    return { ...CanvasPane.prototype.getEvents.call(this), move: this.follow };
  },

  /** Take over a new index; `totals` has the incidents of each place over all days. */
  setIndex(index, totals) {
    this.index = index;
    this.counts = null;
    const marks = marksOf(index.datasets);
    this.marks = marks.some(Boolean) ? index.places.map(({ dataset }) => marks[dataset] ?? null) : null; // by place
    this.merger = new Merger(index.places, totals, (latitude, longitude) => this._map.project([latitude, longitude], 0));
    this.mergedZoom = null;
    if (this._map) this.moved();
  },

  /**
   * Draw the counts of a window (window_counter.js); `share` is the window's length over that of the whole index,
   * `ringed` are ids of places.
   */
  draw(counts, share, ringed) {
    const same = counts === this.counts && share === this.share && ringed.join() === this.ringed.join();
    Object.assign(this, { counts, share, ringed });
    if (this.sum() || !same) this.repaint();
  },

  /** Mark for a moment the places where much is new since the last frame. */
  pulse() {
    if (!this.sums || this.pulses.stillness.matches) return;
    const { list, sums, ratio, topLeft } = this;
    const fresh = sums.sumFresh(this.counts);
    const notable = (cell) => fresh[cell] > 0 && fresh[cell] >= NOTABLE * sums.totals[cell];
    const found = [];
    for (let i = 0; i < list.length; i++) if (notable(list.cells[i])) found.push(i);
    found.sort((a, b) => fresh[list.cells[b]] - fresh[list.cells[a]]);
    this.pulses.show(found.map((i) => ({
      x: topLeft.x + list.xs[i] / ratio,
      y: topLeft.y + list.ys[i] / ratio,
      radius: list.levels[i] / 2 / ratio,
    })));
  },

  /** The map is dragged: the canvas stays on the view, the symbols move. */
  follow() {
    if (this.flight || this._map.getZoom() !== this.zoom) return;
    this.topLeft = this._map.containerPointToLayerPoint([0, 0]).round();
    this.corner = this._map.layerPointToLatLng(this.topLeft);
    this.offset = this._map.getPixelOrigin().add(this.topLeft);
    L.DomUtil.setPosition(this.canvas, this.topLeft);
    this.placeLine();
    this.repaint();
  },

  moved() {
    this.flight?.stop();
    this.flight = null;
    if (this.merger && this.mergedZoom !== this.zoom) this.merge();
    this.placeLine();
  },

  placeLine() {
    this.line = this.border.map(([latitude, longitude]) => this.place(latitude, longitude));
    this.path = pathOf(this.line);
    const others = this.cells.filter((cell) => cell.kind !== "border");
    this.borderPoint = findFreePoint(this.line, others.map(({ x, y }) => ({ x: x - this.offset.x, y: y - this.offset.y })));
  },

  merge() {
    this.take(this.mergeAt(this.zoom));
    this.mergedZoom = this.zoom;
    this.onMerge?.(this.cells.slice(0, NAMED).filter((cell) => cell.kind !== "border"));
  },

  mergeAt(zoom) {
    const { crs } = this._map.options;
    return this.merger.merge(crs.scale(zoom) / crs.scale(0));
  },

  /** Draw these cells from now on. */
  take({ cells, cellOfPlace, heaviest }) {
    if (cells === this.cells) return;
    Object.assign(this, { cells, cellOfPlace, heaviest });
    this.sums = new CellCounts(cells.length, cellOfPlace, this.index.typeCount);
    this.kinds = Uint8Array.from(cells, ({ kind }) => KINDS.indexOf(kind));
    this.list = new SymbolList(cells.length);
    this.sum();
  },

  /** Sum up the counts by cell; answers whether they changed. */
  sum() {
    return Boolean(this.counts && this.sums?.sum(this.counts));
  },

  /** The map begins to zoom: the symbols fly to where they will stand, as large as they are. */
  animateZoom({ zoom, center }) {
    if (!this.counts) return;
    this.pulses.clear();
    this.flight?.stop();
    this.flight = new ZoomFlight(this, zoom, center);
    this.flight.start();
  },

  /** The count that has the largest symbol; it follows the window's length, not its place, so sizes hold still. */
  reference() {
    return this.flight?.reference ?? this.referenceOf(this.heaviest);
  },

  referenceOf(heaviest) {
    return Math.max(8, heaviest * Math.min(1, HEADROOM * this.share));
  },

  repaint() {
    const { pixels, painter, canvas, context } = this;
    pixels.resize(canvas.width, canvas.height);
    pixels.clear();
    if (this.counts) {
      painter.prepare(this.ratio);
      this.collect();
      for (let rank = 0; rank < this.list.length; rank++) this.paintSymbol(this.list.order[rank]);
      this.paintMarks();
    }
    pixels.showOn(context);
    if (this.counts) this.paintBorder();
  },

  paintSymbol(i) {
    const { list, sums, painter, pixels } = this;
    const cell = list.cells[i];
    const kind = list.kinds[i] === BORDER ? "coarse" : KINDS[list.kinds[i]];
    const at = cell * this.index.typeCount;
    painter.paint(pixels, kind, list.levels[i], list.xs[i], list.ys[i], sums.totals[cell], sums.precise, sums.imprecise, at);
    if (this.marks) painter.paintDatasets(pixels, list.levels[i], list.xs[i], list.ys[i], this.shapesOf(cell));
  },

  /** The marks of the data sets that tell of something in a cell in this window; no place of others is looked at. */
  shapesOf(cell) {
    const found = [];
    for (const place of this.cells[cell].places) {
      const shape = this.marks[place];
      if (shape && !found.includes(shape) && this.tells(place)) found.push(shape);
    }
    return found;
  },

  tells(place) {
    const { typeCount } = this.index;
    const { precise, imprecise, enabled } = this.counts;
    for (let type = 0, i = place * typeCount; type < typeCount; type++, i++) {
      if (enabled[type] && precise[i] + imprecise[i] > 0) return true;
    }
    return false;
  },

  paintMarks() {
    const { list } = this;
    if (this.ringed.length === 0) return;
    for (let i = 0; i < list.length; i++) {
      if (this.isRinged(list.cells[i])) this.painter.paintMark(this.pixels, list.levels[i], list.xs[i], list.ys[i]);
    }
  },

  isRinged(cell) {
    return this.cells[cell].places.some((place) => this.ringed.includes(this.index.places[place].id));
  },

  /** The line goes below the symbols, which are there already. */
  paintBorder() {
    const cell = this.kinds.indexOf(BORDER);
    if (cell < 0 || this.sums.totals[cell] === 0 || this.flight) return;
    const { context, ratio } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawBorder(context, this.path, { parts: this.partsOf(cell), total: this.sums.totals[cell] }, this.theme);
  },

  /** List what is to be drawn, the border and hollow symbols first, the largest below the smaller ones. */
  collect() {
    const { list, sums, cells, kinds, painter, flight } = this;
    const { width, height } = this.canvas;
    const reference = this.reference();
    list.clear();
    for (let cell = 0; cell < cells.length; cell++) {
      if (sums.totals[cell] === 0) continue;
      const border = kinds[cell] === BORDER;
      if (border && (this.line.length === 0 || flight)) continue;
      const level = painter.levelOf(radiusOf(sums.totals[cell], reference));
      const x = Math.round((border ? this.borderPoint.x : flight ? flight.x(cell) : cells[cell].x - this.offset.x) * this.ratio);
      const y = Math.round((border ? this.borderPoint.y : flight ? flight.y(cell) : cells[cell].y - this.offset.y) * this.ratio);
      const outside = x < -level || y < -level || x > width + level || y > height + level;
      if (border || !outside) list.add(cell, kinds[cell], level, x, y);
    }
    list.sort(painter.levelOf(HIGHEST));
  },

  /** What is drawn, the lowest first: { cell, kind, parts, total, radius, x, y } each, in pixels of the canvas. */
  listSymbols() {
    return Array.from({ length: this.list.length }, (_, rank) => this.symbolAt(this.list.order[rank]));
  },

  symbolAt(i) {
    const { list, ratio, sums } = this;
    const cell = list.cells[i];
    const [x, y, radius] = [list.xs[i] / ratio, list.ys[i] / ratio, list.levels[i] / 2 / ratio];
    return { cell, kind: this.cells[cell].kind, parts: this.partsOf(cell), total: sums.totals[cell], radius, x, y };
  },

  /** The types of a cell: { type, precise, imprecise } each. */
  partsOf(cell) {
    const { precise, imprecise, typeCount } = this.sums;
    const parts = this.eventTypes.map((type, i) => {
      const at = cell * typeCount + i;
      return { type, precise: precise[at], imprecise: imprecise[at] };
    });
    return parts.filter((part) => part.precise + part.imprecise > 0);
  },

  /** Say in words what is drawn, for those who cannot see it; most first. */
  describe() {
    const name = ({ cell }) => this.cells[cell].places.map((place) => this.index.places[place].name).join(" with ");
    const symbols = this.symbols;
    const said = symbols.sort((a, b) => b.total - a.total).slice(0, SAID).map((symbol) => `${name(symbol)}: ${symbol.total}`);
    const rest = symbols.length - said.length;
    const text = said.length ? said.join("; ") + (rest > 0 ? `; and ${rest} more` : "") : "none";
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", `Incidents on the map: ${text}`);
  },

  /** The places under a point of the map's container: the symbol with its places and its latLng, or null. */
  find(containerPoint) {
    if (!this.counts || this.flight) return null;
    const point = this._map.containerPointToLayerPoint(containerPoint).subtract(this.topLeft);
    let i = this.list.find(point.x * this.ratio, point.y * this.ratio, REACH * this.ratio);
    if (i < 0 && isNearLine(this.line, point, REACH + 2)) i = this.list.kinds.subarray(0, this.list.length).indexOf(BORDER);
    if (i < 0) return null;
    const symbol = this.symbolAt(i);
    const latLng = this._map.layerPointToLatLng(this.topLeft.add([symbol.x, symbol.y]));
    return { ...symbol, places: this.cells[symbol.cell].places, latLng };
  },
});
