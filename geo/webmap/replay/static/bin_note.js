/** What a bar of the histogram stands for, told beside it: its days, and its incidents by type. */

import { sayWindow } from "conflict-replay/calendar.js";
import { countOf, element } from "conflict-replay/dom.js";
import { badge } from "conflict-replay/glyphs.js";

const MOST = 7; // types that are named
const TAP_MS = 4000; // a finger is gone after a tap, the note stays for a while

export class BinNote {
  #timer = 0;

  constructor(axis, eventTypes) {
    Object.assign(this, { axis, eventTypes });
    this.mark = element("div", { class: "cr-bin", hidden: true });
    this.node = element("div", { class: "cr-note cr-bin-note", "aria-hidden": "true", hidden: true });
  }

  /** Show a bin (see Histogram.binAt) at a place of the axis, for good or, after a tap, for a while. */
  show(bin, x, tapped = false) {
    clearTimeout(this.#timer);
    if (tapped) this.#timer = setTimeout(() => this.hide(), TAP_MS);
    if (!bin) return this.hide();
    const key = `${bin.days} ${tapped}`;
    if (key === this.shown) return;
    this.shown = key;
    this.#write(bin, tapped);
    this.#place(bin, x);
  }

  hide() {
    if (this.shown === null) return;
    this.shown = null;
    this.node.hidden = true;
    this.mark.hidden = true;
  }

  #write({ days, counts, imprecise }, tapped) {
    const total = sumOf(counts);
    const vague = sumOf(imprecise);
    const named = [...counts.keys()].filter((type) => counts[type]).sort((a, b) => counts[b] - counts[a]);
    const rest = named.splice(named.length > MOST + 1 ? MOST : named.length);
    const rows = named.map((type) => this.#row(badge(this.eventTypes[type], 16), this.eventTypes[type].title, counts[type]));
    if (rest.length) rows.push(this.#row("", `${rest.length} more types`, rest.reduce((sum, type) => sum + counts[type], 0)));
    this.node.replaceChildren(
      element("strong", { text: sayWindow(days) }),
      element("em", { text: countOf(total, "incident") }),
      element("ul", {}, ...rows),
      ...(vague ? [element("em", { text: `and ${vague.toLocaleString("en")} that may lie here, dated less exactly` })] : []),
      element("em", { class: "cr-hint", text: `${tapped ? "Tap twice" : "Double click"}: only ${days[1] - days[0] > 1 ? "these days" : "this day"}` }),
    );
  }

  #row(mark, title, count) {
    return element("li", {}, mark, element("span", { text: title }), element("b", { text: count.toLocaleString("en") }));
  }

  /** Nothing is measured: the note hangs by its left end at the left of the axis, by its right end at the right. */
  #place({ days }, x) {
    const { axis, node, mark } = this;
    const [left, right] = days.map((day) => Math.max(0, Math.min(axis.width, axis.x(day))));
    const share = Math.max(0, Math.min(1, x / axis.width));
    node.style.transform = `translateX(${((left + right) / 2).toFixed(1)}px) translateX(${(-100 * share).toFixed(1)}%)`;
    mark.style.transform = `translateX(${left.toFixed(1)}px)`;
    mark.style.width = `${Math.max(2, right - left).toFixed(1)}px`;
    node.hidden = false;
    mark.hidden = false;
  }
}

function sumOf(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}
