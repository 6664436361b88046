/** Reads the map: what a symbol's size, its filling and the shade of a province mean just now. */

import { countOf, element, svgElement } from "conflict-replay/dom.js";
import { radiusOf } from "conflict-replay/symbols.js";
import { trendSample } from "conflict-replay/trend_fill.js";

const APART = 3; // pixels between the radii of two samples
const VAGUE = ["vague", "date known to the week, month or year"];
const POINT_ROWS = [["point", "a place"], VAGUE];
const LAND_ROWS = [
  ["point", "place known"], ["coarse", "province known only"], ["country", "country known only"], VAGUE,
  ["line", "somewhere along the border"],
];

export class Legend {
  constructor(hasAreas, open) {
    this.sizes = element("div", { class: "cr-sizes" });
    this.shades = element("div", { class: "cr-shades" });
    this.node = element("details", { class: "cr-legend cr-card", open },
      element("summary", { text: "Legend" }),
      element("p", { text: "Incidents at a place" }), this.sizes,
      element("ul", {}, ...(hasAreas ? LAND_ROWS : POINT_ROWS).map(([kind, text]) => keyRow(kind, text))),
    );
    this.leftOut = element("p", { hidden: true });
    this.node.append(this.leftOut);
    this.scaleTitle = element("p", {});
    this.scaleNote = element("p", { class: "cr-scale-note" });
    if (hasAreas) this.node.append(this.scaleTitle, this.shades, this.scaleNote, element("ul", {}, keyRow("hatch", "disputed territory")));
  }

  /** Say what no map can draw; for a page that has no list of it. */
  tellLeftOut({ undated, unplaced }) {
    const parts = [undated && `${countOf(undated, "incident")} without a day`, unplaced && `${countOf(unplaced, "incident")} without a place`];
    const said = parts.filter(Boolean).join(", ");
    this.leftOut.textContent = said ? `Not drawn: ${said}` : "";
    this.leftOut.hidden = !said;
  }

  /** `reference` is the count of the largest symbol, `scale` what the provinces' colours mean (shading.js). */
  show(reference, scale) {
    this.#showSizes(Math.round(reference));
    this.#showScale(scale);
  }

  #showSizes(reference) {
    if (reference === this.reference) return;
    this.reference = reference;
    this.sizes.replaceChildren(...chooseSizes(reference).map((count) => sizeSample(count, reference)));
  }

  #showScale({ key, title, note, steps, trends }) {
    if (key === this.scale) return;
    this.scale = key;
    for (const [node, text] of [[this.scaleTitle, title], [this.scaleNote, note]]) {
      node.hidden = !text;
      node.textContent = text ?? "";
    }
    const samples = steps.length ? [0, ...steps].map((step, i) => shadeSample(step, i, i === steps.length)) : [];
    this.shades.classList.toggle("cr-trends", Boolean(trends));
    this.shades.replaceChildren(...(trends ? trends.map(trendRow) : samples));
  }
}

function trendRow({ direction, text }) {
  return element("span", {}, trendSample(direction), element("span", { text }));
}

/** Up to three round counts whose symbols are told apart, the least and the largest among them. */
function chooseSizes(reference) {
  const counts = [1];
  for (const count of [niceBelow(reference / 5), niceBelow(reference)]) {
    if (radiusOf(count, reference) >= radiusOf(counts.at(-1), reference) + APART) counts.push(count);
  }
  return counts;
}

function sizeSample(count, reference) {
  const radius = radiusOf(count, reference);
  const side = 2 * radius + 2;
  const circle = svgElement("circle", { cx: side / 2, cy: side / 2, r: radius });
  const svg = svgElement("svg", { width: side, height: side, "aria-hidden": "true" }, circle);
  return element("span", {}, svg, element("small", { text: count.toLocaleString("en") }));
}

/** A shade with the least count that has it; the last one is open above. */
function shadeSample(low, shade, last) {
  const text = low.toLocaleString("en", low < 1000 ? {} : { notation: "compact" }) + (last ? "+" : ""); // six side by side
  return element("span", {}, element("i", { "data-shade": shade }), element("small", { text }));
}

function niceBelow(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return power * [5, 2, 1].find((digit) => digit * power <= Math.max(1, value));
}

function keyRow(kind, text) {
  const shapes = {
    point: [svgElement("circle", { cx: 8, cy: 8, r: 6, class: "cr-key-fill" })],
    coarse: [svgElement("circle", { cx: 8, cy: 8, r: 5, class: "cr-key-ring" })],
    country: [
      svgElement("circle", { cx: 8, cy: 8, r: 4, class: "cr-key-ring cr-key-inner" }),
      svgElement("circle", { cx: 8, cy: 8, r: 7, class: "cr-key-ring cr-key-outer" }),
    ],
    vague: [svgElement("circle", { cx: 8, cy: 8, r: 5.5, class: "cr-key-vague" })],
    line: [svgElement("path", { d: "M0 12 6 7l4 2 6-6", class: "cr-key-line" })],
    hatch: [svgElement("path", { d: "M1 8 8 1M1 15 15 1M8 15l7-7", class: "cr-key-hatch" })],
  };
  return element("li", {}, svgElement("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, ...shapes[kind]),
    element("span", { text }));
}
