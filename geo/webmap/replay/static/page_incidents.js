/** The incidents of a saved page as columns, newest first; the twin of geo/webmap/incident_list.py. */

import { unpack } from "conflict-replay/packed.js";

const CARDS_TOGETHER = 128; // in an element, as in geo/webmap/page.py
const KEPT = 12; // elements whose cards stay at hand

export class PageIncidents {
  #opened = new Map(); // cards by the number of their element

  static async read() {
    return new PageIncidents(JSON.parse(await unpack("incidents_list")));
  }

  constructor({ start, end, type, place, area, ...columns }) {
    Object.assign(this, columns);
    this.start = Int32Array.from(start);
    this.end = Int32Array.from(end);
    this.type = Uint8Array.from(type);
    this.place = Int32Array.from(place);
    this.area = Int16Array.from(area);
    this.citedArticles = this.cited.reduce((highest, article) => Math.max(highest, article), -1) + 1;
  }

  /** The numbers of the incidents of these types that meet these days, newest first. */
  find([first, after], types) {
    const on = this.types.map((type) => types.has(type));
    const found = [];
    for (let i = 0; i < this.start.length; i++) {
      if (this.start[i] < after && this.end[i] > first && on[this.type[i]]) found.push(i);
    }
    return found;
  }

  /** Those of some incidents that lie at the chosen place, else in the chosen province; all if none is chosen. */
  narrow(found, { place, province }) {
    if (!place && !province) return found;
    const [column, wanted] = place ? [this.place, this.places.indexOf(place)] : [this.area, this.areas.indexOf(province)];
    return found.filter((i) => column.subarray(this.first[i], this.first[i + 1]).includes(wanted) && wanted >= 0);
  }

  countClaims(found) {
    return found.reduce((sum, i) => sum + this.claims[i], 0);
  }

  countArticles(found) {
    const seen = new Uint8Array(this.citedArticles);
    for (const i of found) {
      for (let at = this.cited_from[i]; at < this.cited_from[i + 1]; at++) seen[this.cited[at]] = 1;
    }
    return seen.reduce((sum, one) => sum + one, 0);
  }

  /** The ids of the places of an incident. */
  placesOf(i) {
    return [...this.place.subarray(this.first[i], this.first[i + 1])].filter((place) => place >= 0).map((place) => this.places[place]);
  }

  /** The HTML of an incident's card. */
  async readCard(i) {
    const cards = await this.#open(Math.floor(i / CARDS_TOGETHER));
    return cards[i % CARDS_TOGETHER] ?? "";
  }

  #open(number) {
    const opened = this.#opened;
    const cards = opened.get(number) ?? unpack(`cards_${number}`).then((text) => JSON.parse(text || "[]"));
    opened.delete(number); // the last that was asked for stands last
    opened.set(number, cards);
    if (opened.size > KEPT) opened.delete(opened.keys().next().value);
    return cards;
  }
}
