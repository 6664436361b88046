/** The saved page around the map: counts above it, the incidents of the window beside it, the view in the address. */

import { toQuery, fromQuery } from "conflict-replay/address.js";
import { sayWindow } from "conflict-replay/calendar.js";
import { countOf, element } from "conflict-replay/dom.js";
import { addEmbedding } from "conflict-replay/embedding.js";
import { unpack } from "conflict-replay/packed.js";
import { PageIncidents } from "conflict-replay/page_incidents.js";
import { daysThatCount } from "conflict-replay/time_window.js";

const BATCH = 25; // cards put on the page at once

export class Page {
  /** Reads what the page holds before it is shown. */
  static async open(replay) {
    return new Page(replay, await PageIncidents.read());
  }

  constructor(replay, incidents) {
    this.replay = replay;
    this.incidents = incidents;
    this.panel = document.querySelector(".cr-page-panel");
    this.counts = document.querySelector(".cr-page-counts");
    this.view = new URLSearchParams(JSON.parse(document.getElementById("page_view").textContent)).toString();
    const head = document.querySelector(".cr-page-head");
    addEmbedding(head);
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
      button.addEventListener("click", () => {
        dialog.showModal();
        for (const content of dialog.querySelectorAll("[data-packed]")) fillOnce(content);
      });
      dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    }
  }

  /** The view that the address holds, else the one that the page was made with. */
  #readAddress() {
    const hash = location.hash.slice(1);
    if (hash && hash === this.written) return;
    this.replay.applyState(fromQuery(new URLSearchParams(hash || this.view), this.replay.eventTypes));
    if (this.replay.index) this.#show(this.replay.store.state, false);
  }

  #show(state, write) {
    const { eventTypes, axis } = this.replay;
    const days = daysThatCount(state, axis.extent);
    const inWindow = this.incidents.find(days, state.layers);
    this.#showCounts(inWindow, days);
    this.#showPanel(this.incidents.narrow(inWindow, state), state);
    if (!write) return;
    this.written = new URLSearchParams(toQuery(state, eventTypes)).toString();
    history.replaceState(history.state, "", `#${this.written}`);
  }

  #showCounts(found, days) {
    const { incidents } = this;
    const rows = [["Period", sayWindow(days)], ["Incidents", found.length], ["Claims", incidents.countClaims(found)], ["Articles", incidents.countArticles(found)]];
    this.counts.replaceChildren(...rows.map(([name, value]) =>
      element("div", {}, element("dt", { text: name }), element("dd", { text: value.toLocaleString("en") }))));
  }

  #showPanel(found, state) {
    const chosen = state.incident ? found.find((i) => this.incidents.ids[i] === state.incident) : undefined;
    const ordered = chosen === undefined ? found : [chosen, ...found.filter((i) => i !== chosen)];
    const title = this.#nameOf(state);
    if (this.shown?.title === title && same(this.shown.ordered, ordered)) return;
    this.shown = { title, ordered };
    const back = element("button", { type: "button", class: "cr-link", text: "Show all places", hidden: !state.province && !state.place,
      onclick: () => this.replay.store.set({ province: null, place: null, incident: null }) });
    this.panel.replaceChildren(
      element("div", { class: "cr-page-title" }, element("h2", { text: title }), back),
      element("p", { class: "cr-page-count", text: ordered.length ? `${countOf(ordered.length, "incident")} in this window, newest first` : "No incident in this window" }),
    );
    this.#addCards(ordered, 0);
    this.panel.scrollTop = 0;
  }

  #addCards(ordered, from) {
    for (const i of ordered.slice(from, from + BATCH)) this.panel.append(this.#makeSlot(i));
    const rest = ordered.length - from - BATCH;
    if (rest <= 0) return;
    const more = element("button", { type: "button", class: "cr-page-more", text: `Show ${Math.min(rest, BATCH)} more of ${countOf(rest, "incident")}`,
      onclick: () => {
        more.remove();
        this.#addCards(ordered, from + BATCH);
      } });
    this.panel.append(more);
  }

  /** The place of a card, which is filled as soon as it is unpacked. */
  #makeSlot(i) {
    const slot = element("div", { class: "cr-page-card", "data-incident": this.incidents.ids[i] });
    this.incidents.readCard(i).then((html) => (slot.innerHTML = html)); // escaped by geo/panels, the only HTML that comes with data
    slot.addEventListener("focusin", () => this.#ring(i));
    slot.addEventListener("pointerenter", () => this.#ring(i));
    return slot;
  }

  /** Show on the map where a card's incident lies, without choosing it. */
  #ring(i) {
    this.replay.ring(this.incidents.placesOf(i));
  }

  #nameOf({ province, place }) {
    const { index, areas } = this.replay;
    if (place) return index.places.find((one) => one.id === place)?.name ?? place;
    return province ? (areas?.nameOf(province) ?? province) : "All places";
  }
}

/** HTML of geo/panels, escaped there, put in when it is first looked at. */
async function fillOnce(content) {
  if (content.dataset.filled) return;
  content.dataset.filled = "yes";
  content.innerHTML = await unpack(content.dataset.packed);
}

function same(one, other) {
  return one.length === other.length && one.every((i, at) => i === other[at]);
}
