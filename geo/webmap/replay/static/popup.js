/** The note that stays: a place, or the places of a merged symbol or of a province, with what the window holds of them. */

import { sayWindow } from "conflict-replay/calendar.js";
import { countOf, element } from "conflict-replay/dom.js";
import { countPlace, readPlaces, sayLocalNames, sayPrecision, sayReading } from "conflict-replay/place_note.js";

const LISTED = 8; // places that are named; the others are counted
const EDGE = 8; // pixels between the popup and the edge of the map

export class Popup {
  /** `actions` are { choose(place), zoomIn(latLng), closed() }; `names` gives local names of a unit by its code. */
  constructor(map, eventTypes, names, actions) {
    Object.assign(this, { map, eventTypes, names, actions });
    this.title = element("h3", { id: "cr-popup-title" });
    this.back = element("button", { type: "button", class: "cr-link cr-popup-back", onclick: () => this.#fill(this.all, this.heading) });
    this.head = element("div", { class: "cr-popup-names" });
    this.days = element("p", { class: "cr-popup-days" });
    this.reading = element("div", {});
    this.list = element("ul", { class: "cr-popup-places", "aria-label": "Places" });
    this.zoomIn = element("button", { type: "button", class: "cr-popup-zoom", text: "Zoom in", onclick: () => this.#zoomIn() });
    const close = element("button", { type: "button", class: "cr-popup-close", "aria-label": "Close", text: "×", onclick: () => this.close() });
    this.node = element("section", { class: "cr-popup cr-card cr-note", role: "dialog", "aria-labelledby": this.title.id, tabindex: -1, hidden: true },
      element("header", {}, this.title, close), this.back, this.head, this.days, this.list, this.reading, this.zoomIn);
    map.getContainer().after(this.node);
    map.on("move zoom resize", () => this.#stand());
    map.on("zoomanim", ({ center, zoom }) => this.#stand(center, zoom));
    new ResizeObserver(() => this.#stand()).observe(this.node);
  }

  get open() {
    return !this.node.hidden;
  }

  /**
   * Open at a point of the map for some places, given by their numbers.
   *
   * `subject` is { places, latLng, radius, heading }; a heading names what the places are of, such as a province.
   * `focus` moves the focus of the keyboard in, from where it returns when the popup is closed.
   */
  show(subject, frame, focus = true) {
    if (!this.open) this.returnTo = document.activeElement;
    Object.assign(this, { frame, all: subject.places, heading: subject.heading ?? null, latLng: subject.latLng, radius: subject.radius ?? 0 });
    this.node.hidden = false;
    this.#fill(subject.places, this.heading);
    if (focus) this.node.focus({ preventScroll: true });
  }

  close() {
    if (!this.open) return;
    const inside = this.node.contains(document.activeElement);
    this.node.hidden = true;
    this.places = null;
    if (inside) (this.returnTo?.isConnected && this.returnTo !== document.body ? this.returnTo : this.map.getContainer()).focus({ preventScroll: true });
    this.actions.closed?.();
  }

  /** The id of the one place that the popup tells of, or null. */
  get place() {
    return this.open && this.list.hidden ? this.frame.index.places[this.places[0]].id : null;
  }

  /** Whether the popup is open for just these places. */
  tellsOf(places) {
    return this.open && this.all.length === places.length && this.all.every((place, i) => place === places[i]);
  }

  /** Follow the window; nothing is done unless the popup is open. */
  follow(frame) {
    if (!this.open) return;
    if (frame.index !== this.frame.index) this.#renumber(frame.index);
    this.frame = frame;
    if (this.open) this.#tell();
  }

  /** A new index numbers its places anew; a place that it does not hold is gone. */
  #renumber(index) {
    const numbers = new Map(index.places.map((place, i) => [keyOf(place), i]));
    const renumber = (places) => places.map((place) => numbers.get(keyOf(this.frame.index.places[place]))).filter((place) => place !== undefined);
    Object.assign(this, { all: renumber(this.all), places: renumber(this.places) });
    this.frame = { ...this.frame, index };
    if (this.places.length === 0) this.close();
    else this.#fill(this.places, this.places.length === 1 ? null : this.heading, false);
  }

  #fill(places, heading, tell = true) {
    const known = places.map((place) => this.frame.index.places[place]);
    const single = places.length === 1 && !heading;
    this.places = places;
    this.title.textContent = heading ?? (single ? known[0].name : countOf(places.length, "place"));
    this.back.hidden = places === this.all;
    this.back.textContent = `‹ ${this.heading ?? `All ${countOf(this.all.length, "place")}`}`;
    const unit = single && known[0].precision === "admin1" ? known[0].admin1 : null;
    this.head.replaceChildren(...sayLocalNames(unit ? this.names(unit) : []), ...(single ? sayPrecision(known[0]) : []));
    this.list.hidden = single;
    this.list.replaceChildren(...(single ? [] : this.#makeList(places, known)));
    this.zoomIn.hidden = known[0].precision === "border" || this.map.getZoom() >= this.map.getMaxZoom();
    if (tell) this.#tell();
  }

  #makeList(places, known) {
    this.figures = places.slice(0, LISTED).map(() => element("b", {}));
    const rows = this.figures.map((figure, i) =>
      element("li", {}, element("button", { type: "button", onclick: () => this.#choose(places[i]) },
        element("span", { text: known[i].name }), figure)));
    const rest = places.length - LISTED;
    return rest > 0 ? [...rows, element("li", { text: `and ${rest} more: zoom in to part them` })] : rows;
  }

  /** Write what the window holds, where it has changed. */
  #tell() {
    setText(this.days, sayWindow(this.frame.days));
    const reading = readPlaces(this.frame, this.places);
    const key = JSON.stringify(reading);
    if (key !== this.told || this.toldOf !== this.places) this.reading.replaceChildren(...sayReading(reading, this.eventTypes));
    Object.assign(this, { told: key, toldOf: this.places });
    if (this.list.hidden) return;
    this.figures.forEach((figure, i) => setText(figure, countPlace(this.frame, this.places[i]).toLocaleString("en")));
  }

  #choose(place) {
    this.#fill([place], null);
    this.node.focus({ preventScroll: true });
    this.actions.choose(place);
  }

  #zoomIn() {
    const { latLng } = this;
    if (this.places.length > 1) this.close();
    this.actions.zoomIn(latLng);
  }

  /** Stand where the place stays in sight; `center` and `zoom` are where the map is moving to. */
  #stand(center, zoom) {
    if (!this.open) return;
    const { map, node } = this;
    const size = map.getSize();
    const point = zoom === undefined ? map.latLngToContainerPoint(this.latLng)
      : map.project(this.latLng, zoom).subtract(map.project(center, zoom)).add(size.divideBy(2));
    const room = { x: size.x - node.offsetWidth - EDGE, y: size.y - node.offsetHeight - EDGE };
    const { x, y } = findSpot(point, this.radius + EDGE, { x: node.offsetWidth, y: node.offsetHeight }, room);
    node.style.setProperty("--cr-x", `${Math.round(Math.max(EDGE, Math.min(room.x, x)))}px`);
    node.style.setProperty("--cr-y", `${Math.round(Math.max(EDGE, Math.min(room.y, y)))}px`);
  }
}

/** Above the point, else below it, else beside it; `room` is as far right and down as the popup may stand. */
function findSpot(point, distance, size, room) {
  const middle = point.x - size.x / 2;
  const [above, below] = [point.y - distance - size.y, point.y + distance];
  if (above >= EDGE) return { x: middle, y: above };
  if (below <= room.y) return { x: middle, y: below };
  const [left, right] = [point.x - distance - size.x, point.x + distance];
  return { x: right <= room.x ? right : left, y: point.y - size.y / 2 };
}

function keyOf({ id, precision }) {
  return `${precision} ${id}`;
}

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
