/** The pictures on buttons, and buttons that are a picture. */

import { element, svgElement } from "conflict-replay/dom.js";

const PATHS = {
  play: "M7 4v16l13-8z",
  playBack: "M17 4v16L4 12z",
  pause: "M6 4h4.500v16H6zM13.500 4H18v16h-4.500z",
  back: "M6 5h3v14H6zM20 5v14L10 12z",
  forward: "M15 5h3v14h-3zM4 5v14l10-7z",
  loop: "M17 3l4 4-4 4V8.200H7.200V12H5V6h12zM7 21l-4-4 4-4v2.800h9.800V12H19v6H7z",
  reverse: "M11 5v14L2 12zM22 5v14l-9-7z",
  zoomIn: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  zoomOut: "M5 11h14v2H5z",
};

export function iconButton(icon, label, onclick, properties = {}) {
  const drawing = svgElement("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, svgElement("path", { d: PATHS[icon] }));
  return element("button", { type: "button", class: "cr-icon", "aria-label": label, title: label, onclick, ...properties }, drawing);
}

/** A button that stays pressed until it is pressed again. */
export function iconToggle(icon, label, title, on) {
  const button = iconButton(icon, label, () => {
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", pressed);
    on(pressed);
  }, { "aria-pressed": "false", title });
  return button;
}

export function changeIcon(button, icon) {
  button.querySelector("path").setAttribute("d", PATHS[icon]);
}
