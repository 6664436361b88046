/** A replay on a Leaflet map: the state, the index, and the parts that show them. */

import { Areas } from "conflict-replay/areas.js";
import { dayOfIso, sayWindow } from "conflict-replay/calendar.js";
import { IncidentLayer } from "conflict-replay/canvas_layer.js";
import { Clock } from "conflict-replay/clock.js";
import { countOf, element, hiddenText } from "conflict-replay/dom.js";
import { prepareEventTypes } from "conflict-replay/glyphs.js";
import { LabelLayer } from "conflict-replay/labels.js";
import { LayersPanel } from "conflict-replay/layers_panel.js";
import { decodeKilled, decodeTimeIndex } from "conflict-replay/index_decoder.js";
import { Legend } from "conflict-replay/legend.js";
import { MapOptions } from "conflict-replay/map_options.js";
import { MapView, WIDE } from "conflict-replay/map_view.js";
import { Picking } from "conflict-replay/picking.js";
import { Shading } from "conflict-replay/shading.js";
import { initialState, Store } from "conflict-replay/state.js";
import { Theme } from "conflict-replay/theme.js";
import { TimeAxis, findBusyStretch } from "conflict-replay/time_axis.js";
import { TimeBar } from "conflict-replay/time_bar.js";
import { daysThatCount } from "conflict-replay/time_window.js";
import { Transport } from "conflict-replay/transport.js";
import { WindowCounter } from "conflict-replay/window_counter.js";

const NO_SCALE = { title: null, note: null, steps: [], key: "none" };

export class Replay {
  /**
   * @param map A Leaflet map.
   * @param options { eventTypes, boundaries or null, bounds or null, countries, tiles or null }
   */
  constructor(map, options) {
    this.map = map;
    this.options = options;
    this.eventTypes = prepareEventTypes(options.eventTypes);
    this.allTypes = this.eventTypes.map(() => 1);
    this.store = new Store(initialState(this.eventTypes));
    this.root = Object.assign(element("div", { class: "cr-root" }), { replay: this }); // for a console and for benchmarks
    map.getContainer().before(this.root);
    this.theme = new Theme(this.root, () => this.#repaintAll());
    this.axis = new TimeAxis();
    this.view = new MapView(map, this.store, options);
    this.#buildTime();
    this.#buildMap();
    this.store.onChange((state, changed) => this.#show(state, changed));
  }

  #buildTime() {
    const { store, axis } = this;
    this.bar = new TimeBar(store, axis, this.eventTypes, this.theme);
    this.clock = new Clock(store, axis, this.bar, (forward) => (this.stepped = forward));
    this.player = this.clock.player;
    this.transport = new Transport(store, this.player, this.clock, this.bar);
    this.live = hiddenText({ role: "status", "aria-live": "polite" });
    this.time = element("section", { class: "cr-time", "aria-label": "Time" }, this.transport.node, this.bar.track, this.live);
  }

  #buildMap() {
    const { map, options, theme } = this;
    const boundaries = options.boundaries;
    const container = map.getContainer();
    this.root.append(element("div", { class: "cr-stage" }, container), this.time);
    for (const [pane, zIndex] of [["cr-labels", 430], ["cr-incidents", 440], ["cr-answers", 445]]) {
      Object.assign(map.createPane(pane).style, { zIndex, pointerEvents: "none" });
    }
    const wide = container.clientWidth >= WIDE;
    if (boundaries) {
      this.areas = new Areas(map, boundaries, theme, (admin1) => this.picking.clickUnit(admin1));
      this.shading = new Shading(boundaries.admin1.features.map((feature) => feature.properties));
      this.shading.wantKilled = () => this.#wantKilled();
      this.labels = new LabelLayer(theme, boundaries, options.countries ?? []).addTo(map);
    }
    this.incidents = new IncidentLayer(theme, this.eventTypes, boundaries ? Areas.borderPoints(boundaries.border) : []).addTo(map);
    this.incidents.onMerge = (cells) => this.labels?.avoid(cells);
    this.picking = new Picking({ ...this, map, theme }, Boolean(options.panel || options.hosted));
    this.legend = new Legend(Boolean(boundaries), wide);
    this.layers = new LayersPanel(this.store, this.eventTypes, wide);
    this.mapOptions = new MapOptions(this.store, { land: Boolean(boundaries), tiles: options.tiles?.host ?? null });
    this.view.addTools(this);
    this.view.addControl(this.mapOptions.node, "topright");
    this.view.addControl(this.layers.node, "topright");
    this.view.addControl(this.legend.node, "bottomleft");
    if (this.areas) this.view.addProvinceList(this.areas, (admin1) => this.picking.pickProvince(admin1, { move: true }));
    this.#listenToKeys();
    this.view.showHome();
  }

  #listenToKeys() {
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== " " || event.target.closest("button, input, select, summary, a")) return;
      event.preventDefault();
      this.player.toggle();
    });
  }

  /** Take over an encoded index (ArrayBuffer); the map, its zoom and the window stay. */
  async showIndex(encoded) {
    const index = await decodeTimeIndex(encoded);
    this.index = index;
    this.counter = new WindowCounter(index);
    this.epoch = dayOfIso(index.epoch);
    const all = this.counter.move(0, index.days, this.allTypes);
    const totals = index.places.map((_, place) => sumOf(all, place, index.typeCount));
    this.shading?.setIndex(index);
    this.mapOptions.offerAnswers(index.links.length > 0);
    if (!this.options.panel && !this.options.hosted) this.legend.tellLeftOut(index);
    this.incidents.setIndex(index, totals);
    if (!this.options.hosted) this.layers.showParts(index.datasets);
    if (index.days) this.#widenExtent(index);
    this.bar.setIndex(index, this.epoch);
    this.#show(this.store.state, new Set(["layers", "window", "province"]));
    this.onIndex?.();
    this.root.dataset.ready = "true";
  }

  /** Take over the killed of the index that is shown (geo/layers/killed.py). */
  async showKilled(encoded) {
    const { index } = this;
    if (!index || !encoded.byteLength) return;
    const killed = await decodeKilled(encoded);
    if (this.index !== index || killed.areas !== index.admin1.length) return; // a newer index came meanwhile
    index.killed = killed;
    this.#show(this.store.state, new Set());
  }

  /** Ask once for what only some readers need; `wantKilled` is set by the page, a host sends it unasked. */
  #wantKilled() {
    if (this.asked === this.index) return;
    this.asked = this.index;
    this.wantKilled?.();
  }

  /** The axis only ever grows: a filter that leaves fewer days must not move the days under the reader's hand. */
  #widenExtent(index) {
    const { axis } = this;
    const days = [this.epoch, this.epoch + index.days];
    const first = this.extentKnown !== true;
    axis.setExtent(first ? days : [Math.min(days[0], axis.extent[0]), Math.max(days[1], axis.extent[1])]);
    if (!first) return;
    this.extentKnown = true;
    const busy = findBusyStretch(axis.extent.map((day) => day - this.epoch), index.listStarts());
    axis.show(busy.map((day) => day + this.epoch));
    if (this.store.state.window) this.bar.reveal();
  }

  /** Take over a state from outside; nothing of it is reported back. */
  applyState(patch) {
    this.store.set(patch, { quiet: true });
    if (patch.zoom != null || patch.center) this.view.goTo(this.store.state);
    if (patch.window && this.extentKnown) this.bar.follow();
  }

  showTheme(dark) {
    this.theme.force(dark);
  }

  /** Ring some places, by their ids, while a card of theirs is looked at. */
  ring(places) {
    if (this.ringed?.join() === places.join()) return;
    this.ringed = places;
    if (this.index) this.#show(this.store.state, new Set());
  }

  #enabled() {
    return this.eventTypes.map((type) => (this.store.state.layers.has(type.id) ? 1 : 0));
  }

  #show(state, changed) {
    if (!this.index) return;
    const enabled = this.#enabled();
    if (changed.has("layers")) this.bar.setEnabled(enabled);
    const days = daysThatCount(state, this.axis.extent);
    const [first, after] = days.map((day) => day - this.epoch);
    const counts = this.counter.move(first, after, enabled);
    const share = (days[1] - days[0]) / Math.max(1, this.axis.extent[1] - this.axis.extent[0]);
    this.incidents.draw(counts, share, state.place ? [state.place] : (this.ringed ?? []));
    if (this.stepped) this.incidents.pulse();
    this.stepped = false;
    this.#showAreas(state, { first, after, enabled, areas: counts.areas, share });
    this.picking.show({ state, index: this.index, shading: this.shading, epoch: this.epoch, days, first, after, enabled, counts }, changed);
    const byType = this.index.profile.count(first, after, this.allTypes);
    this.#showTime(state, days, byType, enabled);
    this.layers.show(state, byType);
    this.view.show(state, changed);
  }

  #showAreas(state, frame) {
    if (this.areas) {
      this.areas.shade(this.shading.shade(state, frame));
      this.areas.select(state.province);
      if (this.labels.shown !== state.names) this.labels.show(state.names);
    }
    this.legend.show(this.incidents.reference(), this.shading?.scale ?? NO_SCALE);
    this.mapOptions.show(state);
  }

  #showTime(state, days, byType, enabled) {
    const total = byType.reduce((sum, count, type) => (enabled[type] ? sum + count : sum), 0);
    const text = this.index.days
      ? { days: sayWindow(days), count: countOf(total, "incident") }
      : { days: "No dates", count: "nothing in this selection is dated" };
    this.bar.showWindow();
    this.transport.show(state, text.count);
    this.said = `${text.days}, ${text.count}`;
    clearTimeout(this.saying);
    if (!state.playing) this.saying = setTimeout(() => this.#say(), 400);
  }

  #say() {
    this.live.textContent = this.said;
    this.incidents.describe();
  }

  #repaintAll() {
    this.bar?.repaint();
    this.labels?.repaint();
    this.picking?.answers.repaint();
    this.incidents?.repaint();
  }
}

function sumOf({ precise, imprecise }, place, typeCount) {
  let sum = 0;
  for (let i = place * typeCount, end = i + typeCount; i < end; i++) sum += precise[i] + imprecise[i];
  return sum;
}
