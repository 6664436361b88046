/** The row of controls above the time bar: play and steps, speed, the window as text, its mode and length, the axis. */

import { sayLength, sayShortDay } from "conflict-replay/calendar.js";
import { DateField, DateNote } from "conflict-replay/date_field.js";
import { element, setAttributes } from "conflict-replay/dom.js";
import { changeIcon, iconButton, iconToggle } from "conflict-replay/icons.js";
import { SPEEDS } from "conflict-replay/player.js";

const STEPS = [["day", "by day"], ["week", "by week"], ["month", "by month"]];
const LENGTHS = [["day", "1 day"], ["week", "1 week"], ["month", "1 month"], ["quarter", "3 months"], ["year", "1 year"], ["all", "All days"]];
const VIEWS = [["week", "Week"], ["month", "Month"], ["year", "Year"], ["all", "All"]];
const ZOOM = 1.8;

function choice(label, title, options, value, onchange) {
  const select = element("select", { "aria-label": label, title, onchange: () => onchange(select.value) });
  for (const [key, text] of options) select.append(element("option", { value: key, text, selected: String(key) === String(value) }));
  return select;
}

function group(name, label, ...children) {
  return element("div", { class: `cr-group ${name}`, role: "group", "aria-label": label }, ...children);
}

function segments(label, options, onclick) {
  const buttons = options.map(([key, text, title]) =>
    element("button", { type: "button", "data-key": key, text, title, "aria-pressed": "false", onclick: () => onclick(key) }));
  return element("div", { class: "cr-segments", role: "group", "aria-label": label }, ...buttons);
}

function press(node, key) {
  for (const button of node.children) setAttributes(button, { "aria-pressed": button.dataset.key === key });
}

export class Transport {
  /** `clock` moves the window and knows how playing goes on; `bar` is the time bar below. */
  constructor(store, player, clock, bar) {
    Object.assign(this, { store, player, clock, bar });
    this.count = element("span", { class: "cr-total", "aria-hidden": "true" });
    this.node = element("div", { class: "cr-transport" },
      group("cr-moves", "Play", ...this.#moves(), ...this.#manners()),
      group("cr-pace", "How time runs", ...this.#pace()),
      group("cr-views", "Axis", this.#views(), ...this.#zooms()),
      group("cr-which", "Which days count", this.#modes(), this.#lengths()),
      group("cr-readout", "Window as text", ...this.#dates(), this.count),
    );
    bar.onView = () => this.#showView();
  }

  #moves() {
    const { clock } = this;
    this.back = iconButton("back", "One step back", () => clock.step(-1));
    this.play = iconButton("play", "Play", () => this.player.toggle(), { class: "cr-icon cr-play" });
    this.forward = iconButton("forward", "One step forward", () => clock.step(1));
    this.#setStep(clock.stepKind);
    return [this.back, this.play, this.forward];
  }

  #setStep(kind) {
    this.clock.stepKind = kind;
    this.back.title = `One ${kind} back`;
    this.forward.title = `One ${kind} forward`;
  }

  #pace() {
    const { player, clock } = this;
    return [
      choice("Speed", "How fast time runs", SPEEDS.map(({ days, text }) => [days, text]), player.speed, (days) => (player.speed = Number(days))),
      choice("Step", "How far a step goes", STEPS, clock.stepKind, (kind) => this.#setStep(kind)),
    ];
  }

  #manners() {
    const { player } = this;
    return [
      iconToggle("loop", "Loop", "Loop: begin again when the last day is reached", (on) => (player.loop = on)),
      iconToggle("reverse", "Backwards", "Backwards: let time run from the last day to the first", (on) => this.#reverse(on)),
    ];
  }

  #reverse(on) {
    this.player.reverse = on;
    this.#showPlay();
  }

  #dates() {
    const note = new DateNote();
    this.first = new DateField("First day", note, (days) => this.#place("first", days?.[0] ?? -Infinity));
    this.last = new DateField("Last day", note, (days) => this.#place("after", days?.[1] ?? Infinity));
    return [this.first.input, element("span", { text: "–", "aria-hidden": "true" }), this.last.input, note.node];
  }

  /** Answers what to tell of a day that was typed: nothing, unless it lies before the first day there is, or after the last. */
  #place(end, day) {
    const [low, high] = this.bar.axis.extent;
    this.clock.place(end, Math.max(low, Math.min(high, day)));
    if (day < low) return `The first day there is: ${sayShortDay(low)}`;
    return day > high || (end === "first" && day === high) ? `The last day there is: ${sayShortDay(high - 1)}` : "";
  }

  #modes() {
    this.modes = segments("Window or cumulative", [
      ["window", "Window", "Only the days of the window count"],
      ["cumulative", "Cumulative", "All days up to the window's end count"],
    ], (mode) => this.store.set({ mode }));
    return this.modes;
  }

  #lengths() {
    this.length = choice("Length of the window", "Length of the window", LENGTHS, "all", (length) => this.clock.setLength(length));
    this.other = element("option", { value: "other", hidden: true });
    this.length.append(this.other);
    return this.length;
  }

  #views() {
    const titled = VIEWS.map(([key, text]) => [key, text, key === "all" ? "Show all days on the axis" : `Show a ${key} on the axis`]);
    this.views = segments("Days on the axis", titled, (length) => this.bar.showLength(length));
    return this.views;
  }

  #zooms() {
    return [
      iconButton("zoomOut", "Show more days", () => this.bar.zoom(ZOOM)),
      iconButton("zoomIn", "Show fewer days", () => this.bar.zoom(1 / ZOOM)),
    ];
  }

  /** Follow the state; `count` says in words how many incidents there are. */
  show(state, count) {
    const [first, after] = this.bar.current;
    const { cumulative } = this.bar;
    press(this.modes, state.mode);
    if (this.count.textContent !== count) this.count.textContent = count;
    this.first.show(cumulative ? this.bar.axis.extent[0] : first, cumulative);
    this.last.show(after - 1, false);
    this.length.disabled = cumulative;
    this.#showLength([first, after]);
    this.#showPlay();
  }

  #showLength(window) {
    const [low, high] = this.bar.axis.extent;
    const text = window[0] === low && window[1] === high ? "All days" : sayLength(window);
    const known = LENGTHS.find(([, name]) => name === text)?.[0] ?? "other";
    if (known === "other" && this.other.textContent !== text) this.other.textContent = text;
    if (this.length.value !== known) this.length.value = known;
  }

  #showView() {
    press(this.views, this.bar.axis.length);
    this.#showPlay();
  }

  /** The button says where playing begins before it is pressed. */
  #showPlay() {
    const { playing } = this.store.state;
    const { reverse } = this.player;
    const start = playing ? null : this.clock.startOf(reverse);
    const from = start === null ? "" : ` from ${sayShortDay(reverse ? start[1] - 1 : start[0])}`;
    const icon = playing ? "pause" : reverse ? "playBack" : "play";
    setAttributes(this.play, {
      "aria-label": playing ? "Pause" : "Play",
      title: playing ? "Pause (space)" : `Play${reverse ? " backwards" : ""}${from} (space)`,
      "data-playing": playing,
    });
    if (icon === this.icon) return;
    this.icon = icon;
    changeIcon(this.play, icon);
  }
}
