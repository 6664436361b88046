/** What the pointer and a click on the map mean: a symbol before a line before a province. */

import { AnswerLayer } from "conflict-replay/answers.js";
import { PointPicker } from "conflict-replay/point_picker.js";
import { Popup } from "conflict-replay/popup.js";
import { Tooltip } from "conflict-replay/tooltip.js";

export class Picking {
  #clicked = null; // { symbol, answer }, found before the map hears of the click
  #unit = null; // the code of the province under a click
  #hovered = null;

  /**
   * `parts` are { map, store, view, areas or undefined, incidents, theme, eventTypes }; `detailed` says that a panel
   * beside the map tells what is chosen, so that a popup need not.
   */
  constructor(parts, detailed) {
    Object.assign(this, parts, { detailed });
    this.answers = new AnswerLayer(this.theme, this.eventTypes, this.incidents).addTo(this.map);
    const names = (admin1) => (this.store.state.names === "local" ? (this.#unitOf(admin1)?.local_names ?? []) : []);
    this.points = new PointPicker(this.map);
    this.tooltip = new Tooltip(this.map, this.eventTypes, names);
    this.popup = new Popup(this.map, this.eventTypes, names, {
      choose: (place) => this.#choosePlace(this.frame.index.places[place]),
      zoomIn: (latLng) => this.view.open({ latLng }),
    });
    this.#listen();
  }

  #listen() {
    const { map } = this;
    for (const { code, layer } of this.areas?.units ?? []) {
      layer.on("mouseover", () => (this.#hovered = code));
      layer.on("mouseout", () => (this.#hovered = null));
    }
    map.on("mousemove", (event) => this.frame && this.#point(event));
    map.on("mouseout zoomstart", () => this.tooltip.hide());
    map.on("preclick", ({ containerPoint }) => {
      this.#clicked = { symbol: this.incidents.find(containerPoint), answer: this.answers.find(containerPoint) };
    });
    map.on("click", (event) => (this.frame || this.points.isOn) && this.#click(event));
    this.#listenToKeys(map.getContainer());
  }

  /** Arrows move the map and + and - zoom it, by Leaflet; enter tells of what is nearest the middle. */
  #listenToKeys(container) {
    container.setAttribute("role", "region");
    container.setAttribute("aria-label", "Map: arrows move it, plus and minus zoom, enter tells of the symbol nearest the middle");
    container.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== container) return;
      if (this.points.isOn) this.points.take(this.map.getCenter());
      else if (this.frame) this.#pickMiddle();
    });
    container.parentElement.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.popup.close();
    });
  }

  #pickMiddle() {
    const { map, incidents } = this;
    const middle = map.containerPointToLayerPoint(map.getSize().divideBy(2)).subtract(incidents.topLeft);
    const far = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
    const [nearest] = incidents.symbols.sort((a, b) => far(a) - far(b));
    const symbol = nearest && incidents.find(map.layerPointToContainerPoint(incidents.topLeft.add([nearest.x, nearest.y])));
    if (symbol) this.#clickSymbol(symbol);
  }

  /** A province under a click; its own layer hears of it first. */
  clickUnit(admin1) {
    this.#unit = admin1;
  }

  /** Follow what is shown; see `readPlaces` for a frame. */
  show(frame, changed) {
    this.frame = frame;
    this.answers.show(frame);
    if (changed.has("names")) this.tooltip.hide();
    if (changed.has("place") && this.popup.place && this.popup.place !== frame.state.place) this.popup.close();
    this.tooltip.follow(frame);
    this.popup.follow(frame);
  }

  #unitOf(admin1) {
    return this.areas?.features.find(({ properties }) => properties.admin1 === admin1)?.properties;
  }

  #point({ containerPoint, latlng }) {
    if (this.points.isOn) return this.tooltip.hide();
    const { tooltip, frame } = this;
    const symbol = this.incidents.find(containerPoint);
    const answer = symbol ? null : this.answers.find(containerPoint);
    this.map.getContainer().classList.toggle("cr-pointing", Boolean(symbol));
    const told = symbol && this.popup.tellsOf(symbol.places);
    if (symbol && !told) tooltip.showSymbol(symbol, frame);
    else if (answer) tooltip.showLine(answer.lines, latlng);
    else if (!symbol && this.#hovered) tooltip.showUnit(this.#unitOf(this.#hovered), latlng, frame);
    else tooltip.hide();
  }

  /** A click on a symbol or a unit picks it, on the same one again or on nothing everything. */
  #click({ latlng }) {
    const { symbol = null, answer = null } = this.#clicked ?? {};
    const unit = this.#unit;
    this.#clicked = this.#unit = null;
    this.tooltip.hide();
    if (this.points.isOn) return this.points.take(latlng);
    if (symbol) return this.#clickSymbol(symbol);
    if (answer) return this.tooltip.showLine(answer.lines, latlng);
    this.popup.close();
    const { province, place } = this.store.state;
    this.pickProvince(province === unit && place === null ? null : unit, { latLng: latlng });
  }

  /** A merged symbol tells its places first; only where they share a province is that picked at once. */
  #clickSymbol(symbol) {
    const { store, popup } = this;
    const places = symbol.places.map((place) => this.frame.index.places[place]);
    const open = popup.tellsOf(symbol.places);
    if (places.length === 1 && open && store.state.place === places[0].id) return this.#release();
    if (open) return popup.close();
    popup.show(symbol, this.frame);
    if (places.length === 1) return this.#choosePlace(places[0]);
    const [province] = new Set(places.map((place) => place.admin1));
    if (province && places.every((place) => place.admin1 === province)) store.set({ province, place: null, incident: null });
  }

  #release() {
    this.popup.close();
    this.store.set({ province: null, place: null, incident: null });
  }

  #choosePlace({ id, admin1 }) {
    this.store.set({ province: admin1, place: id, incident: null });
  }

  /** Pick a province, or none; without a panel beside the map a popup tells of its places. */
  pickProvince(admin1, { latLng = null, move = false } = {}) {
    this.store.set({ province: admin1, place: null, incident: null });
    if (!admin1) return;
    if (move) this.view.showArea(this.areas.boundsOf(admin1));
    if (this.detailed || !this.frame) return;
    const places = this.frame.index.places.flatMap((place, i) => (place.admin1 === admin1 ? [i] : []));
    const { name, latitude, longitude } = this.#unitOf(admin1);
    if (places.length) this.popup.show({ places, latLng: latLng ?? [latitude, longitude], heading: name }, this.frame, latLng !== null);
  }
}
