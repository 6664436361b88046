/** The one state of a map, and who wants to hear of a change. */

/** Fields that travel to Python and into the address; the others live in the browser alone. */
export const SHARED = [
  "window", "mode", "layers", "province", "place", "incident", "zoom", "center", "shading", "per", "names", "answers", "boundaries",
];

/** What a choice may be; the first is the one at the start. */
export const CHOICES = {
  mode: ["window", "cumulative"], // cumulative: all days before the window's end count
  shading: ["incidents", "killed", "trend", "none"], // what the colour of a province tells
  per: ["absolute", "area"], // area: for each 10,000 square kilometres
  names: ["english", "local", "none"],
};

const REST_MS = 150;
const CHOSEN_AT_ONCE = ["province", "place", "incident"]; // by a click, where a hand on a handle must come to rest first

export function initialState(eventTypes) {
  return {
    window: null, // [first, after) in day numbers; null: all days
    mode: "window",
    layers: new Set(eventTypes.map((type) => type.id)),
    province: null,
    place: null,
    incident: null,
    zoom: null,
    center: null, // [latitude, longitude]
    playing: false,
    held: false, // a hand is on a handle, or the map is moving
    shading: "incidents",
    per: "absolute",
    names: "english",
    answers: false, // lines from what was answered to what answered it
    boundaries: true,
    tiles: false, // never in an address: no link may make a browser ask the network
  };
}

/** Holds the state; tells listeners once a frame what changed, and once when the hand has rested. */
export class Store {
  #listeners = [];
  #restListeners = [];
  #changed = new Set();
  #frame = 0;
  #timer = 0;

  constructor(state) {
    this.state = state;
  }

  /** Change some fields; `quiet` changes come from outside and are not reported back. */
  set(patch, { quiet = false } = {}) {
    let shared = false;
    let chosen = false;
    for (const [key, value] of Object.entries(patch)) {
      if (same(this.state[key], value)) continue;
      this.state[key] = value;
      this.#changed.add(key);
      shared ||= SHARED.includes(key) || key === "held" || key === "playing";
      chosen ||= CHOSEN_AT_ONCE.includes(key);
    }
    if (this.#changed.size === 0) return;
    this.#frame ||= requestAnimationFrame(() => this.flush());
    if (shared && !quiet) this.#waitForRest(chosen ? 0 : REST_MS);
  }

  /** Tell the listeners now. */
  flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const changed = this.#changed;
    this.#changed = new Set();
    for (const listen of this.#listeners) listen(this.state, changed);
  }

  onChange(listen) {
    this.#listeners.push(listen);
  }

  onRest(listen) {
    this.#restListeners.push(listen);
  }

  #waitForRest(patience) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.state.held || this.state.playing) return;
      for (const listen of this.#restListeners) listen(this.state);
    }, patience);
  }
}

function same(a, b) {
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((item) => b.has(item));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i]);
  return a === b;
}
