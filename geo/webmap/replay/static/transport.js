/** The row of controls above the time bar: play and steps, speed, mode, presets, the dates as text. */

import { readDay, sayShortDay } from "conflict-replay/calendar.js";
import { element, svgElement } from "conflict-replay/dom.js";
import { SPEEDS } from "conflict-replay/player.js";
import { presetWindow, STEPS } from "conflict-replay/time_window.js";

const ICONS = {
  play: "M7 4v16l13-8z",
  pause: "M6 4h4.500v16H6zM13.500 4H18v16h-4.500z",
  back: "M6 5h3v14H6zM20 5v14L10 12z",
  forward: "M15 5h3v14h-3zM4 5v14l10-7z",
  loop: "M17 3l4 4-4 4V8.200H7.200V12H5V6h12zM7 21l-4-4 4-4v2.800h9.800V12H19v6H7z",
  reverse: "M11 5v14L2 12zM22 5v14l-9-7z",
  zoomIn: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  zoomOut: "M5 11h14v2H5z",
};

function iconButton(icon, label, onclick, properties = {}) {
  const drawing = svgElement("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, svgElement("path", { d: ICONS[icon] }));
  return element("button", { type: "button", class: "cr-icon", "aria-label": label, title: label, onclick, ...properties }, drawing);
}

function toggle(icon, label, on) {
  const button = iconButton(icon, label, () => {
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", pressed);
    on(pressed);
  }, { "aria-pressed": "false" });
  return button;
}

function choice(label, options, value, onchange) {
  const select = element("select", { "aria-label": label, title: label, onchange: () => onchange(select.value) });
  for (const [key, text] of options) select.append(element("option", { value: key, text, selected: String(key) === String(value) }));
  return select;
}

export class Transport {
  /** `actions` are { step(direction), setWindow(window), zoomAxis(factor) }; `extent()` tells the days there are. */
  constructor(store, player, actions, extent, current) {
    Object.assign(this, { store, player, actions, extent, current });
    this.stepKind = "day";
    this.count = element("span", { class: "cr-total", "aria-hidden": "true" });
    this.node = element("div", { class: "cr-transport" },
      element("div", { class: "cr-group" }, ...this.#playing()),
      element("div", { class: "cr-group cr-pace" }, ...this.#pace()),
      element("div", { class: "cr-group cr-readout" }, ...this.#dates(), this.count),
      element("div", { class: "cr-group" }, this.#modes()),
      element("div", { class: "cr-group" }, this.#presets()),
      element("div", { class: "cr-group" }, ...this.#axis()),
    );
  }

  #playing() {
    this.play = iconButton("play", "Play", () => this.player.toggle(), { class: "cr-icon cr-play" });
    return [
      iconButton("back", "One step back", () => this.actions.step(-1)),
      this.play,
      iconButton("forward", "One step forward", () => this.actions.step(1)),
    ];
  }

  #pace() {
    const { player } = this;
    return [
      choice("Step", Object.entries(STEPS).map(([key, text]) => [key, `1 ${text}`]), "day", (step) => (this.stepKind = step)),
      choice("Speed", SPEEDS.map(({ days, text }) => [days, text]), player.speed, (days) => (player.speed = Number(days))),
      toggle("loop", "Loop", (on) => (player.loop = on)),
      toggle("reverse", "Backwards", (on) => (player.reverse = on)),
    ];
  }

  #dates() {
    const field = (label) => {
      const input = element("input", { type: "text", "aria-label": label, title: `${label}, such as 21 Feb 2026`, autocomplete: "off",
        onchange: () => this.#readDates(), onblur: () => this.#writeDates() });
      input.addEventListener("keydown", (event) => event.key === "Enter" && input.blur());
      return input;
    };
    this.first = field("First day");
    this.last = field("Last day");
    return [this.first, element("span", { text: "–", "aria-hidden": "true" }), this.last];
  }

  #readDates() {
    const [first, last] = [readDay(this.first.value), readDay(this.last.value)];
    this.first.setAttribute("aria-invalid", first === null);
    this.last.setAttribute("aria-invalid", last === null);
    if (first !== null && last !== null) this.actions.setWindow([Math.min(first, last), Math.max(first, last) + 1]);
  }

  #writeDates() {
    const [first, after] = this.current();
    const shown = this.store.state.mode === "cumulative" ? this.extent()[0] : first;
    for (const [input, day] of [[this.first, shown], [this.last, after - 1]]) {
      if (document.activeElement === input) continue;
      const text = sayShortDay(day);
      if (input.value !== text) input.value = text;
      input.removeAttribute("aria-invalid");
    }
  }

  #modes() {
    const option = (mode, text, title) =>
      element("button", { type: "button", "data-mode": mode, text, title, "aria-pressed": "false", onclick: () => this.store.set({ mode }) });
    this.modes = element("div", { class: "cr-segments", role: "group", "aria-label": "Which days count" },
      option("window", "Window", "Only the days of the window count"),
      option("cumulative", "Cumulative", "All days up to the window's end count"),
    );
    return this.modes;
  }

  #presets() {
    const names = [["week", "Week"], ["month", "Month"], ["year", "Year"], ["all", "All"]];
    const buttons = names.map(([preset, text]) =>
      element("button", { type: "button", "data-preset": preset, text, title: `Window: ${text.toLowerCase()}`,
        onclick: () => this.actions.setWindow(presetWindow(preset, this.current(), this.extent()), true) }),
    );
    return element("div", { class: "cr-segments", role: "group", "aria-label": "Length of the window" }, ...buttons);
  }

  #axis() {
    return [
      iconButton("zoomOut", "Show more days", () => this.actions.zoomAxis(1.8)),
      iconButton("zoomIn", "Show fewer days", () => this.actions.zoomAxis(1 / 1.8)),
    ];
  }

  /** Follow the state; `count` says in words how many incidents there are. */
  show(state, count) {
    const { playing, mode } = state;
    const label = playing ? "Pause" : "Play";
    this.play.setAttribute("aria-label", label);
    this.play.title = `${label} (space)`;
    this.play.querySelector("path").setAttribute("d", playing ? ICONS.pause : ICONS.play);
    this.play.dataset.playing = playing;
    for (const button of this.modes.children) button.setAttribute("aria-pressed", button.dataset.mode === mode);
    this.first.disabled = mode === "cumulative";
    this.count.textContent = count;
    this.#writeDates();
  }
}
