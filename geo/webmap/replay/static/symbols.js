/** One symbol: area by count, split by type; hollow where only a province is known, ringed twice where only a country is, dashed where only a month is. */

import { colourOf, drawGlyph } from "conflict-replay/glyphs.js";

const TURN = 2 * Math.PI;
const TOP = -TURN / 4;
export const LARGEST = 27; // pixels of radius at the reference count
const SMALLEST = 4;
const IMPRECISE_ALPHA = 0.3;
const OUTER = 3; // pixels from a symbol to the second ring around it

/** Radius in pixels of a count, where `reference` has the largest symbol. */
export function radiusOf(count, reference) {
  return Math.min(1.5 * LARGEST, Math.max(SMALLEST, LARGEST * Math.sqrt(count / reference)));
}

/**
 * Draw a symbol. `parts` are { type, precise, imprecise } in the order of the types; `total` is their sum.
 */
export function drawSymbol(context, symbol, theme) {
  if (symbol.kind === "point") drawPie(context, symbol, theme);
  else drawRing(context, symbol, theme);
  drawContent(context, symbol, theme);
}

/** Go through the sectors of a symbol: first what is dated to the day, then what is not. */
function eachSector({ parts, total }, visit) {
  let angle = TOP;
  for (const precision of ["precise", "imprecise"]) {
    for (const part of parts) {
      if (!part[precision]) continue;
      const end = angle + (TURN * part[precision]) / total;
      visit(part.type, angle, end, precision === "imprecise");
      angle = end;
    }
  }
}

function drawPie(context, symbol, theme) {
  const { x, y, radius } = symbol;
  fillDisc(context, x, y, radius + 1.5, theme.colours.surface);
  eachSector(symbol, (type, from, to, imprecise) => {
    const whole = to - from > TURN - 1e-6;
    context.beginPath();
    if (!whole) context.moveTo(x, y);
    context.arc(x, y, radius, from, to);
    context.closePath();
    context.fillStyle = colourOf(type, theme.dark);
    context.globalAlpha = imprecise ? IMPRECISE_ALPHA : 1;
    context.fill();
    context.globalAlpha = 1;
    if (radius > 5 && !whole) strokeEdge(context, theme.colours.surface, 1);
    if (imprecise) drawDashes(context, x, y, radius - 0.75, from, to, colourOf(type, theme.dark), 1.5);
  });
}

function drawRing(context, symbol, theme) {
  const { x, y, radius } = symbol;
  const width = Math.max(2, Math.min(5, radius * 0.3));
  context.globalAlpha = 0.82;
  fillDisc(context, x, y, radius + (symbol.kind === "country" ? OUTER + 1.5 : 1), theme.colours.surface);
  context.globalAlpha = 1;
  eachSector(symbol, (type, from, to, imprecise) => {
    const colour = colourOf(type, theme.dark);
    if (imprecise) drawDashes(context, x, y, radius - width / 2, from, to, colour, width * 0.6);
    else drawArc(context, x, y, radius - width / 2, from, to, colour, width);
    if (symbol.kind === "country") drawArc(context, x, y, radius + OUTER, from, to, colour, 1.3);
  });
}

/** A glyph for a single type where there is room, a number for more than one incident. */
function drawContent(context, symbol, theme) {
  const { x, y, radius, parts, total, kind } = symbol;
  const hollow = kind !== "point" || !parts.some((part) => part.precise);
  const single = parts.length === 1 ? parts[0].type : null;
  const both = single && total > 1 && radius >= 13;
  if (single && (total === 1 || both) && radius >= 6) {
    const size = both ? radius * 0.72 : radius * (kind === "point" ? 1.15 : 0.95);
    const colour = hollow ? colourOf(single, theme.dark) : "#ffffff";
    drawGlyph(context, single, x, both ? y - radius * 0.38 : y, size, colour);
  }
  if (total > 1 && radius >= 7) drawNumber(context, total, x, both ? y + radius * 0.42 : y, radius, hollow, theme);
}

function drawNumber(context, total, x, y, radius, hollow, theme) {
  const text = total < 10_000 ? total.toLocaleString("en") : `${Math.round(total / 1000)}k`;
  const size = Math.max(10, Math.min(14, (1.5 * radius) / Math.max(1.6, text.length * 0.62)));
  context.font = `600 ${size}px ${theme.colours.font}`;
  if (context.measureText(text).width > 2.2 * radius) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 2.5;
  context.strokeStyle = hollow ? theme.colours.surface : "rgb(0 0 0 / .5)";
  context.fillStyle = hollow ? theme.colours.text : "#ffffff";
  context.strokeText(text, x, y + 0.5);
  context.fillText(text, x, y + 0.5);
}

/** A ring that marks what is selected, or what is new (`age` from 0 to 1). */
export function drawMark(context, { x, y, radius }, colour, age = null) {
  context.globalAlpha = age === null ? 1 : 1 - age;
  context.beginPath();
  context.arc(x, y, radius + (age === null ? 4 : 3 + 14 * age), 0, TURN);
  strokeEdge(context, colour, age === null ? 2.5 : 2);
  context.globalAlpha = 1;
}

function fillDisc(context, x, y, radius, colour) {
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = colour;
  context.fill();
}

function drawArc(context, x, y, radius, from, to, colour, width) {
  context.beginPath();
  context.arc(x, y, radius, from, to);
  strokeEdge(context, colour, width);
}

function drawDashes(context, x, y, radius, from, to, colour, width) {
  context.setLineDash([3, 2.5]);
  drawArc(context, x, y, radius, from, to, colour, width);
  context.setLineDash([]);
}

function strokeEdge(context, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
