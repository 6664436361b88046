/** The land: neighbours, first-level units shaded by their incidents, disputed units hatched, the border line. */

import { svgElement } from "conflict-replay/dom.js";
import { makeTrendPatterns } from "conflict-replay/trend_fill.js";

export class Areas {
  /** `boundaries` is { admin1, neighbours, border }, each a GeoJSON feature collection. */
  constructor(map, boundaries, theme, onClick) {
    this.theme = theme;
    for (const [pane, zIndex] of [["cr-land", 210], ["cr-lines", 220]]) map.createPane(pane).style.zIndex = zIndex;
    this.land = L.svg({ pane: "cr-land", padding: 0.5 });
    const lines = L.svg({ pane: "cr-lines", padding: 0.5 });
    this.#addNeighbours(map, boundaries.neighbours);
    this.units = []; // { code, layer, shade }, in the order of the features
    L.geoJSON(boundaries.admin1, {
      ...this.#options(this.land, "cr-unit"),
      interactive: true,
      onEachFeature: (feature, layer) => {
        const code = feature.properties.admin1;
        this.units.push({ code, layer, shade: null });
        layer.on("click", () => onClick(code));
      },
    }).addTo(map);
    const disputed = boundaries.admin1.features.filter((feature) => feature.properties.disputed);
    L.geoJSON(disputed, this.#options(lines, "cr-disputed")).addTo(map);
    this.lines = L.geoJSON(boundaries.border, this.#options(lines, "cr-border")).addTo(map);
    this.#addHatch(lines);
    this.features = boundaries.admin1.features;
  }

  /** The sheet ends at a rectangle: its sea is filled, and no line is drawn along its edge. */
  #addNeighbours(map, neighbours) {
    const sheet = L.geoJSON(neighbours).getBounds();
    L.rectangle(sheet, { renderer: this.land, className: "cr-sea", interactive: false }).addTo(map);
    L.geoJSON(neighbours, this.#options(this.land, "cr-neighbour")).addTo(map);
    const options = { renderer: this.land, className: "cr-country-line", interactive: false };
    L.polyline(neighbours.features.flatMap(({ geometry }) => ringsOf(geometry).flatMap((ring) => cutAtEdge(ring, sheet))), options).addTo(map);
  }

  #options(renderer, className) {
    return { renderer, interactive: false, style: () => ({ renderer, className, weight: 1 }) };
  }

  #addHatch(renderer) {
    const stripe = svgElement("path", { d: "M0 6 6 0", class: "cr-hatch-stripe" });
    const pattern = svgElement("pattern", { id: "cr-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" }, stripe);
    renderer._container.prepend(svgElement("defs", {}, pattern));
    const stops = [[0, 0], [0.14, 1], [1, 1]].map(([offset, shown]) => svgElement("stop", { offset, "stop-opacity": shown, class: "cr-sea-stop" }));
    const fade = svgElement("linearGradient", { id: "cr-sea-fade" }, ...stops);
    this.land._container.prepend(svgElement("defs", {}, fade, ...makeTrendPatterns()));
  }

  /** Give each unit its shade, in the order of `features`: "0" to "5", or the direction of a trend. */
  shade(shades) {
    this.units.forEach(({ layer, shade }, i) => {
      if (shade === shades[i]) return;
      this.units[i].shade = shades[i];
      layer.getElement()?.setAttribute("data-shade", shades[i]);
    });
  }

  select(admin1) {
    if (this.chosen === admin1) return;
    this.chosen = admin1;
    for (const { code, layer } of this.units) {
      const chosen = code === admin1;
      layer.getElement()?.classList.toggle("cr-chosen", chosen);
      if (chosen) layer.bringToFront();
    }
  }

  nameOf(admin1) {
    return this.#find(admin1)?.feature.properties.name ?? admin1;
  }

  boundsOf(admin1) {
    return this.#find(admin1)?.getBounds() ?? null;
  }

  #find(admin1) {
    return this.units.find(({ code }) => code === admin1)?.layer;
  }

  /** The points of the border line as (latitude, longitude). */
  static borderPoints(border) {
    const lines = border.features.flatMap(({ geometry }) =>
      geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates,
    );
    const longest = lines.sort((a, b) => b.length - a.length)[0] ?? [];
    return longest.map(([longitude, latitude]) => [latitude, longitude]);
  }
}

function ringsOf({ type, coordinates }) {
  return type === "Polygon" ? coordinates : coordinates.flat();
}

/** The pieces of a ring that do not run along the edge of the sheet, as (latitude, longitude). */
function cutAtEdge(ring, sheet) {
  const lies = (point, axis, edge) => Math.abs(point[axis] - edge) < 1e-3;
  const edges = [[0, sheet.getWest()], [0, sheet.getEast()], [1, sheet.getSouth()], [1, sheet.getNorth()]];
  const pieces = [[]];
  ring.forEach((point, i) => {
    const along = i > 0 && edges.some(([axis, edge]) => lies(point, axis, edge) && lies(ring[i - 1], axis, edge));
    if (along) pieces.push([]);
    pieces.at(-1).push([point[1], point[0]]);
  });
  return pieces;
}
