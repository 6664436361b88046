/** The frame as a picture: title, map, key, legend, histogram, credits, all on one canvas that can be saved. */

import { isoOfDay, sayWindow } from "conflict-replay/calendar.js";
import { countOf, element, formatCount } from "conflict-replay/dom.js";
import { badge } from "conflict-replay/glyphs.js";
import { Histogram } from "conflict-replay/histogram.js";
import { paintElement } from "conflict-replay/sheet_painter.js";
import { paintSvg } from "conflict-replay/svg_painter.js";

const LEFT_OUT = "The online map is left out: its server does not let pages save its pictures.";

/**
 * Draw what the replay shows just now. Nothing on the page changes, and nothing is loaded, so a film can ask for one
 * frame after the other.
 *
 * `ratio` is how many pixels of the picture make one of the page. Answers a canvas; its property `leftOut` says in
 * words what could not be drawn, or is null.
 *
 * `steady` keeps the parts of the pictures of one film in their places: { counts, heights }, the most incidents there
 * will be of each type, and an empty object for the heights of the parts, which only ever grow. Begin with the fullest,
 * and end with `endPictures`: the layers of the map stay as sharp as the pictures meanwhile, for changing that is work.
 */
export function drawPicture(replay, { ratio = Math.max(2, window.devicePixelRatio || 1), steady = null } = {}) {
  const tiles = drawTiles(replay.map, ratio);
  const sheet = makeSheet(replay, tiles === null, steady);
  replay.root.append(sheet.node);
  if (steady) hold(sheet.node, steady.heights);
  replay.root.classList.add("cr-drawing"); // what moves slowly to its place is there at once
  try {
    return Object.assign(paintSheet(replay, sheet, tiles, ratio, steady), { leftOut: tiles === null ? LEFT_OUT : null });
  } finally {
    replay.root.classList.remove("cr-drawing");
    sheet.node.remove();
  }
}

/** Draw a picture and hand it to the reader as a file; answers what to tell. */
export async function savePicture(replay) {
  const canvas = drawPicture(replay);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  const address = URL.createObjectURL(blob);
  const [first, after] = replay.picking.frame.days;
  const name = `conflict-replay_${isoOfDay(first)}_${isoOfDay(after - 1)}.png`;
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return canvas.leftOut ? `${name} is saved. ${canvas.leftOut}` : `${name} is saved.`;
}

/** The sheet that the page lays out and the painter copies; it stands where nobody sees it. */
function makeSheet(replay, leftOut, steady) {
  const { map, bar } = replay;
  const size = map.getSize();
  const place = element("div", { class: "cr-sheet-map", style: `height: ${size.y}px` });
  const track = element("div", { class: "cr-sheet-track", style: `height: ${bar.track.offsetHeight}px` });
  const credits = map.attributionControl?.getContainer().textContent ?? "";
  const node = element("div", { class: "cr-sheet", "aria-hidden": "true", inert: true, style: `width: ${size.x}px` },
    element("div", { class: "cr-sheet-head" }, ...sayTitle(replay.picking.frame)), place, makeKey(replay, steady), copyLegend(replay), track,
    element("p", { class: "cr-sheet-credits", text: leftOut ? `${LEFT_OUT} ${credits}` : credits }));
  return { node, place, track };
}

/** Let each part of the sheet be as high as it ever was. */
function hold(node, heights) {
  for (const part of node.children) {
    heights[part.className] = Math.max(heights[part.className] ?? 0, part.getBoundingClientRect().height);
    part.style.boxSizing = "border-box";
    part.style.minHeight = `${heights[part.className]}px`;
  }
}

/** Distinct incidents of the window by type, of the types that are on. */
function countTypes({ index, first, after, enabled }) {
  return index.profile.count(first, after, enabled);
}

function sayTitle(frame) {
  const { state, index, days } = frame;
  const total = countTypes(frame).reduce((sum, count) => sum + count, 0);
  const mode = state.mode === "cumulative" ? ", all since the first day counted" : "";
  const title = index.days ? sayWindow(days) : "No dates";
  return [element("h1", { text: title }), element("p", { text: `${countOf(total, "incident")}${mode}` })];
}

/** The legend as it reads just now, open whether or not it is so on the page. */
function copyLegend({ legend }) {
  const parts = [...legend.node.cloneNode(true).children].filter((part) => part.localName !== "summary");
  return element("div", { class: "cr-legend" }, ...parts);
}

/** The types that the window holds, in a film all that any picture holds, each with its badge and count. */
function makeKey({ eventTypes, picking }, steady) {
  const counts = countTypes(picking.frame);
  const most = steady?.counts ?? counts;
  const items = eventTypes.map((type, i) => [type, counts[i], most[i]]).filter((item) => item[2] > 0);
  return element("ul", { class: "cr-sheet-key" }, ...items.map(([type, count, highest]) =>
    element("li", {}, badge(type, 16), element("span", { text: type.title }),
      element("b", { text: formatCount(count), style: `min-width: ${formatCount(highest).length}ch` }))));
}

function paintSheet(replay, { node, place, track }, tiles, ratio, steady) {
  const origin = node.getBoundingClientRect();
  const canvas = makeCanvas(origin.width, origin.height, ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  paintElement(context, node, origin);
  const box = place.getBoundingClientRect();
  paintMap(context, replay, tiles, ratio, { x: 0, y: box.top - origin.top, width: box.width, height: box.height });
  if (!steady) endPictures(replay);
  const at = track.getBoundingClientRect();
  paintTrack(context, replay, ratio, { x: at.left - origin.left, y: at.top - origin.top, width: at.width, height: at.height });
  return canvas;
}

function paintMap(context, replay, tiles, ratio, { x, y, width, height }) {
  const { map } = replay;
  const container = map.getContainer().getBoundingClientRect();
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.fillStyle = getComputedStyle(map.getContainer()).backgroundColor;
  context.fillRect(x, y, width, height);
  if (tiles) context.drawImage(tiles, x, y, width, height);
  context.translate(x, y);
  const drawings = [...map.getPane("mapPane").querySelectorAll(":scope > .leaflet-pane > svg, :scope > .leaflet-pane > div > svg")];
  const order = (svg) => Number(getComputedStyle(svg.closest(".leaflet-pane")).zIndex) || 0;
  const shown = drawings.filter((svg) => svg.getClientRects().length).sort((a, b) => order(a) - order(b));
  for (const svg of shown) paintSvg(context, svg, container);
  for (const layer of layersOf(replay)) paintLayer(context, layer, ratio, container);
  context.restore();
}

/** Paint a layer of the map as sharp as the picture. */
function paintLayer(context, layer, ratio, container) {
  setSharpness(layer, ratio);
  const { left, top, width, height } = layer.canvas.getBoundingClientRect();
  context.drawImage(layer.canvas, left - container.left, top - container.top, width, height);
}

/** Leave the map as it was before it was painted. */
export function endPictures(replay) {
  for (const layer of layersOf(replay)) setSharpness(layer, null);
}

/** `ratio` is how many pixels make one of the page; null: as many as the screen has. */
function setSharpness(layer, ratio) {
  if ((layer.wantedRatio ?? null) === ratio) return;
  layer.wantedRatio = ratio;
  layer.reset();
}

function layersOf({ labels, incidents, picking }) {
  return [labels, incidents, picking.answers].filter(Boolean);
}

/** The histogram with the window on it. */
function paintTrack(context, { bar, picking: { frame }, axis, eventTypes, theme }, ratio, { x, y, width, height }) {
  const canvas = document.createElement("canvas");
  const histogram = new Histogram(canvas, axis, eventTypes, theme);
  histogram.ratio = ratio;
  histogram.paint(frame.index.days ? frame.index.profile : null, frame.epoch, frame.enabled);
  const box = bar.track.getBoundingClientRect();
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.translate(x, y);
  context.scale(width / box.width, height / box.height);
  context.drawImage(canvas, 0, 0, box.width, (canvas.height * box.width) / canvas.width);
  paintElement(context, bar.window, box);
  context.restore();
}

/** The tiles of an online map as they stand; undefined where there are none, null where they may not be copied. */
function drawTiles(map, ratio) {
  const images = [...map.getPane("tilePane").querySelectorAll("img.leaflet-tile-loaded")];
  if (images.length === 0) return undefined;
  const container = map.getContainer().getBoundingClientRect();
  const canvas = makeCanvas(container.width, container.height, ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  for (const image of images) {
    const { left, top, width, height } = image.getBoundingClientRect();
    context.drawImage(image, left - container.left, top - container.top, width, height);
  }
  try {
    context.getImageData(0, 0, 1, 1);
  } catch {
    return null;
  }
  return canvas;
}

function makeCanvas(width, height, ratio) {
  return Object.assign(document.createElement("canvas"), { width: Math.round(width * ratio), height: Math.round(height * ratio) });
}
