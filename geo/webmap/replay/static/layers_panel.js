/** What is switched on and off: event types in two groups with their counts. */

import { element, formatCount } from "conflict-replay/dom.js";
import { badge } from "conflict-replay/glyphs.js";

const GROUPS = [["violence", "Violence"], ["context", "Context"]];

export class LayersPanel {
  constructor(store, eventTypes, open) {
    Object.assign(this, { store, eventTypes });
    this.counts = new Map();
    this.shown = []; // counts, by type
    this.boxes = new Map();
    this.node = element("details", { class: "cr-layers cr-card", name: "cr-cards", open },
      element("summary", { text: "Layers" }),
      ...this.#listGroups().map(([group, title]) => this.#makeGroup(group, title)),
    );
  }

  /** The groups that have types; where there is but one, its name would say nothing. */
  #listGroups() {
    const groups = GROUPS.filter(([group]) => this.eventTypes.some((type) => type.group === group));
    return groups.length > 1 ? groups : groups.map(([group]) => [group, "Types"]);
  }

  #makeGroup(group, title) {
    const types = this.eventTypes.filter((type) => type.group === group);
    const switchAll = (on) => {
      const layers = new Set(this.store.state.layers);
      for (const type of types) on ? layers.add(type.id) : layers.delete(type.id);
      this.store.set({ layers });
    };
    const button = (text, on) =>
      element("button", { type: "button", class: "cr-link", text, "aria-label": `${title}: ${text.toLowerCase()}`, onclick: () => switchAll(on) });
    return element("fieldset", { "data-group": group },
      element("legend", {}, element("span", { text: title }), button("All", true), button("None", false)),
      ...types.map((type) => this.#makeType(type)),
    );
  }

  #makeType(type) {
    const count = element("span", { class: "cr-count", text: "0" });
    const box = element("input", { type: "checkbox", value: type.id, onchange: () => this.#switch(type.id, box.checked) });
    this.counts.set(type.id, count);
    this.boxes.set(type.id, box);
    return element("label", { class: "cr-type", title: type.meaning, "data-type": type.id },
      box, badge(type), element("span", { class: "cr-title", text: type.title }), count);
  }

  #switch(id, on) {
    const layers = new Set(this.store.state.layers);
    on ? layers.add(id) : layers.delete(id);
    this.store.set({ layers });
  }

  /** Follow the state; `byType` are the counts of the window, types that are off included. */
  show(state, byType) {
    this.eventTypes.forEach((type, i) => {
      this.boxes.get(type.id).checked = state.layers.has(type.id);
      if (this.shown[i] === byType[i]) return;
      this.shown[i] = byType[i];
      const count = this.counts.get(type.id);
      count.textContent = formatCount(byType[i]);
      count.parentElement.classList.toggle("cr-zero", byType[i] === 0);
    });
  }
}
