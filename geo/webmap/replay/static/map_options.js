/** What the map tells beside its symbols: what the provinces' colours mean, names, lines, boundaries, tiles. */

import { element } from "conflict-replay/dom.js";

const SHADINGS = [["incidents", "Incidents"], ["killed", "Killed, as claimed"], ["trend", "Trend"], ["none", "Nothing"]];
const PER = [["absolute", "in all"], ["area", "per 10,000 km²"]];
const NAMES = [["english", "English"], ["local", "Dari, Pashto, Urdu"], ["none", "None"]];

export class MapOptions {
  /** `has` tells what there is to choose: { land, tiles } where tiles is the host that would be asked, or null. */
  constructor(store, { land, tiles }) {
    this.store = store;
    this.controls = new Map();
    const rows = land ? [
      this.#choice("shading", "Provinces show", SHADINGS),
      this.#choice("per", "Counted", PER),
      this.#choice("names", "Names", NAMES),
      this.#toggle("boundaries", "Boundaries", "Provinces, neighbours and the border"),
    ] : [];
    this.answers = this.#toggle("answers", "What answered what", "Lines from an incident to the one that answered it");
    rows.push(this.answers);
    if (tiles) rows.push(this.#toggle("tiles", "Online map", `Asks ${tiles} for pictures; needs the network`));
    this.node = element("details", { class: "cr-map-options cr-card", name: "cr-cards" }, element("summary", { text: "Map" }),
      element("div", { class: "cr-options" }, ...rows));
    this.node.hidden = rows.length === 1;
  }

  #choice(key, label, options) {
    const select = element("select", { onchange: () => this.store.set({ [key]: select.value }) });
    select.append(...options.map(([value, text]) => element("option", { value, text })));
    this.controls.set(key, select);
    return element("label", { class: "cr-choice" }, element("span", { text: label }), select);
  }

  #toggle(key, text, title) {
    const box = element("input", { type: "checkbox", onchange: () => this.store.set({ [key]: box.checked }) });
    this.controls.set(key, box);
    return element("label", { class: "cr-type", title }, box, element("span", { class: "cr-title", text }));
  }

  /** Say whether anything answered anything; without, there is nothing to switch on. */
  offerAnswers(any) {
    const box = this.controls.get("answers");
    box.disabled = !any;
    this.answers.title = any ? "Lines from an incident to the one that answered it" : "No incident here is told to answer another";
    if (this.controls.size === 1) this.node.hidden = !any;
  }

  /** Follow the state. */
  show(state) {
    for (const [key, control] of this.controls) {
      if (control.type === "checkbox") control.checked = state[key];
      else if (control.value !== state[key]) control.value = state[key];
    }
    const per = this.controls.get("per");
    if (per) per.disabled = state.shading === "trend" || state.shading === "none";
  }
}
