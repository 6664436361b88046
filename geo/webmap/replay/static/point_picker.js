/** A mode in which the next click on the map, or Enter for its middle, picks a point; Escape leaves it. */

import { element } from "conflict-replay/dom.js";

const PIXELS = window.matchMedia("(pointer: coarse)").matches ? 10 : 4; // how far off a hand may be
const EQUATOR_KM = 40_075;
const TOLD = "Click the place, or move the map and press Enter for its middle.";

export class PointPicker {
  isOn = false;
  onEnd = null; // is given { latitude, longitude, radius }, or null when it was left

  constructor(map) {
    this.map = map;
    this.container = map.getContainer();
    const leave = element("button", { type: "button", onclick: () => this.#end(null), text: "Stop (Esc)" });
    this.note = element("div", { class: "cr-picks-note", role: "status" }, element("span", { text: TOLD }), leave);
    this.middle = element("div", { class: "cr-picks-middle", "aria-hidden": "true" });
    document.addEventListener("keydown", (event) => this.isOn && event.key === "Escape" && this.#end(null));
  }

  turn(on) {
    this.isOn = on;
    this.container.classList.toggle("cr-picks", on);
    for (const node of [this.note, this.middle]) if (on) this.container.after(node);
    if (on) this.container.focus({ preventScroll: true });
    else for (const node of [this.note, this.middle]) node.remove();
  }

  /** Take a point; what a pixel of the land measures tells how far off it may be. */
  take({ lat, lng }) {
    const { lat: latitude, lng: longitude } = this.map.wrapLatLng([lat, lng]);
    const around = EQUATOR_KM * Math.cos((latitude * Math.PI) / 180);
    this.#end({ latitude, longitude, radius: (PIXELS * around) / this.map.options.crs.scale(this.map.getZoom()) });
  }

  #end(point) {
    this.turn(false);
    this.onEnd?.(point);
  }
}
