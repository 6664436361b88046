/** The note that tells what lies under the pointer: a place with its incidents by type. */

import { countOf, element } from "conflict-replay/dom.js";
import { badge } from "conflict-replay/glyphs.js";

const PRECISIONS = {
  admin1: "the province is known, the place in it is not",
  country: "only the country is known",
  border: "somewhere along the border",
  admin2: "the district is known",
};

/** What a tooltip or popup says of a symbol, as an element; names of places go in as text. */
export function describeSymbol(symbol, places, limit = 4) {
  const shown = symbol.places.map((i) => places[i]);
  const rest = shown.length - limit;
  const title = shown.slice(0, limit).map((place) => place.name).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  const note = PRECISIONS[shown[0].precision];
  const vague = symbol.parts.reduce((sum, part) => sum + part.imprecise, 0);
  return element("div", { class: "cr-note" },
    element("strong", { text: title }),
    ...(note ? [element("em", { text: note })] : []),
    element("ul", {}, ...symbol.parts.map(({ type, precise, imprecise }) =>
      element("li", {}, badge(type, 16), element("span", { text: type.title }), element("b", { text: (precise + imprecise).toLocaleString("en") })))),
    ...(vague ? [element("em", { text: `${countOf(vague, "incident")} dated to the week, month or year only` })] : []),
  );
}

export class Tooltip {
  constructor(map) {
    this.map = map;
    this.tooltip = L.tooltip({ className: "cr-tooltip", direction: "top", opacity: 1 });
    this.shown = null;
  }

  show(symbol, places) {
    if (!symbol) return this.hide();
    const key = `${symbol.cell} ${symbol.total} ${symbol.places.length}`;
    if (key === this.shown) return;
    this.shown = key;
    this.tooltip.options.offset = L.point(0, -symbol.radius - 2);
    this.tooltip.setLatLng(symbol.latLng).setContent(describeSymbol(symbol, places)).addTo(this.map);
  }

  hide() {
    if (this.shown === null) return;
    this.shown = null;
    this.tooltip.remove();
  }
}
