/** The saved page around the map: counts above it, the incidents of the window beside it, the view in the address. */

import { toQuery, fromQuery } from "conflict-replay/address.js";
import { dayOfIso, sayWindow } from "conflict-replay/calendar.js";
import { countOf, element } from "conflict-replay/dom.js";
import { daysThatCount } from "conflict-replay/time_window.js";

const BATCH = 25; // cards put on the page at once

export class Page {
  #cards = null;

  constructor(replay) {
    this.replay = replay;
    this.panel = document.querySelector(".cr-page-panel");
    this.counts = document.querySelector(".cr-page-counts");
    this.incidents = JSON.parse(document.getElementById("incidents_list").textContent).map((incident) => ({
      ...incident,
      first: dayOfIso(incident.start),
      after: dayOfIso(incident.end),
    }));
    this.incidents.sort((a, b) => b.first - a.first || b.after - a.after); // what may have begun long ago comes last
    const head = document.querySelector(".cr-page-head");
    new ResizeObserver(() => document.body.style.setProperty("--cr-head", `${head.offsetHeight}px`)).observe(head);
    this.#openDialogs();
    this.#readAddress();
    window.addEventListener("hashchange", () => this.#readAddress());
    replay.store.onRest((state) => this.#show(state, true));
    replay.onIndex = () => this.#show(replay.store.state, false);
  }

  #openDialogs() {
    for (const button of document.querySelectorAll("[data-opens]")) {
      const dialog = document.getElementById(button.dataset.opens);
      button.addEventListener("click", () => dialog.showModal());
      dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    }
  }

  #readAddress() {
    const hash = location.hash.slice(1);
    if (hash === this.written) return;
    this.replay.applyState(fromQuery(new URLSearchParams(hash), this.replay.eventTypes));
    if (this.replay.index) this.#show(this.replay.store.state, false);
  }

  #show(state, write) {
    const { eventTypes, axis } = this.replay;
    const days = daysThatCount(state, axis.extent);
    const inWindow = this.incidents.filter(
      ({ type, first, after }) => first !== null && state.layers.has(type) && first < days[1] && after > days[0],
    );
    this.#showCounts(inWindow, days);
    this.#showPanel(inWindow.filter((incident) => lies(incident, state)), state);
    if (!write) return;
    this.written = new URLSearchParams(toQuery(state, eventTypes)).toString();
    history.replaceState(history.state, "", `#${this.written}`);
  }

  #showCounts(incidents, days) {
    const claims = incidents.reduce((sum, incident) => sum + incident.claims, 0);
    const articles = new Set(incidents.flatMap((incident) => incident.articles)).size;
    const rows = [["Period", sayWindow(days)], ["Incidents", incidents.length], ["Claims", claims], ["Articles", articles]];
    this.counts.replaceChildren(...rows.map(([name, value]) =>
      element("div", {}, element("dt", { text: name }), element("dd", { text: value.toLocaleString("en") }))));
  }

  #showPanel(incidents, state) {
    const chosen = incidents.find((incident) => incident.id === state.incident);
    const ordered = chosen ? [chosen, ...incidents.filter((incident) => incident !== chosen)] : incidents;
    const key = `${state.province} ${state.place} ${state.incident} ${ordered.map((incident) => incident.id).join(" ")}`;
    if (key === this.shown) return;
    this.shown = key;
    const title = element("h2", { text: this.#nameOf(state) });
    const back = element("button", { type: "button", class: "cr-link", text: "Show all places", hidden: !state.province && !state.place,
      onclick: () => this.replay.store.set({ province: null, place: null, incident: null }) });
    this.panel.replaceChildren(
      element("div", { class: "cr-page-title" }, title, back),
      element("p", { class: "cr-page-count", text: ordered.length ? `${countOf(ordered.length, "incident")} in this window, newest first` : "No incident in this window" }),
    );
    this.#addCards(ordered, 0);
    this.panel.scrollTop = 0;
  }

  #addCards(incidents, from) {
    this.#cards ??= JSON.parse(document.getElementById("incidents_cards").textContent);
    for (const { id } of incidents.slice(from, from + BATCH)) {
      const slot = element("div", { class: "cr-page-card", "data-incident": id });
      slot.innerHTML = this.#cards[id] ?? ""; // escaped by geo/panels, the only HTML that comes with data
      slot.addEventListener("focusin", () => this.#ring(id));
      slot.addEventListener("pointerenter", () => this.#ring(id));
      this.panel.append(slot);
    }
    const rest = incidents.length - from - BATCH;
    if (rest <= 0) return;
    const more = element("button", { type: "button", class: "cr-page-more", text: `Show ${Math.min(rest, BATCH)} more of ${countOf(rest, "incident")}`,
      onclick: () => {
        more.remove();
        this.#addCards(incidents, from + BATCH);
      } });
    this.panel.append(more);
  }

  /** Show on the map where a card's incident lies, without choosing it. */
  #ring(id) {
    const incident = this.incidents.find((one) => one.id === id);
    this.replay.ring(incident?.places ?? []);
  }

  #nameOf({ province, place }) {
    const { index, areas } = this.replay;
    if (place) return index.places.find((one) => one.id === place)?.name ?? place;
    return province ? (areas?.nameOf(province) ?? province) : "All places";
  }
}

/** Whether an incident lies at the chosen place, else in the chosen province; anywhere if none is chosen. */
function lies({ places, admin1 }, state) {
  if (state.place) return places.includes(state.place);
  return state.province ? admin1.includes(state.province) : true;
}
