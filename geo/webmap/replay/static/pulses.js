/** Rings that widen and fade around what is new in a step; the browser moves them, no frame is drawn for them. */

import { element } from "conflict-replay/dom.js";

const MOST = 24; // at once; more would be a flicker that tells nothing
const MS = 700;
const GROWTH = 14; // pixels

export class Pulses {
  #rings = [];
  #next = 0;

  /** `pane` is the element of the map that they lie in, and move with. */
  constructor(pane) {
    this.pane = pane;
    this.stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** Show rings around symbols, { x, y, radius } in pixels of the pane each; the first come first. */
  show(symbols) {
    if (this.stillness.matches) return;
    for (const symbol of symbols.slice(0, MOST)) this.#pulse(symbol);
  }

  /** Take all away, as when the map is zoomed below them. */
  clear() {
    for (const { animation } of this.#rings) animation.cancel();
  }

  #pulse({ x, y, radius }) {
    const ring = (this.#rings[this.#next] ??= this.#make());
    this.#next = (this.#next + 1) % MOST;
    const side = 2 * (radius + 3);
    Object.assign(ring.node.style, { left: `${x - side / 2}px`, top: `${y - side / 2}px`, width: `${side}px`, height: `${side}px` });
    const scale = 1 + GROWTH / (radius + 3);
    ring.animation.effect.setKeyframes([{ transform: "none", opacity: 1 }, { transform: `scale(${scale})`, opacity: 0 }]);
    ring.animation.cancel();
    ring.animation.play();
  }

  #make() {
    const node = element("div", { class: "cr-pulse", "aria-hidden": "true" });
    this.pane.append(node);
    const animation = node.animate([{ opacity: 1 }, { opacity: 0 }], { duration: MS, easing: "ease-out" });
    return { node, animation };
  }
}
