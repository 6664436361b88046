/** Lines from an incident to the one that answered it, for the answers of the window: above the border, below the symbols. */

import { CanvasPane } from "conflict-replay/canvas_pane.js";
import { isNearLine } from "conflict-replay/border_line.js";
import { sayShortDay } from "conflict-replay/calendar.js";
import { bendBetween, drawCurve, loopAt, trim } from "conflict-replay/curve.js";

const REACH = 5; // pixels beside a line that still count as on it
const SAID = 40; // lines that are told in words
const TOLD = 5; // answers that a note on one line names
const REST_MS = 400;

export const AnswerLayer = CanvasPane.extend({
  /** `incidents` is the layer of symbols, which says where a place stands. */
  initialize(theme, eventTypes, incidents) {
    CanvasPane.prototype.initialize.call(this, "cr-answers");
    Object.assign(this, { theme, eventTypes, incidents });
    this.curves = [];
  },

  /** Draw the answers of a frame if they are on; nothing is done while they are off. */
  show(frame) {
    const on = frame.state.answers && frame.index.links.length > 0;
    if (!on && !this.frame) return;
    this.frame = on ? frame : null;
    this.repaint();
    clearTimeout(this.saying);
    this.saying = setTimeout(() => this.describe(), frame.state.playing ? REST_MS * 4 : REST_MS);
  },

  paint(context) {
    this.curves = [];
    if (!this.frame) return;
    this.discs = this.findDiscs();
    this.curves = this.collectCurves();
    for (const curve of this.curves) drawCurve(context, curve, this.theme.colours);
    if (this.curves.length) this.clearSymbols(context);
  },

  /** Where symbols stand on this canvas: { cell, x, y, radius } each. */
  findDiscs() {
    const { symbols, topLeft } = this.incidents;
    const shift = topLeft.subtract(this.topLeft);
    const rim = (kind) => (kind === "country" ? 3 : 0);
    return symbols.map(({ cell, kind, x, y, radius }) => ({ cell, x: x + shift.x, y: y + shift.y, radius: radius + rim(kind) }));
  },

  /** The border shares its canvas with the symbols; so this one lies above both, and has holes where symbols are. */
  clearSymbols(context) {
    context.globalCompositeOperation = "destination-out";
    for (const { x, y, radius } of this.discs) {
      context.beginPath();
      context.arc(x, y, radius + 1, 0, 2 * Math.PI);
      context.fill();
    }
    context.globalCompositeOperation = "source-over";
  },

  /** One curve for all answers between two symbols: { links, points, width, open }. */
  collectCurves() {
    const { cellOfPlace } = this.incidents;
    const radii = new Map(this.discs.map(({ cell, radius }) => [cell, radius]));
    const groups = new Map();
    for (const link of listLinks(this.frame)) {
      const [cause, answer] = [cellOfPlace[link.to], cellOfPlace[link.from]];
      if (cause < 0 || answer < 0) continue;
      const key = `${cause} ${answer}`;
      if (!groups.has(key)) groups.set(key, { cause, answer, links: [] });
      groups.get(key).links.push(link);
    }
    return [...groups.values()].flatMap((group) => this.makeCurve(group, radii) ?? []);
  },

  makeCurve({ cause, answer, links }, radii) {
    const [from, to] = [this.pointOf(cause), this.pointOf(answer)];
    if (!from || !to) return null;
    const [before, after] = [radii.get(cause) ?? 0, radii.get(answer) ?? 0];
    const points = cause === answer ? loopAt(from, before) : trim(this.findWay(from, to), from, before + 2, to, after + 3);
    return { links, points, width: 1.6 + Math.min(2.4, 0.8 * Math.log2(links.length)), open: !radii.has(cause) };
  },

  /** Bend to the left of the way, unless symbols hide less of it on the right; so there and back are two curves. */
  findWay(from, to) {
    const ways = [bendBetween(from, to), bendBetween(from, to, -1)];
    const [left, right] = ways.map((points) => this.countHidden(points));
    return right < left ? ways[1] : ways[0];
  },

  countHidden(points) {
    return points.filter((point) => this.discs.some(({ x, y, radius }) => Math.hypot(x - point.x, y - point.y) < radius + 4)).length;
  },

  pointOf(cell) {
    const { cells, borderPoint, topLeft } = this.incidents;
    const { kind, x, y } = cells[cell];
    if (kind !== "border") return { x: x - this.offset.x, y: y - this.offset.y };
    return borderPoint && { x: borderPoint.x + topLeft.x - this.topLeft.x, y: borderPoint.y + topLeft.y - this.topLeft.y };
  },

  /** Say in words what the lines show, for those who cannot see them. */
  describe() {
    const { canvas } = this;
    if (!this.frame) {
      for (const name of ["role", "aria-label"]) canvas.removeAttribute(name);
      return;
    }
    const said = this.curves.flatMap(({ links }) => links).map((link) => this.sayLink(link, " → "));
    const rest = said.length > SAID ? `; and ${said.length - SAID} more` : "";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `What answered what: ${said.slice(0, SAID).join("; ") || "nothing in this window"}${rest}`);
  },

  sayLink(link, between) {
    const { places } = this.frame.index;
    const epoch = this.frame.epoch;
    const say = (place, type, start, end) => `${places[place].name}, ${this.eventTypes[type].title.toLowerCase()} ${sayDays(start + epoch, end + epoch)}`;
    const cause = say(link.to, link.causeType, link.causeStart, link.causeEnd);
    return `${cause}${between}${say(link.from, link.type, link.start, link.end)}`;
  },

  /** The line under a point of the map's container, as { lines } of words, or null. */
  find(containerPoint) {
    if (this.curves.length === 0) return null;
    const point = this._map.containerPointToLayerPoint(containerPoint).subtract(this.topLeft);
    const curve = this.curves.find(({ points }) => isNearLine(points, point, REACH));
    if (!curve) return null;
    const lines = curve.links.slice(0, TOLD).map((link) => this.sayLink(link, ", answered by "));
    const rest = curve.links.length - TOLD;
    return { lines: rest > 0 ? [...lines, `and ${rest} more`] : lines };
  },
});

/** The links whose answer meets the window and whose types are on. */
function listLinks({ index, first, after, enabled }) {
  return index.links.filter(({ type, causeType, start, end }) => start < after && end > first && enabled[type] && enabled[causeType]);
}

function sayDays(start, end) {
  return end - start === 1 ? sayShortDay(start) : `${sayShortDay(start)} to ${sayShortDay(end - 1)}`;
}
