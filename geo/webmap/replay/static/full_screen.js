/** Map and time bar over the whole screen, and back. */

import { element } from "conflict-replay/dom.js";

/** A button that switches; null where the browser, or the frame the page sits in, does not allow it. */
export function makeFullScreenButton(root) {
  if (!document.fullscreenEnabled) return null;
  const button = element("button", { type: "button", class: "cr-tool",
    onclick: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()) });
  const show = () => {
    const on = document.fullscreenElement === root;
    button.title = on ? "Leave full screen" : "Full screen";
    button.setAttribute("aria-label", button.title);
    button.setAttribute("aria-pressed", on);
  };
  document.addEventListener("fullscreenchange", show);
  show();
  return button;
}
