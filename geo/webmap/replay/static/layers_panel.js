/** What is switched on and off: data sets with their marks, and event types in two groups with their counts. */

import { marksOf, markSample } from "conflict-replay/datasets.js";
import { element, formatCount } from "conflict-replay/dom.js";
import { badge } from "conflict-replay/glyphs.js";

const GROUPS = [["violence", "Violence"], ["context", "Context"]];

export class LayersPanel {
  constructor(store, eventTypes, open) {
    Object.assign(this, { store, eventTypes });
    this.counts = new Map();
    this.shown = []; // counts, by type
    this.boxes = new Map();
    this.parts = element("fieldset", { class: "cr-parts", hidden: true });
    this.partBoxes = new Map();
    this.node = element("details", { class: "cr-layers cr-card", name: "cr-cards", open },
      element("summary", { text: "Layers" }),
      this.parts,
      ...this.#listGroups().map(([group, title]) => this.#makeGroup(group, title)),
    );
  }

  /**
   * Show the data sets, { id, name, on } each: as switches where `onSwitch` is told which are off, else as a legend. What
   * has the focus keeps it.
   */
  showParts(parts, onSwitch) {
    const known = JSON.stringify(parts.map(({ id, name }) => [id, name]));
    if (known !== this.partsKnown) this.#makeParts(parts, onSwitch);
    this.partsKnown = known;
    this.parts.hidden = parts.length < 2;
    for (const { id, on } of parts) if (this.partBoxes.has(id)) this.partBoxes.get(id).checked = on;
  }

  #makeParts(parts, onSwitch) {
    const marks = marksOf(parts);
    const tellOff = () => onSwitch([...this.partBoxes].filter(([, box]) => !box.checked).map(([id]) => id));
    this.partBoxes.clear();
    this.parts.replaceChildren(
      element("legend", {}, element("span", { text: "Data sets" })),
      ...parts.map(({ id, name }, i) => {
        const box = onSwitch ? element("input", { type: "checkbox", onchange: tellOff }) : null;
        if (box) this.partBoxes.set(id, box);
        const row = [box, markSample(marks[i]), element("span", { class: "cr-title", text: name })].filter(Boolean);
        return element(onSwitch ? "label" : "div", { class: "cr-type cr-part", title: name, "data-part": id }, ...row);
      }),
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
