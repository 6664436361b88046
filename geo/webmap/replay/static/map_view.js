/** The view of the map: home, zoom and centre in the state, controls, tiles when they are asked for. */

import { element, hiddenText, svgElement } from "conflict-replay/dom.js";
import { makeFullScreenButton } from "conflict-replay/full_screen.js";

export const WIDE = 900; // pixels from which the panels stand open beside the land

const ICONS = {
  home: "M3 11 12 3l9 8M6 9.500V20h12V9.500",
  picture: "M3 8h4l2-3h6l2 3h4v12H3zM12 17.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
  film: "M3 5h18v14H3zM3 9h18M3 15h18M8 5v4M8 15v4M16 5v4M16 15v4",
  screen: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
};
const TOAST_MS = 6000;

export class MapView {
  constructor(map, store, options) {
    Object.assign(this, { map, store, options });
    this.moving = false;
    map.attributionControl?.setPrefix("Leaflet").getContainer().setAttribute("tabindex", 0); // folded when narrow
    map.on("moveend", () => this.#report());
    map.on("resize", () => this.touched || this.showHome());
    new ResizeObserver(() => this.#quietly(() => map.invalidateSize({ pan: false }))).observe(map.getContainer());
  }

  /** Buttons below those that zoom: the whole map, full screen, a picture, a film. */
  addTools(replay) {
    const screen = makeFullScreenButton(replay.root);
    screen?.append(drawIcon("screen"));
    this.toast = hiddenText({ role: "status" });
    this.asked = { picture: () => this.#savePicture(replay), film: () => this.#openFilm(replay) };
    const camera = makeTool("Save a picture", "picture", this.asked.picture);
    const film = makeTool("Save a film", "film", this.asked.film);
    const tools = [this.options.bounds && this.#makeHome(), screen, camera, film].filter(Boolean);
    this.addControl(element("div", { class: "cr-card cr-tools" }, ...tools, this.toast), "topleft");
  }

  #makeHome() {
    return makeTool("Show the whole map", "home", () => {
      this.store.set({ zoom: null, center: null });
      this.touched = false;
      this.showHome();
    });
  }

  /** Do what a button at the edge does: "picture" or "film"; for the page around the map. */
  ask(what) {
    this.asked[what]?.();
  }

  async #savePicture(replay) {
    if (!replay.index) return;
    const { savePicture } = await import("conflict-replay/picture.js");
    this.#tell(await savePicture(replay));
  }

  async #openFilm(replay) {
    if (!replay.index || replay.root.querySelector("dialog.cr-film")) return;
    if (!replay.index.days) return this.#tell("No incident has a date, so no time can run in a film.");
    const { FilmDialog } = await import("conflict-replay/film_dialog.js");
    await FilmDialog.open(replay);
  }

  /** Say something for a while, to the eye and to a screen reader. */
  #tell(text) {
    this.toast.textContent = text;
    this.toast.className = "cr-toast";
    clearTimeout(this.telling);
    this.telling = setTimeout(() => Object.assign(this.toast, { textContent: "", className: "cr-hidden" }), TOAST_MS);
  }

  addControl(node, position) {
    const control = L.control({ position });
    control.onAdd = () => {
      L.DomEvent.disableClickPropagation(node);
      L.DomEvent.disableScrollPropagation(node);
      return node;
    };
    control.addTo(this.map);
  }

  /** A list of the provinces: the way to them for keyboard and screen reader. */
  addProvinceList(areas, pick) {
    const list = element("select", { class: "cr-provinces", "aria-label": "Province", onchange: () => pick(list.value || null) });
    list.append(element("option", { value: "", text: "All provinces" }));
    const groups = new Map((this.options.countries ?? []).map(({ country, name }) => [country, element("optgroup", { label: name })]));
    const features = [...areas.features].sort((a, b) => a.properties.name.localeCompare(b.properties.name));
    for (const { properties } of features) {
      const option = element("option", { value: properties.admin1, text: properties.name });
      (groups.get(properties.country) ?? list).append(option);
    }
    list.append(...groups.values());
    this.provinces = list;
    this.addControl(element("div", { class: "cr-card cr-find" }, list), "topleft");
  }

  /** The whole theatre, unless the state has a view of its own. */
  showHome() {
    const { bounds } = this.options;
    const side = this.map.getSize().x >= WIDE ? 215 : 0; // pixels that the panels cover
    const fit = { animate: false, paddingTopLeft: [side, 0], paddingBottomRight: [side, 14] };
    if (bounds) this.#quietlyShow(() => this.map.fitBounds(bounds, fit));
    this.goTo(this.store.state);
  }

  goTo({ zoom, center }) {
    if (zoom === null && center === null) return;
    this.touched = true;
    this.#quietlyShow(() => this.map.setView(center ?? this.map.getCenter(), zoom ?? this.map.getZoom(), { animate: false }));
  }

  showArea(bounds) {
    if (bounds && !this.map.getBounds().contains(bounds)) this.map.fitBounds(bounds, { padding: [30, 30] });
  }

  /** Zoom towards a merged symbol until it opens. */
  open({ latLng }) {
    this.map.setView(latLng, Math.min(this.map.getMaxZoom(), this.map.getZoom() + 1.5));
  }

  show(state, changed) {
    if (this.provinces && this.provinces.value !== (state.province ?? "")) this.provinces.value = state.province ?? "";
    for (const pane of ["cr-land", "cr-lines"]) {
      const node = this.map.getPane(pane);
      if (node) node.style.display = state.boundaries ? "" : "none";
    }
    if (changed.has("tiles")) this.#showTiles(state.tiles);
  }

  #showTiles(on) {
    const { tiles } = this.options;
    if (!tiles) return;
    this.tiles ??= L.tileLayer(tiles.url, {
      attribution: tiles.attribution, maxZoom: 18, referrerPolicy: "strict-origin-when-cross-origin",
      crossOrigin: "anonymous", // or a picture of the map could not be saved
    });
    if (on) this.tiles.addTo(this.map);
    else this.tiles.remove();
    this.map.getContainer().classList.toggle("cr-with-tiles", on);
  }

  /** Show a view without telling of it. A pinch still settling ends first: Leaflet lets its end undo the move. */
  #quietlyShow(view) {
    this.#quietly(() => {
      this.map._onZoomTransitionEnd(); // no public name; does nothing when no zoom is under way
      view();
    });
  }

  #quietly(move) {
    this.quiet = true;
    move();
    this.quiet = false;
  }

  #report() {
    if (this.quiet) return;
    this.touched = true;
    const { lat, lng } = this.map.getCenter();
    const round = (degrees) => Math.round(degrees * 1000) / 1000;
    this.store.set({ zoom: this.map.getZoom(), center: [round(lat), round(lng)] });
  }
}

function makeTool(title, icon, onclick) {
  return element("button", { type: "button", class: "cr-tool", title, "aria-label": title, onclick }, drawIcon(icon));
}

function drawIcon(name) {
  return svgElement("svg", { viewBox: "0 0 24 24", width: 17, height: 17, "aria-hidden": "true" }, svgElement("path", { d: ICONS[name] }));
}
