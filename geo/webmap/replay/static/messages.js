/** What the map and the page around it tell each other; the contract stands in geo/webmap/host.py. */

import { fromRecord, toQuery, toRecord } from "conflict-replay/address.js";

/** Connects a replay to the page that frames it. */
export class Bridge {
  #revision = 0;
  #shown = Promise.resolve(); // until the last index is decoded

  constructor(replay) {
    this.replay = replay;
    window.addEventListener("message", (event) => {
      if (event.source === window.parent && event.data?.conflictReplay === 1) this.#receive(event.data);
    });
    replay.picking.points.onEnd = (point) => this.#post({ type: "picked", point });
    replay.store.onRest((state) => this.#report(state));
    this.#post({ type: "ready" });
  }

  #receive(message) {
    if (message.type === "index") this.#shown = this.replay.showIndex(message.index);
    if (message.type === "killed") this.#shown.then(() => this.replay.showKilled(message.killed));
    if (message.type === "ask") this.replay.view.ask(message.what);
    if (message.type === "pick") this.replay.picking.points.turn(message.on);
    if (message.type === "parts") this.replay.layers.showParts(message.parts, (off) => this.#post({ type: "parts", off }));
    if (message.type === "theme") this.replay.showTheme(message.dark);
    if (message.type === "state" && message.revision > this.#revision) {
      this.#revision = message.revision;
      this.replay.applyState(fromRecord(message.state, this.replay.eventTypes));
    }
  }

  #report(state) {
    const { eventTypes } = this.replay;
    this.#post({
      type: "state",
      revision: this.#revision,
      state: toRecord(state, eventTypes),
      query: toQuery(state, eventTypes),
    });
  }

  #post(message) {
    window.parent.postMessage({ conflictReplay: 1, ...message }, "*");
  }
}
