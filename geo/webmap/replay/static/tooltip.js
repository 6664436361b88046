/** The note that tells what lies under the pointer: a place with its incidents by type, a province, a line. */

import { countOf, element } from "conflict-replay/dom.js";
import { readPlaces, sayLocalNames, sayPrecision, sayReading, titleOf } from "conflict-replay/place_note.js";

const GAP = 3; // pixels between a symbol and its note

export class Tooltip {
  /** `names` gives the names in the script of the land of a unit, by its code, or none. */
  constructor(map, eventTypes, names) {
    Object.assign(this, { map, eventTypes, names });
    this.tooltip = L.tooltip({ className: "cr-tooltip", direction: "top", opacity: 1 });
    this.subject = null;
  }

  /** Tell of a symbol, { places, latLng, radius }. */
  showSymbol(symbol, frame) {
    this.#show(symbol, `symbol ${symbol.cell}`, symbol.latLng, symbol.radius + GAP, frame);
  }

  /** Tell of a first-level unit where the pointer is. */
  showUnit(unit, latLng, frame) {
    this.#show({ unit }, `unit ${unit.admin1}`, latLng, 12, frame);
  }

  /** Tell in words which incident answered which. */
  showLine(lines, latLng) {
    this.#show({ lines }, lines.join("\n"), latLng, 10, null);
  }

  #show(subject, key, latLng, distance, frame) {
    this.tooltip.options.offset = L.point(0, -distance);
    this.tooltip.setLatLng(latLng);
    if (key === this.key) return;
    Object.assign(this, { subject, key });
    this.#fill(frame);
    this.tooltip.addTo(this.map);
  }

  /** Follow the window; nothing is done unless a note is shown. */
  follow(frame) {
    if (this.subject && !this.subject.lines) this.#fill(frame);
  }

  #fill(frame) {
    const { subject } = this;
    const content = subject.lines ? subject.lines.map((line) => element("p", { text: line }))
      : subject.unit ? this.#describeUnit(subject.unit, frame) : this.#describePlaces(subject.places, frame);
    this.tooltip.setContent(element("div", { class: "cr-note" }, ...content));
  }

  #describePlaces(places, frame) {
    const known = places.map((place) => frame.index.places[place]);
    const local = known.length === 1 && known[0].precision === "admin1" ? this.names(known[0].admin1) : [];
    return [
      element("strong", { text: titleOf(known, 4) }), ...sayLocalNames(local), ...sayPrecision(known[0]),
      ...sayReading(readPlaces(frame, places), this.eventTypes),
    ];
  }

  #describeUnit(unit, frame) {
    const number = frame.index.admin1.indexOf(unit.admin1);
    const count = number < 0 ? 0 : frame.counts.areas[number];
    return [
      element("strong", { text: unit.name }), ...sayLocalNames(this.names(unit.admin1)), ...sayClaim(unit),
      element("p", { text: count ? `${countOf(count, "incident")} in this window` : "None in this window" }),
      ...sayShade(unit, number, frame),
    ];
  }

  hide() {
    if (this.subject === null) return;
    Object.assign(this, { subject: null, key: null });
    this.tooltip.remove();
  }
}

function sayClaim({ country, contested_by: claimants }) {
  if (!claimants?.length) return [];
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  return [element("em", { text: `administered by ${names.of(country)}, claimed by ${claimants.map((code) => names.of(code)).join(", ")}` })];
}

/** What the colour of a unit tells beyond the count of its incidents. */
function sayShade(unit, number, { state, index, shading, first, after, enabled, counts }) {
  if (state.shading === "killed" && index.killed) {
    const killed = number < 0 ? 0 : index.countKilled(first, after, enabled)[number];
    return [element("p", { text: `${killed.toLocaleString("en")} killed, by the lowest claims` })];
  }
  if (state.shading !== "trend" || state.mode !== "window") return [];
  const { before } = shading.trendOf(unit.admin1, { first, after, enabled, areas: counts.areas });
  return Number.isFinite(before) ? [element("p", { text: `${before.toLocaleString("en")} in as many days before` })] : [];
}
